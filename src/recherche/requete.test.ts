import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { getTraduire } from '../i18n/index.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { readRequete } from './requete.ts';

const CATALOGUE = getCatalogue();
const MOTS = formatMots(CATALOGUE, getTraduire());
const LEXIQUE = readLexique(formatCommunes(CATALOGUE.communes), MOTS);
const comprend = (texte: string, avecLieu = true) => {
  const { mots, alentours, reste, themes } = readRequete(texte, LEXIQUE, avecLieu);
  return { mots: mots.map(({ forme }) => forme).join(' '), lieu: alentours?.nom, reste, themes: themes.join(' ') };
};

test.each([
  ['aide alimentaire près de Lodève', 'aide alimentaire', 'Lodève', 'aide alimentaire', 'precarite'],
  ['AIDE ALIMENTAIRE LODEVE', 'aide alimentaire', 'Lodève', 'AIDE ALIMENTAIRE', 'precarite'],
  ['l’épicerie sociale à Béziers', 'epicerie sociale', 'Béziers', 'l’épicerie sociale', 'precarite'],
  ['mairie de st guilhem le désert', 'mairie', 'Saint-Guilhem-le-Désert', 'mairie', 'acces-aux-droits'],
  ['repas 34 700', 'repas', '34700', 'repas', 'precarite'],
  ['repas Lodève 34700', 'repas', 'Lodève', 'repas', 'precarite'],
  ['34700 Lodève repas', 'repas', 'Lodève', 'repas', 'precarite'],
  ['secours de Lunas à Lodève', 'secours lunas', 'Lodève', 'secours de Lunas', 'budget'],
  ['ccas grande motte', 'ccas', 'La Grande-Motte', 'ccas', ''],
  ['au Caylar', '', 'Le Caylar', '', ''],
  ['maison de retraite', 'maison retraite', undefined, 'maison de retraite', 'autonomie'],
  ['dettes et loyer', 'dettes loyer', undefined, 'dettes et loyer', 'budget logement'],
  ['', '', undefined, '', ''],
])('« %s »', (texte, mots, lieu, reste, themes) => {
  expect(comprend(texte)).toEqual({ mots, lieu, reste, themes });
});

test('un nom de commune qui est un mot courant doit être annoncé', () => {
  expect(comprend('aires').lieu).toBeUndefined();
  expect(comprend('les aires').lieu).toBe('Les Aires');
  const communes = [
    ['86001', 'Santé', '86000', 4600, 30],
    ['86002', 'Le Job', '86000', 4600, 31],
  ] as const;
  const lexique = readLexique(communes, MOTS);
  expect(readRequete('santé', lexique).alentours).toBeUndefined();
  expect(readRequete('médecin à Santé', lexique).alentours?.nom).toBe('Santé');
});

test("l'endroit déjà donné ailleurs laisse les mots entiers", () => {
  expect(comprend('mairie de Lodève', false)).toEqual({ mots: 'mairie lodeve', lieu: undefined, reste: 'mairie de Lodève', themes: 'acces-aux-droits' });
});

test("chaque commune de l'Hérault se comprend annoncée, et ne laisse rien derrière elle", () => {
  for (const { nom } of LEXIQUE.communes) expect(comprend(`repas près de ${nom}`), nom).toMatchObject({ mots: 'repas', lieu: nom, reste: 'repas' });
});

test('aucune saisie ne fait tomber la lecture', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
      expect(readRequete(texte, LEXIQUE).mots.every(({ forme }) => forme.length > 1)).toBe(true);
    }),
  );
});
