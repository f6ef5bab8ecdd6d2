import { expect, test } from 'vitest';
import { formatAnneau, isDansAnneau, parseAnneau, poseSurPas, widenFond } from './fond.ts';

test("un anneau revient tel qu'il est parti, au millième de degré", () => {
  const degres = [
    [3.31672, 43.73349],
    [3.4, 43.7],
    [3.35, 43.65],
  ] as const;
  const compact = formatAnneau(degres.map(poseSurPas));
  expect(compact).toEqual([3317, 43733, 83, -33, -50, -50]);
  expect(parseAnneau(compact)).toEqual([
    [43.733, 3.317],
    [43.7, 3.4],
    [43.65, 3.35],
  ]);
});

test("deux points que l'arrondi confond n'en font qu'un", () =>
  expect(
    formatAnneau([
      [1, 1],
      [1, 1],
      [2, 2],
    ]),
  ).toEqual([1, 1, 1, 1]));

test('un fond plus large garde ses formes, à la maille près ; celles qui tiennent dans une maille disparaissent', () => {
  const formes = [
    [3317, 43733, 83, -33, -50, -50],
    [3001, 43001, 1, 0, 0, 1],
  ];
  const large = widenFond({ origine: 'cellules', formes }, 5);
  expect(large).toEqual({ origine: 'cellules', formes: [[3315, 43735, 85, -35, -50, -50]] });
});

test.each([
  [[5, 5], true],
  [[15, 5], false],
  [[5, -1], false],
  // Dans le creux d'une forme en V.
  [[5, 9], false],
] as const)('%j est dans la forme : %s', ([x, y], dedans) =>
  expect(
    isDansAnneau(
      [x, y],
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 7],
        [0, 10],
      ],
    ),
  ).toBe(dedans),
);
