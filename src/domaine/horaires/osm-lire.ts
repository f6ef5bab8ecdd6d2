import { JOURS } from '../vocabulaires/jours.ts';
import { MOIS } from '../vocabulaires/mois.ts';
import { Refus } from './erreurs.ts';
import {
  canTomber,
  createQuand,
  type Jour,
  JOURNEE,
  type JourAnnuel,
  type JourDuMois,
  listJoursSansRang,
  type Periode,
  type Plage,
  type Quand,
  type Regle,
  SEMAINE,
} from './regle.ts';

const JOUR = 'Mo|Tu|We|Th|Fr|Sa|Su';
const NOM_MOIS = MOIS.map(({ osm }) => osm).join('|');
const DATE = `(?:\\d{4} )?(?:${NOM_MOIS})(?: \\d{1,2}(?!\\d|:\\d))?`;
const HEURE = '\\d{1,2}(?::|h)\\d{2}';

/**
 * Un mot que seul OpenStreetMap emploie : à ce signe, le texte est lu comme de l'`opening_hours`, pas comme du français.
 * « Mar » est mardi en français et mars en OpenStreetMap, « Sa » veut dire samedi dans les deux : ils ne décident de rien.
 */
const SIGNE = new RegExp(
  `^24/7|(?:^|[\\s,;|-])(?:Mo|Tu|We|Th|Fr|Su|PH|SH|off|week(?= ?\\d))(?=[\\s,;[-]|$)|\\bSa\\[|(?:^|[\\s,;-])(?:${NOM_MOIS.replace('Mar|', '')})(?=[-,;[]| [\\d"]| (?:${JOUR})\\b)`,
);

export function isOsm(texte: string): boolean {
  return SIGNE.test(texte.replace(/[–—‑]/g, '-').trim());
}

/**
 * Lit la part d'`opening_hours` que nous savons dire en mots : jours, rangs, mois, dates, parité, PH, SH, heures, « off »,
 * commentaire "sur rendez-vous".
 * @throws {Refus} sur toute autre syntaxe, juste ou non : rien n'est lu à moitié.
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function lireOsm(texte: string): Regle[] {
  const lecteur = new Lecteur(texte.replace(/[–—‑]/g, '-').replace(/\s+/g, ' ').trim().replace(/\s*;$/, ''));
  const regles: Regle[] = [];
  let ajout = false;
  do {
    regles.push(...lireRegle(lecteur, ajout, regles));
    const separateur = lecteur.take(/ ?(;|,) ?/);
    if (!separateur) break;
    ajout = separateur.trim() === ',';
  } while (!lecteur.isFini());
  if (!lecteur.isFini()) lecteur.refuse();
  return regles;
}

const COLLES = new Map<string, RegExp>();

/** Un curseur sur le texte : chaque lecture avance ou ne fait rien. */
class Lecteur {
  readonly texte: string;
  position = 0;

  constructor(texte: string) {
    this.texte = texte;
  }

  take(motif: RegExp): string | null {
    const colle = COLLES.get(motif.source) ?? new RegExp(motif.source, 'iy');
    COLLES.set(motif.source, colle);
    colle.lastIndex = this.position;
    const trouve = colle.exec(this.texte);
    if (!trouve) return null;
    this.position = colle.lastIndex;
    return trouve[0];
  }

  isFini(): boolean {
    return this.position >= this.texte.length;
  }

