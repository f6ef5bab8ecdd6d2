import { expect, test } from 'vitest';
import { computeRepartition, prendEchantillon } from './repartition.ts';

test('la médiane, le 95e centième et le maximum, dans le désordre', () => {
  const mesures = Array.from({ length: 100 }, (_, rang) => ((rang * 37) % 100) + 1);
  expect(computeRepartition(mesures)).toEqual({ nombre: 100, mediane: 51, p95: 96, maximum: 100 });
});

test('une mesure seule est tout ; aucune ne vaut rien', () => {
  expect(computeRepartition([12.34])).toEqual({ nombre: 1, mediane: 12.3, p95: 12.3, maximum: 12.3 });
  expect(computeRepartition([])).toEqual({ nombre: 0, mediane: 0, p95: 0, maximum: 0 });
});

test('un échantillon traverse toute la liste, sans redite', () => {
  expect(prendEchantillon([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
  expect(prendEchantillon(['seul'], 4)).toEqual(['seul']);
});
