import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readAnciensCodes, readAnciensNoms, readCommunes } from '../src/contenu/communes.ts';
import { findModeDemonstration, readAujourdhui, resolveDossiers } from '../src/contenu/dossiers.ts';
import { finishEchange, writeEchange } from '../src/contenu/echange.ts';
import { readTerritoire } from '../src/contenu/territoire.ts';
import { createAtlas } from '../src/flux/atlas.ts';
import type { Contexte } from '../src/flux/contexte.ts';
import { openEnPlace } from '../src/flux/en-place.ts';
import { checkPublie, type Entrees, type EnPlace, type Passage, readFlux } from '../src/flux/flux.ts';
import { LIMITES } from '../src/flux/limites.ts';
import { writePrive } from '../src/flux/prive.ts';
import { createRapport, type RapportComplet } from '../src/flux/rapport.ts';
import { formatMarkdown } from '../src/flux/rapport-markdown.ts';
import { formatPage } from '../src/flux/rapport-page.ts';
import { FluxRefuse } from '../src/flux/refus.ts';
import { avecTelechargement, isAdresse } from '../src/flux/telecharger.ts';
import { readOptions } from './options.ts';

const AIDE = `npm run flux -- [--partenaires SOURCE] [--permanences SOURCE] [--vers DOSSIER] [--a-blanc] [--json]

Lit le fichier CSV d'un Département, le vérifie, le compare à l'annuaire, puis remplace les deux fichiers du flux : les deux, ou aucun.

  --partenaires SOURCE   fichier CSV, ou adresse https, des partenaires
  --permanences SOURCE   fichier CSV, ou adresse https, des permanences
  --vers DOSSIER         dossier des deux fichiers (défaut : « flux » du dossier de contenu)
  --a-blanc              fait seulement le rapport
  --json                 le rapport en un objet JSON sur la sortie, et rien d'autre
  --aide                 ce texte

Sans source, celles de territoire.yaml. Une source qui manque garde le fichier déjà là.
Formats reconnus à leur en-tête : nos colonnes (page Aide), l'Annuaire social d'un Département, la liste des France services.
Encodages : UTF-8, UTF-16, Windows-1252. Séparateurs : point-virgule, virgule, tabulation, barre.
Limites : ${LIMITES.octets / 1024 / 1024} Mo, ${LIMITES.lignes.toLocaleString('fr')} lignes, ${LIMITES.colonnes} colonnes, ${LIMITES.caracteres.toLocaleString('fr')} caractères par case, ${LIMITES.secondes} secondes de téléchargement.
Le rapport est écrit dans rapport-flux/ : rapport.html à ouvrir, rapport.md, rapport.json. Code de sortie 1 si rien ne peut être remplacé.

Variables : PREMIER_ACCUEIL_CONTENU, PREMIER_ACCUEIL_FLUX, PREMIER_ACCUEIL_PRO, PREMIER_ACCUEIL_DEMONSTRATION (oui ou non), PREMIER_ACCUEIL_DATE.`;

const options = readOptions(AIDE, {
  partenaires: { type: 'string' },
  permanences: { type: 'string' },
  vers: { type: 'string' },
  'a-blanc': { type: 'boolean' },
  json: { type: 'boolean' },
});
const aBlanc = options['a-blanc'] ?? false;
const dossiers = resolveDossiers();
const vers = resolve(options.vers ?? dossiers.flux);

const complet = await passe();
writeRapport(complet);
if (options.json) console.log(JSON.stringify(complet.rapport));
else direBilan(complet);
if (complet.rapport.etat === 'refuse') process.exitCode = 1;

/** Un passage entier : lire, vérifier, comparer, puis remplacer. Un refus ne remplace rien et se lit dans le rapport. */
async function passe(): Promise<RapportComplet> {
  let passage: Passage | undefined;
  try {
    const contexte = readContexte();
    const sources = getSources(contexte);
    finishEchange(vers);
    const enPlace = await readDossier();
    passage = await avecFichiers(sources, (entrees) => readFlux(entrees, enPlace, contexte, montreProgres));
    checkPublie(passage.sources);
    const { change } = passage;
    if (!aBlanc) {
      if (dossiers.pro) for (const genre of ['partenaires', 'permanences'] as const) writePrive(dossiers.pro, genre, passage.prives[genre]);
      if (change) writeEchange(vers, { 'partenaires.csv': passage.textes.partenaires, 'permanences.csv': passage.textes.permanences });
    }
    return createRapport(passage, { change, aBlanc });
  } catch (erreur) {
    if (!(erreur instanceof FluxRefuse)) throw erreur;
    return createRapport(passage, { change: false, aBlanc, refus: erreur.message });
  } finally {
    montreProgres(undefined);
  }
}

