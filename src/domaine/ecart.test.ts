import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFautes, listEcarts } from './ecart.ts';

/** Peu de lettres : les hasards se ressemblent. */
const mot = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 9 });

test.each([
  ['lodeve', 'lodeve', 0],
  ['lodeve', 'lodve', 1],
  ['lodeve', 'loddeve', 1],
  ['lodeve', 'lodave', 1],
  ['lodeve', 'lodvee', 1],
  ['loyer', 'olyre', 2],
  ['', 'agde', 4],
  ['caf', 'msa', 3],
])('de « %s » à « %s », %i', (a, b, fautes) => expect(countFautes(a, b)).toBe(fautes));

test("autant de fautes dans un sens que dans l'autre, aucune si les mots sont égaux, et alors seulement", () => {
  fc.assert(fc.property(mot, mot, (a, b) => countFautes(a, b) === countFautes(b, a) && (countFautes(a, b) === 0) === (a === b)));
});

test("au moins l'écart des longueurs, au plus le mot le plus long", () => {
  fc.assert(
    fc.property(mot, mot, (a, b) => {
      const fautes = countFautes(a, b);
      return fautes >= Math.abs(a.length - b.length) && fautes <= Math.max(a.length, b.length);
    }),
  );
});

test('le nombre de chaque début est celui du mot coupé là', () => {
  fc.assert(
    fc.property(mot, mot, (a, b) => {
      expect(listEcarts(a, b)).toEqual(Array.from({ length: b.length + 1 }, (_, fin) => countFautes(a, b.slice(0, fin))));
    }),
  );
});

test('passer par un autre mot ne raccourcit pas, sauf à toucher deux fois les mêmes lettres', () => {
  for (const [a, b, c] of [
    ['loyer', 'foyer', 'noyer'],
    ['lodeve', 'lodvee', 'lodvees'],
    ['beziers', 'bezier', 'bézier'],
  ] as const)
    expect(countFautes(a, c)).toBeLessThanOrEqual(countFautes(a, b) + countFautes(b, c));
  // Deux lettres échangées ne se retouchent pas : c'est la forme « restreinte » de la distance.
  expect([countFautes('ca', 'ac'), countFautes('ac', 'abc'), countFautes('ca', 'abc')]).toEqual([1, 1, 3]);
});
