import type { Position } from './commune.ts';

/** Une commune telle que le fond schématique la voit : son centre, et les codes de celles qui la touchent. */
export interface Centre extends Position {
  readonly code_insee: string;
  readonly voisines: readonly string[];
}

/** Un point `[longitude, latitude]`, en degrés. */
export type Point = readonly [longitude: number, latitude: number];

/** Dans le plan : la longitude est resserrée comme elle l'est à cette latitude, un cercle y reste rond. */
interface Site {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly voisins: Site[];
  /** Distance moyenne aux voisins. */
  pas: number;
}

const TOUR = 2 * Math.PI;
/** Côtés du polygone régulier autour d'un centre. */
const COTES = 16;
/** Côté dehors, une cellule s'arrête à un peu plus de la moitié du chemin vers une voisine. */
const BORD = 0.6;
/** Côté dedans, ce sont les voisines qui l'arrêtent ; le polygone ne sert qu'à empêcher une pointe au bord du département. */
const DEDANS = { bord: 1.3, interieur: 1.7 } as const;
/** On ne coupe pas trop près de la direction d'une voisine : la limite avec elle doit rester entière. */
const MARGE = (50 / 360) * TOUR;
/** Pour un centre qui n'a pas de voisine connue, en degrés : environ quatre kilomètres. */
const PAS_SEUL = 0.04;

/**
 * Une cellule par commune : les points plus proches de son centre que de tout autre (Voronoï), coupés à un polygone régulier du côté
 * où aucune commune ne la touche, pour que le département garde une silhouette. C'est un schéma, pas un contour.
 * Rend un polygone convexe par centre, dans l'ordre reçu, non refermé.
 */
export function listCellules(centres: readonly Centre[]): Point[][] {
  const latitudeMoyenne = centres.reduce((somme, { latitude }) => somme + latitude, 0) / (centres.length || 1);
  const echelle = Math.cos((latitudeMoyenne * Math.PI) / 180);
  const sites = relieSites(centres, echelle);
  const pasMoyen = sites.reduce((somme, { pas }) => somme + pas, 0) / (sites.length || 1);
  return sites.map((site) => dessineCellule(site, sites, pasMoyen).map(([x, y]): Point => [x / echelle, y]));
}

function relieSites(centres: readonly Centre[], echelle: number): Site[] {
  const sites = centres.map(
    ({ code_insee, latitude, longitude }): Site => ({ code: code_insee, x: longitude * echelle, y: latitude, voisins: [], pas: PAS_SEUL }),
  );
  const parCode = new Map(sites.map((site) => [site.code, site]));
  for (const [rang, site] of sites.entries()) {
    for (const code of centres[rang]?.voisines ?? []) {
      const voisin = parCode.get(code);
      if (voisin) site.voisins.push(voisin);
    }
    if (site.voisins.length > 0) site.pas = site.voisins.reduce((somme, voisin) => somme + ecart(site, voisin), 0) / site.voisins.length;
  }
  return sites;
}

function dessineCellule(site: Site, sites: readonly Site[], pasMoyen: number): Point[] {
  const dehors = listDirectionsDehors(site);
  const rayon = site.pas * (dehors.length > 0 ? DEDANS.bord : DEDANS.interieur);
  let polygone: Point[] = Array.from({ length: COTES }, (_, rang) => [
    site.x + rayon * Math.cos((TOUR * rang) / COTES),
    site.y + rayon * Math.sin((TOUR * rang) / COTES),
  ]);
  // Moitié le pas d'ici, moitié celui du département : le bord reste régulier entre une grande commune et une petite.
  const bord = (BORD * (site.pas + pasMoyen)) / 2;
  for (const angle of dehors) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    polygone = coupe(polygone, [site.x + bord * cos, site.y + bord * sin], [cos, sin]);
  }
  for (const autre of sites) {
    if (autre === site || ecart(site, autre) >= 2 * rayon) continue;
    polygone = coupe(polygone, [(site.x + autre.x) / 2, (site.y + autre.y) / 2], [autre.x - site.x, autre.y - site.y]);
  }
  return polygone;
}

/**
 * Les directions où il n'y a plus de département. Entre deux voisines qui se suivent autour du centre, c'est dedans si elles se touchent
 * ou si une même commune, de ce côté, les touche toutes les deux ; sinon, ou si elles laissent un demi-tour, c'est dehors.
 */
function listDirectionsDehors(site: Site): number[] {
  if (site.voisins.length === 0) return Array.from({ length: COTES }, (_, rang) => (TOUR * rang) / COTES);
  const autour = site.voisins.map((voisin) => ({ voisin, angle: getAngle(site, voisin) })).sort((a, b) => a.angle - b.angle);
  return autour.flatMap(({ voisin, angle }, rang) => {
    const suivante = autour[(rang + 1) % autour.length] ?? { voisin, angle };
    const fin = suivante.angle > angle ? suivante.angle : suivante.angle + TOUR;
    const ouverture = fin - angle;
    if (ouverture < Math.PI && isFerme(site, voisin, suivante.voisin, angle, fin)) return [];
    const marge = Math.min(MARGE, ouverture / 2);
    const [debut, reste] = [angle + marge, ouverture - 2 * marge];
    const nombre = Math.ceil(reste / (TOUR / COTES) - 1e-9);
    return nombre <= 0 ? [debut] : Array.from({ length: nombre + 1 }, (_, pas) => debut + (reste * pas) / nombre);
  });
}

function isFerme(site: Site, a: Site, b: Site, debut: number, fin: number): boolean {
  if (a.voisins.includes(b)) return true;
  return a.voisins.some((commune) => {
    if (commune === site || !b.voisins.includes(commune)) return false;
    const angle = getAngle(site, commune);
    return (angle > debut && angle < fin) || (angle + TOUR > debut && angle + TOUR < fin);
  });
}

/** Ce qui reste d'un polygone convexe du bon côté d'une droite, donnée par un point et la direction où l'on coupe. */
function coupe(polygone: readonly Point[], [px, py]: Point, [nx, ny]: Point): Point[] {
  const cote = ([x, y]: Point) => (x - px) * nx + (y - py) * ny;
  return polygone.flatMap((point, rang) => {
    const suivant = polygone[(rang + 1) % polygone.length] ?? point;
    const [ici, la] = [cote(point), cote(suivant)];
    const garde = ici <= 0 ? [point] : [];
    if (ici * la >= 0) return garde;
    const part = ici / (ici - la);
    return [...garde, [point[0] + part * (suivant[0] - point[0]), point[1] + part * (suivant[1] - point[1])] as const];
  });
}

const ecart = (a: Site, b: Site): number => Math.hypot(b.x - a.x, b.y - a.y);
const getAngle = (de: Site, vers: Site): number => Math.atan2(vers.y - de.y, vers.x - de.x);
