// La porte de toutes les commandes npm : installe ce qui manque, trouve un Node assez récent, puis lance la commande.
// Écrit pour tout Node depuis le 18, sans dépendance : c'est lui qui installe le reste. Il ne parle que sur la sortie d'erreur.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RACINE = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(RACINE, 'node_modules');
const TEMOIN = join(MODULES, '.premier-accueil-pret');
const VERROU = join(RACINE, '.cache', 'installation');
const VERROU_MORT_MS = 20_000;
const SIGNAUX = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const NODE_MINIMUM = [22, 18];

/** Nom de la commande npm → ce qu'elle fait, et ce que Node lance. */
export const COMMANDES = {
  start: { fait: 'construit la démonstration si besoin et la sert', lance: ['scripts/demarrer.ts'] },
  test: { fait: 'vérifie tout', lance: ['scripts/essais.ts'] },
  build: { fait: 'construit le site dans dist/', lance: ['scripts/construire.ts'] },
  'build:pro': { fait: 'construit la version des professionnels dans dist-pro/', lance: ['scripts/construire-pro.ts'] },
  dev: { fait: "serveur de développement d'Astro", lance: ['node_modules/astro/bin/astro.mjs', 'dev'] },
  apercu: { fait: 'sert dist/ avec les en-têtes de production', lance: ['scripts/apercu.ts'] },
  verifier: { fait: 'vérifie tout le contenu', lance: ['scripts/verifier.ts'] },
  flux: { fait: 'remplace le flux par celui du Département, après contrôle', lance: ['scripts/flux.ts'] },
  recevoir: { fait: 'reçoit une correction, la vérifie et l’écrit', lance: ['scripts/recevoir.ts'] },
  comparer: { fait: 'dit ce qui change sur le site entre deux contenus', lance: ['scripts/comparer.ts'] },
  liens: { fait: 'les pages officielles citées, et celles qui ne répondent plus', lance: ['scripts/liens.ts'] },
  fraicheur: { fait: 'les fiches à reconfirmer, et les messages à envoyer', lance: ['scripts/fraicheur.ts'] },
  rafraichir: { fait: 'lit les sources du territoire et propose le changement sur la forge', lance: ['scripts/rafraichir.ts'] },
  chercher: { fait: 'ce que la recherche du site construit répond à des phrases', lance: ['scripts/chercher.ts'] },
  orienter: { fait: 'vers qui se tourner, pour une situation', lance: ['scripts/orienter.ts'] },
  territoire: { fait: "écrit la table des communes d'un département", lance: ['scripts/territoire.ts'] },
  horaires: { fait: "lit des horaires écrits en français, sur l'entrée", lance: ['scripts/horaires.ts'] },
  demo: { fait: 'écrit un contenu de démonstration', lance: ['scripts/demo.ts'] },
  bench: { fait: 'mesure la construction, la recherche, les pages, la carte et le flux', lance: ['scripts/bench.ts'] },
  types: { fait: 'vérifie les types', lance: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'] },
};

const dire = (phrase) => process.stderr.write(`${phrase}\n`);
const attendre = (ms) => new Promise((fini) => setTimeout(fini, ms));

/** Une panne que la personne peut comprendre ; le reste garde sa pile. */
class Panne extends Error {}

async function main([nom, ...args]) {
  const commande = Object.hasOwn(COMMANDES, nom ?? '') ? COMMANDES[nom] : undefined;
  if (!commande) {
    const noms = Object.keys(COMMANDES);
    const largeur = Math.max(...noms.map((mot) => mot.length));
    throw new Panne(
      `${nom ? `La commande « ${nom} » n'existe pas` : 'Aucune commande'}. Les commandes :\n${noms.map((mot) => `  npm run ${mot.padEnd(largeur)}  ${COMMANDES[mot].fait}`).join('\n')}`,
    );
  }
  if (!isPret()) await installeSeul();
  return lance(getNode(), [...commande.lance, ...args]);
}

/** Empreinte de ce qui décide des paquets : le verrou npm et les dépendances déclarées. */
function getEmpreinte() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8'));
  return createHash('sha256')
    .update(readFileSync(join(RACINE, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .digest('hex');
}

function isPret() {
  const empreinte = getEmpreinte();
  if (existsSync(TEMOIN) && readFileSync(TEMOIN, 'utf8') === empreinte) return true;
  // Installé à la main (« npm ci », « npm install ») : npm a noté ce qu'il a posé, il suffit de comparer.
  if (existsSync(VERROU) || !isConformeAuVerrou()) return false;
  writeFileSync(TEMOIN, empreinte);
  return true;
}

/** Ce que npm dit avoir installé est-il ce que demande `package-lock.json` ? Un paquet facultatif d'un autre système peut manquer. */
function isConformeAuVerrou() {
  const note = join(MODULES, '.package-lock.json');
  if (!existsSync(note)) return false;
  const poses = JSON.parse(readFileSync(note, 'utf8')).packages;
  const { '': _racine, ...voulus } = JSON.parse(readFileSync(join(RACINE, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(voulus).every(([chemin, { version, optional }]) => (poses[chemin] ? poses[chemin].version === version : optional === true));
}

/** Une seule installation à la fois : la deuxième commande attend la première, puis regarde s'il reste à faire. */
async function installeSeul() {
  mkdirSync(dirname(VERROU), { recursive: true });
  if (!prendreVerrou()) {
    dire("Une autre commande installe déjà les paquets : on l'attend.");
    do await attendre(500);
    while (!prendreVerrou());
  }
  const rendre = () => rmSync(VERROU, { force: true });
  // Le verrou bat tant que nous vivons : un verrou qui ne bat plus est celui d'une commande tuée.
  const battement = setInterval(() => utimesSync(VERROU, new Date(), new Date()), 1000);
  process.once('exit', rendre);
  try {
    if (!existsSync(TEMOIN) || readFileSync(TEMOIN, 'utf8') !== getEmpreinte()) await installe();
  } finally {
    clearInterval(battement);
    rendre();
    process.off('exit', rendre);
  }
}

function prendreVerrou() {
  try {
    writeFileSync(VERROU, '', { flag: 'wx' });
    return true;
  } catch (erreur) {
    if (erreur.code !== 'EEXIST') throw erreur;
  }
  const verrou = statSync(VERROU, { throwIfNoEntry: false });
  if (verrou && Date.now() - verrou.mtimeMs > VERROU_MORT_MS) rmSync(VERROU, { force: true });
  return false;
}

/** `npm ci` d'abord ; un miroir où manquent des paquets d'autres systèmes le fait échouer, alors `npm install` sans toucher au verrou. */
async function installe() {
  rmSync(TEMOIN, { force: true });
  const debut = Date.now();
  dire('Installation des paquets (une minute environ, la première fois seulement)…');
  let essai = await npm(['ci']);
  if (essai.code !== 0 && /\b(?:EUSAGE|E404|ETARGET)\b/.test(essai.erreurs)) {
    dire("Le dépôt de paquets est incomplet : on installe ce qu'il faut pour cette machine.");
    essai = await npm(['install', '--no-save']);
  }
  if (essai.interrompue) throw new Panne('Installation interrompue : relancez la même commande.');
  if (essai.code !== 0) throw new Panne(expliquePanne(essai.erreurs));
  writeFileSync(TEMOIN, getEmpreinte());
  dire(`Paquets installés en ${Math.round((Date.now() - debut) / 1000)} s.`);
}

async function npm(args) {
  // Le Node qui porte npm, pas celui de node_modules : l'installation efface ce dernier en route.
  const { npm_execpath, npm_node_execpath } = process.env;
  const [programme, ...debut] = npm_execpath && npm_node_execpath && existsSync(npm_node_execpath) ? [npm_node_execpath, npm_execpath] : ['npm'];
  const enfant = spawn(programme, [...debut, ...args, '--ignore-scripts', '--loglevel=error', '--no-progress'], {
    cwd: RACINE,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let erreurs = '';
  enfant.stderr.on('data', (morceau) => {
    erreurs += morceau;
  });
  const debutMs = Date.now();
  const secondes = () => Math.round((Date.now() - debutMs) / 1000);
  const battement = setInterval(() => (process.stderr.isTTY ? process.stderr.write('.') : dire(`  … ${secondes()} s`)), process.stderr.isTTY ? 1000 : 10_000);
  const relais = relaieSignaux(enfant);
  try {
    const code = await finDe(enfant);
    return { code, erreurs, interrompue: relais.recu };
  } finally {
    clearInterval(battement);
    relais.retirer();
    if (process.stderr.isTTY) dire('');
  }
}

function expliquePanne(erreurs) {
  if (/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/.test(erreurs)) {
    return "Les paquets n'ont pas pu être téléchargés : pas de réseau, ou un proxy l'empêche. Reconnectez-vous (ou réglez « npm config set proxy »), puis relancez la même commande.";
  }
  if (/\bENOSPC\b/.test(erreurs)) return 'Le disque est plein : libérez 2 Go, puis relancez la même commande.';
  if (/\b(?:EACCES|EPERM)\b/.test(erreurs))
    return `npm n'a pas le droit d'écrire dans ${MODULES} : rendez ce dossier à votre utilisateur, puis relancez la même commande.`;
  return `Les paquets n'ont pas pu être installés. npm dit :\n${erreurs.trim()}`;
}

/** Celui qui nous lance s'il est assez récent, sinon celui que le projet installe. */
function getNode() {
  if (isRecent(process.versions.node) && existsSync(process.execPath)) return process.execPath;
  const embarque = join(MODULES, '.bin', 'node');
  if (existsSync(embarque)) {
    const { stdout } = spawnSync(embarque, ['--version'], { encoding: 'utf8' });
    if (isRecent((stdout ?? '').trim().slice(1))) return embarque;
  }
  throw new Panne(
    `Il faut Node ${NODE_MINIMUM.join('.')} ou plus récent, et cette machine a ${process.versions.node}. Installez-le depuis https://nodejs.org/fr, puis relancez la même commande.`,
  );
}

function isRecent(version) {
  const [majeure = 0, mineure = 0] = version.split('.').map(Number);
  return majeure > NODE_MINIMUM[0] || (majeure === NODE_MINIMUM[0] && mineure >= NODE_MINIMUM[1]);
}

async function lance(node, args) {
  const chemins = [dirname(node), join(MODULES, '.bin'), process.env.PATH ?? ''];
  const enfant = spawn(node, args, { cwd: RACINE, stdio: 'inherit', env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, PATH: chemins.join(delimiter) } });
  relaieSignaux(enfant);
  return finDe(enfant);
}

/** Ctrl+C et un arrêt demandé vont à l'enfant, qui finit proprement ; nous gardons son code de sortie. */
function relaieSignaux(enfant) {
  const relais = {
    recu: false,
    retirer() {
      for (const signal of SIGNAUX) process.off(signal, relayer);
    },
  };
  const relayer = (signal) => {
    relais.recu = true;
    enfant.kill(signal);
  };
  for (const signal of SIGNAUX) process.on(signal, relayer);
  return relais;
}

function finDe(enfant) {
  return new Promise((fini, echoue) => {
    enfant.once('error', echoue);
    enfant.once('close', (code, signal) => fini(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (erreur) {
    if (!(erreur instanceof Panne)) throw erreur;
    dire(erreur.message);
    process.exitCode = 1;
  }
}