  refuse(): never {
    const reste = this.texte.slice(this.position).split(/;/)[0]?.trim() || this.texte;
    throw new Refus(/sun|dawn|dusk|easter|\|\||\+|"|\[|\//i.test(reste) ? 'osm-indicible' : 'osm-syntaxe', reste);
  }
}

function lireRegle(lecteur: Lecteur, ajout: boolean, precedentes: readonly Regle[]): Regle[] {
  const debut = lecteur.position;
  if (lecteur.take(/24\/7/)) {
    lecteur.take(/ open/);
    return [{ quand: createQuand(), etat: 'ouvert', plages: [{ debut: 0, fin: JOURNEE }], ajout }];
  }
  const periodes = lirePeriodes(lecteur);
  const semaines = lireSemaines(lecteur);
  const jours = lireJours(lecteur);
  lecteur.take(/ ?: ?| /);
  const plages = lirePlages(lecteur);
  lecteur.take(/ /);
  const etat = lireEtat(lecteur, plages);
  if (lecteur.position === debut) lecteur.refuse();
  if (ajout && etat === 'ferme') throw new Refus('osm-syntaxe', lecteur.texte.slice(debut - 2, lecteur.position)); // une fermeture ne s'ajoute pas : « ; »
  const source = lecteur.texte.slice(debut, lecteur.position).trim();
  if (etat === 'ouvert' && plages.length === 0 && /^[^;,]/.test(lecteur.texte.slice(lecteur.position))) lecteur.refuse();
  if (etat !== 'ferme' && plages.length === 0 && etat !== 'rendez-vous') throw new Refus('heures-manquantes', source);
  if (etat === 'ferme' && plages.length > 0) throw new Refus('osm-indicible', source); // fermer une partie d'un créneau

  // « Mo-Fr 09:00-12:00; 14:00-17:00 » vaudrait « tous les jours 14 h-17 h » et annulerait le début : personne ne veut dire cela.
  const sansSelecteur = periodes.length === 0 && !semaines && !jours;
  if (sansSelecteur && plages.length > 0 && precedentes.length > 0) throw new Refus('jours-manquants', source);

  const base = { periodes, semaines };
  const { jours: cites = listJoursSansRang(), feries = false, vacances = 'non' } = jours ?? {};
  checkDates(periodes, cites, source);
  const regle = (quand: Partial<Quand>): Regle => ({ quand: createQuand({ ...base, ...quand }), etat, plages, ajout });
  if (vacances === 'aussi') {
    if (etat !== 'ferme') throw new Refus('osm-indicible', source);
    // « PH,SH off » : deux fermetures ; « Mo,SH off » aussi.
    return [...(cites.length || feries ? [regle({ jours: cites, feries })] : []), regle({ vacances: true })];
  }
  return [regle({ jours: cites, feries, vacances: vacances === 'seulement' })];
}

function lirePeriodes(lecteur: Lecteur): Periode[] {
  const periodes: Periode[] = [];
  let annee: number | undefined;
  do {
    const debut = lecteur.position;
    const premier = lecteur.take(new RegExp(DATE));
    if (!premier) {
      const seule = periodes.length === 0 && lecteur.take(/\d{4}(?:-\d{4})?(?= (?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|week|off|\d\d:))/);
      if (!seule) {
        lecteur.position = debut;
        break;
      }
      const [du, au = du] = seule.split('-').map(Number) as [number, number?];
      periodes.push({ du: { annee: du, mois: 1, jour: 1 }, au: { annee: au, mois: 12, jour: 31 } });
      break;
    }
    const du = lireDate(premier, annee);
    annee = du.annee;
    let au = du;
    if (lecteur.take(/ ?- ?/)) {
      const second = lecteur.take(new RegExp(DATE));
      const jour = second ? null : lecteur.take(/\d{1,2}(?!\d|:\d)/);
      if (second) au = lireDate(second, annee);
      else if (jour && du.jour) au = { ...du, jour: Number(jour) };
      else lecteur.refuse();
    }
    periodes.push(createPeriode(du, au, lecteur.texte.slice(debut, lecteur.position)));
  } while (lecteur.take(new RegExp(`, ?(?=${DATE})`)));
  lecteur.take(/ ?: ?| /);
  return periodes;
}

/** `jour` 0 : le mois entier. */
function lireDate(texte: string, annee?: number): JourAnnuel {
  const [, a, nom = '', jour] = /^(\d{4} )?([A-Z][a-z]{2})(?: (\d+))?$/i.exec(texte) as RegExpExecArray;
  const mois = MOIS.findIndex(({ osm }) => osm.toLowerCase() === nom.toLowerCase()) + 1;
  const connue = a ? Number(a) : annee;
  return { ...(connue ? { annee: connue } : {}), mois, jour: Number(jour ?? 0) };
}

function createPeriode(du: JourAnnuel, au: JourAnnuel, source: string): Periode {
  const debut = { ...du, jour: du.jour || 1 };
  const fin = { ...au, jour: au.jour || getJoursDuMois(au.mois, au.annee) };
  const periode = { du: debut, au: fin };
  if (!isPeriodePossible(periode) || Boolean(du.jour) !== Boolean(au.jour)) throw new Refus('date', source);
  return periode;
}

/** 29 pour février, sans année ; 0 pour un mois qui n'existe pas. */
export function getJoursDuMois(mois: number, annee?: number): number {
  const jours = MOIS[mois - 1]?.jours ?? 0;
  return jours && annee ? new Date(Date.UTC(annee, mois, 0)).getUTCDate() : jours;
}

export function isPeriodePossible({ du, au }: Periode): boolean {
  const possible = ({ annee, mois, jour }: JourAnnuel) => jour >= 1 && jour <= getJoursDuMois(mois, annee);
  if (!possible(du) || !possible(au) || Boolean(du.annee) !== Boolean(au.annee)) return false;
  return !du.annee || du.annee * 10000 + du.mois * 100 + du.jour <= (au.annee as number) * 10000 + au.mois * 100 + au.jour;
}

/** « les lundis 1er et 8 décembre 2026 », qui sont des mardis : le jour ou la date est faux. */
export function checkDates(periodes: readonly Periode[], jours: readonly JourDuMois[], source: string): void {
  if (jours.length > 0 && !periodes.every((periode) => canTomber(periode, jours))) throw new Refus('date', source);
}

/** Les deux écritures justes de chaque parité ; `week 1-52/2` oublie la semaine 53 et se refuse. */
function lireSemaines(lecteur: Lecteur): Quand['semaines'] {
  const debut = lecteur.position;
  if (!lecteur.take(/week ?/)) return null;
  const impaires = lecteur.take(/0?1-53\/2(?!\d)/) && 'impaires';
  const semaines = impaires ?? (lecteur.take(/0?2-5[23]\/2(?!\d)/) && 'paires');
  if (!semaines) {
    lecteur.position = debut;
    throw new Refus('osm-indicible', lecteur.take(/week ?[\d,/ -]*\d/) ?? 'week');
  }
  lecteur.take(/ ?: ?| /);
  return semaines;
}

interface JoursLus {
  jours: JourDuMois[];
  feries: boolean;
  vacances: 'non' | 'seulement' | 'aussi';
}

function lireJours(lecteur: Lecteur): JoursLus | null {
  const lus: JoursLus = { jours: [], feries: false, vacances: 'non' };
  const debut = lecteur.position;
  // « SH Mo-Fr » : les jours de vacances qui sont du lundi au vendredi ; « SH,Mo » : les uns et les autres.
  if (lecteur.take(/SH(?= ?(?:Mo|Tu|We|Th|Fr|Sa|Su)| \d| off| closed| "|$)/)) {
    lus.vacances = 'seulement';
    lecteur.take(/ /);
  }
  const debutListe = lecteur.position;
  do {
    if (lecteur.take(/PH(?![a-z])/)) lus.feries = true;
    else if (lus.vacances !== 'seulement' && lecteur.take(/SH(?![a-z])/)) lus.vacances = 'aussi';
    else if (!lireJour(lecteur, lus.jours)) break;
  } while (lecteur.take(/ ?, ?(?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![a-z]))/));
  if (lecteur.take(/ ?[+-] ?\d+ days?/) || lecteur.take(/ (?:PH|SH)(?![a-z])/) || (lus.feries && lecteur.take(new RegExp(` (?:${JOUR})(?![a-z])`)))) {
    throw new Refus('osm-indicible', lecteur.texte.slice(debut, lecteur.position));
  }
  if (lecteur.position === debut) return null;
  if (lus.vacances === 'seulement' && lus.feries) throw new Refus('osm-indicible', lecteur.texte.slice(debut, lecteur.position));
  if (lecteur.position === debutListe) lus.jours = listJoursSansRang();
  return { ...lus, jours: mergeJours(lus.jours) };
}

function lireJour(lecteur: Lecteur, jours: JourDuMois[]): boolean {
  const debut = lecteur.position;
  const premier = lecteur.take(new RegExp(`(?:${JOUR})(?![a-z])`));
  if (!premier) return false;
  const du = findJour(premier);
  if (lecteur.take(/ ?- ?/)) {
    const dernier = lecteur.take(new RegExp(`(?:${JOUR})(?![a-z])`));
    if (!dernier) lecteur.refuse();
    if (lecteur.take(/ ?-/)) {
      // « Tu-Th-Fr » : liste ou intervalle ?
      lecteur.take(new RegExp(`[-, ]*(?:${JOUR})`));
      throw new Refus('liste-ou-intervalle', lecteur.texte.slice(debut, lecteur.position));
    }
    for (let jour = du; ; jour = ((jour + 1) % 7) as Jour) {
      jours.push({ jour, rangs: [] });
      if (jour === findJour(dernier)) return true;
    }
  }
  const rangs = lecteur.take(/\[[^\]]*\]/);
  if (rangs && !/^\[ ?-?[1-5](?:-[1-5])?(?: ?, ?-?[1-5](?:-[1-5])?)* ?\]$/.test(rangs)) throw new Refus('osm-indicible', `${premier}${rangs}`);
  const lus = (rangs ?? '')
    .slice(1, -1)
    .split(',')
    .filter(Boolean)
    .flatMap((morceau) => {
      const [a, b = a] = morceau.trim().startsWith('-') ? [Number(morceau)] : (morceau.split('-').map(Number) as [number, number?]);
      return Array.from({ length: (b as number) - (a as number) + 1 }, (_, i) => (a as number) + i);
    });
  if (rangs && (lus.length === 0 || lus.some((rang) => rang < -2))) throw new Refus('osm-indicible', `${premier}${rangs}`);
  jours.push({ jour: du, rangs: lus });
  return true;
}

function findJour(code: string): Jour {
  return SEMAINE.find((jour) => JOURS[jour].osm.toLowerCase() === code.toLowerCase()) as Jour;
}

/** Trie les jours et réunit les rangs d'un même jour ; un jour sans rang l'emporte (il contient les autres). */
export function mergeJours(jours: readonly JourDuMois[]): JourDuMois[] {
  return SEMAINE.flatMap((jour) => {
    const memes = jours.filter((cite) => cite.jour === jour);
    if (memes.length === 0) return [];
    if (memes.some(({ rangs }) => rangs.length === 0)) return [{ jour, rangs: [] }];
    const rangs = [...new Set(memes.flatMap((cite) => cite.rangs))];
    return [{ jour, rangs: [...rangs.filter((r) => r > 0).sort((a, b) => a - b), ...rangs.filter((r) => r < 0).sort((a, b) => a - b)] }];
  });
}

function lirePlages(lecteur: Lecteur): Plage[] {
  const plages: Plage[] = [];
  do {
    const position = lecteur.position;
    const heure = lecteur.take(new RegExp(HEURE));
    if (!heure) break;
    const separateur = lecteur.take(/ ?- ?/);
    const suivante = separateur && lecteur.take(new RegExp(`${HEURE}(?!\\d)`));
    if (!suivante) {
      lecteur.take(/\+/);
      throw new Refus('heures-incompletes', lecteur.texte.slice(position, lecteur.position));
    }
    if (lecteur.take(/ ?-/)) {
      lecteur.take(new RegExp(HEURE));
      throw new Refus('heures-ambigues', lecteur.texte.slice(position, lecteur.position));
    }
    if (lecteur.take(/[+/]/)) throw new Refus('osm-indicible', lecteur.texte.slice(position, lecteur.position));
    plages.push(createPlage(heure, suivante, lecteur.texte.slice(position, lecteur.position)));
  } while (lecteur.take(new RegExp(` ?, ?(?=${HEURE})`)));
  return plages;
}

function createPlage(premiere: string, seconde: string, source: string): Plage {
  const [debut, fin] = [premiere, seconde].map((heure) => {
    const [h = 0, m = 0] = heure.split(/[:h]/i).map(Number);
    if (h > 24 || m > 59 || (h === 24 && m > 0)) throw new Refus('heure-impossible', heure);
    return h * 60 + m;
  }) as [number, number];
  if (debut === JOURNEE || debut === fin) throw new Refus('heures-inversees', source);
  if (fin === 0) return { debut, fin: JOURNEE };
  if (fin > debut) return { debut, fin };
  // Une nuit (20:00-08:00) se lit ; « 14:00-12:00 » est plus sûrement une inversion.
  if (debut < 16 * 60 || fin > 12 * 60) throw new Refus('heures-inversees', source);
  return { debut, fin: fin + JOURNEE };
}

function lireEtat(lecteur: Lecteur, plages: readonly Plage[]): Regle['etat'] {
  if (lecteur.take(/(?:off|closed)(?![a-z])/)) {
    lecteur.take(/ ?"[^"]*"/); // le motif d'une fermeture ne change pas la règle
    return 'ferme';
  }
  const mot = lecteur.take(/(?:open|unknown)(?![a-z])/);
  lecteur.take(/ /);
  const commentaire = lecteur.take(/"[^"]*"/);
  if (!commentaire) {
    if (mot?.toLowerCase() === 'unknown') throw new Refus('osm-indicible', mot);
    return 'ouvert';
  }
  if (!/^"(?:uniquement )?(?:sur|avec) (?:rendez[- ]vous|rdv)(?: uniquement)?"$|^"(?:by|on) appointment(?: only)?"$/i.test(commentaire))
    throw new Refus('osm-indicible', commentaire);
  if (plages.length === 0 && mot?.toLowerCase() === 'open') throw new Refus('heures-manquantes', commentaire);
  return 'rendez-vous';
}
