import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug } from '../domaine/champs.schema.ts';
import { departage, identifie, identifieParNom } from './identifier.ts';

describe('les identifiants', () => {
  test.each([
    ['ccas-lodeve', /^ccas-lodeve$/],
    ['pole_emploi-34003-01', /^pole-emploi-34003-01$/],
    ['CCAS.Lodeve', /^ccas-lodeve$/],
    ['dora--AidantsConnect:2024-47BXY', /^dora-aidantsconnect-2024-47bxy-[0-9a-f]{8}$/],
    ['a/b', /^a-b-[0-9a-f]{8}$/],
    ['Épicerie', /^epicerie-[0-9a-f]{8}$/],
    ['🙂', /^fiche-[0-9a-f]{8}$/],
    ['index', /^fiche-[0-9a-f]{8}$/],
    ['CON', /^fiche-[0-9a-f]{8}$/],
    ['constructor', /^fiche-[0-9a-f]{8}$/],
    ['__proto__', /^fiche-[0-9a-f]{8}$/],
    ['lpt1', /^fiche-[0-9a-f]{8}$/],
    ['12', /^fiche-[0-9a-f]{8}$/],
    ['x'.repeat(140), /^x{91}-[0-9a-f]{8}$/],
  ])('%s', (source, attendu) => {
    expect(identifie(source)).toMatch(attendu);
    expect(identifie(source)).toBe(identifie(source));
  });

  test('tout identifiant reçu devient une adresse de page permise, toujours la même', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (source) => {
        expect(slug.safeParse(identifie(source)).success).toBe(true);
      }),
    );
  });

  test('sans identifiant, le nom et la commune', () => {
    expect(identifieParNom('Mairie de Lodève', 'Lodève')).toBe('mairie-de-lodeve');
    expect(identifieParNom('Restos du cœur', 'Lodève')).toBe('restos-du-coeur-lodeve');
    expect(identifieParNom('🙂', '')).toMatch(/^fiche-[0-9a-f]{8}$/);
    expect(identifieParNom('con', '')).toMatch(/^fiche-/);
    expect(identifieParNom('nom '.repeat(30), 'Agde')).toMatch(/^[a-z-]{1,91}-[0-9a-f]{8}$/);
  });

  test("deux identifiants qui se confondent sont départagés, sans égard à l'ordre", () => {
    const candidats = ['a-b', 'a_b', 'A-B'].map((source) => ({ id: 'a-b', source, direFiche: () => source }));
    const [exact, souligne, majuscule] = departage(candidats);
    expect([exact, souligne, majuscule]).toEqual(['a-b', expect.stringMatching(/^a-b-[0-9a-f]{8}$/), expect.stringMatching(/^a-b-[0-9a-f]{8}$/)]);
    expect(departage([...candidats].reverse())).toEqual([majuscule, souligne, exact]);
  });

  test("le même identifiant sur deux lignes : chacune reçoit le sien, tiré de ce qu'elle dit", () => {
    const deux = ['Lodève', 'Agde'].map((lieu) => ({ id: 'ccas', source: 'ccas', direFiche: () => lieu }));
    const ids = departage(deux);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^ccas-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(departage([...deux].reverse())).toEqual([...ids].reverse());
  });

  test('deux lignes identiques se distinguent par un rang', () => {
    const ids = departage(['x', 'x', 'x'].map((texte) => ({ id: 'ccas', source: 'ccas', direFiche: () => texte })));
    expect(ids.map((id) => id.replace(/[0-9a-f]{8}/, 'H')).sort()).toEqual(['ccas-H', 'ccas-H-2', 'ccas-H-3']);
  });
});
