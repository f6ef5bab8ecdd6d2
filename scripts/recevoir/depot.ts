import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Qui signe les corrections reçues : le service, jamais la personne qui lance la commande. */
export interface Identite {
  readonly nom: string;
  readonly courriel: string;
}

/**
 * Enregistre dans Git les fichiers écrits, et eux seuls.
 * @returns vrai si c'est fait ; faux hors d'un dépôt
 * @throws si Git refuse : les fichiers restent écrits, prêts à enregistrer
 */
export function commitFichiers(fichiers: readonly string[], message: string, { nom, courriel }: Identite): boolean {
  const [premier] = fichiers;
  if (!premier) return false;
  const git = (...args: string[]) =>
    spawnSync('git', args, {
      cwd: dirname(premier),
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_NAME: nom, GIT_AUTHOR_EMAIL: courriel, GIT_COMMITTER_NAME: nom, GIT_COMMITTER_EMAIL: courriel },
    });
  if (git('rev-parse', '--verify', '--quiet', 'HEAD').status !== 0) return false;
  // Un dossier que Git ignore (essais, démonstration écrite à côté) n'est pas à enregistrer.
  if (git('check-ignore', '--quiet', '--', premier).status === 0) return false;
  for (const args of [
    ['add', '--', ...fichiers],
    ['commit', '--quiet', '--only', '-m', message, '--', ...fichiers],
  ]) {
    const { status, stderr } = git(...args);
    if (status !== 0)
      throw new Error(`Git n'a pas enregistré la correction : ${stderr.trim() || `code ${status}`}. Le fichier est écrit : relisez-le et enregistrez-le.`);
  }
  return true;
}
