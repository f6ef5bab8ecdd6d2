import { Refus } from './erreurs.ts';
import type { Demi, Jeton, TypeJeton } from './lexique.ts';
import { getJoursDuMois, isPeriodePossible, mergeJours } from './osm-lire.ts';
import { type Jour, type JourAnnuel, type JourDuMois, JOURNEE, listJoursSansRang, type Periode, type Plage } from './regle.ts';
import { MOIS } from '../vocabulaires/mois.ts';

/** Les mots d'un texte, un curseur, et de quoi citer le texte tel qu'il est écrit. */
export class Lecture {
  readonly texte: string;
  readonly jetons: readonly Jeton[];
  position = 0;

  constructor(texte: string, jetons: readonly Jeton[]) {
    this.texte = texte;
    this.jetons = jetons;
  }

  peek(decalage = 0): Jeton | undefined {
    return this.jetons[this.position + decalage];
  }

  is(...types: TypeJeton[]): boolean {
    const jeton = this.peek();
    return jeton !== undefined && types.includes(jeton.type);
  }

  /** Avance si le mot est d'un de ces types. */
  take<T extends TypeJeton>(...types: T[]): Extract<Jeton, { type: T }> | null {
    const jeton = this.peek();
    if (!jeton || !(types as TypeJeton[]).includes(jeton.type)) return null;
    this.position += 1;
    return jeton as Extract<Jeton, { type: T }>;
  }

  /** Avance tant que les mots sont de ces types, et dit lesquels. */
  skip(...types: TypeJeton[]): TypeJeton[] {
    const sautes: TypeJeton[] = [];
    for (let jeton = this.take(...types); jeton; jeton = this.take(...types)) sautes.push(jeton.type);
    return sautes;
  }

  isFini(): boolean {
    return this.position >= this.jetons.length;
  }

  /** Le texte du mot `debut` au mot avant `fin`. */
  quote(debut: number, fin = this.position): string {
    const premier = this.jetons[debut];
    const dernier = this.jetons[Math.min(fin, this.jetons.length) - 1];
    if (!premier || !dernier) return '';
    const cite = this.texte.slice(premier.debut, Math.max(dernier.fin, premier.fin));
    // Une parenthèse ouverte dans la citation s'y ferme aussi.
    const suivant = this.jetons[fin];
    return suivant?.type === 'fermante' && cite.lastIndexOf('(') > cite.lastIndexOf(')') ? this.texte.slice(premier.debut, suivant.fin) : cite;
  }
}

export interface GroupeJours {
  jours: JourDuMois[];
  feries: boolean;
  demis: (Demi | null)[];
  source: string;
}

interface ElementJour {
  jours: Jour[];
  rangs: number[];
  feries: boolean;
  collectif: boolean;
  demi: Demi | null;
  article: boolean;
  /** Ce qui le sépare du précédent. */
  separateurs: TypeJeton[];
  /** Vrai si ce signe est entouré d'espaces : « mardi - jeudi ». */
  aere: boolean;
}

/** Lit « du lundi au jeudi », « 1er et 3e mardi du mois », « mercredi matin » ; `null`, sans avancer, si ce ne sont pas des jours. */
export function lireJours(lecture: Lecture): GroupeJours | null {
  const depart = lecture.position;
  const elements: ElementJour[] = [];
  for (;;) {
    const avant = lecture.position;
    const separateurs = elements.length ? lecture.skip('virgule', 'et', 'slash', 'tiret', 'a', 'jusqua', 'perdu') : [];
    const element = lireElementJour(lecture, separateurs);
    if (!element) {
      lecture.position = avant;
      break;
    }
    elements.push(element);
    if (element.rangs.length > 0) lecture.take('du-mois'); // « le dernier vendredi du mois et le 1er lundi du mois »
  }
  if (elements.length === 0) {
    lecture.position = depart;
    return null;
  }
  const duMois = elements.at(-1)?.rangs.length === 0 && lecture.take('du-mois') !== null;
  const source = lecture.quote(depart);
  checkRangs(elements, duMois, source);
  const ailleurs = new Set(lecture.jetons.flatMap((jeton, i) => (jeton.type === 'jours' && (i < depart || i >= lecture.position) ? jeton.jours : [])));
  // Qui écrit « lun/mar/sam » écrit aussi « mer/ven » pour une liste.
  const barres = /(?:^| )jours slash jours slash jours(?: |$)/.test(lecture.jetons.map(({ type }) => type).join(' '));
  return {
    jours: mergeJours(expandJours(elements, ailleurs, barres, source)),
    feries: elements.some(({ feries }) => feries),
    demis: elements.map(({ demi }) => demi),
    source,
  };
}

