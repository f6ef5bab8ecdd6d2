import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Commune } from '../domaine/commune.schema.ts';
import { getFichierContours } from './contours.ts';
import { readFond } from './fond.ts';

const commune = (code_insee: string, longitude: number | null): Commune => ({
  code_insee,
  nom: code_insee,
  slug: code_insee,
  codes_postaux: [],
  epci: null,
  population: 1,
  position: longitude === null ? null : { latitude: 43.5, longitude },
  voisines: [],
});
const carre = (x: number, y: number, cote: number) => [
  [x, y],
  [x + cote, y],
  [x + cote, y + cote],
  [x, y + cote],
  [x, y],
];

test('sans contours sur cette machine, une cellule par commune située, et le code de chacune', () => {
  const racine = mkdtempSync(join(tmpdir(), 'fond-'));
  const { origine, formes, codes } = readFond('34', [commune('34001', 3.1), commune('34002', null), commune('34003', 3.2)], racine);
  expect({ origine, nombre: formes.length, codes }).toEqual({ origine: 'cellules', nombre: 2, codes: ['34001', '34003'] });
  rmSync(racine, { recursive: true });
});

test("avec des contours, chaque forme garde le code de sa commune ; un trou n'en a pas, une forme trop petite disparaît avec le sien", () => {
  const racine = mkdtempSync(join(tmpdir(), 'fond-'));
  const fichier = getFichierContours('34', racine);
  mkdirSync(dirname(fichier), { recursive: true });
  const feature = (code_insee: string, type: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: { code_insee },
    geometry: { type, coordinates },
  });
  const features = [
    feature('34001', 'MultiPolygon', [[carre(3, 43, 0.0001)], [carre(3.1, 43, 0.1), carre(3.14, 43.04, 0.02)]]),
    feature('34002', 'Polygon', [carre(3.2, 43, 0.1)]),
  ];
  writeFileSync(fichier, JSON.stringify({ type: 'FeatureCollection', features }));
  const { origine, formes, codes } = readFond('34', [], racine);
  expect({ origine, nombre: formes.length, codes }).toEqual({ origine: 'contours', nombre: 3, codes: ['34001', '', '34002'] });
  rmSync(racine, { recursive: true });
});
