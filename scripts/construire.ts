import { buildSite } from './site/construction.ts';

const AIDE = `npm run build -- [--outDir DOSSIER]

Construit le site dans dist/ (ou dans DOSSIER) à partir du contenu. Une erreur dans le contenu arrête tout : « npm run verifier » les liste.
Les autres options vont à « astro build ».

Réglages : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_DEMONSTRATION, PREMIER_ACCUEIL_DATE.`;

const args = process.argv.slice(2);
if (args.includes('--aide')) console.log(AIDE);
else process.exitCode = await buildSite(args);
