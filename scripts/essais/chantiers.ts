import { existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../site/construction.ts';
import { runNode } from '../site/processus.ts';
import type { Etape } from './etape.ts';
import { writeContenuHostile } from './hostiles.ts';
import { formatSentinelles } from './sentinelles.ts';

/** Un flux passé par `npm run flux`, puis un site construit avec lui, hors du dépôt. */
interface Chantier {
  readonly nom: string;
  /** Fichier CSV des partenaires. */
  readonly source: () => string;
}

/** Ce que les essais construisent, et les comptes rendus qu'ils lisent. */
export const ESSAIS = resolve('.cache', 'essais');

/** Dossier d'un chantier : `flux/`, `rapport-flux/`, `journal.txt`, `prive/`, `dist/`. */
export const getDossier = (nom: string): string => join(ESSAIS, nom);

/** Flux réels gardés à côté du dépôt chez qui développe ; ailleurs, les essais qui les lisent s'en passent. */
const FLUX_REELS = resolve('..', 'shared', 'donnees', 'flux');

/** Flux réels présents sur cette machine, par leur nom de fichier. */
export const FLUX_PRESENTS = ['annuaire-herault', 'france-services-2024'].filter((nom) => existsSync(join(FLUX_REELS, `${nom}.csv`)));

/** La démonstration se construit dans toutes les langues ; ici, deux suffisent à voir ce qui fuit ou ce qui casse, l'une de droite à gauche. */
const LANGUES_ESSAYEES = 'fr,ar';

const CHANTIERS: readonly Chantier[] = [
  { nom: 'sentinelles', source: writeSentinelles },
  ...FLUX_PRESENTS.map((nom) => ({ nom, source: () => join(FLUX_REELS, `${nom}.csv`) })),
];

/** La démonstration réécrite par sa commande, avec son dossier privé : `contenu/` et `prive/`. */
const DEMONSTRATION = getDossier('demonstration');

/** Les étapes qui préparent les chantiers : la démonstration, un contenu hostile, puis chaque flux, comme un Département le donnerait, construit hors démonstration. */
export const listEtapesChantiers = (): Etape[] => [
  {
    titre: 'Démonstration',
    faire: () => runNode(['scripts/demo.ts', '--departement', '34', '--vers', join(DEMONSTRATION, 'contenu'), '--pro-vers', join(DEMONSTRATION, 'prive')]),
  },
  {
    titre: 'Version des professionnels',
    faire: () =>
      runNode(['scripts/construire-pro.ts', '--outDir', join(DEMONSTRATION, 'dist-pro')], {
        env: { PREMIER_ACCUEIL_CONTENU: join(DEMONSTRATION, 'contenu'), PREMIER_ACCUEIL_PRO: join(DEMONSTRATION, 'prive') },
      }),
  },
  {
    titre: 'Contenu hostile',
    faire: () => {
      const dossier = getDossier('hostiles');
      rmSync(dossier, { recursive: true, force: true });
      writeContenuHostile(join(dossier, 'contenu'));
      return buildSite(['--outDir', join(dossier, 'dist')], { PREMIER_ACCUEIL_CONTENU: join(dossier, 'contenu'), PREMIER_ACCUEIL_LANGUES: LANGUES_ESSAYEES });
    },
  },
  ...CHANTIERS.flatMap(({ nom, source }) => {
    const dossier = getDossier(nom);
    const env = {
      PREMIER_ACCUEIL_DEMONSTRATION: 'non',
      PREMIER_ACCUEIL_CONTENU: resolve('content'),
      PREMIER_ACCUEIL_FLUX: join(dossier, 'flux'),
      PREMIER_ACCUEIL_PRO: join(dossier, 'prive'),
      PREMIER_ACCUEIL_LANGUES: LANGUES_ESSAYEES,
    };
    return [
      { titre: `Flux « ${nom} »`, faire: () => runFlux(dossier, source, env) },
      { titre: `Construction du flux « ${nom} »`, faire: () => buildSite(['--outDir', join(dossier, 'dist')], env) },
    ];
  }),
];

/** Dans son propre dossier, pour que le rapport du flux n'écrase pas celui de la personne ; tout ce que la commande dit va au journal. */
async function runFlux(dossier: string, source: () => string, env: Readonly<Record<string, string>>): Promise<number> {
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  const journal = openSync(join(dossier, 'journal.txt'), 'w');
  return runNode([resolve('scripts', 'flux.ts'), '--partenaires', source(), '--vers', env.PREMIER_ACCUEIL_FLUX as string], {
    env,
    cwd: dossier,
    stdio: ['ignore', journal, journal],
  });
}

function writeSentinelles(): string {
  const fichier = join(getDossier('sentinelles'), 'source.csv');
  writeFileSync(fichier, formatSentinelles());
  return fichier;
}
