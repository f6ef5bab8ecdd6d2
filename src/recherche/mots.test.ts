import { expect, test } from 'vitest';
import { getSingulier, isMotUtile, listMots, listSuites } from './mots.ts';

const listFormes = (texte: string) => listMots(texte).map(({ forme }) => forme);

test.each([
  ["L'Épicerie sociale", ['l', 'epicerie', 'sociale']],
  ['l’Haÿ-les-Roses', ['l', 'hay', 'les', 'roses']],
  ['St-Guilhem, Ste Croix', ['saint', 'guilhem', 'sainte', 'croix']],
  ['Œuvre du cœur', ['oeuvre', 'du', 'coeur']],
  ['Lodève 34 700', ['lodeve', '34700']],
  ['04 65 71 05 04', ['0465710504']],
  ['04.65.71.05.04 ou 115', ['0465710504', 'ou', '115']],
  ['', []],
])('« %s » se coupe en mots comparables', (texte, formes) => {
  expect(listFormes(texte)).toEqual(formes);
});

test('un mot sait où il est dans le texte', () => {
  expect(listMots('près de Lodève')[2]).toEqual({ ecrit: 'Lodève', forme: 'lodeve', debut: 8, fin: 14 });
});

test("les mots que l'on dit en parlant ne se cherchent pas", () => {
  expect(
    listMots('je ne sais pas où trouver un repas pour mes enfants')
      .filter(isMotUtile)
      .map(({ forme }) => forme),
  ).toEqual(['repas', 'enfants']);
});

test('le singulier est le même des deux côtés', () => {
  expect(['repas', 'bijoux', 'aides', 'rsa', 'cas'].map(getSingulier)).toEqual(['repa', 'bijou', 'aide', 'rsa', 'cas']);
});

test("la suite la plus longue l'emporte, et un mot ne sert qu'une fois", () => {
  const connues = new Map([
    ['maison', 'logement'],
    ['maison de retraite', 'autonomie'],
    ['retraite', 'retraite'],
  ]);
  expect(listSuites(['maison', 'de', 'retraite', 'maison'], connues, 3)).toEqual([
    { valeur: 'autonomie', debut: 0, fin: 3 },
    { valeur: 'logement', debut: 3, fin: 4 },
  ]);
});
