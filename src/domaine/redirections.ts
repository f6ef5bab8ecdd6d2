import type { Anomalie } from './anomalie.ts';
import type { Catalogue } from './catalogue.ts';
import { getCheminPartenaire, getCheminPermanence } from './chemins.ts';
import type { Collection } from './fusion.ts';

/** Une ancienne adresse de page et celle où elle mène, sans la base du site. */
export interface Redirection {
  readonly collection: Collection;
  /** L'ancien identifiant, et celui de la fiche. */
  readonly ancien: string;
  readonly id: string;
  readonly de: string;
  readonly vers: string;
}

/** Le chemin d'une fiche dans sa collection. */
export const CHEMINS_DE = { partenaires: getCheminPartenaire, permanences: getCheminPermanence } as const;
export const COLLECTIONS = ['partenaires', 'permanences'] as const;

export type Fiches = Pick<Catalogue, (typeof COLLECTIONS)[number]>;

/** Toutes les anciennes adresses (`anciens_slugs`), dans l'ordre des fiches. */
export function listRedirections(catalogue: Fiches): Redirection[] {
  return COLLECTIONS.flatMap((collection) =>
    catalogue[collection].flatMap(({ id, anciens_slugs }) =>
      anciens_slugs.map((ancien) => ({ collection, ancien, id, de: CHEMINS_DE[collection]({ id: ancien }), vers: CHEMINS_DE[collection]({ id }) })),
    ),
  );
}

/** Une ancienne adresse ne mène qu'à une fiche, et n'est celle d'aucune fiche publiée. */
export function checkRedirections(catalogue: Fiches): Anomalie[] {
  return COLLECTIONS.flatMap((collection) => {
    const vivantes = new Set(catalogue[collection].map(({ id }) => id));
    const reclamees = new Map<string, string>();
    return catalogue[collection].flatMap(({ id, anciens_slugs }) =>
      anciens_slugs.flatMap((ancien, rang): Anomalie[] => {
        const champ = `anciens_slugs.${rang}`;
        if (vivantes.has(ancien)) return [{ code: 'ancien-slug-vivant', entree: id, champ, details: { ancien } }];
        const premiere = reclamees.get(ancien);
        if (premiere !== undefined) return [{ code: 'ancien-slug-en-double', entree: id, champ, details: { ancien, premiere } }];
        reclamees.set(ancien, id);
        return [];
      }),
    );
  });
}
