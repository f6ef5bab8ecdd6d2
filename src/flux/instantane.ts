import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE } from '../domaine/colonnes.ts';
import { parseEnregistrement } from './decouper.ts';
import type { Genre } from './format.ts';

/** Les colonnes de l'instantané, dans l'ordre ; la première est l'identifiant. */
export const COLONNES: Readonly<Record<Genre, readonly string[]>> = {
  partenaires: COLONNES_PARTENAIRE.map(({ nom }) => nom),
  permanences: COLONNES_PERMANENCE.map(({ nom }) => nom),
};

/** Les fiches d'un instantané, une ligne de CSV chacune, par identifiant : la forme qui tient le moins de place. */
export type Instantane = ReadonlyMap<string, string>;

/** Le texte d'un fichier du flux : trié par identifiant, LF, sans rien de l'horloge ; la même donnée donne toujours les mêmes octets. */
export function formatInstantane(genre: Genre, fiches: Instantane): string {
  const ids = [...fiches.keys()].sort((a, b) => (a < b ? -1 : 1));
  return `${[formatLigne(COLONNES[genre]), ...ids.map((id) => fiches.get(id))].join('\n')}\n`;
}

/** Des cases à une ligne de CSV : « ; », guillemets doublés (RFC 4180). */
export function formatLigne(cases: readonly string[]): string {
  return cases.map((texte) => (/[";\n\r]|^\s|\s$/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte)).join(';');
}

/** L'inverse de `formatLigne`. @throws si ce n'est pas une ligne que nous avons écrite */
export function parseLigne(texte: string): string[] {
  const cases = parseEnregistrement(texte, ';');
  if (typeof cases === 'string') throw new Error("Cette ligne ne vient pas de l'instantané.");
  return cases;
}

/** Une case d'une ligne, par son nom de colonne. */
export function getCase(genre: Genre, cases: readonly string[], colonne: string): string {
  return cases[COLONNES[genre].indexOf(colonne)] ?? '';
}

/** La même ligne, une case changée. */
export function remplaceCase(genre: Genre, texte: string, colonne: string, valeur: string): string {
  return formatLigne(parseLigne(texte).with(COLONNES[genre].indexOf(colonne), valeur));
}
