import { z } from 'zod';
import { ligne, texte } from '../champs.schema.ts';
import { RAISONS } from './competence.ts';
import { REGLES, type RegleId } from './decision.ts';
import { listClesDroits } from './droits.ts';
import { QUESTIONS } from './parcours.ts';

/** Les mêmes mots pour trois publics : la personne (« vous »), qui aide un proche (la troisième personne), un agent (les mots du métier). */
const pourChacun = (max: number) => z.strictObject({ moi: texte(max), proche: texte(max).optional(), pro: texte(max).optional() });

/** Une clé par élément d'une liste du code : rien ne manque, rien n'est de trop. */
const parCle = <K extends string, S extends z.ZodType>(cles: readonly K[], schema: S) =>
  z.strictObject(Object.fromEntries(cles.map((cle) => [cle, schema])) as Record<K, S>);

/** `content/orientation/questions.yaml`. */
export const questionsSchema = parCle(
  QUESTIONS,
  z.strictObject({
    question: pourChacun(160),
    /** Une ou deux phrases sous la question. */
    aide: pourChacun(300).optional(),
    /** Pourquoi on la pose : ce que la réponse change. */
    pourquoi: texte(200),
    /** Avant de la poser, pour un agent : « seulement si la personne est seule ». */
    prudence: texte(200).optional(),
    /** Valeur → ses mots. Les valeurs sont celles du code ; commune, besoins, quartier et âge se répondent autrement. */
    reponses: z
      .record(z.string(), z.strictObject({ moi: ligne(120), proche: ligne(120).optional(), pro: ligne(120).optional(), precision: ligne(200).optional() }))
      .default({}),
  }),
);

/** `content/orientation/issues.yaml` : pour chaque règle, ce qu'elle répond et pourquoi. */
export const issuesSchema = parCle(
  Object.keys(REGLES) as RegleId[],
  z.strictObject({
    /** À quoi sert cette adresse, en quelques mots : « Être accompagné », « Ouvrir le droit ». */
    titre: ligne(80),
    /** Pourquoi ce service. */
    regle: pourChacun(300),
    /** Le texte de loi ou la règle du schéma, pour les agents. */
    base: ligne(200).optional(),
    /** Quoi faire si cela ne marche pas. */
    sinon: texte(250).optional(),
  }),
);

/** `content/orientation/raisons.yaml` : pourquoi lui, ici. `{commune}`, `{service}`… sont remplacés. */
export const raisonsSchema = parCle(RAISONS, texte(250));

/** `content/orientation/droits.yaml` : droit → condition → phrase. */
export const phrasesDroitsSchema = z.strictObject(Object.fromEntries(listClesDroits().map(({ id, cles }) => [id, parCle(cles, texte(250))])));

export type MotsQuestions = z.infer<typeof questionsSchema>;
export type MotsIssues = z.infer<typeof issuesSchema>;
export type MotsRaisons = z.infer<typeof raisonsSchema>;
export type MotsDroits = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tous les mots du guide. */
export interface Mots {
  readonly questions: MotsQuestions;
  readonly issues: MotsIssues;
  readonly raisons: MotsRaisons;
  readonly droits: MotsDroits;
}
