import type { Terme } from './terme.ts';

/** Présence d'un interprète. */
export const INTERPRETARIAT = [
  { id: 'telephone', libelle: { fr: 'Interprète par téléphone' } },
  { id: 'sur-place', libelle: { fr: 'Interprète sur place' } },
  { id: 'non', libelle: { fr: "Pas d'interprète" } },
  { id: 'inconnu', libelle: { fr: 'Interprète : à demander' } },
] as const satisfies readonly Terme[];
