import { z } from 'zod';
import { codePostal, idFiche, latitude, ligne, liste, longitude } from './champs.schema.ts';

/** Une fiche du dossier privé (`PREMIER_ACCUEIL_PRO`) : ce qu'une fiche publique ne dit pas, pour les seuls professionnels. */
export const priveSchema = z.object({
  id: idFiche,
  /** L'adresse d'un lieu « sur orientation ». */
  adresse: z
    .object({
      adresse: ligne(200).optional(),
      complement_adresse: ligne(200).optional(),
      code_postal: codePostal.optional(),
      commune: ligne(100).optional(),
      latitude: latitude.optional(),
      longitude: longitude.optional(),
    })
    .optional(),
  /** « Ligne des partenaires: 04 65 71 00 00 ». */
  contacts_pro: liste(ligne(200)).default([]),
});

export type Prive = z.infer<typeof priveSchema>;
/** Le dossier privé, par identifiant de partenaire ; vide dans un site public. */
export type Prives = Readonly<Record<string, Prive>>;
