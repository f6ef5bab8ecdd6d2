import { A_CONFIRMER, type AgendaEcrit, RAISONS, RENDEZ_VOUS_ECRITS, SUR_RENDEZ_VOUS } from '../domaine/agenda-ecrit.ts';
import { groupSansDate, SANS_DATE, SEMAINES } from '../domaine/agenda-semaines.ts';
import type { Presence } from '../domaine/presences.ts';
import type { SeanceAgenda } from '../domaine/horaires/agenda.ts';
import { direHeures } from '../domaine/horaires/dire-seance.ts';
import { addJours, countJours, type JourCivil } from '../domaine/horaires/jour.ts';
import { THEMES } from '../domaine/vocabulaires/themes.ts';

/**
 * L'agenda des quatre semaines, pour le filtre de la page.
 * @param direQui qui reçoit et où, tels que la page les dit : c'est tout ce qui sort d'une adresse, avec le code de la commune
 */
export function formatAgenda(presences: readonly Presence[], aujourdhui: JourCivil, direQui: (presence: Presence) => string): AgendaEcrit {
  const fin = addJours(aujourdhui, SEMAINES * 7);
  const sansDate = new Map(
    groupSansDate(presences, aujourdhui).flatMap(({ genre, presences: sans }) => sans.map((presence) => [presence, SANS_DATE.indexOf(genre)] as const)),
  );
  const seances = presences.map(({ agenda }) => agenda.seances.filter(({ debut }) => debut < fin));
  const heures = [...new Map(seances.flat().map((seance) => [direHeures(seance), seance] as const))].map(
    ([dit, seance]) => [...getMinutes(seance), dit] as const,
  );
  const rangs = new Map(heures.map(([, , dit], rang) => [dit, rang]));
  return {
    du: aujourdhui,
    id: presences.map(({ permanence }) => permanence.id),
    intitule: presences.map(({ permanence }) => permanence.intitule),
    qui: presences.map(direQui),
    commune: presences.map(({ code_insee }) => code_insee ?? ''),
    besoins: presences.map(getBesoins),
    rendez_vous: presences.map(({ agenda }) => RENDEZ_VOUS_ECRITS.indexOf(agenda.rendez_vous)),
    sans_date: presences.map((presence) => sansDate.get(presence) ?? -1),
    heures,
    seances: seances.map((siennes) =>
      siennes.flatMap((seance) => [countJours(aujourdhui, seance.debut.slice(0, 10)), rangs.get(direHeures(seance)) ?? 0, getNote(seance)]),
    ),
  };
}

/** Les besoins de la permanence, sinon ceux de qui la tient. */
function getBesoins({ permanence, partenaire }: Presence): number {
  const themes = permanence.thematiques.length > 0 ? permanence.thematiques : partenaire.thematiques;
  return THEMES.reduce((somme, { id }, rang) => somme + (themes.includes(id) ? 1 << rang : 0), 0);
}

function getMinutes({ debut, fin }: SeanceAgenda): [debut: number, fin: number] {
  const read = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return [read(debut), read(fin) + countJours(debut.slice(0, 10), fin.slice(0, 10)) * 1440];
}

const getNote = ({ a_confirmer, sur_rendez_vous }: SeanceAgenda): number =>
  A_CONFIRMER.indexOf(a_confirmer ? RAISONS[a_confirmer] : '') + (sur_rendez_vous ? SUR_RENDEZ_VOUS : 0);
