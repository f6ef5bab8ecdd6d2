import { describe, expect, test } from 'vitest';
import { checkLiaison, createLiaison, formatInitiales, type Liaison } from './liaison.ts';

const ENTIERE: Liaison = {
  ...createLiaison('2026-11-27'),
  deService: 'CCAS de Lodève',
  deTelephone: '04 65 71 12 34',
  aService: 'Service social du Département',
  nom: 'Exemple',
  demande: 'Un rendez-vous.',
  accord: 'signature',
};
const fautes = (changements: Partial<Liaison>) => checkLiaison({ ...ENTIERE, ...changements });

describe('une fiche de liaison', () => {
  test('entière, elle n’a pas de faute', () => expect(checkLiaison(ENTIERE)).toEqual({}));

  test('vide, elle dit ce qui manque, dans l’ordre de la feuille', () =>
    expect(Object.entries(checkLiaison(createLiaison()))).toEqual(
      ['deService', 'deTelephone', 'aService', 'nom', 'demande', 'accord'].map((champ) => [champ, 'vide']),
    ));

  test('des espaces ne remplissent rien', () => expect(fautes({ nom: '  ' })).toEqual({ nom: 'vide' }));

  test.each(['04 65 71 12 34', '0465711234', '3949', '115', '116 006'])('« %s » est un numéro', (telephone) =>
    expect(fautes({ rappel: true, telephone })).toEqual({}),
  );
  test.each(['04 65 71 12', 'le matin', '+33 4 65 71 12 34'])('« %s » ne se compose pas d’ici', (aTelephone) =>
    expect(fautes({ aTelephone })).toEqual({ aTelephone: 'numero' }),
  );

  test('elle accepte d’être appelée : il faut son numéro', () => expect(fautes({ rappel: true })).toEqual({ telephone: 'vide' }));

  test('le retour s’attend après la fiche, l’accord se recueille avant', () => {
    expect(fautes({ retourAvant: '2026-11-26' })).toEqual({ retourAvant: 'avant' });
    expect(fautes({ retourAvant: '2026-11-27' })).toEqual({});
    expect(fautes({ accord: 'oral', oralLe: '2026-11-28' })).toEqual({ oralLe: 'apres' });
    expect(fautes({ accord: 'signature', oralLe: '2026-11-28' })).toEqual({});
    expect(fautes({ accord: 'oral', oralLe: '2026-11-28', date: '' })).toEqual({});
  });

  test('chaque texte a sa taille', () => {
    expect(fautes({ motif: 'a'.repeat(600), demande: 'b'.repeat(400) })).toEqual({});
    expect(fautes({ motif: 'a'.repeat(601), fait: 'b'.repeat(401), commune: 'c'.repeat(81) })).toEqual({
      motif: 'longueur',
      fait: 'longueur',
      commune: 'longueur',
    });
  });

  test('un numéro de Sécurité sociale se refuse partout, avant toute autre faute', () =>
    expect(fautes({ nom: '1 85 05 78 006 084 36', motif: `1850578006084 ${'a'.repeat(600)}`, telephone: '1 85 05 78 006 084' })).toEqual({
      nom: 'secu',
      telephone: 'secu',
      motif: 'secu',
    }));
});

test('les initiales retrouvent la fiche sans nommer', () => {
  expect(formatInitiales({ prenom: 'élise', nom: ' Exemple ' })).toBe('É. E.');
  expect(formatInitiales({ prenom: '', nom: '' })).toBe('');
});
