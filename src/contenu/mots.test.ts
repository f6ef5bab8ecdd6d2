import { describe, expect, test } from 'vitest';
import { getCatalogue } from './contenu.ts';
import { resolveDossiers } from './dossiers.ts';
import { DROITS } from '../domaine/vocabulaires/droits.ts';

const { mots, droits, glossaire, competences, urgences } = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-27' });

/** Tous les textes d'un objet, avec leur chemin. */
function listTextes(objet: unknown, chemin = ''): { chemin: string; texte: string }[] {
  if (typeof objet === 'string') return [{ chemin, texte: objet }];
  if (typeof objet !== 'object' || objet === null) return [];
  return Object.entries(objet).flatMap(([cle, valeur]) => listTextes(valeur, chemin === '' ? cle : `${chemin}.${cle}`));
}

/** Ce que lit le public : ni les mots du métier, ni les références, ni les mots de la recherche. */
const PUBLICS = [
  ...listTextes(mots),
  ...listTextes(
    droits.map(({ id, titre, resume, pour_qui, pas_pour, delai_reponse, agir_avant, si_refus }) => ({
      [id]: { titre, resume, pour_qui, pas_pour, delai_reponse, agir_avant: agir_avant.map(({ texte }) => texte), si_refus },
    })),
  ),
  ...listTextes(glossaire.map(({ sigle, definition }) => ({ [sigle]: definition }))),
  ...listTextes(competences.map(({ id, quoi }) => ({ [id]: quoi }))),
].filter(({ chemin }) => !/\.(?:pro|base|prudence)$/.test(chemin));

describe('les mots que lit le public', () => {
  test('une phrase ne dépasse pas vingt mots', () => {
    const longues = PUBLICS.flatMap(({ chemin, texte }) =>
      texte
        .split(/[.!?:;…](?:\s|$)/)
        .filter((phrase) => phrase.trim().split(/\s+/).length > 20)
        .map((phrase) => `${chemin} : ${phrase}`),
    );
    expect(longues).toEqual([]);
  });

  test('chaque sigle est expliqué par le glossaire', () => {
    const connus = new Set(glossaire.map(({ sigle }) => sigle));
    const inconnus = PUBLICS.flatMap(({ chemin, texte }) =>
      [...texte.matchAll(/\b[A-Z][A-Z0-9]{1,}\b/g)].flatMap(([sigle]) => (connus.has(sigle) ? [] : [`${sigle} (${chemin})`])),
    );
    expect(inconnus).toEqual([]);
  });

  test('aucun montant, aucun plafond', () => {
    expect(PUBLICS.filter(({ texte }) => /€|\d\s*euros?\b/.test(texte))).toEqual([]);
  });

  test('aucun mot que le schéma emploie et que personne ne dit', () => {
    expect(
      PUBLICS.filter(
        ({ texte }) => /publics? non prioritaires?|vous n'avez droit à rien|bénéficiaires?\b|\bhuissier(?!\))/i.test(texte) && !/ex-huissier/.test(texte),
      ),
    ).toEqual([]);
  });
});

test('les trente-six droits sont écrits, et leurs numéros existent', () => {
  expect(droits.map(({ id }) => id)).toEqual([...DROITS]);
  for (const numero of ['15', '17', '114', '115', '119', '3114', '3919']) expect(urgences.map(({ id }) => id)).toContain(numero);
});

test('chaque étape de l’expulsion dit quoi faire et avant quand', () => {
  for (const courrier of ['impaye', 'commandement-de-payer', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique'])
    expect(mots.questions.courrier.reponses[courrier]?.precision, courrier).toMatch(/\S{3}/);
  const expulsion = droits.find(({ id }) => id === 'prevention-expulsion');
  expect(expulsion?.agir_avant.length).toBeGreaterThanOrEqual(6);
});
