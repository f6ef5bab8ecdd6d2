import type { Position } from '../domaine/commune.ts';
import { slugify } from '../domaine/slug.ts';
import type { DroitId } from '../domaine/vocabulaires/droits.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import type { CommuneChoisie } from './communes.ts';
import { getRacine } from './racine.ts';

/** Une commune, avec de quoi trouver ses alentours. */
export interface CommuneSituee extends CommuneChoisie {
  readonly position: Position | null;
  /** Codes des communes qui la touchent mais que la distance ne donnerait pas. */
  readonly voisines: readonly string[];
  /** Son nom dans un autre alphabet, mot à mot (`getPhrase`). */
  readonly surnoms?: readonly string[];
  /** Adresse de sa page, quand elle est dans un annuaire voisin. */
  readonly adresse?: string;
}

/** Ce que l'on reconnaît à des phrases : un droit, un service, une chose que l'on trouve sur place. Chacune est réduite à ses mots utiles. */
export interface Nomme {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** Un besoin ; ses phrases gardent tous leurs mots, qui doivent se suivre. */
export interface ThemeReconnu extends Nomme {
  readonly id: ThemeId;
  readonly slug: string;
}

/** Un droit que l'on reconnaît à ce que les gens en disent. */
export interface DroitReconnu extends Nomme {
  readonly id: DroitId;
  readonly titre: string;
  /** Chemin de sa page, sans la base ni la langue. */
  readonly chemin: string;
  /** Où le demander, dans l'ordre. */
  readonly roles: readonly string[];
  readonly themes: readonly ThemeId[];
}

/** Une page du site que l'on peut chercher par son nom : le guide, la carte. */
export interface PageReconnue extends Nomme {
  readonly titre: string;
  readonly chemin: string;
}

/**
 * Une entrée telle qu'elle s'écrit. Un mot est son rang dans le vocabulaire (`formatRang`) ; les phrases qui commencent par le même mot sont ensemble :
 * « loyer:impayé,retard » sont « loyer impayé » et « loyer retard ». Une espace sépare les groupes.
 */
export type Ecrit<T extends Nomme> = Omit<T, 'phrases'> & { readonly phrases: string };

/** Les mots d'une langue, tels que `formatMots` les écrit : chaque mot une fois, c'est un tiers d'octets de moins. */
export interface MotsEcrits {
  /** Dans l'ordre de l'alphabet ; une majuscule dit combien de lettres un mot partage avec le précédent (« A » : aucune), puis vient ce qui change. */
  readonly vocabulaire: string;
  readonly themes: readonly Ecrit<ThemeReconnu>[];
  readonly droits: readonly Ecrit<DroitReconnu>[];
  readonly roles: readonly Ecrit<Nomme>[];
  readonly prestations: readonly Ecrit<Nomme>[];
  readonly pages: readonly Ecrit<PageReconnue>[];
  /** Code INSEE → noms dans un autre alphabet. */
  readonly communes: Readonly<Record<string, readonly string[]>>;
}

/** Ce que la recherche comprend d'une phrase ; les phrases y sont réduites à leurs racines. Les communes vont de la plus peuplée à la moins peuplée. */
export interface Lexique {
  readonly themes: readonly ThemeReconnu[];
  readonly droits: readonly DroitReconnu[];
  readonly roles: readonly Nomme[];
  readonly prestations: readonly Nomme[];
  readonly pages: readonly PageReconnue[];
  readonly communes: readonly CommuneSituee[];
  /** Tous les mots des phrases, entiers : ceux d'après qui l'on corrige une faute. */
  readonly vocabulaire: readonly string[];
}

/** Les communes en peu d'octets : un tableau chacune, le mot d'adresse absent quand le nom le donne, la position en centièmes de degré. */
export type CommunesEcrites = readonly (readonly [
  code: string,
  nom: string,
  postaux: string,
  latitude: number | null,
  longitude: number | null,
  slug?: string,
  voisines?: string,
])[];

/** En deçà, une commune est « autour ». */
export const RAYON_KM = 15;

/** Relit des communes écrites par `formatCommunes`. */
export const readCommunes = (communes: CommunesEcrites): CommuneSituee[] =>
  communes.map(([code_insee, nom, postaux, latitude, longitude, slug, voisines]) => ({
    code_insee,
    nom,
    codes_postaux: postaux.split(' ').filter(Boolean),
    slug: slug || slugify(nom),
    position: latitude === null || longitude === null ? null : { latitude: latitude / 100, longitude: longitude / 100 },
    voisines: voisines ? voisines.split(' ') : [],
  }));

/** Deux signes suffisent à sept mille mots ; ni guillemet ni barre, qu'il faudrait échapper, ni ce qui sépare les phrases, ni ce qu'un tableur prendrait pour une formule. */
const SIGNES = Array.from({ length: 91 }, (_, rang) => String.fromCharCode(35 + rang))
  .filter((signe) => !'\\,:=+-@'.includes(signe))
  .join('');

/** Le rang d'un mot du vocabulaire, en deux signes. @throws s'il y a plus de mots que deux signes n'en disent */
export function formatRang(rang: number): string {
  if (rang >= SIGNES.length ** 2) throw new Error(`La recherche connaît trop de mots : ${SIGNES.length ** 2} au plus, par langue.`);
  return `${SIGNES.charAt(Math.floor(rang / SIGNES.length))}${SIGNES.charAt(rang % SIGNES.length)}`;
}

/** Les mots du vocabulaire sont en minuscules : une majuscule ne peut être qu'un nombre de lettres communes. */
export const COMMUN_ZERO = 65;
export const COMMUN_MAX = 25;

function readVocabulaire(ecrit: string): string[] {
  let avant = '';
  return (ecrit.match(/[A-Z][^A-Z]*/g) ?? []).map((suite) => {
    avant = avant.slice(0, suite.charCodeAt(0) - COMMUN_ZERO) + suite.slice(1);
    return avant;
  });
}

/** Un lexique prêt à servir, d'après les deux fichiers que la page télécharge. */
export function readLexique(communes: CommunesEcrites, mots: MotsEcrits): Lexique {
  const formes = readVocabulaire(mots.vocabulaire);
  const racines = formes.map(getRacine);
  const readMots = (ecrits: string): string =>
    (ecrits.match(/../g) ?? []).map((signes) => racines[SIGNES.indexOf(signes.charAt(0)) * SIGNES.length + SIGNES.indexOf(signes.charAt(1))] ?? '').join(' ');
  const readGroupe = (groupe: string): string[] => {
    const [tete = '', suites = ''] = groupe.split(':');
    return suites.split(',').map((suite) => readMots(tete + suite));
  };
  const read = <T extends Nomme>(ecrits: readonly Ecrit<T>[]): T[] =>
    ecrits.map((ecrit) => ({ ...ecrit, phrases: ecrit.phrases.split(' ').filter(Boolean).flatMap(readGroupe) }) as unknown as T);
  return {
    themes: read(mots.themes),
    droits: read(mots.droits),
    roles: read(mots.roles),
    prestations: read(mots.prestations),
    pages: read(mots.pages),
    communes: readCommunes(communes).map((commune) => {
      const surnoms = mots.communes[commune.code_insee];
      return surnoms ? { ...commune, surnoms } : commune;
    }),
    vocabulaire: formes,
  };
}
