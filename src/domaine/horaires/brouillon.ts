import { Refus } from './erreurs.ts';
import { type GroupeHeures, type GroupeJours, isDansDemi } from './groupes.ts';
import type { Demi } from './lexique.ts';
import type { Brouillon, Conditions } from './proposition.ts';

export function isMemeEspece(a: Conditions, b: Conditions): boolean {
  return Boolean((a.semaines && b.semaines) || (a.vacances && b.vacances) || (a.periodes.length && b.periodes.length));
}

export function isDates({ periodes, semaines, vacances }: Conditions): boolean {
  return periodes.length > 0 && !semaines && !vacances && periodes.every(({ du, au }) => du.annee === au.annee && du.mois === au.mois && du.jour === au.jour);
}

export function checkDemis(groupe: GroupeJours, heures: GroupeHeures | null): void {
  if (!heures) return;
  let demis = groupe.demis.filter((demi) => demi !== null);
  for (const plage of heures.plages) {
    if (plage.demi) demis = [plage.demi];
    if (!demis.every((demi) => isDansDemi(plage, demi))) throw new Refus('demi-journee', `${groupe.source} ${heures.source}`);
  }
}

/**
 * La demi-journée que vise une exception. « sauf mardi et jeudi après-midi » : le mardi entier, ou les deux après-midi ?
 * Seul le pluriel (« les mardi et jeudi après-midi ») est clair.
 */
export function getDemiCommune(groupe: GroupeJours, devant: Demi | null, source: string, pluriel = false): Demi | null {
  const demis = [...new Set([...groupe.demis, devant])].filter((demi) => demi !== null);
  if (demis.length > 1) throw new Refus('exception', source);
  const clair = devant !== null || pluriel || /^(?:les|aux|des)\s/i.test(groupe.source) || groupe.demis.every(Boolean);
  if (demis.length === 1 && !clair) throw new Refus('exception', source);
  return demis[0] ?? null;
}

export function conditionsDe({ periodes, semaines, vacances }: Conditions): Conditions {
  return { periodes, semaines, vacances };
}

export function hasConditions({ periodes, semaines, vacances }: Conditions): boolean {
  return periodes.length > 0 || semaines !== null || vacances !== null;
}

export function assign(brouillon: Brouillon, conditions: Conditions, source: string): void {
  // Deux conditions de la même espèce sur les mêmes jours se contredisent.
  if ((brouillon.semaines && conditions.semaines) || (brouillon.vacances && conditions.vacances) || (brouillon.periodes.length && conditions.periodes.length)) {
    throw new Refus('portee', source);
  }
  brouillon.semaines = conditions.semaines ?? brouillon.semaines;
  brouillon.vacances = conditions.vacances ?? brouillon.vacances;
  if (conditions.periodes.length) brouillon.periodes = conditions.periodes;
  brouillon.heritage = false;
  brouillon.titre = false;
}
