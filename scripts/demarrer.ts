import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import { exigeReglages, readOptions } from './options.ts';
import { serveEtAnnonce } from './site/annonce.ts';
import { buildSite, DIST, isDistAJour } from './site/construction.ts';

const AIDE = `npm start -- [--port 4321] [--hote 127.0.0.1]

Construit la démonstration si elle manque ou si quelque chose a changé, puis la sert. Ctrl+C pour arrêter.
Pour l'ouvrir depuis un autre appareil du réseau : npm start -- --hote 0.0.0.0`;

const { port, hote } = readOptions(AIDE, { port: { type: 'string' }, hote: { type: 'string' } });
exigeReglages();

const code = isDistAJour() ? 0 : await construit();
if (code === 0) await serveEtAnnonce({ dossier: DIST, base: readTerritoire(resolveDossiers().contenu).base, hote, port });
else process.exitCode = code;

async function construit(): Promise<number> {
  const debut = Date.now();
  console.error("Construction du site (moins d'une minute, la première fois et quand quelque chose change)…");
  const sortie = await buildSite();
  if (sortie === 0) console.error(`Site construit en ${Math.round((Date.now() - debut) / 1000)} s.`);
  else console.error("Le site n'a pas pu se construire. « npm run verifier » dit ce qui ne va pas dans le contenu.");
  return sortie;
}
