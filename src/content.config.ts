import { defineCollection } from 'astro:content';
import { chargeCollection, chargeFond } from './loaders.ts';

// Les schémas ont déjà tout vérifié dans `contenu/`, avec le fichier et la ligne ; les repasser ici ne dirait rien de plus.
const parId = <T extends { id: string }>(fiches: readonly T[]) => fiches.map((fiche) => ({ id: fiche.id, data: fiche }));

export const collections = {
  partenaires: defineCollection({ loader: chargeCollection('partenaires', ({ partenaires }) => parId(partenaires)) }),
  permanences: defineCollection({ loader: chargeCollection('permanences', ({ permanences }) => parId(permanences)) }),
  communes: defineCollection({
    loader: chargeCollection('communes', ({ communes }) => communes.map((commune) => ({ id: commune.code_insee, data: commune }))),
  }),
  // Astro rend une collection dans l'ordre des identifiants ; les numéros gardent celui du fichier, qui a un sens.
  urgences: defineCollection({
    loader: chargeCollection('urgences', ({ urgences }) => urgences.map((urgence, rang) => ({ id: String(rang).padStart(3, '0'), data: urgence }))),
  }),
  fond: defineCollection({ loader: chargeFond() }),
  reglages: defineCollection({
    // Tout ce qui n'est pas l'une des quatre listes : une seule entrée.
    loader: chargeCollection('reglages', ({ communes: _, partenaires: __, permanences: ___, urgences: ____, ...reglages }) => [
      // En un seul texte : Astro prendrait `{ collection, id }` d'une fiche disparue pour un renvoi à l'une de ses collections.
      { id: 'reglages', data: { json: JSON.stringify(reglages) } },
    ]),
  }),
};
