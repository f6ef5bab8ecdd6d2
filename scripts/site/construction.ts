import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readAujourdhui, resolveDossiers } from '../../src/contenu/dossiers.ts';
import { runNode } from './processus.ts';

/** Le dossier que `npm run build` écrit et que `npm start` sert. */
export const DIST = 'dist';
/** Empreinte de la dernière construction entière de `dist/` ; hors du site, qui ne doit rien contenir de cette machine. */
const EMPREINTE = join('.cache', 'dist.empreinte');

/** Des hébergeurs et des outils d'essai donnent ces noms à leurs propres réglages, et Astro les prendrait à la place de `territoire.yaml`. */
const IGNORES = { BASE_URL: undefined, SITE: undefined, ASSETS_PREFIX: undefined };

type Environnement = Readonly<Record<string, string | undefined>>;

/**
 * Lance `astro build` avec son propre affichage. @returns son code de sortie.
 * @param args options d'Astro, par exemple `['--outDir', '.cache/essais/herault']`
 */
export async function buildSite(args: readonly string[] = [], env: Environnement = {}): Promise<number> {
  const dansDist = !args.some((arg) => arg.startsWith('--outDir'));
  const empreinte = dansDist ? computeEmpreinte({ ...process.env, ...env }) : '';
  // Effacée d'abord : une construction interrompue ne doit pas passer pour bonne.
  if (dansDist) rmSync(EMPREINTE, { force: true });
  const code = await runNode(['node_modules/astro/bin/astro.mjs', 'build', ...args], { env: { ...env, ...IGNORES } });
  if (code === 0 && dansDist) {
    mkdirSync(dirname(EMPREINTE), { recursive: true });
    writeFileSync(EMPREINTE, empreinte);
  }
  return code;
}

/** `dist/` vient-il de ces sources, de ce contenu, de ces réglages et de ce jour ? */
export function isDistAJour(env: Environnement = process.env): boolean {
  return existsSync(join(DIST, 'index.html')) && existsSync(EMPREINTE) && readFileSync(EMPREINTE, 'utf8') === computeEmpreinte(env);
}

/** Tout ce dont dépend une construction : fichiers, réglages `PREMIER_ACCUEIL_*`, et le jour, puisque les pages parlent d'« aujourd'hui ». */
export function computeEmpreinte(env: Environnement): string {
  const { contenu, flux, pro } = resolveDossiers(env);
  const racines = ['src', 'public', join('.cache', 'contours'), contenu, flux, ...(pro ? [pro] : [])].map((racine) => resolve(racine));
  const fichiers = racines.flatMap((racine) => globSync('**/*', { cwd: racine }).map((nom) => join(racine, nom)));
  const empreinte = createHash('sha256');
  for (const fichier of ['astro.config.mjs', 'package-lock.json', ...fichiers.sort()]) {
    if (statSync(fichier).isFile()) empreinte.update(fichier).update('\0').update(readFileSync(fichier)).update('\0');
  }
  const reglages = Object.entries(env)
    .filter(([nom]) => nom.startsWith('PREMIER_ACCUEIL_'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return empreinte.update(JSON.stringify([reglages, readAujourdhui(env)])).digest('hex');
}
