import { addJours } from './horaires/jour.ts';
import { getEtiquette, getLocale, isTraduite, type Langue } from './vocabulaires/langues.ts';

// Créer un format coûte mille fois plus que s'en servir, et chaque page dit des dizaines de dates : un format par langue et par forme.
const FORMES = {
  jourSemaine: { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  jour: { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  mois: { timeZone: 'UTC', month: 'long', year: 'numeric' },
  semaine: { timeZone: 'UTC', weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatDate = (jour: string, langue: Langue, forme: keyof typeof FORMES): string => getFormat(langue, forme).format(new Date(`${jour}T00:00:00Z`));

function getFormat(langue: Langue, forme: keyof typeof FORMES): Intl.DateTimeFormat {
  const cle = `${langue} ${forme}`;
  let format = formats.get(cle);
  if (!format) {
    format = new Intl.DateTimeFormat(getLocale(langue), FORMES[forme]);
    formats.set(cle, format);
  }
  return format;
}

/** Un jour `AAAA-MM-JJ` en toutes lettres : « mardi 24 novembre 2026 ». Les jours n'ont pas de fuseau : ils se disent en UTC. */
export function direJour(jour: string, langue: Langue = 'fr', avecJourSemaine = true): string {
  const dit = formatDate(jour, langue, avecJourSemaine ? 'jourSemaine' : 'jour');
  // Le premier du mois se dit « 1er », ce qu'Intl ne sait pas.
  return getEtiquette(langue) === 'fr' ? dit.replace(/(^| )1 /, '$11er ') : dit;
}

/** Le mois d'un jour : « novembre 2026 ». */
export function direMois(jour: string, langue: Langue = 'fr'): string {
  return formatDate(jour, langue, 'mois');
}

/** Un lundi, d'où se comptent les jours de la semaine. */
const LUNDI = '2024-01-01';

/** Le nom d'un jour de la semaine, de lundi (0) à dimanche (6). */
export const direJourDeSemaine = (rang: number, langue: Langue = 'fr'): string => formatDate(addJours(LUNDI, rang), langue, 'semaine');

/** Mois entiers écoulés entre deux jours `AAAA-MM-JJ`. */
export function countMois(du: string, au: string): number {
  const [anneeDu = 0, moisDu = 0, jourDu = 0] = du.split('-').map(Number);
  const [anneeAu = 0, moisAu = 0, jourAu = 0] = au.split('-').map(Number);
  return (anneeAu - anneeDu) * 12 + (moisAu - moisDu) - (jourAu < jourDu ? 1 : 0);
}

/** Des jours qui se suivent, bornes comprises : « du 22 au 28 novembre 2026 », « du 29 novembre au 5 décembre 2026 ». */
export function direPeriode(du: string, au: string, langue: Langue = 'fr'): string {
  if (langue === 'es') return `del ${getFormat('es', 'jour').format(new Date(`${du}T00:00:00Z`))} al ${direJour(au, 'es', false)}`;
  if (isTraduite(langue)) return getFormat(langue, 'jour').formatRange(new Date(`${du}T00:00:00Z`), new Date(`${au}T00:00:00Z`));
  const dire = (jour: string) => direJour(jour, langue, false);
  const [annee, mois] = du.split('-');
  const debut = dire(du);
  // Ce que la fin redit, le début le tait.
  const court = !au.startsWith(`${annee}-`) ? debut : debut.replace(au.startsWith(`${annee}-${mois}-`) ? / \S+ \d{4}$/ : / \d{4}$/, '');
  return `du ${court} au ${dire(au)}`;
}
