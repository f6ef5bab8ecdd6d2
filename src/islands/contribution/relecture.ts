import { capitalizePhrase } from '../../domaine/phrase.ts';
import { getAgenda } from '../../domaine/horaires/agenda.ts';
import { direJournee, regroupParJour } from '../../domaine/horaires/dire-seance.ts';
import type { TerritoireHoraires } from '../../domaine/horaires/evaluer.ts';
import { lireHoraires } from '../../domaine/horaires/lire.ts';

/** Des heures relues : ce que le site en dira, et les prochaines dates. */
export interface Relecture {
  readonly dit?: string;
  readonly dates: readonly { readonly texte: string; readonly a_confirmer?: string }[];
  /** Ce qui ne se lit pas, et quoi écrire. */
  readonly erreur?: { readonly message: string; readonly conseil: string };
}

/** Le même moteur que le site : ce que l'on relit ici est ce qui sera publié. Chargé seulement quand on touche aux heures. */
export function relitHoraires(horaires: string, aujourdhui: string, territoire: TerritoireHoraires): Relecture {
  const lecture = lireHoraires(horaires);
  if (lecture.erreur) return { dates: [], erreur: { message: lecture.erreur.message, conseil: lecture.erreur.conseil } };
  const agenda = getAgenda({ horaires }, { aujourdhui, territoire });
  const dates = regroupParJour(agenda.prochaines).map((journee) => {
    const a_confirmer = journee.seances.find((seance) => seance.a_confirmer)?.a_confirmer;
    return { texte: direJournee(journee), ...(a_confirmer ? { a_confirmer } : {}) };
  });
  return { dit: capitalizePhrase(agenda.dit ?? ''), dates };
}
