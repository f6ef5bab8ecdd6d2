import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Les fichiers les plus longs d'abord : sur deux processeurs, un long fichier commencé en dernier finit seul. */
const LONGS = ['langues', 'accessibilite', 'contribuer', 'adaptation', 'selection', 'recherche', 'guide'];
class LongsDAbord extends BaseSequencer {
  override async sort(fichiers: TestSpecification[]): Promise<TestSpecification[]> {
    const rang = ({ moduleId }: TestSpecification) => {
      const trouve = LONGS.findIndex((nom) => moduleId.endsWith(`/tests/${nom}.test.ts`));
      return trouve < 0 ? LONGS.length : trouve;
    };
    return (await super.sort(fichiers)).sort((a, b) => rang(a) - rang(b));
  }
}

/** Essais unitaires à côté du code qu'ils essaient, essais dans un navigateur ici ; une seule course, la plus longue partie en dernier. */
export default defineConfig({
  root: '.',
  test: {
    sequence: { sequencer: LongsDAbord },
    reporters: ['default', ['json', { outputFile: '.cache/essais/resultats.json' }]],
    projects: [
      { test: { name: 'unite', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 20_000, sequence: { groupOrder: 0 } } },
      { test: { name: 'navigateur', include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
    ],
  },
});
