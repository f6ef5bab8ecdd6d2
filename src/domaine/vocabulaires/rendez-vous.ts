import type { Terme } from './terme.ts';

/** Faut-il un rendez-vous ? « inconnu » n'est jamais affiché comme « sans ». */
export const RENDEZ_VOUS = [
  { id: 'obligatoire', libelle: { fr: 'Sur rendez-vous uniquement' } },
  { id: 'conseille', libelle: { fr: 'Rendez-vous conseillé' } },
  { id: 'sans', libelle: { fr: 'Sans rendez-vous' } },
  { id: 'inconnu', libelle: { fr: 'Rendez-vous : demandez avant de venir' } },
] as const satisfies readonly Terme[];
