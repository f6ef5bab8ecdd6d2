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
}

const JOUR = 1440;
const HEURE = 60;
const RAISONS = { 'jour férié': 'ferie', 'vacances scolaires': 'vacances', fermeture: 'fermeture' } as const;
const HORLOGE = new Intl.DateTimeFormat('fr', {
  timeZone: 'Europe/Paris',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** L'état à cet instant, d'après les créneaux de la page ; rien quand ils sont tous passés. Les heures se disent à Paris, où que soit le téléphone. */
export function findEtatOuverture(creneaux: readonly Creneau[], { maintenant, genre, conseil, dire }: OptionsEtat): EtatOuverture | undefined {
  const rang = creneaux.findIndex(({ fin }) => fin > maintenant);
  const creneau = creneaux[rang];
  if (!creneau) return undefined;
  const { debut, fin, a_confirmer, sur_rendez_vous } = creneau;
  const quand = debut > maintenant ? 'bientot' : 'maintenant';
  if (a_confirmer) {
    const Conseil = conseil.charAt(0).toUpperCase() + conseil.slice(1);
    return { etat: 'doute', dit: dire(`doute.${quand}`, { raison: dire(RAISONS[a_confirmer]), debut: direMoment(debut, maintenant, dire), conseil, Conseil }) };
  }
  const prefixe = sur_rendez_vous ? 'rdv' : genre;
  if (quand === 'bientot') return { etat: 'bientot', dit: dire(`${prefixe}.bientot`, { debut: direMoment(debut, maintenant, dire) }) };
  // « 24 h sur 24 » est un créneau par jour : la vraie fin est celle de la suite, si elle se connaît.
  let dernier = rang;
  while (creneaux[dernier + 1] && (creneaux[dernier + 1]?.debut ?? 0) <= (creneaux[dernier]?.fin ?? 0) && !creneaux[dernier + 1]?.a_confirmer) dernier += 1;
  const suivant = creneaux[dernier + 1];
  const vraieFin = creneaux[dernier]?.fin ?? fin;
  const inconnue = suivant ? suivant.debut <= vraieFin : dernier > rang;
  return { etat: 'ouvert', dit: inconnue ? dire(`${prefixe}.sansFin`) : dire(`${prefixe}.maintenant`, { fin: direMoment(vraieFin, maintenant, dire, true) }) };
}

/** « à 17 h », « aujourd'hui à 14 h », « demain, mardi 24 novembre, à 9 h », « jeudi 26 novembre à 9 h ». Une fin le jour même ne redit pas le jour. */
function direMoment(minutes: number, maintenant: number, dire: OptionsEtat['dire'], fin = false): string {
  const { heures, reste } = lireParis(minutes);
  // Une fin à minuit est celle du jour qui s'achève.
  const { jour } = lireParis(fin ? minutes - 1 : minutes);
  const heure = heures + reste === 0 ? dire('minuit') : dire('heure', { heure: `${heures}\u00A0h${reste ? `\u00A0${String(reste).padStart(2, '0')}` : ''}` });
  const ceJour = lireParis(maintenant).jour;
  if (jour === ceJour) return fin ? heure : dire('aujourdhui', { heure });
  // Un jour peut durer 23 ou 25 heures.
  const presque = lireParis(maintenant + JOUR - HEURE).jour;
  const demain = presque === ceJour ? lireParis(maintenant + JOUR + HEURE).jour : presque;
  return dire(jour === demain ? 'demain' : 'jour', { jour, heure });
}

function lireParis(minutes: number): { jour: string; heures: number; reste: number } {
  const parts: Record<string, string> = {};
  for (const { type, value } of HORLOGE.formatToParts(minutes * 60_000)) parts[type] = value;
  const { weekday, day, month, hour, minute } = parts;
  return { jour: `${weekday} ${day === '1' ? '1er' : day} ${month}`, heures: Number(hour) % 24, reste: Number(minute) };
}
