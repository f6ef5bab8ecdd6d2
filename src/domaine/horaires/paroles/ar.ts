import type { Paroles } from '../paroles.ts';
import { direHeure24, joint } from './commun.ts';

const JOURS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'];
const MOIS = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
const RANGS: Readonly<Record<number, string>> = {
  1: 'الأول',
  2: 'الثاني',
  3: 'الثالث',
  4: 'الرابع',
  5: 'الخامس',
  [-1]: 'الأخير',
  [-2]: 'قبل الأخير',
};
// Le « و » s'attache au mot qui suit.
const et = (elements: readonly string[]) => joint(elements, '، ', ' و');
const mois = (rang: number) => MOIS[rang - 1] as string;
const date = ({ annee, mois: m, jour }: { annee?: number | null | undefined; mois: number; jour: number }) => `${jour} ${mois(m)}${annee ? ` ${annee}` : ''}`;

/** L'arabe : le rang suit le jour (« الثلاثاء الثاني والرابع من الشهر »), les chiffres sont ceux que l'on lit sur les portes. */
export const ar: Paroles = {
  jour: (jour) => `يوم ${JOURS[jour]}`,
  deJourAJour: (du, au) => `من ${JOURS[du]} إلى ${JOURS[au]}`,
  tousLesJours: 'كل يوم',
  jourDeRangs: (jour, rangs) => `${JOURS[jour]} ${et(rangs.map((rang) => RANGS[rang] as string))}`,
  duMois: 'من الشهر',
  joursFeries: 'أيام العطل الرسمية',
  semaines: { paires: 'في الأسابيع الزوجية', impaires: 'في الأسابيع الفردية' },
  pendantLesVacances: 'خلال العطل المدرسية',
  enMois: (du, au) => (du === au ? `في ${mois(du)}` : au - du === 1 ? `في ${mois(du)} و${mois(au)}` : `من ${mois(du)} إلى ${mois(au)}`),
  chaqueAnnee: 'كل سنة',
  leDate: (jour) => `يوم ${date(jour)}`,
  deDateADate: (du, au) => `من ${date(du)} إلى ${date(au)}`,
  heure: (minutes) => direHeure24(minutes, 'منتصف الليل'),
  deHeureAHeure: (debut, fin, lendemain) => `من ${debut} إلى ${fin}${lendemain ? ' من اليوم التالي' : ''}`,
  jourEntier: '24 ساعة في اليوم',
  surRendezVous: 'بموعد مسبق',
  ferme: 'مغلق',
  sauf: (cibles) => `ما عدا ${et(cibles)}`,
  saufVacances: 'العطل المدرسية',
  saufFeries: 'أيام العطل الرسمية',
  mais: 'لكن',
  etAussi: 'وأيضًا',
  et,
  virgule: '، ',
  joursPuisHeures: (jours, heures) => `${jours}، ${heures}`,
  titre: (condition) => `${condition}: `,
  titreRepete: false,
  phrase: (propositions) => propositions.join('؛ '),
  rendezVous: { obligatoire: 'بموعد مسبق', conseille: 'يُفضَّل أخذ موعد', possible: 'وأيضًا بموعد مسبق', sans: 'بدون موعد' },
};
