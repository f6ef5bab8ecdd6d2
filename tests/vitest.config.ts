import { defineConfig } from 'vitest/config';

/** Essais unitaires à côté du code qu'ils essaient, essais dans un navigateur ici ; une seule course, la plus longue partie en dernier. */
export default defineConfig({
  root: '.',
  test: {
    reporters: ['default', ['json', { outputFile: '.cache/essais/resultats.json' }]],
    projects: [
      { test: { name: 'unite', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 20_000, sequence: { groupOrder: 0 } } },
      { test: { name: 'navigateur', include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
    ],
  },
});
