import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Les fichiers les plus longs d'abord : sur deux processeurs, un long fichier commencé en dernier finit seul. */
const LONGS = [
  ...['orienter/exhaustif', 'contenu/contenu', 'scripts/recevoir', 'recherche/qualite', 'scripts/flux'],
  ...['tests/langues', 'tests/accessibilite', 'tests/contribuer', 'tests/adaptation', 'tests/carte', 'tests/poids', 'tests/recherche-filtres'],
];
class LongsDAbord extends BaseSequencer {
  override async sort(fichiers: TestSpecification[]): Promise<TestSpecification[]> {
    const rang = ({ moduleId }: TestSpecification) => {
      const trouve = LONGS.findIndex((nom) => moduleId.endsWith(`/${nom}.test.ts`));
      return trouve < 0 ? LONGS.length : trouve;
    };
    return (await super.sort(fichiers)).sort((a, b) => rang(a) - rang(b));
  }
}

/**
 * Essais unitaires à côté du code qu'ils essaient, essais dans un navigateur ici ; une seule course, la plus longue partie en dernier.
 * Les essais unitaires partagent leurs modules : les relire à chaque fichier prendrait plus de temps que de les essayer.
 */
export default defineConfig({
  root: '.',
  test: {
    sequence: { sequencer: LongsDAbord },
    reporters: ['default', ['json', { outputFile: '.cache/essais/resultats.json' }]],
    projects: [
      {
        test: {
          name: 'unite',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 20_000,
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { name: 'navigateur', include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
    ],
  },
});