function lireElementJour(lecture: Lecture, separateurs: TypeJeton[]): ElementJour | null {
  const depart = lecture.position;
  const article = lecture.skip('de', 'article').includes('article');
  const rangs = lireRangs(lecture);
  if (rangs.length === 0 && lecture.take('feries')) {
    return { jours: [], rangs, feries: true, collectif: true, demi: null, article, separateurs, aere: false };
  }
  const jeton = lecture.take('jours');
  // « mardi 24 novembre » est une date, pas tous les mardis.
  if (!jeton || isDate(lecture)) {
    lecture.position = depart;
    return null;
  }
  const avantDemi = lecture.position;
  lecture.take('article');
  const demi = lecture.take('demi');
  if (!demi) lecture.position = avantDemi;
  return {
    jours: jeton.jours,
    rangs,
    feries: false,
    collectif: jeton.collectif,
    demi: demi?.demi ?? null,
    article,
    separateurs,
    aere: /\s/.test(lecture.texte.slice(lecture.jetons[depart - 1]?.fin, lecture.jetons[depart]?.debut)),
  };
}

function isDate(lecture: Lecture): boolean {
  const jeton = lecture.peek();
  if (jeton?.type === 'date') return true;
  return (jeton?.type === 'nombre' || jeton?.type === 'rang') && lecture.peek(1)?.type === 'mois';
}

function lireRangs(lecture: Lecture): number[] {
  const rangs: number[] = [];
  for (;;) {
    const avant = lecture.position;
    if (rangs.length) lecture.skip('virgule', 'et', 'slash', 'tiret', 'article');
    const jeton = lecture.take('rang');
    if (!jeton) {
      lecture.position = avant;
      return rangs;
    }
    rangs.push(...jeton.rangs);
  }
}

/** Le rang se répète devant chaque jour : « 1er mardi et jeudi du mois » laisse un doute sur le jeudi. */
function checkRangs(elements: readonly ElementJour[], duMois: boolean, source: string): void {
  const ranges = elements.filter(({ rangs }) => rangs.length > 0);
  if (ranges.some(({ collectif }) => collectif)) throw new Refus('rang', source);
  if (ranges.some(({ separateurs }) => separateurs.some((type) => type === 'a' || type === 'jusqua'))) throw new Refus('rang', source);
  if (ranges.length === 0 && duMois) throw new Refus('rang', source);
  if (ranges.length > 0 && elements.some(({ rangs, article, feries }) => rangs.length === 0 && !feries && (!article || duMois)))
    throw new Refus('rang', source);
}

function expandJours(elements: readonly ElementJour[], ailleurs: ReadonlySet<Jour>, barres: boolean, source: string): JourDuMois[] {
  const tirets = elements.filter(({ separateurs }) => separateurs.includes('tiret')).length;
  const cites: JourDuMois[] = [];
  elements.forEach(({ jours, rangs, separateurs, collectif, aere }, i) => {
    const precedent = elements[i - 1];
    const [separateur] = separateurs;
    if (separateurs.length > 1 && !separateurs.every((type) => type === 'virgule' || type === 'et')) throw new Refus('liste-ou-intervalle', source);
    // « mar-mer-jeu-ven » : plusieurs tirets de suite font une liste ; un seul, un intervalle.
    const intervalle = separateur === 'a' || separateur === 'jusqua' || separateur === 'perdu' || (separateur === 'tiret' && tirets === 1);
    if (intervalle) {
      if (!precedent || precedent.collectif || collectif || precedent.rangs.length || rangs.length || precedent.demi)
        throw new Refus('liste-ou-intervalle', source);
      const entre = listEntre(precedent.jours[0] as Jour, jours[0] as Jour);
      // « lundi, mardi - jeudi, vendredi » : le tiret saute-t-il le mercredi ?
      if (separateur === 'tiret' && aere && elements.length > 2 && entre.length > 2) throw new Refus('liste-ou-intervalle', source);
      cites.push(...entre.map((jour) => ({ jour, rangs: [] })));
    } else if (!collectif) cites.push(...jours.map((jour) => ({ jour, rangs })));
  });
  cites.push(...listCollectifs(elements, cites, source));
  const [premier, second] = elements;
  // « lundi vendredi », « mardi/samedi » : deux jours seulement, sans mot pour les lier, et d'autres jours entre eux.
  const deux = elements.length === 2 && premier && second && premier.rangs.length === 0 && !premier.collectif && !second.collectif;
  if (deux && (second.separateurs.length === 0 || second.separateurs[0] === 'slash')) {
    const entre = listEntre(premier.jours[0] as Jour, second.jours[0] as Jour).slice(1, -1);
    if (entre.length > 0 && !entre.some((jour) => ailleurs.has(jour)) && !(barres && second.separateurs.length)) throw new Refus('liste-ou-intervalle', source);
  }
  return cites;
}

