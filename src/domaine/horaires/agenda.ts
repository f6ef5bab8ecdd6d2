import type { Catalogue } from '../catalogue.ts';
import type { Partenaire } from '../partenaire.schema.ts';
import type { Permanence } from '../permanence.schema.ts';
import { indexParId } from '../reperes.ts';
import { direHoraires } from './dire.ts';
import { prochainesSeances, type Seance, type TerritoireHoraires } from './evaluer.ts';
import { addJours, type JourCivil } from './jour.ts';
import { lireHoraires, type RendezVousLu } from './lire.ts';
import { Memoire } from './memoire.ts';
import { isTraduite, type Langue } from '../vocabulaires/langues.ts';

/** Ce qui dit quand on est reçu, tel que c'est écrit. */
export interface SourceAgenda {
  horaires?: string | undefined;
  rendez_vous?: Partenaire['rendez_vous'] | undefined;
  /** Jours sans séance. */
  sauf?: readonly JourCivil[] | undefined;
  /** Horaires de remplacement en français ou en `opening_hours` ; illisibles, ces jours n'ont pas de séance. */
  fermetures?: readonly { du: JourCivil; au: JourCivil; motif?: string | undefined; horaires?: string | undefined }[] | undefined;
  valide_du?: JourCivil | undefined;
  valide_au?: JourCivil | undefined;
}

export interface OptionsAgenda {
  /** Le jour de la construction, `AAAA-MM-JJ` à Paris. */
  aujourdhui: JourCivil;
  territoire: TerritoireHoraires;
}

/** Une séance, et pourquoi elle n'est pas sûre. `fermeture` : qui reçoit, ou qui accueille la permanence, annonce une fermeture ce jour-là. */
export interface SeanceAgenda extends Omit<Seance, 'a_confirmer'> {
  a_confirmer?: Seance['a_confirmer'] | 'fermeture';
}

/** Une fermeture d'aujourd'hui ou à venir. */
export interface FermetureDite {
  du: JourCivil;
  au: JourCivil;
  motif?: string;
  /** Ce qui remplace les horaires, tel que c'est écrit. */
  texte?: string;
  /** Le même, en mots ; absent s'il est illisible. */
  dit?: string;
  lu?: HorairesLus;
}

/** Ce que `lireHoraires` a compris : de quoi le redire dans une autre langue. */
export interface HorairesLus {
  readonly osm: string | null;
  readonly rendez_vous: RendezVousLu | null;
}

/**
 * Quand on est reçu.
 * - `lu` : `osm`, `dit` et les séances ; - `sur-rendez-vous` : pas d'heures, `dit` le dit ;
 * - `illisible` : `texte` seul, à montrer tel quel, « horaires à confirmer » ; - `absent` : rien n'est écrit.
 */
export interface Agenda {
  readonly etat: 'lu' | 'sur-rendez-vous' | 'illisible' | 'absent';
  readonly texte?: string;
  /** `opening_hours` canonique. */
  readonly osm?: string;
  /** La règle en mots, rendez-vous compris s'il est écrit avec elle : « le 2e mardi du mois, de 14 h à 16 h ». */
  readonly dit?: string;
  readonly lu?: HorairesLus;
  readonly rendez_vous: Partenaire['rendez_vous'];
  /** Toutes les séances des 90 jours qui viennent. */
  readonly seances: readonly SeanceAgenda[];
  /** Celles des trois prochains jours où l'on reçoit, même au-delà de 90 jours. */
  readonly prochaines: readonly SeanceAgenda[];
  /** La plus proche d'abord ; une fermeture finie n'y est plus. */
  readonly fermetures: readonly FermetureDite[];
}

/** Jours couverts par `seances`, aujourd'hui compris. */
export const JOURS_AGENDA = 90;
const PROCHAINS_JOURS = 3;
/** Bien assez : peu d'horaires ont plus de trois plages dans une journée. */
const SEANCES_DE_TROIS_JOURS = 12;
const agendas = new Memoire<Agenda>();

