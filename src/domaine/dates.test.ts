import { expect, test } from 'vitest';
import { countMois, direJour, direMois, direPeriode } from './dates.ts';

test('un jour se dit en toutes lettres, et le premier du mois se dit « 1er »', () => {
  expect(direJour('2026-11-24')).toBe('mardi 24 novembre 2026');
  expect(direJour('2026-06-01')).toBe('lundi 1er juin 2026');
  expect(direJour('2026-06-01', 'fr', false)).toBe('1er juin 2026');
  expect(direJour('2026-06-21', 'fr', false)).toBe('21 juin 2026');
});

test('un mois se dit avec son année', () => {
  expect(direMois('2026-10-31')).toBe('octobre 2026');
});

test('les mois écoulés sont entiers', () => {
  expect(countMois('2026-05-22', '2026-11-21')).toBe(5);
  expect(countMois('2026-05-22', '2026-11-22')).toBe(6);
  expect(countMois('2025-12-31', '2026-01-31')).toBe(1);
});

test("une période ne redit ni le mois ni l'année", () => {
  expect(direPeriode('2026-11-22', '2026-11-28')).toBe('du 22 au 28 novembre 2026');
  expect(direPeriode('2026-11-29', '2026-12-05')).toBe('du 29 novembre au 5 décembre 2026');
  expect(direPeriode('2026-12-27', '2027-01-02')).toBe('du 27 décembre 2026 au 2 janvier 2027');
  expect(direPeriode('2026-12-01', '2026-12-07')).toBe('du 1er au 7 décembre 2026');
});
