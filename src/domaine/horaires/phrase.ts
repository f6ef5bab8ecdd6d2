import { assign, checkDemis, conditionsDe, getDemiCommune, hasConditions, isDates, isMemeEspece } from './brouillon.ts';
import { Refus } from './erreurs.ts';
import { type GroupeHeures, type GroupeJours, isHeures, Lecture, lireHeures, lireJours, lirePeriodes } from './groupes.ts';
import { type Demi, type Jeton, lireMots, type ModeRendezVous, type TypeJeton } from './lexique.ts';
import { type Brouillon, type Conditions, type Exception, type Phrase, type Proposition, SANS_CONDITION } from './proposition.ts';
import { type JourDuMois, listJoursSansRang } from './regle.ts';

/**
 * Lit une phrase française d'horaires.
 * @throws {Refus} dès qu'un mot est inconnu, ou qu'un mot connu peut s'appliquer à plusieurs choses.
 */
export function lirePhrase(texte: string): Phrase {
  const mots = lireMots(texte);
  mots.forEach((jeton, i) => {
    // « lundi 9h-12h, juillet et août compris » : toute l'année, ou ces deux mois ? Une borne comprise (« de juin à août compris ») ne fait pas de doute.
    const [avant, mois] = [mots[i - 2], mots[i - 1]];
    if (jeton.type === 'compris' && mois?.type === 'mois' && !(avant && BORNE.includes(avant.type)))
      throw new Refus('portee', texte.slice(mois.debut, jeton.fin));
  });
  const jetons = mots.filter(({ type }) => type !== 'seulement' && type !== 'compris');
  return new Analyse(new Lecture(texte, jetons)).run();
}

/** Ce qui, devant un mois, en fait la borne d'un intervalle. */
const BORNE: readonly TypeJeton[] = ['nombre', 'rang', 'a', 'tiret', 'jusqua', 'au-mois-de'];

/** Ce que vise une exception ; `incertaine` : tout, si rien ne la suit. */
type Portee = 'tout' | 'proposition' | 'incertaine';

class Analyse {
  readonly lecture: Lecture;
  readonly brouillons: Brouillon[] = [];
  readonly exceptions: (Exception & { portee: Portee })[] = [];
  courant: Brouillon | null = null;
  /** La condition d'un titre ou d'un début de phrase, en vigueur jusqu'à la suivante. */
  heritee: (Conditions & { titre: boolean; debutDePhrase: boolean; servie: boolean; source: string }) | null = null;
  derniereHeritee: Analyse['heritee'] = null;
  /** Le titre que vient de suivre une fermeture : les jours d'après lui appartiennent-ils encore ? */
  titreFerme: Analyse['heritee'] = null;
  titreOuvert = false;
  modeHerite: ModeRendezVous | null = null;
  modeGlobal: ModeRendezVous | null = null;
  demiAttendue: Demi | null = null;
  lien: Proposition['lien'] = null;
  /** Les séparateurs depuis le dernier groupe lu. */
  avant = { aucun: true, fort: true, ligne: true, point: false, parenthese: false, virgule: false };
  profondeur = 0;
  ferme = false;
  /** Vrai si un titre, une condition ou un mode vient d'être écrit pour la proposition qui suit. */
  renouvele = false;
  feriesCompris = false;
  /** La dernière fermeture lue : son premier mot, et le mot d'après. */
  fermeture = { debut: 0, fin: -1 };
  /** Où finit la dernière condition collée à des heures, si un mode ne peut la suivre. */
  finCondition = -1;
  saufApresMode = false;

  constructor(lecture: Lecture) {
    this.lecture = lecture;
  }

  run(): Phrase {
    const { lecture } = this;
    while (!lecture.isFini()) {
      if (this.readSeparateur()) continue;
      const debut = lecture.position;
      if (
        this.readParenthese() ||
        (this.avant.fort && lecture.is('sauf') && this.readCondition()) ||
        this.readException() ||
        this.readRendezVous() ||
        this.readCondition() ||
        this.readJusqua() ||
        this.readJours() ||
        this.readHeures() ||
        this.readMotSeul()
      ) {
        this.avant = { aucun: true, fort: false, ligne: false, point: false, parenthese: false, virgule: false };
        continue;
      }
      throw new Refus('grammaire', lecture.quote(debut, debut + 1));
    }
    return this.conclude();
  }

  readSeparateur(): boolean {
    const { lecture, avant } = this;
    const jeton = lecture.take('separateur', 'virgule', 'tiret', 'slash', 'deux-points', 'et', 'aussi', 'mais', 'ouvrante', 'fermante');
    if (!jeton) return false;
    avant.aucun = false;
    if (jeton.type === 'ouvrante') {
      lecture.position -= 1;
      if (this.readParenthese()) return true;
      lecture.position += 1;
      this.profondeur += 1;
      avant.parenthese = true;
    } else if (jeton.type === 'fermante') this.profondeur -= 1;
    else if (jeton.type === 'et') this.lien ??= 'et';
    else if (jeton.type === 'aussi') this.lien = 'aussi';
    else if (jeton.type === 'mais') {
      this.lien = 'mais';
      avant.virgule = true;
    } else if (jeton.type === 'separateur') {
      avant.fort = true;
      const signe = lecture.texte.slice(jeton.debut, jeton.fin);
      if (/[\n<]/.test(signe)) avant.ligne = true;
      if (signe.includes('.')) avant.point = true;
    } else if (jeton.type !== 'deux-points') avant.virgule = true;
    return true;
  }