/** L'agenda d'un horaire écrit. Deux fiches au même horaire partagent le même objet : il n'est calculé qu'une fois. */
export function getAgenda(source: SourceAgenda, { aujourdhui, territoire }: OptionsAgenda): Agenda {
  const { horaires, rendez_vous, sauf, fermetures, valide_du, valide_au } = source;
  const { departement, zone_scolaire, etat_osm } = territoire;
  const cle = JSON.stringify([horaires, rendez_vous, sauf, fermetures, valide_du, valide_au, aujourdhui, departement, zone_scolaire, etat_osm]);
  return agendas.get(cle, () => createAgenda(source, { aujourdhui, territoire }));
}

/** L'agenda de la porte d'un partenaire. Fermé, même pour le moment, il n'a aucune séance. */
export function getAgendaPartenaire(
  partenaire: Pick<Partenaire, 'horaires_accueil' | 'rendez_vous' | 'fermetures' | 'statut'>,
  catalogue: OptionsAgenda,
): Agenda {
  const { horaires_accueil, rendez_vous, fermetures, statut } = partenaire;
  const agenda = getAgenda({ horaires: horaires_accueil, rendez_vous, fermetures }, catalogue);
  return statut === 'ouvert' ? agenda : dropSeances(agenda);
}

/**
 * L'agenda d'une permanence ; d'une tournée, ce sont ses arrêts qui ont des dates (`listAgendasArrets`).
 * Un jour où qui la tient, ou qui l'accueille, annonce une fermeture, la séance est « à confirmer » ; si l'un des deux est fermé, il n'y a aucune séance.
 */
export function getAgendaPermanence(permanence: Permanence, catalogue: Pick<Catalogue, 'aujourdhui' | 'territoire' | 'partenaires'>): Agenda {
  const { horaires, rendez_vous, sauf, valide_du, valide_au } = permanence;
  return applyHotes(getAgenda({ horaires, rendez_vous, sauf, valide_du, valide_au }, catalogue), permanence, catalogue);
}

/** Les arrêts d'une tournée, dans leur ordre, chacun avec son agenda ; aucun pour une permanence qui ne bouge pas. */
export function listAgendasArrets(
  permanence: Permanence,
  catalogue: Pick<Catalogue, 'aujourdhui' | 'territoire' | 'partenaires'>,
): { lieu: string; agenda: Agenda }[] {
  const { rendez_vous, sauf, valide_du, valide_au, itinerance } = permanence;
  return (itinerance?.arrets ?? []).map(({ lieu, horaires }) => ({
    lieu,
    agenda: applyHotes(getAgenda({ horaires, rendez_vous, sauf, valide_du, valide_au }, catalogue), permanence, catalogue),
  }));
}

function applyHotes(agenda: Agenda, { partenaire, lieu }: Permanence, { partenaires, aujourdhui }: Pick<Catalogue, 'aujourdhui' | 'partenaires'>): Agenda {
  const parId = indexParId(partenaires);
  const hotes = [...new Set([partenaire, 'chez' in lieu ? lieu.chez : partenaire])].flatMap((id) => parId.get(id) ?? []);
  if (hotes.some(({ statut }) => statut !== 'ouvert')) return dropSeances(agenda);
  const fermetures = hotes.flatMap((hote) => hote.fermetures).filter(({ au }) => au >= aujourdhui);
  if (fermetures.length === 0 || agenda.seances.length + agenda.prochaines.length === 0) return agenda;
  const marquer = (seances: readonly SeanceAgenda[]) =>
    seances.map((seance): SeanceAgenda => (fermetures.some((fermeture) => isPendant(seance, fermeture)) ? { ...seance, a_confirmer: 'fermeture' } : seance));
  return { ...agenda, seances: marquer(agenda.seances), prochaines: marquer(agenda.prochaines) };
}

function isPendant({ debut }: SeanceAgenda, { du, au }: { du: JourCivil; au: JourCivil }): boolean {
  const jour = debut.slice(0, 10);
  return jour >= du && jour <= au;
}

