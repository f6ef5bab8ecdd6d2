import type { Jour } from '../regle.ts';
import type { Paroles } from '../paroles.ts';
import { direHeure24, joint } from './commun.ts';

const CHAQUE = ['щопонеділка', 'щовівторка', 'щосереди', 'щочетверга', 'щоп’ятниці', 'щосуботи', 'щонеділі'];
const GENITIF = ['понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи', 'неділі'];
const ACCUSATIF = ['понеділок', 'вівторок', 'середу', 'четвер', 'п’ятницю', 'суботу', 'неділю'];
const MOIS = ['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень', 'липень', 'серпень', 'вересень', 'жовтень', 'листопад', 'грудень'];
const MOIS_GENITIF = ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'];
const MOIS_LOCATIF = ['січні', 'лютому', 'березні', 'квітні', 'травні', 'червні', 'липні', 'серпні', 'вересні', 'жовтні', 'листопаді', 'грудні'];
const RANGS_MASCULIN: Readonly<Record<number, string>> = { 1: '1-й', 2: '2-й', 3: '3-й', 4: '4-й', 5: '5-й', [-1]: 'останній', [-2]: 'передостанній' };
const RANGS_FEMININ: Readonly<Record<number, string>> = { 1: '1-шу', 2: '2-гу', 3: '3-тю', 4: '4-ту', 5: '5-ту', [-1]: 'останню', [-2]: 'передостанню' };
/** Mercredi, vendredi, samedi et dimanche sont féminins. */
const FEMININS: readonly Jour[] = [2, 4, 5, 6];
const et = (elements: readonly string[]) => joint(elements, ', ', ' і ');
const date = ({ annee, mois, jour }: { annee?: number | null | undefined; mois: number; jour: number }) =>
  `${jour} ${MOIS_GENITIF[mois - 1]}${annee ? ` ${annee} року` : ''}`;

/** L'ukrainien : « у 2-й і 4-й вівторок місяця, з 14:00 до 16:30 ». */
export const uk: Paroles = {
  jour: (jour) => CHAQUE[jour] as string,
  deJourAJour: (du, au) => `з ${GENITIF[du]} по ${ACCUSATIF[au]}`,
  tousLesJours: 'щодня',
  jourDeRangs: (jour, rangs) => `у ${et(rangs.map((rang) => (FEMININS.includes(jour) ? RANGS_FEMININ : RANGS_MASCULIN)[rang] as string))} ${ACCUSATIF[jour]}`,
  duMois: 'місяця',
  joursFeries: 'у святкові дні',
  semaines: { paires: 'у парні тижні', impaires: 'у непарні тижні' },
  pendantLesVacances: 'під час шкільних канікул',
  enMois: (du, au) => {
    if (du === au) return `у ${MOIS_LOCATIF[du - 1]}`;
    return au - du === 1 ? `у ${MOIS_LOCATIF[du - 1]} і ${MOIS_LOCATIF[au - 1]}` : `з ${MOIS_GENITIF[du - 1]} по ${MOIS[au - 1]}`;
  },
  chaqueAnnee: 'щороку',
  leDate: date,
  deDateADate: (du, au) => `з ${date(du)} по ${date(au)}`,
  heure: (minutes) => direHeure24(minutes, 'опівночі'),
  deHeureAHeure: (debut, fin, lendemain) => `з ${debut} до ${fin}${lendemain ? ' наступного дня' : ''}`,
  jourEntier: 'цілодобово',
  surRendezVous: 'за попереднім записом',
  ferme: 'зачинено',
  // « крім » veut le génitif ; après deux points, les mots restent ce qu'ils sont.
  sauf: (cibles) => `крім: ${et(cibles)}`,
  saufVacances: 'шкільні канікули',
  saufFeries: 'святкові дні',
  mais: 'але',
  etAussi: 'а також',
  et,
  virgule: ', ',
  joursPuisHeures: (jours, heures) => `${jours}, ${heures}`,
  titre: (condition) => `${condition}: `,
  titreRepete: false,
  phrase: (propositions) => propositions.join('; '),
  rendezVous: { obligatoire: 'за попереднім записом', conseille: 'радимо записатися', possible: 'і за попереднім записом', sans: 'без запису' },
};