  /** « (17h le vendredi) », « (mardi 20h) » corrigent la fin ; « (2e et 4e du mois) » limite le jour qui précède. */
  readParenthese(): boolean {
    const { lecture, courant } = this;
    if (!lecture.is('ouvrante')) return false;
    const depart = lecture.position;
    const fin = lecture.jetons.findIndex((jeton, i) => i > depart && jeton.type === 'fermante');
    if (fin < 0) throw new Refus('grammaire', lecture.quote(depart, lecture.jetons.length));
    const dedans = lecture.jetons.slice(depart + 1, fin);
    const source = lecture.quote(depart, fin + 1);
    const complet = courant?.groupe && courant.heures ? courant : null;
    lecture.position = depart + 1;
    if (
      complet &&
      dedans.every(({ type }) => ['rang', 'et', 'virgule', 'article', 'du-mois', 'jours', 'de'].includes(type)) &&
      dedans.some(({ type }) => type === 'rang')
    ) {
      this.limitRangs(complet.groupe?.jours as JourDuMois[], dedans, source);
      lecture.position = fin + 1;
      return true;
    }
    if (
      complet &&
      dedans.filter(({ type }) => type === 'heure').length === 1 &&
      !dedans.some(({ type }) => type === 'jusqua') &&
      dedans.every(({ type }, i) => ['heure', 'jours', 'article', 'et', 'virgule', 'a', 'de', 'deux-points'].includes(type) || (type === 'sauf' && i === 0))
    ) {
      const heure = dedans.find(({ type }) => type === 'heure') as Extract<Jeton, { type: 'heure' }>;
      const heureDevant = dedans[0] === heure;
      lecture.position += heureDevant || dedans[0]?.type === 'sauf' ? 1 : 0; // « (sauf jeudi, 18h30) »
      const groupe = lireJours(lecture);
      lecture.skip('deux-points', 'virgule', 'a');
      if (groupe && (heureDevant || lecture.take('heure')) && lecture.position === fin) {
        this.addFinCorrigee(groupe, heure.minutes, source, true);
        lecture.position = fin + 1;
        return true;
      }
      throw new Refus('exception', source);
    }
    lecture.position = depart;
    return false;
  }

  limitRangs(cites: readonly JourDuMois[], dedans: readonly Jeton[], source: string): void {
    const rangs = dedans.flatMap((jeton) => (jeton.type === 'rang' ? jeton.rangs : []));
    const nommes = dedans.flatMap((jeton) => (jeton.type === 'jours' ? jeton.jours : []));
    const [cite] = cites;
    if (cites.length !== 1 || !cite || cite.rangs.length || nommes.some((jour) => jour !== cite.jour)) throw new Refus('rang', source);
    cite.rangs = rangs;
  }

  readException(): boolean {
    const { lecture } = this;
    const depart = lecture.position;
    const mot = lecture.take('sauf', 'ferme');
    if (!mot) return false;
    const { avant } = this;
    this.saufApresMode = false;
    if (mot.type === 'sauf') this.checkSauf(depart);
    // « lundi : fermé » : le mot s'applique au jour qui précède.
    if (mot.type === 'ferme' && this.courant?.groupe && !this.courant.heures && !this.courant.sansHeures) {
      const { groupe } = this.courant;
      const suite = this.takeConditions();
      const source = lecture.quote(this.courant.debut);
      // « mercredi fermé en août » ; « mercredi : fermé en août : mardi 9h-12h » laisse un doute sur le mois.
      if (suite && (suite.feries || hasConditions(this.courant) || !this.isFinDePhrase())) throw new Refus('portee', source);
      this.brouillons.splice(this.brouillons.indexOf(this.courant), 1);
      this.addException(groupe, suite ?? conditionsDe(this.courant), getDemiCommune(groupe, this.demiAttendue, source), 'tout', source);
      this.demiAttendue = null;
      this.courant = this.brouillons.at(-1) ?? null;
      this.fermeture = { debut: depart, fin: lecture.position };
      return true;
    }
    const entreParentheses = avant.parenthese || this.profondeur > 0;
    const portee = entreParentheses || (mot.type === 'sauf' && avant.aucun) ? 'proposition' : mot.type === 'sauf' || avant.fort ? 'tout' : 'incertaine';
    let cibles = 0;
    for (;;) {
      const avantCible = lecture.position;
      const separe = cibles === 0 || lecture.skip('virgule', 'et', 'slash').length > 0 || (mot.type === 'ferme' && lecture.is('ferme'));
      if (cibles > 0) lecture.take(mot.type);
      lecture.skip('deux-points');
      if (!this.readCible(depart, portee, cibles === 0)) {
        lecture.position = avantCible;
        break;
      }
      // « fermé les jours fériés en août » : les jours fériés d'août, ou les deux ?
      if (!separe) throw new Refus('exception', lecture.quote(depart));
      cibles += 1;
    }
    if (cibles > 0) {
      if (mot.type === 'ferme') this.fermeture = { debut: depart, fin: lecture.position };
      return true;
    }
    if (mot.type === 'ferme' && this.exceptions.length > 0 && (lecture.isFini() || lecture.is('fermante', 'separateur', 'virgule'))) return true; // « sauf jeudi, fermé »
    if (mot.type === 'ferme' && this.brouillons.length === 0) {
      this.ferme = true;
      return true;
    }
    while (!lecture.isFini() && !lecture.is('virgule', 'separateur', 'fermante')) lecture.position += 1;
    throw new Refus('exception', lecture.quote(depart));
  }

