import { z } from 'zod';
import { ligne, ouiNon } from './champs.schema.ts';
import { formatNumero, regleNumero, retireSeparateurs } from './saisie/regles.ts';

/**
 * Un numéro par ligne, écrit comme on le lit en France : « 04 67 12 34 56 », ou un numéro court (« 3949 », « 115 »).
 * Les points et les espaces sont remis en ordre ; deux numéros dans la même case sont refusés.
 */
export const numeroTelephone = z
  .string({ error: 'écrivez le numéro entre guillemets, par exemple "04 67 12 34 56"' })
  .transform(retireSeparateurs)
  .superRefine((chiffres, contexte) => {
    const probleme = regleNumero(chiffres);
    if (probleme) contexte.addIssue({ code: 'custom', message: probleme });
  })
  .transform(formatNumero);

/** Un téléphone : ses heures ne sont pas celles de la porte. */
export const telephoneSchema = z.strictObject({
  numero: numeroTelephone,
  /** « Accueil », « Urgences sociales »… */
  libelle: ligne(80).optional(),
  /** Heures où quelqu'un répond, comme on les écrit. */
  horaires: ligne(300).optional(),
  /** Laisse passer un 06 ou un 07 : c'est la ligne d'un service, pas celle d'une personne. */
  telephone_professionnel: ouiNon.optional(),
});
