import { expect, test } from 'vitest';
import { direNumeros, listPiles } from './piles.ts';

const point = (rang: number, x: number, y = 0) => ({ rang, x, y });
const rangs = (piles: readonly (readonly { rang: number }[])[]) => piles.map((pile) => pile.map(({ rang }) => rang));

test("des points au même endroit font une pile, les autres gardent leur repère, dans l'ordre reçu", () =>
  expect(rangs(listPiles([point(1, 0), point(2, 100), point(3, 200), point(5, 100)], (lieu) => lieu, 30))).toEqual([[1], [2, 5], [3]]));

test('une pile ne grandit pas de proche en proche : seul compte son premier point', () =>
  expect(rangs(listPiles([point(1, 0), point(2, 25), point(3, 50)], (lieu) => lieu, 30))).toEqual([[1, 2], [3]]));

test("juste à l'écart demandé, chacun a son repère", () => expect(listPiles([point(1, 0), point(2, 30)], (lieu) => lieu, 30)).toHaveLength(2));

test.each([
  [[3], '3'],
  [[2, 5], '2, 5'],
  [[2, 5, 7], '2, 5, 7'],
  [[2, 5, 7, 8, 9], '2, 5, 7 +2'],
])('les numéros %j se disent « %s »', (numeros, dit) => expect(direNumeros(numeros)).toBe(dit));
