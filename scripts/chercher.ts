import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import { LANGUES } from '../src/domaine/vocabulaires/langues.ts';
import { createRecherche, type ReponseDite } from './chercher/page.ts';
import { CommandeRefusee, exigeReglages, readOptions } from './options.ts';
import { launchNavigateur } from './site/navigateur.ts';
import { startServeur } from './site/serveur.ts';

const AIDE = `npm run chercher -- [--commune INSEE] [--langue fr] [--dossier dist] [--json]

Cherche dans le site construit, avec sa propre page de recherche, chaque phrase de l'entrée standard (une par ligne), et rend ce que la page montre, de haut en bas.

  --commune INSEE   la commune écrite dans « Où ? », par son code
  --langue fr       ${LANGUES.map(({ id }) => id).join(', ')}
  --dossier dist    le site construit
  --json            un objet par ligne : {requete, ms, octets, resultats: [{url, type, id, titre, themes, roles, distance_km}]} (les dix premiers)
  --aide            ce texte

« ms » va de la dernière frappe à la réponse affichée, « octets » est ce que cette phrase a téléchargé.

Exemple : echo "aide alimentaire lodève" | npm run chercher -- --json`;

const options = readOptions(AIDE, { commune: { type: 'string' }, langue: { type: 'string' }, dossier: { type: 'string' }, json: { type: 'boolean' } });
exigeReglages();
try {
  await chercheTout(options);
} catch (erreur) {
  if (!(erreur instanceof CommandeRefusee)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

async function chercheTout({ commune, langue = 'fr', dossier = 'dist', json = false }: typeof options): Promise<void> {
  const page = join(dossier, langue === 'fr' ? '' : langue, 'recherche', 'index.html');
  if (!existsSync(join(dossier, 'index.html'))) throw new CommandeRefusee(`Le site n'est pas construit (rien dans « ${dossier} ») : lancez npm run build.`);
  if (!LANGUES.some(({ id }) => id === langue))
    throw new CommandeRefusee(`La langue « ${langue} » n'existe pas : écrivez ${LANGUES.map(({ id }) => id).join(', ')}.`);
  if (!existsSync(page)) throw new CommandeRefusee(`Le site construit n'a pas la langue « ${langue} » : lancez npm run build sans PREMIER_ACCUEIL_LANGUES.`);
  const { base } = readTerritoire(resolveDossiers().contenu);
  const serveur = await startServeur({ dossier, base });
  const navigateur = await launchNavigateur();
  try {
    const recherche = await createRecherche(navigateur, { accueil: serveur.adresse, langue, commune });
    for await (const ligne of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      const requete = ligne.trim();
      if (requete === '') continue;
      const reponse = await recherche.cherche(requete);
      process.stdout.write(`${json ? JSON.stringify(reponse) : raconte(reponse)}\n`);
    }
  } finally {
    await Promise.all([navigateur.close(), serveur.fermer()]);
  }
}

function raconte({ requete, ms, octets, resultats }: ReponseDite): string {
  const lignes = resultats.map(
    ({ type, titre, distance_km, url }, rang) => `  ${rang + 1}. ${type.padEnd(10)} ${titre}${distance_km === null ? '' : ` (${distance_km} km)`}  ${url}`,
  );
  return [`« ${requete} » — ${ms} ms, ${Math.round(octets / 1000)} ko`, ...(lignes.length > 0 ? lignes : ['  rien'])].join('\n');
}
