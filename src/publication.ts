import sitemap from '@astrojs/sitemap';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFichiersEntetes } from './exports/entetes.ts';
import { CHEMINS } from './domaine/chemins.ts';
import { type HorsPlan, isHorsPlan } from './exports/hors-plan.ts';
import { writePoids } from './exports/poids.ts';
import { LANGUES } from './domaine/vocabulaires/langues.ts';
import { writeIndex } from './recherche/indexer.ts';
import { BASE, MARQUE, SITE } from './site.ts';
import { ordonneCouches } from './styles/couches.ts';
import { formatMarque } from './styles/marque.ts';

const FEUILLE_MARQUE = 'virtual:marque.css';

/** Où la construction pose les adresses d'autrefois ; le fichier ne se publie pas. */
const HORS_PLAN = 'hors-plan.json';

/** Ce qui s'ajoute à Astro : les couleurs du Département avant les pages ; l'index de recherche, les en-têtes de l'hébergeur et le plan du site après. */
export function publieSite(): AstroIntegration[] {
  let isAilleurs = (_adresse: string): boolean => false;
  const publication: AstroIntegration = {
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
        writePoids(dossier, BASE, CHEMINS.ecoconception);
        const horsPlan = readHorsPlan(join(dossier, HORS_PLAN));
        isAilleurs = isHorsPlan(horsPlan, BASE);
        for (const [nom, texte] of listFichiersEntetes(SITE, BASE, horsPlan.redirections)) {
          const fichier = join(dossier, nom);
          mkdirSync(dirname(fichier), { recursive: true });
          writeFileSync(fichier, texte);
        }
      },
    },
  };
  // Le plan vient après : il ne nomme ni une adresse qui mène ailleurs, ni une fiche disparue, ni les pages où l'on corrige une fiche.
  // Les autres langues d'une page se disent là, pas dans chaque page : sur un réseau lent, l'en-tête compte.
  const locales = Object.fromEntries(LANGUES.filter(({ id }) => id !== 'simple').map(({ id, etiquette }) => [id, etiquette]));
  return [publication, sitemap({ i18n: { defaultLocale: 'fr', locales }, filter: (adresse) => !isAilleurs(adresse) && !/\/contribuer\/./.test(adresse) })];
}

function readHorsPlan(fichier: string): HorsPlan {
  const horsPlan = JSON.parse(readFileSync(fichier, 'utf8')) as HorsPlan;
  rmSync(fichier);
  return horsPlan;
}
