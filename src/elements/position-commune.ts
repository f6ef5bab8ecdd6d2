import { distanceKm } from '../domaine/commune.ts';
import type { CommuneSituee } from '../recherche/lexique.ts';

/** Au-delà, la personne n'est pas dans ce département : sa commune n'est pas la plus proche de celles-ci. */
const LOIN_KM = 30;
const ATTENTE_MS = 12_000;
/** Une position d'il y a cinq minutes suffit à savoir dans quelle commune on est. */
const AGE_MS = 300_000;

/** Pourquoi la position n'a pas donné de commune. */
export type Echec = 'refuse' | 'introuvable' | 'ailleurs';

/**
 * La commune où se trouve l'appareil, d'après son centre. La position ne sort pas de cette fonction : ni envoyée, ni écrite, ni gardée ;
 * le navigateur, lui, la demande parfois à son fabricant.
 */
export async function findCommuneIci(communes: readonly CommuneSituee[]): Promise<CommuneSituee | Echec> {
  if (!('geolocation' in navigator)) return 'introuvable';
  const position = await new Promise<GeolocationPosition | Echec>((rend) =>
    navigator.geolocation.getCurrentPosition(rend, ({ code, PERMISSION_DENIED }) => rend(code === PERMISSION_DENIED ? 'refuse' : 'introuvable'), {
      enableHighAccuracy: false,
      timeout: ATTENTE_MS,
      maximumAge: AGE_MS,
    }),
  );
  if (typeof position === 'string') return position;
  let [proche, ecart]: [CommuneSituee | undefined, number] = [undefined, LOIN_KM];
  for (const commune of communes) {
    const km = commune.position ? distanceKm(position.coords, commune.position) : Number.POSITIVE_INFINITY;
    if (km < ecart) [proche, ecart] = [commune, km];
  }
  return proche ?? 'ailleurs';
}