/**
 * « semaine », « week-end », « tous les jours ». Quand ils contiennent les jours nommés à côté d'eux, ce sont ces jours qui comptent :
 * « tous les jours du lundi au vendredi » n'ouvre pas le dimanche.
 */
function listCollectifs(elements: readonly ElementJour[], nommes: readonly JourDuMois[], source: string): JourDuMois[] {
  return elements.flatMap(({ collectif, jours, separateurs }, i) => {
    if (!collectif) return [];
    if (nommes.length === 0 || !nommes.every(({ jour }) => jours.includes(jour))) return listJoursSansRang(jours);
    if ([...separateurs, ...(elements[i + 1]?.separateurs ?? [])].some((type) => type !== 'virgule')) throw new Refus('semaine', source);
    return [];
  });
}

function listEntre(du: Jour, au: Jour): Jour[] {
  const jours: Jour[] = [du];
  for (let jour = du; jour !== au; ) {
    jour = ((jour + 1) % 7) as Jour;
    jours.push(jour);
  }
  return jours;
}

export interface GroupeHeures {
  plages: (Plage & { demi: Demi | null })[];
  source: string;
}

interface ElementHeure {
  minutes: number;
  unite: boolean;
  lendemain: boolean;
  demi: Demi | null;
  separateurs: TypeJeton[];
  position: number;
}

const ENTRE_HEURES: TypeJeton[] = ['de', 'a', 'tiret', 'slash', 'virgule', 'et', 'entre', 'perdu', 'jusqua', 'separateur', 'article', 'deux-points'];

/**
 * Lit une suite de créneaux : les heures vont par deux, dans l'ordre, quel que soit le signe (« 9h-12h/14h-17h », « 9h/12h 14h/17h »).
 * `null`, sans avancer, si ce ne sont pas des heures.
 */
export function lireHeures(lecture: Lecture): GroupeHeures | null {
  const depart = lecture.position;
  if (lecture.take('jour-entier')) return { plages: [{ debut: 0, fin: JOURNEE, demi: null }], source: lecture.quote(depart) };
  const elements: ElementHeure[] = [];
  for (;;) {
    const element = lireElementHeure(lecture, elements.length === 0);
    if (!element) break;
    elements.push(element);
  }
  if (elements.length === 0) {
    lecture.position = depart;
    return null;
  }
  const source = lecture.quote(depart);
  if (elements.length % 2 === 1) throw new Refus('heures-incompletes', source);
  const paires = Array.from({ length: elements.length / 2 }, (_, i) => [elements[2 * i], elements[2 * i + 1]] as [ElementHeure, ElementHeure]);
  checkSeparateurs(paires, source);
  const plages = paires.map((paire) => createPlage(paire, lecture));
  if (plages.some((a, i) => plages.some((b, j) => i < j && a.debut < b.fin && b.debut < a.fin && (a.debut !== b.debut || a.fin !== b.fin))))
    throw new Refus('chevauchement', source);
  return { plages, source };
}

/** Vrai si des heures commencent ici, bien ou mal écrites. Le curseur ne bouge pas. */
export function isHeures(lecture: Lecture): boolean {
  const depart = lecture.position;
  const trouvees = lecture.is('jour-entier') || lireElementHeure(lecture, true) !== null;
  lecture.position = depart;
  return trouvees;
}

function lireElementHeure(lecture: Lecture, premier: boolean): ElementHeure | null {
  const depart = lecture.position;
  const separateurs: TypeJeton[] = [];
  let demi: Demi | null = null;
  const types: TypeJeton[] = premier ? ['de', 'entre', 'article', 'deux-points'] : ENTRE_HEURES;
  for (;;) {
    separateurs.push(...lecture.skip(...types));
    const jeton: Jeton | null = lecture.take('demi');
    if (!jeton) break;
    demi = jeton.demi;
    separateurs.push('demi');
  }
  const position = lecture.position;
  const lue = isDate(lecture) ? null : lecture.take('heure', 'nombre');
  const voisin = lecture.is('heure') || lecture.peek(1)?.type === 'heure' || lecture.jetons[depart - 1]?.type === 'heure';
  if (!lue || (lue.type === 'nombre' && !voisin)) {
    lecture.position = depart;
    return null;
  }
  const lendemain = lecture.take('lendemain') !== null;
  return { minutes: lue.type === 'heure' ? lue.minutes : lue.nombre * 60, unite: lue.type === 'heure', lendemain, demi, separateurs, position };
}

