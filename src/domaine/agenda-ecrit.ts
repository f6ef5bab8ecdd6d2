import { addJours, type JourCivil } from './horaires/jour.ts';
import type { Partenaire } from './partenaire.schema.ts';

/**
 * Ce que le filtre des permanences télécharge : un tableau par colonne, une ligne par permanence ou par arrêt d'une tournée.
 * Pour ce site seul : la forme peut changer. Rien de caché n'y entre.
 */
export interface AgendaEcrit {
  /** Le jour zéro. */
  readonly du: JourCivil;
  readonly id: readonly string[];
  readonly intitule: readonly string[];
  /** Qui reçoit et où, tels que la page les dit. */
  readonly qui: readonly string[];
  /** Code INSEE ; vide quand il n'y a pas de commune à dire. */
  readonly commune: readonly string[];
  /** Un bit par thème, dans l'ordre du vocabulaire. */
  readonly besoins: readonly number[];
  /** Rang dans `RENDEZ_VOUS_ECRITS`. */
  readonly rendez_vous: readonly number[];
  /** Rang dans `SANS_DATE`, ou -1 : la permanence a des dates. */
  readonly sans_date: readonly number[];
  /** Les heures distinctes : début et fin en minutes depuis minuit (la fin dépasse 1440 le lendemain), et comment elles se disent. */
  readonly heures: readonly (readonly [debut: number, fin: number, dit: string])[];
  /** Trois nombres par séance : jours depuis le jour zéro, rang dans `heures`, rang dans `A_CONFIRMER` plus huit si elle est sur rendez-vous. */
  readonly seances: readonly (readonly number[])[];
}

export const RENDEZ_VOUS_ECRITS: readonly Partenaire['rendez_vous'][] = ['inconnu', 'sans', 'conseille', 'obligatoire'];
/** Pourquoi une séance n'est pas sûre, en un mot de clé. */
export const A_CONFIRMER = ['', 'ferie', 'vacances', 'fermeture'] as const;
export const RAISONS = { 'jour férié': 'ferie', 'vacances scolaires': 'vacances', fermeture: 'fermeture' } as const;
export const SUR_RENDEZ_VOUS = 8;

/** Une permanence relue. */
export interface PresenceLue {
  readonly id: string;
  readonly intitule: string;
  readonly qui: string;
  readonly commune: string;
  readonly besoins: number;
  readonly rendez_vous: Partenaire['rendez_vous'];
  readonly sans_date: number;
}

export interface SeanceLue {
  readonly presence: PresenceLue;
  readonly jour: JourCivil;
  /** Minutes depuis minuit ; la fin dépasse 1440 quand elle est le lendemain. */
  readonly debut: number;
  readonly fin: number;
  /** « de 14 h à 16 h 30 » */
  readonly heures: string;
  readonly a_confirmer: (typeof A_CONFIRMER)[number];
  readonly rendez_vous: Partenaire['rendez_vous'];
}

/** Relit l'agenda : les présences, et leurs séances dans l'ordre des jours et des heures. */
export function readAgenda(ecrit: AgendaEcrit): { presences: PresenceLue[]; seances: SeanceLue[] } {
  const en = <T>(colonne: readonly T[], rang: number): T => colonne[rang] as T;
  const presences = ecrit.id.map(
    (id, rang): PresenceLue => ({
      id,
      intitule: en(ecrit.intitule, rang),
      qui: en(ecrit.qui, rang),
      commune: en(ecrit.commune, rang),
      besoins: en(ecrit.besoins, rang),
      rendez_vous: en(RENDEZ_VOUS_ECRITS, en(ecrit.rendez_vous, rang)),
      sans_date: en(ecrit.sans_date, rang),
    }),
  );
  const seances = presences.flatMap((presence, rang) => {
    const nombres = en(ecrit.seances, rang);
    return Array.from({ length: nombres.length / 3 }, (_, indice): SeanceLue => {
      const place = indice * 3;
      const [debut, fin, heures] = en(ecrit.heures, en(nombres, place + 1));
      const note = en(nombres, place + 2);
      return {
        presence,
        jour: addJours(ecrit.du, en(nombres, place)),
        debut,
        fin,
        heures,
        a_confirmer: en(A_CONFIRMER, note % SUR_RENDEZ_VOUS),
        rendez_vous: note >= SUR_RENDEZ_VOUS ? 'obligatoire' : presence.rendez_vous,
      };
    });
  });
  return { presences, seances: seances.sort((a, b) => Number(a.jour > b.jour) - Number(a.jour < b.jour) || a.debut - b.debut) };
}
