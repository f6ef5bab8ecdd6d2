import type { JourCivil } from '../domaine/horaires/jour.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import type { MomentId } from './moments.ts';

/** Ce qu'une fiche trouvée peut être. */
export const TYPES_RESULTAT = ['partenaire', 'permanence'] as const;
export type TypeResultat = (typeof TYPES_RESULTAT)[number];

/** Au-delà de deux besoins, une fiche n'est plus spécialiste d'aucun. */
const BESOINS_DE_SPECIALISTE = 2;

/*
 * Un jeton est un mot que personne n'écrit, posé sur chaque fiche : chercher le jeton donne toutes ses fiches.
 * Pagefind a des filtres pour cela, mais il écrit le numéro de chaque page en entier : pour 5 000 partenaires et 5 000 permanences,
 * ils pèsent 75 ko compressés et se chargent en bloc, quand les jetons se chargent par morceaux de quelques kilo-octets.
 * L'index se range par ordre alphabétique : ce que toute recherche demande est en tête (« aa »), le reste à la fin (« zz »),
 * et la troisième lettre met ensemble ce qui se demande ensemble. Un jeton n'a que des lettres :
 * Pagefind coupe un mot à ses chiffres, et « zzs1201m » ferait aussi trouver « 1201 ».
 */
const LETTRES_MAX = 40;
const getLettres = (valeur: string): string =>
  valeur
    .toLowerCase()
    .replace(/\d/g, (chiffre) => String.fromCharCode(97 + Number(chiffre)))
    .replace(/[^a-z]/g, '')
    .slice(0, LETTRES_MAX);

export const getJetonCommune = (code: string): string => `aaa${getLettres(code)}`;
/** Un service sans lieu à dire : il vaut pour tout son département, et pour lui seul. */
export const getJetonPartout = (departement: string): string => getJetonCommune(`partout${departement}`);
export const getJetonType = (type: TypeResultat): string => `aag${type}`;
/** Les fiches qui ne font presque que ce besoin répondent mieux que celles qui les ont tous : à chacune son jeton. */
export const getJetonSpecialiste = (theme: ThemeId): string => `aaf${getLettres(theme)}`;
export const getJetonGeneraliste = (theme: ThemeId): string => `aad${getLettres(theme)}`;
/** Les fiches qui tiennent un rôle. */
export const getJetonRole = (role: string): string => `aae${getLettres(role)}`;

/** Les fiches d'un partenaire désigné dans une commune ; chaque département a les siens. @param rang à partir de zéro */
export const getJetonCompetent = (departement: string, rang: number): string => `zzq${getLettres(`${departement}x${rang}`)}`;

/** Les groupes de filtres, chacun avec sa lettre. « avec » réunit ce qui se coche d'un mot : gratuit, sans rendez-vous… */
const LETTRE_DE_FACETTE = { avec: 'm', langue: 'n', public: 'o', service: 'p' } as const;
export type Facette = keyof typeof LETTRE_DE_FACETTE;
/** @param valeur identifiant d'un vocabulaire, ou nom d'une langue parlée, sans accent (`normaliseTexte`) */
export const getJetonFacette = (facette: Facette, valeur: string): string => `zz${LETTRE_DE_FACETTE[facette]}${getLettres(valeur)}`;

/** Une séance ce jour-là, à ce moment de la journée. */
export const getJetonMoment = (jour: JourCivil, moment: MomentId): string => `zzs${getLettres(jour.slice(5))}${moment.charAt(0)}`;
/** Ouvert pendant une part de cette demi-heure, de 0 à 47. */
export const getJetonDemiHeure = (jour: JourCivil, rang: number): string => `zzt${getLettres(`${jour.slice(8)}${String(rang).padStart(2, '0')}`)}`;
/** On est reçu, mais quand n'est pas écrit, ou ne se lit pas. */
export const JETON_SANS_HEURES = 'zzr';

/** Un numéro de téléphone : écrit en chiffres, il ferait un mot de plus par fiche en tête de l'index. */
export const getJetonTelephone = (numero: string): string => `zzy${getLettres(numero)}`;

/** Porté par ce qui est fermé pour le moment : cela se trouve, mais ne passe devant personne. */
export const JETON_FERME = 'aab';
/** Porté par ce que personne n'a confirmé depuis longtemps : à égalité, cela vient après. */
export const JETON_ANCIENNE = 'aac';

/** Les jetons des besoins d'une fiche. */
export function listJetonsDesThemes(themes: readonly ThemeId[]): string[] {
  return themes.map(themes.length <= BESOINS_DE_SPECIALISTE ? getJetonSpecialiste : getJetonGeneraliste);
}
