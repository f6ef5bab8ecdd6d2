import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Tant qu'il est là, un échange n'est pas fini : il nomme les fichiers prêts. */
const MARQUEUR = '.echange-en-cours';
/** Un fichier prêt ne finit jamais par « .csv » : personne ne le lit par mégarde. */
const getPret = (nom: string) => `.${nom}.nouveau`;

/** Lettres écrites à la fois. */
const MORCEAU = 1024 * 1024;

/**
 * Remplace plusieurs fichiers d'un dossier, tous ou aucun, même si la machine s'arrête au milieu.
 * Les textes sont écrits à côté, puis un marqueur les nomme : à partir de lui l'échange se fera, tout de suite ou par `finishEchange`.
 * @param fichiers nom → texte
 */
export function writeEchange(dossier: string, fichiers: Readonly<Record<string, string>>): void {
  mkdirSync(dossier, { recursive: true });
  finishEchange(dossier);
  try {
    for (const [nom, texte] of Object.entries(fichiers)) writeSur(join(dossier, getPret(nom)), texte);
    writeSur(join(dossier, `${MARQUEUR}.nouveau`), Object.keys(fichiers).join('\n'));
  } catch (erreur) {
    // Le disque refuse : rien n'est encore promis, on ne laisse pas traîner une moitié d'annuaire.
    for (const nom of [...Object.keys(fichiers).map(getPret), `${MARQUEUR}.nouveau`]) rmSync(join(dossier, nom), { force: true });
    throw erreur;
  }
  renameSync(join(dossier, `${MARQUEUR}.nouveau`), join(dossier, MARQUEUR));
  syncDossier(dossier);
  finishEchange(dossier);
}

/** Termine un échange interrompu : à appeler avant de lire le dossier. Sans échange en cours, ne fait rien. */
export function finishEchange(dossier: string): void {
  const noms = siPresent(() => readFileSync(join(dossier, MARQUEUR), 'utf8'));
  if (noms === undefined) return;
  for (const nom of noms.split('\n').filter(Boolean)) {
    // Un nom de fichier, jamais un chemin : le marqueur ne fait rien écrire ailleurs. Absent : déjà renommé, par nous ou par un autre.
    siPresent(() => renameSync(join(dossier, getPret(basename(nom))), join(dossier, basename(nom))));
  }
  syncDossier(dossier);
  rmSync(join(dossier, MARQUEUR), { force: true });
}

/** Écrit un fichier d'un coup : l'ancien ou le nouveau, jamais une moitié. Son dossier est créé au besoin. */
export function writeFichier(fichier: string, texte: string, mode?: number): void {
  mkdirSync(dirname(fichier), { recursive: true, ...(mode === undefined ? {} : { mode: mode | 0o100 }) });
  const pret = join(dirname(fichier), getPret(basename(fichier)));
  writeSur(pret, texte, mode);
  renameSync(pret, fichier);
}

function siPresent<T>(fait: () => T): T | undefined {
  try {
    return fait();
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw erreur;
  }
}

function writeSur(fichier: string, texte: string, mode?: number): void {
  const poignee = openSync(fichier, 'w', mode);
  try {
    for (const morceau of listMorceaux(texte)) writeFileSync(poignee, morceau);
    fsyncSync(poignee);
  } finally {
    closeSync(poignee);
  }
}

/** Un grand texte par morceaux : d'un coup, ses octets prendraient trois fois sa place en mémoire. Une lettre en deux unités n'est jamais coupée. */
export function* listMorceaux(texte: string): Generator<string> {
  for (let debut = 0; debut < texte.length; ) {
    let fin = Math.min(debut + MORCEAU, texte.length);
    if (/[\uD800-\uDBFF]/.test(texte.charAt(fin - 1))) fin += 1;
    yield texte.slice(debut, fin);
    debut = fin;
  }
}

/** Les renommages aussi doivent être sur le disque ; Windows n'ouvre pas un dossier. */
function syncDossier(dossier: string): void {
  if (process.platform === 'win32') return;
  const poignee = openSync(dossier, 'r');
  try {
    fsyncSync(poignee);
  } finally {
    closeSync(poignee);
  }
}
