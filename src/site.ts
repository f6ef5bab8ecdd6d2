import { resolveDossiers } from './contenu/dossiers.ts';
import { readTerritoire } from './contenu/territoire.ts';

/** Ce que la configuration d'Astro doit savoir avant toute page : où le site sera servi, et sous quelles couleurs. */
const territoire = readTerritoire(resolveDossiers().contenu);

export const SITE = territoire.site;
export const BASE = territoire.base;
export const MARQUE = territoire.marque;
