import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { listVoisines } from './voisines.ts';

const getCommune = (code_insee: string, latitude: number | null, voisines: string[] = []): Commune => ({
  code_insee,
  nom: `Commune ${code_insee}`,
  slug: code_insee,
  codes_postaux: [],
  epci: null,
  population: null,
  position: latitude === null ? null : { latitude, longitude: 3 },
  voisines,
});
const listCodes = (commune: Commune, communes: Commune[]) => listVoisines(commune, communes).map((voisine) => voisine.commune.code_insee);

test("les voisines de la table, de la plus proche à la plus loin ; celles d'un autre département ne sont pas citées", () => {
  const ici = getCommune('34001', 43.5, ['34002', '34003', '12999']);
  expect(listCodes(ici, [ici, getCommune('34002', 43.9), getCommune('34003', 43.6), getCommune('34004', 43.51)])).toEqual(['34003', '34002']);
});

test('sans table, les huit plus proches', () => {
  const ici = getCommune('34001', 43);
  const autres = Array.from({ length: 10 }, (_, rang) => getCommune(`340${rang + 10}`, 43.9 - rang / 100));
  expect(listCodes(ici, [ici, ...autres])).toEqual(['34019', '34018', '34017', '34016', '34015', '34014', '34013', '34012']);
});

test("sans position, les voisines viennent dans l'ordre des noms, sans distance", () => {
  const ici = getCommune('34001', null, ['34003', '34002']);
  expect(listVoisines(ici, [ici, getCommune('34002', 43), getCommune('34003', null)]).map(({ commune, km }) => [commune.code_insee, km])).toEqual([
    ['34002', undefined],
    ['34003', undefined],
  ]);
  expect(listVoisines(getCommune('34009', null), [ici])).toEqual([]);
});
