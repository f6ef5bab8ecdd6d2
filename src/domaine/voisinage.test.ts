import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm, type Position } from './commune.ts';
import { listPlusProches, poseSurGrille } from './voisinage.ts';

const LODEVE: Position = { latitude: 43.731, longitude: 3.318 };
const CLERMONT: Position = { latitude: 43.627, longitude: 3.433 };
const MONTPELLIER: Position = { latitude: 43.611, longitude: 3.877 };

test('du plus proche au plus loin, à moins de quarante kilomètres', () => {
  const grille = poseSurGrille(
    [
      { nom: 'Montpellier', position: MONTPELLIER },
      { nom: 'Clermont', position: CLERMONT },
      { nom: 'nulle part', position: undefined },
    ],
    ({ position }) => position,
  );
  // Lodève-Clermont-l'Hérault : 14,8 km à vol d'oiseau ; Lodève-Montpellier : 47 km.
  const proches = listPlusProches(grille, LODEVE, 3, () => true);
  expect(proches.map(({ element, km }) => [element.nom, Math.round(km)])).toEqual([['Clermont', 15]]);
  expect(listPlusProches(grille, CLERMONT, 3, () => true).map(({ element }) => element.nom)).toEqual(['Clermont', 'Montpellier']);
  expect(listPlusProches(grille, CLERMONT, 3, ({ nom }) => nom !== 'Clermont').map(({ element }) => element.nom)).toEqual(['Montpellier']);
});

test('la grille trouve les mêmes lieux que tout comparer', () => {
  const position = fc.record({ latitude: fc.double({ min: 42.5, max: 44.5, noNaN: true }), longitude: fc.double({ min: 2.5, max: 4.5, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(position, { maxLength: 60 }), position, fc.integer({ min: 1, max: 5 }), (positions, origine, nombre) => {
      const attendus = positions
        .map((autre) => distanceKm(origine, autre))
        .filter((km) => km <= 40)
        .sort((a, b) => a - b)
        .slice(0, nombre);
      const trouves = listPlusProches(
        poseSurGrille(positions, (element) => element),
        origine,
        nombre,
        () => true,
      );
      expect(trouves.map(({ km }) => km)).toEqual(attendus);
    }),
  );
});
