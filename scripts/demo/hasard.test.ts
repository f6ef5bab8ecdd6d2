import { expect, test } from 'vitest';
import { createHasard } from './hasard.ts';

test('la même clé donne la même suite, une autre clé une autre suite', () => {
  const suite = (cle: string) => Array.from({ length: 5 }, createHasard(cle).suivant);
  expect(suite('34/ccas-lodeve')).toEqual(suite('34/ccas-lodeve'));
  expect(suite('34/ccas-lodeve')).not.toEqual(suite('34/ccas-lodevf'));
});

test('les tirages couvrent leur intervalle et restent dedans', () => {
  const hasard = createHasard('dés');
  const des = Array.from({ length: 600 }, () => hasard.entier(1, 6));
  expect([...new Set(des)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(hasard.tirer(['a', 'b', 'c'], 5)).toEqual(['a', 'b', 'c']);
  expect(() => hasard.choisir([])).toThrow('Rien à choisir dans une liste vide.');
});
