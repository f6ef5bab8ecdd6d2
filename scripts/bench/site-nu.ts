import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Indexe le site nu comme le nôtre ; le reste est un projet Astro sans rien. */
const CONFIGURATION = `import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

const recherche = {
  name: 'recherche',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const site = fileURLToPath(dir);
      const { index } = await createIndex({ forceLanguage: 'fr' });
      await index.addDirectory({ path: site });
      await index.writeFiles({ outputPath: site + 'pagefind' });
    },
  },
};

export default { outDir: '../nu-dist', integrations: [recherche] };
`;

const PAGE = `---
import chemins from '../chemins.json';
export function getStaticPaths() {
  return chemins.map((chemin) => ({ params: { chemin: chemin || undefined } }));
}
const { chemin = 'accueil' } = Astro.params;
---
<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>{chemin}</title>
  </head>
  <body>
    <h1>{chemin}</h1>
    <p>Une page sans rien d'autre.</p>
  </body>
</html>
`;

/** Écrit un site Astro nu, d'une page par page du nôtre. @param chemins `/themes/sante/`, sans la base */
export function writeSiteNu(dossier: string, chemins: readonly string[]): void {
  const fichiers = {
    'astro.config.mjs': CONFIGURATION,
    'src/pages/[...chemin].astro': PAGE,
    'src/chemins.json': JSON.stringify(chemins.map((chemin) => chemin.replace(/^\/|\/$|\.html$/g, ''))),
  };
  for (const [nom, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    writeFileSync(join(dossier, nom), texte);
  }
}
