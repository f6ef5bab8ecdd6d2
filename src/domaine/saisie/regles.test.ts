import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regleJour } from './regles.ts';

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0004-02-29'])('%s est un jour du calendrier', (jour) => {
  expect(regleJour(jour)).toBeUndefined();
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])("%s n'est pas un jour du calendrier", (jour) => {
  expect(regleJour(jour)).toBe("cette date n'existe pas dans le calendrier");
});

test('les jours admis sont ceux que la bibliothèque de dates sait redire', () => {
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (annee, mois, jour) => {
      const texte = `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(jour)}`;
      const date = new Date(`${texte}T00:00:00Z`);
      const reel = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte);
      expect(regleJour(texte) === undefined).toBe(reel);
    }),
    { numRuns: 2_000 },
  );
});
