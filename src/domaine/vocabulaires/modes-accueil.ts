import type { Terme } from './terme.ts';

/** Comment le service est rendu (valeurs data·inclusion v1). */
export const MODES_ACCUEIL = [
  { id: 'en-presentiel', libelle: { fr: 'Sur place' } },
  { id: 'a-distance', libelle: { fr: 'À distance, par téléphone ou internet' } },
] as const satisfies readonly Terme[];
