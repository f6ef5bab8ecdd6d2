import type { Ligne } from '../domaine/colonnes.ts';
import { normaliseTexte } from '../domaine/slug.ts';
import { VISIBILITES } from '../domaine/vocabulaires/visibilites.ts';

export type Visibilite = (typeof VISIBILITES)[number]['id'];

/** Ce que les gens écrivent dans une case d'adresse pour dire qu'elle se cache. */
const CACHEE =
  /\b(?:adresse|lieu|localisation)s?\s+(?:\p{L}+ment\s+)?(?:est\s+)?(?:tenue?\s+)?(?:confidentiel(?:le)?s?|secr[eè]te?s?|non\s+(?:communiqu|divulgu|diffus|publi)[eé]e?s?)\b|^\s*confidentiel(?:le)?\s*$/iu;

/**
 * Ce que la ligne permet de montrer, d'après sa colonne `visibilite` et les mots de ses cases d'adresse ; au doute, le plus caché des deux.
 * `undefined` si la colonne porte un mot inconnu.
 */
export function findVisibilite(brutes: Ligne): Visibilite | undefined {
  const mot = normaliseTexte(brutes.visibilite ?? '').replace(/ /g, '_');
  const declaree = mot === '' ? 'publique' : VISIBILITES.find(({ id }) => id === mot || `${id}s` === mot || (id.endsWith('le') && id.slice(0, -2) === mot))?.id;
  if (['adresse', 'complement_adresse', 'commune', 'lieu'].some((colonne) => CACHEE.test(brutes[colonne] ?? ''))) return 'confidentielle';
  return declaree;
}

/** De quoi remonter à un lieu : rien de tout cela dans une fiche confidentielle. */
const PORTE_LIEU = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
  'precision',
  'siret',
  'lien_source',
  'accessibilite_lieu',
  'lieu',
  'chez',
];

/** Les colonnes d'une fiche confidentielle qui disent où elle est ; « adresse confidentielle » n'est pas un lieu. */
export function listColonnesDuLieu(brutes: Ligne): string[] {
  return PORTE_LIEU.filter((colonne) => (brutes[colonne] ?? '').replace(CACHEE, '').replace(/[\p{Z}\p{P}\p{Cf}\s]/gu, '') !== '');
}
