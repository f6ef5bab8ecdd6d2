import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTerritoire } from '../../src/contenu/territoire.ts';
import { computeEmpreinte } from '../site/construction.ts';
import { type Cout, measureNode } from './mesure.ts';
import { listChemins } from './poids.ts';
import { writeSiteNu } from './site-nu.ts';

/** Tout ce que les mesures écrivent ; rien ailleurs. */
const DOSSIER = join('.cache', 'bench');
const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** La taille d'un annuaire inventé. */
export interface Echelle {
  readonly departement: string;
  readonly partenaires: number;
  readonly permanences: number;
}

/** Un annuaire inventé, construit en français, et ce que sa construction a coûté. */
export interface SiteConstruit {
  readonly contenu: string;
  readonly dist: string;
  /** Dossier du site chez l'hébergeur. */
  readonly base: string;
  /** Chemins des pages, sans la base. */
  readonly chemins: readonly string[];
  readonly cout: Cout;
}

const getDossier = ({ departement, partenaires, permanences }: Echelle) => join(DOSSIER, `${departement}-${partenaires}-${permanences}`);

/** Le contenu d'un annuaire de cette taille, repris s'il est déjà écrit : la même commande écrit toujours les mêmes octets. */
export async function writeContenu(echelle: Echelle): Promise<{ dossier: string; contenu: string }> {
  const dossier = getDossier(echelle);
  const contenu = join(dossier, 'contenu');
  const fini = join(dossier, 'contenu.fini');
  if (existsSync(fini)) return { dossier, contenu };
  console.error(`Annuaire inventé de ${echelle.partenaires} partenaires et ${echelle.permanences} permanences…`);
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  const nombres = ['--partenaires', String(echelle.partenaires), '--permanences', String(echelle.permanences)];
  await measureNode(['scripts/demo.ts', '--departement', echelle.departement, ...nombres, '--graine', '1', '--vers', contenu]);
  writeFileSync(fini, '');
  return { dossier, contenu };
}

/**
 * Le site de cette taille, construit en français.
 * @param neuf le construit même si la dernière mesure a laissé le même : le temps de construction est ce que l'on veut savoir
 */
export async function buildEchelle(echelle: Echelle, neuf: boolean): Promise<SiteConstruit> {
  if (neuf) rmSync(getDossier(echelle), { recursive: true, force: true });
  const { dossier, contenu } = await writeContenu(echelle);
  const [dist, note] = [join(dossier, 'site'), join(dossier, 'construction.json')];
  const reglages = {
    PREMIER_ACCUEIL_CONTENU: contenu,
    PREMIER_ACCUEIL_FLUX: '',
    PREMIER_ACCUEIL_LANGUES: 'fr',
    PREMIER_ACCUEIL_CACHE: resolve(dossier, 'astro'),
  };
  const empreinte = computeEmpreinte({ ...process.env, ...reglages });
  const ancienne = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { empreinte: string; cout: Cout }) : undefined;
  const rend = (cout: Cout): SiteConstruit => ({ contenu, dist, base: readTerritoire(resolve(contenu)).base, chemins: listChemins(dist), cout });
  if (ancienne?.empreinte === empreinte) {
    console.error(`Site de ${echelle.partenaires} + ${echelle.permanences} repris de ${dossier}.`);
    return rend(ancienne.cout);
  }
  console.error('Construction du site, en français…');
  // Effacés d'abord : une construction interrompue ne doit pas passer pour bonne.
  for (const ancien of [note, dist]) rmSync(ancien, { recursive: true, force: true });
  const cout = await measureNode([ASTRO, 'build', '--outDir', dist], reglages);
  writeFileSync(note, JSON.stringify({ empreinte, cout }));
  return rend(cout);
}

/** Construit un site Astro nu d'autant de pages. @throws s'il n'en a pas autant : la comparaison ne vaudrait rien. */
export async function buildNu(echelle: Echelle, chemins: readonly string[]): Promise<{ dist: string; cout: Cout }> {
  const [nu, dist] = [join(getDossier(echelle), 'nu'), join(getDossier(echelle), 'nu-dist')];
  for (const ancien of [nu, dist]) rmSync(ancien, { recursive: true, force: true });
  writeSiteNu(nu, chemins);
  console.error(`Construction d'un site nu de ${chemins.length} pages…`);
  const cout = await measureNode([ASTRO, 'build', '--root', nu]);
  if (listChemins(dist).length !== chemins.length) throw new Error("Le site nu n'a pas autant de pages que le nôtre : la comparaison ne vaut rien.");
  return { dist, cout };
}
