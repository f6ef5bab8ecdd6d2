import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import { finishEchange, writeFichier } from '../src/contenu/echange.ts';
import type { Contexte } from '../src/flux/contexte.ts';
import { type Entrees, type EnPlace, type Passage, readFlux } from '../src/flux/flux.ts';
import { checkGardes } from '../src/flux/gardes.ts';
import { LIMITES } from '../src/flux/limites.ts';
import { writePrive } from '../src/flux/prive.ts';
import { createRapport, type RapportComplet, rediRapport } from '../src/flux/rapport.ts';
import { formatMarkdown } from '../src/flux/rapport-markdown.ts';
import { formatPage } from '../src/flux/rapport-page.ts';
import { FluxRefuse } from '../src/flux/refus.ts';
import { avecSources, writeSouvenir } from './flux/distant.ts';
import { getEmpreinteContexte, readContexte, readEnPlace, writePassage } from './flux/passage.ts';
import { effaceProgres, montreProgres } from './flux/progres.ts';
import { readOptions } from './options.ts';

const AIDE = `npm run flux -- [--partenaires SOURCE] [--permanences SOURCE] [--vers DOSSIER] [--a-blanc] [--accepter-suppressions] [--json]

Lit le fichier CSV d'un Département, le vérifie, le compare à l'annuaire, puis remplace les deux fichiers du flux : les deux, ou aucun.

  --partenaires SOURCE      fichier CSV, ou adresse https, des partenaires
  --permanences SOURCE      fichier CSV, ou adresse https, des permanences
  --vers DOSSIER            dossier des deux fichiers (défaut : « flux » du dossier de contenu)
  --a-blanc                 fait seulement le rapport
  --accepter-suppressions   remplace même si beaucoup de fiches disparaissent : lisez d'abord lesquelles
  --json                    le rapport en un objet JSON sur la sortie, et rien d'autre
  --aide                    ce texte

Sans source, celles de territoire.yaml. Une source qui manque, ou un site qui ne répond pas quand l'autre répond, garde le fichier déjà là.
Formats reconnus à leur en-tête : nos colonnes (page Aide), data·inclusion v1 (structures, services), l'Annuaire social d'un Département,
les lieux de médiation numérique, la liste des France services ; un autre fichier se décrit sous « colonnes » dans territoire.yaml.
Encodages : UTF-8, UTF-16, Windows-1252. Séparateurs : point-virgule, virgule, tabulation, barre.
Limites : ${LIMITES.octets / 1024 / 1024} Mo, ${LIMITES.lignes.toLocaleString('fr')} lignes, ${LIMITES.colonnes} colonnes, ${LIMITES.caracteres.toLocaleString('fr')} caractères par case, ${LIMITES.secondes} secondes de téléchargement.
Rien n'est remplacé si le fichier est vide ou inconnu, si plus de 30 % des lignes sont à mettre de côté, si plus de 20 % des fiches disparaissent,
ou si une commune d'au moins 4 fiches en perd plus de la moitié (les deux dernières gardes se lèvent par « --accepter-suppressions »).
Le rapport est écrit dans rapport-flux/ : rapport.html à ouvrir, rapport.md, rapport.json. Code de sortie 1 si rien ne peut être remplacé.

Variables : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_PRO, PREMIER_ACCUEIL_DEMONSTRATION (oui ou non), PREMIER_ACCUEIL_DATE.`;

/** Où la commande retient les versions des sites ; ce dossier ne va jamais dans Git. */
const MEMOIRE = join('.cache', 'flux');

const options = readOptions(AIDE, {
  partenaires: { type: 'string' },
  permanences: { type: 'string' },
  vers: { type: 'string' },
  'a-blanc': { type: 'boolean' },
  'accepter-suppressions': { type: 'boolean' },
  json: { type: 'boolean' },
});
const aBlanc = options['a-blanc'] ?? false;
const dossiers = resolveDossiers();
const vers = resolve(options.vers ?? dossiers.flux);

// De lui-même, V8 laisse doubler sa mémoire avant de la ranger : un flux de cent mille lignes en prendrait un quart de plus sans s'en servir.
setFlagsFromString('--heap-growing-percent=40');
const complet = await passe();
if (options.json) console.log(JSON.stringify(complet.rapport));
else direBilan(complet);
writeRapport(complet);
if (complet.rapport.etat === 'refuse') process.exitCode = 1;

