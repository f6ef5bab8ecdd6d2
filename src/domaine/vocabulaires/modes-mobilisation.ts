import type { Terme } from './terme.ts';

/** Comment faire appel au service (valeurs data·inclusion v1). */
export const MODES_MOBILISATION = [
  { id: 'se-presenter', libelle: { fr: 'Venir directement' } },
  { id: 'telephoner', libelle: { fr: 'Téléphoner' } },
  { id: 'envoyer-un-courriel', libelle: { fr: 'Envoyer un courriel' } },
  { id: 'utiliser-lien-mobilisation', libelle: { fr: 'Prendre contact en ligne' } },
] as const satisfies readonly Terme[];
