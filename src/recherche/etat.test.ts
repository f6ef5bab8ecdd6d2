import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVEC } from './avec.ts';
import { type Etat, ETAT_VIDE, formatEtat, isVide, QUAND, readEtat } from './etat.ts';
import { TYPES_RESULTAT } from './jetons.ts';
import { LISTE_MOMENTS, SEMAINE } from './moments.ts';

const texte = fc.string({ maxLength: 80, unit: 'binary' }).map((brut) => brut.toWellFormed().replace(/\s+/g, ' ').trim());
const mot = fc.stringMatching(/^(?:[a-z][a-z-]{0,30})?$/);
const etat: fc.Arbitrary<Etat> = fc.record({
  q: texte,
  commune: texte,
  theme: mot,
  type: fc.constantFrom('' as const, ...TYPES_RESULTAT),
  quand: fc.constantFrom('' as const, ...QUAND),
  jours: fc.subarray([...SEMAINE]),
  moments: fc.subarray(LISTE_MOMENTS),
  public: mot,
  langue: mot,
  services: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), { maxLength: 4 }).map((liste) => liste.sort()),
  avec: fc.subarray([...AVEC]),
  ailleurs: fc.uniqueArray(fc.stringMatching(/^[0-9][0-9AB]$/), { maxLength: 3 }).map((liste) => liste.sort()),
});

test("l'adresse d'un état redonne cet état", () => {
  fc.assert(
    fc.property(etat, (attendu) => {
      expect(readEtat(formatEtat(attendu))).toEqual(attendu);
    }),
  );
});

test("l'adresse se lit, et toujours dans le même ordre", () => {
  expect(
    formatEtat({
      ...ETAT_VIDE,
      q: 'aide alimentaire',
      commune: 'lodeve',
      theme: 'precarite',
      type: 'permanence',
      jours: ['mardi', 'jeudi'],
      avec: ['gratuit'],
      ailleurs: ['54'],
    }),
  ).toBe('?q=aide+alimentaire&commune=lodeve&theme=precarite&type=permanence&jours=mardi%2Cjeudi&avec=gratuit&ailleurs=54');
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
