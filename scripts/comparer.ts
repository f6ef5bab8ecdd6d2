import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Lecture, readContenu } from '../src/contenu/contenu.ts';
import { listChangementsDuSite } from '../src/domaine/changements.ts';
import { formatChangements } from '../src/exports/changements-markdown.ts';
import { exigeReglages, readOptions } from './options.ts';

const AIDE = `npm run comparer -- --avant DOSSIER [--apres DOSSIER] [--json]

Dit ce qui change sur le site entre deux dossiers de contenu : fiche par fiche, avant et après, en mots, heures comprises.
C'est le résumé que lit la personne qui relit une proposition. Rien d'un lieu qui se cache, avant ou après, n'y est écrit.

  --avant DOSSIER   le contenu publié
  --apres DOSSIER   le contenu proposé (défaut : content, ou PREMIER_ACCUEIL_CONTENU)
  --json            {verdict, apparaissent, changent, disparaissent, ailleurs, erreurs} sur la sortie, et rien d'autre
  --aide            ce texte

La sortie est du Markdown ; sa première ligne est le verdict. Code de sortie 1 si le contenu proposé est refusé.`;

const options = readOptions(AIDE, { avant: { type: 'string' }, apres: { type: 'string' }, json: { type: 'boolean' } });
exigeReglages();
const apres = resolve(options.apres ?? process.env.PREMIER_ACCUEIL_CONTENU ?? 'content');
const avant = options.avant === undefined ? undefined : resolve(options.avant);

for (const [nom, dossier] of [
  ['--avant', avant],
  ['--apres', apres],
] as const) {
  if (dossier !== undefined && existsSync(join(dossier, 'territoire.yaml'))) continue;
  console.error(
    dossier === undefined
      ? `Dites à quoi comparer : « --avant DOSSIER ».\n\n${AIDE}`
      : `« ${relative(process.cwd(), dossier)} » (${nom}) n'est pas un dossier de contenu : il n'y a pas de territoire.yaml.`,
  );
  process.exit(1);
}

const lit = (contenu: string): Lecture => readContenu({ contenu, flux: join(contenu, 'flux'), pro: undefined });
const [ancien, nouveau] = [lit(avant as string), lit(apres)];
const erreurs = nouveau.anomalies
  .filter(({ gravite }) => gravite === 'erreur')
  .map(({ fichier, ligne, message, conseil }) => `${relative(relative(process.cwd(), apres), fichier)}:${ligne} ${message} ${conseil}`);
const changements = ancien.catalogue && nouveau.catalogue ? listChangementsDuSite(ancien.catalogue, nouveau.catalogue) : undefined;
const texte = formatChangements(changements, nouveau.catalogue ? ["Le contenu publié ne se lit pas : corrigez-le d'abord (« npm run verifier »)."] : erreurs);
if (options.json)
  console.log(JSON.stringify({ verdict: texte.split('\n')[0], apparaissent: [], changent: [], disparaissent: [], ailleurs: [], ...changements, erreurs }));
else process.stdout.write(texte);
if (!changements) process.exitCode = 1;
