import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseTexte, slugify } from './slug.ts';

test.each([
  ['Saint-André-de-Sangonis', 'saint-andre-de-sangonis'],
  ['Cœur d’Hérault', 'coeur-d-herault'],
  ['  MDS   du Lodévois ', 'mds-du-lodevois'],
  ['CCAS', 'ccas'],
  ['مركز', ''],
])('« %s » → « %s »', (texte, slug) => {
  expect(slugify(texte)).toBe(slug);
});

test('un texte sans accent donne la même forme, seul ou devant un mot accentué', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (texte) => {
      expect(normaliseTexte(`${texte} é`)).toBe(`${normaliseTexte(texte)} e`.trim());
    }),
  );
});
