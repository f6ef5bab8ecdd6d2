import { type Alternative, prepareAlternatives } from './alternatives.ts';
import type { Catalogue } from './catalogue.ts';
import type { Disparu } from './disparu.schema.ts';
import { CHEMINS_DE, COLLECTIONS, type Fiches, listRedirections } from './redirections.ts';
import { indexParCode } from './reperes.ts';

/** Une fiche disparue et le chemin où l'on dit qu'elle n'est plus là. */
export interface AdresseDisparue {
  readonly disparu: Disparu;
  readonly chemin: string;
}

/** Les fiches disparues dont l'adresse doit répondre : ni celles qui sont revenues, ni celles qu'une autre fiche remplace (`anciens_slugs`). */
export function listAdressesDisparues(catalogue: Fiches & Pick<Catalogue, 'disparus'>): AdresseDisparue[] {
  const prises = new Set([
    ...COLLECTIONS.flatMap((collection) => catalogue[collection].map(({ id }) => CHEMINS_DE[collection]({ id }))),
    ...listRedirections(catalogue).map(({ de }) => de),
  ]);
  return catalogue.disparus.map((disparu) => ({ disparu, chemin: CHEMINS_DE[disparu.collection](disparu) })).filter(({ chemin }) => !prises.has(chemin));
}

/**
 * Prépare ce que l'on propose à la place d'une fiche disparue : au plus trois lieux pour son premier besoin, autour de sa commune.
 * Rien quand sa commune ne se disait pas, ou n'est pas du territoire.
 */
export function prepareRemplacants(catalogue: Catalogue): (disparu: Disparu) => Alternative[] {
  const listAlternatives = prepareAlternatives(catalogue);
  const communes = indexParCode(catalogue.communes);
  return ({ id, thematiques, code_insee = '' }) => {
    const commune = communes.get(code_insee);
    return commune ? listAlternatives({ id, thematiques, adresse: { visibilite: 'publique', commune: commune.nom, code_insee } }) : [];
  };
}
