import type { Catalogue } from './catalogue.ts';
import { compareNoms, direACommune } from './commune.ts';
import { type Agenda, getAgendaPermanence, listAgendasArrets, type SeanceAgenda } from './horaires/agenda.ts';
import { addJours, type JourCivil } from './horaires/jour.ts';
import { getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { findLieu, type LieuResolu } from './permanence.ts';
import type { Permanence } from './permanence.schema.ts';
import { listPermanencesActuelles } from './permanences-de.ts';
import { indexParId } from './reperes.ts';
import { LISTE_MAX, splitTranches, type Tranche } from './tranches.ts';

/** Semaines annoncées ; une semaine va du jour de la construction au septième jour. */
export const SEMAINES = 4;
const JOURS = 7;

/** Une permanence à un endroit, avec ses dates ; une tournée en fait une par arrêt. */
export interface Presence {
  readonly permanence: Permanence;
  readonly partenaire: Partenaire;
  readonly lieu: LieuResolu | undefined;
  /** L'arrêt d'une tournée, tel qu'il est écrit. */
  readonly arret?: string;
  /** Code INSEE de la commune que l'on a le droit de dire. */
  readonly code_insee: string | undefined;
  readonly agenda: Agenda;
}

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

/** Pourquoi une permanence n'a pas de date dans les quatre semaines. */
export const SANS_DATE = ['rendez-vous', 'a-confirmer', 'plus-tard'] as const;
export interface GroupeSansDate {
  readonly genre: (typeof SANS_DATE)[number];
  readonly presences: readonly Presence[];
}

type Source = Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'>;

/** Les présences de toutes les permanences qui se montrent, dans leur ordre. */
export function listPresences(catalogue: Source): Presence[] {
  const partenaires = indexParId(catalogue.partenaires);
  const findCommuneArret = prepareCommunesArrets(catalogue);
  return listPermanencesActuelles(catalogue).flatMap((permanence): Presence[] => {
    const partenaire = partenaires.get(permanence.partenaire);
    if (!partenaire) return [];
    const lieu = findLieu(permanence, catalogue);
    const code_insee = lieu && getCommuneDe(lieu);
    const commun = { permanence, partenaire, lieu };
    if (!permanence.itinerance) return [{ ...commun, code_insee, agenda: getAgendaPermanence(permanence, catalogue) }];
    return listAgendasArrets(permanence, catalogue).map(({ lieu: arret, agenda }) => ({ ...commun, arret, code_insee: findCommuneArret(arret) ?? code_insee, agenda }));
  });
}

/** Les quatre semaines qui viennent, jour par jour. */
export function planSemaines(presences: readonly Presence[], aujourdhui: JourCivil, max: number = LISTE_MAX): Semaine[] {
  const parJour = Map.groupBy(
    presences.flatMap((presence) => presence.agenda.seances.map((seance): SeanceSituee => ({ ...seance, presence }))),
    ({ debut }) => debut.slice(0, 10),
  );
  return Array.from({ length: SEMAINES }, (_, indice): Semaine => {
    const du = addJours(aujourdhui, indice * JOURS);
    const jours = Array.from({ length: JOURS }, (__, rang): JourAgenda => {
      const jour = addJours(du, rang);
      return { jour, seances: (parJour.get(jour) ?? []).sort(compareSeances) };
    });
    return { rang: indice + 1, du, au: addJours(du, JOURS - 1), nombre: countSeances(jours), jours, montres: countMontres(jours, max) };
  });
}

/** Les jours qui ont leur page : tous ceux d'une semaine qui ne tient pas sur la sienne, sauf les jours sans séance. */
export function listPagesJours(semaines: readonly Semaine[], max: number = LISTE_MAX): PageJour[] {
  return semaines
    .filter(({ montres }) => montres < JOURS)
    .flatMap(({ rang: semaine, jours }) =>
      jours
        .filter(({ seances }) => seances.length > 0)
        .flatMap(({ jour, seances }) => splitTranches(seances, max).map((tranche) => ({ ...tranche, jour, semaine, slug: tranche.rang === 1 ? jour : `${jour}-${tranche.rang}` }))),
    );
}

/** Les présences sans date dans les quatre semaines, selon ce qu'il faut en dire ; un groupe vide n'y est pas. */
export function groupSansDate(presences: readonly Presence[], aujourdhui: JourCivil): GroupeSansDate[] {
  const fin = addJours(aujourdhui, SEMAINES * JOURS);
  const groupes = Map.groupBy(
    presences.filter(({ agenda }) => !agenda.seances.some(({ debut }) => debut < fin)),
    ({ agenda }) => (agenda.etat === 'lu' ? 'plus-tard' : agenda.etat === 'sur-rendez-vous' ? 'rendez-vous' : 'a-confirmer'),
  );
  return SANS_DATE.flatMap((genre) => {
    const liste = groupes.get(genre);
    return liste ? [{ genre, presences: liste }] : [];
  });
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
  return Date.parse(a.debut) - Date.parse(b.debut) || compareNoms(getNomCommune(a.presence), getNomCommune(b.presence)) || compareNoms(a.presence.permanence.intitule, b.presence.permanence.intitule) || Number(a.presence.permanence.id > b.presence.permanence.id) - Number(a.presence.permanence.id < b.presence.permanence.id);
}

function getNomCommune({ arret, lieu }: Presence): string {
  if (arret) return arret;
  return lieu && (lieu.adresse.visibilite === 'publique' || lieu.adresse.visibilite === 'sur_orientation') ? lieu.adresse.commune : '';
}

/** « Place de la Mairie, à Romiguières » : la commune d'un arrêt, quand il finit par le nom d'une seule commune du territoire. */
function prepareCommunesArrets({ communes }: Pick<Catalogue, 'communes'>): (arret: string) => string | undefined {
  const parFin = Map.groupBy(communes, ({ nom }) => direACommune(nom));
  return (arret) => {
    const [commune, autre] = parFin.get(/.*, ((?:à|au|aux) .+)$/.exec(arret)?.[1] ?? '') ?? [];
    return autre ? undefined : commune?.code_insee;
  };
}
