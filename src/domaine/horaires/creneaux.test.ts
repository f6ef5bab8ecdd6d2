import { expect, test } from 'vitest';
import { ecrireCreneaux, getMinutes, lireCreneaux } from './creneaux.ts';

const seances = [
  { debut: '2026-11-24T14:00:00+01:00', fin: '2026-11-24T16:30:00+01:00' },
  { debut: '2026-12-25T09:00:00+01:00', fin: '2026-12-25T12:00:00+01:00', a_confirmer: 'jour férié' },
  { debut: '2027-03-30T09:00:00+02:00', fin: '2027-03-30T10:00:00+02:00', a_confirmer: 'fermeture', sur_rendez_vous: true },
] as const;

test("les séances s'écrivent en minutes UTC et se relisent", () => {
  expect(getMinutes('1970-01-02T01:30:00+01:00')).toBe(1470);
  const ecrits = ecrireCreneaux(seances);
  expect(ecrits).toMatch(/^[\da-z]+-46 [\da-z]+-50\.1 [\da-z]+-1o\.7$/);
  expect(lireCreneaux(ecrits)).toEqual([
    { debut: Date.UTC(2026, 10, 24, 13) / 60_000, fin: Date.UTC(2026, 10, 24, 15, 30) / 60_000, sur_rendez_vous: false },
    { debut: Date.UTC(2026, 11, 25, 8) / 60_000, fin: Date.UTC(2026, 11, 25, 11) / 60_000, a_confirmer: 'jour férié', sur_rendez_vous: false },
    { debut: Date.UTC(2027, 2, 30, 7) / 60_000, fin: Date.UTC(2027, 2, 30, 8) / 60_000, a_confirmer: 'fermeture', sur_rendez_vous: true },
  ]);
});
test('tout sur rendez-vous, et rien du tout', () => {
  expect(lireCreneaux(ecrireCreneaux(seances, true)).map(({ sur_rendez_vous }) => sur_rendez_vous)).toEqual([true, true, true]);
  expect(lireCreneaux(ecrireCreneaux([]))).toEqual([]);
  expect(lireCreneaux('« abîmé »')).toEqual([]);
});
