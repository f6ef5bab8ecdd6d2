import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Dangers } from '../domaine/traduction.schema.ts';
import { formatDangers, listNumerosUrgents, readDangers } from './dangers.ts';
import { listMots } from './mots.ts';

const CONNUS = (parse(readFileSync('content/urgences.yaml', 'utf8')) as { urgences: { id: string }[] }).urgences.map(({ id }) => id);
const ECRITS = parse(readFileSync('content/langues/fr/dangers.yaml', 'utf8')) as Dangers;
const DANGERS = readDangers(formatDangers([ECRITS]));
const listNumeros = (texte: string) => listNumerosUrgents(listMots(texte), DANGERS, CONNUS);

test('chaque numéro de la table est un numéro du site', () => {
  expect(
    Object.values(ECRITS)
      .flatMap(({ numeros }) => numeros)
      .filter((numero) => !CONNUS.includes(numero)),
  ).toEqual([]);
});

test.each([
  ['mon mari me frappe', ['17', '114', '3919']],
  ['Violences conjugales', ['17', '114', '3919']],
  ["j'ai envie de mourir", ['3114', '15']],
  ['où dormir ce soir', ['115']],
  ['à la rue avec mes enfants', ['115']],
  ['hébergement d’urgence', ['115']],
  ['SDF', ['115']],
  ['enfant en danger', ['119', '17']],
  ['INCESTE', ['17', '114', '0800059595', '3919', '119']],
  ['personne âgée maltraitée', ['3133']],
  ['cyberharcelement', ['3018', '17']],
  ['3919', ['3919']],
  ['pompiers', ['18', '112']],
])("« %s » montre ses numéros d'abord", (texte, numeros) => {
  expect(listNumeros(texte)).toEqual(numeros);
});

test.each([
  'aide alimentaire',
  'Secours populaire',
  'aller au secours catholique',
  'accident du travail',
  'un coup de main',
  'rue de la République',
  'logement',
  '04 67 15 17 18',
  '',
])('« %s » ne montre aucun numéro', (texte) => {
  expect(listNumeros(texte)).toEqual([]);
});

test("un numéro que le site n'a pas ne se montre pas", () => {
  expect(listNumerosUrgents(listMots('suicide'), DANGERS, ['15'])).toEqual(['15']);
});
