import { JOURS } from '../vocabulaires/jours.ts';
import { MOIS } from '../vocabulaires/mois.ts';
import { hasCondition, isTousLesJours, JOURNEE, type JourAnnuel, type JourDuMois, type Periode, type Plage, type Quand, type Regle } from './regle.ts';

/** Le commentaire OpenStreetMap de ce qui se prend sur rendez-vous. */
export const COMMENTAIRE_RENDEZ_VOUS = 'sur rendez-vous';

/** Écrit des règles en `opening_hours`, dans la syntaxe la plus simple : `Mo-Fr 09:00-12:00; Tu[2] 14:00-16:30; SH off`. */
export function ecrireOsm(regles: readonly Regle[]): string {
  return regles.map((regle, rang) => `${rang === 0 ? '' : regle.ajout ? ', ' : '; '}${ecrireRegle(regle, regles.length === 1)}`).join('');
}

function ecrireRegle({ quand, etat, plages }: Regle, seule: boolean): string {
  const jourEntier = plages.length === 1 && plages[0]?.debut === 0 && plages[0].fin === JOURNEE;
  if (seule && etat === 'ouvert' && jourEntier && !hasCondition(quand) && !quand.feries && isTousLesJours(quand)) return '24/7';
  const heures = plages.map(ecrirePlage).join(',');
  const suite = etat === 'ferme' ? 'off' : etat === 'ouvert' ? heures : `${heures ? `${heures} open ` : ''}"${COMMENTAIRE_RENDEZ_VOUS}"`;
  return [ecrireQuand(quand, etat), suite].filter(Boolean).join(' ');
}

function ecrireQuand(quand: Quand, etat: Regle['etat']): string {
  // « SH off » plutôt que « SH Mo-Su off » : la forme que tout le monde écrit.
  const jours = etat === 'ferme' && isTousLesJours(quand) ? '' : ecrireJours(quand);
  // « May Tu[1,3] » se lirait comme une date, « le 1er mardi de mai » : le deux-points sépare le mois du jour.
  const deuxPoints = quand.periodes.length > 0 && !quand.semaines && !quand.vacances && /^..\[/.test(jours) ? ':' : '';
  return [
    quand.periodes.map(ecrirePeriode).join(',') + deuxPoints,
    quand.semaines && (quand.semaines === 'paires' ? 'week 02-52/2' : 'week 01-53/2'),
    quand.vacances && 'SH',
    jours,
  ]
    .filter(Boolean)
    .join(' ');
}

function ecrireJours({ jours, feries }: Quand): string {
  const morceaux: string[] = [];
  for (let i = 0; i < jours.length; ) {
    const premier = jours[i] as JourDuMois;
    let fin = i;
    while (premier.rangs.length === 0 && jours[fin + 1]?.rangs.length === 0 && jours[fin + 1]?.jour === (jours[fin] as JourDuMois).jour + 1) fin += 1;
    if (fin - i >= 2) {
      morceaux.push(`${JOURS[premier.jour].osm}-${JOURS[(jours[fin] as JourDuMois).jour].osm}`);
      i = fin + 1;
    } else {
      morceaux.push(`${JOURS[premier.jour].osm}${premier.rangs.length ? `[${premier.rangs.join(',')}]` : ''}`);
      i += 1;
    }
  }
  return [...morceaux, ...(feries ? ['PH'] : [])].join(',');
}

export function ecrirePeriode({ du, au }: Periode): string {
  if (!du.annee && du.jour === 1 && au.jour === MOIS[au.mois - 1]?.jours) {
    return du.mois === au.mois ? ecrireMois(du.mois) : `${ecrireMois(du.mois)}-${ecrireMois(au.mois)}`;
  }
  return du.annee === au.annee && du.mois === au.mois && du.jour === au.jour ? ecrireDate(du) : `${ecrireDate(du)}-${ecrireDate(au)}`;
}

function ecrireDate({ annee, mois, jour }: JourAnnuel): string {
  return `${annee ? `${annee} ` : ''}${ecrireMois(mois)} ${String(jour).padStart(2, '0')}`;
}

function ecrireMois(mois: number): string {
  return (MOIS[mois - 1] as (typeof MOIS)[number]).osm;
}

function ecrirePlage({ debut, fin }: Plage): string {
  return `${ecrireHeure(debut)}-${ecrireHeure(fin > JOURNEE ? fin - JOURNEE : fin)}`;
}

/** Minutes depuis minuit → `09:30` ; 1440 → `24:00`. */
export function ecrireHeure(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