  /** « fermé en août, sauf le 15 », « sur rendez-vous sauf le mardi » : ce jour-là, quel accueil, et à quelles heures ? */
  checkSauf(depart: number): void {
    const { jetons } = this.lecture;
    let avant = depart - 1;
    while (['virgule', 'et', 'ouvrante'].includes(jetons[avant]?.type ?? '')) avant -= 1;
    if (avant + 1 === this.fermeture.fin) throw new Refus('exception', this.lecture.quote(this.fermeture.debut));
    this.saufApresMode = jetons[avant]?.type === 'rendez-vous';
    if (this.saufApresMode && avant === depart - 1) throw new Refus('exception', this.lecture.quote(avant));
  }

  isFinDePhrase(): boolean {
    return this.lecture.isFini() || this.lecture.is('separateur', 'virgule', 'fermante');
  }

  readCible(depart: number, portee: Portee, premiere: boolean): boolean {
    const { lecture } = this;
    const debut = lecture.position;
    lecture.skip('pendant', 'article');
    const conditions = this.takeConditions();
    if (conditions) {
      this.addException(null, conditions, null, portee, lecture.quote(depart));
      return true;
    }
    lecture.position = debut;
    lecture.skip('pendant');
    const demiDevant = this.takeDemi();
    lecture.skip('de');
    const groupe = lireJours(lecture);
    if (!groupe) {
      lecture.position = debut;
      return false;
    }
    const suite = this.takeConditions();
    const avantHeures = lecture.position;
    if (!suite && this.takeFinCorrigee(groupe, depart)) return true;
    lecture.skip('deux-points', 'virgule');
    const heures = lireHeures(lecture);
    const enAttente = this.courant?.groupe && !this.courant.heures;
    if (heures && !enAttente) {
      if (!premiere) return false; // « sauf vacances scolaires, mardi 14h-17h » : le mardi commence une autre proposition
      this.addRemplacement(groupe, heures, lecture.quote(depart));
      return true;
    }
    lecture.position = avantHeures; // « tous les jours sauf le mercredi de 9h à 12h » : les heures sont celles de tous les jours
    const source = lecture.quote(depart);
    this.addException(
      groupe,
      suite ?? SANS_CONDITION,
      getDemiCommune(groupe, demiDevant, source, /(?:les|aux|des)\s*$/i.test(lecture.quote(depart, debut + 1).slice(0, source.length - groupe.source.length))),
      portee,
      source,
    );
    return true;
  }

  /** « …, sauf le vendredi 16h », « sauf vendredi : jusqu'à 16h » : une seule heure, la fin. */
  takeFinCorrigee(groupe: GroupeJours, depart: number): boolean {
    const { lecture } = this;
    const avant = lecture.position;
    lecture.skip('deux-points', 'virgule', 'a', 'jusqua');
    const heure = this.courant?.heures && lecture.jetons[depart]?.type === 'sauf' ? lecture.take('heure') : null;
    if (heure && this.isFinDePhrase()) {
      this.addFinCorrigee(groupe, heure.minutes, lecture.quote(depart), true);
      return true;
    }
    lecture.position = avant;
    return false;
  }

  takeDemi(): Demi | null {
    const { lecture } = this;
    const debut = lecture.position;
    lecture.take('article');
    const demi = lecture.take('demi');
    if (!demi) lecture.position = debut;
    return demi?.demi ?? null;
  }

  addException(groupe: GroupeJours | null, conditions: Conditions & { feries?: boolean }, demi: Demi | null, portee: Portee, source: string): void {
    if (conditions.vacances === 'hors') throw new Refus('grammaire', source);
    // « sur rendez-vous, sauf le mardi » : fermé le mardi, ou sans rendez-vous ?
    if (groupe && this.saufApresMode) throw new Refus('exception', source);
    this.exceptions.push({
      ...conditions,
      jours: groupe ? groupe.jours : conditions.feries ? [] : null,
      feries: (groupe?.feries ?? false) || (conditions.feries ?? false),
      demi,
      proposition: null,
      portee,
      apres: this.brouillons.length - 1,
      source,
    });
  }

