import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFichiersEntetes } from './exports/entetes.ts';
import { writeIndex } from './recherche/indexer.ts';
import { BASE, MARQUE, SITE } from './site.ts';
import { ordonneCouches } from './styles/couches.ts';
import { formatMarque } from './styles/marque.ts';

const FEUILLE_MARQUE = 'virtual:marque.css';

/** Ce qui s'ajoute à Astro : les couleurs du Département avant les pages ; l'index de recherche et les en-têtes de l'hébergeur après. */
export function publieSite(): AstroIntegration {
  return {
    name: 'premier-accueil',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const feuille = formatMarque(MARQUE);
        updateConfig({
          vite: {
            plugins: [
              { name: 'premier-accueil-couches', enforce: 'pre', transform: ordonneCouches },
              {
                name: 'premier-accueil-marque',
                resolveId: (id) => (id === FEUILLE_MARQUE ? `\0${FEUILLE_MARQUE}` : undefined),
                load: (id) => (id === `\0${FEUILLE_MARQUE}` ? feuille : undefined),
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const dossier = fileURLToPath(dir);
        await writeIndex(dossier);
        for (const [nom, texte] of listFichiersEntetes(SITE, BASE)) {
          const fichier = join(dossier, nom);
          mkdirSync(dirname(fichier), { recursive: true });
          writeFileSync(fichier, texte);
        }
      },
    },
  };
}
