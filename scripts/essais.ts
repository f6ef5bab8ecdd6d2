import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ESSAIS, listEtapesChantiers } from './essais/chantiers.ts';
import { type Etape, runEtapes } from './essais/etape.ts';
import { readOptions } from './options.ts';
import { getChromium } from './site/chromium.ts';
import { buildSite, isDistAJour } from './site/construction.ts';
import { runNode } from './site/processus.ts';

const AIDE = `npm test

Vérifie tout, sans rien demander : types, style, code mort, contenu, constructions, essais unitaires et dans un navigateur.
Installe ce qui manque, Chromium compris quand le système le permet (sinon : variable CHROMIUM). Code de sortie 1 dès qu'une étape échoue ; la dernière ligne compte les essais.`;

const RESULTATS = join(ESSAIS, 'resultats.json');
const outil = (chemin: string, ...args: string[]) => runNode([join('node_modules', chemin), ...args]);

const ETAPES: readonly Etape[] = [
  { titre: 'Navigateur', faire: trouveChromium },
  { titre: 'Types', faire: () => outil('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning') },
  { titre: 'Style du code', faire: () => outil('@biomejs/biome/bin/biome', 'ci', '--config-path=.config/biome.json', '--error-on-warnings', '.') },
  { titre: 'Code mort', faire: () => outil('knip/bin/knip.js', '--config', '.config/knip.json', '--no-progress') },
  { titre: 'Contenu', faire: () => runNode(['scripts/verifier.ts']) },
  ...listEtapesChantiers(),
  { titre: 'Construction de la démonstration', faire: () => (isDistAJour() ? 0 : buildSite()) },
  { titre: 'Essais', faire: () => outil('vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts') },
];

readOptions(AIDE, {});
mkdirSync(ESSAIS, { recursive: true });
rmSync(RESULTATS, { force: true });
const debut = Date.now();
const echecs = await runEtapes(ETAPES);
console.log(
  `\nDurée totale\u00A0: ${Math.round((Date.now() - debut) / 1000)}\u00A0s. ${echecs.length === 0 ? 'Toutes les étapes passent.' : `Étapes en échec\u00A0: ${echecs.join(', ')}.`}`,
);
console.log(countEssais());
if (echecs.length > 0) process.exitCode = 1;

function trouveChromium(): number {
  try {
    console.log(getChromium());
    return 0;
  } catch (erreur) {
    console.error((erreur as Error).message);
    return 1;
  }
}

/** « N passed, N failed », la ligne que lisent les outils qui nous lancent. */
function countEssais(): string {
  if (!existsSync(RESULTATS)) return '0 passed, 1 failed';
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(RESULTATS, 'utf8')) as Record<string, number> & {
    success: boolean;
  };
  // Un fichier d'essais qui ne se charge pas ne compte aucun essai : il compte pour un échec.
  const echoues = numFailedTests || (success ? 0 : numFailedTestSuites || 1);
  return `${numPassedTests} passed, ${echoues} failed`;
}
