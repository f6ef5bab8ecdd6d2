import { expect, test } from 'vitest';
import { getSuffixe, splitTranches } from './tranches.ts';

const getNombres = (nombre: number) => Array.from({ length: nombre }, (_, rang) => rang);
const getTailles = (nombre: number, max?: number) => splitTranches(getNombres(nombre), max).map(({ fiches }) => fiches.length);

test("jusqu'à deux cents fiches, une page ; au-delà, des pages de taille voisine", () => {
  expect(getTailles(0)).toEqual([0]);
  expect(getTailles(200)).toEqual([200]);
  expect(getTailles(201)).toEqual([101, 100]);
  expect(getTailles(341)).toEqual([171, 170]);
  expect(getTailles(7, 3)).toEqual([3, 3, 1]);
});

test("aucune fiche n'est perdue ni doublée, et chaque page connaît son rang", () => {
  const tranches = splitTranches(getNombres(1234), 100);
  expect(tranches.flatMap(({ fiches }) => fiches)).toEqual(getNombres(1234));
  expect(tranches.map(({ rang }) => rang)).toEqual(getNombres(13).map((rang) => rang + 1));
  expect(new Set(tranches.map(({ total }) => total))).toEqual(new Set([13]));
});

test("la première page n'a pas de numéro", () => {
  expect([1, 2, 12].map((rang) => getSuffixe({ rang }))).toEqual(['', '-2', '-12']);
});
