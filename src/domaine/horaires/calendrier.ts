import type { ZoneScolaire } from '../vocabulaires/departements.ts';
import { addJours, createJour, getPlusTard, getPlusTot, type JourCivil } from './jour.ts';

export interface JourFerie {
  date: JourCivil;
  nom: string;
}

/** Bornes comprises. */
export interface Intervalle {
  du: JourCivil;
  au: JourCivil;
}

/**
 * Le dimanche de Pâques, calendrier grégorien.
 * @see https://fr.wikipedia.org/wiki/Calcul_de_la_date_de_Pâques (algorithme de Meeus)
 */
export function computePaques(annee: number): JourCivil {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return createJour(annee, Math.floor(n / 31), (n % 31) + 1);
}

const ALSACE_MOSELLE = ['57', '67', '68'];

/** Commémoration de l'abolition de l'esclavage, fériée outre-mer (décret n° 83-1003, article L. 3422-2 du code du travail). */
const ABOLITION: Record<string, string> = { '971': '05-27', '972': '05-22', '973': '06-10', '974': '12-20', '976': '04-27' };

/**
 * Les jours fériés d'une année, dans l'ordre : les onze de l'article L. 3133-1 du code du travail,
 * et ceux que le droit local ajoute en Alsace et en Moselle (article L. 3134-13).
 * @param departement code du département (« 67 »)
 */
export function listJoursFeries(annee: number, departement: string): JourFerie[] {
  const paques = computePaques(annee);
  const feries: JourFerie[] = [
    { date: `${annee}-01-01`, nom: "jour de l'An" },
    { date: addJours(paques, 1), nom: 'lundi de Pâques' },
    { date: `${annee}-05-01`, nom: 'fête du Travail' },
    { date: `${annee}-05-08`, nom: 'victoire de 1945' },
    { date: addJours(paques, 39), nom: 'Ascension' },
    { date: addJours(paques, 50), nom: 'lundi de Pentecôte' },
    { date: `${annee}-07-14`, nom: 'fête nationale' },
    { date: `${annee}-08-15`, nom: 'Assomption' },
    { date: `${annee}-11-01`, nom: 'Toussaint' },
    { date: `${annee}-11-11`, nom: 'armistice de 1918' },
    { date: `${annee}-12-25`, nom: 'Noël' },
  ];
  if (ALSACE_MOSELLE.includes(departement)) {
    feries.push({ date: addJours(paques, -2), nom: 'Vendredi saint' }, { date: `${annee}-12-26`, nom: 'Saint-Étienne' });
  }
  const abolition = ABOLITION[departement];
  if (abolition) feries.push({ date: `${annee}-${abolition}`, nom: "abolition de l'esclavage" });
  return feries.sort((a, b) => a.date.localeCompare(b.date));
}

/** Les jours fériés entre deux dates comprises. */
export function listFeriesEntre({ du, au }: Intervalle, departement: string): JourFerie[] {
  const annees = Array.from({ length: Number(au.slice(0, 4)) - Number(du.slice(0, 4)) + 1 }, (_, i) => Number(du.slice(0, 4)) + i);
  return annees.flatMap((annee) => listJoursFeries(annee, departement)).filter(({ date }) => date >= du && date <= au);
}

interface Vacances extends Intervalle {
  zones: readonly ZoneScolaire[];
  nom: string;
}

const TOUTES: readonly ZoneScolaire[] = ['A', 'B', 'C'];

/**
 * Vacances scolaires, premier et dernier jour compris. Zones A, B et C seulement : la Corse et l'outre-mer ont les leurs.
 * Sources : arrêté du 7 décembre 2022 (2025-2026), JORFTEXT000052416058 (2026-2027), JORFTEXT000054457294 (2027-2028).
 * Une année s'ajoute ici, avec son arrêté, et `CONNU` s'allonge.
 */
