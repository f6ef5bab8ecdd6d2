import type { Paroles } from '../paroles.ts';
import { direHeure24, joint } from './commun.ts';

const JOURS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const MOIS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const RANGS: Readonly<Record<number, string>> = { 1: '1.er', 2: '2.º', 3: '3.er', 4: '4.º', 5: '5.º', [-1]: 'último', [-2]: 'penúltimo' };
const et = (elements: readonly string[]) => joint(elements, ', ', ' y ');
const mois = (rang: number) => MOIS[rang - 1] as string;
const date = ({ annee, mois: m, jour }: { annee?: number | null | undefined; mois: number; jour: number }) =>
  `${jour} de ${mois(m)}${annee ? ` de ${annee}` : ''}`;

/** L'espagnol : « el 2.º y el 4.º martes del mes, de 14:00 a 16:30 ». */
export const es: Paroles = {
  jour: (jour) => `los ${jour >= 5 ? `${JOURS[jour]}s` : JOURS[jour]}`,
  deJourAJour: (du, au) => `de ${JOURS[du]} a ${JOURS[au]}`,
  tousLesJours: 'todos los días',
  jourDeRangs: (jour, rangs) => `${et(rangs.map((rang) => `el ${RANGS[rang]}`))} ${JOURS[jour]}`,
  duMois: 'del mes',
  joursFeries: 'los días festivos',
  semaines: { paires: 'de las semanas pares', impaires: 'de las semanas impares' },
  pendantLesVacances: 'durante las vacaciones escolares',
  enMois: (du, au) => (du === au ? `en ${mois(du)}` : au - du === 1 ? `en ${mois(du)} y en ${mois(au)}` : `de ${mois(du)} a ${mois(au)}`),
  chaqueAnnee: 'todos los años',
  leDate: (jour) => `el ${date(jour)}`,
  deDateADate: (du, au) => `del ${date(du)} al ${date(au)}`,
  heure: (minutes) => direHeure24(minutes, 'medianoche'),
  deHeureAHeure: (debut, fin, lendemain) => `de ${debut} a ${fin}${lendemain ? ' del día siguiente' : ''}`,
  jourEntier: 'las 24 horas',
  surRendezVous: 'con cita previa',
  ferme: 'cerrado',
  sauf: (cibles) => `salvo ${et(cibles)}`,
  saufVacances: 'vacaciones escolares',
  saufFeries: 'días festivos',
  mais: 'pero',
  etAussi: 'y también',
  et,
  virgule: ', ',
  joursPuisHeures: (jours, heures) => `${jours}, ${heures}`,
  titre: (condition) => `${condition}: `,
  titreRepete: false,
  phrase: (propositions) => propositions.join('; '),
  rendezVous: { obligatoire: 'con cita previa', conseille: 'se recomienda pedir cita', possible: 'y con cita previa', sans: 'sin cita' },
};
