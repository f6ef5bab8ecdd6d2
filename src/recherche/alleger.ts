import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';
import { transform } from 'esbuild';
import { deplieListe, FICHES_PLIEES, getNomDeRang, plieNombre } from './deplier.ts';

/*
 * Ce que Pagefind écrit est fait pour un site quelconque ; le nôtre n'en demande qu'une partie. Trois choses n'y servent pas et pèsent la moitié de l'index :
 * la place de chaque mot dans le texte (nous cherchons des mots, pas des suites de mots, et montrons nos propres extraits), le nom de chaque fiche, une empreinte
 * que rien ne comprime, et des morceaux de quinze kilo-octets quand on y cherche un mot. Formats : `pagefind` 1.6, `PagefindMeta` et `WordIndex`, en CBOR
 * précédé de `pagefind_dcd`, le tout compressé. La liste des fiches se plie (`deplier.ts`), et le moteur apprend à la déplier.
 */
const SIGNATURE = 'pagefind_dcd';
const FICHE = '.pf_fragment';
const MORCEAU = '.pf_index';

/** Une fiche où est un mot : l'écart avec la précédente, ses places dans le texte, ses places dans le titre. Un nombre négatif dit le poids, ou le champ. */
type Page = [ecart: number, places: number[], titre: number[]];
type Mot = [mot: string, pages: Page[], variantes: unknown[]];
type Fiche = [nom: string, mots: number, ...reste: unknown[]];
type Morceau = [premier: string, dernier: string, nom: string];
type Liste = [version: string, fiches: Fiche[], morceaux: Morceau[], ...reste: unknown[]];

/** Octets d'un morceau avant compression : deux ou trois kilo-octets compressés. Plus petits, ce sont les demandes qui coûteraient. */
const TAILLE_MORCEAU = 8_000;
const LETTRES_D_EMPREINTE = 9;

/**
 * Récrit l'index d'une langue avec ce que la recherche demande, et rien d'autre : mêmes mots, mêmes fiches, mêmes notes.
 * Les noms viennent d'une empreinte de tout l'index, puis d'un rang : un cache peut garder chaque fichier pour toujours.
 * @param dossier celui que Pagefind a écrit
 * @param liste nom du fichier `.pf_meta` de la langue
 * @throws si le format n'est plus celui que l'on connaît : un index à moitié compris ne se publie pas
 */
export async function allegeIndex(dossier: string, liste: string): Promise<void> {
  const [version, fiches, morceaux, ...reste] = await read<Liste>(join(dossier, liste));
  const anciens = await Promise.all(morceaux.map(([, , nom]) => read<[Mot[]]>(join(dossier, 'index', nom + MORCEAU))));
  const mots = anciens.flatMap(([siens]) => siens).map(dropPlaces);
  const empreinte = createHash('sha256')
    .update(encode([fiches, mots]))
    .digest('hex')
    .slice(0, LETTRES_D_EMPREINTE);
  const prefixe = `${liste.slice('pagefind.'.length, liste.indexOf('_') + 1)}${empreinte}`;
  const getNom = (rang: number) => getNomDeRang(prefixe, rang);
  const nouveaux = coupe(mots).map((siens, rang) => ({ siens, nom: getNom(rang) }));
  await Promise.all([
    ...fiches.map(([nom], rang) => rename(join(dossier, 'fragment', nom + FICHE), join(dossier, 'fragment', getNom(rang) + FICHE))),
    ...morceaux.map(([, , nom]) => rm(join(dossier, 'index', nom + MORCEAU))),
    ...nouveaux.map(({ siens, nom }) => write(join(dossier, 'index', nom + MORCEAU), [siens])),
    writeOctets(
      join(dossier, liste),
      plieListe(prefixe, version, fiches, [nouveaux.map(({ siens, nom }): Morceau => [siens[0]?.[0] ?? '', siens.at(-1)?.[0] ?? '', nom]), ...reste]),
    ),
  ]);
}

