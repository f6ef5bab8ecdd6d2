import { z } from 'zod';
import { adresseWeb, jour, ligne, liste, ouiNon } from './champs.schema.ts';

/** Un numéro national. `id` est le numéro lui-même, sans espace : c'est un nom que tout le monde connaît. */
export const urgenceSchema = z.strictObject({
  id: z
    .string({ error: 'écrivez le numéro entre guillemets, par exemple "115"' })
    .regex(/^\d{2,10}$/, { error: 'numéro refusé : des chiffres sans espace, entre guillemets' }),
  /** Danger immédiat, hébergement ce soir, écoute, ou administration. Le danger est toujours à part. */
  groupe: z.enum(['danger', 'abri', 'ecoute', 'service']),
  nom: ligne(80),
  /** Quand l'appeler, en une phrase. */
  pour: ligne(200),
  horaires: ligne(120).optional(),
  cout: ligne(80).optional(),
  /** Accès des personnes sourdes ou qui ne peuvent pas parler. */
  acces_sourds: ligne(200).optional(),
  /** Le numéro reçoit des SMS. */
  sms: ouiNon.optional(),
  /** Une phrase que l'on ne doit pas manquer : « ce n'est pas un numéro d'urgence ». */
  attention: ligne(200).optional(),
  source_url: adresseWeb,
  verifie_le: jour,
});

export const urgencesSchema = z.strictObject({ urgences: liste(urgenceSchema).min(1) });
export type Urgence = z.infer<typeof urgenceSchema>;
