import { describe, expect, test } from 'vitest';
import { checkConfidentiel, checkSurOrientation, isSituant, listNomsDeLieux } from './lieu-cache.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';

const commune = (nom: string, epci: string) => ({
  code_insee: '34142',
  nom,
  slug: nom,
  codes_postaux: [],
  epci: { siren: '200017341', nom: epci, slug: epci },
  population: null,
  position: null,
  voisines: [],
});
const NOMS = listNomsDeLieux([
  commune('Lodève', 'communaute-de-communes-du-lodevois-et-larzac'),
  commune('Montpellier', 'montpellier-mediterranee-metropole'),
  commune('Saint-Jean-de-Fos', 'communaute-de-communes-vallee-de-l-herault'),
]);

describe('dit où est le lieu', () => {
  test.each([
    'Nous sommes à Lodève',
    'ccas-de-lodeve',
    'Près de st jean de fos, ou à SAINT JEAN DE FOS',
    'dans le Lodévois et Larzac',
    'au 12 bis rue des Secrets',
    'rue Gambetta',
    'place de la République',
    'boulevard Jean-Jaurès',
    'quartier Mosson',
    'Résidence Les Lilas',
    '34700',
    'écrire à 34142',
    '43.731, 3.317',
    '43,7311 ; 3,3171',
    `43°43'52"`,
    '8FM5PQ7H+2X',
    '///mots.pour.lieu',
    'geo:43.7,3.3',
    'derrière la gare',
    "à côté de l'école",
    'face à la mairie',
    'arrêt Comédie',
    'tram 3',
    'bus ligne 12',
    'https://www.google.fr/maps/place/x',
    'https://maps.app.goo.gl/abc',
    'https://www.openstreetmap.org/#map=18/1/2',
    'https://exemple.fr/plan-d-acces',
    'https://www.societe.com/societe/abri-123.html',
    'https://www.mairie-lodeve.fr',
    'https://abrimontpellier.example',
    'accueil@ccas-lodeve.example',
  ])('%s', (texte) => expect(isSituant(texte, NOMS)).toBe(true));

  test.each([
    'Hébergement de femmes et de leurs enfants',
    'Pour les femmes à la rue, 24h/24 et 7j/7',
    "Appelez le 3919, ou le 115. Une place se libère au cours de l'entretien.",
    "Mise en place d'un accueil sur place",
    "En cas d'urgence, la ligne 3919 répond",
    'lundi 9h-12h / 13h30-17h',
    'Département de l’Hérault',
    'https://www.exemple.fr/violences',
    'accueil@exemple.example',
    'Proche de vous, à côté de chez vous',
    'cartes et plans de sortie',
    'arrêt de travail',
  ])('%s passe', (texte) => expect(isSituant(texte, NOMS)).toBe(false));
});

const abri = (champs: object) =>
  checkConfidentiel(partenaireSchema.parse({ id: 'abri', nom: 'Abri', type: 'hebergement', adresse: { visibilite: 'confidentielle' }, ...champs }), NOMS);

test.each([
  ['siret', { siret: '12345678901234' }, ['siret']],
  ['lien_source', { lien_source: 'https://exemple.fr' }, ['lien_source']],
  ['accessibilite_lieu', { accessibilite_lieu: 'https://acceslibre.beta.gouv.fr/app/1' }, ['accessibilite_lieu']],
  ['une zone étroite', { zone_eligibilite: ['34', '200017341'] }, ['zone_eligibilite']],
  ["l'identifiant", { id: 'abri-lodeve' }, ['id']],
  ['une ancienne adresse', { anciens_slugs: ['abri', 'abri-montpellier'] }, ['anciens_slugs.1']],
  [
    'le libellé et les heures du téléphone',
    { telephone: [{ numero: '3919', libelle: 'Accueil de Lodève', horaires: '9h-12h, rue Gambetta' }] },
    ['telephone.0.libelle', 'telephone.0.horaires'],
  ],
  ['une fermeture', { fermetures: [{ du: '2026-12-01', au: '2026-12-02', motif: 'Foire de Montpellier' }] }, ['fermetures.0.motif']],
  ['le site', { site_web: 'https://www.openstreetmap.org/node/1' }, ['site_web']],
  ['la page de contact', { lien_mobilisation: 'https://exemple.fr/nous-trouver' }, ['lien_mobilisation']],
  ['le courriel', { courriel: 'accueil@abri-lodeve.example' }, ['courriel']],
  ['la source', { source: 'Ville de Montpellier' }, ['source']],
  ['qui a vérifié', { verifie_par: 'CCAS de Lodève' }, ['verifie_par']],
  ['le sigle', { sigle: 'Abri Lodève' }, ['sigle']],
  ['les langues', { langues_parlees: ['français de Lodève'] }, ['langues_parlees.0']],
])('une fiche confidentielle est refusée pour %s, sans que rien soit répété', (_quoi, champs, attendus) => {
  const anomalies = abri(champs);
  expect(anomalies.map(({ champ }) => champ)).toEqual(attendus);
  expect(anomalies.every(({ code, details }) => code === 'confidentiel-situe' && Object.keys(details).join() === 'champ')).toBe(true);
});

test('une fiche confidentielle qui ne dit que son téléphone passe ; un identifiant tiré d’une empreinte aussi', () => {
  expect(
    abri({ id: 'fiche-12345678', telephone: [{ numero: '04 67 88 86 00', libelle: 'Accueil' }], zone_eligibilite: ['34'], description: 'Appelez.' }),
  ).toEqual([]);
});

test('une fiche « sur orientation » garde sa commune, et rien de plus précis', () => {
  const fiche = (champs: object) =>
    checkSurOrientation(
      partenaireSchema.parse({
        id: 'relais',
        nom: 'Relais de Lodève',
        type: 'association',
        adresse: { visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' },
        ...champs,
      }),
    ).map(({ champ }) => champ);
  expect(fiche({ description: 'À Lodève, quartier de la gare.' })).toEqual([]);
  expect(fiche({ description: 'Au 7 impasse des Lilas', telephone: [{ numero: '3939', horaires: '9h, 7 impasse des Lilas' }] })).toEqual([
    'description',
    'telephone.0.horaires',
  ]);
  expect(fiche({ accessibilite_lieu: 'https://acceslibre.beta.gouv.fr/app/1' })).toEqual(['accessibilite_lieu']);
  const permanence = permanenceSchema.parse({
    id: 'p',
    partenaire: 'relais',
    intitule: 'Au 7 impasse des Lilas',
    lieu: { nom: 'Un local', adresse: { visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' } },
  });
  expect(checkSurOrientation(permanence).map(({ champ }) => champ)).toEqual(['intitule']);
});