function checkSeparateurs(paires: readonly (readonly [ElementHeure, ElementHeure])[], source: string): void {
  const dedans = paires.map(([, fin]) => fin.separateurs.join(' ') || 'espace');
  const dehors = paires.slice(1).map(([debut]) => debut.separateurs.filter((type) => type !== 'demi' && type !== 'article').join(' ') || 'espace');
  const isPaire = (separateur: string, i: number) =>
    ['a', 'tiret', 'slash', 'perdu', 'jusqua', 'espace'].includes(separateur) || (separateur === 'et' && paires[i]?.[0].separateurs.includes('entre'));
  if (!dedans.every(isPaire) || dehors.some((separateur) => /\ba\b|jusqua|perdu/.test(separateur))) throw new Refus('heures-ambigues', source);
  // Le même signe dans les créneaux et entre eux : seul l'ordre croissant les départage.
  const confus = dedans.some((separateur) => separateur === 'espace' || dehors.includes(separateur));
  const suite = paires.flatMap(([debut, fin]) => [debut.minutes, fin.minutes]);
  if (confus && paires.length > 1 && suite.some((minutes, i) => i > 0 && minutes <= (suite[i - 1] as number))) throw new Refus('heures-ambigues', source);
  // « 9-12h » se lit ; « 3-11h » est peut-être un rang, un prix, une faute.
  if (paires.some(([debut, fin]) => (!debut.unite && !fin.unite) || (!debut.unite && debut.minutes < 6 * 60))) throw new Refus('heures-ambigues', source);
}

function createPlage([premiere, seconde]: readonly [ElementHeure, ElementHeure], lecture: Lecture): Plage & { demi: Demi | null } {
  const source = lecture.quote(premiere.position, seconde.position + 1);
  const debut = premiere.minutes === JOURNEE ? 0 : premiere.minutes;
  const fin = seconde.minutes === 0 ? JOURNEE : seconde.minutes;
  if (debut > JOURNEE || fin > JOURNEE) throw new Refus('heure-impossible', source);
  if (seconde.lendemain) {
    if (premiere.lendemain || seconde.minutes % JOURNEE === 0 || fin >= debut) throw new Refus('heures-inversees', source);
    return { debut, fin: fin + JOURNEE, demi: premiere.demi };
  }
  if (premiere.lendemain || fin <= debut) throw new Refus('heures-inversees', source);
  return { debut, fin, demi: premiere.demi };
}

/** Vrai si le créneau tient dans la demi-journée annoncée. */
export function isDansDemi({ debut, fin }: Plage, demi: Demi): boolean {
  if (demi === 'matin') return debut < 12 * 60 && fin <= 14 * 60;
  if (demi === 'apres-midi') return debut >= 12 * 60 && fin <= 21 * 60;
  return debut >= 16 * 60;
}

/** Lit « en juillet et août », « du 15 juillet au 15 août », « le 24/11/2026 » ; `null`, sans avancer, si ce ne sont pas des dates. */
export function lirePeriodes(lecture: Lecture): Periode[] | null {
  const depart = lecture.position;
  const periodes: Periode[] = [];
  for (;;) {
    const avant = lecture.position;
    if (periodes.length) lecture.skip('virgule', 'et', 'slash');
    const periode = lirePeriode(lecture);
    if (!periode) {
      lecture.position = avant;
      break;
    }
    periodes.push(...periode);
  }
  if (periodes.length === 0) lecture.position = depart;
  return periodes.length ? periodes : null;
}

