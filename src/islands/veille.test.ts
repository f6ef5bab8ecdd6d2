import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createVeille } from './veille.ts';

const MINUTE = 60_000;
const DELAI = 20 * MINUTE;
const annonces = { bientot: vi.fn(), repris: vi.fn(), fini: vi.fn() };
const dites = () => Object.values(annonces).map(({ mock }) => mock.calls.length);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

test('une minute avant, la personne est prévenue ; puis tout s’efface, une fois', () => {
  createVeille(20, annonces);
  vi.advanceTimersByTime(DELAI - MINUTE - 1);
  expect(dites()).toEqual([0, 0, 0]);
  vi.advanceTimersByTime(1);
  expect(dites()).toEqual([1, 0, 0]);
  vi.advanceTimersByTime(MINUTE);
  expect(dites()).toEqual([1, 0, 1]);
  vi.advanceTimersByTime(DELAI * 2);
  expect(dites()).toEqual([1, 0, 1]);
});

test('un geste remet le compte à zéro, et retire l’annonce', () => {
  const veille = createVeille(20, annonces);
  vi.advanceTimersByTime(DELAI - 2 * MINUTE);
  veille.geste();
  vi.advanceTimersByTime(DELAI - MINUTE);
  expect(dites()).toEqual([1, 0, 0]);
  veille.geste();
  expect(dites()).toEqual([1, 1, 0]);
  vi.advanceTimersByTime(DELAI - MINUTE);
  expect(dites()).toEqual([2, 1, 0]);
});

test('au réveil d’un ordinateur, le temps passé compte : ni le premier regard ni le premier geste ne le rattrapent', () => {
  const veille = createVeille(20, annonces);
  vi.setSystemTime(Date.now() + DELAI + MINUTE);
  veille.geste();
  expect(dites()).toEqual([0, 0, 1]);
  const autre = createVeille(20, annonces);
  vi.setSystemTime(Date.now() + DELAI);
  autre.regarde();
  expect(dites()).toEqual([0, 0, 2]);
});

test('arrêtée, elle se tait', () => {
  createVeille(20, annonces).arrete();
  vi.advanceTimersByTime(DELAI * 2);
  expect(dites()).toEqual([0, 0, 0]);
});
