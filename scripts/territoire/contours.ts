import type { Contour, Contours, Polygone, Polygones } from '../../src/contenu/contours.ts';

/** Une commune telle que la source la donne, parfois sous un code qui n'existe plus. */
export interface CommuneDessinee {
  readonly code: string;
  readonly geometry: Polygone | Polygones;
}

/** Pas de la grille des contours gardés : un millième de degré, une centaine de mètres. Deux voisines arrondies de même restent jointives. */
const PAS = 1000;

/**
 * Les contours des communes d'aujourd'hui : une ancienne commune rejoint celle qui l'a absorbée, le reste est laissé de côté et nommé.
 * @param codes communes d'aujourd'hui
 * @param anciens ancien code → code d'aujourd'hui
 */
export function foldContours(dessinees: readonly CommuneDessinee[], codes: ReadonlySet<string>, anciens: ReadonlyMap<string, string>) {
  const polygones = new Map<string, Polygones['coordinates']>();
  const inconnus: string[] = [];
  let absorbees = 0;
  for (const { code, geometry } of dessinees) {
    const actuel = codes.has(code) ? code : anciens.get(code);
    if (!actuel || !codes.has(actuel)) {
      inconnus.push(code);
      continue;
    }
    if (actuel !== code) absorbees += 1;
    polygones.set(actuel, [...(polygones.get(actuel) ?? []), ...(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)]);
  }
  return { polygones, inconnus: inconnus.sort(), absorbees };
}

/** Des polygones à la forme gardée : le code et une géométrie allégée, dans l'ordre des codes. */
export function simplifyContours(polygones: ReadonlyMap<string, Polygones['coordinates']>): Contours {
  const features = [...polygones]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, formes]): Contour => {
      const coordinates = formes.map((anneaux) => anneaux.map(simplifyAnneau).filter((anneau) => anneau.length > 3)).filter((anneaux) => anneaux.length > 0);
      const [seul] = coordinates;
      return {
        type: 'Feature',
        properties: { code_insee: code },
        geometry: coordinates.length === 1 && seul ? { type: 'Polygon', coordinates: seul } : { type: 'MultiPolygon', coordinates },
      };
    });
  return { type: 'FeatureCollection', features };
}

/** Arrondit à la grille et retire les points qui se confondent. */
function simplifyAnneau(anneau: readonly [number, number][]): [number, number][] {
  const arrondis = anneau.map(([longitude, latitude]): [number, number] => [Math.round(longitude * PAS) / PAS, Math.round(latitude * PAS) / PAS]);
  return arrondis.filter(([longitude, latitude], rang) => rang === 0 || longitude !== arrondis[rang - 1]?.[0] || latitude !== arrondis[rang - 1]?.[1]);
}

/** Le centre d'une commune quand la source ne le donne pas : le centre de gravité de son plus grand morceau. */
export function computeCentre(formes: Polygones['coordinates']): { latitude: number; longitude: number } | null {
  let plusGrand = { aire: 0, x: 0, y: 0 };
  for (const [bord = []] of formes) {
    let [aire, x, y] = [0, 0, 0];
    for (const [rang, [x1, y1]] of bord.entries()) {
      const [x2, y2] = bord[(rang + 1) % bord.length] ?? [x1, y1];
      const produit = x1 * y2 - x2 * y1;
      aire += produit;
      x += (x1 + x2) * produit;
      y += (y1 + y2) * produit;
    }
    if (Math.abs(aire) > Math.abs(plusGrand.aire)) plusGrand = { aire, x, y };
  }
  return plusGrand.aire === 0 ? null : { latitude: plusGrand.y / (3 * plusGrand.aire), longitude: plusGrand.x / (3 * plusGrand.aire) };
}