/** La liste d'un index, pliée (`deplier.ts`). @throws si une fiche dit autre chose que son nom et son nombre de mots */
function plieListe(prefixe: string, version: string, fiches: readonly Fiche[], suite: readonly unknown[]): Uint8Array {
  for (const [nom, , ...autres] of fiches) {
    // Un texte vide, toujours : `deplieListe` le récrit sans l'avoir lu.
    if (autres.length !== 1 || autres[0] !== '')
      throw new Error(`La fiche « ${nom} » de l'index porte ce que Pagefind 1.6 n'écrit pas : relisez src/recherche/alleger.ts avant d'en changer la version.`);
  }
  const taille = new Uint8Array(4);
  new DataView(taille.buffer).setUint32(0, fiches.length);
  // Un tableau de moins de vingt-quatre éléments, la version, puis, après les fiches, le reste.
  const debut = [0x80 + 2 + suite.length, ...encode(version)];
  return Uint8Array.from([
    FICHES_PLIEES,
    ...[prefixe.length, ...Buffer.from(prefixe, 'latin1')],
    ...taille,
    ...fiches.map(([, mots]) => plieNombre(mots)),
    ...[debut.length, ...debut],
    ...suite.flatMap((partie) => [...encode(partie)]),
  ]);
}

/** Là où le moteur de Pagefind 1.6 prend sa liste de fiches. */
const PREND_LA_LISTE = /this\.searchMeta\s*=\s*(this\.decompress\([^;]*?\))\s*;/g;

/**
 * Récrit le moteur de Pagefind sans espaces ni noms longs (un septième de moins), et lui apprend à déplier une liste de fiches.
 * @throws si le moteur n'est plus celui que l'on connaît
 */
export async function allegeMoteur(fichier: string): Promise<void> {
  const moteur = await readFile(fichier, 'utf8');
  if (moteur.match(PREND_LA_LISTE)?.length !== 1)
    throw new Error(`« ${fichier} » n'est pas le moteur de Pagefind 1.6 : relisez src/recherche/alleger.ts avant d'en changer la version.`);
  const deplieur = await readFile(new URL('deplier.ts', import.meta.url), 'utf8');
  const appris = `${deplieur}\n${moteur.replace(PREND_LA_LISTE, `this.searchMeta = ${deplieListe.name}($1);`)}`;
  const { code } = await transform(appris, { loader: 'ts', minify: true, format: 'esm', target: 'es2022' });
  await writeFile(fichier, code);
}

/** Les listes de langue d'un dossier de Pagefind. */
export const listListes = async (dossier: string): Promise<string[]> => (await readdir(dossier)).filter((nom) => nom.endsWith('.pf_meta'));

/** Combien de fois un mot est là compte dans sa note ; où, non. */
function dropPlaces([mot, pages, ...suite]: Mot): Mot {
  const numerote = (places: readonly number[]) => {
    let rang = 0;
    return places.map((place) => (place < 0 ? place : rang++));
  };
  return [mot, pages.map(([ecart, places, titre, ...autres]) => [ecart, numerote(places), numerote(titre), ...autres] as Page), ...suite];
}

/** Coupe les mots, dans leur ordre, en morceaux à peu près égaux. */
function coupe(mots: readonly Mot[]): Mot[][] {
  const morceaux: Mot[][] = [];
  let taille = Number.POSITIVE_INFINITY;
  for (const mot of mots) {
    const poids = encode(mot).length;
    if (taille + poids > TAILLE_MORCEAU) {
      morceaux.push([]);
      taille = 0;
    }
    morceaux.at(-1)?.push(mot);
    taille += poids;
  }
  return morceaux;
}

/** @throws si le fichier n'est pas du CBOR de Pagefind que l'on sait récrire à l'identique */
async function read<T>(fichier: string): Promise<T> {
  const octets = await promisify(gunzip)(await readFile(fichier));
  const corps = octets.subarray(SIGNATURE.length);
  const lu = decode(corps);
  if (octets.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE || !corps.equals(encode(lu)))
    throw new Error(`« ${fichier} » n'a pas la forme que Pagefind 1.6 écrit : relisez src/recherche/alleger.ts avant d'en changer la version.`);
  return lu as T;
}

const write = (fichier: string, contenu: unknown): Promise<void> => writeOctets(fichier, encode(contenu));

async function writeOctets(fichier: string, octets: Uint8Array): Promise<void> {
  const signes = Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), octets]);
  await writeFile(fichier, await promisify(gzip)(signes, { level: constants.Z_BEST_COMPRESSION }));
}
