import type { Position } from './commune.ts';

/** Ce que la carte télécharge : un tableau par colonne, c'est deux fois moins lourd qu'un objet par lieu. Rien de caché n'y entre. */
export interface LieuxCarte {
  /** Libellés des types, désignés par leur rang. */
  readonly types: readonly string[];
  /** Les plus peuplées d'abord. Centres en centièmes de degré, `null` si le centre est inconnu ; population en centaines d'habitants. */
  readonly communes: {
    readonly code_insee: readonly string[];
    readonly nom: readonly string[];
    readonly slug: readonly string[];
    /** Séparés par une espace. */
    readonly codes_postaux: readonly string[];
    readonly latitude: readonly (number | null)[];
    readonly longitude: readonly (number | null)[];
    readonly population: readonly number[];
  };
  /** Dans l'ordre alphabétique. */
  readonly lieux: {
    readonly id: readonly string[];
    readonly nom: readonly string[];
    /** Rang dans `types`. */
    readonly type: readonly number[];
    /** Un bit par thème, dans l'ordre du vocabulaire. */
    readonly besoins: readonly number[];
    /** Rang dans `communes`. */
    readonly commune: readonly number[];
    /** Vide quand seule la commune se dit. */
    readonly adresse: readonly string[];
    readonly telephone: readonly string[];
    /** Cent-millièmes de degré ; `null` : le centre de la commune, ou aucun point si l'adresse se donne au téléphone. */
    readonly latitude: readonly (number | null)[];
    readonly longitude: readonly (number | null)[];
    /** Somme d'`ETATS`. */
    readonly etat: readonly number[];
  };
}

/** Ce qu'il faut savoir d'un lieu avant d'y aller. */
export const ETATS = { approche: 1, ferme: 2, surOrientation: 4, aVerifier: 8, ancienne: 16 } as const;

/** Pas des coordonnées envoyées : un mètre pour un lieu, un kilomètre pour un centre de commune. */
export const PAS_LIEU = 100_000;
export const PAS_CENTRE = 100;

export interface CommuneCarte {
  readonly code_insee: string;
  readonly nom: string;
  readonly slug: string;
  readonly codes_postaux: readonly string[];
  readonly centre: Position | undefined;
  /** Centaines d'habitants. */
  readonly population: number;
}

/** Un lieu de la liste ; sans `point`, il n'est pas sur la carte. */
export interface Lieu {
  readonly id: string;
  readonly nom: string;
  readonly type: string;
  readonly besoins: number;
  readonly commune: CommuneCarte | undefined;
  readonly adresse: string;
  readonly telephone: string;
  readonly point: Position | undefined;
  /** Placé au centre de sa commune : l'adresse n'est pas située. */
  readonly approche: boolean;
  readonly ferme: boolean;
  /** L'adresse se donne au téléphone : jamais de point. */
  readonly surOrientation: boolean;
  /** Plus confirmé depuis sa période, ou depuis un an. Jugé au jour de la construction : deux dates pour chacun des milliers de points pèseraient trop. */
  readonly aVerifier: boolean;
  readonly ancienne: boolean;
}

/** Ce que montre la carte, en degrés. */
export interface Vue {
  readonly sud: number;
  readonly nord: number;
  readonly ouest: number;
  readonly est: number;
}

