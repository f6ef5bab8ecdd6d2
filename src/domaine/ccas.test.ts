import { expect, test } from 'vitest';
import { findMairie, listCcas } from './ccas.ts';
import type { Commune } from './commune.schema.ts';
import { partenaireSchema } from './partenaire.schema.ts';

const EPCI = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
const getCommune = (nom: string, code_insee: string): Commune => ({
  code_insee,
  nom,
  slug: nom.toLowerCase(),
  codes_postaux: [],
  epci: EPCI,
  population: null,
  position: null,
  voisines: [],
});
const LODEVE = getCommune('Lodève', '34142');
const SOUBES = getCommune('Soubès', '34304');
const AGDE = { ...getCommune('Agde', '34003'), epci: { ...EPCI, siren: '243400819' } };
const COMMUNES = [LODEVE, SOUBES, AGDE];
const getFiche = (id: string, commune: Commune, champs: object = {}) =>
  partenaireSchema.parse({
    id,
    nom: id,
    type: 'ccas',
    roles: ['ccas'],
    adresse: { visibilite: 'publique', commune: commune.nom, code_insee: commune.code_insee },
    ...champs,
  });
const listIds = (commune: Commune, fiches: ReturnType<typeof getFiche>[]) => listCcas(commune, fiches, COMMUNES).map(({ id }) => id);

test("le CCAS de la commune et le CIAS de son intercommunalité, dans l'ordre des noms", () => {
  const fiches = [getFiche('cias-lodeve', LODEVE, { type: 'cias' }), getFiche('ccas-lodeve', LODEVE), getFiche('ccas-agde', AGDE)];
  expect(listIds(LODEVE, fiches)).toEqual(['ccas-lodeve', 'cias-lodeve']);
  expect(listIds(SOUBES, fiches)).toEqual(['cias-lodeve']);
  expect(listIds(AGDE, fiches)).toEqual(['ccas-agde']);
});

test("une zone écrite nomme la commune ou son intercommunalité ; une zone d'ailleurs retire même la commune du siège", () => {
  expect(listIds(SOUBES, [getFiche('partage', LODEVE, { zone_eligibilite: ['34304'] })])).toEqual(['partage']);
  expect(listIds(LODEVE, [getFiche('partage', LODEVE, { zone_eligibilite: ['34304'] })])).toEqual([]);
  expect(listIds(SOUBES, [getFiche('groupe', AGDE, { zone_eligibilite: [EPCI.siren] })])).toEqual(['groupe']);
  expect(listIds(SOUBES, [getFiche('departement', AGDE, { zone_eligibilite: ['34'] })])).toEqual([]);
});

test('une association qui tient le rôle sans dire sa zone ne vaut que pour sa commune', () => {
  const fiches = [getFiche('asso', LODEVE, { type: 'association' })];
  expect(listIds(LODEVE, fiches)).toEqual(['asso']);
  expect(listIds(SOUBES, fiches)).toEqual([]);
});

test('fermé pour toujours, un centre ne se montre plus ; fermé pour un temps, il se montre', () => {
  expect(
    listIds(LODEVE, [getFiche('fini', LODEVE, { statut: 'ferme_definitivement' }), getFiche('pause', LODEVE, { statut: 'ferme_temporairement' })]),
  ).toEqual(['pause']);
});

test('la mairie de la commune, et la première quand il y en a plusieurs', () => {
  const mairies = [
    getFiche('mairie-b', LODEVE, { type: 'mairie', roles: [] }),
    getFiche('mairie-a', LODEVE, { type: 'mairie', roles: [] }),
    getFiche('mairie-agde', AGDE, { type: 'mairie', roles: [] }),
  ];
  expect(findMairie(LODEVE, mairies)?.id).toBe('mairie-a');
  expect(findMairie(SOUBES, mairies)).toBeUndefined();
});
