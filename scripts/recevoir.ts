import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { CorrectionIntrouvable } from '../src/contenu/correction.ts';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { writeEchange, writeFichier } from '../src/contenu/echange.ts';
import { FichierIllisible } from '../src/contenu/fichier-yaml.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import type { AnomalieDite } from '../src/domaine/anomalie.ts';
import { getVisibilite, isCachee } from '../src/domaine/fusion.ts';
import { exigeReglages, readOptions } from './options.ts';
import { commitFichiers } from './recevoir/depot.ts';
import { readCorrection } from './recevoir/message.ts';
import { essaieCorrection, type Reception } from './recevoir/reception.ts';

const AIDE = `npm run recevoir -- FICHIER [--sans-commit] [--json]

Reçoit une correction faite sur la page « Mettre à jour cette fiche » : la vérifie, l'écrit dans le fichier de son propriétaire, et l'enregistre dans Git.

  FICHIER         le fichier .yaml joint, ou le message enregistré (.eml, .txt) qui porte la fiche
  --sans-commit   écrit seulement, sans rien enregistrer dans Git
  --json          une liste [{fichier, ligne, champ, code, gravite, message, conseil}] sur la sortie, et rien d'autre ; vide : tout va bien
  --aide          ce texte

Une erreur, et rien n'est écrit. Un lieu que la correction cache est aussi retiré du fichier du flux.
L'enregistrement porte le nom du site et l'adresse de l'éditeur (territoire.yaml), jamais ceux de la personne. Code de sortie 1 si la correction est refusée.
Variables : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_DEMONSTRATION, PREMIER_ACCUEIL_DATE.`;

const args = process.argv.slice(2);
const recu = args.find((mot) => !mot.startsWith('-')) ?? '';
const { json, 'sans-commit': sansCommit } = readOptions(
  AIDE,
  { json: { type: 'boolean' }, 'sans-commit': { type: 'boolean' } },
  args.filter((mot) => mot !== recu),
);
exigeReglages();
const dossiers = resolveDossiers();

const anomalies = await recoit();
if (json) console.log(JSON.stringify(anomalies));
else
  for (const { fichier, ligne, gravite, message, conseil } of anomalies)
    console.log(`${fichier}:${ligne} ${gravite === 'erreur' ? 'Erreur' : 'Avertissement'} : ${message} ${conseil}`);
if (anomalies.some(({ gravite }) => gravite === 'erreur')) {
  dire("Rien n'est écrit.");
  process.exitCode = 1;
}

async function recoit(): Promise<readonly AnomalieDite[]> {
  if (!existsSync(recu))
    return [
      refus(
        'fichier-absent',
        1,
        recu ? `Le fichier « ${recu} » n'existe pas.` : 'Il manque le fichier à recevoir.',
        'Donnez le fichier joint au message, ou le message enregistré.',
      ),
    ];
  try {
    const correction = await readCorrection(recu);
    const reception = essaieCorrection(correction, dossiers);
    if (reception.anomalies.some(({ gravite }) => gravite === 'erreur')) return reception.anomalies;
    ecrit(reception);
    const fiche = reception.lecture.catalogue?.[correction.collection].find(({ id }) => id === correction.id);
    const nom = fiche ? ('nom' in fiche ? fiche.nom : fiche.intitule) : correction.id;
    const qui = fiche?.verifie_par ?? 'son propriétaire';
    dire(`${reception.connue ? 'Correction' : 'Fiche nouvelle'} : ${nom} (${reception.champs.join(', ')}), par ${qui}.`);
    for (const fichier of reception.fichiers.keys()) dire(`  écrit : ${relative(process.cwd(), fichier)}`);
    if (!sansCommit && enregistre(reception, `${nom} : ${direCorrection(reception)} par ${qui}`))
      dire('  enregistré dans Git : il reste à publier (« git push »).');
    if (fiche && isCachee(getVisibilite(fiche as Record<string, unknown>)) && reception.fichiers.size > 1)
      dire("Le lieu que cette fiche cache est encore dans l'historique de Git : lisez « Retirer une adresse » dans CONTRIBUTING.md.");
    return reception.anomalies;
  } catch (erreur) {
    if (erreur instanceof CorrectionIntrouvable) return [refus('correction-introuvable', 1, `Rien à recevoir : ${erreur.message}`, '')];
    if (erreur instanceof FichierIllisible)
      return [
        refus('fichier-illisible', erreur.ligne, `La correction ne se lit pas : ${erreur.message}.`, 'Demandez à nouveau le fichier joint, sans le modifier.'),
      ];
    throw erreur;
  }
}

/** Ce que le message d'enregistrement dit à qui relit : la fiche est-elle neuve, changée, ou seulement confirmée ? */
function direCorrection({ champs, connue }: Reception): string {
  if (!connue) return 'fiche nouvelle';
  return champs.every((champ) => champ === 'verifie_le' || champ === 'verifie_par') ? "rien n'a changé, relu" : 'fiche corrigée';
}

/** Le flux d'abord : un lieu qui se cache ne doit rester nulle part si la machine s'arrête entre les deux. */
function ecrit({ fichiers }: Reception): void {
  for (const [fichier, texte] of [...fichiers].reverse()) {
    if (dirname(fichier) === dossiers.flux) writeEchange(dossiers.flux, { [basename(fichier)]: texte });
    else writeFichier(fichier, texte);
  }
}

function enregistre({ fichiers }: Reception, message: string): boolean {
  const { marque, editeur } = readTerritoire(dossiers.contenu);
  try {
    return commitFichiers([...fichiers.keys()], message, { nom: marque.nom, courriel: editeur.courriel });
  } catch (erreur) {
    dire((erreur as Error).message);
    return false;
  }
}

function refus(code: string, ligne: number, message: string, conseil: string): AnomalieDite {
  return { fichier: relative(process.cwd(), resolve(recu)) || recu, ligne, champ: '', code, gravite: 'erreur', message, conseil };
}

/** Ce que la commande raconte : à l'écran seulement, jamais dans le JSON. */
function dire(phrase: string): void {
  if (!json) console.log(phrase);
}
