import type { Catalogue } from './catalogue.ts';
import { compareNoms } from './commune.ts';
import type { SeanceAgenda } from './horaires/agenda.ts';
import { addJours, type JourCivil } from './horaires/jour.ts';
import { listPresences, listPresencesTerminees, type Presence } from './presences.ts';
import { LISTE_MAX, splitTranches, type Tranche } from './tranches.ts';

/** Semaines annoncées ; une semaine va du jour de la construction au septième jour. */
export const SEMAINES = 4;
const JOURS = 7;

export interface SeanceSituee extends SeanceAgenda {
  readonly presence: Presence;
}

export interface JourAgenda {
  readonly jour: JourCivil;
  /** Par heure, puis par commune. */
  readonly seances: readonly SeanceSituee[];
}

/** Une semaine et ce que sa page montre. */
export interface Semaine {
  /** 1 : les sept jours qui viennent. */
  readonly rang: number;
  readonly du: JourCivil;
  readonly au: JourCivil;
  readonly nombre: number;
  /** Les sept jours. */
  readonly jours: readonly JourAgenda[];
  /** Combien de jours, depuis le premier, tiennent sur la page de la semaine ; les autres ont la leur. */
  readonly montres: number;
}

/** Une page d'un jour ; un jour très chargé en a plusieurs. */
export interface PageJour extends Tranche<SeanceSituee> {
  readonly jour: JourCivil;
  /** Fin d'adresse : `2026-11-24`, `2026-11-24-2`. */
  readonly slug: string;
  readonly semaine: number;
}

/** Pourquoi une permanence n'a pas de date dans les quatre semaines. « terminee » : sa page reste, pour qui l'avait gardée, et se trouve encore. */
export const SANS_DATE = ['rendez-vous', 'a-confirmer', 'plus-tard', 'terminee'] as const;
export interface GroupeSansDate {
  readonly genre: (typeof SANS_DATE)[number];
  readonly presences: readonly Presence[];
}

/** Une page de la liste des permanences sans date. */
export interface PageSansDate {
  readonly rang: number;
  readonly total: number;
  readonly groupes: readonly GroupeSansDate[];
}

/** Les permanences des quatre semaines qui viennent, et les pages où elles se lisent. */
export interface Plan {
  readonly presences: readonly Presence[];
  readonly semaines: readonly [Semaine, ...Semaine[]];
  readonly jours: readonly PageJour[];
  readonly sansDate: readonly PageSansDate[];
  readonly nombreSansDate: number;
}

type Source = Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'>;

const plans = new WeakMap<Source, Plan>();

/** Le plan d'un catalogue ; calculé une fois. */
export function planAgenda(catalogue: Source): Plan {
  const connu = plans.get(catalogue);
  if (connu) return connu;
  const presences = listPresences(catalogue);
  const semaines = planSemaines(presences, catalogue.aujourdhui);
  const groupes = groupSansDate(presences, catalogue.aujourdhui);
  const terminees = listPresencesTerminees(catalogue);
  const plan = {
    presences,
    semaines,
    jours: listPagesJours(semaines),
    sansDate: listPagesSansDate(terminees.length > 0 ? [...groupes, { genre: 'terminee', presences: terminees }] : groupes),
    nombreSansDate: groupes.reduce((somme, groupe) => somme + groupe.presences.length, 0),
  };
  plans.set(catalogue, plan);
  return plan;
}

