/**
 * La règle, forme intermédiaire entre le français et OpenStreetMap.
 *
 * Des horaires sont une liste ordonnée de règles : chaque règle remplace les précédentes les jours où elle s'applique,
 * sauf si elle s'y ajoute (`ajout`). C'est la sémantique de `;` et de `,` dans `opening_hours`.
 * Les heures sont celles de l'horloge à Paris, en minutes depuis minuit.
 */

import { createJour, getJourDeSemaine } from './jour.ts';

/** 0 = lundi … 6 = dimanche. */
export type Jour = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** `rangs` vide : toutes les semaines ; 1 à 5 : le 1er … le 5e du mois ; -1 : le dernier ; -2 : l'avant-dernier. */
export interface JourDuMois {
  jour: Jour;
  rangs: number[];
}

/** Un jour de l'année (`annee` absente : tous les ans). `mois` 1 à 12, `jour` 1 à 31. */
export interface JourAnnuel {
  annee?: number;
  mois: number;
  jour: number;
}

/** Bornes comprises ; sans année, `au` peut précéder `du` (novembre à mars). */
export interface Periode {
  du: JourAnnuel;
  au: JourAnnuel;
}

/** `fin` dépasse 1440 quand le créneau se termine le lendemain. */
export interface Plage {
  debut: number;
  fin: number;
}

export interface Quand {
  /** Vide : toute l'année. */
  periodes: Periode[];
  semaines: 'paires' | 'impaires' | null;
  /** Vrai : seulement pendant les vacances scolaires. */
  vacances: boolean;
  /** Les sept jours sans rang : tous les jours. Vide quand la règle ne vise que les jours fériés. */
  jours: JourDuMois[];
  /** Vrai : les jours fériés aussi. */
  feries: boolean;
}

export interface Regle {
  quand: Quand;
  etat: 'ouvert' | 'ferme' | 'rendez-vous';
  /** Vide si fermé, ou sur rendez-vous sans heures. */
  plages: Plage[];
  /** Vrai : s'ajoute aux règles précédentes au lieu de les remplacer. */
  ajout: boolean;
}

export const JOURNEE = 24 * 60;

export const SEMAINE: Jour[] = [0, 1, 2, 3, 4, 5, 6];

export function listJoursSansRang(jours: readonly Jour[] = SEMAINE): JourDuMois[] {
  return jours.map((jour) => ({ jour, rangs: [] }));
}

/** Tous les jours de l'année, sans condition. */
export function createQuand(partie: Partial<Quand> = {}): Quand {
  return { periodes: [], semaines: null, vacances: false, jours: listJoursSansRang(), feries: false, ...partie };
}

export function isTousLesJours(quand: Quand): boolean {
  return quand.jours.length === 7 && quand.jours.every(({ rangs }) => rangs.length === 0);
}

/** Vrai si la règle ne dépend que du jour de la semaine. */
export function isSimple(quand: Quand): boolean {
  return !hasCondition(quand) && !quand.feries && quand.jours.every(({ rangs }) => rangs.length === 0);
}

/** Vrai si la règle dépend d'une saison, de la parité des semaines ou des vacances scolaires. */
export function hasCondition(quand: Quand): boolean {
  return quand.periodes.length > 0 || quand.semaines !== null || quand.vacances;
}

/** Faux pour une date, avec son année, qui n'est aucun de ces jours de la semaine. */
export function canTomber({ du, au }: Periode, jours: readonly JourDuMois[]): boolean {
  if (!du.annee || JSON.stringify(du) !== JSON.stringify(au)) return true;
  const jourVrai = getJourDeSemaine(createJour(du.annee, du.mois, du.jour));
  return jours.some(({ jour }) => jour === jourVrai);
}

/** Vrai si une même date peut relever des deux règles ; dans le doute, vrai. */
export function canCoincider(a: Quand, b: Quand): boolean {
  if (a.semaines && b.semaines && a.semaines !== b.semaines) return false;
  if (a.periodes.length && b.periodes.length && !a.periodes.some((p) => b.periodes.some((q) => canSeCroiser(p, q)))) {
    return false;
  }
  if (a.feries || b.feries) return true; // un jour férié peut tomber n'importe quel jour de la semaine
  return a.jours.some((x) => b.jours.some((y) => x.jour === y.jour && canPartagerUnRang(x.rangs, y.rangs)));
}

function canPartagerUnRang(a: number[], b: number[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  // Le dernier est le 4e ou le 5e ; l'avant-dernier, le 3e ou le 4e.
  const expand = (rangs: number[]) => rangs.flatMap((rang) => (rang > 0 ? [rang] : [5 + rang, 6 + rang]));
  return expand(a).some((rang) => expand(b).includes(rang));
}

function canSeCroiser(p: Periode, q: Periode): boolean {
  if (p.du.annee && q.du.annee) return compute(p.du, p.du.annee) <= compute(q.au, q.au.annee) && compute(q.du, q.du.annee) <= compute(p.au, p.au.annee);
  const intervals = (x: Periode) => {
    const du = compute(x.du);
    const au = compute(x.au);
    if (x.du.annee && x.au.annee !== x.du.annee) return [[0, 1300]] as const;
    return du <= au
      ? ([[du, au]] as const)
      : ([
          [du, 1300],
          [0, au],
        ] as const);
  };
  return intervals(p).some(([a, b]) => intervals(q).some(([c, d]) => a <= d && c <= b));
}

function compute(date: JourAnnuel, annee = 0): number {
  return annee * 10000 + date.mois * 100 + date.jour;
}
