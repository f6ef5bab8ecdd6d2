import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { GABARITS, findGabarit } from '../site/gabarits.ts';

/** Le poids d'une sorte de page : le HTML compressé, en kilo-octets. */
export interface PoidsGabarit {
  readonly gabarit: string;
  readonly pages: number;
  readonly mediane_ko: number;
  readonly maximum_ko: number;
  readonly plus_lourde: string;
}

/** Les pages d'un site construit, par leur chemin. */
export const listChemins = (dist: string): string[] =>
  globSync('**/*.html', { cwd: dist })
    .sort()
    .map((fichier) => `/${fichier.replace(/(?:^|(?<=\/))index\.html$/, '')}`);

/** Octets de tout ce qu'un site construit contient. */
export const computeOctets = (dist: string): number =>
  globSync('**/*', { cwd: dist }).reduce((somme, fichier) => {
    const etat = statSync(join(dist, fichier));
    return somme + (etat.isFile() ? etat.size : 0);
  }, 0);

/** Le poids de chaque sorte de page, dans l'ordre de la table des gabarits. */
export function listPoids(dist: string): PoidsGabarit[] {
  const parSorte = Map.groupBy(listChemins(dist), findGabarit);
  return GABARITS.flatMap((gabarit) => {
    const pages = (parSorte.get(gabarit) ?? [])
      .map((chemin) => ({ chemin, ko: gzipSync(readFileSync(join(dist, chemin.endsWith('/') ? `${chemin}index.html` : chemin))).length / 1000 }))
      .sort((a, b) => a.ko - b.ko);
    const [mediane, lourde] = [pages[Math.floor(pages.length / 2)], pages.at(-1)];
    return mediane && lourde
      ? [{ gabarit: gabarit.nom, pages: pages.length, mediane_ko: arrondi(mediane.ko), maximum_ko: arrondi(lourde.ko), plus_lourde: lourde.chemin }]
      : [];
  });
}

const arrondi = (ko: number) => Math.round(ko * 10) / 10;
