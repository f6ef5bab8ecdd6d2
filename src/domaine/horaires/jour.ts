/** Un jour du calendrier, `AAAA-MM-JJ` ; sans heure ni fuseau, il se compare comme un texte. */
export type JourCivil = string;

const MILLISECONDES = 86_400_000;

/** Vrai si la date existe : « 2027-02-29 » n'existe pas. */
export function isJourCivil(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false;
  const date = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && formatJour(date) === texte;
}

export function createJour(annee: number, mois: number, jour: number): JourCivil {
  return formatJour(new Date(Date.UTC(annee, mois - 1, jour)));
}

export function addJours(jour: JourCivil, nombre: number): JourCivil {
  return formatJour(new Date(Date.parse(`${jour}T00:00:00Z`) + nombre * MILLISECONDES));
}

export function countJours(du: JourCivil, au: JourCivil): number {
  return Math.round((Date.parse(`${au}T00:00:00Z`) - Date.parse(`${du}T00:00:00Z`)) / MILLISECONDES);
}

/** 0 = lundi … 6 = dimanche. */
export function getJourDeSemaine(jour: JourCivil): number {
  return (new Date(`${jour}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Numéro ISO 8601 de la semaine (1 à 53) : la semaine du jeudi, comptée dans l'année de ce jeudi. */
export function getSemaine(jour: JourCivil): number {
  const jeudi = addJours(jour, 3 - getJourDeSemaine(jour));
  const janvier = `${jeudi.slice(0, 4)}-01-01`;
  return 1 + Math.floor((Date.parse(`${jeudi}T00:00:00Z`) - Date.parse(`${janvier}T00:00:00Z`)) / (7 * MILLISECONDES));
}

/** Le plus tardif de deux jours. */
export function getPlusTard(a: JourCivil, b: JourCivil): JourCivil {
  if (a > b) return a;
  return b;
}

export function getPlusTot(a: JourCivil, b: JourCivil): JourCivil {
  if (a < b) return a;
  return b;
}

function formatJour(date: Date): JourCivil {
  return date.toISOString().slice(0, 10);
}
