import type { Agenda, SeanceAgenda } from '../domaine/horaires/agenda.ts';
import { ecrireCreneaux } from '../domaine/horaires/creneaux.ts';
import { addJours, type JourCivil } from '../domaine/horaires/jour.ts';
import { getJetonDemiHeure, getJetonMoment, JETON_SANS_HEURES } from './jetons.ts';
import { LISTE_MOMENTS, MOMENTS } from './moments.ts';

/** « Quand je peux » regarde deux semaines ; « ouvert maintenant », aujourd'hui et demain : le site se reconstruit chaque jour. */
export const JOURS_DE_MOMENTS = 14;
const JOURS_DE_DEMI_HEURES = 2;
/** Ce qu'une carte de résultat emporte : une semaine, et au moins trois dates. */
const JOURS_MONTRES = 7;
const DATES_MONTREES = 3;
const DEMI_HEURE = 30;
const JOUR = 1440;

/** Ce que les horaires d'une fiche donnent à la recherche. */
export interface HorairesDeNotice {
  /** Les prochaines séances (`ecrireCreneaux`) ; vide si l'on n'en connaît pas. */
  readonly creneaux: string;
  readonly jetons: readonly string[];
}

/**
 * Les séances d'une fiche en jetons, et celles que sa carte montrera.
 * @param agendas celui de la porte ou de la permanence, ou ceux des arrêts d'une tournée
 * @param joignable faux : fermé pour le moment, on n'y est pas reçu
 */
export function getHorairesDeNotice(agendas: readonly Agenda[], aujourdhui: JourCivil, joignable: boolean): HorairesDeNotice {
  const seances = agendas.flatMap((agenda) => listSeances(agenda)).sort((a, b) => (a.debut < b.debut ? -1 : 1));
  if (seances.length === 0) return { creneaux: '', jetons: joignable ? [JETON_SANS_HEURES] : [] };
  const proches = seances.filter(({ debut }) => debut.slice(0, 10) < addJours(aujourdhui, JOURS_MONTRES));
  const obligatoire = agendas.every(({ rendez_vous }) => rendez_vous === 'obligatoire');
  return {
    creneaux: ecrireCreneaux(proches.length >= DATES_MONTREES ? proches : seances.slice(0, DATES_MONTREES), obligatoire),
    jetons: [...new Set(seances.flatMap((seance) => listJetons(seance, aujourdhui)))],
  };
}

/** Une séance au-delà de 90 jours ne se cherche pas, mais se montre. */
const listSeances = ({ seances, prochaines }: Agenda): readonly SeanceAgenda[] => (seances.length > 0 ? seances : prochaines);

function listJetons({ debut, fin, a_confirmer }: SeanceAgenda, aujourdhui: JourCivil): string[] {
  const jour = debut.slice(0, 10);
  if (jour >= addJours(aujourdhui, JOURS_DE_MOMENTS)) return [];
  const de = getMinutesDuJour(debut);
  const a = getMinutesDuJour(fin) + (fin.slice(0, 10) > jour ? JOUR : 0);
  const moments = LISTE_MOMENTS.filter((moment) => MOMENTS[moment]({ debut: de, fin: a })).map((moment) => getJetonMoment(jour, moment));
  // Un jour férié n'est jamais « ouvert » : la carte dira de téléphoner.
  if (a_confirmer || jour >= addJours(aujourdhui, JOURS_DE_DEMI_HEURES)) return moments;
  const rangs = Array.from({ length: Math.ceil(a / DEMI_HEURE) - Math.floor(de / DEMI_HEURE) }, (_, rang) => Math.floor(de / DEMI_HEURE) + rang);
  return [...moments, ...rangs.map((rang) => getJetonDemiHeure(addJours(jour, Math.floor((rang * DEMI_HEURE) / JOUR)), rang % (JOUR / DEMI_HEURE)))];
}

/** L'heure qu'il est à Paris : celle que l'instant porte, quel que soit le fuseau de la machine. */
const getMinutesDuJour = (instant: string): number => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