  /** « 8h-12h 13h-17h sauf le vendredi 8h-12h 13h-16h30 » : mêmes créneaux, une heure change. Tout autre « sauf … heures » est ambigu. */
  addRemplacement(groupe: GroupeJours, heures: GroupeHeures, source: string): void {
    const base = this.courant?.heures?.plages;
    if (!base || this.isCiteAilleurs(groupe) || base.length < 2 || base.length !== heures.plages.length || base[0]?.debut !== heures.plages[0]?.debut)
      throw new Refus('exception', source);
    this.push({ groupe, heures, lien: 'mais' }, source);
  }

  readJusqua(): boolean {
    const { lecture, courant } = this;
    if (!lecture.is('jusqua') || !courant?.groupe || courant.heures) return false;
    const depart = lecture.position;
    lecture.take('jusqua');
    const heure = lecture.take('heure');
    if (!heure) throw new Refus('heures-incompletes', lecture.quote(depart, lecture.position + 1));
    this.brouillons.splice(this.brouillons.indexOf(courant), 1);
    this.courant = this.brouillons.at(-1) ?? null;
    this.addFinCorrigee(courant.groupe, heure.minutes, lecture.quote(courant.debut), false);
    return true;
  }

  /** « vendredi jusqu'à 16h30 » : les créneaux qui précèdent, dont le dernier finit à cette heure. */
  addFinCorrigee(groupe: GroupeJours, minutes: number, source: string, memesJours: boolean): void {
    const base = this.courant;
    const plages = base?.heures?.plages.map((plage) => ({ ...plage, demi: null })) ?? [];
    const derniere = plages.at(-1);
    const contient = groupe.jours.every(({ jour }) => base?.groupe?.jours.some((cite) => cite.jour === jour));
    if (!base || !derniere) throw new Refus('heures-incompletes', source);
    if (groupe.feries || groupe.jours.some(({ rangs }) => rangs.length) || base.groupe?.jours.some(({ rangs }) => rangs.length) || (memesJours && !contient))
      throw new Refus('exception', source);
    if (this.isCiteAilleurs(groupe)) throw new Refus('exception', source);
    if (minutes <= derniere.debut || Math.abs(minutes - derniere.fin) > 3 * 60) throw new Refus('exception', source);
    derniere.fin = minutes;
    const { periodes, semaines, vacances, titre, rendezVous, heritage } = base;
    this.push({ groupe, heures: { plages, source }, lien: contient ? 'mais' : null, periodes, semaines, vacances, titre, rendezVous, heritage }, source);
  }

  /** Vrai si ces jours ont déjà des heures dans deux propositions : laquelle corriger ? */
  isCiteAilleurs({ jours }: GroupeJours): boolean {
    return this.brouillons.filter(({ groupe }) => groupe?.jours.some((cite) => jours.some(({ jour }) => jour === cite.jour))).length > 1;
  }

  readRendezVous(): boolean {
    const { lecture, courant, avant } = this;
    const depart = lecture.position;
    const jeton = lecture.take('rendez-vous');
    if (!jeton) return false;
    const source = lecture.quote(depart);
    const { mode } = jeton;
    if (mode === 'possible') {
      this.setModeGlobal(mode, source);
      return true;
    }
    const suite = lecture.position;
    const separe = lecture.skip('virgule', 'separateur', 'deux-points', 'tiret', 'fermante', 'et', 'mais', 'aussi');
    // « , sur rendez-vous, sauf vacances scolaires » : plus aucune heure, c'est la fin.
    const exceptions = lecture.is('sauf', 'ferme') && separe.length > 0 && !lecture.jetons.slice(suite).some(({ type }) => type === 'heure');
    const apres = lecture.isFini() || exceptions ? 'fin' : this.nextGroupe();
    lecture.position = suite;
    const complet = courant?.groupe && courant.heures;
    // « lundi 9h-12h, en août sur rendez-vous » : et le reste de l'année ?
    if (this.finCondition === depart) throw new Refus('portee', source);
    if (courant && !complet && !courant.sansHeures && courant.groupe) {
      if (apres === 'heures')
        courant.rendezVous = mode; // « mercredi (sur rendez-vous) : 9h-12h »
      else {
        if (mode !== 'obligatoire' || courant.groupe.demis.some(Boolean) || this.demiAttendue) throw new Refus('heures-manquantes', courant.groupe.source);
        courant.sansHeures = true;
        courant.rendezVous = mode;
        courant.fin = lecture.position;
      }
      return true;
    }
    if (apres !== 'fin' && (!courant || (!avant.aucun && !avant.parenthese && separe.every((type) => type === 'deux-points' || !complet)))) {
      this.renouvele = true;
      if (!courant && this.modeHerite && this.modeHerite !== mode) throw new Refus('portee', source);
      this.modeHerite = mode; // devant les jours : vaut pour la suite
      return true;
    }
    if (!courant) {
      this.setModeGlobal(mode, source);
      return true;
    }
    if (apres === 'fin' && !avant.aucun && !avant.parenthese && !(this.profondeur > 0)) {
      this.setModeGlobal(mode, source); // à la fin, après une virgule : vaut pour tout
      return true;
    }
    if (!avant.aucun && !avant.parenthese) throw new Refus('portee', source);
    if (mode === 'conseille' && apres === 'fin') {
      this.setModeGlobal(mode, source); // un conseil vaut pour tout
      return true;
    }
    // « matin 9h-12h, après-midi 14h-17h sur rendez-vous » : l'après-midi, ou les deux ?
    const { heures } = courant;
    if (heures && heures.plages.length > 1 && (heures.plages.some(({ demi }) => demi) || /^(?!.*\bet\b).*[,;]/.test(heures.source)))
      throw new Refus('portee', source);
    if (courant.sansHeures && mode !== courant.rendezVous) throw new Refus('portee', source); // « mardi sur rendez-vous (sans rendez-vous) »
    courant.rendezVous = mode;
    if (avant.aucun) this.modesColles.push({ brouillon: courant, source });
    return true;
  }

