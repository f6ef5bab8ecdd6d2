import { expect, test } from 'vitest';
import { computeQualite, isBonneReponse, readRequetesJugees } from './qualite.ts';

const requete = { groupe: 'essai', texte: 'apl', commune: '', cibles: ['droit:aides-au-logement', 'theme:logement'] };
const BONNE = ['theme:logement'];
const AUTRE = ['theme:sante'];

test('une des cibles suffit', () => {
  expect(isBonneReponse(BONNE, requete)).toBe(true);
  expect(isBonneReponse(AUTRE, requete)).toBe(false);
  expect(isBonneReponse([], requete)).toBe(false);
});

test('le rappel compte les cinq premières réponses, le rang les dix premières', () => {
  const au = (rang: number) => ({ requete, reponses: [...Array.from({ length: rang - 1 }, () => AUTRE), BONNE] });
  expect(computeQualite([au(1), au(2)])).toEqual({ requetes: 2, rappel: 1, mrr: 0.75, manquees: [] });
  expect(computeQualite([au(6)])).toMatchObject({ rappel: 0, mrr: 1 / 6, manquees: [au(6)] });
  expect(computeQualite([au(11)])).toMatchObject({ rappel: 0, mrr: 0 });
});

test('« faim @ 34142 » se cherche dans cette commune', () => {
  expect(readRequetesJugees()).toContainEqual({
    groupe: 'lieux',
    texte: 'faim',
    commune: '34142',
    cibles: ['droit:aide-alimentaire', 'theme:precarite'],
  });
});
