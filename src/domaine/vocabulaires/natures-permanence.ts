import type { Terme } from './terme.ts';

/** Nature d'une permanence. */
export const NATURES_PERMANENCE = [
  { id: 'permanence', libelle: { fr: 'Permanence' } },
  { id: 'atelier', libelle: { fr: 'Atelier' } },
  { id: 'distribution', libelle: { fr: 'Distribution' } },
  { id: 'tournee', libelle: { fr: 'Tournée' } },
] as const satisfies readonly Terme[];
