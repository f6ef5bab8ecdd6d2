import type { CodeAnomalie } from '../domaine/anomalie.ts';

/** Les anomalies des langues, dont les cas sont dans `traductions.test.ts`. */
export const CODES_DES_LANGUES: ReadonlySet<CodeAnomalie> = new Set<CodeAnomalie>([
  'traduction-absente',
  'numero-sans-traduction',
  'traduction-decalee',
  'droit-sans-traduction',
  'texte-sans-traduction',
]);
