import { expect, test } from 'vitest';
import { getFraicheur } from './fraicheur.ts';

const AUJOURDHUI = '2026-11-22';

test('une fiche jamais confirmée le dit', () => {
  expect(getFraicheur({}, AUJOURDHUI)).toBe('jamais');
});

test('six mois par défaut, ou la période de la fiche', () => {
  expect(getFraicheur({ verifie_le: '2026-11-22' }, AUJOURDHUI)).toBe('verifie');
  expect(getFraicheur({ verifie_le: '2026-05-23' }, AUJOURDHUI)).toBe('verifie');
  expect(getFraicheur({ verifie_le: '2026-05-22' }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2026-08-22', frequence_verification: 3 }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2026-05-22', frequence_verification: 9 }, AUJOURDHUI)).toBe('verifie');
});

test('passé un an, l\'information est ancienne quelle que soit sa période', () => {
  expect(getFraicheur({ verifie_le: '2025-11-23' }, AUJOURDHUI)).toBe('a-verifier');
  expect(getFraicheur({ verifie_le: '2025-11-22' }, AUJOURDHUI)).toBe('ancienne');
  expect(getFraicheur({ verifie_le: '2025-11-22', frequence_verification: 24 }, AUJOURDHUI)).toBe('ancienne');
});
