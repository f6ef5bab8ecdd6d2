import { expect, test } from 'vitest';
import { listLimites } from './limites.ts';

const carre = (x: number, y: number, groupe: number, cote = 100) => ({
  groupe,
  anneau: [
    [x, y],
    [x + cote, y],
    [x + cote, y + cote],
    [x, y + cote],
  ] as const,
});
/** Longueur totale des lignes. */
const longueur = (lignes: ReturnType<typeof listLimites>) =>
  lignes.reduce(
    (somme, ligne) => somme + ligne.slice(1).reduce((total, [x, y], rang) => total + Math.hypot(x - (ligne[rang]?.[0] ?? 0), y - (ligne[rang]?.[1] ?? 0)), 0),
    0,
  );

test("entre deux surfaces du même groupe, pas de limite ; autour d'elles, une seule ligne", () =>
  expect(longueur(listLimites([carre(0, 0, 1), carre(100, 0, 1)]))).toBe(600));

test("entre deux groupes, la limite n'est tracée qu'une fois, même si l'arrondi les décolle", () => {
  expect(longueur(listLimites([carre(0, 0, 1), carre(100, 0, 2)]))).toBe(700);
  expect(longueur(listLimites([carre(0, 0, 1), carre(101, 0, 2)]))).toBe(700);
});

test("deux voisines n'ont pas les mêmes points : le long côté de l'une touche deux petites", () =>
  expect(longueur(listLimites([carre(0, 0, 1, 200), carre(200, 0, 1), carre(200, 100, 1)]))).toBe(1000));

test('un trou entre trois cellules du même groupe ne se dessine pas', () => expect(longueur(listLimites([carre(0, 0, 1), carre(106, 0, 1)]))).toBe(600));

test('une surface isolée se referme', () => expect(listLimites([carre(0, 0, 1)])).toEqual([[...carre(0, 0, 1).anneau, [0, 0]]]));

test("une enclave est cernée, qu'elle vienne avant ou après celle qui l'entoure", () => {
  const [grande, petite] = [carre(0, 0, 1, 300), carre(100, 100, 2)];
  for (const surfaces of [
    [grande, petite],
    [petite, grande],
  ])
    expect(longueur(listLimites(surfaces))).toBe(1600);
});
