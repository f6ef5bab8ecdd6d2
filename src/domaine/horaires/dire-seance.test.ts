import { expect, test } from 'vitest';
import { direHeures, direJournee, regroupParJour } from './dire-seance.ts';

const seance = (debut: string, fin: string) => ({ debut: `${debut}:00+01:00`, fin: `${fin}:00+01:00` });
const direTout = (...seances: ReturnType<typeof seance>[]) => regroupParJour(seances).map((journee) => direJournee(journee).replaceAll('\u00A0', ' '));

test('une date en entier', () => expect(direTout(seance('2026-11-24T14:00', '2026-11-24T16:30'))).toEqual(['mardi 24 novembre 2026, de 14 h à 16 h 30']));
test('deux séances le même jour, un seul jour', () =>
  expect(
    direTout(seance('2026-12-01T09:00', '2026-12-01T12:00'), seance('2026-12-01T14:00', '2026-12-01T17:00'), seance('2026-12-03T09:00', '2026-12-03T12:00')),
  ).toEqual(['mardi 1er décembre 2026, de 9 h à 12 h et de 14 h à 17 h', 'jeudi 3 décembre 2026, de 9 h à 12 h']));
test('la nuit, minuit et le jour entier', () => {
  const dire = (debut: string, fin: string) => direHeures(seance(debut, fin)).replaceAll('\u00A0', ' ');
  expect(dire('2026-11-24T20:00', '2026-11-25T08:00')).toBe('de 20 h à 8 h le lendemain');
  expect(dire('2026-11-24T18:00', '2026-11-25T00:00')).toBe('de 18 h à minuit');
  expect(dire('2026-11-24T00:00', '2026-11-25T00:00')).toBe('24 h sur 24');
});
