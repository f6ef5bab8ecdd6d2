import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readCommunes } from '../src/contenu/communes.ts';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { createDemonstration, type Fichiers } from './demo/demonstration.ts';
import { findDepartement } from './demo/departements.ts';
import { CommandeRefusee, exigeReglages, parseNombre, readOptions } from './options.ts';

const AIDE = `npm run demo -- --departement 54 --vers DOSSIER [--partenaires 2000] [--permanences 2000] [--graine 1] [--pro-vers DOSSIER]

Écrit un dossier de contenu de démonstration, qui se construit seul, pour n'importe quel département.
Vraies communes, vraies intercommunalités ; adresses, heures, associations et numéros inventés (tranches de fiction de l'ARCEP).
La même commande écrit toujours les mêmes octets.

  --departement CODE   34, 2A, 974…
  --vers DOSSIER       le dossier de contenu à écrire
  --partenaires N      nombre de partenaires (980 si absent)
  --permanences N      nombre de permanences (380 si absent)
  --graine TEXTE       une autre graine, une autre démonstration (le code du département si absente)
  --pro-vers DOSSIER   écrit aussi son dossier privé (PREMIER_ACCUEIL_PRO)
  --json               un objet JSON sur la sortie
  --aide               ce texte

Pour essayer : PREMIER_ACCUEIL_CONTENU=DOSSIER npm run build`;

/** Ce qui dépend du territoire et que la démonstration écrit elle-même, ou n'a pas. Le reste est national : on le copie. */
const PROPRES_AU_TERRITOIRE = new Set(['territoire.yaml', 'secteurs.yaml', 'communes', 'flux', 'partenaires', 'permanences', 'conventions']);

const options = readOptions(AIDE, {
  departement: { type: 'string' },
  partenaires: { type: 'string' },
  permanences: { type: 'string' },
  graine: { type: 'string' },
  vers: { type: 'string' },
  'pro-vers': { type: 'string' },
  json: { type: 'boolean' },
});
exigeReglages();
try {
  const bilan = writeDemonstration(options);
  console.log(
    options.json
      ? JSON.stringify(bilan)
      : `Démonstration écrite dans ${bilan.vers} : ${bilan.communes} communes, ${bilan.partenaires} partenaires, ${bilan.permanences} permanences.${bilan.pro_vers ? `\nDossier privé : ${bilan.pro_vers}` : ''}`,
  );
} catch (erreur) {
  if (!(erreur instanceof CommandeRefusee)) throw erreur;
  console.error(`${erreur.message}\n\n${AIDE}`);
  process.exitCode = 1;
}

function writeDemonstration({ departement: code = '', partenaires = '980', permanences = '380', graine, vers, 'pro-vers': proVers }: typeof options) {
  const departement = findDepartement(code.toUpperCase());
  if (!departement) throw new CommandeRefusee(`Le département « ${code} » n'est pas dans la liste officielle : écrivez par exemple « --departement 34 ».`);
  if (!vers) throw new CommandeRefusee('Dites où écrire : « --vers DOSSIER ».');
  const source = resolveDossiers().contenu;
  const dossier = resolve(vers);
  const communes = readCommunes(source, departement.code);
  const nombres = { partenaires: parseNombre('partenaires', partenaires), permanences: parseNombre('permanences', permanences) };
  if (nombres.partenaires === 0) throw new CommandeRefusee('Un annuaire vide ne se publie pas : demandez au moins un partenaire.');
  const { publics, prives } = createDemonstration({ departement, communes, ...nombres, graine: graine ?? departement.code });
  if (source !== dossier) copyNational(source, dossier, departement.code);
  writeFichiers(dossier, publics);
  if (proVers) writeFichiers(resolve(proVers), prives, true);
  return { departement: departement.code, vers: dossier, pro_vers: proVers ? resolve(proVers) : null, communes: communes.length, ...nombres };
}

/** Ce qui vaut partout (numéros nationaux, droits, mots, guide), les notices des dossiers, et la table des communes si elle existe. */
function copyNational(source: string, dossier: string, departement: string): void {
  mkdirSync(dossier, { recursive: true });
  for (const nom of existsSync(source) ? readdirSync(source) : [])
    if (!PROPRES_AU_TERRITOIRE.has(nom)) cpSync(join(source, nom), join(dossier, nom), { recursive: true });
  for (const nom of [
    `communes/${departement}.csv`,
    'communes/README.md',
    'conventions/README.md',
    'flux/README.md',
    'partenaires/README.md',
    'permanences/README.md',
  ])
    if (existsSync(join(source, nom))) cpSync(join(source, nom), join(dossier, nom));
}

/** @param prive seul le propriétaire peut lire ce qui est écrit */
function writeFichiers(dossier: string, fichiers: Fichiers, prive = false): void {
  for (const [nom, texte] of fichiers) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true, ...(prive ? { mode: 0o700 } : {}) });
    writeFileSync(join(dossier, nom), texte, prive ? { mode: 0o600 } : {});
  }
}
