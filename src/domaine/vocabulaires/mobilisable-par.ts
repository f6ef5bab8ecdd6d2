import type { Terme } from './terme.ts';

/** Qui peut faire appel au service (valeurs data·inclusion v1). */
export const MOBILISABLE_PAR = [
  { id: 'usagers', libelle: { fr: 'Vous-même' } },
  { id: 'professionnels', libelle: { fr: 'Un professionnel, pour vous' } },
] as const satisfies readonly Terme[];
