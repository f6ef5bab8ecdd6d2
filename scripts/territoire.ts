import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readAnciensCodes, readCommunes } from '../src/contenu/communes.ts';
import { getFichierContours } from '../src/contenu/contours.ts';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import type { Commune } from '../src/domaine/commune.schema.ts';
import { computeCentre, foldContours, simplifyContours } from './territoire/contours.ts';
import { readOptions } from './options.ts';
import { fetchSource, readSource, type Source } from './territoire/sources.ts';
import { listVoisines } from './territoire/voisines.ts';

const AIDE = `npm run territoire -- DÉPARTEMENT [--depuis DOSSIER] [--json]

Écrit la table des communes d'un département (position à 0,01° près, communes voisines) dans « communes/ » du dossier de contenu,
et leurs contours dans un cache ignoré par Git, pour la carte.

  DÉPARTEMENT        34, 2A, 974…
  --depuis DOSSIER   lit « communes-<département>-….geojson » et « communes-population-centroides.csv » dans ce dossier,
                     au lieu de demander à l'API ouverte de l'État (geo.api.gouv.fr, 5 secondes au plus)
  --json             un objet JSON sur la sortie
  --aide             ce texte

Sans réseau et sans dossier, rien n'est perdu : la table déjà là reste, et le site se construit sans elle.`;

/** Ce que la commande a fait, tel que `--json` le donne. */
interface Bilan {
  departement: string;
  communes: number;
  positions: number;
  contours: number;
  /** Anciennes communes dessinées à part, rattachées à celle d'aujourd'hui. */
  rattachees: number;
  table: string | null;
  cache: string | null;
  /** Phrases : ce qui n'a pas pu être fait, et pourquoi. */
  manques: string[];
}

const args = process.argv.slice(2);
const code = args.find((arg, rang) => !arg.startsWith('-') && args[rang - 1] !== '--depuis');
const options = readOptions(
  AIDE,
  { depuis: { type: 'string' }, json: { type: 'boolean' } },
  args.filter((arg) => arg !== code),
);
const departement = (code ?? '').toUpperCase();
const { contenu } = resolveDossiers();
const communes = readCommunes(contenu, departement);
if (communes.length === 0) {
  console.error(
    `${code ? `Le département « ${code} » n'est pas dans la liste officielle.` : 'Dites quel département.'} Écrivez par exemple « npm run territoire -- 34 ».`,
  );
  process.exitCode = 1;
} else {
  const source = options.depuis ? readSource(resolve(options.depuis), departement) : await fetchSource(departement);
  const bilan = writeTerritoire(departement, communes, contenu, source);
  if (options.json) console.log(JSON.stringify(bilan));
  else direBilan(bilan);
}

function writeTerritoire(departement: string, communes: readonly Commune[], contenu: string, source: Source): Bilan {
  const table = join(contenu, 'communes', `${departement}.csv`);
  const cache = getFichierContours(departement);
  const { polygones, inconnus, absorbees } = foldContours(
    source.dessinees,
    new Set(communes.map(({ code_insee }) => code_insee)),
    readAnciensCodes(departement),
  );
  const manques = source.manque ? [source.manque] : [];
  if (inconnus.length > 0) manques.push(`contours laissés de côté, leur commune n'existe plus : ${inconnus.join(', ')}`);
  if (polygones.size === 0 && source.centres.size === 0) {
    const nombre = communes.filter(({ position }) => position).length;
    manques.push(
      existsSync(table)
        ? 'la table des communes reste comme elle était'
        : 'pas de table des communes : le site se construira sans distances ni communes voisines',
    );
    return { departement, communes: communes.length, positions: nombre, contours: 0, rattachees: 0, table: null, cache: null, manques };
  }
  const voisines = listVoisines(polygones);
  const lignes = [...communes]
    .sort((a, b) => (a.code_insee < b.code_insee ? -1 : 1))
    .map(({ code_insee, position }) => {
      const centre = source.centres.get(code_insee) ?? computeCentre(polygones.get(code_insee) ?? []) ?? position;
      return { code_insee, centre, voisines: voisines.get(code_insee) ?? [] };
    });
  const sansCentre = lignes.filter(({ centre }) => !centre).map(({ code_insee }) => code_insee);
  if (sansCentre.length > 0) manques.push(`communes sans position : ${sansCentre.join(', ')}`);
  const sansContour = communes.filter(({ code_insee }) => !polygones.has(code_insee)).map(({ code_insee }) => code_insee);
  if (polygones.size > 0 && sansContour.length > 0) manques.push(`communes sans contour : ${sansContour.join(', ')}`);
  const csv = [
    'code_insee;latitude;longitude;voisines',
    ...lignes.map(({ code_insee, centre, voisines: codes }) =>
      [code_insee, centre?.latitude.toFixed(2) ?? '', centre?.longitude.toFixed(2) ?? '', codes.join(' ')].join(';'),
    ),
  ];
  writeFichier(table, `${csv.join('\n')}\n`);
  if (polygones.size > 0) writeFichier(cache, `${JSON.stringify(simplifyContours(polygones))}\n`);
  return {
    departement,
    communes: communes.length,
    positions: lignes.length - sansCentre.length,
    contours: polygones.size,
    rattachees: absorbees,
    table,
    cache: polygones.size > 0 ? cache : null,
    manques,
  };
}

function writeFichier(fichier: string, texte: string): void {
  mkdirSync(dirname(fichier), { recursive: true });
  writeFileSync(fichier, texte);
}

function direBilan({ departement, communes, positions, contours, rattachees, table, cache, manques }: Bilan): void {
  console.log(
    `Département ${departement} : ${communes} communes, ${positions} avec leur position, ${contours} contours${rattachees > 0 ? ` (${rattachees} ${rattachees > 1 ? 'anciennes communes rattachées' : 'ancienne commune rattachée'})` : ''}.`,
  );
  if (table) console.log(`Table écrite : ${table}`);
  if (cache) console.log(`Contours écrits : ${cache}`);
  for (const manque of manques) console.log(`À savoir : ${manque}.`);
}
