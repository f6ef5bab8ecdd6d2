import { z } from 'zod';
import { ligne, liste, texte } from './champs.schema.ts';

/** Un sigle du métier, et ce qu'il veut dire. */
export const sigleSchema = z.strictObject({
  /** « RSA ». Deux sens d'un même sigle sont deux entrées : `sens` les distingue. */
  sigle: ligne(20),
  /** Le nom entier. */
  nom: ligne(150),
  /** Une phrase simple. */
  definition: texte(300),
  /** Les départements où il a ce sens ; absent, partout. */
  departements: liste(z.string().regex(/^(?:\d{2,3}|2[AB])$/, { error: 'un code de département entre guillemets' })).optional(),
});

/** `content/glossaire.yaml`. */
export const glossaireSchema = z.strictObject({ sigles: z.array(sigleSchema).min(1) });
export type Sigle = z.infer<typeof sigleSchema>;
