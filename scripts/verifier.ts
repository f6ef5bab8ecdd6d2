import { readContenu } from '../src/contenu/contenu.ts';
import type { AnomalieDite, Gravite } from '../src/domaine/anomalie.ts';
import { exigeReglages, readOptions } from './options.ts';

const AIDE = `npm run verifier -- [--json | --github [--racine DOSSIER]]

Vérifie tout le contenu : chaque fiche, chaque renvoi de l'une à l'autre, les communes et les secteurs.
Une phrase par anomalie, avec le fichier et la ligne ; une erreur arrête la construction du site, un avertissement la laisse passer.

  --json     une liste [{fichier, ligne, champ, code, gravite, message, conseil}] sur la sortie, et rien d'autre
  --github   des annotations que GitHub place dans la demande de fusion
  --racine   dossier à retirer du début des chemins, quand le contenu à vérifier est dans une copie du dépôt
  --aide     ce texte

Autre dossier à vérifier : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX. Code de sortie 1 s'il y a une erreur.`;

const options = readOptions(AIDE, { json: { type: 'boolean' }, github: { type: 'boolean' }, racine: { type: 'string' } });
exigeReglages();
const { catalogue, nombres, anomalies: lues } = readContenu();
const racine = options.racine ? `${options.racine.replace(/[\\/]+$/, '')}/` : '';
const anomalies = lues.map((anomalie) =>
  racine ? { ...anomalie, fichier: anomalie.fichier.replace(racine, ''), message: anomalie.message.replaceAll(racine, '') } : anomalie,
);

if (options.json) console.log(JSON.stringify(anomalies));
else for (const anomalie of anomalies) console.log(options.github ? formatAnnotation(anomalie) : formatPhrase(anomalie));
if (!options.json) console.log(direBilan());
if (!catalogue) process.exitCode = 1;

function formatPhrase({ fichier, ligne, gravite, message, conseil }: AnomalieDite): string {
  return `${fichier}:${ligne} ${gravite === 'erreur' ? 'Erreur' : 'Avertissement'} : ${message} ${conseil}`;
}

/** Commande de journal de GitHub Actions : les sauts de ligne et, dans les propriétés, « : » et « , » s'y écrivent en pour-cent. */
function formatAnnotation({ fichier, ligne, gravite, message, conseil }: AnomalieDite): string {
  const texte = `${message} ${conseil}`.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const chemin = fichier.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${gravite === 'erreur' ? 'error' : 'warning'} file=${chemin},line=${ligne}::${texte}`;
}

function direBilan(): string {
  const compte = (voulue: Gravite) => anomalies.filter(({ gravite }) => gravite === voulue).length;
  return [
    accorde(compte('erreur'), 'erreur'),
    accorde(compte('avertissement'), 'avertissement'),
    accorde(nombres.partenaires, 'partenaire'),
    accorde(nombres.permanences, 'permanence'),
  ].join(', ');
}

function accorde(nombre: number, mot: string): string {
  return `${nombre.toLocaleString('fr')}\u00A0${mot}${nombre > 1 ? 's' : ''}`;
}
