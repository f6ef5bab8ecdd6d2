import { direJour } from '../dates.ts';
import type { Langue } from '../vocabulaires/langues.ts';
import type { SeanceAgenda } from './agenda.ts';
import type { JourCivil } from './jour.ts';
import { PAROLES } from './paroles.ts';

/** Les séances d'un même jour. */
export interface Journee {
  readonly jour: JourCivil;
  readonly seances: readonly SeanceAgenda[];
}

/** Les séances par jour où elles commencent, dans l'ordre reçu. */
export function regroupParJour(seances: readonly SeanceAgenda[]): Journee[] {
  return [...Map.groupBy(seances, ({ debut }) => debut.slice(0, 10))].map(([jour, duJour]) => ({ jour, seances: duJour }));
}

/** Un jour et ses heures, en entier : « mardi 24 novembre 2026, de 9 h à 12 h et de 14 h à 16 h 30 ». */
export function direJournee({ jour, seances }: Journee, langue: Langue = 'fr'): string {
  const { et, virgule } = PAROLES[langue];
  return `${direJour(jour, langue)}${virgule}${et(seances.map((seance) => direHeures(seance, langue)))}`;
}

/** Les heures d'une séance, à Paris : « de 14 h à 16 h 30 ». */
export function direHeures({ debut, fin }: Pick<SeanceAgenda, 'debut' | 'fin'>, langue: Langue = 'fr'): string {
  const { heure, deHeureAHeure, jourEntier } = PAROLES[langue];
  const [de, a] = [readMinutes(debut), readMinutes(fin)];
  const autreJour = debut.slice(0, 10) !== fin.slice(0, 10);
  if (de === 0 && a === 0 && autreJour) return jourEntier;
  return deHeureAHeure(heure(de), heure(a), autreJour && a > 0);
}

const readMinutes = (instant: string): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
