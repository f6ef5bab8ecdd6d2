import type { Terme } from './terme.ts';

/** Attente habituelle sur place. */
export const AFFLUENCE = [
  { id: 'normale', libelle: { fr: 'Attente courte, en général' } },
  { id: 'forte', libelle: { fr: "Beaucoup de monde : prévoyez d'attendre" } },
] as const satisfies readonly Terme[];