export const VACANCES: readonly Vacances[] = [
  { nom: 'Toussaint 2025', du: '2025-10-18', au: '2025-11-02', zones: TOUTES },
  { nom: 'Noël 2025', du: '2025-12-20', au: '2026-01-04', zones: TOUTES },
  { nom: 'hiver 2026', du: '2026-02-07', au: '2026-02-22', zones: ['A'] },
  { nom: 'hiver 2026', du: '2026-02-14', au: '2026-03-01', zones: ['B'] },
  { nom: 'hiver 2026', du: '2026-02-21', au: '2026-03-08', zones: ['C'] },
  { nom: 'printemps 2026', du: '2026-04-04', au: '2026-04-19', zones: ['A'] },
  { nom: 'printemps 2026', du: '2026-04-11', au: '2026-04-26', zones: ['B'] },
  { nom: 'printemps 2026', du: '2026-04-18', au: '2026-05-03', zones: ['C'] },
  { nom: 'été 2026', du: '2026-07-04', au: '2026-08-31', zones: TOUTES },
  { nom: 'Toussaint 2026', du: '2026-10-17', au: '2026-11-01', zones: TOUTES },
  { nom: 'Noël 2026', du: '2026-12-19', au: '2027-01-03', zones: TOUTES },
  { nom: 'hiver 2027', du: '2027-02-13', au: '2027-02-28', zones: ['A'] },
  { nom: 'hiver 2027', du: '2027-02-20', au: '2027-03-07', zones: ['B'] },
  { nom: 'hiver 2027', du: '2027-02-06', au: '2027-02-21', zones: ['C'] },
  { nom: 'printemps 2027', du: '2027-04-10', au: '2027-04-25', zones: ['A'] },
  { nom: 'printemps 2027', du: '2027-04-17', au: '2027-05-02', zones: ['B'] },
  { nom: 'printemps 2027', du: '2027-04-03', au: '2027-04-18', zones: ['C'] },
  { nom: 'été 2027', du: '2027-07-03', au: '2027-08-31', zones: TOUTES },
  { nom: 'Toussaint 2027', du: '2027-10-23', au: '2027-11-07', zones: TOUTES },
  { nom: 'Noël 2027', du: '2027-12-18', au: '2028-01-02', zones: TOUTES },
  { nom: 'hiver 2028', du: '2028-02-19', au: '2028-03-05', zones: ['A'] },
  { nom: 'hiver 2028', du: '2028-02-05', au: '2028-02-20', zones: ['B'] },
  { nom: 'hiver 2028', du: '2028-02-12', au: '2028-02-27', zones: ['C'] },
  { nom: 'printemps 2028', du: '2028-04-22', au: '2028-05-08', zones: ['A'] },
  { nom: 'printemps 2028', du: '2028-04-08', au: '2028-04-23', zones: ['B'] },
  { nom: 'printemps 2028', du: '2028-04-15', au: '2028-05-01', zones: ['C'] },
];

/** Ponts de l'Ascension : les écoles ferment, une permanence peut-être ; c'est à elle de le dire. */
export const PONTS: readonly Intervalle[] = [
  { du: '2026-05-14', au: '2026-05-17' },
  { du: '2027-05-06', au: '2027-05-09' },
  { du: '2028-05-25', au: '2028-05-28' },
];

/** Hors de ces dates, notre calendrier se tait : le 4 juillet 2028 est le dernier jour de classe publié, la rentrée suivante ne l'est pas. */
export const CONNU: Intervalle = { du: '2025-09-01', au: '2028-07-04' };

/**
 * Ce jour est-il en vacances scolaires ? `inconnu` : hors du calendrier, zone sans calendrier, ou pont de l'Ascension.
 * Ne lève pas d'exception et ne devine pas : l'appelant dit « à confirmer ».
 */
export function getEtatScolaire(jour: JourCivil, zone: ZoneScolaire | null): 'vacances' | 'classe' | 'inconnu' {
  if (!zone || jour < CONNU.du || jour > CONNU.au) return 'inconnu';
  if (VACANCES.some(({ du, au, zones }) => jour >= du && jour <= au && zones.includes(zone))) return 'vacances';
  return PONTS.some(({ du, au }) => jour >= du && jour <= au) ? 'inconnu' : 'classe';
}

/** Les périodes entre deux dates où l'état scolaire est celui-là, bornées à ces dates. */
export function listPeriodesScolaires(entre: Intervalle, zone: ZoneScolaire | null, etat: 'vacances' | 'inconnu'): Intervalle[] {
  const bornes = zone
    ? etat === 'vacances'
      ? VACANCES.filter(({ zones }) => zones.includes(zone))
      : [{ du: '0001-01-01', au: addJours(CONNU.du, -1) }, ...PONTS, { du: addJours(CONNU.au, 1), au: '9999-12-31' }]
    : etat === 'inconnu'
      ? [entre]
      : [];
  return intersectIntervalles([entre], bornes);
}

/** Les jours communs à deux listes d'intervalles. */
export function intersectIntervalles(a: readonly Intervalle[], b: readonly Intervalle[]): Intervalle[] {
  return a.flatMap((x) => b.map((y) => ({ du: getPlusTard(x.du, y.du), au: getPlusTot(x.au, y.au) })).filter(({ du, au }) => du <= au));
}
