import { z } from 'zod';
import { choix, ligne, liste } from './champs.schema.ts';

/** Un critère que les outils ne savent pas juger, et ce que l'on en sait. */
export const critereSchema = z.strictObject({
  /** « 8.7 » du RGAA, ou ce qui n'a pas de numéro. */
  critere: ligne(40),
  quoi: ligne(160),
  /** `essai` : un essai du dépôt le tient ; `regarde` : quelqu'un l'a regardé ; `partiel` : un défaut est connu ; `a-faire` : personne n'a regardé. */
  etat: choix(['essai', 'regarde', 'partiel', 'a-faire']),
  comment: ligne(250),
});

/** `content/accessibilite.yaml`. */
export const accessibiliteSchema = z.strictObject({ criteres: liste(critereSchema).min(1) });
export type Critere = z.infer<typeof critereSchema>;
