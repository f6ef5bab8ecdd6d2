import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import { readOptions } from './options.ts';
import { serveEtAnnonce } from './site/annonce.ts';
import { DIST } from './site/construction.ts';

const AIDE = `npm run apercu -- [--port 4321] [--hote 127.0.0.1] [--dossier dist]

Sert le site déjà construit, avec les en-têtes et la compression de production. Ctrl+C pour arrêter.`;

const { port, hote, dossier = DIST } = readOptions(AIDE, { port: { type: 'string' }, hote: { type: 'string' }, dossier: { type: 'string' } });

if (existsSync(join(dossier, 'index.html'))) await serveEtAnnonce({ dossier, base: readTerritoire(resolveDossiers().contenu).base, hote, port });
else {
  console.error(`Rien à servir dans « ${dossier} » : lancez npm run build.`);
  process.exitCode = 1;
}
