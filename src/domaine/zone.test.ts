import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { isCouverte, listZones } from './zone.ts';

const EPCI = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
const LODEVE: Commune = {
  code_insee: '34142',
  nom: 'Lodève',
  slug: 'lodeve',
  codes_postaux: ['34700'],
  epci: EPCI,
  population: 7342,
  position: null,
  voisines: [],
};
const COMMUNES = new Map([[LODEVE.code_insee, LODEVE]]);
const ADRESSE = { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' };
const getFiche = (champs: object) => partenaireSchema.parse({ id: 'fiche', nom: 'Fiche', type: 'autre', adresse: ADRESSE, ...champs });

test('une zone est une commune, une intercommunalité, un département ou la France ; aucune zone couvre tout', () => {
  for (const zone of ['34142', EPCI.siren, '34', 'france']) expect(isCouverte(LODEVE, ['48095', zone], '34')).toBe(true);
  expect(isCouverte(LODEVE, ['34172', '12'], '34')).toBe(false);
  expect(isCouverte({ ...LODEVE, epci: null }, [EPCI.siren], '34')).toBe(false);
  expect(isCouverte(LODEVE, [], '34')).toBe(true);
});

test('la zone écrite passe avant celle du secteur et celle du type', () => {
  expect(listZones(getFiche({ type: 'ccas', zone_eligibilite: ['34172'] }), COMMUNES, ['34001'])).toEqual(['34172']);
  expect(listZones(getFiche({ type: 'mds' }), COMMUNES, ['34001', '34142'])).toEqual(['34001', '34142']);
});

test('un CCAS et une mairie servent leur commune, un CIAS et un CPAS leur intercommunalité, les autres tout le territoire', () => {
  expect(listZones(getFiche({ type: 'ccas' }), COMMUNES)).toEqual(['34142']);
  expect(listZones(getFiche({ type: 'mairie' }), COMMUNES)).toEqual(['34142']);
  expect(listZones(getFiche({ type: 'cias' }), COMMUNES)).toEqual([EPCI.siren]);
  expect(listZones(getFiche({ type: 'cpas' }), new Map())).toEqual(['34142']);
  expect(listZones(getFiche({ type: 'caf' }), COMMUNES)).toEqual([]);
  expect(listZones(getFiche({ type: 'ccas', adresse: { visibilite: 'sans_lieu' } }), COMMUNES)).toEqual([]);
});
