import { expect, test } from 'vitest';
import { findDelaiActuel, formatEtapes, getFraicheur } from './fraicheur.ts';

const AUJOURDHUI = '2026-11-22';

test('une fiche jamais confirmée le dit', () => {
  expect(getFraicheur({}, AUJOURDHUI)).toBe('jamais');
  expect(getFraicheur({ date_maj: '2025-11-23' }, AUJOURDHUI)).toBe('jamais');
});

test('jamais confirmée et sans changement depuis un an, elle est ancienne', () => {
  expect(getFraicheur({ date_maj: '2014-10-27' }, AUJOURDHUI)).toBe('ancienne');
  expect(getFraicheur({ date_maj: '2014-10-27', verifie_le: '2026-10-27' }, AUJOURDHUI)).toBe('verifie');
});

test('six mois par défaut, ou la période de la fiche', () => {
  expect(getFraicheur({ verifie_le: '2026-11-22' }, AUJOURDHUI)).toBe('verifie');
  expect(getFraicheur({ verifie_le: '2026-05-23' }, AUJOURDHUI)).toBe('verifie');
  expect(getFraicheur({ verifie_le: '2026-05-22' }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2026-08-22', frequence_verification: 3 }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2026-05-22', frequence_verification: 9 }, AUJOURDHUI)).toBe('verifie');
});

test("passé un an, l'information est ancienne quelle que soit sa période", () => {
  expect(getFraicheur({ verifie_le: '2025-11-23' }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2025-11-22' }, AUJOURDHUI)).toBe('ancienne');
  expect(getFraicheur({ verifie_le: '2025-11-22', frequence_verification: 24 }, AUJOURDHUI)).toBe('ancienne');
});

test("les étapes disent le jour où l'état change, pour que la page le dise sans être reconstruite", () => {
  expect(formatEtapes({ verifie_le: '2026-11-03' })).toBe('2027-05-03;2027-11-03');
  expect(formatEtapes({ verifie_le: '2026-08-31', frequence_verification: 6 })).toBe('2027-02-31;2027-08-31');
  expect(formatEtapes({ date_maj: '2026-12-15' })).toBe(';2027-12-15');
  expect(formatEtapes({})).toBe(';');
  // Un 31 d'un mois court : l'état change le premier du mois suivant.
  expect(getFraicheur({ verifie_le: '2026-08-31' }, '2027-02-28')).toBe('verifie');
  expect(getFraicheur({ verifie_le: '2026-08-31' }, '2027-03-01')).toBe('a-verifier');
});

test("un délai de rendez-vous s'oublie au bout de trente jours, et ne vient pas du futur", () => {
  const delai = { delai: 'un-mois', le: '2026-10-23' };
  expect(findDelaiActuel(delai, AUJOURDHUI)).toBe(delai);
  expect(findDelaiActuel({ ...delai, le: '2026-10-22' }, AUJOURDHUI)).toBeUndefined();
  expect(findDelaiActuel({ ...delai, le: '2026-11-23' }, AUJOURDHUI)).toBeUndefined();
  expect(findDelaiActuel(undefined, AUJOURDHUI)).toBeUndefined();
});
