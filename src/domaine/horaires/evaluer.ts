import OpeningHours from 'opening_hours';
import type { ZoneScolaire } from '../vocabulaires/departements.ts';
import { type Intervalle, intersectIntervalles, listFeriesEntre, listPeriodesScolaires } from './calendrier.ts';
import { canoniser } from './canon.ts';
import { formatParis } from './fuseau.ts';
import { addJours, countJours, createJour, getJourDeSemaine, getSemaine, isJourCivil, type JourCivil } from './jour.ts';
import { Memoire } from './memoire.ts';
import { COMMENTAIRE_RENDEZ_VOUS, ecrireOsm } from './osm-ecrire.ts';
import { getJoursDuMois, lireOsm } from './osm-lire.ts';
import { createQuand, isTousLesJours, type JourAnnuel, JOURNEE, type Periode, type Quand, type Regle } from './regle.ts';

export interface TerritoireHoraires {
  /** Code du département : « 34 ». */
  departement: string;
  /** `null` : calendrier scolaire inconnu (Corse, outre-mer). */
  zone_scolaire: ZoneScolaire | null;
  /** Région au sens d'OpenStreetMap : « Occitanie ». */
  etat_osm: string;
}

/** Un créneau daté. Instants ISO 8601 avec le décalage de Paris ce jour-là. */
export interface Seance {
  debut: string;
  fin: string;
  /** Ce que la règle ne dit pas : à afficher « téléphonez avant de venir », jamais « ouvert ». */
  a_confirmer?: 'jour férié' | 'vacances scolaires';
  sur_rendez_vous?: true;
}

export interface Fermeture {
  /** Bornes comprises. */
  du: JourCivil;
  au: JourCivil;
  motif?: string | undefined;
  /** Horaires de remplacement, en `opening_hours`. */
  horaires?: string | undefined;
}

export interface OptionsSeances {
  /** Premier jour, à partir de 00:00 à Paris : « 2026-11-22 ». */
  du: JourCivil;
  /** Nombre de séances au plus ; `Infinity` avec `jusqu_au` pour toutes. */
  nombre: number;
  territoire: TerritoireHoraires;
  /** Dernier jour compris. */
  jusqu_au?: JourCivil | undefined;
  /** Jours sans séance. */
  sauf?: readonly JourCivil[] | undefined;
  fermetures?: readonly Fermeture[] | undefined;
  valide_du?: JourCivil | undefined;
  valide_au?: JourCivil | undefined;
}

interface Creneau {
  jour: JourCivil;
  /** Minutes de l'horloge, depuis minuit du `jour` ; la fin dépasse 1440 si elle est le lendemain. */
  debut: number;
  fin: number;
  rendezVous: boolean;
}

/** Les fenêtres de recherche s'élargissent : presque toujours, la première suffit. */
const FENETRES = [91, 366, 1100];

/**
 * Les prochaines séances d'un horaire, dans l'ordre. Une séance appartient au jour où elle commence.
 * Jours fériés, vacances, semaines paires, changement d'heure, exceptions : tout est compris ; le fuseau de la machine est sans effet.
 * @param horaires `opening_hours`, tel que `lireHoraires` le rend
 * @throws {Refus} si `horaires` ou un horaire de remplacement n'est pas lisible
 * @throws {Error} si une date n'existe pas
 */
export function prochainesSeances(horaires: string, options: OptionsSeances): Seance[] {
  const { nombre, territoire, sauf = [], fermetures = [], valide_du, valide_au, jusqu_au } = options;
  for (const jour of [options.du, valide_du, valide_au, jusqu_au, ...sauf, ...fermetures.flatMap(({ du, au }) => [du, au])]) {
    if (jour !== undefined && !isJourCivil(jour)) throw new Error(`« ${jour} » n'est pas une date : écrivez AAAA-MM-JJ, par exemple 2026-11-24.`);
  }
  const du = valide_du && valide_du > options.du ? valide_du : options.du;
  const limites = [jusqu_au, valide_au].filter((jour) => jour !== undefined).sort();
  if (limites[0] !== undefined && limites[0] < du) return [];
  const seances: Seance[] = [];
  let debut = du;
  for (const duree of FENETRES) {
    const fin = [addJours(du, duree - 1), ...limites].sort()[0] as JourCivil;
    const fenetre = { du: debut, au: fin };
    seances.push(...applyFermetures(listSeances(horaires, fenetre, territoire), fenetre, sauf, fermetures, territoire));
    if (seances.length >= nombre || fin === limites[0]) break;
    debut = addJours(fin, 1);
  }
  return seances.slice(0, nombre);
}