function readContexte(): Contexte {
  const territoire = refuseSi(() => readTerritoire(dossiers.contenu));
  const { departement } = territoire;
  return {
    territoire,
    demonstration: refuseSi(() => findModeDemonstration()) ?? territoire.demonstration,
    aujourdhui: refuseSi(() => readAujourdhui()),
    atlas: createAtlas({
      departement,
      communes: readCommunes(dossiers.contenu, departement),
      anciensCodes: readAnciensCodes(departement),
      anciensNoms: readAnciensNoms(departement),
    }),
    dossierPrive: dossiers.pro !== undefined,
  };
}

/** Un réglage mal écrit arrête le passage par sa phrase, comme un mauvais fichier. */
function refuseSi<T>(lit: () => T): T {
  try {
    return lit();
  } catch (erreur) {
    throw new FluxRefuse((erreur as Error).message);
  }
}

function getSources({ territoire }: Contexte): Entrees {
  const { partenaires, permanences } = options.partenaires || options.permanences ? options : territoire.sources;
  if (!partenaires && !permanences) throw new FluxRefuse('aucune source : donnez « --partenaires FICHIER », ou écrivez « sources » dans territoire.yaml.');
  return { ...(partenaires ? { partenaires } : {}), ...(permanences ? { permanences } : {}) };
}

/** Télécharge les adresses, et donne à lire des fichiers. */
async function avecFichiers<T>(sources: Entrees, lit: (entrees: Entrees) => Promise<T>): Promise<T> {
  const distante = (['partenaires', 'permanences'] as const).find((genre) => isAdresse(sources[genre] ?? ''));
  if (!distante) return lit(sources);
  return avecTelechargement(sources[distante] as string, (fichier) => avecFichiers({ ...sources, [distante]: fichier }, lit));
}

/** Les deux fichiers en place, quand ils existent. */
async function readDossier(): Promise<EnPlace> {
  const [partenaires, permanences] = [
    await openEnPlace('partenaires', join(vers, 'partenaires.csv')),
    await openEnPlace('permanences', join(vers, 'permanences.csv')),
  ];
  return { ...(partenaires ? { partenaires } : {}), ...(permanences ? { permanences } : {}) };
}

/** Sur un terminal, le nombre de lignes lues ; `undefined` efface. */
function montreProgres(lignes: number | undefined): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(lignes === undefined ? '\r\u001B[K' : `\r${lignes.toLocaleString('fr')} lignes lues…`);
}

function writeRapport(rapport: RapportComplet): void {
  mkdirSync('rapport-flux', { recursive: true });
  writeFileSync(join('rapport-flux', 'rapport.json'), `${JSON.stringify(rapport.rapport, null, 2)}\n`);
  writeFileSync(join('rapport-flux', 'rapport.md'), formatMarkdown(rapport));
  writeFileSync(join('rapport-flux', 'rapport.html'), formatPage(rapport));
}

function direBilan({ rapport, sources, remarques }: RapportComplet): void {
  console.log(rapport.raison);
  for (const { genre, format, encodage } of sources) console.log(`  ${genre} : format ${format}, ${encodage}`);
  for (const remarque of remarques) console.log(`  ${remarque}`);
  const codes = new Map<string, number>();
  for (const { code } of rapport.quarantaine) codes.set(code, (codes.get(code) ?? 0) + 1);
  for (const [code, nombre] of codes) console.log(`  mises de côté, ${code} : ${nombre}`);
  if (rapport.etat !== 'refuse')
    console.log(`  ${rapport.ajouts.length} apparaissent, ${rapport.modifies.length} changent, ${rapport.retraits.length} disparaissent`);
  console.log('Le détail est dans rapport-flux/rapport.html.');
}
