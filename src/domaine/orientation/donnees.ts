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
  /** Ses heures, à Paris : « 9:00 », « 12:00 » ; de quoi le redire dans une autre langue. */
  readonly plages: readonly (readonly [debut: string, fin: string])[];
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
  /** Fermé aujourd'hui, jusqu'à ce jour compris, `AAAA-MM-JJ`. */
  readonly ferme?: string;
  readonly prochains: readonly JourRecu[];
  /** Une valeur de `RENDEZ_VOUS`, dont les mots sont dans `DonneesMots`. */
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
  /** Ce qui engage, en français, tant que la traduction n'est pas relue. */
  readonly francais?: { readonly agirAvant: readonly string[]; readonly siRefus?: string };
  /** Le droit n'a pas de traduction. */
  readonly enFrancais?: true;
  /** Condition → phrase. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Les textes de l'interface du guide dans une autre langue que le français. */
export interface TextesGuide {
  readonly ilot: Readonly<Record<string, string>>;
  readonly garder: Readonly<Record<string, string>>;
  readonly quitter: Readonly<Record<string, string>>;
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
  readonly rendezVous: Readonly<Record<string, string>>;
  /** Étiquette de la langue des mots ; ce qui reste en français se marque. */
  readonly langue: string;
  /** Le début de l'adresse des fiches dans cette langue, barre finale comprise. */
  readonly prefixe: string;
  /** Absents en français, que le guide porte avec lui. */
  readonly textes?: TextesGuide;
  /** Les sigles que le guide peut montrer, et leur nom entier. */
  readonly sigles: Readonly<Record<string, string>>;
  readonly urgences: Readonly<Record<string, { readonly nom: string; readonly pour: string; readonly attention?: string; readonly francais?: string }>>;
}