function applyFermetures(
  seances: readonly Seance[],
  fenetre: Intervalle,
  sauf: readonly JourCivil[],
  fermetures: readonly Fermeture[],
  territoire: TerritoireHoraires,
): Seance[] {
  const getJour = ({ debut }: Seance) => debut.slice(0, 10);
  const restent = seances.filter((seance) => !fermetures.some(({ du, au }) => getJour(seance) >= du && getJour(seance) <= au));
  const remplacements = fermetures.flatMap(({ du, au, horaires }) => {
    const [commune] = intersectIntervalles([fenetre], [{ du, au }]);
    return horaires && commune ? listSeances(horaires, commune, territoire) : [];
  });
  if (remplacements.length === 0 && sauf.length === 0) return restent;
  const toutes = new Map([...restent, ...remplacements].map((seance) => [`${seance.debut} ${seance.fin}`, seance] as const));
  return [...toutes.values()].filter((seance) => !sauf.includes(getJour(seance))).sort((a, b) => Date.parse(a.debut) - Date.parse(b.debut));
}

const seancesConnues = new Memoire<readonly Seance[]>();
const reglesConnues = new Memoire<readonly Regle[]>();

/** Les séances d'une fenêtre. Chaque horaire n'est évalué qu'une fois. */
function listSeances(horaires: string, fenetre: Intervalle, territoire: TerritoireHoraires): readonly Seance[] {
  const cle = [horaires, fenetre.du, fenetre.au, territoire.departement, territoire.zone_scolaire].join('|');
  return seancesConnues.get(cle, () => {
    const regles = reglesConnues.get(horaires, () => canoniser(lireOsm(horaires)));
    return computeSeances(regles, fenetre, territoire);
  });
}

function computeSeances(lues: readonly Regle[], fenetre: Intervalle, territoire: TerritoireHoraires): Seance[] {
  const feries = new Set(listFeriesEntre(fenetre, territoire.departement).map(({ date }) => date));
  const ditLesFeries = lues.some(({ quand }) => quand.feries);
  const ditLesVacances = lues.some(({ quand }) => quand.vacances) && listPeriodesScolaires(fenetre, territoire.zone_scolaire, 'inconnu').length > 0;
  const sansDoute = listCreneaux(lues, fenetre, territoire, false);
  // Calendrier inconnu : ce qui serait vrai en classe, puis ce qui le serait en vacances ; ce qui diffère est à confirmer.
  const enVacances = ditLesVacances ? listCreneaux(lues, fenetre, territoire, true) : sansDoute;
  const cle = ({ jour, debut, fin }: Creneau) => `${jour} ${debut} ${fin}`;
  const communs = new Set(enVacances.map(cle));
  const joursDeClasse = new Set(sansDoute.map(({ jour }) => jour));
  const creneaux = sansDoute.map((creneau) => ({ ...creneau, doute: ditLesVacances && !communs.has(cle(creneau)) }));
  if (ditLesVacances) {
    creneaux.push(...enVacances.filter(({ jour }) => !joursDeClasse.has(jour)).map((creneau) => ({ ...creneau, doute: true })));
    creneaux.sort((a, b) => a.jour.localeCompare(b.jour) || a.debut - b.debut);
  }
  return creneaux.map(({ jour, debut, fin, rendezVous, doute }) => {
    const a_confirmer = !ditLesFeries && feries.has(jour) ? ('jour férié' as const) : doute ? ('vacances scolaires' as const) : null;
    return {
      debut: formatParis(jour, debut),
      fin: formatParis(jour, fin),
      ...(a_confirmer ? { a_confirmer } : {}),
      ...(rendezVous ? { sur_rendez_vous: true as const } : {}),
    };
  });
}

