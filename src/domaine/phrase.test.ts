import { expect, test } from 'vitest';
import { capitalizePhrase } from './phrase.ts';

test('la majuscule garde son accent, et une phrase vide reste vide', () => {
  expect(capitalizePhrase('à Lodève')).toBe('À Lodève');
  expect(capitalizePhrase('')).toBe('');
});
