import type { Terme } from './terme.ts';

/** Faut-il un rendez-vous ? « inconnu » n'est jamais affiché comme « sans ». */
export const RENDEZ_VOUS = [
  { id: 'obligatoire', libelle: { fr: 'Sur rendez-vous uniquement', simple: 'Vous devez prendre un rendez-vous' } },
  { id: 'conseille', libelle: { fr: 'Rendez-vous conseillé', simple: 'Prenez un rendez-vous, si vous pouvez' } },
  { id: 'sans', libelle: { fr: 'Sans rendez-vous', simple: 'Vous pouvez venir sans rendez-vous' } },
  { id: 'inconnu', libelle: { fr: 'Rendez-vous : demandez avant de venir', simple: "Demandez s'il faut un rendez-vous" } },
] as const satisfies readonly Terme[];
