import type { ThemeId } from '../domaine/vocabulaires/themes.ts';

/** Ce qu'un résultat peut être. */
export const TYPES_RESULTAT = ['partenaire', 'permanence'] as const;
export type TypeResultat = (typeof TYPES_RESULTAT)[number];

/** Un service sans lieu à dire : il vaut pour tout le département. */
export const PARTOUT = 'partout';

/** Au-delà de deux besoins, une fiche n'est plus spécialiste d'aucun. */
const BESOINS_DE_SPECIALISTE = 2;

/*
 * Un jeton est un mot que personne n'écrit, posé sur chaque fiche : chercher le jeton donne toutes ses fiches.
 * Pagefind a des filtres pour cela, mais il écrit le numéro de chaque page en entier : pour 5 000 partenaires et 5 000 permanences,
 * ils pèsent 75 ko compressés et se chargent en bloc, quand les jetons se chargent par morceaux de quelques kilo-octets.
 */
export const getJetonCommune = (code: string): string => `zzc${code.toLowerCase()}`;
/** Loin des autres dans l'alphabet : la moitié des fiches l'ont, et l'index se charge par morceaux alphabétiques. */
export const getJetonType = (type: TypeResultat): string => `zzz${type}`;
/** Les fiches qui ne font presque que ce besoin répondent mieux que celles qui les ont tous : à chacune son jeton. */
export const getJetonSpecialiste = (theme: ThemeId): string => `zzs${theme.replace(/-/g, '')}`;
export const getJetonGeneraliste = (theme: ThemeId): string => `zzg${theme.replace(/-/g, '')}`;
/** Porté par ce qui est fermé pour le moment : cela se trouve, mais ne passe devant personne. */
export const JETON_FERME = 'zzf';

/** Les jetons des besoins d'une fiche. */
export function listJetonsDesThemes(themes: readonly ThemeId[]): string[] {
  return themes.map(themes.length <= BESOINS_DE_SPECIALISTE ? getJetonSpecialiste : getJetonGeneraliste);
}
