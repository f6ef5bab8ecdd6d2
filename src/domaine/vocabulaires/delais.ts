import type { Terme } from './terme.ts';

/** Délai avant un premier rendez-vous. */
export const DELAIS = [
  { id: 'une-semaine', libelle: { fr: 'Premier rendez-vous dans la semaine' } },
  { id: 'deux-semaines', libelle: { fr: 'Premier rendez-vous sous deux semaines' } },
  { id: 'un-mois', libelle: { fr: 'Premier rendez-vous sous un mois' } },
  { id: 'plus', libelle: { fr: "Premier rendez-vous dans plus d'un mois" } },
] as const satisfies readonly Terme[];
