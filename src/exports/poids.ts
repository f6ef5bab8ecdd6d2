import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getTrouPoids, PAGES_PESEES } from '../domaine/poids.ts';

const RESSOURCES = /<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g;
const compresse = (fichier: string): number => gzipSync(readFileSync(fichier)).length;

/**
 * Kilo-octets compressés d'une page construite : son HTML, ses feuilles de style et ses scripts.
 * @param dossier dossier de publication ; `base` celle du site
 */
export function measurePage(dossier: string, base: string, chemin: string): number {
  const fichier = join(dossier, chemin, 'index.html');
  const html = readFileSync(fichier, 'utf8');
  const ressources = [...new Set([...html.matchAll(RESSOURCES)].map(([, adresse = '']) => adresse))]
    .map((adresse) => join(dossier, adresse.startsWith(base) ? adresse.slice(base.length) : adresse))
    .filter((ressource) => existsSync(ressource));
  const octets = [fichier, ...ressources].reduce((somme, ressource) => somme + compresse(ressource), 0);
  return Math.ceil(octets / 1000);
}

/** Écrit, dans la page d'écoconception, le poids mesuré de chaque page. */
export function writePoids(dossier: string, base: string, page: string): void {
  const fichier = join(dossier, page, 'index.html');
  const html = readFileSync(fichier, 'utf8');
  writeFileSync(
    fichier,
    PAGES_PESEES.reduce(
      (texte, pesee) => texte.replaceAll(getTrouPoids(pesee), existsSync(join(dossier, pesee.chemin)) ? String(measurePage(dossier, base, pesee.chemin)) : '—'),
      html,
    ),
  );
}
