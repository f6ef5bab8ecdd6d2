import { z } from 'zod';
import { choix, jour, ligne, liste, texte } from './champs.schema.ts';
import { comment_faire, droitSchema } from './droit.schema.ts';
import type { LangueTraduite } from './vocabulaires/langues.ts';
import { DOCUMENTS } from './vocabulaires/documents.ts';
import { DROITS } from './vocabulaires/droits.ts';
import { PAGES } from './vocabulaires/pages.ts';
import { PRESTATIONS } from './vocabulaires/prestations.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { listIds, type Terme } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';
import { QUESTIONS } from './orientation/parcours.ts';

/** Le jour où quelqu'un qui parle la langue a relu ; avant, la page dit « traduction automatique, non relue » et montre le français à côté de ce qui engage. */
const relu_le = jour.nullish();

/** `content/langues/<langue>/droits/<id>.md` : les textes d'un droit, et rien de ce qui ne se traduit pas (rôles, documents, sources). */
export const traductionDroitSchema = z.strictObject({
  id: droitSchema.shape.id,
  titre: ligne(110),
  resume: ligne(260),
  /** Ce que tapent les gens de cette langue ; la recherche les lit. */
  autres_noms: liste(ligne(80)).default([]),
  pour_qui: liste(ligne(320)).min(1),
  pas_pour: ligne(400).optional(),
  delai_reponse: ligne(400).optional(),
  /** Dans l'ordre du français : la source est la sienne. */
  agir_avant: liste(ligne(400)).default([]),
  si_refus: texte(800).optional(),
  relu_le,
  comment_faire,
});

export type TraductionDroit = z.infer<typeof traductionDroitSchema>;

/** `content/langues/<langue>/urgences.yaml` : numéro → ses textes. */
export const traductionUrgencesSchema = z.strictObject({
  relu_le,
  urgences: z.record(
    z.string(),
    z.strictObject({
      nom: ligne(100),
      pour: ligne(260),
      horaires: ligne(160).optional(),
      cout: ligne(110).optional(),
      acces_sourds: ligne(260).optional(),
      attention: ligne(260).optional(),
    }),
  ),
});

const pourChacun = (max: number) => z.strictObject({ moi: texte(max), proche: texte(max).optional() });

/** `content/langues/<langue>/questions.yaml` : le guide de la personne et de qui l'aide ; un agent le lit en français. */
export const traductionQuestionsSchema = z.strictObject({
  relu_le,
  questions: z.strictObject(
    Object.fromEntries(
      QUESTIONS.map((question) => [
        question,
        z.strictObject({
          question: pourChacun(220),
          aide: pourChacun(400).optional(),
          pourquoi: texte(280),
          reponses: z.record(z.string(), z.strictObject({ moi: ligne(160), proche: ligne(160).optional(), precision: ligne(260).optional() })).default({}),
        }),
      ]),
    ),
  ),
});

const phrasesDe = <T extends readonly Terme[]>(table: T) => z.partialRecord(choix(listIds(table)), liste(ligne(60))).default({});

/**
 * `content/langues/<langue>/synonymes.yaml` : valeur d'un vocabulaire → ce que les gens tapent pour la dire, français compris.
 * La recherche le lit ; rien ne s'en affiche.
 */
export const synonymesSchema = z.strictObject({
  droits: z.partialRecord(z.enum(DROITS), liste(ligne(60))).default({}),
  themes: phrasesDe(THEMES),
  roles: phrasesDe(ROLES),
  prestations: phrasesDe(PRESTATIONS),
  documents: phrasesDe(DOCUMENTS),
  pages: phrasesDe(PAGES),
  /** Code INSEE → son nom dans un autre alphabet. */
  communes: z.record(z.string(), liste(ligne(60))).default({}),
});

export type Synonymes = z.infer<typeof synonymesSchema>;

/** `content/langues/<langue>/dangers.yaml` : groupe → ce que les gens tapent en danger, et les numéros à montrer, le plus pressant d'abord. */
export const dangersSchema = z.record(z.string(), z.strictObject({ numeros: liste(ligne(20)), phrases: liste(ligne(60)).min(1) }));

export type Dangers = z.infer<typeof dangersSchema>;

/** Ce qu'un dossier de `content/langues/` apporte. */
export interface Traduction {
  /** Identifiant → textes. */
  readonly droits: Readonly<Record<string, TraductionDroit>>;
  readonly urgences?: z.infer<typeof traductionUrgencesSchema>;
  readonly questions?: z.infer<typeof traductionQuestionsSchema>;
  readonly synonymes?: Synonymes;
  readonly dangers?: Dangers;
}

/** Les droits que disent toutes les langues, par leur identifiant (contrat des contenus) ; les autres sont en français, et en langage simple. */
export const DROITS_TRADUITS = [
  'rsa',
  'prime-activite',
  'aides-au-logement',
  'fsl',
  'aah',
  'apa',
  'aspa',
  'c2s',
  'ame',
  'domiciliation',
  'aide-alimentaire',
  'dalo',
  'hebergement-urgence',
  'prevention-expulsion',
  'surendettement',
  'cheque-energie',
  'aide-juridictionnelle',
  'pmi',
  'violences',
  'enfance-en-danger',
  'mediation-numerique',
  'demande-asile',
] as const;

export type Traductions = Readonly<Partial<Record<LangueTraduite | 'simple', Traduction>>>;
