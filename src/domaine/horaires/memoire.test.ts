import { expect, test } from 'vitest';
import { Memoire } from './memoire.ts';

test("rien n'est calculé deux fois, même ce qui ne vaut rien", () => {
  const memoire = new Memoire<string | undefined>();
  let calculs = 0;
  const lire = (cle: string) =>
    memoire.get(cle, () => {
      calculs += 1;
      return cle === 'rien' ? undefined : cle.toUpperCase();
    });
  expect([lire('a'), lire('rien'), lire('a'), lire('rien')]).toEqual(['A', undefined, 'A', undefined]);
  expect(calculs).toBe(2);
});

test('pleine, elle oublie et recommence : elle ne grossit pas sans fin, et répond toujours juste', () => {
  const memoire = new Memoire<number>();
  let calculs = 0;
  const lire = (n: number) =>
    memoire.get(String(n), () => {
      calculs += 1;
      return n;
    });
  for (let n = 0; n <= 20_000; n += 1) expect(lire(n)).toBe(n);
  expect(lire(20_000)).toBe(20_000);
  expect(calculs).toBe(20_001);
  expect(lire(0)).toBe(0);
  expect(calculs).toBe(20_002);
});
