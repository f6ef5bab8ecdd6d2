import { getEtiquette, isTraduite, type Langue } from './vocabulaires/langues.ts';
import type { Commune } from './commune.schema.ts';

/** Un point : degrés WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Rayon moyen de la Terre (UGGI), en kilomètres. */
const RAYON_TERRE_KM = 6371.0088;

/** Distance à vol d'oiseau entre deux points, en kilomètres (formule de haversine). */
export function distanceKm(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const sinLatitude = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const sinLongitude = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const corde = sinLatitude ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * sinLongitude ** 2;
  return 2 * RAYON_TERRE_KM * Math.asin(Math.sqrt(corde));
}

/** Le département d'un code INSEE. */
export function getDepartement(codeInsee: string): string {
  return /^9[78]/.test(codeInsee) ? codeInsee.slice(0, 3) : codeInsee.slice(0, 2);
}

/**
 * Une distance telle qu'on la dit : « 12 km », « 900 m » à partir d'un point exact ; jamais plus précise que la donnée.
 * Les positions de communes valent un kilomètre près : en dessous de 1,5 km on dit « à moins de 2 km ».
 */
export function direDistance(km: number, langue: Langue = 'fr'): string {
  const { moins, unite } = KILOMETRES[getEtiquette(langue)];
  return km < 1.5 ? moins : `${Math.round(km)}\u00A0${unite}`;
}

const KILOMETRES: Readonly<Record<Exclude<Langue, 'simple'>, { moins: string; unite: string }>> = {
  fr: { moins: 'moins de 2\u00A0km', unite: 'km' },
  en: { moins: 'less than 2\u00A0km', unite: 'km' },
  es: { moins: 'menos de 2\u00A0km', unite: 'km' },
  ar: { moins: 'أقل من 2\u00A0كم', unite: 'كم' },
  uk: { moins: 'менше ніж 2\u00A0км', unite: 'км' },
};

/** « à Lodève », « au Caylar », « aux Matelles » : l'article du nom de commune se contracte. L'espagnol a sa préposition ; les autres langues disent le nom seul, que leurs phrases entourent. */
export function direACommune(nom: string, langue: Langue = 'fr'): string {
  if (isTraduite(langue)) return langue === 'es' ? `en ${nom}` : nom;
  if (/^Le /.test(nom)) return `au ${nom.slice(3)}`;
  if (/^Les /.test(nom)) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}

/** « de Lodève », « d'Agde », « du Caylar », « des Matelles ». */
export function direDeCommune(nom: string, langue: Langue = 'fr'): string {
  // Un code postal : « du 34700 ».
  if (/^\d/.test(nom)) return langue === 'fr' || langue === 'simple' ? `du ${nom}` : langue === 'es' ? `del ${nom}` : nom;
  if (isTraduite(langue)) return langue === 'es' ? `de ${nom}` : nom;
  if (/^Le /.test(nom)) return `du ${nom.slice(3)}`;
  if (/^Les /.test(nom)) return `des ${nom.slice(4)}`;
  // « L'Hay » s'écrit déjà avec son article ; un h de commune (Hérépian) s'élide au gré de l'usage : on ne l'élide pas.
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(nom) ? `d'${nom}` : `de ${nom}`;
}

/** Ordre alphabétique français, accents ignorés. */
const ORDRE = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
export const compareNoms = (a: string, b: string): number => ORDRE.compare(a, b);

/** La première lettre sous laquelle un nom se range, sans accent ; « # » pour un chiffre. */
export function getLettre(nom: string): string {
  const lettre = nom
    .normalize('NFD')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(lettre) ? lettre : '#';
}

/**
 * Les communes les plus proches d'un centre, elle non comprise, de la plus proche à la plus loin.
 * Une commune sans position connue n'a ni distance ni proches.
 */
export function listCommunesProches(commune: Commune, communes: readonly Commune[], rayonKm: number): { commune: Commune; km: number }[] {
  const { position } = commune;
  if (!position) return [];
  return communes
    .flatMap((autre) => (autre.position && autre !== commune ? [{ commune: autre, km: distanceKm(position, autre.position) }] : []))
    .filter(({ km }) => km <= rayonKm)
    .sort((a, b) => a.km - b.km || compareNoms(a.commune.nom, b.commune.nom));
}
