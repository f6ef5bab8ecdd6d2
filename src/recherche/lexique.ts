import type { Position } from '../domaine/commune.ts';
import { slugify } from '../domaine/slug.ts';
import type { DroitId } from '../domaine/vocabulaires/droits.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import type { CommuneChoisie } from './communes.ts';
import { getSingulier, listMots } from './mots.ts';
import type { Reconnaissable } from './reconnaitre.ts';

/** Une commune, avec de quoi trouver ses alentours. */
export interface CommuneSituee extends CommuneChoisie {
  readonly position: Position | null;
  /** Codes des communes qui la touchent mais que la distance ne donnerait pas. */
  readonly voisines: readonly string[];
}

/** Un thème et les suites de mots qui le font reconnaître, au singulier et sans accent. */
export interface ThemeReconnu {
  readonly id: ThemeId;
  readonly slug: string;
  readonly phrases: readonly string[];
}

/** Un droit que l'on reconnaît à ce que les gens en disent. */
export interface DroitReconnu extends Reconnaissable {
  readonly id: DroitId;
  readonly titre: string;
  /** Chemin de sa page, sans la base ni la langue. */
  readonly chemin: string;
}

/** Ce que la recherche comprend d'une phrase : les lieux, les besoins et les droits. Les communes vont de la plus peuplée à la moins peuplée. */
export interface Lexique {
  readonly communes: readonly CommuneSituee[];
  readonly themes: readonly ThemeReconnu[];
  readonly droits: readonly DroitReconnu[];
}

/** La même chose en peu d'octets : un tableau par commune, le mot d'adresse absent quand le nom le donne, la position en centièmes de degré. */
export interface LexiqueEcrit {
  readonly communes: readonly (readonly [
    code: string,
    nom: string,
    postaux: string,
    latitude: number | null,
    longitude: number | null,
    slug?: string,
    voisines?: string,
  ])[];
  readonly themes: readonly ThemeReconnu[];
  readonly droits: readonly DroitReconnu[];
}

/** En deçà, une commune est « autour ». */
export const RAYON_KM = 15;

/** Relit un lexique écrit par `formatLexique`. */
export function readLexique({ communes, themes, droits }: LexiqueEcrit): Lexique {
  return {
    themes,
    droits,
    communes: communes.map(([code_insee, nom, postaux, latitude, longitude, slug, voisines]) => ({
      code_insee,
      nom,
      codes_postaux: postaux.split(' ').filter(Boolean),
      slug: slug || slugify(nom),
      position: latitude === null || longitude === null ? null : { latitude: latitude / 100, longitude: longitude / 100 },
      voisines: voisines ? voisines.split(' ') : [],
    })),
  };
}

/** Une suite de mots telle qu'elle se compare à la saisie. */
export const getPhrase = (mots: string): string =>
  listMots(mots)
    .map(({ forme }) => getSingulier(forme))
    .join(' ');