/** Remet en objets ce que la carte a téléchargé ; l'ordre est gardé. */
export function parseLieux({ types, communes, lieux }: LieuxCarte): { communes: CommuneCarte[]; lieux: Lieu[] } {
  const lues = communes.code_insee.map(
    (code_insee, rang): CommuneCarte => ({
      code_insee,
      nom: communes.nom[rang] ?? '',
      slug: communes.slug[rang] ?? '',
      codes_postaux: (communes.codes_postaux[rang] ?? '').split(' ').filter(Boolean),
      centre: parsePosition(communes.latitude[rang], communes.longitude[rang], PAS_CENTRE),
      population: communes.population[rang] ?? 0,
    }),
  );
  return {
    communes: lues,
    lieux: lieux.id.map((id, rang): Lieu => {
      const etat = lieux.etat[rang] ?? 0;
      const commune = lues[lieux.commune[rang] ?? -1];
      const surOrientation = (etat & ETATS.surOrientation) !== 0;
      return {
        id,
        nom: lieux.nom[rang] ?? '',
        type: types[lieux.type[rang] ?? -1] ?? '',
        besoins: lieux.besoins[rang] ?? 0,
        commune,
        adresse: lieux.adresse[rang] ?? '',
        telephone: lieux.telephone[rang] ?? '',
        point: surOrientation ? undefined : (parsePosition(lieux.latitude[rang], lieux.longitude[rang], PAS_LIEU) ?? commune?.centre),
        approche: (etat & ETATS.approche) !== 0,
        ferme: (etat & ETATS.ferme) !== 0,
        surOrientation,
        aVerifier: (etat & ETATS.aVerifier) !== 0,
        ancienne: (etat & ETATS.ancienne) !== 0,
      };
    }),
  };
}

function parsePosition(latitude: number | null | undefined, longitude: number | null | undefined, pas: number): Position | undefined {
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude: latitude / pas, longitude: longitude / pas } : undefined;
}

/** Là où un lieu se range dans la liste : son point, ou le centre de sa commune s'il ne se montre pas. */
export const findEndroit = ({ point, commune }: Lieu): Position | undefined => point ?? commune?.centre;

/** Les lieux d'un besoin (rang du thème) ; sans besoin, tous. */
export const filterParBesoin = (lieux: readonly Lieu[], rang: number | undefined): Lieu[] =>
  rang === undefined ? [...lieux] : lieux.filter(({ besoins }) => (besoins & (1 << rang)) !== 0);

/** Bords compris. */
export const isDansVue = ({ latitude, longitude }: Position, { sud, nord, ouest, est }: Vue): boolean =>
  latitude >= sud && latitude <= nord && longitude >= ouest && longitude <= est;

/** Les lieux de ce que montre la carte. */
export function filterParVue(lieux: readonly Lieu[], vue: Vue): Lieu[] {
  return lieux.filter((lieu) => {
    const endroit = findEndroit(lieu);
    return endroit !== undefined && isDansVue(endroit, vue);
  });
}

/** Du plus proche au plus loin d'un centre ; à distance égale, l'ordre reçu. */
export function sortParDistance(lieux: readonly Lieu[], centre: Position): Lieu[] {
  const distances = new Map(lieux.map((lieu) => [lieu, getEcart(centre, findEndroit(lieu))]));
  return [...lieux].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** La commune dont le centre est le plus près d'un point ; rien si aucun centre n'est connu. */
export function findCommuneProche(position: Position, communes: readonly CommuneCarte[]): CommuneCarte | undefined {
  let [proche, ecartProche]: [CommuneCarte | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const commune of communes) {
    const ecart = getEcart(position, commune.centre);
    if (ecart < ecartProche) [proche, ecartProche] = [commune, ecart];
  }
  return proche;
}

/** Carré de la distance à plat, pour comparer seulement ; assez juste dans un département, et cent fois moins cher que la formule exacte. */
function getEcart(a: Position, b: Position | undefined): number {
  if (!b) return Number.POSITIVE_INFINITY;
  const x = (b.longitude - a.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  const y = b.latitude - a.latitude;
  return x * x + y * y;
}

/** Combien de lieux de chaque groupe on peut montrer sans en dépasser tant en tout ; au moins un, pour qu'aucun groupe ne manque. */
export function getPartMaximale(tailles: readonly number[], maximum: number): number {
  const compte = (part: number) => tailles.reduce((somme, taille) => somme + Math.min(taille, part), 0);
  let part = Math.max(1, ...tailles);
  while (part > 1 && compte(part) > maximum) part -= 1;
  return part;
}
