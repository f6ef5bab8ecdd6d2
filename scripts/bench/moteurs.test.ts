import { describe, expect, test } from 'vitest';
import { getCatalogue } from '../../src/contenu/contenu.ts';
import { resolveDossiers } from '../../src/contenu/dossiers.ts';
import { createCibles, isBonneReponse, readRequetesJugees } from '../../src/recherche/qualite.ts';
import { type Document, getReponse, listDocuments } from './moteurs/documents.ts';
import * as fuse from './moteurs/fuse.ts';
import * as lunr from './moteurs/lunr.ts';
import * as minisearch from './moteurs/minisearch.ts';

const DOCUMENTS: Document[] = [
  { chemin: '/droits/prevention-expulsion/', titre: "Loyer impayé, courrier d'expulsion", noms: 'on veut me mettre dehors', texte: 'payer son loyer' },
  { chemin: '/partenaires/epicerie/', titre: 'Épicerie sociale', noms: '', texte: 'aide alimentaire lodeve' },
  { chemin: '/communes/lodeve/', titre: 'Lodève', noms: '34700', texte: '' },
];

describe.each([
  ['minisearch', minisearch],
  ['fuse', fuse],
  ['lunr', lunr],
])('%s est réglé pour ne pas perdre', (_nom, { ecrit, ouvre }) => {
  const cherche = ouvre(ecrit(DOCUMENTS));
  test.each([
    ['loyer impayé', '/droits/prevention-expulsion/'],
    ['mise dehors', '/droits/prevention-expulsion/'],
    ['EPICERIES', '/partenaires/epicerie/'],
    ['épicrie', '/partenaires/epicerie/'],
    ['aliment', '/partenaires/epicerie/'],
    ['lodeve', '/communes/lodeve/'],
    ['34 700', '/communes/lodeve/'],
  ])('« %s »', (phrase, chemin) => expect(cherche(phrase)[0]).toBe(chemin));
});

test('les moteurs comparés ont de quoi répondre à chaque phrase : droits, besoins, communes, numéros et fiches', () => {
  const catalogue = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });
  const getCibles = createCibles(catalogue);
  const reponses = listDocuments(catalogue).map(({ chemin }) => getReponse(chemin, getCibles));
  expect(
    readRequetesJugees()
      .filter((requete) => !reponses.some((reponse) => isBonneReponse(reponse, requete)))
      .map(({ texte }) => texte),
  ).toEqual([]);
});
