import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { getTraduire } from '../i18n/index.ts';
import { createCorrecteur } from './corriger.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { isMotUtile } from './mots.ts';

const MOTS = ['argent', 'loyer', 'aide', 'alimentaire', 'prime', 'activite', 'logement', 'faim', 'dalles', 'pour', 'avec', 'maison', 'hopital', 'papier'];
const corrige = createCorrecteur(MOTS);
const CATALOGUE = getCatalogue();
const { vocabulaire } = readLexique(formatCommunes(CATALOGUE.communes), formatMots(CATALOGUE, getTraduire()));
const corrigeToutLeSite = createCorrecteur(vocabulaire);

test.each([
  ['loye', 'loyer'],
  ['loiyer', 'loyer'],
  ['fin', 'faim'],
  ['opital', 'hopital'],
  ['mezon', 'maison'],
  ['papyer', 'papier'],
])('à l’oreille : « %s » se lit « %s »', (forme, lu) => expect(corrige(forme)).toBe(lu));

test.each([
  ['dargent', 'argent'],
  ['largent', 'argent'],
  ['dactivite', 'activite'],
  ['lalimentere', 'alimentaire'],
])("l'article collé : « %s » se lit « %s »", (forme, lu) => expect(corrige(forme)).toBe(lu));

test.each([
  ['aidealimentaire', 'aide alimentaire'],
  ['primedactivite', 'prime activite'],
  ['aidepourlelogement', 'aide logement'],
])('les mots collés : « %s » se lit « %s », sans ses petits mots', (forme, lu) => expect(corrige(forme)).toBe(lu));

test.each([
  ['logment', 'logement'],
  ['lgoement', 'logement'],
  ['loggementt', 'logement'],
  ['alimantare', 'alimentaire'],
])('la faute de frappe : « %s » se lit « %s »', (forme, lu) => expect(corrige(forme)).toBe(lu));

test('une faute dans un mot court, deux dans un long, pas davantage ; la première lettre est celle du mot', () => {
  expect(corrige('prmie')).toBe('prime');
  expect(corrige('prxyme')).toBeUndefined();
  expect(corrige('alimxnxaxre')).toBeUndefined();
  expect(corrige('bogement')).toBeUndefined();
});

test("un sigle de trois lettres n'est pas un mot plus long qui s'entend pareil", () => {
  expect(corrige('dal')).toBeUndefined();
  expect(corrige('dale')).toBe('dalles');
  for (const sigle of ['mds', 'rsa', 'apl', 'ase', 'ada']) expect([sigle, corrige(sigle)]).toEqual([sigle, undefined]);
});

test('un mot connu, ou qui a des chiffres, ne se corrige pas', () => {
  for (const mot of ['loyer', '34700', 'logement2']) expect([mot, corrige(mot)]).toEqual([mot, undefined]);
  expect(vocabulaire.filter((mot) => isMotUtile({ forme: mot }) && corrigeToutLeSite(mot) !== undefined)).toEqual([]);
});

test("jamais un petit mot : il ne dit rien de ce que l'on cherche", () => {
  for (const faute of ['pourr', 'aveec', 'poure']) expect([faute, corrige(faute)]).toEqual([faute, undefined]);
});

test("quoi que l'on écrive, ce qui en est lu est fait de mots du site qui disent quelque chose", () => {
  const connus = new Set(vocabulaire);
  const lettres = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 3 });
  const abime = fc
    .tuple(fc.constantFrom(...vocabulaire), fc.nat(12), fc.nat(2), lettres)
    .map(([mot, place, ote, ajout]) => mot.slice(0, place) + ajout + mot.slice(place + ote));
  fc.assert(
    fc.property(abime, (forme) => {
      const lu = corrigeToutLeSite(forme);
      return lu === undefined || lu.split(' ').every((mot) => connus.has(mot) && isMotUtile({ forme: mot }));
    }),
    { numRuns: 150 },
  );
});
