import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';
import { preparePlusProches } from './plus-proches.ts';
import { secteursSchema } from './secteur.schema.ts';
import { territoireSchema } from './territoire.schema.ts';
import type { ThemeId } from './vocabulaires/themes.ts';

const EPCI = { siren: '200017341', nom: 'Communauté de communes Lodévois et Larzac', slug: 'cc-lodevois-et-larzac' };
// Centres arrondis au centième de degré ; Lodève - Clermont-l'Hérault : 15 km à vol d'oiseau (carte IGN).
const LODEVE: Commune = {
  code_insee: '34142',
  nom: 'Lodève',
  slug: 'lodeve',
  codes_postaux: ['34700'],
  epci: EPCI,
  population: 7342,
  position: { latitude: 43.73, longitude: 3.32 },
  voisines: [],
};
const CLERMONT: Commune = {
  ...LODEVE,
  code_insee: '34079',
  nom: "Clermont-l'Hérault",
  slug: 'clermont-l-herault',
  epci: null,
  position: { latitude: 43.63, longitude: 3.43 },
};
const SANS_POSITION: Commune = { ...LODEVE, code_insee: '34304', nom: 'Soubès', slug: 'soubes', position: null };
const COMMUNES = [CLERMONT, LODEVE, SANS_POSITION];
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
const SECTEURS = secteursSchema.parse({
  niveaux: [{ id: 'mds', nom: 'MDS' }],
  secteurs: [
    {
      id: 'clermont',
      nom: 'Clermont',
      niveau: 'mds',
      communes: ['34079'],
      services: [{ role: 'service-social-departemental', nom: 'MDS', partenaire: 'mds-clermont' }],
    },
  ],
});

const getFiche = (id: string, commune: Commune | undefined, champs: object = {}): Partenaire =>
  partenaireSchema.parse({
    id,
    nom: id,
    type: 'association',
    thematiques: ['precarite'],
    telephone: [{ numero: '04 65 71 12 34' }],
    adresse: commune
      ? { visibilite: 'publique', adresse: '1 rue du Lavoir', commune: commune.nom, code_insee: commune.code_insee }
      : { visibilite: 'sans_lieu' },
    ...champs,
  });
const findBesoin = (commune: Commune, partenaires: Partenaire[], theme: ThemeId = 'precarite') =>
  preparePlusProches({ partenaires, communes: COMMUNES, secteurs: SECTEURS, territoire: TERRITOIRE, aujourdhui: '2026-11-22' })(commune).find(
    (besoin) => besoin.theme === theme,
  );
const findId = (commune: Commune, partenaires: Partenaire[], theme?: ThemeId) => findBesoin(commune, partenaires, theme)?.lieu?.partenaire.id;

test('les douze besoins ont toujours leur ligne, même sans personne', () => {
  const besoins = preparePlusProches({ partenaires: [], communes: COMMUNES, secteurs: SECTEURS, territoire: TERRITOIRE, aujourdhui: '2026-11-22' })(LODEVE);
  expect(besoins).toHaveLength(12);
  expect(besoins[0]).toEqual({ theme: 'acces-aux-droits' });
});

test('le plus proche, et sa distance depuis le centre de la commune', () => {
  const lieu = findBesoin(LODEVE, [getFiche('clermont', CLERMONT)])?.lieu;
  expect(lieu?.partenaire.id).toBe('clermont');
  expect(lieu?.dansLaCommune).toBe(false);
  expect(lieu?.km).toBeGreaterThan(14);
  expect(lieu?.km).toBeLessThan(15);
});

test("un lieu de la commune passe avant un lieu plus près du centre, dans la commune d'à côté", () => {
  const loin = getFiche('ici', LODEVE, {
    adresse: { visibilite: 'publique', adresse: '1 rue', commune: 'Lodève', code_insee: '34142', latitude: 43.76, longitude: 3.32 },
  });
  const pres = getFiche('a-cote', CLERMONT, {
    adresse: { visibilite: 'publique', adresse: '1 rue', commune: 'Clermont', code_insee: '34079', latitude: 43.731, longitude: 3.32 },
  });
  expect(findId(LODEVE, [pres, loin])).toBe('ici');
});

test("à égalité, qui reçoit tout le monde, puis qui met ce besoin en premier, puis l'ordre des noms", () => {
  expect(findId(LODEVE, [getFiche('b', LODEVE), getFiche('a', LODEVE)])).toBe('a');
  expect(findId(LODEVE, [getFiche('b', LODEVE), getFiche('a', LODEVE, { thematiques: ['sante', 'precarite'] })])).toBe('b');
  expect(findId(LODEVE, [getFiche('b', LODEVE, { thematiques: ['sante', 'precarite'] }), getFiche('a', LODEVE, { publics: ['femmes'] })])).toBe('b');
  expect(findId(LODEVE, [getFiche('b', LODEVE, { publics: ['tous-publics'] }), getFiche('a', LODEVE, { type: 'service-social-specialise' })])).toBe('b');
});

test("le public que le besoin suppose n'écarte pas un lieu", () => {
  const travail = (id: string, publics: string[]) => getFiche(id, LODEVE, { thematiques: ['emploi'], publics });
  expect(findId(LODEVE, [travail('a', ['demandeurs-emploi', 'personnes-en-situation-de-handicap']), travail('b', ['demandeurs-emploi'])], 'emploi')).toBe('b');
});

