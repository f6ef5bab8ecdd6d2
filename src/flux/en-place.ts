import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { Genre } from './format.ts';
import { COLONNES, formatLigne } from './instantane.ts';
import { openFichier } from './lire.ts';

/** Une fiche d'un instantané : sa ligne de CSV, à nos colonnes d'aujourd'hui. */
export interface FicheEnPlace {
  readonly id: string;
  readonly texte: string;
}

/** Un fichier du flux déjà en place, lu seulement si l'on en a besoin. */
export interface FichierEnPlace {
  /** SHA-256 de ses octets, pour savoir s'il change. */
  readonly empreinte: string;
  readonly readTexte: () => string;
  readonly listFiches: () => AsyncIterable<FicheEnPlace>;
}

/** Le fichier en place, écrit par nous ; rien s'il n'existe pas. */
export async function openEnPlace(genre: Genre, fichier: string): Promise<FichierEnPlace | undefined> {
  if (!existsSync(fichier)) return undefined;
  const empreinte = createHash('sha256');
  for await (const morceau of createReadStream(fichier)) empreinte.update(morceau as Buffer);
  return { empreinte: empreinte.digest('hex'), readTexte: () => readFileSync(fichier, 'utf8'), listFiches: () => listFiches(genre, fichier) };
}

/** Une colonne d'une autre version y est vide, ou n'y est plus. */
async function* listFiches(genre: Genre, fichier: string): AsyncGenerator<FicheEnPlace> {
  if (statSync(fichier).size === 0) return;
  const { entete, lignes } = await openFichier(fichier);
  const rangs = COLONNES[genre].map((colonne) => entete.indexOf(colonne));
  for await (const paquet of lignes) {
    for (const { cases } of paquet) {
      const notres = rangs.map((rang) => cases[rang] ?? '');
      if (notres[0]) yield { id: notres[0], texte: formatLigne(notres) };
    }
  }
}

/** SHA-256 d'un texte en UTF-8. */
export const getEmpreinteTexte = (texte: string): string => createHash('sha256').update(texte).digest('hex');