function dropSeances(agenda: Agenda): Agenda {
  return { ...agenda, seances: [], prochaines: [] };
}

function createAgenda(
  { horaires, rendez_vous = 'inconnu', sauf, fermetures = [], valide_du, valide_au }: SourceAgenda,
  { aujourdhui, territoire }: OptionsAgenda,
): Agenda {
  const texte = horaires?.trim();
  const aVenir = fermetures.filter(({ au }) => au >= aujourdhui).sort((a, b) => a.du.localeCompare(b.du));
  const commun = { rendez_vous, seances: [], prochaines: [], fermetures: aVenir.map(direFermeture) };
  if (!texte) return { etat: 'absent', ...commun };
  const lecture = lireHoraires(texte);
  if (lecture.erreur) return { etat: 'illisible', texte, ...commun };
  const lu = {
    ...commun,
    texte,
    dit: direHoraires(lecture.osm, 'fr', lecture.rendez_vous),
    lu: getLus(lecture),
    rendez_vous: getPlusExigeant(rendez_vous, lecture.rendez_vous),
  };
  if (lecture.osm === null) return { etat: 'sur-rendez-vous', ...lu };
  const options = {
    du: aujourdhui,
    territoire,
    sauf,
    valide_du,
    valide_au,
    fermetures: aVenir.map(({ du, au, horaires: remplacement }) => ({ du, au, horaires: (remplacement && lireHoraires(remplacement).osm) || undefined })),
  };
  const seances = prochainesSeances(lecture.osm, { ...options, nombre: Number.POSITIVE_INFINITY, jusqu_au: addJours(aujourdhui, JOURS_AGENDA - 1) });
  const jours = listTroisJours(seances);
  const suite = jours.complet ? jours.seances : listTroisJours(prochainesSeances(lecture.osm, { ...options, nombre: SEANCES_DE_TROIS_JOURS })).seances;
  return { etat: 'lu', ...lu, osm: lecture.osm, seances, prochaines: suite };
}

function listTroisJours(seances: readonly Seance[]): { seances: Seance[]; complet: boolean } {
  const jours = [...new Set(seances.map(({ debut }) => debut.slice(0, 10)))].slice(0, PROCHAINS_JOURS);
  return { seances: seances.filter(({ debut }) => jours.includes(debut.slice(0, 10))), complet: jours.length === PROCHAINS_JOURS };
}

function direFermeture({ du, au, motif, horaires }: NonNullable<SourceAgenda['fermetures']>[number]): FermetureDite {
  const lecture = horaires ? lireHoraires(horaires) : undefined;
  return {
    du,
    au,
    ...(motif && { motif }),
    ...(horaires && { texte: horaires }),
    ...(lecture && !lecture.erreur && { dit: direHoraires(lecture.osm, 'fr', lecture.rendez_vous), lu: getLus(lecture) }),
  };
}

const getLus = ({ osm, rendez_vous }: HorairesLus): HorairesLus => ({ osm, rendez_vous });

/** La règle d'un agenda, ou ce qui remplace les horaires pendant une fermeture, dans une langue ; rien si elle n'est pas lisible. */
export function direRegleAgenda({ dit, lu }: { readonly dit?: string; readonly lu?: HorairesLus }, langue: Langue): string {
  // Le langage simple garde la phrase française : une règle coupée en morceaux se lit moins bien que ses dates, qui la suivent.
  return lu && isTraduite(langue) ? direHoraires(lu.osm, langue, lu.rendez_vous) : (dit ?? '');
}

/** Le champ et le texte ne disent pas toujours la même chose : le plus exigeant des deux évite un trajet pour rien. */
function getPlusExigeant(champ: Partenaire['rendez_vous'], lu: RendezVousLu | null): Partenaire['rendez_vous'] {
  const dits = [champ, lu];
  return (['obligatoire', 'conseille', 'sans'] as const).find((mode) => dits.includes(mode)) ?? 'inconnu';
}
