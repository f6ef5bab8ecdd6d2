import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Anneaux de points `[longitude, latitude]`, en degrés WGS 84 ; le premier anneau d'un polygone est son bord, les autres sont des trous. */
type Anneau = [number, number][];
export interface Polygone {
  readonly type: 'Polygon';
  readonly coordinates: Anneau[];
}
export interface Polygones {
  readonly type: 'MultiPolygon';
  readonly coordinates: Anneau[][];
}

/** Le contour d'une commune d'aujourd'hui. */
export interface Contour {
  readonly type: 'Feature';
  readonly properties: { readonly code_insee: string };
  readonly geometry: Polygone | Polygones;
}

/** Les contours d'un département, en GeoJSON. */
export interface Contours {
  readonly type: 'FeatureCollection';
  readonly features: readonly Contour[];
}

/** Où `npm run territoire` range les contours : hors du dépôt, rien d'autre que la carte ne les lit. */
export const getFichierContours = (departement: string, racine: string = process.cwd()): string => join(racine, '.cache', 'contours', `${departement}.geojson`);

/** Les contours du département s'ils sont sur cette machine, sinon rien : la carte dessine alors des cellules. */
export function findContours(departement: string, racine: string = process.cwd()): Contours | undefined {
  const fichier = getFichierContours(departement, racine);
  return existsSync(fichier) ? (JSON.parse(readFileSync(fichier, 'utf8')) as Contours) : undefined;
}
