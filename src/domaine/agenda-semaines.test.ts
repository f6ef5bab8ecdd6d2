import { expect, test } from 'vitest';
import { groupSansDate, listPagesJours, listPagesSansDate, planAgenda, planSemaines } from './agenda-semaines.ts';
import { listPresences } from './presences.ts';
import type { Catalogue } from './catalogue.ts';
import type { Commune } from './commune.schema.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';
import { type Permanence, permanenceSchema } from './permanence.schema.ts';
import { territoireSchema } from './territoire.schema.ts';

// Le dimanche 22 novembre 2026 : les semaines vont du dimanche au samedi, jusqu'au 19 décembre.
const aujourdhui = '2026-11-22';
const territoire = territoireSchema.parse({
  nom: 'Hérault',
  departement: '34',
  demonstration: true,
  zone_scolaire: 'C',
  etat_osm: 'Occitanie',
  marque: { nom: 'Premier accueil' },
  editeur: { nom: 'Département', courriel: 'a@exemple.fr', directeur_publication: 'la présidence', hebergeur: 'le Département' },
  site: 'https://www.exemple.fr',
});
const createCommune = (nom: string, code_insee: string): Commune => ({
  code_insee,
  nom,
  slug: nom.toLowerCase(),
  codes_postaux: [],
  epci: null,
  population: null,
  position: null,
  voisines: [],
});
const communes = [
  createCommune('Lodève', '34142'),
  createCommune('Le Bosc', '34036'),
  createCommune('Saint-Privat', '34286'),
  createCommune('Saint-Privat', '34999'),
];
const createPartenaire = (champs: object = {}): Partenaire =>
  partenaireSchema.parse({ id: 'caf', nom: 'CAF', type: 'caf', adresse: { visibilite: 'sans_lieu' }, ...champs });
const createPermanence = (id: string, horaires: string | undefined, champs: object = {}): Permanence =>
  permanenceSchema.parse({
    id,
    partenaire: 'caf',
    intitule: id,
    lieu: { nom: 'Salle', adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' } },
    horaires,
    ...champs,
  });
const createCatalogue = (
  permanences: Permanence[],
  partenaires = [createPartenaire()],
): Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'> => ({
  permanences,
  partenaires,
  communes,
  territoire,
  aujourdhui,
});
const plan = (...permanences: Permanence[]) => planSemaines(listPresences(createCatalogue(permanences)), aujourdhui);
const ids = (seances: readonly { presence: { permanence: Permanence } }[]) => seances.map(({ presence }) => presence.permanence.id);

test("quatre semaines de sept jours depuis aujourd'hui, les jours vides compris", () => {
  const semaines = plan(createPermanence('a', '2e et 4e mardi du mois de 14h à 16h30'));
  expect(semaines.map(({ rang, du, au, nombre }) => [rang, du, au, nombre])).toEqual([
    [1, '2026-11-22', '2026-11-28', 1],
    [2, '2026-11-29', '2026-12-05', 0],
    [3, '2026-12-06', '2026-12-12', 1],
    [4, '2026-12-13', '2026-12-19', 0],
  ]);
  expect(semaines[0].jours.map(({ jour, seances }) => [jour, seances.length])).toEqual([
    ['2026-11-22', 0],
    ['2026-11-23', 0],
    ['2026-11-24', 1],
    ['2026-11-25', 0],
    ['2026-11-26', 0],
    ['2026-11-27', 0],
    ['2026-11-28', 0],
  ]);
  expect(semaines[0].jours[2]?.seances[0]).toMatchObject({ debut: '2026-11-24T14:00:00+01:00', fin: '2026-11-24T16:30:00+01:00' });
});

test('dans un jour : par heure, puis par commune, puis par intitulé', () => {
  const bosc = { lieu: { nom: 'Mairie', adresse: { visibilite: 'publique', commune: 'Le Bosc', code_insee: '34036' } } };
  const semaines = plan(
    createPermanence('tot', 'mardi 8h30-12h'),
    createPermanence('z', 'mardi 9h-12h'),
    createPermanence('b', 'mardi 9h-12h', bosc),
    createPermanence('y', 'mardi 9h-11h'),
  );
  expect(ids(semaines[0].jours[2]?.seances ?? [])).toEqual(['tot', 'b', 'y', 'z']);
});

