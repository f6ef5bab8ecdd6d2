import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { type Disparu, disparuSchema } from './disparu.schema.ts';
import { listAdressesDisparues, prepareRemplacants } from './disparus.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';

const LODEVE = {
  code_insee: '34142',
  nom: 'Lodève',
  slug: 'lodeve',
  codes_postaux: [],
  epci: null,
  population: null,
  position: { latitude: 43.73, longitude: 3.32 },
  voisines: [],
};
const getFiche = (id: string, champs: object = {}) =>
  partenaireSchema.parse({
    id,
    nom: id,
    type: 'association',
    thematiques: ['precarite'],
    telephone: [{ numero: '04 65 71 12 34' }],
    adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' },
    ...champs,
  });
const getDisparu = (champs: object = {}): Disparu =>
  disparuSchema.parse({
    collection: 'partenaires',
    id: 'parti',
    nom: 'Le Relais',
    thematiques: ['precarite'],
    code_insee: '34142',
    disparu_le: '2026-11-20',
    ...champs,
  });
const getCatalogue = (champs: Partial<Catalogue>) =>
  ({
    partenaires: [],
    permanences: [],
    disparus: [],
    communes: [LODEVE],
    secteurs: { niveaux: [], secteurs: [], sans_domicile: [], nouveaux_arrivants: [], transferts: [] },
    territoire: { departement: '34' },
    ...champs,
  }) as unknown as Catalogue;

test("une fiche disparue garde son adresse ; revenue, ou remplacée par une autre, elle n'y est plus", () => {
  const disparus = [getDisparu(), getDisparu({ id: 'revenu' }), getDisparu({ id: 'remplace' }), getDisparu({ collection: 'permanences', id: 'revenu' })];
  const partenaires = [getFiche('revenu'), getFiche('nouveau', { anciens_slugs: ['remplace'] })];
  expect(listAdressesDisparues(getCatalogue({ disparus, partenaires })).map(({ chemin }) => chemin)).toEqual(['/partenaires/parti/', '/permanences/revenu/']);
});

test("une permanence garde la place d'une permanence, pas celle d'un partenaire du même nom", () => {
  const permanence = permanenceSchema.parse({ id: 'parti', partenaire: 'nouveau', intitule: 'Point budget', lieu: { chez: 'nouveau' } });
  expect(listAdressesDisparues(getCatalogue({ disparus: [getDisparu()], permanences: [permanence] })).map(({ chemin }) => chemin)).toEqual([
    '/partenaires/parti/',
  ]);
});

test('à la place, les plus proches pour le même besoin ; rien si la commune ne se disait pas', () => {
  const partenaires = [getFiche('a'), getFiche('b', { thematiques: ['emploi'] }), getFiche('c', { statut: 'ferme_temporairement' })];
  const list = prepareRemplacants(getCatalogue({ partenaires }));
  const listIds = (champs: object) => list(getDisparu(champs)).map(({ partenaire }) => partenaire.id);
  expect(listIds({})).toEqual(['a']);
  expect(listIds({ code_insee: undefined })).toEqual([]);
  expect(listIds({ code_insee: '75056' })).toEqual([]);
  expect(listIds({ thematiques: [] })).toEqual([]);
});
