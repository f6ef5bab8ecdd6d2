import { expect, test } from 'vitest';
import type { Adresse } from './adresse.schema.ts';
import type { Commune } from './commune.schema.ts';
import { comparePartenaires, filterParTheme, findPosition, getBesoin, getCommuneDe, getResume, isFerme, isJoignable, isSensible } from './partenaire.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';

const LODEVE: Commune = {
  code_insee: '34142',
  nom: 'Lodève',
  slug: 'lodeve',
  codes_postaux: ['34700'],
  epci: null,
  population: 7342,
  position: { latitude: 43.73, longitude: 3.32 },
  voisines: [],
};
const COMMUNES = new Map([[LODEVE.code_insee, LODEVE]]);
const PUBLIQUE: Adresse = { visibilite: 'publique', adresse: '2 rue du Lavoir', commune: 'Lodève', code_insee: '34142' };
const getFiche = (champs: object = {}): Partenaire =>
  partenaireSchema.parse({ id: 'fiche', nom: 'Fiche', type: 'autre', adresse: { visibilite: 'sans_lieu' }, ...champs });

test('on joint un lieu par téléphone, par courriel, en ligne, ou en y allant', () => {
  expect(isJoignable(getFiche())).toBe(false);
  expect(isJoignable(getFiche({ telephone: [{ numero: '04 65 71 12 34' }] }))).toBe(true);
  expect(isJoignable(getFiche({ courriel: 'accueil@exemple.fr' }))).toBe(true);
  expect(isJoignable(getFiche({ lien_mobilisation: 'https://www.exemple.fr/rendez-vous' }))).toBe(true);
  expect(isJoignable(getFiche({ adresse: PUBLIQUE }))).toBe(true);
});

test('une commune sans rue ne suffit pas pour y aller, et un lieu fermé pour toujours ne se joint plus', () => {
  expect(isJoignable(getFiche({ adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' } }))).toBe(false);
  expect(isJoignable(getFiche({ telephone: [{ numero: '04 65 71 12 34' }], statut: 'ferme_definitivement' }))).toBe(false);
});

test("une fermeture vaut ses deux bornes comprises ; avec des heures de remplacement, ce n'est pas fermé", () => {
  const fermetures = [{ du: '2026-12-22', au: '2027-01-02' }];
  expect(isFerme(getFiche({ fermetures }), '2026-12-21')).toBe(false);
  expect(isFerme(getFiche({ fermetures }), '2026-12-22')).toBe(true);
  expect(isFerme(getFiche({ fermetures }), '2027-01-02')).toBe(true);
  expect(isFerme(getFiche({ fermetures }), '2027-01-03')).toBe(false);
  expect(isFerme(getFiche({ fermetures: [{ du: '2026-12-22', au: '2027-01-02', horaires: 'matin seulement' }] }), '2026-12-24')).toBe(false);
});

test('un statut fermé ferme, des horaires absents ne ferment pas', () => {
  expect(isFerme(getFiche({ statut: 'ferme_temporairement' }), '2026-11-22')).toBe(true);
  expect(isFerme(getFiche(), '2026-11-22')).toBe(false);
});

test('les fiches se rangent sans tenir compte des accents, et deux homonymes par leur identifiant', () => {
  const fiches = [
    { id: 'b', nom: 'Épicerie' },
    { id: 'z', nom: 'Accueil' },
    { id: 'a', nom: 'epicerie' },
    { id: 'c', nom: 'Foyer' },
  ];
  expect(fiches.sort(comparePartenaires).map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c']);
  expect(comparePartenaires({ id: 'a', nom: 'A' }, { id: 'a', nom: 'A' })).toBe(0);
});

test("le filtre par thème garde l'ordre", () => {
  const fiches = [
    getFiche({ id: 'a', thematiques: ['budget', 'sante'] }),
    getFiche({ id: 'b', thematiques: ['emploi'] }),
    getFiche({ id: 'c', thematiques: ['sante'] }),
  ];
  expect(filterParTheme(fiches, 'sante').map(({ id }) => id)).toEqual(['a', 'c']);
});

test("un lieu confidentiel n'a ni commune ni point, un service sans lieu non plus", () => {
  for (const visibilite of ['confidentielle', 'sans_lieu'] as const) {
    expect(getCommuneDe({ adresse: { visibilite } })).toBeUndefined();
    expect(findPosition({ visibilite }, COMMUNES)).toBeUndefined();
  }
});

test("le point est celui de l'adresse, sinon celui de la commune, qui le dit", () => {
  expect(findPosition({ ...PUBLIQUE, latitude: 43.731, longitude: 3.321, precision: 'adresse' }, COMMUNES)).toEqual({
    latitude: 43.731,
    longitude: 3.321,
    exacte: true,
  });
  expect(findPosition({ ...PUBLIQUE, latitude: 43.731, longitude: 3.321, precision: 'commune' }, COMMUNES)?.exacte).toBe(false);
  expect(findPosition(PUBLIQUE, COMMUNES)).toEqual({ latitude: 43.73, longitude: 3.32, exacte: false });
  expect(findPosition({ visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' }, COMMUNES)).toEqual({
    latitude: 43.73,
    longitude: 3.32,
    exacte: false,
  });
  expect(findPosition(PUBLIQUE, new Map())).toBeUndefined();
  expect(findPosition(PUBLIQUE, new Map([['34142', { ...LODEVE, position: null }]]))).toBeUndefined();
});

test("une fiche confidentielle ou de violences ne donne pas d'aperçu de partage", () => {
  expect(isSensible(getFiche({ adresse: { visibilite: 'confidentielle' } }))).toBe(true);
  expect(isSensible(getFiche({ thematiques: ['acces-aux-droits', 'violences'] }))).toBe(true);
  expect(isSensible(getFiche({ thematiques: ['acces-aux-droits'] }))).toBe(false);
});

test('le résumé est la première phrase, coupée à un mot, ou les besoins, ou le type', () => {
  expect(getResume(getFiche({ description: 'Colis le mardi. Inscription obligatoire.' }))).toBe('Colis le mardi.');
  expect(getResume(getFiche({ description: 'Ouvert\nà tous' }))).toBe('Ouvert à tous');
  expect(getResume(getFiche({ description: `${'mot '.repeat(60)}fin.` }))).toBe(`${'mot '.repeat(39)}mot…`);
  expect(getResume(getFiche({ thematiques: ['sante', 'budget'] }))).toBe('Santé · Dettes, factures, banque');
  expect(getResume(getFiche({ type: 'mairie' }))).toBe('Mairie');
});

test('un thème hors de la table est une faute du programme', () => {
  expect(getBesoin('emploi')).toBe('Trouver un travail');
  expect(() => getBesoin('autre' as 'emploi')).toThrow("La valeur « autre » n'est dans aucune ligne du vocabulaire.");
});