function lirePeriode(lecture: Lecture): Periode[] | null {
  const depart = lecture.position;
  lecture.skip('pendant', 'article', 'de', 'au-mois-de', 'a', 'chaque-annee');
  const liste = lireListeDeDates(lecture);
  if (liste) return liste;
  const pairs = lecture.take('mois-pairs');
  if (pairs) return MOIS.flatMap((_, i) => ((i + 1) % 2 === pairs.reste ? [createMois(i + 1)] : []));
  const du = lireJourAnnuel(lecture);
  if (!du) {
    lecture.position = depart;
    return null;
  }
  const avantFin = lecture.position;
  let au: JourAnnuel | null = null;
  if (lecture.take('a', 'tiret', 'perdu', 'jusqua', 'au-mois-de')) {
    lecture.skip('au-mois-de', 'article');
    au = lireJourAnnuel(lecture);
    if (!au) lecture.position = avantFin;
  }
  const periode = au ? completer(du, au) : du.mois ? { du, au: du } : null;
  if (!periode) {
    lecture.position = depart;
    return null;
  }
  const entiers = {
    du: { ...periode.du, jour: periode.du.jour || 1 },
    au: { ...periode.au, jour: periode.au.jour || getJoursDuMois(periode.au.mois, periode.au.annee) },
  };
  const source = lecture.quote(depart);
  if (Boolean(periode.du.jour) !== Boolean(periode.au.jour) || !isPeriodePossible(entiers)) throw new Refus('date', source);
  return [entiers];
}

/** « le 24 et le 31 décembre » : des jours qui partagent un mois. */
function lireListeDeDates(lecture: Lecture): Periode[] | null {
  const depart = lecture.position;
  const jours: number[] = [];
  for (let jeton = lecture.take('nombre', 'rang'); jeton; jeton = lecture.take('nombre', 'rang')) {
    jours.push(jeton.type === 'nombre' ? jeton.nombre : jeton.rangs[0] === 1 ? 1 : 0);
    if (lecture.skip('virgule', 'et').length === 0) break;
    lecture.take('article');
  }
  const mois = jours.length > 1 && !jours.includes(0) ? lecture.take('mois') : null;
  if (!mois) {
    lecture.position = depart;
    return null;
  }
  const annee = lecture.take('annee');
  return jours.map((jour) => {
    const date = { ...(annee ? { annee: annee.annee } : {}), mois: mois.mois, jour };
    if (!isPeriodePossible({ du: date, au: date })) throw new Refus('date', lecture.quote(depart));
    return { du: date, au: date };
  });
}

/** « du 15 au 30 juillet 2026 » : le mois et l'année du second valent pour le premier. */
function completer(du: JourAnnuel, au: JourAnnuel): Periode | null {
  if (!au.mois) return null;
  const debut = { ...du, mois: du.mois || au.mois };
  if (!au.annee || debut.annee) return { du: debut, au };
  const passeLAnnee = debut.mois > au.mois;
  if (passeLAnnee && au.mois + 12 - debut.mois > 6) return null; // « du 15 août au 15 juillet 2026 » : une erreur, plus sûrement que onze mois
  return { du: { ...debut, annee: au.annee - (passeLAnnee ? 1 : 0) }, au };
}

/** `mois` 0 : à prendre dans la date suivante ; `jour` 0 : le mois entier. Un jour de la semaine devant la date doit être le bon. */
function lireJourAnnuel(lecture: Lecture): JourAnnuel | null {
  const depart = lecture.position;
  const nomme = lecture.take('jours');
  const date = lecture.take('date');
  if (date) {
    const lue = { annee: date.annee, mois: date.mois, jour: date.jour };
    if (!isPeriodePossible({ du: lue, au: lue })) throw new Refus('date', lecture.quote(depart));
    return checkJourNomme(lecture, depart, nomme, lue);
  }
  const nombre = lecture.take('nombre', 'rang');
  const jour = nombre?.type === 'nombre' ? nombre.nombre : nombre?.type === 'rang' && nombre.rangs[0] === 1 ? 1 : 0;
  if (nombre && jour === 0) {
    lecture.position = depart;
    return null;
  }
  const mois = lecture.take('mois');
  const annee = mois ? lecture.take('annee') : null;
  const lu: JourAnnuel = { ...(annee ? { annee: annee.annee } : {}), mois: mois?.mois ?? 0, jour };
  const seul = !mois && !(nombre && ['a', 'tiret'].includes(lecture.peek()?.type ?? ''));
  if ((!mois && !nombre) || seul || (nomme && (!nombre || !mois))) {
    lecture.position = depart;
    return null;
  }
  return checkJourNomme(lecture, depart, nomme, lu);
}

function checkJourNomme(lecture: Lecture, depart: number, nomme: { jours: Jour[] } | null, date: JourAnnuel): JourAnnuel {
  if (!nomme) return date;
  const vrai = date.annee && (new Date(Date.UTC(date.annee, date.mois - 1, date.jour)).getUTCDay() + 6) % 7;
  if (vrai !== nomme.jours[0]) throw new Refus('date', lecture.quote(depart));
  return date;
}

function createMois(mois: number): Periode {
  return { du: { mois, jour: 1 }, au: { mois, jour: getJoursDuMois(mois) } };
}
