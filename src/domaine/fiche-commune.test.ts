import { expect, test } from 'vitest';
import type { Donnees } from './catalogue.ts';
import type { Commune } from './commune.schema.ts';
import { isSerree, prepareFichesCommunes } from './fiche-commune.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';
import { secteursSchema } from './secteur.schema.ts';
import { territoireSchema } from './territoire.schema.ts';

const LODEVE: Commune = {
  code_insee: '34142',
  nom: 'Lodève',
  slug: 'lodeve',
  codes_postaux: ['34700'],
  epci: null,
  population: 7251,
  position: { latitude: 43.73, longitude: 3.32 },
  voisines: [],
};
const TERRITOIRE = territoireSchema.parse({
  nom: 'Hérault',
  departement: '34',
  demonstration: true,
  zone_scolaire: 'C',
  etat_osm: 'Occitanie',
  marque: { nom: 'Premier accueil' },
  editeur: { nom: 'Département', courriel: 'a@exemple.fr', directeur_publication: 'la présidence', hebergeur: 'le Département' },
  site: 'https://www.exemple.fr',
});
const getPartenaire = (id: string, type: string, champs: object = {}): Partenaire =>
  partenaireSchema.parse({
    id,
    nom: id,
    type,
    roles: type === 'ccas' ? ['ccas'] : [],
    telephone: [{ numero: '04 65 71 12 34' }],
    adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' },
    ...champs,
  });
const getService = (rang: number) => ({ role: 'service-social-departemental', nom: `Service ${rang}`, quartier: `Quartier ${rang}` });
function getFiche(partenaires: Partenaire[], quartiers = 1) {
  const secteurs = secteursSchema.parse({
    niveaux: [{ id: 'mds', nom: 'MDS' }],
    secteurs: [{ id: 'lodeve', nom: 'Lodève', niveau: 'mds', communes: ['34142'], services: Array.from({ length: quartiers }, (_, rang) => getService(rang)) }],
    sans_domicile: [{ role: 'accueil-de-jour', nom: 'Accueil de jour', partenaire: 'mairie' }],
  });
  const catalogue: Donnees = {
    aujourdhui: '2026-11-22',
    territoire: TERRITOIRE,
    communes: [LODEVE],
    secteurs,
    partenaires,
    permanences: [],
    disparus: [],
    urgences: [],
    droits: [],
    conventions: [],
    tenues: { partenaires: {}, permanences: {} },
  };
  return prepareFichesCommunes(catalogue)(LODEVE);
}

test("la mairie répond quand aucun centre d'action sociale n'est ouvert", () => {
  const mairie = getPartenaire('mairie', 'mairie');
  expect(getFiche([mairie]).mairie).toBe(mairie);
  expect(getFiche([mairie, getPartenaire('ccas', 'ccas', { statut: 'ferme_temporairement' })]).mairie).toBe(mairie);
  expect(getFiche([mairie, getPartenaire('ccas', 'ccas')]).mairie).toBeUndefined();
});

test("les services de qui n'a pas d'adresse ont leur fiche, et les douze besoins leur ligne", () => {
  const fiche = getFiche([getPartenaire('mairie', 'mairie')]);
  expect(fiche.sansDomicile[0]?.fiche?.id).toBe('mairie');
  expect(fiche.besoins).toHaveLength(12);
});

test('la feuille imprimée se serre pour plusieurs centres ou beaucoup de quartiers', () => {
  expect(isSerree(getFiche([getPartenaire('ccas', 'ccas')]))).toBe(false);
  expect(isSerree(getFiche([getPartenaire('ccas', 'ccas'), getPartenaire('ccas-annexe', 'ccas')]))).toBe(true);
  expect(isSerree(getFiche([], 6))).toBe(false);
  expect(isSerree(getFiche([], 7))).toBe(true);
});
