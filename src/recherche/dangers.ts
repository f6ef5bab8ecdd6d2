import type { Dangers } from '../domaine/traduction.schema.ts';
import { getPhrase, getSingulier, listSousSuites, listMots, listSuites, type Mot } from './mots.ts';

/** Numéros, séparés par une espace → suites de mots, séparées par une barre ; sans numéro : elles ressemblent à un danger et n'en sont pas un. */
export type DangersEcrits = Readonly<Record<string, string>>;

/** Ce que la page de recherche emporte, pour une langue : ses phrases et celles du français, que l'on tape aussi. */
export function formatDangers(dangers: readonly Dangers[]): DangersEcrits {
  const table = new Map<string, Set<string>>();
  for (const { phrases, numeros } of dangers.flatMap((groupes) => Object.values(groupes)))
    for (const phrase of phrases.map(getPhrase).filter((suite) => suite.split(' ').length <= LONGUEUR_MAX))
      table.set(phrase, new Set([...(table.get(phrase) ?? []), ...numeros]));
  // Une phrase qui en contient une autre, pour les mêmes numéros, n'apprend rien de plus.
  const isDite = (phrase: string, numeros: ReadonlySet<string>) =>
    listSousSuites(phrase).some((bout) => {
      const autres = table.get(bout);
      return autres !== undefined && autres.size > 0 && numeros.isSubsetOf(autres);
    });
  const gardees = [...table].filter(([phrase, numeros]) => numeros.size === 0 || !isDite(phrase, numeros));
  const parNumeros = Map.groupBy(gardees, ([, numeros]) => [...numeros].join(' '));
  return Object.fromEntries(
    [...parNumeros].map(([numeros, suites]) => [
      numeros,
      suites
        .map(([phrase]) => phrase)
        .sort()
        .join('|'),
    ]),
  );
}

/** Relit `formatDangers`. */
export const readDangers = (ecrits: DangersEcrits): PhrasesDeDanger =>
  new Map(Object.entries(ecrits).flatMap(([numeros, suites]) => suites.split('|').map((phrase) => [phrase, numeros.split(' ').filter(Boolean)] as const)));

/** Suite de mots → numéros, le plus pressant d'abord. */
export type PhrasesDeDanger = ReadonlyMap<string, readonly string[]>;

/** Mots d'une suite : une plus longue ne se dit presque jamais telle quelle. */
const LONGUEUR_MAX = 5;

/** Un numéro court tel qu'on le dit : « trente-neuf dix-neuf ». */
export const DITS: ReadonlyMap<string, string> = new Map(
  [
    ['quinze', '15'],
    ['dix sept', '17'],
    ['dix huit', '18'],
    ['cent douze', '112'],
    ['cent quatorze', '114'],
    ['cent quinze', '115'],
    ['cent dix neuf', '119'],
    ['trente neuf dix neuf', '3919'],
    ['trente et un quatorze', '3114'],
    ['trente et un trente trois', '3133'],
    ['trente dix huit', '3018'],
  ].map(([dit = '', numero = '']) => [getPhrase(dit), numero]),
);

/** Les numéros à montrer d'abord pour ces mots, sans doublon ; écrire un numéro (« 3919 ») le montre aussi. @param connus numéros du site */
export function listNumerosUrgents(mots: readonly Mot[], dangers: PhrasesDeDanger, connus: readonly string[]): string[] {
  const formes = mots.map(({ forme }) => getSingulier(forme));
  // « 39 19 » et « trente-neuf dix-neuf » sont le 3919.
  const paires = formes.slice(1).map((forme, rang) => (/^\d+$/.test(forme) ? `${formes[rang]}${forme}` : ''));
  const dits = listSuites(formes, DITS, LONGUEUR_MAX).map(({ valeur }) => valeur);
  const ecrits = [...formes, ...paires, ...dits].filter((forme) => connus.includes(forme));
  return [...new Set([...ecrits, ...listSuites(formes, dangers, LONGUEUR_MAX).flatMap(({ valeur }) => valeur)])].filter((numero) => connus.includes(numero));
}

/**
 * Les numéros d'une saisie telle qu'elle est écrite, puis telle qu'on l'a comprise : une faute ne cache pas un danger.
 * Corrigé, un mot seul ne suffit pas : « urgente » n'est pas « urgence ».
 */
export function listNumerosDe(q: string, lus: readonly Mot[], dangers: PhrasesDeDanger, connus: readonly string[]): string[] {
  const suites = new Map([...dangers].filter(([phrase]) => phrase.includes(' ')));
  return [...new Set([...listNumerosUrgents(listMots(q), dangers, connus), ...listNumerosUrgents(lus, suites, connus)])];
}
