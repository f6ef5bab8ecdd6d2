import { expect, test } from 'vitest';
import { getCalendriers } from './calendriers.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';
import { territoireSchema } from './territoire.schema.ts';

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
const lodeve = { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' };
const partenaires = [
  partenaireSchema.parse({ id: 'caf', nom: 'CAF', type: 'caf', thematiques: ['budget'], adresse: lodeve }),
  partenaireSchema.parse({ id: 'mds', nom: 'MDS', type: 'mds', thematiques: ['acces-aux-droits', 'violences'], adresse: lodeve }),
  partenaireSchema.parse({ id: 'soutien', nom: 'Soutien', type: 'association', thematiques: ['violences', 'acces-aux-droits'], adresse: lodeve }),
  partenaireSchema.parse({ id: 'refuge', nom: 'Refuge', type: 'hebergement', thematiques: ['logement'], adresse: { visibilite: 'confidentielle' } }),
];
const createPermanence = (id: string, champs: object = {}) =>
  permanenceSchema.parse({ id, partenaire: 'caf', intitule: id, lieu: { nom: 'Salle', adresse: lodeve }, horaires: 'mardi 9h-12h', ...champs });
const get = (...permanences: ReturnType<typeof createPermanence>[]) =>
  getCalendriers({ permanences, partenaires, communes: [], territoire, aujourdhui: '2026-11-22' });

test('par permanence, par partenaire, par commune ; sans séance, pas de calendrier', () => {
  const {
    permanences,
    partenaires: parPartenaire,
    communes,
  } = get(createPermanence('a'), createPermanence('b', { lieu: { chez: 'mds' } }), createPermanence('rdv', { horaires: 'sur rendez-vous' }));
  expect([...permanences.keys()]).toEqual(['a', 'b']);
  expect([...parPartenaire].map(([id, siennes]) => [id, siennes.length])).toEqual([['caf', 2]]);
  expect([...communes].map(([code, siennes]) => [code, siennes.length])).toEqual([['34142', 2]]);
});

test("rien de sensible n'entre dans un calendrier : ni le besoin, ni qui est là d'abord pour lui, ni un lieu caché", () => {
  const {
    permanences,
    partenaires: parPartenaire,
    communes,
  } = get(
    createPermanence('theme', { thematiques: ['budget', 'violences'] }),
    createPermanence('sans-theme', { partenaire: 'mds' }),
    createPermanence('tenue', { partenaire: 'soutien', thematiques: ['acces-aux-droits'] }),
    createPermanence('accueillie', { lieu: { chez: 'soutien' }, thematiques: ['budget'] }),
    createPermanence('cachee', { lieu: { chez: 'refuge' }, thematiques: ['logement'] }),
    createPermanence('refuge', { partenaire: 'refuge', thematiques: ['logement'] }),
  );
  expect([permanences.size, parPartenaire.size, communes.size]).toEqual([0, 0, 0]);
});

test('un service qui reçoit aussi pour un besoin sensible garde le calendrier de ses autres permanences', () => {
  expect([...get(createPermanence('sociale', { partenaire: 'mds', thematiques: ['acces-aux-droits'] })).permanences.keys()]).toEqual(['sociale']);
});
