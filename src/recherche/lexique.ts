import type { Catalogue } from '../domaine/catalogue.ts';
import { getCheminDroit } from '../domaine/chemins.ts';
import { distanceKm, type Position } from '../domaine/commune.ts';
import { getBesoin } from '../domaine/partenaire.ts';
import { slugify } from '../domaine/slug.ts';
import type { DroitId } from '../domaine/vocabulaires/droits.ts';
import { isTraduite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { type ThemeId, THEMES } from '../domaine/vocabulaires/themes.ts';
import type { CommuneChoisie } from './communes.ts';
import { getSingulier, listMots } from './mots.ts';
import { getPhraseUtile, type Reconnaissable } from './reconnaitre.ts';

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

/** Le lexique que la page de recherche charge. @param catalogue dans la langue : ses mots s'ajoutent à ceux du français, que l'on tape aussi */
export function formatLexique({ communes, droits, traductions }: Pick<Catalogue, 'communes' | 'droits' | 'traductions'>, langue: Langue = 'fr'): LexiqueEcrit {
  const synonymesDe = (id: ThemeId) => (isTraduite(langue) ? [...getBesoin(id, langue).split(/[,،] ?/), ...(traductions[langue]?.synonymes?.[id] ?? [])] : []);
  const parCode = new Map(communes.map((commune) => [commune.code_insee, commune]));
  return {
    communes: [...communes]
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .map((commune) => {
        const { code_insee, nom, codes_postaux, position, slug } = commune;
        const oubliees = commune.voisines.filter((code) => !isAutour(position, parCode.get(code)?.position)).join(' ');
        const propre = slug === slugify(nom) ? '' : slug;
        const ligne = [
          code_insee,
          nom,
          codes_postaux.join(' '),
          position && Math.round(position.latitude * 100),
          position && Math.round(position.longitude * 100),
        ] as const;
        if (oubliees) return [...ligne, propre, oubliees] as const;
        return propre ? ([...ligne, propre] as const) : ligne;
      }),
    themes: THEMES.map(({ id, slug, libelle, besoin, synonymes }) => ({
      id,
      slug,
      // « Manger, s'habiller, se laver » se reconnaît aussi à « habiller ».
      phrases: [
        ...new Set([libelle.fr, ...besoin.fr.split(', ').map((mots) => mots.replace(/^(?:se |s')/, '')), ...synonymes.fr, ...synonymesDe(id)].map(getPhrase)),
      ],
    })),
    droits: droits.map((droit) => ({
      id: droit.id,
      titre: droit.titre,
      chemin: getCheminDroit(droit),
      phrases: [...new Set([...listBouts(droit.titre), ...droit.autres_noms].map(getPhraseUtile).filter(Boolean))],
    })),
  };
}

/** « Revenu de solidarité active (RSA) » se dit de deux façons ; « Loyer impayé, courrier d'expulsion » aussi. */
const listBouts = (titre: string): string[] => titre.split(/[,،()/]/).map((bout) => bout.trim());

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

const isAutour = (ici: Position | null, la: Position | null | undefined) => ici !== null && la !== null && la !== undefined && distanceKm(ici, la) <= RAYON_KM;