/** Un passage entier : lire, vérifier, comparer, puis remplacer. Un refus ne remplace rien et se lit dans le rapport. */
async function passe(): Promise<RapportComplet> {
  let passage: Passage | undefined;
  try {
    const contexte = readContexte(dossiers);
    const sources = getSources(contexte);
    finishEchange(vers);
    const enPlace = await readEnPlace(vers);
    return await avecSources(sources, MEMOIRE, getEmpreinteContexte(contexte, enPlace), async ({ entrees, versions, muets, inchange }) => {
      if (inchange) return rediRapport(inchange);
      passage = await readFlux(entrees, enPlace, contexte, montreProgres);
      checkGardes(passage, options['accepter-suppressions'] ?? false);
      if (!aBlanc) ecrit(passage, enPlace);
      const fait = createRapport(passage, { change: passage.change, aBlanc, muets });
      if (!aBlanc && muets.length === 0) await retient(contexte, sources, versions, fait);
      return fait;
    });
  } catch (erreur) {
    return createRapport(passage, { change: false, aBlanc, refus: direRefus(erreur) });
  } finally {
    effaceProgres();
  }
}

function getSources({ territoire }: Contexte): Entrees {
  const { partenaires, permanences } = options.partenaires || options.permanences ? options : territoire.sources;
  if (!partenaires && !permanences) throw new FluxRefuse('aucune source : donnez « --partenaires FICHIER », ou écrivez « sources » dans territoire.yaml.');
  return { ...(partenaires ? { partenaires } : {}), ...(permanences ? { permanences } : {}) };
}

/** Le dossier privé d'abord : s'il se refuse, rien de public n'a bougé. */
function ecrit(passage: Passage, enPlace: EnPlace): void {
  if (dossiers.pro) for (const genre of ['partenaires', 'permanences'] as const) writePrive(dossiers.pro, genre, passage.prives[genre]);
  writePassage(vers, passage, enPlace);
}

/** La prochaine fois, un site qui n'a rien de plus neuf n'enverra rien. */
async function retient(
  contexte: Contexte,
  sources: Entrees,
  versions: Parameters<typeof writeSouvenir>[2]['versions'],
  rapport: RapportComplet,
): Promise<void> {
  if (Object.keys(versions).length === 0) return;
  const apres = getEmpreinteContexte(contexte, await readEnPlace(vers));
  writeSouvenir(MEMOIRE, sources, { contexte: apres, versions, rapport });
}

/** Un refus est une phrase ; une panne du disque aussi. Tout le reste est un défaut du programme, et garde sa pile. */
function direRefus(erreur: unknown): string {
  return erreur instanceof FluxRefuse ? erreur.message : `${direDisque(erreur)} Les fichiers en place sont intacts.`;
}

function direDisque(erreur: unknown): string {
  const { code = '', path } = erreur as NodeJS.ErrnoException;
  const ou = path ? ` (« ${path} »)` : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return `le disque est plein${ou} : faites de la place, puis relancez.`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return `écriture refusée${ou} : vérifiez les droits de ce dossier.`;
  throw erreur;
}

/** Le rapport à garder. Le disque peut le refuser à son tour : la réponse est déjà à l'écran, la commande finit. */
function writeRapport(rapport: RapportComplet): void {
  try {
    writeFichier(join('rapport-flux', 'rapport.json'), `${JSON.stringify(rapport.rapport, null, 2)}\n`);
    writeFichier(join('rapport-flux', 'rapport.md'), formatMarkdown(rapport));
    writeFichier(join('rapport-flux', 'rapport.html'), formatPage(rapport));
  } catch (erreur) {
    console.error(`Le rapport n'est pas écrit : ${direDisque(erreur)}`);
    process.exitCode = 1;
  }
}

function direBilan({ rapport, sources, remarques, pertes }: RapportComplet): void {
  console.log(rapport.raison);
  for (const { genre, format, encodage } of sources) console.log(`  ${genre} : format ${format}, ${encodage}`);
  for (const remarque of remarques) console.log(`  ${remarque}`);
  for (const { nom, genre, avant, perdues } of pertes.slice(0, 10)) console.log(`  ${nom} perd ${perdues} de ses ${avant} ${genre}`);
  const codes = new Map<string, number>();
  for (const { code } of rapport.quarantaine) codes.set(code, (codes.get(code) ?? 0) + 1);
  for (const [code, nombre] of codes) console.log(`  mises de côté, ${code} : ${nombre}`);
  console.log(`  ${rapport.ajouts.length} apparaissent, ${rapport.modifies.length} changent, ${rapport.retraits.length} disparaissent`);
  for (const { nom, id } of options['accepter-suppressions'] ? rapport.retraits : []) console.log(`  disparaît : ${nom} (${id})`);
  console.log('Le détail est dans rapport-flux/rapport.html.');
}
