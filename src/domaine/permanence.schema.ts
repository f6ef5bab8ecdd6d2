import { z } from 'zod';
import { adresseSchema } from './adresse.schema.ts';
import { choix, idFiche, jour, ligne, liste, slug, texte } from './champs.schema.ts';
import { publicsSchema } from './partenaire.schema.ts';
import { provenanceSchema } from './provenance.schema.ts';
import { CONFIDENTIALITE } from './vocabulaires/confidentialite.ts';
import { NATURES_PERMANENCE } from './vocabulaires/natures-permanence.ts';
import { RENDEZ_VOUS } from './vocabulaires/rendez-vous.ts';
import { listIds } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';

/** Un lieu nommé, avec son adresse. */
const lieuPropre = z.strictObject({ nom: ligne(150), adresse: adresseSchema });
/** Chez un autre partenaire : son adresse est la bonne, on ne la recopie pas. */
const lieuChez = z.strictObject({ chez: slug });
export const lieuSchema = z.union([lieuChez, lieuPropre], {
  error: 'dites où : « chez: identifiant-du-partenaire », ou bien « nom » et « adresse »',
});

/** Un arrêt d'une tournée. */
const arretSchema = z.strictObject({
  lieu: ligne(150),
  horaires: texte(500),
});

/** Une présence qui revient, d'un partenaire quelque part (*Service* à une adresse, dans data·inclusion v1). */
export const permanenceSchema = z.strictObject({
  id: idFiche,
  /** Qui la tient. */
  partenaire: slug,
  intitule: ligne(200),
  nature: choix(listIds(NATURES_PERMANENCE)).default('permanence'),
  lieu: lieuSchema,
  /** La règle, comme on l'écrit : « 2e et 4e mardi du mois de 14h à 16h30 ». */
  horaires: texte(1_000).optional(),
  /** Jours sans séance. */
  sauf: liste(jour).default([]),
  rendez_vous: choix(listIds(RENDEZ_VOUS)).default('inconnu'),
  /** Comment obtenir le rendez-vous. */
  prise_de_rendez_vous: ligne(300).optional(),
  thematiques: liste(choix(listIds(THEMES))).default([]),
  publics: publicsSchema.default([]),
  confidentialite: choix(listIds(CONFIDENTIALITE)).default('inconnu'),
  itinerance: z.strictObject({ tournee: ligne(150), arrets: liste(arretSchema).min(1, { error: 'une tournée a au moins un arrêt' }) }).optional(),
  valide_du: jour.optional(),
  valide_au: jour.optional(),
  ...provenanceSchema,
  anciens_slugs: liste(idFiche).default([]),
});

export type Permanence = z.infer<typeof permanenceSchema>;
