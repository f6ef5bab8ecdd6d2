import type { Terme } from './terme.ts';

/** Ce que l'on peut dire du lieu. C'est l'étiquette de l'union « adresse » : une adresse confidentielle ne peut pas porter de lieu. */
export const VISIBILITES = [
  { id: 'publique', libelle: { fr: 'Adresse publique' } },
  { id: 'sur_orientation', libelle: { fr: 'Adresse donnée au téléphone ou par un professionnel' } },
  { id: 'confidentielle', libelle: { fr: 'Adresse confidentielle' } },
  { id: 'sans_lieu', libelle: { fr: 'Par téléphone, ou se déplace' } },
] as const satisfies readonly Terme[];
