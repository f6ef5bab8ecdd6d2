import { describe, expect, test } from 'vitest';
import { DEPARTEMENTS, findDepartement } from '../vocabulaires/departements.ts';
import { computePaques, CONNU, getEtatScolaire, listJoursFeries, listPeriodesScolaires } from './calendrier.ts';
import { addJours, getSemaine, isJourCivil } from './jour.ts';

test('Pâques, contre des dates publiées', () => {
  expect([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038].map(computePaques)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
  ]);
});

describe('jours fériés', () => {
  test('onze en 2027 et en 2028, aux dates du tableau officiel', () => {
    expect(listJoursFeries(2027, '34').map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
    expect(listJoursFeries(2028, '34').map(({ date }) => date)).toEqual([
      '2028-01-01',
      '2028-04-17',
      '2028-05-01',
      '2028-05-08',
      '2028-05-25',
      '2028-06-05',
      '2028-07-14',
      '2028-08-15',
      '2028-11-01',
      '2028-11-11',
      '2028-12-25',
    ]);
  });

  test.each(['57', '67', '68'])('deux de plus en Alsace et en Moselle (%s)', (departement) => {
    const commun = new Set(listJoursFeries(2027, '54').map(({ date }) => date));
    expect(
      listJoursFeries(2027, departement)
        .filter(({ date }) => !commun.has(date))
        .map(({ nom, date }) => `${nom} ${date}`),
    ).toEqual(['Vendredi saint 2027-03-26', 'Saint-Étienne 2027-12-26']);
  });
});

test("outre-mer, l'abolition de l'esclavage est fériée, à une date par département", () => {
  const abolition = (departement: string) => listJoursFeries(2027, departement).find(({ nom }) => nom.startsWith('abolition'))?.date;
  expect(['971', '972', '973', '974', '976', '34'].map(abolition)).toEqual(['2027-05-27', '2027-05-22', '2027-06-10', '2027-12-20', '2027-04-27', undefined]);
});

describe('vacances scolaires', () => {
  test.each([
    ['2027-02-06', 'C', 'vacances'],
    ['2027-02-05', 'C', 'classe'],
    ['2027-02-21', 'C', 'vacances'],
    ['2027-02-22', 'C', 'classe'],
    ['2027-02-09', 'A', 'classe'],
    ['2027-02-13', 'A', 'vacances'],
    ['2027-03-07', 'B', 'vacances'],
    ['2027-03-08', 'B', 'classe'],
    ['2026-08-31', 'A', 'vacances'],
    ['2026-09-01', 'A', 'classe'],
    ['2027-07-03', 'B', 'vacances'],
    ['2027-07-02', 'B', 'classe'],
    ['2027-12-18', 'A', 'vacances'],
    ['2028-01-02', 'C', 'vacances'],
    ['2028-05-08', 'A', 'vacances'],
    ['2028-05-02', 'C', 'classe'],
  ] as const)('%s, zone %s : %s', (jour, zone, etat) => {
    expect(getEtatScolaire(jour, zone)).toBe(etat);
  });

  test('hors du calendrier, en Corse, ou un pont : inconnu, sans exception', () => {
    for (const jour of [addJours(CONNU.du, -1), addJours(CONNU.au, 1), '2031-02-10', '2027-05-07']) expect(getEtatScolaire(jour, 'C')).toBe('inconnu');
    expect(getEtatScolaire('2027-02-10', null)).toBe('inconnu');
    expect(listPeriodesScolaires({ du: '2028-07-01', au: '2028-07-10' }, 'C', 'inconnu')).toEqual([{ du: '2028-07-05', au: '2028-07-10' }]);
  });
});

test('chaque département a sa zone et sa région', () => {
  expect(DEPARTEMENTS).toHaveLength(101);
  expect(findDepartement('34')).toEqual({ code: '34', nom: 'Hérault', zone_scolaire: 'C', etat_osm: 'Occitanie' });
  expect(['54', '67', '35', '86', '2a'].map((code) => findDepartement(code)?.zone_scolaire)).toEqual(['B', 'B', 'B', 'A', null]);
  expect(findDepartement('99')).toBeUndefined();
});

test('semaines ISO : 2026 en a 53, et la 53 touche 2027', () => {
  expect(['2026-01-01', '2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04', '2028-01-02'].map(getSemaine)).toEqual([1, 52, 53, 53, 1, 52]);
});

test("une date qui n'existe pas n'est pas un jour", () => {
  expect(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', ''].some(isJourCivil)).toBe(false);
  expect(isJourCivil('2028-02-29')).toBe(true);
});