/** Les quatre semaines qui viennent, jour par jour. */
export function planSemaines(presences: readonly Presence[], aujourdhui: JourCivil, max: number = LISTE_MAX): [Semaine, ...Semaine[]] {
  const parJour = Map.groupBy(
    presences.flatMap((presence) => presence.agenda.seances.map((seance): SeanceSituee => ({ ...seance, presence }))),
    ({ debut }) => debut.slice(0, 10),
  );
  const planSemaine = (rang: number): Semaine => {
    const du = addJours(aujourdhui, (rang - 1) * JOURS);
    const jours = Array.from({ length: JOURS }, (_, ecart): JourAgenda => {
      const jour = addJours(du, ecart);
      return { jour, seances: (parJour.get(jour) ?? []).sort(compareSeances) };
    });
    return { rang, du, au: addJours(du, JOURS - 1), nombre: countSeances(jours), jours, montres: countMontres(jours, max) };
  };
  return [planSemaine(1), ...Array.from({ length: SEMAINES - 1 }, (_, indice) => planSemaine(indice + 2))];
}

/** Les jours qui ont leur page : ceux qui ne tiennent pas sur celle de la semaine, sauf les jours sans séance. */
export function listPagesJours(semaines: readonly Semaine[], max: number = LISTE_MAX): PageJour[] {
  return semaines.flatMap(({ rang: semaine, jours, montres }) =>
    jours
      .slice(montres)
      .filter(({ seances }) => seances.length > 0)
      .flatMap(({ jour, seances }) =>
        splitTranches(seances, max).map((tranche) => ({ ...tranche, jour, semaine, slug: tranche.rang === 1 ? jour : `${jour}-${tranche.rang}` })),
      ),
  );
}

/** Les présences sans date dans les quatre semaines, selon ce qu'il faut en dire ; un groupe vide n'y est pas. */
export function groupSansDate(presences: readonly Presence[], aujourdhui: JourCivil): GroupeSansDate[] {
  const fin = addJours(aujourdhui, SEMAINES * JOURS);
  const groupes = Map.groupBy(
    presences.filter(({ agenda }) => !agenda.seances.some(({ debut }) => debut < fin)),
    ({ agenda }): GroupeSansDate['genre'] => (agenda.etat === 'lu' ? 'plus-tard' : agenda.etat === 'sur-rendez-vous' ? 'rendez-vous' : 'a-confirmer'),
  );
  return SANS_DATE.flatMap((genre) => {
    const liste = groupes.get(genre);
    return liste ? [{ genre, presences: liste }] : [];
  });
}

/** La liste des permanences sans date, en pages qui gardent leurs groupes. Toujours une page, vide s'il le faut. */
export function listPagesSansDate(groupes: readonly GroupeSansDate[], max: number = LISTE_MAX): PageSansDate[] {
  const toutes = groupes.flatMap(({ genre, presences }) => presences.map((presence) => ({ genre, presence })));
  return splitTranches(toutes, max).map(({ rang, total, fiches }) => ({
    rang,
    total,
    groupes: [...Map.groupBy(fiches, ({ genre }) => genre)].map(([genre, siennes]) => ({ genre, presences: siennes.map(({ presence }) => presence) })),
  }));
}

const countSeances = (jours: readonly JourAgenda[]) => jours.reduce((somme, { seances }) => somme + seances.length, 0);

/** Les premiers jours, tant que leurs séances tiennent ensemble. */
function countMontres(jours: readonly JourAgenda[], max: number): number {
  let nombre = 0;
  const premier = jours.findIndex(({ seances }) => {
    nombre += seances.length;
    return nombre > max;
  });
  return premier < 0 ? jours.length : premier;
}

function compareSeances(a: SeanceSituee, b: SeanceSituee): number {
  return (
    Date.parse(a.debut) - Date.parse(b.debut) ||
    compareNoms(getNomCommune(a.presence), getNomCommune(b.presence)) ||
    compareNoms(a.presence.permanence.intitule, b.presence.permanence.intitule) ||
    Number(a.presence.permanence.id > b.presence.permanence.id) - Number(a.presence.permanence.id < b.presence.permanence.id)
  );
}

function getNomCommune({ arret, lieu }: Presence): string {
  if (arret) return arret;
  return lieu && (lieu.adresse.visibilite === 'publique' || lieu.adresse.visibilite === 'sur_orientation') ? lieu.adresse.commune : '';
}
