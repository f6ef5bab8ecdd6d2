import { z } from 'zod';
import { codeInsee, codePostal, latitude, ligne, longitude, slug } from './champs.schema.ts';

/** Une commune de la liste officielle ; sa position et ses voisines viennent de `content/communes/`, quand la table existe. */
export const communeSchema = z.object({
  code_insee: codeInsee,
  nom: ligne(100),
  slug,
  codes_postaux: z.array(codePostal),
  epci: z.object({ siren: z.string(), nom: z.string(), slug }).nullable(),
  /** Habitants ; absente pour une poignée de communes de la liste officielle. */
  population: z.number().nullable(),
  /** Centre, à 0,01° près (environ un kilomètre). */
  position: z.object({ latitude, longitude }).nullable(),
  /** Codes INSEE des communes qui la touchent, triés. */
  voisines: z.array(codeInsee),
});

export type Commune = z.infer<typeof communeSchema>;