  readonly modesColles: { brouillon: Brouillon; source: string }[] = [];

  setModeGlobal(mode: ModeRendezVous, source: string): void {
    const autre = this.modeGlobal ?? (this.courant ? null : this.modeHerite);
    if (autre && autre !== mode) throw new Refus('portee', source); // « sans rendez-vous, sur rendez-vous »
    this.modeGlobal = mode;
  }

  nextGroupe(): 'jours' | 'heures' | 'autre' {
    const { lecture } = this;
    const depart = lecture.position;
    if (isHeures(lecture)) return 'heures';
    const jours = lireJours(lecture);
    lecture.position = depart;
    return jours ? 'jours' : 'autre';
  }

  /** « semaines paires », « en juillet », « pendant les vacances scolaires » : titre, début de phrase, ou condition de ce qui précède. */
  readCondition(): boolean {
    const { lecture, avant, courant } = this;
    const depart = lecture.position;
    lecture.skip('tiret');
    const lue = this.takeHorsVacances() ?? this.takeConditions();
    if (!lue) {
      lecture.position = depart;
      return false;
    }
    const source = lecture.quote(depart);
    if (lue.feries) {
      // « jours fériés 9h-20h » : des jours comme les autres.
      lecture.position = depart;
      return false;
    }
    const { feries: _, ...conditions } = lue;
    const suite = lecture.position;
    const separe = lecture.skip('virgule', 'separateur', 'deux-points', 'tiret', 'fermante');
    const deuxPoints = separe.includes('deux-points');
    const ligne = lecture.jetons
      .slice(suite, lecture.position)
      .some((jeton) => jeton.type === 'separateur' && /[\n<]/.test(lecture.texte.slice(jeton.debut, jeton.fin)));
    if (!this.lien && (avant.fort || avant.virgule) && this.takeFermeture(conditions, separe, depart)) return true;
    const apres = lecture.isFini() ? 'fin' : this.nextGroupe();
    lecture.position = suite;
    const complet = Boolean(courant?.groupe && (courant.heures || courant.sansHeures));
    // « lundi 9h-12h sur rendez-vous en août » : le reste de l'année, fermé ou sans rendez-vous ?
    if (complet && lecture.jetons[depart - 1]?.type === 'rendez-vous') throw new Refus('portee', lecture.quote(depart - 1));
    if (apres === 'heures' && (!courant || complet) && isDates(lue)) {
      // « le 24 novembre 2026 de 14h à 16h » : la date dit le jour ; sous un titre, laquelle des deux ?
      if (this.heritee && !this.lien) throw new Refus('portee', source);
      this.push({ groupe: { jours: listJoursSansRang(), feries: false, demis: [], source }, ...conditions }, null, depart);
    } else if (courant && !complet) {
      // « mercredi et vacances scolaires 9h-12h » : des jours qui s'ajoutent, pas une condition du mercredi.
      if (this.lien || (conditions.vacances && avant.virgule)) throw new Refus('portee', source);
      assign(courant, conditions, source); // entre les jours et les heures
      courant.fin = suite;
    } else if (
      apres !== 'fin' &&
      apres !== 'autre' &&
      (deuxPoints || (ligne && avant.ligne) || (courant && avant.fort && separe.length > 0 && separe.every((type) => type === 'virgule'))) &&
      (!courant || !avant.aucun)
    ) {
      this.setHeritee(conditions, true, source);
    } else if (courant && (avant.aucun || avant.parenthese)) {
      // « lundi 9h-12h, jeudi 14h-17h semaines paires » : le jeudi, ou les deux ?
      const seule =
        this.brouillons.length > 1 &&
        !courant.separateurFort &&
        !avant.parenthese &&
        apres === 'fin' &&
        !this.brouillons.some((autre) => autre !== courant && isMemeEspece(autre, conditions));
      // « mardi 9h-12h, 14h-17h pendant les vacances scolaires » : les deux créneaux, ou le second ?
      const { heures } = courant;
      const liens = conditions.semaines && !conditions.vacances && !conditions.periodes.length ? /[,;]/ : /[,;]|\bet\b/;
      if (seule || (heures && heures.plages.length > 1 && !avant.parenthese && liens.test(heures.source))) throw new Refus('portee', source);
      assign(courant, conditions, source); // collée derrière
      courant.fin = suite;
      if (conditions.periodes.length || conditions.vacances === 'dans' || !avant.aucun) this.finCondition = suite;
    } else if (apres !== 'fin' && (separe.length === 0 || !courant)) {
      this.setHeritee(conditions, false, source);
    } else if (apres === 'fin' && conditions.vacances === 'hors' && !conditions.semaines && conditions.periodes.length === 0) {
      this.exceptions.push({
        ...SANS_CONDITION,
        vacances: 'dans',
        jours: null,
        feries: false,
        demi: null,
        proposition: null,
        portee: 'tout',
        apres: this.brouillons.length - 1,
        source,
      });
    } else if (apres === 'fin' && this.brouillons.length === 1 && courant) {
      assign(courant, conditions, source);
    } else throw new Refus('portee', source);
    return true;
  }

