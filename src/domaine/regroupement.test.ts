import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { planPages, type Rangement, regroupParEpci } from './regroupement.ts';

const LODEVOIS = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
const SETE = { siren: '200066355', nom: "Communauté d'agglomération Sète Agglopôle Méditerranée", slug: 'ca-sete-agglopole-mediterranee' };
const getCommune = (code_insee: string, nom: string, population: number | null, epci: Commune['epci']): Commune => ({
  code_insee,
  nom,
  slug: nom,
  codes_postaux: [],
  epci,
  population,
  position: null,
  voisines: [],
});
const COMMUNES = new Map(
  [
    getCommune('34301', 'Sète', 44_712, SETE),
    getCommune('34036', 'Le Bosc', 1_400, LODEVOIS),
    getCommune('34142', 'Lodève', 7_342, LODEVOIS),
    getCommune('29083', 'Île-de-Sein', null, null),
  ].map((commune) => [commune.code_insee, commune]),
);
interface Fiche {
  readonly id: string;
  readonly code?: string;
  readonly partout?: true;
}
const RANGEMENT: Rangement<Fiche> = { getCommune: ({ code }) => code, isPartout: ({ partout }) => partout === true, communes: COMMUNES };
const FICHES: Fiche[] = [
  { id: 'sete', code: '34301' },
  { id: 'lodeve-a', code: '34142' },
  { id: 'mdph', code: '34301', partout: true },
  { id: 'bosc', code: '34036' },
  { id: 'voisin', code: '30007' },
  { id: 'sein', code: '29083' },
  { id: 'lodeve-b', code: '34142' },
  { id: 'telephone' },
];

test("d'abord ce qui vaut partout, puis les intercommunalités par leur commune centre, puis le reste", () => {
  expect(regroupParEpci(FICHES, RANGEMENT).map(({ genre, cle, nom, centre, fiches }) => [genre, cle, nom, centre, fiches.map(({ id }) => id)])).toEqual([
    ['partout', 'partout', '', '', ['mdph', 'telephone']],
    ['epci', LODEVOIS.slug, LODEVOIS.nom, 'Lodève', ['bosc', 'lodeve-a', 'lodeve-b']],
    ['epci', SETE.slug, SETE.nom, 'Sète', ['sete']],
    ['sans-epci', 'sans-epci', '', '', ['sein']],
    ['ailleurs', 'ailleurs', '', '', ['voisin']],
  ]);
});

test('sans population connue, la commune centre est la première par son nom', () => {
  const communes = new Map([getCommune('1', 'Zoé', null, LODEVOIS), getCommune('2', 'Agde', null, LODEVOIS)].map((commune) => [commune.code_insee, commune]));
  expect(regroupParEpci([{ code: '1' }], { getCommune: ({ code }) => code, communes })[0]?.centre).toBe('Agde');
});

test('tout tient : une seule page', () => {
  const groupes = regroupParEpci(FICHES, RANGEMENT);
  expect(planPages(groupes, 8)).toEqual({ ensemble: groupes, pages: [] });
});

test("sinon chaque intercommunalité a ses pages, et ce qui vaut partout reste sur l'ensemble", () => {
  const { ensemble, pages } = planPages(regroupParEpci(FICHES, RANGEMENT), 2);
  expect(ensemble.map(({ cle }) => cle)).toEqual(['partout']);
  expect(pages.map(({ slug, rang, total, fiches }) => [slug, rang, total, fiches.length])).toEqual([
    [LODEVOIS.slug, 1, 2, 2],
    [`${LODEVOIS.slug}-2`, 2, 2, 1],
    [SETE.slug, 1, 1, 1],
    ['sans-epci', 1, 1, 1],
    ['ailleurs', 1, 1, 1],
  ]);
});

test('ce qui vaut partout a ses pages aussi, quand il y en a trop', () => {
  const { ensemble, pages } = planPages(regroupParEpci(FICHES, RANGEMENT), 1);
  expect(ensemble).toEqual([]);
  expect(pages.slice(0, 2).map(({ slug }) => slug)).toEqual(['partout', 'partout-2']);
});
