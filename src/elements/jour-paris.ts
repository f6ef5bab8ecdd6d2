/** Le suédois écrit ses dates « AAAA-MM-JJ ». */
const PARIS = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });

/** Le jour et les minutes depuis minuit, à Paris. @param instant millisecondes depuis 1970, UTC ; maintenant par défaut */
export function getInstantParis(instant: number = Date.now()): { readonly jour: string; readonly minutes: number } {
  const [jour = '', heure = ''] = PARIS.format(instant).split(' ');
  const [heures = 0, minutes = 0] = heure.split(':').map(Number);
  return { jour, minutes: heures * 60 + minutes };
}

/** Le jour qu'il est à Paris, `AAAA-MM-JJ`, où que soit le téléphone. */
export const getJourParis = (): string => getInstantParis().jour;
