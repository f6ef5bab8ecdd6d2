import type { Terme } from './terme.ts';

/** Prix (valeurs data·inclusion v1). */
export const FRAIS = [
  { id: 'gratuit', libelle: { fr: 'Gratuit' } },
  { id: 'payant', libelle: { fr: 'Payant' } },
] as const satisfies readonly Terme[];