/** Évalue avec la bibliothèque, sur l'horloge de la machine : seules les heures d'horloge comptent, Paris vient ensuite. */
function listCreneaux(lues: readonly Regle[], { du, au }: Intervalle, territoire: TerritoireHoraires, inconnuEnVacances: boolean): Creneau[] {
  const large = { du: addJours(du, -1), au: addJours(au, 1) };
  const { ouvrantes, fermees } = separerFermetures(lues, large, territoire, inconnuEnVacances);
  const datees = ouvrantes.flatMap((regle) => dater(regle, large, territoire, inconnuEnVacances));
  if (!datees.some(({ etat }) => etat !== 'ferme')) return [];
  // Le pays et la région toujours : sans eux, la bibliothèque prend l'Allemagne ou lève une exception.
  const nominatim = { address: { country_code: 'fr', state: territoire.etat_osm } };
  const bibliotheque = new OpeningHours(ecrireNuits(datees), nominatim as never);
  const bornes = [...new Set([0, ...datees.flatMap(({ plages }) => plages.flatMap(({ debut, fin }) => [debut % JOURNEE, fin % JOURNEE]))])];
  const intervalles = bibliotheque.getOpenIntervals(createDateLocale(large.du), createDateLocale(addJours(au, 2)));
  const creneaux: Creneau[] = [];
  for (const [debut, fin, inconnu, commentaire] of intervalles) {
    if (inconnu) continue; // « sur rendez-vous » sans heures : pas une séance
    const [jour, minutes] = lireHorloge(debut, bornes);
    const [jourFin, minutesFin] = lireHorloge(fin, bornes);
    const duree = (jour === jourFin ? 0 : countJours(jour, jourFin) * JOURNEE) + minutesFin - minutes;
    const [, finDeNuit = '', mode] = NUIT.exec(commentaire ?? '') as RegExpExecArray;
    const rendezVous = mode === COMMENTAIRE_RENDEZ_VOUS;
    const jusqua = minutes + duree === JOURNEE && finDeNuit ? Number(finDeNuit) : minutes + duree;
    const dernier = creneaux.at(-1);
    const ecart = dernier ? countEcart(dernier, jour, minutes) : Number.POSITIVE_INFINITY;
    // La bibliothèque coupe un créneau là où deux règles s'y touchent.
    if (dernier && dernier.rendezVous === rendezVous && ecart <= dernier.fin) dernier.fin = Math.max(dernier.fin, ecart + jusqua - minutes);
    else creneaux.push({ jour, debut: minutes, fin: jusqua, rendezVous });
  }
  return creneaux.flatMap(couperAMinuit).filter(({ jour }) => jour >= du && jour <= au && !fermees.some((periode) => jour >= periode.du && jour <= periode.au));
}

/**
 * Les fermetures de jours entiers, à la fin (`SH off`, `PH off`, `Aug off`), s'appliquent ici : c'est plus rapide,
 * et la nuit commencée la veille d'un jour fermé va jusqu'à son bout.
 */
function separerFermetures(
  lues: readonly Regle[],
  fenetre: Intervalle,
  territoire: TerritoireHoraires,
  inconnuEnVacances: boolean,
): { ouvrantes: readonly Regle[]; fermees: Intervalle[] } {
  const derniere = lues.findLastIndex(({ etat, quand }) => etat !== 'ferme' || !(isTousLesJours(quand) || (quand.feries && quand.jours.length === 0)));
  const fermees = lues.slice(derniere + 1).flatMap(({ quand }) => listDates(quand, fenetre, territoire, inconnuEnVacances));
  return { ouvrantes: lues.slice(0, derniere + 1), fermees };
}

/** « nuit 1560 sur rendez-vous » : la fin de la nuit, et le mode, tels qu'`ecrireNuits` les met en commentaire. */
const NUIT = /^(?:nuit (\d+))? ?(.*)$/;

/**
 * Les règles en `opening_hours`, les nuits jusqu'à minuit : la bibliothèque couperait « vendredi 20 h - 8 h » à minuit dès que le samedi
 * a sa propre règle, et garderait le matin d'une nuit fermée. Une séance est au jour où elle commence : sa fin attend en commentaire.
 */
function ecrireNuits(regles: readonly Regle[]): string {
  return regles
    .map((regle, rang) => {
      const nuit = regle.plages.find(({ fin }) => fin > JOURNEE);
      const lien = rang === 0 ? '' : regle.ajout ? ', ' : '; ';
      if (!nuit) return lien + ecrireOsm([regle]);
      const plages = regle.plages.map(({ debut, fin }) => ({ debut, fin: Math.min(fin, JOURNEE) }));
      return `${lien}${ecrireOsm([{ ...regle, etat: 'ouvert', plages }])} open "nuit ${nuit.fin}${regle.etat === 'ouvert' ? '' : ` ${COMMENTAIRE_RENDEZ_VOUS}`}"`;
    })
    .join('');
}

/** Les minutes depuis minuit du jour d'un créneau ; loin derrière un créneau qui finit le jour même. */
function countEcart({ jour, fin }: Creneau, suivant: JourCivil, minutes: number): number {
  if (jour === suivant) return minutes;
  return fin < JOURNEE ? Number.POSITIVE_INFINITY : countJours(jour, suivant) * JOURNEE + minutes;
}

/** « 24 h sur 24 » est une séance par jour ; une nuit de douze heures n'en est qu'une. */
function couperAMinuit(creneau: Creneau): Creneau[] {
  if (creneau.fin - creneau.debut <= JOURNEE) return [creneau];
  const morceaux: Creneau[] = [];
  for (let debut = creneau.debut; debut < creneau.fin; debut = (Math.floor(debut / JOURNEE) + 1) * JOURNEE) {
    const jours = Math.floor(debut / JOURNEE);
    morceaux.push({ ...creneau, jour: addJours(creneau.jour, jours), debut: debut % JOURNEE, fin: Math.min(creneau.fin - jours * JOURNEE, JOURNEE) });
  }
  return morceaux;
}

