import type { Territoire } from '../domaine/territoire.schema.ts';
import type { Atlas } from './atlas.ts';
import type { Tenues } from './tenues.ts';

/** Ce qu'il faut savoir pour juger une ligne. */
export interface Contexte {
  readonly territoire: Territoire;
  readonly demonstration: boolean;
  /** `AAAA-MM-JJ` à Paris. */
  readonly aujourdhui: string;
  readonly atlas: Atlas;
  /** Un dossier privé est là pour recevoir ce qui ne se publie pas. */
  readonly dossierPrive: boolean;
  /** Ce que les propriétaires écrivent de leurs fiches : ce qu'ils cachent ne va pas dans l'instantané. */
  readonly tenues: Tenues;
}
