import type { RoleId } from '../vocabulaires/roles.ts';
import type { PublicConvention } from '../convention.schema.ts';
import type { Competent, Ressort } from './competence.ts';
import { listAccompagnements, listAussi, listBesoins, listDangers, type Orientation, OU_BIEN, type RegleId, type Source } from './decision.ts';
import { type DroitJuge, juge } from './droits.ts';
import { REPLIS } from './replis.ts';
import { est, type Situation } from './situation.ts';
import { listUrgences } from './urgences.ts';

/** La place d'une issue dans la réponse : le danger, qui accompagne, qui ouvre le droit ou aide en pratique, la porte ouverte à tous. */
export type Place = 'danger' | 'accompagnement' | 'besoin' | 'ou-bien';

/** Vers qui se tourner ; `id` est la règle qui le dit, `competents` qui, et pourquoi eux. Toujours au moins un compétent, jamais deux fois le même. */
export interface Issue {
  readonly id: RegleId;
  readonly place: Place;
  /** Le rôle qu'il faut. */
  readonly role: RoleId;
  readonly competents: readonly Competent[];
  /** Personne ici ne tient ce rôle : c'est lui que l'on remplace. */
  readonly repliDe?: RoleId;
  /** Déjà suivie par quelqu'un : l'appeler d'abord. */
  readonly dejaSuivi?: true;
}

/** Tout ce que le guide répond à une situation. */
export interface Reponse {
  /** Numéros nationaux (identifiants), avant tout. */
  readonly urgences: readonly string[];
  readonly issues: readonly Issue[];
  readonly droits: readonly DroitJuge[];
}

/** Ce que la situation demande, avant tout lieu, dans l'ordre : de l'accompagnement, seule la première règle qui a quelqu'un ici répondra. */
export interface Demandes {
  readonly dangers: readonly Orientation[];
  readonly accompagnements: readonly Orientation[];
  readonly aussi: readonly Orientation[];
  readonly besoins: readonly Orientation[];
}

/** Les règles qui valent pour une situation. */
export function listDemandes(situation: Situation): Demandes {
  // En danger, ou face à une situation, quelqu'un regarde avec la personne. Pour ouvrir un droit, l'organisme suffit.
  const accompagne = situation.nature === 'situation' || (situation.danger !== undefined && situation.danger !== 'aucun');
  return {
    dangers: listDangers(situation),
    accompagnements: accompagne ? listAccompagnements(situation) : [],
    aussi: accompagne ? listAussi(situation) : [],
    besoins: listBesoins(situation),
  };
}

/**
 * La situation et le ressort de la commune → vers qui se tourner, dans l'ordre, les droits à regarder et les numéros d'urgence.
 * Pure : ni horloge, ni réseau, ni mémoire. Une inconnue n'écarte jamais rien.
 */
export function oriente(situation: Situation, ressort: Ressort): Reponse {
  const issues = resout(listDemandes(situation), ressort, situation.quartier);
  const suivie = est(situation, 'suivi_social', 'oui');
  return {
    urgences: listUrgences(situation),
    issues: suivie ? issues.map((issue) => (issue.place === 'accompagnement' ? { ...issue, dejaSuivi: true } : issue)) : issues,
    droits: juge(situation),
  };
}

/** Qui répond, ici, à ces demandes. Un repli vient après les compétents, avec son propre rôle. */
export function resout({ dangers, accompagnements, aussi, besoins }: Demandes, ressort: Ressort, quartier?: string): Issue[] {
  const issues: Issue[] = [];
  const replis: Issue[] = [];
  const vues = new Set<string>();
  const retient = (issue: Issue) => {
    const cle = `${issue.role}/${issue.competents.map(({ id, nom }) => id ?? nom).join('/')}`;
    if (!vues.has(cle)) issues.push(issue);
    vues.add(cle);
  };
  const ajoute = (orientation: Orientation, place: Place): boolean => {
    const { role, competents } = findCompetents(orientation, ressort, quartier);
    if (competents.length > 0) retient({ id: orientation.id, place, role, competents });
    // Une règle de convention ne vaut que là où il y en a une : sans elle, la suivante répond, et rien ne la remplace.
    else if (orientation.sources.includes('ressort')) replis.push(...listReplis(orientation, place, ressort, quartier));
    return competents.length > 0;
  };
  for (const danger of dangers) ajoute(danger, 'danger');
  accompagnements.find((accompagnement) => ajoute(accompagnement, 'accompagnement'));
  for (const demande of aussi) ajoute(demande, 'accompagnement');
  for (const besoin of besoins) ajoute(besoin, 'besoin');
  for (const repli of replis) retient(repli);
  const trouve = ajoute(OU_BIEN, 'ou-bien');
  if (!trouve) for (const repli of listReplis(OU_BIEN, 'ou-bien', ressort, quartier)) retient(repli);
  return issues;
}

/** Les compétents de la première source qui en a, et le rôle qu'ils y tiennent. */
function findCompetents({ role, sources }: Orientation, ressort: Ressort, quartier: string | undefined): { role: RoleId; competents: readonly Competent[] } {
  for (const source of sources) {
    const trouves = findDeSource(source, role, ressort);
    if (trouves.competents.length > 0) return { role: trouves.role, competents: filterQuartier(trouves.competents, quartier) };
  }
  return { role, competents: [] };
}

function findDeSource(
  source: Source,
  role: RoleId,
  { roles, sansDomicile, nouveauxArrivants, confies }: Ressort,
): { role: RoleId; competents: readonly Competent[] } {
  if (source === 'ressort') return { role, competents: roles[role] ?? [] };
  if (source === 'sans-domicile') return { role, competents: sansDomicile[role] ?? [] };
  if (source === 'nouveaux-arrivants') return { role, competents: nouveauxArrivants[role] ?? [] };
  const qui = source.slice('convention-'.length) as PublicConvention;
  const lesSiens = confies.filter(({ publics }) => publics.includes(qui));
  // Qui tient une convention le fait dans son rôle : un CCAS, une association ; le référent du RSA reste le référent du RSA.
  const tenu = qui === 'rsa' ? role : (lesSiens[0]?.role ?? role);
  return { role: tenu, competents: lesSiens.filter((confie) => qui === 'rsa' || confie.role === tenu).map(({ competent }) => competent) };
}

/** Dans une commune partagée, le service du quartier ; si l'on ne sait pas lequel, tous, chacun avec son quartier. */
function filterQuartier(competents: readonly Competent[], quartier: string | undefined): readonly Competent[] {
  if (quartier === undefined) return competents;
  const duQuartier = competents.filter((competent) => competent.quartier === undefined || competent.quartier === quartier);
  return duQuartier.length > 0 ? duQuartier : competents;
}

/** Le premier de la chaîne de repli qui existe ici. */
function listReplis({ id, role }: Orientation, place: Place, { roles, mairie }: Ressort, quartier: string | undefined): Issue[] {
  for (const repli of REPLIS[role]) {
    const competents = repli === 'mairie' ? (mairie ? [mairie] : []) : filterQuartier(roles[repli] ?? [], quartier);
    if (competents.length > 0) return [{ id, place, role: repli === 'mairie' ? 'premier-accueil' : repli, competents, repliDe: role }];
  }
  return [];
}
