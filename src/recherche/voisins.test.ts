import { expect, test } from 'vitest';
import { findAlentours } from './alentours.ts';
import type { CommuneSituee } from './lexique.ts';
import { findVoisin, getCleVoisin, joinCommunes } from './voisins.ts';

const getCommune = (nom: string, slug: string, code_insee: string): CommuneSituee => ({
  nom,
  slug,
  code_insee,
  codes_postaux: [],
  position: null,
  voisines: [],
});

test('une page est au voisin dont la base est la plus longue, ou à ce site', () => {
  const [racine, meurthe] = [
    { nom: 'Hérault', base: '/' },
    { nom: 'Meurthe-et-Moselle', base: '/54/' },
  ];
  expect(findVoisin('/54/partenaires/ccas-nancy/', '/34/', [meurthe])).toBe(meurthe);
  expect(findVoisin('/54/partenaires/ccas-nancy/', '/', [meurthe])).toBe(meurthe);
  expect(findVoisin('/partenaires/ccas-lodeve/', '/', [meurthe])).toBeUndefined();
  expect(findVoisin('/54/partenaires/ccas-nancy/', '/54/', [racine])).toBeUndefined();
  expect(findVoisin('/partenaires/ccas-lodeve/', '/54/', [racine])).toBe(racine);
});

test("le mot d'adresse d'un voisin vient de sa base", () => {
  expect(['/54/', '/', '/grand-est/54/'].map((base) => getCleVoisin({ nom: '', base }))).toEqual(['54', 'racine', 'grand-est-54']);
});

test('une commune voisine se trouve, mène à son annuaire, et ne prend pas la place de la nôtre', () => {
  const communes = joinCommunes(
    [getCommune('Saint-Clément', 'saint-clement', '34247')],
    [getCommune('Nancy', 'nancy', '54395'), getCommune('Saint-Clément', 'saint-clement', '54472')],
    '/54/ar/',
  );
  expect(findAlentours('nancy', communes)?.communes[0].adresse).toBe('/54/ar/communes/nancy/');
  expect(findAlentours('saint-clement', communes)?.communes[0].code_insee).toBe('34247');
  const autre = findAlentours('saint-clement-54472', communes);
  expect(autre?.communes[0].adresse).toBe('/54/ar/communes/saint-clement/');
  expect(autre?.cle).toBe('saint-clement-54472');
});
