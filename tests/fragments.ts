import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readEnregistrement } from '../src/recherche/enregistrement.ts';
import type { Affiche } from '../src/recherche/notice.ts';
import { DIST } from './site.ts';

/** Une fiche de l'index construit : ce qu'elle montre, et les mots et jetons sous lesquels elle se trouve. */
export interface FicheIndexee {
  /** Adresse de la page, sans la base. */
  readonly adresse: string;
  readonly affiche: Affiche;
  readonly mots: ReadonlySet<string>;
}

/** Toutes les fiches de l'index, lues sans le moteur : de quoi savoir ce que la page devrait répondre. */
export const readFiches = (): FicheIndexee[] =>
  globSync('pagefind/fragment/*', { cwd: DIST }).map((fichier) => {
    const texte = gunzipSync(readFileSync(join(DIST, fichier)))
      .subarray('pagefind_dcd'.length)
      .toString();
    const { url, content } = JSON.parse(texte) as { url: string; content: string };
    return { ...readEnregistrement(url), mots: new Set(content.split(' ')) };
  });
