import type { Terme } from './terme.ts';

/** Peut-on parler sans être entendu ? */
export const CONFIDENTIALITE = [
  { id: 'bureau ferme', libelle: { fr: 'Entretien dans un bureau fermé' } },
  { id: 'espace ouvert', libelle: { fr: 'Accueil dans un espace ouvert' } },
  { id: 'inconnu', libelle: { fr: 'Confidentialité du lieu : à demander' } },
] as const satisfies readonly Terme[];
