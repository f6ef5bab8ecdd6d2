import { z } from 'zod';
import { adresseSchema } from './adresse.schema.ts';
import { adresseWeb, choix, courriel, idFiche, jour, ligne, liste, ouiNon, siret, slug, texte, zone } from './champs.schema.ts';
import { provenanceSchema } from './provenance.schema.ts';
import { telephoneSchema } from './telephone.schema.ts';
import { ACCES_PMR } from './vocabulaires/acces-pmr.ts';
import { AFFLUENCE } from './vocabulaires/affluence.ts';
import { DELAIS } from './vocabulaires/delais.ts';
import { DOCUMENTS } from './vocabulaires/documents.ts';
import { FRAIS } from './vocabulaires/frais.ts';
import { INTERPRETARIAT } from './vocabulaires/interpretariat.ts';
import { MOBILISABLE_PAR } from './vocabulaires/mobilisable-par.ts';
import { MODES_ACCUEIL } from './vocabulaires/modes-accueil.ts';
import { MODES_MOBILISATION } from './vocabulaires/modes-mobilisation.ts';
import { PRESTATIONS } from './vocabulaires/prestations.ts';
import { PUBLICS } from './vocabulaires/publics.ts';
import { RENDEZ_VOUS } from './vocabulaires/rendez-vous.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { STATUTS } from './vocabulaires/statuts.ts';
import { listIds } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from './vocabulaires/types-partenaire.ts';

/** Une fermeture datée, avec des heures de remplacement s'il y en a. */
export const fermetureSchema = z.strictObject({
  du: jour,
  au: jour,
  motif: ligne(150).optional(),
  horaires: ligne(300).optional(),
});

/** « tous-publics » avec une autre valeur voudrait dire deux choses à la fois (règle de data·inclusion v1). */
export const publicsSchema = liste(choix(listIds(PUBLICS))).refine((publics) => !publics.includes('tous-publics') || publics.length === 1, {
  error: '« tous-publics » va seul : retirez-le, ou retirez les autres',
});

/**
 * Un partenaire de l'action sociale (*Structure* de data·inclusion v1, avec nos champs en plus).
 * Ce schéma est la seule définition : types, vérification, aide et messages en viennent.
 */
export const partenaireSchema = z.strictObject({
  id: idFiche,
  nom: ligne(150),
  sigle: ligne(40).optional(),
  type: choix(listIds(TYPES_PARTENAIRE)),
  /** À quoi sert ce lieu, en une ou deux phrases simples. */
  description: texte(2_000).optional(),
  /** Ce pour quoi il est compétent. */
  roles: liste(choix(listIds(ROLES))).default([]),
  reseaux_porteurs: liste(slug).default([]),
  thematiques: liste(choix(listIds(THEMES))).default([]),
  publics: publicsSchema.default([]),
  /** Qui ne sera pas reçu ici : cela épargne un trajet. */
  pas_pour: ligne(300).optional(),
  frais: choix(listIds(FRAIS)).optional(),
  frais_precisions: ligne(300).optional(),
  conditions_acces: texte(1_000).optional(),
  /** Documents à apporter. */
  a_apporter: liste(choix(listIds(DOCUMENTS))).default([]),
  modes_accueil: liste(choix(listIds(MODES_ACCUEIL))).default([]),
  modes_mobilisation: liste(choix(listIds(MODES_MOBILISATION))).default([]),
  mobilisable_par: liste(choix(listIds(MOBILISABLE_PAR))).default([]),
  prestations: liste(choix(listIds(PRESTATIONS))).default([]),
  /** Quand et avec quels papiers s'inscrire, là où il faut s'inscrire d'abord. */
  inscription: ligne(300).optional(),
  /** Peut faire la démarche avec vous. */
  aide_demarches: ouiNon.optional(),
  /** Membre du réseau de premier accueil du territoire. */
  reseau_accueil: ouiNon.optional(),
  /** Absente : tout le territoire. */
  zone_eligibilite: liste(zone).default([]),
  adresse: adresseSchema,
  telephone: liste(telephoneSchema).default([]),
  courriel: courriel.optional(),
  site_web: adresseWeb.optional(),
  /** Page pour prendre rendez-vous ou contact. */
  lien_mobilisation: adresseWeb.optional(),
  /** Heures de la porte, comme on les écrit. */
  horaires_accueil: texte(1_000).optional(),
  fermetures: liste(fermetureSchema).default([]),
  rendez_vous: choix(listIds(RENDEZ_VOUS)).default('inconnu'),
  langues_parlees: liste(ligne(40)).default([]),
  interpretariat: choix(listIds(INTERPRETARIAT)).default('inconnu'),
  /** Oublié au bout de trente jours : un délai d'hier ne vaut rien. */
  delai_premier_rdv: z.strictObject({ delai: choix(listIds(DELAIS)), le: jour }).optional(),
  /** Fiche Acceslibre. */
  accessibilite_lieu: adresseWeb.optional(),
  acces_pmr: choix(listIds(ACCES_PMR)).default('inconnu'),
  affluence: choix(listIds(AFFLUENCE)).optional(),
  /** Ce que l'on peut faire ici comme bénévole. */
  benevolat: ligne(300).optional(),
  statut: choix(listIds(STATUTS)).default('ouvert'),
  siret: siret.optional(),
  ...provenanceSchema,
  /** Anciennes adresses de la page, qui y mènent encore. */
  anciens_slugs: liste(idFiche).default([]),
});

export type Partenaire = z.infer<typeof partenaireSchema>;
