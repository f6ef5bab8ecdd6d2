import { existsSync } from 'node:fs';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { exigeReglages, readOptions } from './options.ts';
import { buildSite } from './site/construction.ts';

const AIDE = `npm run build:pro -- [--outDir DOSSIER]

Construit dans dist-pro/ (ou dans DOSSIER) la version des professionnels : les mots du métier d'abord, les lignes réservées
et les adresses « sur orientation » du dossier privé (PREMIER_ACCUEIL_PRO).
Cette version ne se met en ligne que derrière le contrôle d'accès de votre hébergeur. Ni le dépôt ni le site public n'en portent rien.

Réglages : PREMIER_ACCUEIL_PRO (obligatoire), PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_DEMONSTRATION, PREMIER_ACCUEIL_DATE.`;

readOptions(AIDE, {}, process.argv.includes('--aide') ? ['--aide'] : []);
exigeReglages();
const { pro } = resolveDossiers();
if (pro && existsSync(pro)) {
  const args = process.argv.slice(2);
  process.exitCode = await buildSite(args.some((arg) => arg.startsWith('--outDir')) ? args : [...args, '--outDir', 'dist-pro'], {
    PREMIER_ACCUEIL_AUDIENCE: 'pro',
    // Un agent lit le français : c'est la langue des services qu'il appelle.
    PREMIER_ACCUEIL_LANGUES: 'fr',
  });
} else {
  console.error(
    pro
      ? `Le dossier privé « ${pro} » n'existe pas : corrigez PREMIER_ACCUEIL_PRO.`
      : 'Dites où est le dossier privé : PREMIER_ACCUEIL_PRO=/chemin/du/dossier npm run build:pro. « npm run demo -- --pro-vers DOSSIER » en écrit un exemple.',
  );
  process.exitCode = 1;
}
