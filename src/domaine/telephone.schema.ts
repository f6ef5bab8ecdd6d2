import { z } from 'zod';
import { ligne, ouiNon } from './champs.schema.ts';

/**
 * Un numéro par ligne, écrit comme on le lit en France : « 04 67 12 34 56 », ou un numéro court (« 3949 », « 115 »).
 * Les points et les espaces sont remis en ordre ; deux numéros dans la même case sont refusés.
 */
export const numeroTelephone = z
  .string({ error: 'écrivez le numéro entre guillemets, par exemple "04 67 12 34 56"' })
  .transform((valeur) => valeur.replace(/[\s.\u00A0\u202F-]/g, ''))
  .pipe(
    z.string().regex(/^(?:0[1-9]\d{8}|[13]\d{1,3}|116\d{3})$/, {
      error: 'numéro refusé : dix chiffres entre guillemets, par exemple "04 67 12 34 56", ou un numéro court ; un seul numéro par ligne',
    }),
  )
  .transform((chiffres) => (chiffres.length === 10 ? chiffres.replace(/(\d\d)(?=\d)/g, '$1 ') : chiffres));

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
