import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import type { Rapport } from '../src/flux/rapport.ts';
import { coupeCorps, ForgeMuette, gh } from './forge/gh.ts';
import { exigeReglages, readOptions } from './options.ts';

const AIDE = `npm run rafraichir

Ce que fait chaque jour la tâche programmée : lit les sources de territoire.yaml comme « npm run flux », puis
- si quelque chose change : une demande de fusion, toujours la même, avec le rapport ;
- si rien ne change : rien ;
- si le flux est refusé : rien n'est touché, un ticket dit pourquoi, et la commande échoue.
Demande la commande « gh » et un dépôt Git, comme dans GitHub Actions.`;

const BRANCHE = 'flux/rafraichissement';
const TITRE_REFUS = 'Le flux est refusé';

readOptions(AIDE, {});
exigeReglages();
const dossiers = resolveDossiers();
const { sources, marque, editeur, forge } = readTerritoire(dossiers.contenu);
try {
  if (!sources.partenaires && !sources.permanences) dire('Aucune source dans territoire.yaml : rien à rafraîchir.');
  else rafraichit();
} catch (erreur) {
  if (!(erreur instanceof ForgeMuette)) throw erreur;
  dire(erreur.message);
  process.exitCode = 1;
}

function rafraichit(): void {
  const { stdout } = spawnSync(process.execPath, [join('scripts', 'flux.ts'), '--json'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const rapport = JSON.parse(stdout) as Rapport;
  const markdown = existsSync(join('rapport-flux', 'rapport.md')) ? readFileSync(join('rapport-flux', 'rapport.md'), 'utf8') : rapport.raison;
  dire(markdown);
  if (rapport.etat === 'refuse') {
    signale(markdown);
    process.exitCode = 1;
  } else {
    leve();
    if (rapport.etat === 'remplace') propose(markdown);
  }
}

/** Une seule branche, une seule demande de fusion : celle d'hier, si personne ne l'a encore publiée, devient celle d'aujourd'hui. */
function propose(markdown: string): void {
  const flux = relative(process.cwd(), dossiers.flux);
  const identite = ['-c', `user.name=${marque.nom}`, '-c', `user.email=${editeur.courriel}`];
  git('checkout', '-B', BRANCHE);
  git('add', '--', flux);
  git(...identite, 'commit', '--quiet', '-m', markdown.split('\n')[0]?.replace(/\*\*/g, '') ?? 'Le flux change', '--', flux);
  git('push', '--force', 'origin', BRANCHE);
  const corps = coupeCorps(markdown, 'La suite est dans le rapport joint à la tâche (rapport.html).');
  const [ouverte] = JSON.parse(gh(['pr', 'list', '--head', BRANCHE, '--state', 'open', '--json', 'number'])) as readonly { number: number }[];
  if (ouverte) gh(['pr', 'edit', String(ouverte.number), '--body-file', '-'], corps);
  else gh(['pr', 'create', '--head', BRANCHE, '--base', forge?.branche ?? 'main', '--title', 'Le flux du Département change', '--body-file', '-'], corps);
}

function listRefus(): readonly { readonly number: number }[] {
  const lus = gh(['issue', 'list', '--state', 'open', '--search', `"${TITRE_REFUS}" in:title`, '--json', 'number,title']);
  return (JSON.parse(lus) as readonly { number: number; title: string }[]).filter(({ title }) => title === TITRE_REFUS);
}

/** Un seul ticket pour tous les refus : celui d'hier dit ce qui ne va pas aujourd'hui. */
function signale(markdown: string): void {
  const corps = coupeCorps(markdown, 'La suite est dans le rapport joint à la tâche (rapport.html).');
  const [ouvert] = listRefus();
  if (ouvert) gh(['issue', 'edit', String(ouvert.number), '--body-file', '-'], corps);
  else gh(['issue', 'create', '--title', TITRE_REFUS, '--body-file', '-'], corps);
}

/** Le flux passe de nouveau : le ticket n'a plus de raison d'être. */
function leve(): void {
  for (const { number } of listRefus()) gh(['issue', 'close', String(number), '--comment', 'Le flux passe de nouveau.']);
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new ForgeMuette(`« git ${args.find((mot) => !mot.startsWith('-') && !mot.includes('=')) ?? ''} » a échoué : ${stderr.trim()}.`);
}

/** À l'écran, et dans le résumé de la tâche quand il y en a un. */
function dire(texte: string): void {
  console.log(texte);
  const resume = process.env.GITHUB_STEP_SUMMARY;
  if (resume) appendFileSync(resume, `${texte}\n`);
}