  /** Un titre ou un début de phrase, qui vaut pour la suite ; celui d'avant doit avoir servi. */
  setHeritee(conditions: Conditions, titre: boolean, source: string): void {
    if (this.heritee && !this.heritee.servie) throw new Refus('portee', source);
    this.renouvele = true;
    this.heritee = { ...conditions, titre, debutDePhrase: !titre, servie: false, source };
  }

  /** « Vacances scolaires : fermé », en début de phrase : une fermeture écrite derrière son nom. */
  takeFermeture(conditions: Conditions, separe: readonly string[], depart: number): boolean {
    const { lecture, courant } = this;
    if (courant && !courant.heures && !courant.sansHeures) return false;
    if (separe.some((type) => type !== 'deux-points' && type !== 'tiret' && type !== 'virgule')) return false;
    const mot = lecture.position;
    const groupe = lecture.take('ferme') && !lecture.isFini() ? lireJours(lecture) : null;
    if (mot === lecture.position || !(lecture.isFini() || lecture.is('separateur'))) {
      lecture.position = mot;
      return false;
    }
    const source = lecture.quote(depart);
    this.addException(groupe, conditions, groupe && getDemiCommune(groupe, null, source), 'tout', source);
    this.titreFerme = this.heritee;
    // « Vacances scolaires : fermé le mardi », puis « lundi 9h-12h » : encore pendant les vacances ?
    this.titreOuvert = groupe !== null;
    return true;
  }

  /** « Hors vacances scolaires : mercredi 14h-17h » : devant les jours, une condition ; derrière, une exception. */
  takeHorsVacances(): (Conditions & { feries: boolean }) | null {
    const { lecture } = this;
    const depart = lecture.position;
    if (this.avant.fort && lecture.take('sauf')) {
      lecture.skip('pendant', 'article', 'de');
      if (lecture.take('vacances')) {
        const fin = lecture.position;
        const separe = lecture.skip('deux-points', 'virgule', 'separateur');
        const apres = this.nextGroupe();
        lecture.position = fin;
        // Seule sur sa ligne, entre deux autres : de laquelle parle-t-elle ?
        if (apres === 'jours' && this.courant && separe.includes('separateur') && !separe.includes('deux-points'))
          throw new Refus('portee', lecture.quote(depart));
        if (apres === 'jours') return { ...SANS_CONDITION, vacances: 'hors', feries: false };
      }
    }
    lecture.position = depart;
    return null;
  }

  takeConditions(): (Conditions & { feries: boolean }) | null {
    const { lecture } = this;
    const lues = { ...SANS_CONDITION, feries: false };
    let nombre = 0;
    for (;;) {
      const depart = lecture.position;
      const periodes = lues.periodes.length ? null : lirePeriodes(lecture);
      if (periodes) {
        lues.periodes = periodes;
        nombre += 1;
        continue;
      }
      lecture.skip('pendant', 'article', 'de', 'a');
      const parite = lues.semaines ? null : lecture.take('parite');
      const vacances = lues.vacances ? null : lecture.take('vacances', 'periode-scolaire');
      const feries = nombre === 0 ? lecture.take('feries') : null;
      if (parite) lues.semaines = parite.parite;
      else if (vacances) lues.vacances = vacances.type === 'vacances' ? 'dans' : 'hors';
      else if (feries) {
        lues.feries = true;
        return lues;
      } else {
        lecture.position = depart;
        return nombre ? lues : null;
      }
      nombre += 1;
    }
  }

  readJours(): boolean {
    const { lecture, courant } = this;
    const depart = lecture.position;
    const groupe = lireJours(lecture);
    if (!groupe) return false;
    if (courant?.heures && !courant.groupe) {
      courant.groupe = groupe; // « 9h-12h du lundi au vendredi »
      courant.fin = lecture.position;
      return true;
    }
    if (courant?.groupe && !courant.heures && !courant.sansHeures) throw new Refus('heures-manquantes', courant.groupe.source);
    this.push({ groupe }, null, depart);
    return true;
  }

