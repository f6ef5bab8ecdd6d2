import { expect, test } from 'vitest';
import type { Adresse } from './adresse.schema.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { comparePermanences, findLieu, isEnCoursOuAVenir } from './permanence.ts';

const getHote = (id: string, adresse: Adresse) => partenaireSchema.parse({ id, nom: `Hôte ${id}`, type: 'mairie', adresse });
const PUBLIQUE: Adresse = { visibilite: 'publique', adresse: '1 place de la Mairie', commune: 'Lodève', code_insee: '34142' };
const catalogue = { partenaires: [getHote('mairie-lodeve', PUBLIQUE), getHote('abri', { visibilite: 'confidentielle' })] };

test('chez un partenaire, le lieu est le sien', () => {
  expect(findLieu({ lieu: { chez: 'mairie-lodeve' } }, catalogue)).toMatchObject({
    nom: 'Hôte mairie-lodeve',
    adresse: PUBLIQUE,
    hote: { id: 'mairie-lodeve' },
  });
});

test('un lieu à elle se rend tel quel', () => {
  expect(findLieu({ lieu: { nom: 'Salle des fêtes', adresse: PUBLIQUE } }, catalogue)).toEqual({ nom: 'Salle des fêtes', adresse: PUBLIQUE });
});

test('un hôte confidentiel ou inconnu ne donne aucun lieu, un lieu confidentiel non plus', () => {
  expect(findLieu({ lieu: { chez: 'abri' } }, catalogue)).toBeUndefined();
  expect(findLieu({ lieu: { chez: 'personne' } }, catalogue)).toBeUndefined();
  expect(findLieu({ lieu: { nom: 'Lieu caché', adresse: { visibilite: 'confidentielle' } } }, catalogue)).toBeUndefined();
});

test("une permanence vaut jusqu'à son dernier jour compris", () => {
  expect(isEnCoursOuAVenir({}, '2026-11-22')).toBe(true);
  expect(isEnCoursOuAVenir({ valide_au: '2026-11-22' }, '2026-11-22')).toBe(true);
  expect(isEnCoursOuAVenir({ valide_au: '2026-11-21' }, '2026-11-22')).toBe(false);
});

test('ordre des intitulés sans accent, puis des identifiants', () => {
  const liste = [
    { id: 'b', intitule: 'Écrivain public' },
    { id: 'c', intitule: 'Distribution' },
    { id: 'a', intitule: 'ecrivain public' },
  ];
  expect(liste.sort(comparePermanences).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(comparePermanences({ id: 'a', intitule: 'A' }, { id: 'a', intitule: 'A' })).toBe(0);
});
