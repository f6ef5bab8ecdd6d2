import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumeroSecu, retireNumerosSecu } from './numero-secu.ts';

describe("ce qui a la forme d'un numéro de Sécurité sociale", () => {
  test.each([
    '185057800608436',
    '1 85 05 78 006 084 36',
    '1 85 05 78 006 084',
    '2.99.12.34.172.001',
    '1-85-05-2A-006-084-36',
    '1 85 05 2 B 006 084',
    '1\u00A085\u00A005\u00A078\u00A0006\u00A0084',
    '185 0578 006 084 36',
    '7 85 30 99 100 123',
    'dossier 12 1 85 05 78 006 084 36 en cours',
  ])('« %s » en est un', (texte) => expect(findNumeroSecu(texte)).toBeDefined());

  test.each([
    '04 67 12 34 56',
    '04 67 12 34 56 06 12 34 56 78',
    'SIRET 123 456 789 00012',
    'allocataire 1234567',
    'le 12/03/2026 à 14 h 30',
    '1 85 13 78 006 084', // il n'y a pas de treizième mois
    '5 85 05 78 006 084',
    '1 2 3',
    'IBAN FR76 3000 6000 0112 3456 7890 189',
    '',
  ])('« %s » n’en est pas un', (texte) => expect(findNumeroSecu(texte)).toBeUndefined());

  test('seul le numéro part, avec sa clé ; tous partent', () =>
    expect(retireNumerosSecu('Numéro 1 85 05 78 006 084 36, puis 299123417200112 à vérifier.', '[…]')).toBe('Numéro […], puis […] à vérifier.'));

  test('aucun texte ne le fait échouer, et rien ne reste après le retrait', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789AB .-x\u00A0'), maxLength: 60 }), (texte) => {
        expect(findNumeroSecu(retireNumerosSecu(texte, '…'))).toBeUndefined();
      }),
    ));
});
