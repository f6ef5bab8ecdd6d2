import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { LANGUES } from '../domaine/vocabulaires/langues.ts';
import { allegeIndex, allegeMoteur, listListes } from './alleger.ts';
import { getEnregistrement } from './enregistrement.ts';
import type { Notice } from './notice.ts';

/** Où la construction pose les notices ; le fichier ne se publie pas, l'index le remplace. */
const NOTICES = 'recherche/notices.json';

/** Ce que la page de recherche charge ; les interfaces toutes faites de Pagefind n'en sont pas. */
const UTILES = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[\w-]+\.pf_meta|fragment|index)$/;

/**
 * Nos mots sont déjà normalisés (`mots.ts`), les mêmes des deux côtés : Pagefind n'a pas à les raciner. Une langue qu'il ne connaît pas, et il les garde
 * tels quels, avec un moteur plus léger, le même pour toutes.
 */
const SANS_RACINE = 'x-';

/**
 * Écrit l'index Pagefind à partir des notices que `pages/recherche/notices.json.ts` a construites.
 * @param dossier dossier de publication, absolu
 * @throws si Pagefind refuse une notice : une page introuvable n'aide personne.
 */
export async function writeIndex(dossier: string): Promise<void> {
  // Une langue, un index ; Pagefind prend celui de l'étiquette de la page. Le langage simple est du français : il n'en a pas.
  const fichiers = LANGUES.map(({ id, etiquette }) => ({ fichier: join(dossier, id === 'fr' ? '' : id, NOTICES), etiquette })).filter(({ fichier }) =>
    existsSync(fichier),
  );
  const parLangue = await Promise.all(
    fichiers.map(async ({ fichier, etiquette }) => ({ etiquette, notices: JSON.parse(await readFile(fichier, 'utf8')) as Notice[] })),
  );
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind n'a pas démarré : ${errors.join(', ')}`);
  const ajouts = await Promise.all(
    parLangue.flatMap(({ etiquette, notices }) => notices.map((notice) => index.addCustomRecord(getEnregistrement(notice, `${SANS_RACINE}${etiquette}`)))),
  );
  const sortie = join(dossier, 'pagefind');
  const ecriture = await index.writeFiles({ outputPath: sortie });
  await close();
  const problemes = [...ajouts.flatMap((ajout) => ajout.errors), ...ecriture.errors];
  if (problemes.length > 0) throw new Error(`L'index de recherche n'est pas complet : ${problemes.join(', ')}`);
  const inutiles = (await readdir(sortie)).filter((nom) => !UTILES.test(nom));
  await Promise.all([
    allegeMoteur(join(sortie, 'pagefind.js')),
    nommeLangues(join(sortie, 'pagefind-entry.json')),
    ...(await listListes(sortie)).map((liste) => allegeIndex(sortie, liste)),
  ]);
  await Promise.all([...fichiers.map(({ fichier }) => fichier), ...inutiles.map((nom) => join(sortie, nom))].map((chemin) => rm(chemin, { recursive: true })));
}

/** Rend à chaque index l'étiquette de sa langue : c'est par elle que la page le trouve. */
async function nommeLangues(fichier: string): Promise<void> {
  const entree = JSON.parse(await readFile(fichier, 'utf8')) as { languages: Record<string, unknown> };
  const languages = Object.fromEntries(Object.entries(entree.languages).map(([langue, index]) => [langue.replace(SANS_RACINE, ''), index]));
  await writeFile(fichier, JSON.stringify({ ...entree, languages }));
}
