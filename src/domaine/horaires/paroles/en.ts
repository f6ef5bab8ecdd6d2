import type { Paroles } from '../paroles.ts';
import { direHeure24, joint } from './commun.ts';

const JOURS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MOIS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const RANGS: Readonly<Record<number, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 5: '5th', [-1]: 'last', [-2]: 'second-to-last' };
const et = (elements: readonly string[]) => joint(elements, ', ', ' and ');
const mois = (rang: number) => MOIS[rang - 1] as string;

/** L'anglais : « every 2nd and 4th Tuesday of the month, 14:00 to 16:30 ». Les heures sont sur 24 heures, comme sur les portes. */
export const en: Paroles = {
  jour: (jour) => JOURS[jour] as string,
  deJourAJour: (du, au) => `${JOURS[du]} to ${JOURS[au]}`,
  tousLesJours: 'every day',
  jourDeRangs: (jour, rangs) => `the ${et(rangs.map((rang) => RANGS[rang] as string))} ${JOURS[jour]}`,
  duMois: 'of the month',
  joursFeries: 'public holidays',
  semaines: { paires: 'in even-numbered weeks', impaires: 'in odd-numbered weeks' },
  pendantLesVacances: 'during school holidays',
  enMois: (du, au) => (du === au ? `in ${mois(du)}` : au - du === 1 ? `in ${mois(du)} and ${mois(au)}` : `from ${mois(du)} to ${mois(au)}`),
  chaqueAnnee: 'every year',
  leDate: ({ annee, mois: m, jour }) => `on ${jour} ${mois(m)}${annee ? ` ${annee}` : ''}`,
  deDateADate: (du, au) => `from ${du.jour} ${mois(du.mois)}${du.annee ? ` ${du.annee}` : ''} to ${au.jour} ${mois(au.mois)}${au.annee ? ` ${au.annee}` : ''}`,
  heure: (minutes) => direHeure24(minutes, 'midnight'),
  deHeureAHeure: (debut, fin, lendemain) => `${debut} to ${fin}${lendemain ? ' the next day' : ''}`,
  jourEntier: '24 hours a day',
  surRendezVous: 'by appointment',
  ferme: 'closed',
  sauf: (cibles) => `except ${et(cibles)}`,
  saufVacances: 'school holidays',
  saufFeries: 'public holidays',
  mais: 'but',
  etAussi: 'and also',
  et,
  virgule: ', ',
  joursPuisHeures: (jours, heures) => `${jours}, ${heures}`,
  titre: (condition) => `${condition}: `,
  titreRepete: false,
  phrase: (propositions) => propositions.join('; '),
  rendezVous: { obligatoire: 'by appointment', conseille: 'appointment recommended', possible: 'and by appointment', sans: 'no appointment needed' },
};