  readHeures(): boolean {
    const { lecture, courant, avant } = this;
    const depart = lecture.position;
    const heures = lireHeures(lecture);
    if (!heures) return false;
    if (courant && !courant.heures && !courant.sansHeures) {
      courant.heures = heures;
      courant.fin = lecture.position;
    } else if (courant?.groupe && (courant.rendezVous || courant.semaines || courant.vacances || courant.periodes.length) && !courant.heritage) {
      // Les mêmes jours, d'autres heures, sous une autre condition : « lundi 9h-12h sans rendez-vous, 14h-17h sur rendez-vous ».
      if (avant.fort && avant.ligne) throw new Refus('jours-manquants', heures.source);
      this.push({ groupe: courant.groupe, heures, lien: this.lien ?? 'et' }, null, depart);
      this.memesJours.push(this.courant as Brouillon);
    } else this.push({ heures }, null, depart);
    return true;
  }

  /** Propositions sans jour écrit, qui reprennent ceux de la précédente : elles doivent porter leur propre condition. */
  readonly memesJours: Brouillon[] = [];

  readMotSeul(): boolean {
    const { lecture } = this;
    if (lecture.take('continu')) {
      // « 9h-16h (journée continue) » : rien à ajouter ; « 9h-12h et 14h-17h, non-stop » se contredit.
      if (this.courant?.heures && this.courant.heures.plages.length > 1) throw new Refus('heures-ambigues', lecture.quote(this.courant.debut));
      return true;
    }
    if (lecture.take('y-compris-feries')) {
      this.feriesCompris = true;
      return true;
    }
    const depart = lecture.position;
    const demi = this.takeDemi();
    if (demi && !this.demiAttendue && !this.courant?.heures) {
      if (this.courant?.groupe) {
        if (this.courant.groupe.demis.some(Boolean)) throw new Refus('demi-journee', lecture.quote(depart));
        this.courant.groupe.demis.push(demi);
      } else this.demiAttendue = demi; // « l'après-midi du lundi au jeudi »
      return true;
    }
    lecture.position = depart;
    return false;
  }

  push(partie: Partial<Brouillon>, source: string | null, debut = this.lecture.position): void {
    const { heritee, avant } = this;
    // « En juillet : lundi 9h-12h. Mardi 14h-17h » : le mardi, en juillet ou toute l'année ? De même pour « sur rendez-vous ».
    const dejaServi = this.brouillons.some(({ heritage, herite }) => (heritee?.titre && heritage) || (this.modeHerite && herite === this.modeHerite));
    if (avant.point && dejaServi && this.lien !== 'mais' && this.lien !== 'aussi' && !this.renouvele) throw new Refus('portee', this.lecture.quote(debut));
    if (heritee?.debutDePhrase && avant.fort && heritee === this.derniereHeritee && this.brouillons.some(({ heritage }) => heritage) && !partie.heures) {
      throw new Refus('portee', this.lecture.quote(debut)); // « en juillet lundi 9h-12h ; mardi 14h-17h »
    }
    if ((heritee && heritee === this.titreFerme) || (this.titreOuvert && !this.renouvele)) throw new Refus('portee', this.lecture.quote(debut));
    this.renouvele = false;
    this.titreOuvert = false;
    const sortDuTitre = this.lien === 'mais' || this.lien === 'aussi';
    this.derniereHeritee = heritee;
    const conditions =
      heritee && !sortDuTitre
        ? { periodes: heritee.periodes, semaines: heritee.semaines, vacances: heritee.vacances, titre: heritee.titre, heritage: true }
        : { titre: false, heritage: false };
    if (heritee) heritee.servie = true;
    if (sortDuTitre) this.heritee = null;
    this.courant = {
      ...SANS_CONDITION,
      groupe: null,
      heures: null,
      rendezVous: this.modeHerite,
      herite: this.modeHerite,
      sansHeures: false,
      lien: this.brouillons.length ? this.lien : null,
      separateurFort: avant.fort,
      debut,
      fin: this.lecture.position,
      ...conditions,
      ...partie,
    };
    if (this.demiAttendue && this.courant.groupe) {
      this.courant.groupe.demis.push(this.demiAttendue);
      this.demiAttendue = null;
    }
    this.brouillons.push(this.courant);
    this.lien = null;
    if (source) this.courant.debut = Math.max(0, this.lecture.position - 1);
  }

