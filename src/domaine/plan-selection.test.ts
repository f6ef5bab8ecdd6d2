import { expect, test } from 'vitest';
import { HAUTEUR_PLAN, LARGEUR_PLAN, placeNoms, planPoints } from './plan-selection.ts';

const point = (numero: number, latitude: number, longitude: number, commune = `Commune ${numero}`) => ({
  numero,
  latitude,
  longitude,
  approche: false,
  commune,
});

test('sans point, pas de plan', () => expect(planPoints([])).toBeUndefined());

test('tous les repères tiennent dans le cadre, le nord en haut', () => {
  const plan = planPoints([point(1, 43.3, 3.1), point(2, 43.9, 3.2), point(3, 43.6, 3.9)]);
  for (const { x, y } of plan?.reperes ?? []) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(LARGEUR_PLAN);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(HAUTEUR_PLAN);
  }
  const [sud, nord] = plan?.reperes ?? [];
  expect(nord?.y).toBeLessThan(sud?.y ?? 0);
});

test('deux adresses voisines partagent un repère ; une seule adresse est au milieu', () => {
  const plan = planPoints([point(1, 43.3, 3.1, 'Béziers'), point(2, 43.301, 3.101, 'Béziers'), point(3, 43.9, 3.9)]);
  expect(plan?.reperes.map(({ numeros }) => numeros)).toEqual([[1, 2], [3]]);
  expect(planPoints([point(1, 43, 3)])?.reperes[0]).toMatchObject({ x: LARGEUR_PLAN / 2, y: HAUTEUR_PLAN / 2 });
});

test("un nom par commune, jamais l'un sur l'autre ni hors du cadre", () => {
  const repere = (x: number, y: number, commune: string) => ({ x, y, numeros: [1], approche: false, commune });
  const noms = placeNoms([
    repere(200, 130, 'Béziers'),
    repere(260, 130, 'Béziers'),
    repere(200, 252, 'Agde'),
    repere(2, 2, 'Nom bien trop long pour ce coin'),
    repere(90, 60, ''),
  ]);
  expect(noms.map(({ nom }) => nom)).toEqual(['Béziers', 'Agde']);
  expect(noms[1]?.y).toBeLessThan(252);
});
