import type { Agenda } from './agenda.ts';
import { getEtatScolaire, listFeriesEntre, VACANCES } from './calendrier.ts';
import type { TerritoireHoraires } from './evaluer.ts';
import { addJours, type JourCivil } from './jour.ts';

/**
 * Un jour qui ne sera pas comme les autres, dans les deux semaines :
 * - `ferie-ferme` : la règle ferme ce jour férié ; - `ferie-a-confirmer` : elle n'en dit rien ; `nom` est celui du jour ;
 * - `sauf` : le service a retiré ce jour ; - `vacances-ferme` et `vacances-autres` : l'accueil s'arrête, ou change, pendant les vacances scolaires ;
 * - `fermeture` : qui tient la permanence, ou l'accueille, annonce une fermeture ce jour-là.
 */
export interface Exception {
  readonly genre: 'ferie-ferme' | 'ferie-a-confirmer' | 'sauf' | 'vacances-ferme' | 'vacances-autres' | 'fermeture';
  readonly du: JourCivil;
  readonly au: JourCivil;
  readonly nom?: string;
}

/** Quinze jours : assez tôt pour s'organiser, assez tard pour que cela compte. */
const PREAVIS = 15;

/** Les exceptions des quinze jours qui viennent, dans l'ordre. Celles d'un agenda qui n'est pas lu ne se connaissent pas. */
export function listExceptions(
  { etat, osm = '', seances, fermetures }: Agenda,
  { aujourdhui, territoire, sauf = [] }: { aujourdhui: JourCivil; territoire: TerritoireHoraires; sauf?: readonly JourCivil[] },
): Exception[] {
  if (etat !== 'lu' || seances.length === 0) return [];
  const fin = addJours(aujourdhui, PREAVIS);
  const parJour = new Map(seances.map((seance) => [seance.debut.slice(0, 10), seance] as const));
  const isProche = (jour: JourCivil) => jour >= aujourdhui && jour <= fin;
  const isDejaFerme = (jour: JourCivil) => fermetures.some(({ du, au }) => jour >= du && jour <= au);
  // Le même jour de la semaine, avant ou après : la règle y recevait.
  const isConcerne = (jour: JourCivil) => [-7, 7].some((ecart) => parJour.has(addJours(jour, ecart)));
  const exceptions: Exception[] = [];
  for (const { date, nom } of listFeriesEntre({ du: aujourdhui, au: fin }, territoire.departement)) {
    const seance = parJour.get(date);
    if (seance?.a_confirmer === 'jour férié') exceptions.push({ genre: 'ferie-a-confirmer', du: date, au: date, nom });
    else if (!seance && /\bPH off\b/.test(osm) && isConcerne(date) && !isDejaFerme(date)) exceptions.push({ genre: 'ferie-ferme', du: date, au: date, nom });
  }
  for (const jour of sauf.filter(isProche)) exceptions.push({ genre: 'sauf', du: jour, au: jour });
  for (const [jour, { a_confirmer }] of parJour) if (a_confirmer === 'fermeture' && isProche(jour)) exceptions.push({ genre: 'fermeture', du: jour, au: jour });
  const { zone_scolaire: zone } = territoire;
  if (/\bSH\b/.test(osm) && zone) {
    const vacances = VACANCES.filter(({ zones, du, au }) => zones.includes(zone) && du <= fin && au >= aujourdhui && getEtatScolaire(du, zone) === 'vacances');
    for (const { du, au } of vacances)
      exceptions.push({ genre: /\bSH off\b/.test(osm) && !/\bSH (?!off\b)/.test(osm) ? 'vacances-ferme' : 'vacances-autres', du, au });
  }
  return exceptions.sort((a, b) => a.du.localeCompare(b.du));
}
