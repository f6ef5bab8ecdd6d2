import { expect, test } from 'vitest';
import { prepareAlternatives } from './alternatives.ts';
import type { Commune } from './commune.schema.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';

const getCommune = (code_insee: string, nom: string, latitude: number, longitude: number): Commune => ({
  code_insee,
  nom,
  slug: nom,
  codes_postaux: [],
  epci: null,
  population: null,
  position: { latitude, longitude },
  voisines: [],
});
const communes = [
  getCommune('34142', 'Lodève', 43.73, 3.32),
  getCommune('34079', "Clermont-l'Hérault", 43.63, 3.43),
  getCommune('34172', 'Montpellier', 43.61, 3.88),
];
const getFiche = (id: string, code_insee: string, champs: object = {}): Partenaire =>
  partenaireSchema.parse({
    id,
    nom: id,
    type: 'association',
    thematiques: ['precarite'],
    telephone: [{ numero: '04 65 71 12 34' }],
    adresse: { visibilite: 'publique', commune: 'Commune', code_insee },
    ...champs,
  });
const catalogue = (partenaires: Partenaire[]) => ({
  partenaires,
  communes,
  secteurs: { niveaux: [{ id: 'secteur', nom: 'Secteur' }], secteurs: [], sans_domicile: [], nouveaux_arrivants: [], transferts: [] },
  territoire: { departement: '34' },
});
const listIds = (fiche: Partenaire, partenaires: Partenaire[]) => prepareAlternatives(catalogue(partenaires))(fiche).map(({ partenaire }) => partenaire.id);

const ICI = getFiche('ici', '34142');

test('les plus proches pour le premier besoin, sans la fiche elle-même ni ce qui est trop loin', () => {
  expect(
    listIds(ICI, [
      ICI,
      getFiche('loin', '34172'),
      getFiche('pres', '34079'),
      getFiche('autre-besoin', '34142', { thematiques: ['emploi'] }),
      getFiche('meme', '34142'),
    ]),
  ).toEqual(['meme', 'pres']);
});

test("ni fermé, ni injoignable, ni réservé aux habitants d'ailleurs", () => {
  const ferme = getFiche('ferme', '34079', { statut: 'ferme_temporairement' });
  const injoignable = getFiche('injoignable', '34079', { telephone: [] });
  const mairie = getFiche('mairie', '34079', { type: 'mairie' });
  const zone = getFiche('zone', '34079', { zone_eligibilite: ['34079'] });
  expect(listIds(ICI, [ICI, ferme, injoignable, mairie, zone])).toEqual([]);
  expect(listIds(ICI, [ICI, getFiche('pour-lodeve', '34079', { zone_eligibilite: ['34142'] })])).toEqual(['pour-lodeve']);
});

test("un lieu confidentiel n'a pas de voisins, et n'est le voisin de personne", () => {
  const abri = getFiche('abri', '34142', { adresse: { visibilite: 'confidentielle' } });
  expect(listIds(abri, [abri, ICI])).toEqual([]);
  expect(listIds(ICI, [ICI, abri])).toEqual([]);
  expect(listIds(getFiche('sans-theme', '34142', { thematiques: [] }), [ICI])).toEqual([]);
});

test("un lieu d'un autre département a ses voisins aussi", () => {
  const voisin = getFiche('voisin', '30007', {
    adresse: { visibilite: 'publique', commune: 'Alès', code_insee: '30007', latitude: 43.7, longitude: 3.4, hors_territoire: true },
  });
  expect(listIds(voisin, [voisin, ICI])).toEqual(['ici']);
});
