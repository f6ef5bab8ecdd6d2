import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import { type Serveur, startServeur } from '../scripts/site/serveur.ts';
import { findGabarit, GABARITS, type Gabarit } from '../scripts/site/gabarits.ts';
import { type Langue, LANGUES } from '../src/domaine/vocabulaires/langues.ts';
import { launchNavigateur } from './navigateur.ts';

/** Le site de démonstration, construit avant les essais. */
export const DIST = 'dist';
export const BASE = readTerritoire(resolveDossiers({}).contenu).base;

const AUTRES_LANGUES: ReadonlySet<string> = new Set(LANGUES.map(({ id }) => id).filter((id) => id !== 'fr'));

/** Une page construite. */
export interface PageConstruite {
  /** Chemin sans la base : `/communes/lodeve/`. */
  readonly chemin: string;
  readonly html: string;
}

/** Toutes les pages d'un site construit dans une langue, dans l'ordre des chemins. @throws si le site n'est pas construit. */
export function readPages(dist: string = DIST, langue: Langue = 'fr'): PageConstruite[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`Rien dans « ${dist} » : lancez npm run build.`);
  const racine = langue === 'fr' ? dist : join(dist, langue);
  const prefixe = langue === 'fr' ? '' : `${langue}/`;
  return globSync('**/*.html', { cwd: racine, exclude: (nom) => langue === 'fr' && AUTRES_LANGUES.has(nom) })
    .map((fichier) => `${prefixe}${fichier}`)
    .sort()
    .map((fichier) => ({ chemin: `/${fichier.replace(/(?:^|(?<=\/))index\.html$/, '')}`, html: readFileSync(join(dist, fichier), 'utf8') }));
}

/** Une page de chaque sorte, la plus lourde : si elle tient, les autres tiennent. */
export function listModeles(pages: readonly PageConstruite[] = readPages()): { gabarit: Gabarit; chemin: string }[] {
  const parSorte = Map.groupBy(pages, ({ chemin }) => findGabarit(chemin));
  return GABARITS.flatMap((gabarit) => {
    const [premiere, ...autres] = parSorte.get(gabarit) ?? [];
    return premiere ? [{ gabarit, chemin: autres.reduce((lourde, page) => (page.html.length > lourde.html.length ? page : lourde), premiere).chemin }] : [];
  });
}

/** Un navigateur et un site servi avec les en-têtes de production, pour tous les essais d'un fichier. */
export function ouvreSite(dist: string = DIST, base: string = BASE): { readonly navigateur: Browser; readonly adresse: (chemin: string) => string } {
  let navigateur: Browser | undefined;
  let serveur: Serveur | undefined;
  beforeAll(async () => {
    [navigateur, serveur] = await Promise.all([launchNavigateur(), startServeur({ dossier: dist, base })]);
  });
  afterAll(async () => {
    await Promise.all([navigateur?.close(), serveur?.fermer()]);
  });
  return {
    get navigateur() {
      return navigateur as Browser;
    },
    adresse: (chemin) => `${(serveur as Serveur).adresse}${chemin.slice(1)}`,
  };
}

/** Un essai par sorte de page. */
export const testModeles = (
  titre: string,
  essai: (chemin: string, gabarit: Gabarit) => Promise<void> | void,
  garde: (gabarit: Gabarit) => boolean = () => true,
): void =>
  test.each(
    listModeles()
      .filter(({ gabarit }) => garde(gabarit))
      .map(({ gabarit, chemin }) => [gabarit.nom, chemin, gabarit] as const),
  )(`${titre} : %s (%s)`, (_nom, chemin, gabarit) => essai(chemin, gabarit));
