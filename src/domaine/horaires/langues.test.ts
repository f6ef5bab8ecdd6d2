import { expect, test } from 'vitest';
import { direJournee } from './dire-seance.ts';
import { direHoraires } from './dire.ts';
import { lireHoraires } from './lire.ts';
import type { Langue } from '../vocabulaires/langues.ts';
import { direJour, direPeriode } from '../dates.ts';
import { direDistance } from '../commune.ts';

/** Écrites à la main, pas recopiées du programme. */
const DITES: readonly [francais: string, langue: Langue, attendu: string][] = [
  ['2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires', 'en', 'the 2nd and 4th Tuesday of the month, 14:00 to 16:30, except school holidays'],
  ['2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires', 'es', 'el 2.º y el 4.º martes del mes, de 14:00 a 16:30, salvo vacaciones escolares'],
  ['2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires', 'ar', 'الثلاثاء الثاني والرابع من الشهر، من 14:00 إلى 16:30، ما عدا العطل المدرسية'],
  ['2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires', 'uk', 'у 2-й і 4-й вівторок місяця, з 14:00 до 16:30, крім: шкільні канікули'],
  ['1er mercredi du mois de 9h à 12h', 'uk', 'у 1-шу середу місяця, з 9:00 до 12:00'],
  ['dernier vendredi du mois de 9h à 12h', 'ar', 'الجمعة الأخير من الشهر، من 9:00 إلى 12:00'],
  ['samedi de 9h à 12h', 'es', 'los sábados, de 9:00 a 12:00'],
  ['24h/24', 'en', 'every day, 24 hours a day'],
];

test.each(DITES)('« %s » se dit en %s', (francais, langue, attendu) => {
  const { osm, rendez_vous } = lireHoraires(francais);
  expect(direHoraires(osm, langue, rendez_vous)).toBe(attendu);
});

test('une date et ses heures, avec les chiffres que l’on lit sur les portes', () => {
  const journee = {
    jour: '2026-11-24',
    seances: [{ debut: '2026-11-24T14:00:00+01:00', fin: '2026-11-24T16:30:00+01:00' }],
  } as unknown as Parameters<typeof direJournee>[0];
  expect(direJournee(journee, 'en')).toMatch(/^Tuesday,? 24 November 2026, 14:00 to 16:30$/);
  expect(direJournee(journee, 'ar')).toMatch(/24 نوفمبر.*2026.* من 14:00 إلى 16:30$/);
  for (const langue of ['en', 'es', 'ar', 'uk'] as const) expect(direJour('2026-12-01', langue)).not.toMatch(/[٠-٩]/);
  expect(direPeriode('2026-11-22', '2026-11-28', 'es')).toBe('del 22 de noviembre de 2026 al 28 de noviembre de 2026');
});

test('une distance se dit dans la langue', () => {
  expect(direDistance(1, 'ar')).toBe('أقل من 2\u00A0كم');
  expect(direDistance(12.4, 'uk')).toBe('12\u00A0км');
  expect(direDistance(12.4, 'simple')).toBe('12\u00A0km');
});
