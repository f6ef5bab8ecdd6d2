import { spawnSync } from 'node:child_process';

/** La forge n'a pas répondu comme attendu : une phrase, et ce que « gh » a dit. */
export class ForgeMuette extends Error {}

/**
 * Lance « gh », la commande de GitHub, et rend sa sortie.
 * @param entree texte donné à son entrée (`--body-file -`) : un texte de fiche n'est jamais un argument
 * @throws {ForgeMuette}
 */
export function gh(args: readonly string[], entree = ''): string {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { input: entree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new ForgeMuette(`La commande « gh » ne se lance pas (${error.message}) : elle vient avec GitHub Actions ; ailleurs, installez-la.`);
  if (status !== 0) throw new ForgeMuette(`« gh ${args.slice(0, 2).join(' ')} » a échoué : ${stderr.trim() || `code ${status}`}.`);
  return stdout;
}

/** Le corps d'un ticket ou d'une demande de fusion n'a pas le droit d'être plus long (GitHub). */
const CORPS_MAX = 65_000;

/** Un texte qui tient, et qui dit qu'il est coupé. */
export function coupeCorps(texte: string, suite: string): string {
  if (texte.length <= CORPS_MAX) return texte;
  const coupe = texte.slice(0, CORPS_MAX - suite.length - 10);
  return `${coupe.slice(0, coupe.lastIndexOf('\n'))}\n\n${suite}\n`;
}
