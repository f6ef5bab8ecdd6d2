import { exigeReglages, readOptions } from './options.ts';
import { buildSite } from './site/construction.ts';

const AIDE = `npm run build -- [--outDir DOSSIER]

Construit le site dans dist/ (ou dans DOSSIER) à partir du contenu. Une erreur dans le contenu arrête tout : « npm run verifier » les liste.
Les autres options vont à « astro build ».

Réglages : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_DEMONSTRATION, PREMIER_ACCUEIL_DATE.`;

// Les options sont celles d'Astro, qui les vérifie ; ici, seulement l'aide et les réglages.
readOptions(AIDE, {}, process.argv.includes('--aide') ? ['--aide'] : []);
exigeReglages();
process.exitCode = await buildSite(process.argv.slice(2));
