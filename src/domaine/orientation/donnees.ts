import type { DocumentId } from '../vocabulaires/documents.ts';
import type { DroitId } from '../vocabulaires/droits.ts';
import type { RoleId } from '../vocabulaires/roles.ts';
import type { ThemeId } from '../vocabulaires/themes.ts';
import type { RaisonId, Ressort } from './competence.ts';
import type { RegleId } from './decision.ts';
import type { QuestionId } from './parcours.ts';

/** Un jour où l'on est reçu : la date entière, ses heures, et une réserve s'il y en a une. */
export interface JourRecu {
  /** `AAAA-MM-JJ` à Paris : le visiteur retire ceux qui sont passés. */
  readonly jour: string;
  /** « mardi 24 novembre, 14 h – 16 h 30 ». */
  readonly dit: string;
  readonly aConfirmer?: true;
}

/** Ce que le guide montre d'un partenaire, et rien de plus. Un lieu caché n'y a pas d'adresse. */
export interface FicheGuide {
  /** De quoi la garder dans la sélection. */
  readonly code: string;
  readonly nom: string;
  /** Chemin de sa page, base comprise. */
  readonly page: string;
  readonly telephones: readonly { readonly numero: string; readonly lien?: string; readonly libelle?: string }[];
  /** « 12 rue du Puits, 34700 Lodève », ou ce que l'on a le droit d'en dire. */
  readonly ou: string;
  /** La règle en mots, ou le texte à confirmer. */
  readonly quand?: string;
  readonly prochains: readonly JourRecu[];
  readonly rendezVous?: string;
  readonly langues?: string;
  readonly aApporter?: readonly DocumentId[];
  /** Lignes réservées ; seulement dans la version des professionnels. */
  readonly contactsPro?: readonly string[];
}

/** Le fichier d'une commune : son ressort, et les fiches qu'il cite. */
export interface DonneesRessort {
  readonly ressort: Ressort;
  readonly fiches: Readonly<Record<string, FicheGuide>>;
}

interface MotsReponse {
  readonly dit: string;
  readonly precision?: string;
}

/** Une question, dite à un public. */
export interface MotsQuestion {
  readonly question: string;
  readonly aide?: string;
  readonly pourquoi: string;
  readonly prudence?: string;
  readonly reponses: Readonly<Record<string, MotsReponse>>;
}

/** Ce que le guide dit d'une règle. */
export interface MotsIssue {
  readonly titre: string;
  readonly regle: string;
  readonly base?: string;
  readonly sinon?: string;
}

/** Ce que le guide dit d'un droit. */
export interface MotsDroit {
  /** De quoi le garder dans la sélection. */
  readonly code: string;
  readonly titre: string;
  readonly resume: string;
  /** Chemin de sa page, base comprise. */
  readonly page: string;
  readonly lien: string;
  readonly aApporter: readonly DocumentId[];
  readonly agirAvant: readonly string[];
  readonly siRefus?: string;
  /** Condition → phrase. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Tous les mots du guide pour un public : un fichier, chargé à la première réponse. */
export interface DonneesMots {
  readonly questions: Readonly<Record<QuestionId, MotsQuestion>>;
  readonly issues: Readonly<Record<RegleId, MotsIssue>>;
  readonly raisons: Readonly<Record<RaisonId, string>>;
  readonly droits: Readonly<Partial<Record<DroitId, MotsDroit>>>;
  readonly roles: Readonly<Record<RoleId, string>>;
  readonly besoins: Readonly<Record<ThemeId, string>>;
  readonly documents: Readonly<Record<DocumentId, string>>;
  /** Les sigles que le guide peut montrer, et leur nom entier. */
  readonly sigles: Readonly<Record<string, string>>;
  readonly urgences: Readonly<Record<string, { readonly nom: string; readonly pour: string; readonly attention?: string }>>;
}
