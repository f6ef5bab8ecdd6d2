import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Noms sous lesquels les systèmes rangent Chromium ; Chrome convient aussi.
 * Sans fenêtre d'abord : le même moteur, mais une page s'ouvre deux fois plus vite, et les essais en ouvrent plus d'un millier.
 */
const NOMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Paquets qui l'apportent, le premier que le système connaît. */
const PAQUETS = ['chromium-headless-shell', 'chromium'];

/** Le navigateur des essais : `CHROMIUM` de l'environnement, sinon celui du système. */
function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.CHROMIUM) return env.CHROMIUM;
  const dossiers = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/snap/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ];
  return dossiers.flatMap((dossier) => [...NOMS, 'Google Chrome', 'Chromium'].map((nom) => join(dossier, nom))).find(isExecutable);
}

/**
 * Le navigateur, installé avec ses polices depuis les paquets du système s'il en manque et que l'on en a le droit (Debian, Ubuntu, en administrateur).
 * @throws une phrase qui dit quoi faire, sinon.
 */
export function getChromium(): string {
  const present = findChromium();
  if (present && hasPolices()) return present;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error('Installation de Chromium et de ses polices depuis les paquets du système (une à trois minutes)…');
    const aptGet = (...args: string[]) =>
      spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    // Avec des polices connues : sans elles, un système nu écrit tout dans une police très large.
    if (aptGet('update', '-qq')) PAQUETS.some((paquet) => aptGet('install', '-y', '-qq', '--no-install-recommends', paquet, 'fonts-liberation'));
    const installe = findChromium();
    if (installe) return installe;
  }
  throw new Error(
    'Il manque Chromium pour les essais dans un navigateur : installez chromium (« sudo apt-get install chromium » sur Debian), ou donnez son chemin dans la variable CHROMIUM.',
  );
}

/** Arial, ou une police de mêmes mesures : la feuille imprimée d'une commune se compte en lignes. Sans `fc-match` (hors Linux), le système a les siennes. */
function hasPolices(): boolean {
  const { status, stdout } = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' });
  return status !== 0 || /arial|liberation|arimo/i.test(stdout);
}

function isExecutable(fichier: string): boolean {
  try {
    accessSync(fichier, constants.X_OK);
    return true;
  } catch (erreur) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((erreur as NodeJS.ErrnoException).code ?? '')) return false;
    throw erreur;
  }
}
