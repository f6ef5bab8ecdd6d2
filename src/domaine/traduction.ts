import type { Catalogue } from './catalogue.ts';
import type { Droit } from './droit.schema.ts';
import type { MotsQuestions } from './orientation/mots.schema.ts';
import type { Traduction, TraductionDroit } from './traduction.schema.ts';
import type { Urgence } from './urgence.schema.ts';
import { isTraduite, type Langue } from './vocabulaires/langues.ts';

/** Un texte traduit porte son français tant que personne ne l'a relu ; `langue` est celle dans laquelle il est vraiment écrit. */
export interface Traduit<T> {
  readonly francais?: T;
  /** Le texte n'existe qu'en français. */
  readonly enFrancais?: boolean;
}

/**
 * Le catalogue dans une langue : les numéros d'urgence, les questions du guide et les droits y sont traduits ; les fiches, non.
 * Ce qui n'est pas traduit reste en français et le dit (`enFrancais`), ce qui n'est pas relu garde son français (`francais`).
 */
export function translateCatalogue(catalogue: Catalogue, langue: Langue): Catalogue {
  if (langue === 'fr') return catalogue;
  const traduction = catalogue.traductions[langue];
  return {
    ...catalogue,
    urgences: catalogue.urgences.map((urgence) => translateUrgence(urgence, traduction, langue)),
    droits: catalogue.droits.map((droit) => translateDroit(droit, traduction?.droits[droit.id], langue)),
    mots: { ...catalogue.mots, questions: translateQuestions(catalogue.mots.questions, traduction) },
  };
}

function translateUrgence(urgence: Urgence, traduction: Traduction | undefined, langue: Langue): Urgence & Traduit<Urgence> {
  const textes = traduction?.urgences?.urgences[urgence.id];
  if (!textes) return isTraduite(langue) ? { ...urgence, enFrancais: true } : urgence;
  return { ...urgence, ...textes, ...(traduction?.urgences?.relu_le ? {} : { francais: urgence }) };
}

function translateDroit(droit: Droit, textes: TraductionDroit | undefined, langue: Langue): Droit & Traduit<Droit> {
  if (!textes) return { ...droit, enFrancais: isTraduite(langue) };
  const { relu_le, agir_avant, autres_noms, ...reste } = textes;
  return {
    ...droit,
    ...reste,
    autres_noms: [...autres_noms, ...droit.autres_noms],
    agir_avant: droit.agir_avant.map((avant, rang) => ({ ...avant, texte: agir_avant[rang] ?? avant.texte })),
    // Le langage simple est du français : son lecteur n'a pas besoin d'une deuxième version.
    ...(relu_le || !isTraduite(langue) ? {} : { francais: droit }),
  };
}

function translateQuestions(questions: MotsQuestions, traduction: Traduction | undefined): MotsQuestions {
  const traduites = traduction?.questions?.questions;
  if (!traduites) return questions;
  return Object.fromEntries(
    Object.entries(questions).map(([id, question]) => {
      const traduite = traduites[id];
      if (!traduite) return [id, question];
      const reponses = Object.fromEntries(Object.entries(question.reponses).map(([valeur, reponse]) => [valeur, traduite.reponses[valeur] ?? reponse]));
      return [id, { ...question, ...traduite, reponses }];
    }),
  ) as MotsQuestions;
}