  conclude(): Phrase {
    if (this.profondeur < 0) throw new Refus('grammaire', ')');
    if (this.heritee && !this.heritee.servie) throw new Refus('portee', this.heritee.source); // « lundi 9h-12h ; en août, sur rendez-vous »
    for (const brouillon of this.brouillons) {
      const source = this.lecture.quote(brouillon.debut, brouillon.fin);
      // « 24h/24 », seul : tous les jours. Toute autre heure sans jour est refusée.
      if (!brouillon.groupe && this.brouillons.length === 1 && this.lecture.jetons.some(({ type }) => type === 'jour-entier')) {
        brouillon.groupe = { jours: listJoursSansRang(), feries: false, demis: [], source };
      }
      if (!brouillon.groupe) throw new Refus('jours-manquants', (brouillon.heures as GroupeHeures).source);
      if (!brouillon.heures && !brouillon.sansHeures) throw new Refus('heures-manquantes', brouillon.groupe.source);
      checkDemis(brouillon.groupe, brouillon.heures);
    }
    for (const brouillon of this.memesJours) {
      const precedent = this.brouillons[this.brouillons.indexOf(brouillon) - 1];
      if (precedent && JSON.stringify([conditionsDe(precedent), precedent.rendezVous]) === JSON.stringify([conditionsDe(brouillon), brouillon.rendezVous]))
        continue;
      if (!brouillon.rendezVous && !brouillon.semaines && !brouillon.vacances && !brouillon.periodes.length)
        throw new Refus('portee', this.lecture.quote(brouillon.debut, brouillon.fin));
    }
    if (this.demiAttendue) throw new Refus('demi-journee', this.lecture.texte);
    return { propositions: this.listPropositions(), exceptions: this.listExceptions(), rendezVous: this.computeRendezVous(), ferme: this.ferme };
  }

  listPropositions(): Proposition[] {
    const modes = new Set(this.brouillons.filter(({ sansHeures }) => !sansHeures).map(({ rendezVous }) => rendezVous));
    if (this.feriesCompris && this.brouillons.length !== 1) throw new Refus('portee', 'jours fériés');
    return this.brouillons.map((brouillon) => ({
      ...conditionsDe(brouillon),
      jours: (brouillon.groupe as GroupeJours).jours,
      feries: (brouillon.groupe as GroupeJours).feries || this.feriesCompris,
      plages: brouillon.heures?.plages.map(({ debut, fin }) => ({ debut, fin })) ?? [],
      // Le même mode partout se dit une fois pour toutes, pas règle par règle.
      rendezVous: modes.size === 1 && !brouillon.sansHeures ? null : brouillon.rendezVous,
      lien: brouillon.lien,
      titre: brouillon.titre,
      chaqueAnnee: this.lecture.jetons.some(({ type }) => type === 'chaque-annee'),
      source: this.lecture.quote(brouillon.debut, brouillon.fin),
    }));
  }

  computeRendezVous(): ModeRendezVous | null {
    // « le samedi, sur rendez-vous », sans heures, ne dit rien des autres jours.
    const avecHeures = this.brouillons.filter(({ sansHeures }) => !sansHeures);
    const modes = [...new Set(avecHeures.map(({ rendezVous }) => rendezVous))];
    // « lundi 9h-12h et mardi 14h-17h sur rendez-vous » : le mardi, ou les deux ?
    const colle = this.modesColles.find(({ brouillon }) => this.brouillons.length > 1 && brouillon === this.brouillons.at(-1));
    if (colle && modes.length > 1 && this.brouillons.some(({ rendezVous }) => rendezVous === null)) throw new Refus('portee', colle.source);
    if (modes.includes('conseille') && modes.length > 1) throw new Refus('portee', this.lecture.texte);
    const unique = modes.length === 1 ? (modes[0] ?? null) : null;
    if (unique && this.modeGlobal && unique !== this.modeGlobal) throw new Refus('portee', this.lecture.texte);
    if (this.modeGlobal && modes.length > 1 && this.modeGlobal !== 'possible') throw new Refus('portee', this.lecture.texte);
    const mode = this.modeGlobal ?? unique ?? (this.brouillons.length === 0 ? this.modeHerite : null);
    // « mardi sur rendez-vous ; lundi 9h-12h sans rendez-vous » : « sans » ne se dit pas de l'ensemble.
    return mode === 'sans' && avecHeures.length < this.brouillons.length ? null : mode;
  }

  listExceptions(): Exception[] {
    const total = this.brouillons.length;
    return this.exceptions.map(({ portee, ...exception }) => {
      const { source, apres } = exception;
      // « lundi 9h-12h, fermé en août, mardi 14h-17h » : le lundi, ou les deux ?
      if (portee === 'incertaine' && exception.jours === null && apres >= 0 && apres < total - 1) throw new Refus('portee', source);
      const locale = portee === 'proposition' && total > 1;
      // Sans virgule, derrière la dernière de plusieurs propositions : vaut-elle pour toutes ?
      if (locale && apres === total - 1 && exception.jours === null) throw new Refus('portee', source);
      // « … , sauf vacances scolaires, mardi 14h-17h » : au milieu, elle ne vaut que pour ce qui précède.
      const milieu = portee === 'tout' && apres < total - 1 && apres >= 0 && /^(?:sauf|hors|hormis|except)/i.test(source);
      return { ...exception, proposition: (locale || milieu) && apres >= 0 ? apres : null };
    });
  }
}
