import { LOIN_DE_LA_COMMUNE_KM } from '../domaine/integrite.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { type Position, distanceKm } from '../domaine/commune.ts';
import type { Atlas } from './atlas.ts';
import type { Carnet } from './carnet.ts';

/** Un point sur la carte ; `precision` n'est dite que lorsque c'est nous qui l'avons placé. */
export interface Point extends Position {
  readonly precision?: 'commune';
}

/** Le point écrit dans la ligne, tel quel ; rien s'il manque ou ne se lit pas. */
export function parsePoint(latitude: string, longitude: string, carnet: Carnet): Position | undefined {
  if (latitude === '' && longitude === '') return undefined;
  const lu = { latitude: parseDegres(latitude), longitude: parseDegres(longitude) };
  if (Number.isNaN(lu.latitude) || Number.isNaN(lu.longitude) || Math.abs(lu.latitude) > 180 || Math.abs(lu.longitude) > 180) {
    carnet.avertit('point-refuse', 'latitude', `${latitude} ; ${longitude}`);
    return undefined;
  }
  if (/,/.test(latitude + longitude)) carnet.repare('virgule-decimale', 'latitude');
  return lu;
}

/** À 0,1 m près : les décimales suivantes ne sont que du bruit de calcul. */
function parseDegres(texte: string): number {
  const compact = texte.replace(/[\s°]/g, '').replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(compact) ? Math.round(Number(compact) * 1e6) / 1e6 : Number.NaN;
}

/**
 * Le point d'une fiche dont la commune est connue : le sien s'il est dans la commune ou tout près, le centre de la commune s'il est loin.
 * Rien s'il n'y a pas de point, ou si l'on ne sait pas où est la commune.
 */
export function placePoint(lu: Position | undefined, commune: Commune, atlas: Atlas, carnet: Carnet): Point | undefined {
  if (!lu) return undefined;
  const droit = getDistance(lu, commune, atlas);
  if (droit === undefined) return isSurTerre(lu) ? lu : undefined;
  if (droit <= LOIN_DE_LA_COMMUNE_KM) {
    avertitDoute(lu, commune, atlas, carnet);
    return lu;
  }
  const inverse: Position = { latitude: lu.longitude, longitude: lu.latitude };
  const retourne = isSurTerre(inverse) ? getDistance(inverse, commune, atlas) : undefined;
  if (retourne !== undefined && retourne <= LOIN_DE_LA_COMMUNE_KM) {
    carnet.repare('point-echange', 'latitude');
    return inverse;
  }
  const horsTerritoire = !isSurTerre(lu) || atlas.communes.every(({ position }) => position === null || distanceKm(lu, position) > LOIN_DE_LA_COMMUNE_KM);
  if (horsTerritoire) carnet.avertit('hors-du-territoire', 'latitude', `${lu.latitude} ; ${lu.longitude}`);
  else carnet.avertit('loin-de-la-commune', 'latitude', `${lu.latitude} ; ${lu.longitude}`, { distance: String(Math.round(droit)), commune: commune.nom });
  return commune.position ? { ...commune.position, precision: 'commune' } : undefined;
}

const isSurTerre = ({ latitude }: Position) => Math.abs(latitude) <= 90;

/** Distance au centre de la commune ; à la commune connue la plus proche si ce centre manque ; rien si aucun n'est connu. */
function getDistance(point: Position, commune: Commune, atlas: Atlas): number | undefined {
  if (commune.position) return distanceKm(point, commune.position);
  const distances = atlas.communes.flatMap(({ position }) => (position ? [distanceKm(point, position)] : []));
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

/** Un point qui tombe au cœur d'une commune ni la sienne ni voisine est sans doute celui d'un autre village. */
function avertitDoute(point: Position, commune: Commune, atlas: Atlas, carnet: Carnet): void {
  if (!commune.position || commune.voisines.length === 0) return;
  let proche: Commune = commune;
  let ecart = distanceKm(point, commune.position);
  if (ecart < 2) return;
  for (const autre of atlas.communes) {
    if (!autre.position || Math.abs(autre.position.latitude - point.latitude) > 0.2) continue;
    const km = distanceKm(point, autre.position);
    if (km < ecart) {
      ecart = km;
      proche = autre;
    }
  }
  if (proche !== commune && !commune.voisines.includes(proche.code_insee))
    carnet.avertit('point-douteux', 'latitude', `${point.latitude} ; ${point.longitude}`, { proche: proche.nom, commune: commune.nom });
}
