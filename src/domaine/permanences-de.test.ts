import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';
import { listPermanencesActuelles, planPermanences, regroupPermanences } from './permanences-de.ts';

const EPCI = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
const communes: Commune[] = [
  { code_insee: '34142', nom: 'Lodève', slug: 'lodeve', codes_postaux: [], epci: EPCI, population: 7342, position: null, voisines: [] },
];
const partenaires = [
  partenaireSchema.parse({
    id: 'mairie-lodeve',
    nom: 'Mairie de Lodève',
    type: 'mairie',
    adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' },
  }),
  partenaireSchema.parse({ id: 'caf', nom: 'Caf', type: 'caf', adresse: { visibilite: 'sans_lieu' } }),
  partenaireSchema.parse({ id: 'fini', nom: 'Fini', type: 'autre', statut: 'ferme_definitivement', adresse: { visibilite: 'sans_lieu' } }),
];
const getPermanence = (id: string, champs: object) =>
  permanenceSchema.parse({ id, partenaire: 'caf', intitule: id, lieu: { chez: 'mairie-lodeve' }, ...champs });
const permanences = [
  getPermanence('b', {}),
  getPermanence('a', { partenaire: 'mairie-lodeve' }),
  getPermanence('passee', { valide_au: '2026-11-21' }),
  getPermanence('orpheline', { partenaire: 'fini' }),
  getPermanence('bus', { lieu: { nom: 'Bus', adresse: { visibilite: 'sans_lieu' } } }),
];
const catalogue = { permanences, partenaires, communes, aujourdhui: '2026-11-22' };

test("ni les permanences finies, ni celles d'un service fermé pour toujours", () => {
  expect(listPermanencesActuelles(catalogue).map(({ id }) => id)).toEqual(['a', 'b', 'bus']);
});

test("chaque partenaire a celles qu'il tient et celles qu'il accueille, jamais la même deux fois", () => {
  const { tenues, accueillies } = regroupPermanences(listPermanencesActuelles(catalogue));
  expect(tenues.get('caf')?.map(({ id }) => id)).toEqual(['b', 'bus']);
  expect(accueillies.get('mairie-lodeve')?.map(({ id }) => id)).toEqual(['b']);
  expect(accueillies.get('caf')).toBeUndefined();
});

test('elles se rangent par intercommunalité du lieu, celles sans lieu valent partout', () => {
  const { nombre, ensemble, pages } = planPermanences(catalogue);
  expect([nombre, pages.length]).toEqual([3, 0]);
  expect(ensemble.map(({ cle, fiches }) => [cle, fiches.map(({ id }) => id)])).toEqual([
    ['partout', ['bus']],
    [EPCI.slug, ['a', 'b']],
  ]);
  expect(planPermanences(catalogue, 2).pages.map(({ slug }) => slug)).toEqual([EPCI.slug]);
});
