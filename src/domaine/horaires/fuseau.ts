import { addJours, type JourCivil } from './jour.ts';

const HORLOGE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });
const MINUTE = 60_000;
const decalages = new Map<JourCivil, Decalages>();

/**
 * L'instant qu'il est à Paris à cette heure de l'horloge, en ISO 8601 : `2026-11-24T14:00:00+01:00`.
 * Ne dépend pas du fuseau de la machine. La nuit du printemps, une heure qui n'existe pas devient la suivante ;
 * la nuit de l'automne, une heure qui existe deux fois est la première.
 * @param minutes depuis minuit ; 1440 et plus : le lendemain
 */
export function formatParis(jour: JourCivil, minutes: number): string {
  const civil = minutes < 1440 ? jour : addJours(jour, Math.floor(minutes / 1440));
  const { avant, apres, suffixe } = getDecalages(civil);
  const reste = minutes % 1440;
  if (avant === apres) return `${civil}T${deuxChiffres(Math.floor(reste / 60))}:${deuxChiffres(reste % 60)}:00${suffixe}`;
  const horloge = Date.parse(`${civil}T00:00:00Z`) + reste * MINUTE;
  const premier = horloge - avant * MINUTE;
  const decalage = computeDecalage(premier);
  if (decalage === avant) return format(premier, avant);
  const second = horloge - apres * MINUTE;
  return computeDecalage(second) === apres ? format(second, apres) : format(premier, decalage);
}

interface Decalages {
  /** En minutes, au début du jour ; `apres` : à la fin. Ils diffèrent deux jours par an. */
  avant: number;
  apres: number;
  suffixe: string;
}

function getDecalages(jour: JourCivil): Decalages {
  let connus = decalages.get(jour);
  if (!connus) {
    const debut = Date.parse(`${jour}T00:00:00Z`) - 60 * MINUTE;
    const avant = computeDecalage(debut);
    connus = { avant, apres: computeDecalage(debut + 24 * 60 * MINUTE), suffixe: formatDecalage(avant) };
    decalages.set(jour, connus);
  }
  return connus;
}

function computeDecalage(instant: number): number {
  const [, heures, minutes] = /GMT\+(\d{2}):(\d{2})/.exec(HORLOGE.format(instant)) as RegExpExecArray;
  return Number(heures) * 60 + Number(minutes);
}

function format(instant: number, decalage: number): string {
  return `${new Date(instant + decalage * MINUTE).toISOString().slice(0, 19)}${formatDecalage(decalage)}`;
}

function formatDecalage(decalage: number): string {
  return `+${deuxChiffres(Math.floor(decalage / 60))}:${deuxChiffres(decalage % 60)}`;
}

function deuxChiffres(nombre: number): string {
  return String(nombre).padStart(2, '0');
}
