import type { Loader } from 'astro/loaders';
import { getCatalogue } from './contenu/contenu.ts';
import { readFond } from './contenu/fond.ts';
import type { Catalogue } from './domaine/catalogue.ts';

/** Une seule lecture du contenu pour toutes les collections d'une construction. */
let lecture: Catalogue | undefined;

/**
 * Remplit une collection depuis le contenu vérifié ; une erreur du contenu arrête la construction.
 * Le magasin est vidé d'abord : changer de dossier de contenu ne laisse aucune vieille fiche.
 */
export function chargeCollection(nom: string, list: (catalogue: Catalogue) => readonly { id: string; data: object }[]): Loader {
  return {
    name: `premier-accueil-${nom}`,
    load: async ({ store }) => {
      lecture ??= getCatalogue();
      store.clear();
      for (const { id, data } of list(lecture)) store.set({ id, data: data as Record<string, unknown> });
    },
  };
}

/** Le dessin du territoire sous la carte : une seule entrée, calculée une fois par construction. */
export function chargeFond(): Loader {
  return {
    name: 'premier-accueil-fond',
    load: async ({ store }) => {
      lecture ??= getCatalogue();
      store.clear();
      store.set({ id: 'fond', data: { ...readFond(lecture.territoire.departement, lecture.communes) } });
    },
  };
}
