import { capitalizePhrase } from '../phrase.ts';
import { JOURS } from '../vocabulaires/jours.ts';
import { MOIS } from '../vocabulaires/mois.ts';
import type { Langue } from '../vocabulaires/langues.ts';
import { ar } from './paroles/ar.ts';
import { en } from './paroles/en.ts';
import { es } from './paroles/es.ts';
import { uk } from './paroles/uk.ts';
import type { Jour, JourAnnuel } from './regle.ts';

/**
 * Les mots d'une langue. Une langue s'ajoute en écrivant sa table : l'ordre des mots est dans ces fonctions, pas ailleurs.
 * Espaces insécables (U+00A0) autour des nombres et devant « ; » et « : ».
 */
export interface Paroles {
  /** « le lundi » */
  jour: (jour: Jour) => string;
  /** « du lundi au vendredi » */
  deJourAJour: (du: Jour, au: Jour) => string;
  tousLesJours: string;
  /** « le 2e et le 4e mardi », sans « du mois » */
  jourDeRangs: (jour: Jour, rangs: readonly number[]) => string;
  duMois: string;
  joursFeries: string;
  semaines: { paires: string; impaires: string };
  pendantLesVacances: string;
  /** « en août », « de septembre à juin » */
  enMois: (du: number, au: number) => string;
  chaqueAnnee: string;
  leDate: (date: JourAnnuel) => string;
  deDateADate: (du: JourAnnuel, au: JourAnnuel) => string;
  /** « 14 h 30 » ; 0 et 1440 : « minuit » */
  heure: (minutes: number) => string;
  deHeureAHeure: (debut: string, fin: string, lendemain: boolean) => string;
  jourEntier: string;
  surRendezVous: string;
  ferme: string;
  /** « sauf vacances scolaires et jours fériés » */
  sauf: (cibles: readonly string[]) => string;
  saufVacances: string;
  saufFeries: string;
  mais: string;
  etAussi: string;
  et: (elements: readonly string[]) => string;
  /** Entre deux morceaux de phrase, espace comprise. */
  virgule: string;
  /** Entre les jours et les heures. */
  joursPuisHeures: (jours: string, heures: string) => string;
  /** Une condition commune à plusieurs propositions : « pendant les vacances scolaires : … ». */
  titre: (condition: string) => string;
  /** Vrai : le titre se redit à chaque proposition, parce que chacune est une phrase. */
  titreRepete: boolean;
  phrase: (propositions: readonly string[]) => string;
  rendezVous: Record<'obligatoire' | 'conseille' | 'possible' | 'sans', string>;
}

const INSECABLE = '\u00a0';

const nomJour = (jour: Jour) => JOURS[jour].nom;
const nomMois = (mois: number) => (MOIS[mois - 1] as (typeof MOIS)[number]).nom;
const RANGS: Record<number, string> = { 1: '1er', 2: '2e', 3: '3e', 4: '4e', 5: '5e', [-1]: 'dernier', [-2]: 'avant-dernier' };
const joindre = (elements: readonly string[]) => (elements.length < 2 ? elements.join('') : `${elements.slice(0, -1).join(', ')} et ${elements.at(-1)}`);
const avecArticle = (mot: string) => (/^[aeiou]/.test(mot) ? `l'${mot}` : `le ${mot}`);
const date = ({ annee, mois, jour }: JourAnnuel) => `${jour === 1 ? '1er' : jour}${INSECABLE}${nomMois(mois)}${annee ? `${INSECABLE}${annee}` : ''}`;

const fr: Paroles = {
  jour: (jour) => `le ${nomJour(jour)}`,
  deJourAJour: (du, au) => `du ${nomJour(du)} au ${nomJour(au)}`,
  tousLesJours: 'tous les jours',
  jourDeRangs: (jour, rangs) => `${joindre(rangs.map((rang) => avecArticle(RANGS[rang] as string)))} ${nomJour(jour)}`,
  duMois: 'du mois',
  joursFeries: 'les jours fériés',
  semaines: { paires: 'des semaines paires', impaires: 'des semaines impaires' },
  pendantLesVacances: 'pendant les vacances scolaires',
  enMois: (du, au) => {
    if (du === au) return `en ${nomMois(du)}`;
    return au - du === 1
      ? `en ${nomMois(du)} et en ${nomMois(au)}`
      : `${/^[aeiou]/.test(nomMois(du)) ? `d'${nomMois(du)}` : `de ${nomMois(du)}`} à ${nomMois(au)}`;
  },
  chaqueAnnee: 'tous les ans',
  leDate: (jour) => `le ${date(jour)}`,
  deDateADate: (du, au) => `du ${date(du)} au ${date(au)}`,
  heure: (minutes) => {
    if (minutes % 1440 === 0) return 'minuit';
    const [heures, reste] = [Math.floor(minutes / 60) % 24, minutes % 60];
    return `${heures}${INSECABLE}h${reste ? `${INSECABLE}${String(reste).padStart(2, '0')}` : ''}`;
  },
  deHeureAHeure: (debut, fin, lendemain) => `de ${debut} à ${fin}${lendemain ? ' le lendemain' : ''}`,
  jourEntier: `24${INSECABLE}h sur 24`,
  surRendezVous: 'sur rendez-vous',
  ferme: 'fermé',
  sauf: (cibles) => `sauf ${joindre(cibles)}`,
  saufVacances: 'vacances scolaires',
  saufFeries: 'jours fériés',
  mais: 'mais',
  etAussi: 'et aussi',
  et: joindre,
  virgule: ', ',
  joursPuisHeures: (jours, heures) => `${jours}, ${heures}`,
  titre: (condition) => `${condition}${INSECABLE}: `,
  titreRepete: false,
  phrase: (propositions) => propositions.join(`${INSECABLE}; `),
  rendezVous: { obligatoire: 'sur rendez-vous', conseille: 'rendez-vous conseillé', possible: 'et sur rendez-vous', sans: 'sans rendez-vous' },
};

/** Langage simple : une phrase courte par idée, rien à déduire. */
const simple: Paroles = {
  ...fr,
  titreRepete: true,
  joursPuisHeures: (jours, heures) => `${jours}${INSECABLE}: ${heures}`,
  phrase: (propositions) => `${propositions.map(capitalizePhrase).join('. ')}.`,
};

export const PAROLES: Readonly<Record<Langue, Paroles>> = { fr, simple, en, es, ar, uk };
