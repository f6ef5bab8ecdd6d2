import { expect, test } from 'vitest';
import { partenaireSchema } from '../partenaire.schema.ts';
import { permanenceSchema } from '../permanence.schema.ts';
import { getAgenda, getAgendaPermanence, type SourceAgenda } from './agenda.ts';
import { listExceptions } from './exceptions.ts';

const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' } as const;
const list = (aujourdhui: string, source: SourceAgenda) =>
  listExceptions(getAgenda(source, { aujourdhui, territoire }), { aujourdhui, territoire, sauf: source.sauf ?? [] });

// Vendredi 25 décembre 2026 : Noël. Vacances de la zone C du 19 décembre 2026 au 3 janvier 2027.
test("un jour férié dont la règle ne dit rien s'annonce quinze jours avant, pas seize", () => {
  expect(list('2026-12-10', { horaires: 'vendredi 9h-12h' })).toEqual([{ genre: 'ferie-a-confirmer', du: '2026-12-25', au: '2026-12-25', nom: 'Noël' }]);
  expect(list('2026-12-09', { horaires: 'vendredi 9h-12h' })).toEqual([]);
  expect(list('2026-12-10', { horaires: 'jeudi 9h-12h' })).toEqual([]);
});
test('un jour férié que la règle ferme', () => {
  expect(list('2026-12-15', { horaires: 'vendredi 9h-12h, sauf jours fériés' })).toEqual([
    { genre: 'ferie-ferme', du: '2026-12-25', au: '2026-12-25', nom: 'Noël' },
  ]);
  expect(list('2026-12-15', { horaires: 'mardi 9h-12h, sauf jours fériés' })).toEqual([]);
});
test('les jours retirés, et les vacances scolaires', () => {
  expect(list('2026-11-22', { horaires: 'mardi 9h-12h', sauf: ['2026-12-01', '2027-01-05'] })).toEqual([{ genre: 'sauf', du: '2026-12-01', au: '2026-12-01' }]);
  expect(list('2026-12-06', { horaires: 'mardi 9h-12h, sauf vacances scolaires' })).toEqual([{ genre: 'vacances-ferme', du: '2026-12-19', au: '2027-01-03' }]);
  expect(list('2026-12-03', { horaires: 'mardi 9h-12h, sauf vacances scolaires' })).toEqual([]);
});
test('un jour férié déjà compris dans une fermeture ne se redit pas', () => {
  expect(list('2026-12-15', { horaires: 'vendredi 9h-12h, sauf jours fériés', fermetures: [{ du: '2026-12-21', au: '2026-12-31' }] })).toEqual([]);
  expect(list('2026-12-15', { horaires: 'vendredi 9h-12h, sauf jours fériés', fermetures: [{ du: '2027-02-01', au: '2027-02-05' }] })).toHaveLength(1);
});
test("d'autres heures pendant les vacances scolaires", () => {
  expect(list('2026-12-06', { horaires: 'mardi 9h-12h ; vacances scolaires : mardi 14h-16h' })).toEqual([
    { genre: 'vacances-autres', du: '2026-12-19', au: '2027-01-03' },
  ]);
});
test('la fermeture de qui accueille, dans les quinze jours', () => {
  const mairie = partenaireSchema.parse({
    id: 'mairie',
    nom: 'Mairie',
    type: 'mairie',
    adresse: { visibilite: 'sans_lieu' },
    source: 'essai',
    fermetures: [{ du: '2026-11-30', au: '2026-12-31', motif: 'Travaux' }],
  });
  const permanence = permanenceSchema.parse({
    id: 'p',
    partenaire: 'ccas',
    intitule: 'Permanence',
    lieu: { chez: 'mairie' },
    source: 'essai',
    horaires: 'mardi 9h-12h',
  });
  const aujourdhui = '2026-11-22';
  const agenda = getAgendaPermanence(permanence, { aujourdhui, territoire: territoire as never, partenaires: [mairie] });
  // Mardis 24 novembre, 1er et 8 décembre : le premier est avant les travaux, le 15 est trop loin.
  expect(listExceptions(agenda, { aujourdhui, territoire })).toEqual([{ genre: 'fermeture', du: '2026-12-01', au: '2026-12-01' }]);
});
test("une règle illisible n'a pas d'exceptions connues", () => expect(list('2026-12-15', { horaires: 'un vendredi sur deux' })).toEqual([]));