test("le service social d'un quartier laisse passer un lieu qui reçoit toute la ville", () => {
  const quartier = secteursSchema.parse({
    ...SECTEURS,
    secteurs: [
      {
        id: 'lodeve',
        nom: 'Lodève',
        niveau: 'mds',
        communes: ['34142'],
        services: [{ role: 'service-social-departemental', nom: 'A', partenaire: 'a', quartier: 'Centre' }],
      },
    ],
  });
  const list = preparePlusProches({
    partenaires: [getFiche('a', LODEVE, { type: 'mds' }), getFiche('b', LODEVE)],
    communes: COMMUNES,
    secteurs: quartier,
    territoire: TERRITOIRE,
    aujourdhui: '2026-11-22',
  });
  expect(list(LODEVE).find(({ theme }) => theme === 'precarite')?.lieu?.partenaire.id).toBe('b');
});

test("personne n'est envoyé vers une porte fermée, un lieu injoignable, ou un service qui ne le reçoit pas", () => {
  const clermont = getFiche('clermont', CLERMONT);
  for (const champs of [
    { statut: 'ferme_temporairement' },
    { statut: 'ferme_definitivement' },
    { fermetures: [{ du: '2026-11-01', au: '2026-11-30' }] },
    { telephone: [], adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' } },
    { zone_eligibilite: ['34079'] },
  ]) {
    expect(findId(LODEVE, [getFiche('a', LODEVE, champs), clermont])).toBe('clermont');
  }
});

test("une zone d'intercommunalité, de département ou de France convient", () => {
  for (const zone of [EPCI.siren, '34', 'france', '34142']) expect(findId(LODEVE, [getFiche('zone', CLERMONT, { zone_eligibilite: [zone] })])).toBe('zone');
});

test("le CCAS et le service social d'à côté ne sont la réponse de personne d'autre que les leurs", () => {
  const fiches = [getFiche('ccas-clermont', CLERMONT, { type: 'ccas' }), getFiche('mds-clermont', CLERMONT, { type: 'mds' })];
  expect(findId(LODEVE, fiches)).toBeUndefined();
  expect(findId(CLERMONT, fiches)).toBe('ccas-clermont');
});

test("la mairie ne répond que si personne d'autre ne répond", () => {
  const mairie = getFiche('mairie', LODEVE, { type: 'mairie' });
  expect(findId(LODEVE, [mairie, getFiche('clermont', CLERMONT)])).toBe('clermont');
  expect(findId(LODEVE, [mairie])).toBe('mairie');
});

test("une adresse confidentielle n'est jamais un lieu ; son téléphone se dit quand rien d'autre ne répond", () => {
  const cachee = getFiche('cachee', undefined, { adresse: { visibilite: 'confidentielle' } });
  expect(findBesoin(LODEVE, [cachee])).toEqual({ theme: 'precarite', parTelephone: cachee });
  expect(findBesoin(LODEVE, [cachee, getFiche('ici', LODEVE)])?.parTelephone).toBeUndefined();
  expect(findBesoin(LODEVE, [getFiche('muette', undefined, { adresse: { visibilite: 'confidentielle' }, telephone: [], courriel: 'a@exemple.fr' })])).toEqual({
    theme: 'precarite',
  });
});

test("un service sans guichet se dit quand aucun lieu n'est à moins de quinze kilomètres", () => {
  const partout = getFiche('partout', undefined);
  const cachee = getFiche('a-cachee', undefined, { adresse: { visibilite: 'confidentielle' } });
  const agde = getFiche('agde', LODEVE, {
    adresse: { visibilite: 'publique', adresse: '1 rue', commune: 'Agde', code_insee: '34003', latitude: 43.31, longitude: 3.48 },
  });
  expect(findBesoin(LODEVE, [partout, getFiche('ici', LODEVE)])?.parTelephone).toBeUndefined();
  expect(findBesoin(LODEVE, [partout, getFiche('clermont', CLERMONT)])?.parTelephone).toBeUndefined();
  expect(findBesoin(LODEVE, [partout, agde])).toMatchObject({ lieu: { partenaire: { id: 'agde' } }, parTelephone: { id: 'partout' } });
  expect(findBesoin(LODEVE, [cachee, agde])?.parTelephone).toBeUndefined();
  expect(findBesoin(LODEVE, [cachee, partout])?.parTelephone?.id).toBe('partout');
});

test('une adresse sur orientation vaut le centre de sa commune', () => {
  const lieu = findBesoin(LODEVE, [
    getFiche('orientation', CLERMONT, { adresse: { visibilite: 'sur_orientation', commune: CLERMONT.nom, code_insee: '34079' } }),
  ])?.lieu;
  expect(lieu?.partenaire.id).toBe('orientation');
  expect(Math.round(lieu?.km ?? 0)).toBe(14);
});

test('sans position, la commune puis son intercommunalité, sans distance ; ailleurs, rien', () => {
  expect(findBesoin(SANS_POSITION, [getFiche('a-lodeve', LODEVE), getFiche('soubes', SANS_POSITION)])?.lieu).toMatchObject({
    partenaire: { id: 'soubes' },
    dansLaCommune: true,
  });
  const lieu = findBesoin(SANS_POSITION, [getFiche('a-clermont', CLERMONT), getFiche('lodeve', LODEVE)])?.lieu;
  expect(lieu?.partenaire.id).toBe('lodeve');
  expect(lieu?.km).toBeUndefined();
  expect(findId(SANS_POSITION, [getFiche('clermont', CLERMONT)])).toBeUndefined();
});
