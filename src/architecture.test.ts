import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Ce que chaque pièce peut importer, en plus d'elle-même ; ce qui n'est pas écrit ici est interdit. */
const FLECHE: Readonly<Record<string, string>> = {
  domaine: '', // le métier ne dépend de rien : il s'essaie sans site, sans fichier et sans horloge
  'contenu exports i18n styles': 'domaine', // lire, écrire, dire, habiller : des métiers qui s'ignorent
  flux: 'domaine contenu',
  recherche: 'domaine i18n',
  elements: 'domaine recherche i18n', // part vers le visiteur : le moins possible
  islands: 'elements domaine recherche i18n', // un îlot arrive par un élément, qui le charge au premier geste
  catalogue: 'domaine', // une seule porte entre les pages et les données
  loaders: 'domaine contenu',
  content: 'loaders',
  'components layouts textes': 'components domaine elements exports i18n islands recherche styles',
  pages: 'catalogue components domaine elements exports i18n islands layouts recherche textes',
  site: 'contenu domaine',
  publication: 'domaine exports recherche site styles',
  scripts: 'contenu domaine exports flux i18n recherche', // la recherche : pour la mesurer
};
const PERMIS = new Map(Object.entries(FLECHE).flatMap(([pieces, vers]) => pieces.split(' ').map((nom) => [nom, new Set([nom, ...vers.split(' ')])])));
const FICHIERS = globSync('{src,scripts}/**/*.{ts,tsx,astro,mjs}').filter((fichier) => !fichier.endsWith('.test.ts'));
const CODES = new Map(FICHIERS.map((fichier) => [fichier, readFileSync(fichier, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')]));
const IMPORT = /(?:^|[\n;])\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g;
const LIENS = [...CODES].flatMap(([de, code]) =>
  [...code.matchAll(IMPORT)].map(([, type, source = '', dynamique]) => {
    const vers = dynamique ?? source;
    return { de, vers: vers.startsWith('.') ? join(dirname(de), vers) : vers, lie: !type };
  }),
);
const piece = (fichier: string) => (fichier.startsWith('scripts/') ? 'scripts' : (/^[\w-]+/.exec(relative('src', fichier))?.[0] ?? ''));
const liens = (choix: (lien: (typeof LIENS)[number]) => boolean) => LIENS.filter(choix).map(({ de, vers }) => `${de} → ${vers}`);
const fichiers = (motif: RegExp, ou = /./) => [...CODES].filter(([fichier, code]) => ou.test(fichier) && motif.test(code)).map(([fichier]) => fichier);

test('les imports suivent la flèche : on change une pièce sans ouvrir les autres', () =>
  expect(liens(({ de, vers }) => /^(?:src|scripts)\//.test(vers) && !PERMIS.get(piece(de))?.has(piece(vers)))).toEqual([]));
test('aucun cycle : un fichier se lit sans en relire un autre', () => {
  const suivants = Map.groupBy(
    LIENS.filter(({ lie }) => lie),
    ({ de }) => de,
  );
  const atteint = (but: string, ici: string, vus: Set<string>): boolean =>
    (suivants.get(ici) ?? []).some(({ vers }) => vers === but || (!vus.has(vers) && atteint(but, vers, vus.add(vers))));
  expect(FICHIERS.filter((fichier) => atteint(fichier, fichier, new Set()))).toEqual([]);
});
test("zod ne part pas vers le visiteur : ni élément ni îlot n'importe un schéma", () =>
  expect(liens(({ de, vers, lie }) => lie && /^src\/(?:elements|islands|recherche)\//.test(de) && /\.schema\.ts$|^zod/.test(vers))).toEqual([]));
test('un seul fichier connaît Leaflet : on peut en changer', () =>
  expect(new Set(LIENS.filter(({ vers }) => vers === 'leaflet').map(({ de }) => de)).size).toBeLessThan(2));
test('seule la porte des pages lit les collections', () => expect(fichiers(/\bget(?:Collection|Entry)\b/)).toEqual(['src/catalogue.ts']));
test('le métier est pur : ni Node, ni Astro, ni navigateur, ni horloge', () => {
  expect(
    liens(({ de, vers }) => piece(de) === 'domaine' && !/^src\/domaine\/|^zod$/.test(vers) && !(vers === 'opening_hours' && de.includes('/horaires/'))),
  ).toEqual([]);
  expect(fichiers(/\bDate\.now\(|new Date\(\)|\b(?:document|window|localStorage)\./, /^src\/domaine\//)).toEqual([]);
});
test('un nom de fichier dit une chose du métier, sans accent ; aucun tiroir', () =>
  expect(
    FICHIERS.filter((fichier) => !/^[\w./[\]-]+$/.test(fichier) || /\/(?:utils?|helpers?|lib|misc|common|types|constants|managers?)[/.]/.test(fichier)),
  ).toEqual([]));
