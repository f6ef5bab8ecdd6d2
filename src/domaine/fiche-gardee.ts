import type { Selection } from './selection.ts';

/** Une fiche telle que la montre `/ma-selection/` : tout est déjà dit en mots, à la construction, et une adresse qui se cache n'y est pas. */
export interface FicheGardee {
  readonly code: string;
  readonly sorte: 'lieu' | 'droit';
  /** La page, sans la base ; absente tant que la fiche n'en a pas. */
  readonly chemin?: string;
  readonly nom: string;
  /** À quoi elle sert, avec qui. */
  readonly quoi?: string;
  /** L'adresse, ligne par ligne, ou ce que l'on a le droit d'en dire. */
  readonly ou: readonly string[];
  readonly commune?: string;
  /** Latitude et longitude en degrés, et 1 si le point est celui de la commune. */
  readonly point?: readonly [latitude: number, longitude: number, approche: 0 | 1];
  /** Le numéro, et ce qui s'en dit. */
  readonly telephones: readonly (readonly [numero: string, note: string])[];
  /** Quand l'on reçoit, une idée par ligne, puis faut-il un rendez-vous. */
  readonly regle: readonly string[];
  /** Fin en minutes UTC, la date en entier, et pourquoi elle n'est pas sûre. */
  readonly dates: readonly (readonly [fin: number, dite: string, doute: string])[];
  /** Ce qui empêche de venir ; 0 : jusqu'à nouvel ordre. */
  readonly alertes: readonly (readonly [fin: number, dite: string])[];
  /** Rangs dans le vocabulaire des documents. */
  readonly apporter: readonly number[];
}

/** Autant de fichiers que de fiches : chacun en a une ou deux, et dix adresses se chargent sans celles des autres. */
export const countPaquets = (nombre: number): number => Math.max(1, nombre);

/** Dans une deuxième langue, que peu demandent, dix fois moins de fichiers. */
export const countPaquetsSeconds = (nombre: number): number => Math.ceil(nombre / 10);

/** Le fichier où vit une fiche. */
export const getPaquet = (code: string, nombre: number): number => Number.parseInt(code, 36) % nombre;

/** Les champs d'une fiche, dans l'ordre où un paquet les écrit ; un nouveau champ s'ajoute à la fin. */
const CHAMPS = [
  'code',
  'sorte',
  'chemin',
  'nom',
  'quoi',
  'ou',
  'commune',
  'point',
  'telephones',
  'regle',
  'dates',
  'alertes',
  'apporter',
] as const satisfies readonly (keyof FicheGardee)[];

/** Un paquet en JSON, sans le nom des champs : dans un fichier d'une fiche, ils pèseraient un cinquième. */
export const formatPaquet = (fiches: readonly FicheGardee[]): string => JSON.stringify(fiches.map((fiche) => CHAMPS.map((champ) => fiche[champ] ?? 0)));

/** Relit `formatPaquet` ; un champ absent le reste. */
export const parsePaquet = (lignes: readonly (readonly unknown[])[]): FicheGardee[] =>
  lignes.map((ligne) => Object.fromEntries(CHAMPS.flatMap((champ, rang) => (ligne[rang] === 0 ? [] : [[champ, ligne[rang]]]))) as unknown as FicheGardee);

/** Les fiches d'une sélection, dans son ordre ; les codes qui ne mènent plus nulle part. */
export function sortFiches(codes: Selection, fiches: readonly FicheGardee[]): { fiches: FicheGardee[]; perdus: string[] } {
  const parCode = Map.groupBy(fiches, ({ code }) => code);
  return { fiches: codes.flatMap((code) => parCode.get(code) ?? []), perdus: codes.filter((code) => !parCode.has(code)) };
}

/** Échange deux places de la liste ; les autres ne bougent pas. */
export const swapCodes = (codes: Selection, a: string, b: string): Selection => codes.map((code) => (code === a ? b : code === b ? a : code));

/** Ce qui est encore à venir. @param maintenant minutes UTC depuis 1970 */
export const filterAVenir = <T extends readonly [fin: number, ...reste: unknown[]]>(lignes: readonly T[], maintenant: number): T[] =>
  lignes.filter(([fin]) => fin === 0 || fin > maintenant);

/** Tout ce qu'il faut apporter, une fois chacun, dans l'ordre du vocabulaire ; pour quels numéros de la liste. */
export function mergeApporter(fiches: readonly FicheGardee[]): Map<number, number[]> {
  const liste = new Map<number, number[]>();
  for (const [rang, { apporter }] of fiches.entries()) for (const document of apporter) liste.set(document, [...(liste.get(document) ?? []), rang + 1]);
  return new Map([...liste].sort(([a], [b]) => a - b));
}
