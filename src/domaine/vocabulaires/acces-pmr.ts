import type { Terme } from './terme.ts';

/** Accès en fauteuil. « inconnu » ne veut pas dire « non ». */
export const ACCES_PMR = [
  { id: 'oui', libelle: { fr: 'Accessible en fauteuil roulant' } },
  { id: 'partiel', libelle: { fr: 'Accessible en fauteuil roulant, en partie' } },
  { id: 'non', libelle: { fr: 'Non accessible en fauteuil roulant' } },
  { id: 'inconnu', libelle: { fr: 'Accès en fauteuil roulant : à demander' } },
] as const satisfies readonly Terme[];
