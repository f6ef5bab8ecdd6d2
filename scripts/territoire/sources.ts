import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Polygone, Polygones } from '../../src/contenu/contours.ts';
import type { CommuneDessinee } from './contours.ts';

/** Ce qu'une source sait des communes d'un département, et ce qu'elle n'a pas pu dire. */
export interface Source {
  readonly dessinees: readonly CommuneDessinee[];
  readonly centres: ReadonlyMap<string, { latitude: number; longitude: number }>;
  /** Une phrase pour la personne, quand quelque chose manque. */
  readonly manque: string | undefined;
}

/** Beaucoup de machines n'ont pas de réseau : un essai ne dure pas plus. */
const ATTENTE_MS = 5000;

const VIDE = { dessinees: [], centres: new Map() } as const;

/** Les communes d'après l'API ouverte de l'État ; sans réseau, une source vide qui dit pourquoi. */
export async function fetchSource(departement: string): Promise<Source> {
  const adresse = `https://geo.api.gouv.fr/departements/${departement}/communes?fields=code,centre,contour`;
  try {
    const reponse = await fetch(adresse, { signal: AbortSignal.timeout(ATTENTE_MS) });
    if (!reponse.ok) return { ...VIDE, manque: `geo.api.gouv.fr a répondu ${reponse.status}` };
    const communes = (await reponse.json()) as { code: string; centre?: { coordinates: [number, number] }; contour?: Polygone | Polygones }[];
    return {
      dessinees: communes.flatMap(({ code, contour }) => (contour ? [{ code, geometry: contour }] : [])),
      centres: new Map(
        communes.flatMap(({ code, centre }) => (centre ? [[code, { longitude: centre.coordinates[0], latitude: centre.coordinates[1] }] as const] : [])),
      ),
      manque: undefined,
    };
  } catch (erreur) {
    const lent = erreur instanceof DOMException && erreur.name === 'TimeoutError';
    return { ...VIDE, manque: lent ? "geo.api.gouv.fr n'a pas répondu en 5 secondes" : 'geo.api.gouv.fr est injoignable (pas de réseau ?)' };
  }
}

/** Les communes d'après un dossier : `communes-<département>-*.geojson` et, s'il existe, `communes-population-centroides.csv`. */
export function readSource(dossier: string, departement: string): Source {
  if (!existsSync(dossier)) return { ...VIDE, manque: `le dossier « ${dossier} » n'existe pas` };
  const nom = readdirSync(dossier).find((fichier) => fichier.startsWith(`communes-${departement}-`) && fichier.endsWith('.geojson'));
  const centres = readCentres(join(dossier, 'communes-population-centroides.csv'), departement);
  if (!nom) return { dessinees: [], centres, manque: `le dossier « ${dossier} » n'a pas de fichier « communes-${departement}-….geojson »` };
  const { features } = JSON.parse(readFileSync(join(dossier, nom), 'utf8')) as { features: { properties: { code: string }; geometry: Polygone | Polygones }[] };
  return { dessinees: features.map(({ properties, geometry }) => ({ code: properties.code, geometry })), centres, manque: undefined };
}

function readCentres(fichier: string, departement: string): Source['centres'] {
  if (!existsSync(fichier)) return new Map();
  const lignes = parse(readFileSync(fichier), { columns: true, bom: true, skip_empty_lines: true }) as {
    insee: string;
    departement: string;
    latitude: string;
    longitude: string;
  }[];
  return new Map(
    lignes.flatMap(({ insee, departement: de, latitude, longitude }) =>
      de === departement && latitude && longitude ? [[insee, { latitude: Number(latitude), longitude: Number(longitude) }] as const] : [],
    ),
  );
}