/**
 * Remplace `SH`, `PH` et `week` par nos dates : la bibliothèque n'a ni les vacances après l'été 2027 ni l'Alsace-Moselle,
 * `PH` la ralentit cent fois, et elle perd des semaines quand la machine change d'heure en avril (Auckland).
 */
function dater(regle: Regle, fenetre: Intervalle, territoire: TerritoireHoraires, inconnuEnVacances: boolean): Regle[] {
  const { quand } = regle;
  if (!quand.feries && !quand.vacances && !quand.semaines) return [regle];
  const dates = listDates(quand, fenetre, territoire, inconnuEnVacances);
  if (dates.length === 0) return [];
  const jours = quand.feries ? createQuand().jours : quand.jours;
  return [{ ...regle, quand: { ...quand, semaines: null, vacances: false, feries: false, jours, periodes: dates.map(createPeriode) } }];
}

/** Les dates qui remplissent les conditions d'une règle, sans regarder les jours de la semaine. */
function listDates(quand: Quand, fenetre: Intervalle, territoire: TerritoireHoraires, inconnuEnVacances: boolean): Intervalle[] {
  let dates: Intervalle[] = [fenetre];
  if (quand.feries)
    dates = intersectIntervalles(
      dates,
      listFeriesEntre(fenetre, territoire.departement).map(({ date }) => ({ du: date, au: date })),
    );
  if (quand.semaines) dates = intersectIntervalles(dates, listSemaines(quand.semaines, fenetre));
  if (quand.vacances) {
    dates = intersectIntervalles(dates, [
      ...listPeriodesScolaires(fenetre, territoire.zone_scolaire, 'vacances'),
      ...(inconnuEnVacances ? listPeriodesScolaires(fenetre, territoire.zone_scolaire, 'inconnu') : []),
    ]);
  }
  return quand.periodes.length
    ? intersectIntervalles(
        dates,
        quand.periodes.flatMap((periode) => listIntervalles(periode, fenetre)),
      )
    : dates;
}

/** Les semaines paires, ou impaires, du lundi au dimanche. Deux semaines impaires se suivent après une semaine 53. */
function listSemaines(parite: 'paires' | 'impaires', { du, au }: Intervalle): Intervalle[] {
  const semaines: Intervalle[] = [];
  for (let lundi = addJours(du, -getJourDeSemaine(du)); lundi <= au; lundi = addJours(lundi, 7)) {
    if ((getSemaine(lundi) % 2 === 0) === (parite === 'paires')) semaines.push({ du: lundi, au: addJours(lundi, 6) });
  }
  return semaines;
}

/** Les dates d'une saison qui revient tous les ans, autour de la fenêtre. */
function listIntervalles({ du, au }: Periode, fenetre: Intervalle): Intervalle[] {
  if (du.annee && au.annee) return [{ du: createJour(du.annee, du.mois, du.jour), au: createJour(au.annee, au.mois, au.jour) }];
  const passe = du.mois * 100 + du.jour > au.mois * 100 + au.jour ? 1 : 0;
  const premiere = Number(fenetre.du.slice(0, 4)) - 1;
  const annees = Array.from({ length: Number(fenetre.au.slice(0, 4)) - premiere + 1 }, (_, i) => premiere + i);
  return annees.map((annee) => ({ du: createJourBorne(annee, du), au: createJourBorne(annee + passe, au) }));
}

/** Le 29 février d'une année qui n'en a pas est le 28. */
function createJourBorne(annee: number, { mois, jour }: JourAnnuel): JourCivil {
  return createJour(annee, mois, Math.min(jour, getJoursDuMois(mois, annee)));
}

function createPeriode({ du, au }: Intervalle): Periode {
  const [debut, fin] = [du, au].map((jour) => {
    const [annee, mois, numero] = jour.split('-').map(Number) as [number, number, number];
    return { annee, mois, jour: numero };
  }) as [Periode['du'], Periode['au']];
  return { du: debut, au: fin };
}

function createDateLocale(jour: JourCivil): Date {
  const [annee, mois, numero] = jour.split('-').map(Number) as [number, number, number];
  return new Date(annee, mois - 1, numero);
}

/**
 * L'heure d'horloge d'un instant rendu par la bibliothèque. La nuit où la machine change d'heure, une heure de son horloge manque :
 * l'instant rendu est décalé, et la borne voulue est celle des règles qui donne le même instant.
 */
function lireHorloge(instant: Date, bornes: readonly number[]): [JourCivil, number] {
  const [annee, mois, jour] = [instant.getFullYear(), instant.getMonth(), instant.getDate()];
  const lues = instant.getHours() * 60 + instant.getMinutes();
  const voulues = bornes.includes(lues) ? lues : bornes.find((minutes) => new Date(annee, mois, jour, 0, minutes).getTime() === instant.getTime());
  return [`${annee}-${String(mois + 1).padStart(2, '0')}-${String(jour).padStart(2, '0')}`, voulues ?? lues];
}
