import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readAnciensCodes, readCommunes } from '../../src/contenu/communes.ts';
import { type CommuneDessinee, computeCentre, foldContours, simplifyContours } from './contours.ts';
import { readSource } from './sources.ts';
import { listVoisines } from './voisines.ts';

/** Un carré d'un dixième de degré, coin en bas à gauche. */
const carre = (code: string, x: number, y: number): CommuneDessinee => ({
  code,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.1, y],
        [x + 0.1, y + 0.1],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  },
});
const damier = [carre('34001', 0, 0), carre('34002', 0.1, 0), carre('34003', 0.1, 0.1), carre('34999', 0, 0.1), carre('00000', 5, 5)];
const plie = foldContours(damier, new Set(['34001', '34002', '34003']), new Map([['34999', '34003']]));

test("une ancienne commune rejoint celle qui l'a absorbée ; un code inconnu est laissé de côté et nommé", () => {
  expect([...plie.polygones].map(([code, formes]) => [code, formes.length])).toEqual([
    ['34001', 1],
    ['34002', 1],
    ['34003', 2],
  ]);
  expect(plie.inconnus).toEqual(['00000']);
  expect(plie.absorbees).toBe(1);
});

test('deux communes se touchent par une frontière, pas par un coin', () => {
  const voisines = listVoisines(new Map([...plie.polygones].map(([code, [premiere = []]]) => [code, [premiere]] as const)));
  expect([...voisines]).toEqual([
    ['34001', ['34002']],
    ['34002', ['34001', '34003']],
    ['34003', ['34002']],
  ]);
});

test("les contours gardés n'ont que le code et une géométrie arrondie au millième de degré, fermée", () => {
  const { features } = simplifyContours(
    new Map([
      [
        '34001',
        [
          [
            [
              [3.12345, 43.6],
              [3.12349, 43.6001],
              [3.2, 43.6],
              [3.2, 43.7],
              [3.12345, 43.6],
            ],
          ],
        ],
      ],
    ]),
  );
  expect(features).toEqual([
    {
      type: 'Feature',
      properties: { code_insee: '34001' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3.123, 43.6],
            [3.2, 43.6],
            [3.2, 43.7],
            [3.123, 43.6],
          ],
        ],
      },
    },
  ]);
});

test('le centre est celui du plus grand morceau', () => {
  const centre = computeCentre([
    [
      [
        [0, 0],
        [0.2, 0],
        [0.2, 0.2],
        [0, 0.2],
        [0, 0],
      ],
    ],
    [
      [
        [5, 5],
        [5.1, 5],
        [5.1, 5.1],
        [5, 5],
      ],
    ],
  ]);
  expect(centre?.latitude).toBeCloseTo(0.1);
  expect(centre?.longitude).toBeCloseTo(0.1);
  expect(computeCentre([])).toBeNull();
});

test("un dossier qui n'existe pas : rien, et une phrase qui le dit", () => {
  expect(readSource('/nulle/part', '34')).toEqual({ dessinees: [], centres: new Map(), manque: "le dossier « /nulle/part » n'existe pas" });
});

const DONNEES = resolve('../shared/donnees/geo');
test.skipIf(!existsSync(DONNEES))("contours de 2018 (sautée sans ../shared/donnees) : les 341 communes d'aujourd'hui, et la table du dépôt", () => {
  const communes = readCommunes(resolve('content'), '34');
  const source = readSource(DONNEES, '34');
  const { polygones, inconnus } = foldContours(source.dessinees, new Set(communes.map(({ code_insee }) => code_insee)), readAnciensCodes('34'));
  expect([polygones.size, inconnus]).toEqual([341, []]);
  const voisines = listVoisines(polygones);
  expect(communes.filter(({ code_insee, voisines: ecrites }) => voisines.get(code_insee)?.join() !== ecrites.join())).toEqual([]);
});
