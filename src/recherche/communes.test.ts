import { expect, test } from 'vitest';
import { readCommunes } from '../contenu/communes.ts';
import { type CommuneChoisie, listCommunesTrouvees } from './communes.ts';

// La liste officielle de l'Hérault, dans l'ordre du fichier que le site publie.
const HERAULT: CommuneChoisie[] = readCommunes('content', '34').sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
const listNoms = (saisie: string, communes = HERAULT) => listCommunesTrouvees(communes, saisie).communes.map(({ nom }) => nom);
const findUnique = (saisie: string, communes = HERAULT) => listCommunesTrouvees(communes, saisie).unique?.nom;
const getCommune = (nom: string, ...codes_postaux: string[]): CommuneChoisie => ({ nom, slug: nom, code_insee: nom, codes_postaux });

test.each([
  ['Lodève', 'Lodève'],
  ['lodeve', 'Lodève'],
  ['LODÈVE ', 'Lodève'],
  ['lodev', 'Lodève'],
  ['34700 lodeve', 'Lodève'],
  ['Lodève (34700)', 'Lodève'],
  ['lodeve 34', 'Lodève'],
  ["clermont l'herault", "Clermont-l'Hérault"],
  ['clermont l’hérault', "Clermont-l'Hérault"],
  ['clermontlherault', "Clermont-l'Hérault"],
  ['st guilhem', 'Saint-Guilhem-le-Désert'],
  ['ST GUILHEM LE DESERT', 'Saint-Guilhem-le-Désert'],
  ['guilhem', 'Saint-Guilhem-le-Désert'],
  ['caylar', 'Le Caylar'],
  ['le caylar', 'Le Caylar'],
  ['matelles', 'Les Matelles'],
  ['palavas', 'Palavas-les-Flots'],
  ['34250', 'Palavas-les-Flots'],
  ['béziers', 'Béziers'],
  ['agde', 'Agde'],
])('« %s » mène à %s sans demander', (saisie, nom) => {
  expect(findUnique(saisie)).toBe(nom);
});

test('le nom entier passe avant ceux qui commencent comme lui', () => {
  expect(listNoms('pomerols')).toEqual(['Pomérols']);
  expect(listNoms('castelnau')[0]).toBe('Castelnau-le-Lez');
  expect(findUnique('castelnau')).toBeUndefined();
  const communes = [getCommune('Bosc-le-Hard'), getCommune('Le Bosc')];
  expect(listNoms('bosc', communes)).toEqual(['Le Bosc', 'Bosc-le-Hard']);
  expect(findUnique('bosc', communes)).toBe('Le Bosc');
});

test("à ressemblance égale, la plus peuplée d'abord", () => {
  expect(listNoms('mont')[0]).toBe('Montpellier');
  expect(listNoms('34')[0]).toBe('Montpellier');
});

test("deux homonymes se proposent, aucun n'est choisi", () => {
  const communes = [getCommune('Sainte-Croix', '12260'), getCommune('Sainte-Croix', '46800')];
  expect(listNoms('ste croix', communes)).toHaveLength(2);
  expect(findUnique('ste croix', communes)).toBeUndefined();
  expect(findUnique('ste croix 46800', communes)).toBe('Sainte-Croix');
});

test('un code postal partagé propose toutes ses communes', () => {
  const attendues = HERAULT.filter(({ codes_postaux }) => codes_postaux.includes('34700'));
  expect(attendues.length).toBeGreaterThan(8);
  expect(listCommunesTrouvees(HERAULT, '34700', 100).communes).toEqual(attendues);
  expect(listNoms('34700')).toHaveLength(8);
  expect(findUnique('34700')).toBeUndefined();
});

test('une faute de frappe se comprend, mais ne choisit pas à la place de la personne', () => {
  for (const [saisie, nom] of [
    ['lodvee', 'Lodève'],
    ['lodèvve', 'Lodève'],
    ['montpelier', 'Montpellier'],
    ['montpelleir', 'Montpellier'],
    ['fronitgnan', 'Frontignan'],
    ['beziez', 'Béziers'],
    ['clermon lerault', "Clermont-l'Hérault"],
  ] as const) {
    expect(listNoms(saisie)[0], saisie).toBe(nom);
    expect(findUnique(saisie), saisie).toBeUndefined();
  }
});

test("ligature et nom d'une lettre", () => {
  expect(findUnique('oeuilly', [getCommune('Œuilly')])).toBe('Œuilly');
  expect(findUnique('Œuilly', [getCommune('Oeuilly')])).toBe('Oeuilly');
  expect(findUnique('y', [getCommune('Yvetot'), getCommune('Y')])).toBe('Y');
});

test('rien à chercher, ou rien de ressemblant, ne propose rien', () => {
  for (const saisie of ['', '   ', '—', 'xyz', '99999', 'lodeve 75000']) expect(listCommunesTrouvees(HERAULT, saisie)).toEqual({ communes: [] });
});
