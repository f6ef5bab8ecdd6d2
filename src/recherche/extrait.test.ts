import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getPassage, marqueMots } from './extrait.ts';

const listMarques = (texte: string, ...mots: string[]) =>
  marqueMots(texte, mots)
    .filter(({ marque }) => marque)
    .map((bout) => bout.texte);

test('les bouts remis bout à bout redonnent le texte, balises comprises', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 4 }), (texte, mots) => {
      expect(
        marqueMots(texte, mots)
          .map((bout) => bout.texte)
          .join(''),
      ).toBe(texte);
    }),
  );
  expect(marqueMots('<b>aide</b>', ['aide'])).toEqual([
    { texte: '<', marque: false },
    { texte: 'b', marque: false },
    { texte: '>', marque: false },
    { texte: 'aide', marque: true },
    { texte: '</', marque: false },
    { texte: 'b', marque: false },
    { texte: '>', marque: false },
  ]);
});

test("un mot se marque avec sa famille, accents compris, et rien d'autre", () => {
  expect(listMarques("Les épiceries et l'épicerie sociale", 'epicerie')).toEqual(['épiceries', 'épicerie']);
  expect(listMarques("L'Hébergement d'urgence", 'heberg', 'urgences')).toEqual(['Hébergement', 'urgence']);
  expect(listMarques('Œuvre du cœur', 'coeur', 'oeuvres')).toEqual(['Œuvre', 'cœur']);
  expect(listMarques('répondre au repas', 'repas')).toEqual(['repas']);
  expect(listMarques('le café de la CAF', 'caf')).toEqual(['café', 'CAF']);
});

test('un texte court est son propre passage', () => {
  expect(getPassage('  Colis   et repas. ', ['repas'])).toBe('Colis et repas.');
});

test("le passage d'un long texte commence à la phrase qui répond, et dit ce qu'il coupe", () => {
  const debut =
    'Une équipe vous écoute et cherche avec vous. Elle connaît les aides du département, vous explique les courriers et vous accompagne dans les bureaux.';
  const long = `${debut} On y trouve une douche chaude. ${'On peut aussi laisser ses affaires pour la journée. '.repeat(3)}`;
  expect(getPassage(long, ['douche'])).toBe(
    '… On y trouve une douche chaude. On peut aussi laisser ses affaires pour la journée. On peut aussi laisser ses affaires pour la journée. On peut aussi laisser ses affaires pour la…',
  );
  expect(getPassage(long, ['absent'])).toBe(`${debut} On y trouve une douche chaude…`);
});

test("un passage n'est jamais plus long que prévu, et n'invente pas de mots", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 120 }), fc.lorem({ maxCount: 1 }), (texte, mot) => {
      const passage = getPassage(texte, [mot.toLowerCase()]);
      expect(passage.length).toBeLessThanOrEqual(184);
      expect(texte).toContain(passage.replace(/^… |…$/g, ''));
    }),
  );
});
