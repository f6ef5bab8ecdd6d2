// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { publieSite } from './src/publication.ts';
import { BASE, SITE } from './src/site.ts';

export default defineConfig({
  site: SITE,
  base: BASE,
  // Le serveur n'a rien à savoir : chaque page est un dossier et son index.html.
  trailingSlash: 'ignore',
  // Deux constructions à la fois (essais) n'écrivent pas dans le même magasin.
  cacheDir: process.env.PREMIER_ACCUEIL_CACHE || './node_modules/.astro',
  // Plusieurs pages à la fois : écrire un fichier attend le disque plus qu'il n'occupe le processeur.
  build: { format: 'directory', inlineStylesheets: 'auto', concurrency: 8 },
  // Astro 7 colle les mots de deux éléments voisins par défaut : une liste de téléphones deviendrait illisible à voix haute.
  compressHTML: true,
  integrations: [react(), ...publieSite()],
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Ce que deux éléments partagent tient dans un fichier : sur un réseau lent, c'est le nombre de demandes qui coûte.
            // Ce que l'accueil ne dit pas (distances, dates, carte) a le sien.
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'dates',
                    test: /\/src\/(?:domaine\/(?:commune|dates|vocabulaires\/langues)|elements\/langue-page)\.ts/,
                    minShareCount: 2,
                    priority: 2,
                  },
                  // La carte et le plan d'une sélection : l'accueil n'en a que faire.
                  { name: 'lieux', test: /\/src\/domaine\/(?:lieux-carte|decoupage|piles|fond|etiquettes)\.ts/, minShareCount: 2, priority: 2 },
                  { name: 'commun', test: /\/src\/(?:domaine\/|i18n\/|elements\/read-json)/, minShareCount: 2, priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'"],
    },
  },
});
