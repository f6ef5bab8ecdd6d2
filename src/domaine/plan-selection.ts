/** Un point à dessiner : degrés, et ce qui s'écrit. */
export interface PointPlan {
  readonly numero: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly approche: boolean;
  readonly commune: string;
}

/** Un repère du plan, en unités du dessin ; deux adresses trop proches pour être séparées n'en font qu'un. */
export interface Repere {
  readonly x: number;
  readonly y: number;
  readonly numeros: readonly number[];
  readonly approche: boolean;
  readonly commune: string;
}

export interface Plan {
  readonly reperes: readonly Repere[];
  /** Degrés → dessin. */
  readonly project: (latitude: number, longitude: number) => readonly [x: number, y: number];
}

/** Le dessin fait 400 unités sur 260. */
export const LARGEUR_PLAN = 400;
export const HAUTEUR_PLAN = 260;
const MARGE = 34;
/** En degrés de latitude : une dizaine de kilomètres. En dessous, le fond est trop grossier pour dire quelque chose. */
const ETENDUE_MIN = 0.09;
const RAYON = 24;

/** Place des points dans un cadre qui les contient tous, sans tuile ni échelle : où sont les adresses les unes par rapport aux autres. */
export function planPoints(points: readonly PointPlan[]): Plan | undefined {
  if (points.length === 0) return undefined;
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const [nord, sud, est, ouest] = [Math.max(...latitudes), Math.min(...latitudes), Math.max(...longitudes), Math.min(...longitudes)];
  const milieu = { latitude: (nord + sud) / 2, longitude: (est + ouest) / 2 };
  // Un degré de longitude est plus court qu'un degré de latitude.
  const aplatit = Math.cos((milieu.latitude * Math.PI) / 180);
  const echelle = Math.min(
    (HAUTEUR_PLAN - 2 * MARGE) / Math.max(nord - sud, ETENDUE_MIN),
    (LARGEUR_PLAN - 2 * MARGE) / Math.max((est - ouest) * aplatit, ETENDUE_MIN),
  );
  const project = (latitude: number, longitude: number) =>
    [
      Math.round((LARGEUR_PLAN / 2 + (longitude - milieu.longitude) * aplatit * echelle) * 10) / 10,
      Math.round((HAUTEUR_PLAN / 2 - (latitude - milieu.latitude) * echelle) * 10) / 10,
    ] as const;
  const reperes: Repere[] = [];
  for (const { numero, latitude, longitude, approche, commune } of points) {
    const [x, y] = project(latitude, longitude);
    const voisin = reperes.findIndex((repere) => Math.hypot(repere.x - x, repere.y - y) < RAYON);
    const deja = reperes[voisin];
    if (deja) reperes[voisin] = { ...deja, numeros: [...deja.numeros, numero], approche: deja.approche && approche };
    else reperes.push({ x, y, numeros: [numero], approche, commune });
  }
  return { reperes, project };
}

/** Un nom de commune, posé là où il ne couvre rien. */
interface NomPlace {
  readonly x: number;
  readonly y: number;
  readonly nom: string;
}

const LETTRE = 6.6;
const HAUT = 14;
/** Sous le repère, au-dessus, puis de chaque côté. */
const PLACES = [
  [0, 28],
  [0, -19],
  [1, 5],
  [-1, 5],
] as const;

/** Un nom par commune, près de son premier repère ; un nom qui couvrirait un repère, un autre nom ou le bord ne s'écrit pas. */
export function placeNoms(reperes: readonly Repere[]): NomPlace[] {
  const occupes = reperes.map(({ x, y }) => ({ x, y, demi: 15, haut: 15 }));
  const faits = new Map<string, NomPlace>();
  for (const { x, y, commune } of reperes) {
    if (!commune || faits.has(commune)) continue;
    const demi = (commune.length * LETTRE) / 2;
    for (const [cote, dy] of PLACES) {
      const place = { x: x + cote * (demi + 20), y: y + dy };
      const boite = { x: place.x, y: place.y - 4, demi, haut: HAUT / 2 };
      const dehors = boite.x - demi < 4 || boite.x + demi > LARGEUR_PLAN - 4 || boite.y < HAUT || boite.y > HAUTEUR_PLAN - 6;
      if (dehors || occupes.some((autre) => Math.abs(autre.x - boite.x) < autre.demi + demi && Math.abs(autre.y - boite.y) < autre.haut + boite.haut)) continue;
      occupes.push(boite);
      faits.set(commune, { ...place, nom: commune });
      break;
    }
  }
  return [...faits.values()];
}
