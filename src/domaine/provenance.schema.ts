import { z } from 'zod';
import { adresseWeb, jour, ligne } from './champs.schema.ts';

/** D'où vient une fiche et quand quelqu'un l'a confirmée ; les mêmes champs pour un partenaire et une permanence. */
export const provenanceSchema = {
  /** Qui produit la donnée : « Département de l'Hérault », « ANCT »… */
  source: ligne(150).optional(),
  /** Page de la fiche chez le producteur. */
  lien_source: adresseWeb.optional(),
  /** Dernier changement chez le producteur. */
  date_maj: jour.optional(),
  /** Jour où une personne a confirmé que tout est vrai. */
  verifie_le: jour.optional(),
  /** Un rôle ou un service, jamais une personne. */
  verifie_par: ligne(120).optional(),
  /** Mois entre deux vérifications ; six par défaut. */
  frequence_verification: z.int({ error: 'un nombre de mois, par exemple 6' }).min(1).max(24).optional(),
} as const;
