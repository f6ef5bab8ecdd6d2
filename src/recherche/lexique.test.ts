import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCommunes } from '../contenu/communes.ts';
import { distanceKm } from '../domaine/commune.ts';
import { findAlentours, listProches } from './alentours.ts';
import { getCatalogue } from '../contenu/contenu.ts';
import { getTraduire } from '../i18n/index.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readCommunes as readCommunesEcrites, readLexique } from './lexique.ts';
import { getPhraseUtile } from './reconnaitre.ts';

const OFFICIELLES = readCommunes('content', '34');
const communes = readCommunesEcrites(formatCommunes(OFFICIELLES));
const CATALOGUE = getCatalogue();
const { themes, droits, roles, vocabulaire } = readLexique(formatCommunes(OFFICIELLES), formatMots(CATALOGUE, getTraduire()));
const getCommune = (nom: string) => {
  const commune = communes.find((autre) => autre.nom === nom);
  if (!commune) throw new Error(`Pas de commune « ${nom} ».`);
  return commune;
};

test.each(['34', '35', '54', '67', '86'])('les communes du %s tiennent en neuf kilo-octets et se relisent sans rien perdre', (departement) => {
  const liste = readCommunes('content', departement);
  const ecrit = formatCommunes(liste);
  expect(gzipSync(JSON.stringify(ecrit)).length).toBeLessThan(9_000);
  const relues = new Map(readCommunesEcrites(JSON.parse(JSON.stringify(ecrit)) as typeof ecrit).map((commune) => [commune.code_insee, commune]));
  for (const { code_insee, nom, slug, codes_postaux, position } of liste) {
    expect(relues.get(code_insee)).toMatchObject({ nom, slug, codes_postaux });
    expect(relues.get(code_insee)?.position?.latitude).toBeCloseTo(position?.latitude ?? Number.NaN, 6);
    expect(relues.get(code_insee)?.position?.longitude).toBeCloseTo(position?.longitude ?? Number.NaN, 6);
  }
});

test('les communes vont de la plus peuplée à la moins peuplée', () => {
  expect(communes.slice(0, 3).map(({ nom }) => nom)).toEqual(['Montpellier', 'Béziers', 'Sète']);
});

test("autour de Lodève : elle d'abord, les voisines, et tout ce qui est à moins de quinze kilomètres", () => {
  const lodeve = findAlentours('Lodève', communes);
  if (!lodeve) throw new Error('Lodève ne se trouve pas.');
  const proches = listProches(lodeve, communes);
  expect(proches[0]).toEqual({ code_insee: '34142', km: 0 });
  expect(proches.map(({ km }) => km ?? 15)).toEqual([...proches.map(({ km }) => km ?? 15)].sort((a, b) => a - b));
  const codes = new Set(proches.map(({ code_insee }) => code_insee));
  // Communes limitrophes de Lodève, d'après le code officiel géographique et la carte.
  for (const nom of ['Lauroux', 'Poujols', 'Soubès', 'Fozières', 'Le Bosc', 'Le Puech', 'Olmet-et-Villecun', 'Les Plans'])
    expect(codes.has(getCommune(nom).code_insee), nom).toBe(true);
  expect(codes.has(getCommune('Béziers').code_insee)).toBe(false);
  expect(codes.has(getCommune('Montpellier').code_insee)).toBe(false);
  const centre = getCommune('Lodève').position;
  for (const { position, code_insee } of communes) if (centre && position && distanceKm(centre, position) <= 15) expect(codes.has(code_insee)).toBe(true);
});

test('une voisine trop lointaine par son centre, ou sans position, reste autour', () => {
  const base = OFFICIELLES.filter(({ nom }) => ['Lodève', 'Montpellier', 'Agde'].includes(nom));
  const liees = base.map((commune) => ({
    ...commune,
    voisines: commune.nom === 'Lodève' ? ['34172', '34003'] : [],
    position: commune.nom === 'Agde' ? null : commune.position,
  }));
  const relues = readCommunesEcrites(formatCommunes(liees));
  const lodeve = findAlentours('lodeve', relues);
  expect(lodeve && listProches(lodeve, relues).map(({ code_insee, km }) => [code_insee, km === undefined])).toEqual([
    ['34142', false],
    ['34003', true],
    ['34172', false],
  ]);
});

test.each([
  ['Lodève', 'Lodève', 1],
  ['lodeve', 'Lodève', 1],
  ['34142', 'Lodève', 1],
  ['saint-andre-de-sangonis', 'Saint-André-de-Sangonis', 1],
  ['st andre de sangonis', 'Saint-André-de-Sangonis', 1],
])('« %s » désigne %s', (saisie, nom, nombre) => {
  expect(findAlentours(saisie, communes)).toMatchObject({ nom, communes: { length: nombre } });
});

test('un code postal désigne toutes ses communes, et passe avant un code INSEE qui lui ressemble', () => {
  const alentours = findAlentours('34700', communes);
  expect(alentours).toMatchObject({ nom: '34700', cle: '34700' });
  expect(alentours?.communes[0].nom).toBe('Lodève');
  expect(alentours?.communes.length).toBe(OFFICIELLES.filter(({ codes_postaux }) => codes_postaux.includes('34700')).length);
  // 34300 est le code postal d'Agde et le code INSEE de Servian : les gens écrivent des codes postaux.
  expect(findAlentours('34300', communes)?.nom).toBe('Agde');
});

test.each(['', 'mont', 'lodvee', 'Paris', '99999'])('« %s » ne désigne rien', (saisie) => {
  expect(findAlentours(saisie, communes)).toBeUndefined();
});

test('les mots tiennent en trente-quatre kilo-octets, et chaque phrase revient à ses racines', () => {
  expect(gzipSync(JSON.stringify(formatMots(CATALOGUE, getTraduire()))).length).toBeLessThan(34_000);
  expect(themes.find(({ id }) => id === 'precarite')?.phrases).toEqual(expect.arrayContaining(['mange', 'aide alimentair', 'faim']));
  // Rien ne se perd ni ne se coupe en route : chaque phrase relue est une phrase écrite.
  const ensemble = (phrase: string) => [...new Set(phrase.split(' '))].sort().join(' ');
  for (const droit of droits) {
    const { titre = '', autres_noms = [] } = CATALOGUE.droits.find(({ id }) => id === droit.id) ?? {};
    const ecrites = new Set([...titre.split(/[,()/]/), ...autres_noms, ...(CATALOGUE.synonymes?.droits[droit.id] ?? [])].map(getPhraseUtile).map(ensemble));
    expect(droit.phrases.filter((phrase) => !ecrites.has(ensemble(phrase)))).toEqual([]);
  }
  expect(roles.find(({ id }) => id === 'mission-locale')?.phrases.map(ensemble)).toContain('local mission');
  expect(vocabulaire).toEqual(expect.arrayContaining(['expulsion', 'loyer']));
  const vides = [...themes, ...droits, ...roles].filter(({ phrases }) => phrases.length === 0 || phrases.some((phrase) => /^$|^ | $| {2}/.test(phrase)));
  expect(vides.map(({ id }) => id)).toEqual([]);
});

test('un nom dans un autre alphabet désigne sa commune', () => {
  const catalogue = { ...CATALOGUE, traductions: { ...CATALOGUE.traductions } };
  const lexique = readLexique(formatCommunes(OFFICIELLES), formatMots(catalogue, getTraduire('ar')));
  expect(lexique.communes.find(({ nom }) => nom === 'Montpellier')?.surnoms).toContain('مونبلييه');
});
