import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFichier } from '../../src/contenu/echange.ts';
import type { Entrees } from '../../src/flux/flux.ts';
import type { Genre } from '../../src/flux/format.ts';
import type { RapportComplet } from '../../src/flux/rapport.ts';
import { isAdresse, SiteMuet, telechargeFlux, type Version } from '../../src/flux/telecharger.ts';

const GENRES = ['partenaires', 'permanences'] as const;

/** Ce que l'on retient d'un passage par adresses : la version que chaque site avait, et le rapport. Jamais le fichier : il peut dire des lieux cachés. */
interface Souvenir {
  /** Empreinte de tout ce dont le résultat dépend, hors les fichiers distants. */
  readonly contexte: string;
  readonly versions: Readonly<Partial<Record<Genre, Version>>>;
  readonly rapport: RapportComplet;
}

/** Les sources d'un passage, lues sur le disque, et ce qu'il faut en dire. */
export interface Apport {
  readonly entrees: Entrees;
  readonly versions: Readonly<Partial<Record<Genre, Version>>>;
  /** Sites qui n'ont pas répondu : leur dernier bon fichier reste en place. */
  readonly muets: readonly string[];
  /** Le rapport du passage d'avant, quand aucun site n'a rien de plus neuf. */
  readonly inchange?: RapportComplet;
}

/**
 * Télécharge les adresses et donne des fichiers à lire, effacés ensuite. Un site qui ne répond pas garde ses fiches en place,
 * si l'autre source répond ; sinon tout est refusé.
 * @param memoire dossier où retenir les versions @param contexte voir `Souvenir`
 * @throws {FluxRefuse}
 */
export async function avecSources<T>(sources: Entrees, memoire: string, contexte: string, lit: (apport: Apport) => Promise<T>): Promise<T> {
  const distantes = GENRES.filter((genre) => isAdresse(sources[genre] ?? ''));
  if (distantes.length === 0) return lit({ entrees: sources, versions: {}, muets: [] });
  const dossier = mkdtempSync(join(tmpdir(), 'premier-accueil-flux-'));
  try {
    const souvenir = readSouvenir(memoire, sources);
    const seules = distantes.length === GENRES.filter((genre) => sources[genre]).length;
    const connu = seules && souvenir?.contexte === contexte ? souvenir : undefined;
    const entrees: Partial<Record<Genre, string>> = { ...sources };
    const versions: Partial<Record<Genre, Version>> = {};
    const muets: SiteMuet[] = [];
    const charge = async (genre: Genre, version?: Version) => {
      const fichier = join(dossier, genre);
      entrees[genre] = fichier;
      const recue = await telechargeFlux(sources[genre] as string, fichier, version);
      if (recue) versions[genre] = recue;
      return recue !== undefined;
    };
    const vieux: Genre[] = [];
    for (const genre of distantes) {
      try {
        if (!(await charge(genre, connu?.versions[genre]))) vieux.push(genre);
      } catch (erreur) {
        if (!(erreur instanceof SiteMuet)) throw erreur;
        muets.push(erreur);
        delete entrees[genre];
      }
    }
    if (connu && vieux.length === distantes.length) return await lit({ entrees: {}, versions: connu.versions, muets: [], inchange: connu.rapport });
    // Une source a changé et pas l'autre : les deux se lisent ensemble, il faut donc aussi relire celle-ci.
    for (const genre of vieux) await charge(genre);
    if (Object.keys(entrees).length === 0 && muets[0]) throw muets[0];
    return await lit({ entrees, versions, muets: muets.map(({ message }) => message) });
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** Retient les versions d'un passage accepté. */
export function writeSouvenir(memoire: string, sources: Entrees, souvenir: Souvenir): void {
  writeFichier(getFichier(memoire, sources), `${JSON.stringify(souvenir)}\n`);
}

function readSouvenir(memoire: string, sources: Entrees): Souvenir | undefined {
  const fichier = getFichier(memoire, sources);
  if (!existsSync(fichier)) return undefined;
  try {
    return JSON.parse(readFileSync(fichier, 'utf8')) as Souvenir;
  } catch (erreur) {
    // Un souvenir abîmé ne vaut rien : on demande le fichier entier, comme la première fois.
    if (erreur instanceof SyntaxError) return undefined;
    throw erreur;
  }
}

const getFichier = (memoire: string, sources: Entrees): string => join(memoire, `${empreinte(JSON.stringify(sources)).slice(0, 16)}.json`);

/** SHA-256 d'un texte. */
export const empreinte = (texte: string): string => createHash('sha256').update(texte).digest('hex');
