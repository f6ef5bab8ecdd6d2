import { z } from 'zod';
import { choix, liste } from '../champs.schema.ts';
import { listIds } from '../vocabulaires/terme.ts';
import { THEMES } from '../vocabulaires/themes.ts';
import { FAITS, NATURES, SANS_DOMICILE, type Situation } from './situation.ts';

/** Chaque fait est facultatif ; « inconnu » s'écrit, et veut dire absent. */
const faits = Object.fromEntries(
  Object.entries(FAITS).map(([fait, valeurs]) => [
    fait,
    choix([...valeurs, 'inconnu'] as unknown as [string, ...string[]])
      .transform((valeur) => (valeur === 'inconnu' ? undefined : valeur))
      .optional(),
  ]),
);

const AGE = 'âge refusé : un nombre entier, ou « inconnu »';

/** Une situation telle que `npm run orienter` la reçoit : trois faits nécessaires, les autres facultatifs. */
export const situationSchema = z.strictObject({
  commune: z
    .string({ error: 'la commune manque : son code INSEE entre guillemets, par exemple "34142", ou « sans-domicile-stable »' })
    .regex(new RegExp(`^(?:\\d{5}|2[AB]\\d{3}|${SANS_DOMICILE})$`), { error: 'commune refusée : un code INSEE de cinq signes, ou « sans-domicile-stable »' }),
  quartier: z.string({ error: 'quartier refusé : son identifiant' }).optional(),
  besoins: liste(choix(listIds(THEMES))).min(1, { error: 'écrivez au moins un besoin, par exemple ["logement"]' }),
  nature: choix(NATURES),
  age: z
    .union([z.literal('inconnu').transform(() => undefined), z.int({ error: AGE }).min(0, { error: AGE }).max(120, { error: AGE })], { error: AGE })
    .optional(),
  ...faits,
});

/** La situation sans ses inconnues : un fait inconnu n'y est pas. */
export function parseSituation(brute: unknown): { situation: Situation } | { erreur: z.ZodError } {
  const lue = situationSchema.safeParse(brute);
  if (!lue.success) return { erreur: lue.error };
  return { situation: Object.fromEntries(Object.entries(lue.data).filter(([, valeur]) => valeur !== undefined)) as unknown as Situation };
}
