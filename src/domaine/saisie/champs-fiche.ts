import type { Collection } from '../fusion.ts';
import { ACCES_PMR } from '../vocabulaires/acces-pmr.ts';
import { CONFIDENTIALITE } from '../vocabulaires/confidentialite.ts';
import { DOCUMENTS } from '../vocabulaires/documents.ts';
import { FRAIS } from '../vocabulaires/frais.ts';
import { INTERPRETARIAT } from '../vocabulaires/interpretariat.ts';
import { NATURES_PERMANENCE } from '../vocabulaires/natures-permanence.ts';
import { PRESTATIONS } from '../vocabulaires/prestations.ts';
import { PUBLICS } from '../vocabulaires/publics.ts';
import { RENDEZ_VOUS } from '../vocabulaires/rendez-vous.ts';
import { STATUTS } from '../vocabulaires/statuts.ts';
import type { Terme } from '../vocabulaires/terme.ts';
import { THEMES } from '../vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from '../vocabulaires/types-partenaire.ts';

/** Comment un champ se remplit. */
export type Sorte =
  | 'ligne'
  | 'texte'
  | 'courriel'
  | 'site'
  | 'jour'
  | 'identifiant'
  | 'choix'
  | 'cases'
  | 'etiquettes'
  | 'jours'
  | 'horaires'
  | 'telephones'
  | 'fermetures'
  | 'arrets'
  | 'adresse'
  | 'lieu';

export type Section = 'quoi' | 'joindre' | 'quand' | 'ou' | 'qui' | 'apporter' | 'divers';

/** Un champ du formulaire : le même nom que dans la fiche. */
export interface ChampDeFiche {
  readonly nom: string;
  readonly sorte: Sorte;
  readonly section: Section;
  readonly max?: number;
  readonly table?: readonly Terme[];
  readonly requis?: true;
  /** Replié : une secrétaire n'en a presque jamais besoin. */
  readonly replie?: true;
}

const PARTENAIRE: readonly ChampDeFiche[] = [
  { nom: 'nom', sorte: 'ligne', section: 'quoi', max: 150, requis: true },
  { nom: 'type', sorte: 'choix', section: 'quoi', table: TYPES_PARTENAIRE, requis: true, replie: true },
  { nom: 'sigle', sorte: 'ligne', section: 'quoi', max: 40, replie: true },
  { nom: 'description', sorte: 'texte', section: 'quoi', max: 2_000 },
  { nom: 'thematiques', sorte: 'cases', section: 'quoi', table: THEMES, replie: true },
  { nom: 'prestations', sorte: 'cases', section: 'quoi', table: PRESTATIONS, replie: true },
  { nom: 'telephone', sorte: 'telephones', section: 'joindre' },
  { nom: 'courriel', sorte: 'courriel', section: 'joindre' },
  { nom: 'site_web', sorte: 'site', section: 'joindre' },
  { nom: 'lien_mobilisation', sorte: 'site', section: 'joindre', replie: true },
  { nom: 'horaires_accueil', sorte: 'horaires', section: 'quand', max: 1_000 },
  { nom: 'rendez_vous', sorte: 'choix', section: 'quand', table: RENDEZ_VOUS },
  { nom: 'fermetures', sorte: 'fermetures', section: 'quand' },
  { nom: 'adresse', sorte: 'adresse', section: 'ou', requis: true },
  { nom: 'acces_pmr', sorte: 'choix', section: 'ou', table: ACCES_PMR },
  { nom: 'publics', sorte: 'cases', section: 'qui', table: PUBLICS },
  { nom: 'pas_pour', sorte: 'ligne', section: 'qui', max: 300 },
  { nom: 'conditions_acces', sorte: 'texte', section: 'qui', max: 1_000, replie: true },
  { nom: 'frais', sorte: 'choix', section: 'qui', table: FRAIS, replie: true },
  { nom: 'frais_precisions', sorte: 'ligne', section: 'qui', max: 300, replie: true },
  { nom: 'langues_parlees', sorte: 'etiquettes', section: 'qui', max: 40, replie: true },
  { nom: 'interpretariat', sorte: 'choix', section: 'qui', table: INTERPRETARIAT, replie: true },
  { nom: 'a_apporter', sorte: 'cases', section: 'apporter', table: DOCUMENTS },
  { nom: 'inscription', sorte: 'ligne', section: 'apporter', max: 300, replie: true },
  { nom: 'statut', sorte: 'choix', section: 'divers', table: STATUTS },
  { nom: 'benevolat', sorte: 'ligne', section: 'divers', max: 300, replie: true },
];

const PERMANENCE: readonly ChampDeFiche[] = [
  { nom: 'intitule', sorte: 'ligne', section: 'quoi', max: 200, requis: true },
  { nom: 'partenaire', sorte: 'identifiant', section: 'quoi', requis: true, replie: true },
  { nom: 'nature', sorte: 'choix', section: 'quoi', table: NATURES_PERMANENCE, replie: true },
  { nom: 'thematiques', sorte: 'cases', section: 'quoi', table: THEMES, replie: true },
  { nom: 'horaires', sorte: 'horaires', section: 'quand', max: 1_000 },
  { nom: 'arrets', sorte: 'arrets', section: 'quand', replie: true },
  { nom: 'sauf', sorte: 'jours', section: 'quand' },
  { nom: 'rendez_vous', sorte: 'choix', section: 'quand', table: RENDEZ_VOUS },
  { nom: 'prise_de_rendez_vous', sorte: 'ligne', section: 'quand', max: 300 },
  { nom: 'valide_du', sorte: 'jour', section: 'quand', replie: true },
  { nom: 'valide_au', sorte: 'jour', section: 'quand', replie: true },
  { nom: 'lieu', sorte: 'lieu', section: 'ou', requis: true },
  { nom: 'publics', sorte: 'cases', section: 'qui', table: PUBLICS },
  { nom: 'confidentialite', sorte: 'choix', section: 'divers', table: CONFIDENTIALITE },
];

/** Les champs d'une sorte de fiche, dans l'ordre où on les lit. */
export const getChamps = (collection: Collection): readonly ChampDeFiche[] => (collection === 'partenaires' ? PARTENAIRE : PERMANENCE);
