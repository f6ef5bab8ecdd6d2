import { expect, test } from 'vitest';
import { getEtendue, listPagesAlphabetiques } from './index-alphabetique.ts';

const nommer = (...noms: string[]) => noms.map((nom) => ({ nom }));

test('une lettre par page, accents et chiffres rangés, lettres vides absentes', () => {
  const pages = listPagesAlphabetiques(nommer('3C Insertion', 'Accueil', 'École', 'Épicerie', 'Mairie'));
  expect(pages.map(({ lettre, slug, fiches }) => [lettre, slug, fiches.length])).toEqual([
    ['#', '0-9', 1],
    ['A', 'a', 1],
    ['E', 'e', 2],
    ['M', 'm', 1],
  ]);
});

test('une lettre trop longue se partage, et ses bornes disent quelle page ouvrir', () => {
  const pages = listPagesAlphabetiques(nommer("Mairie d'Agde", 'Mairie de Lodève', 'Mission locale'), 2);
  expect(pages.map(({ slug, rang, total }) => [slug, rang, total])).toEqual([
    ['m', 1, 2],
    ['m-2', 2, 2],
  ]);
  expect(pages.map(getEtendue)).toEqual([
    { de: "Mairie d'Agde", a: 'Mairie de Lodève' },
    { de: 'Mission locale', a: 'Mission locale' },
  ]);
  expect(getEtendue({ fiches: [] })).toEqual({ de: '', a: '' });
});