test('une semaine trop chargée : les premiers jours qui tiennent, et une page par jour', () => {
  const presences = listPresences(createCatalogue([createPermanence('a', 'lundi et mardi 9h-12h'), createPermanence('b', 'lundi et jeudi 9h-12h')]));
  const semaines = planSemaines(presences, aujourdhui, 3);
  expect(semaines.map(({ nombre, montres }) => [nombre, montres])).toEqual(Array(4).fill([4, 4]));
  expect(listPagesJours(semaines, 3).map(({ jour, slug, semaine, rang, total, fiches }) => [jour, slug, semaine, rang, total, ids(fiches)])).toEqual([
    ['2026-11-26', '2026-11-26', 1, 1, 1, ['b']],
    ['2026-12-03', '2026-12-03', 2, 1, 1, ['b']],
    ['2026-12-10', '2026-12-10', 3, 1, 1, ['b']],
    ['2026-12-17', '2026-12-17', 4, 1, 1, ['b']],
  ]);
  const serrees = planSemaines(presences, aujourdhui, 1);
  expect(
    listPagesJours(serrees, 1)
      .slice(0, 3)
      .map(({ slug, rang, total }) => [slug, rang, total]),
  ).toEqual([
    ['2026-11-23', 1, 2],
    ['2026-11-23-2', 2, 2],
    ['2026-11-24', 1, 1],
  ]);
  expect(listPagesJours(planSemaines(presences, aujourdhui, 4), 4)).toEqual([]);
});

test("une tournée : chaque arrêt, et sa commune quand son nom n'en désigne qu'une", () => {
  const arrets = [
    { lieu: 'Place de la Mairie, au Bosc', horaires: 'mardi 9h-10h' },
    { lieu: "Devant l'école, à Saint-Privat", horaires: 'mardi 11h-12h' },
    { lieu: 'Parking, à Paris', horaires: 'quand il peut' },
  ];
  const presences = listPresences(
    createCatalogue([
      createPermanence('bus', undefined, {
        nature: 'tournee',
        lieu: { nom: 'Bus', adresse: { visibilite: 'sans_lieu' } },
        itinerance: { tournee: 'Circuit 1', arrets },
      }),
    ]),
  );
  expect(presences.map(({ arret, code_insee, agenda }) => [arret, code_insee, agenda.etat])).toEqual([
    ['Place de la Mairie, au Bosc', '34036', 'lu'],
    ["Devant l'école, à Saint-Privat", undefined, 'lu'],
    ['Parking, à Paris', undefined, 'illisible'],
  ]);
});

test('sans date dans les quatre semaines : sur rendez-vous, à confirmer, ou plus tard ; personne ne se perd', () => {
  const permanences = [
    createPermanence('hebdo', 'mardi 9h-12h'),
    createPermanence('rdv', 'sur rendez-vous'),
    createPermanence('illisible', 'voir la feuille à la porte'),
    createPermanence('rien', undefined),
    createPermanence('ete', 'de juin à août, mardi 9h-12h'),
    // Le 20 décembre est le premier jour d'après les quatre semaines.
    createPermanence('noel', 'dimanche 9h-12h', { valide_du: '2026-12-20' }),
    createPermanence('finie', 'mardi 9h-12h', { valide_au: '2026-11-21' }),
  ];
  const presences = listPresences(createCatalogue(permanences));
  const groupes = groupSansDate(presences, aujourdhui);
  expect(groupes.map(({ genre, presences: siennes }) => [genre, siennes.map(({ permanence }) => permanence.id)])).toEqual([
    ['rendez-vous', ['rdv']],
    ['a-confirmer', ['illisible', 'rien']],
    ['plus-tard', ['ete', 'noel']],
  ]);
  expect(
    listPagesSansDate(groupes, 3).map(({ rang, total, groupes: siens }) => [
      rang,
      total,
      siens.map(({ genre, presences: siennes }) => [genre, siennes.length]),
    ]),
  ).toEqual([
    [
      1,
      2,
      [
        ['rendez-vous', 1],
        ['a-confirmer', 2],
      ],
    ],
    [2, 2, [['plus-tard', 2]]],
  ]);
  expect(listPagesSansDate([])).toEqual([{ rang: 1, total: 1, groupes: [] }]);
});

test('le plan se fait une fois, et un lieu confidentiel ne dit ni lieu ni commune', () => {
  const cache = createPartenaire({ id: 'refuge', nom: 'Refuge', adresse: { visibilite: 'confidentielle' } });
  const catalogue = createCatalogue([createPermanence('a', 'mardi 9h-12h', { lieu: { chez: 'refuge' } })], [createPartenaire(), cache]);
  expect(planAgenda(catalogue)).toBe(planAgenda(catalogue));
  expect(planAgenda(catalogue).presences.map(({ lieu, code_insee }) => [lieu, code_insee])).toEqual([[undefined, undefined]]);
  expect(planAgenda(catalogue)).toMatchObject({ nombreSansDate: 0, jours: [] });
});
