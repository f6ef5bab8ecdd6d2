import type { Creneau } from '../domaine/horaires/creneaux.ts';

/** Ce qui se dit de l'ouverture à un instant. */
export interface EtatOuverture {
  readonly etat: 'ouvert' | 'bientot' | 'doute';
  readonly dit: string;
}

export interface OptionsEtat {
  /** Minutes depuis 1970, UTC. */
  readonly maintenant: number;
  /** Une porte ouvre ; une séance a lieu. */
  readonly genre: string;
  /** « téléphonez avant de venir » */
  readonly conseil: string;
  readonly dire: (cle: string, valeurs?: Record<string, string>) => string;
  /** L'étiquette de la page ; le français par défaut. */
  readonly langue?: string;
}

const JOUR = 1440;
const HEURE = 60;
const RAISONS = { 'jour férié': 'ferie', 'vacances scolaires': 'vacances', fermeture: 'fermeture' } as const;

/** L'état à cet instant, d'après les créneaux de la page ; rien quand ils sont tous passés. Les heures se disent à Paris, où que soit le téléphone. */
export function findEtatOuverture(creneaux: readonly Creneau[], { maintenant, genre, conseil, dire, langue = 'fr' }: OptionsEtat): EtatOuverture | undefined {
  const direMoment = (minutes: number, fin = false) => direMomentEn(getHorloge(langue), minutes, maintenant, dire, fin);
  const rang = creneaux.findIndex(({ fin }) => fin > maintenant);
  const creneau = creneaux[rang];
  if (!creneau) return undefined;
  const { debut, fin, a_confirmer, sur_rendez_vous } = creneau;
  const quand = debut > maintenant ? 'bientot' : 'maintenant';
  if (a_confirmer) {
    const Conseil = conseil.charAt(0).toUpperCase() + conseil.slice(1);
    return { etat: 'doute', dit: dire(`doute.${quand}`, { raison: dire(RAISONS[a_confirmer]), debut: direMoment(debut), conseil, Conseil }) };
  }
  const prefixe = sur_rendez_vous ? 'rdv' : genre;
  if (quand === 'bientot') return { etat: 'bientot', dit: dire(`${prefixe}.bientot`, { debut: direMoment(debut) }) };
  // « 24 h sur 24 » est un créneau par jour : la vraie fin est celle de la suite, si elle se connaît.
  let dernier = rang;
  while (creneaux[dernier + 1] && (creneaux[dernier + 1]?.debut ?? 0) <= (creneaux[dernier]?.fin ?? 0) && !creneaux[dernier + 1]?.a_confirmer) dernier += 1;
  const suivant = creneaux[dernier + 1];
  const vraieFin = creneaux[dernier]?.fin ?? fin;
  const inconnue = suivant ? suivant.debut <= vraieFin : dernier > rang;
  return { etat: 'ouvert', dit: inconnue ? dire(`${prefixe}.sansFin`) : dire(`${prefixe}.maintenant`, { fin: direMoment(vraieFin, true) }) };
}

/** « à 17 h », « aujourd'hui à 14 h », « demain, mardi 24 novembre, à 9 h », « jeudi 26 novembre à 9 h ». Une fin le jour même ne redit pas le jour. */
function direMomentEn(lireParis: Horloge, minutes: number, maintenant: number, dire: OptionsEtat['dire'], fin: boolean): string {
  const { minuit, heure: dite } = lireParis(minutes);
  // Une fin à minuit est celle du jour qui s'achève.
  const { jour } = lireParis(fin ? minutes - 1 : minutes);
  const heure = minuit ? dire('minuit') : dire('heure', { heure: dite });
  const ceJour = lireParis(maintenant).jour;
  if (jour === ceJour) return fin ? heure : dire('aujourdhui', { heure });
  // Un jour peut durer 23 ou 25 heures.
  const presque = lireParis(maintenant + JOUR - HEURE).jour;
  const demain = presque === ceJour ? lireParis(maintenant + JOUR + HEURE).jour : presque;
  return dire(jour === demain ? 'demain' : 'jour', { jour, heure });
}

/** Le jour et l'heure d'un instant, à Paris. */
type Horloge = (minutes: number) => { readonly jour: string; readonly minuit: boolean; readonly heure: string };

const HORLOGES = new Map<string, Horloge>();

function getHorloge(langue: string): Horloge {
  const horloge = HORLOGES.get(langue) ?? createHorloge(langue);
  HORLOGES.set(langue, horloge);
  return horloge;
}

/** Le français dit « 9 h 30 » et « 1er décembre » ; les autres langues, « 9:30 », avec les chiffres que l'on lit sur les portes. */
function createHorloge(langue: string): Horloge {
  const locale = langue === 'en' ? 'en-GB' : `${langue}-u-nu-latn`;
  const jours = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long' });
  const heures = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (minutes) => {
    const instant = minutes * 60_000;
    const [h = '', m = ''] = heures.format(instant).split(':');
    const jour = jours.format(instant);
    const minuit = h === '00' && m === '00';
    if (langue !== 'fr') return { jour, minuit, heure: `${Number(h)}:${m}` };
    return { jour: jour.replace(/ 1 /, ' 1er '), minuit, heure: `${Number(h)}\u00A0h${m === '00' ? '' : `\u00A0${m}`}` };
  };
}
