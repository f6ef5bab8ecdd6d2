import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { isZoneEntiere, listNomsDeZones } from './noms-de-zones.ts';

const EPCI = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
const LODEVE: Commune = { code_insee: '34142', nom: 'Lodève', slug: 'lodeve', codes_postaux: [], epci: EPCI, population: 7342, position: null, voisines: [] };
const COMMUNES = new Map([[LODEVE.code_insee, LODEVE]]);
const TERRITOIRE = { departement: '34', nom: 'Hérault' };

test("chaque zone se dit par son nom, dans l'ordre ; une zone d'ailleurs garde son code", () => {
  expect(listNomsDeZones(['34142', EPCI.siren, '34', 'france', '30007'], COMMUNES, TERRITOIRE, 'toute la France')).toEqual([
    '30007',
    EPCI.nom,
    'Hérault',
    'Lodève',
    'toute la France',
  ]);
  expect(listNomsDeZones([], COMMUNES, TERRITOIRE, 'toute la France')).toEqual([]);
});

test('le département ou la France couvrent tout ; une absence de zone ne le dit pas', () => {
  expect(isZoneEntiere(['34142', '34'], TERRITOIRE)).toBe(true);
  expect(isZoneEntiere(['france'], TERRITOIRE)).toBe(true);
  expect(isZoneEntiere(['34142'], TERRITOIRE)).toBe(false);
  expect(isZoneEntiere([], TERRITOIRE)).toBe(false);
});
