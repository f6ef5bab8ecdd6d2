import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Centre, listCellules, type Point } from './cellules.ts';

const aire = (polygone: readonly Point[]) =>
  Math.abs(
    polygone.reduce((somme, [x, y], rang) => {
      const [x2, y2] = polygone[(rang + 1) % polygone.length] as Point;
      return somme + x * y2 - x2 * y;
    }, 0),
  ) / 2;

/** Un point est-il dans un polygone convexe, quel que soit son sens ? */
function contient(polygone: readonly Point[], [x, y]: Point, marge = 1e-9): boolean {
  const cotes = polygone.map(([ax, ay], rang) => {
    const [bx, by] = polygone[(rang + 1) % polygone.length] as Point;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return cotes.every((cote) => cote >= -marge) || cotes.every((cote) => cote <= marge);
}

/** Neuf communes en carré autour de l'équateur, où un degré vaut un degré : la cellule du milieu est connue d'avance. */
const GRILLE: Centre[] = [0, 1, 2].flatMap((ligne) =>
  [0, 1, 2].map((colonne) => ({
    code_insee: `${ligne}${colonne}`,
    latitude: (ligne - 1) / 10,
    longitude: (colonne - 1) / 10,
    voisines: [
      [ligne - 1, colonne],
      [ligne + 1, colonne],
      [ligne, colonne - 1],
      [ligne, colonne + 1],
    ]
      .filter(([l = -1, c = -1]) => l >= 0 && l < 3 && c >= 0 && c < 3)
      .map(([l, c]) => `${l}${c}`),
  })),
);

function readCentres(departement: string): Centre[] {
  const [, ...lignes] = readFileSync(`content/communes/${departement}.csv`, 'utf8').trim().split('\n');
  return lignes.map((ligne) => {
    const [code_insee = '', latitude, longitude, voisines = ''] = ligne.split(';');
    return { code_insee, latitude: Number(latitude), longitude: Number(longitude), voisines: voisines.split(' ').filter(Boolean) };
  });
}

describe('cellules', () => {
  test("la cellule d'une commune entourée est exactement la moitié du chemin vers chaque voisine", () => {
    const milieu = listCellules(GRILLE)[4] as Point[];
    expect(aire(milieu)).toBeCloseTo(0.01, 10);
    for (const coin of [
      [0.05, 0.05],
      [-0.05, 0.05],
      [0.05, -0.05],
      [-0.05, -0.05],
    ] as const)
      expect(contient(milieu, coin)).toBe(true);
  });

  test("au bord, la cellule s'arrête à un peu plus de la moitié du pas, elle ne part pas au loin", () => {
    for (const [rang, cellule] of listCellules(GRILLE).entries()) {
      const { longitude, latitude } = GRILLE[rang] as Centre;
      for (const [x, y] of cellule) expect(Math.hypot(x - longitude, y - latitude)).toBeLessThan(0.1);
    }
  });

  test('une commune seule, sans voisine connue, est un polygone régulier autour de son centre', () => {
    const [seule = []] = listCellules([{ code_insee: '1', latitude: 0, longitude: 5, voisines: [] }]);
    expect(seule).toHaveLength(16);
    const rayons = seule.map(([x, y]) => Math.hypot(x - 5, y));
    expect(Math.max(...rayons) - Math.min(...rayons)).toBeLessThan(1e-9);
  });

  test('aucune commune : aucune cellule', () => expect(listCellules([])).toEqual([]));

  test.each(['34', '35', '54', '67', '86'])(
    "dans le %s, chaque centre est dans sa cellule et dans aucune autre, et les aires s'additionnent",
    (departement) => {
      const centres = readCentres(departement);
      const cellules = listCellules(centres);
      expect(cellules).toHaveLength(centres.length);
      for (const [rang, { longitude, latitude }] of centres.entries()) {
        // Des centres arrondis au même centième de degré se confondent : leurs cellules aussi.
        const jumeaux = centres.filter((autre) => autre.longitude === longitude && autre.latitude === latitude).length;
        expect(contient(cellules[rang] as Point[], [longitude, latitude])).toBe(true);
        expect(cellules.filter((cellule) => contient(cellule, [longitude, latitude], -1e-12)).length).toBeLessThanOrEqual(jumeaux);
      }
      // Mesure indépendante : des points jetés au hasard (toujours les mêmes) tombent dans une cellule au plus, et leur part vaut la somme des aires.
      const [ouest, est] = [Math.min(...cellules.flat().map(([x]) => x)), Math.max(...cellules.flat().map(([x]) => x))];
      const [sud, nord] = [Math.min(...cellules.flat().map(([, y]) => y)), Math.max(...cellules.flat().map(([, y]) => y))];
      let dedans = 0;
      const essais = 4000;
      for (let essai = 1; essai <= essais; essai += 1) {
        const point: Point = [ouest + (est - ouest) * ((essai * 0.754877666) % 1), sud + (nord - sud) * ((essai * 0.569840291) % 1)];
        const trouvees = cellules.filter((cellule) => contient(cellule, point, -1e-12)).length;
        expect(trouvees).toBeLessThanOrEqual(1);
        dedans += trouvees;
      }
      const somme = cellules.reduce((total, cellule) => total + aire(cellule), 0);
      expect(dedans / essais).toBeCloseTo(somme / ((est - ouest) * (nord - sud)), 1);
    },
  );

  test("les mêmes communes donnent les mêmes cellules, dans n'importe quel ordre", () => {
    const centres = readCentres('86');
    const envers = listCellules([...centres].reverse()).reverse();
    for (const [rang, cellule] of listCellules(centres).entries()) expect(aire(cellule)).toBeCloseTo(aire(envers[rang] as Point[]), 12);
    expect(listCellules(centres)).toEqual(listCellules(centres));
  });
});
