import { expect, test } from 'vitest';
import { getAgenda, type SourceAgenda } from './agenda.ts';
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
test("une règle illisible n'a pas d'exceptions connues", () => expect(list('2026-12-15', { horaires: 'un vendredi sur deux' })).toEqual([]));
