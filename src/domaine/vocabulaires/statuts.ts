import type { Terme } from './terme.ts';

/** État d'un partenaire. */
export const STATUTS = [
  { id: 'ouvert', libelle: { fr: 'En activité' } },
  { id: 'ferme_temporairement', libelle: { fr: 'Fermé pour le moment' } },
  { id: 'ferme_definitivement', libelle: { fr: 'Fermé définitivement' } },
] as const satisfies readonly Terme[];
