import { expect, test } from 'vitest';
import { type Anneau, simplifyFrontieres } from './frontieres.ts';

/** Deux communes de part et d'autre d'une frontière qui serpente d'un pas autour de x = 10. */
const FRONTIERE = Array.from({ length: 21 }, (_, y) => [10 + (y % 2), y] as const);
const OUEST: Anneau = [[0, 0], ...FRONTIERE, [0, 20]];
const EST: Anneau = [[30, 0], [30, 20], ...[...FRONTIERE].reverse()];

test('la frontière de deux communes est allégée une seule fois : elle reste la même des deux côtés', () => {
  const [ouest = [], est = []] = simplifyFrontieres([OUEST, EST], 2);
  expect(new Set(ouest.map(String))).toEqual(new Set(['0,0', '10,0', '10,20', '0,20']));
  expect(new Set(est.map(String))).toEqual(new Set(['30,0', '30,20', '10,20', '10,0']));
});

test('sous la tolérance, rien ne bouge', () => {
  const [ouest = []] = simplifyFrontieres([OUEST, EST], 0.5);
  expect(ouest).toHaveLength(OUEST.length);
});

test('une île garde une forme, un anneau réduit à un trait est vide', () => {
  const ile: Anneau = [
    [0, 0],
    [5, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const trait: Anneau = [
    [50, 50],
    [60, 50],
    [55, 50],
  ];
  expect(simplifyFrontieres([ile, trait], 1)).toEqual([
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
    [],
  ]);
});

test("le point où trois communes se rejoignent ne bouge pas, même tout près d'une ligne droite", () => {
  const nord: Anneau = [
    [0, 0],
    [10, 1],
    [20, 0],
    [20, 20],
    [0, 20],
  ];
  const sudOuest: Anneau = [
    [0, 0],
    [0, -20],
    [10, -20],
    [10, 1],
  ];
  const sudEst: Anneau = [
    [20, 0],
    [10, 1],
    [10, -20],
    [20, -20],
  ];
  for (const anneau of simplifyFrontieres([nord, sudOuest, sudEst], 5)) expect(anneau.map(String)).toContain('10,1');
});
