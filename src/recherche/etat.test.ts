import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Etat, ETAT_VIDE, formatEtat, isVide, readEtat } from './etat.ts';
import { TYPES_RESULTAT } from './jetons.ts';

const texte = fc.string({ maxLength: 80, unit: 'binary' }).map((brut) => brut.toWellFormed().replace(/\s+/g, ' ').trim());
const etat: fc.Arbitrary<Etat> = fc.record({
  q: texte,
  commune: texte,
  theme: fc.stringMatching(/^[a-z-]{0,30}$/),
  type: fc.constantFrom('' as const, ...TYPES_RESULTAT),
});

test("l'adresse d'un état redonne cet état", () => {
  fc.assert(
    fc.property(etat, (attendu) => {
      expect(readEtat(formatEtat(attendu))).toEqual(attendu);
    }),
  );
});

test("l'adresse se lit, et toujours dans le même ordre", () => {
  expect(formatEtat({ q: 'aide alimentaire', commune: 'lodeve', theme: 'precarite', type: 'permanence' })).toBe(
    '?q=aide+alimentaire&commune=lodeve&theme=precarite&type=permanence',
  );
  expect(formatEtat(ETAT_VIDE)).toBe('');
});

test("les deux champs de l'accueil, vides ou non, donnent un état", () => {
  expect(readEtat('?q=&commune=')).toEqual(ETAT_VIDE);
  expect(readEtat('?q=++repas+&commune=34700')).toEqual({ ...ETAT_VIDE, q: 'repas', commune: '34700' });
  expect(isVide(readEtat('?q=+'))).toBe(true);
});

test("ce qui n'a pas de sens est oublié", () => {
  expect(readEtat('?theme=%3Cscript%3E&type=carte&page=2')).toEqual(ETAT_VIDE);
  expect(readEtat(`?q=${'a'.repeat(500)}`).q).toHaveLength(200);
});
