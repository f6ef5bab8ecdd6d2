import { Refus } from './erreurs.ts';
import { isDansDemi } from './groupes.ts';
import { lirePhrase } from './phrase.ts';
import type { Exception, Phrase, Proposition } from './proposition.ts';
import type { Demi, ModeRendezVous } from './lexique.ts';
import { checkDates } from './osm-lire.ts';
import { canCoincider, createQuand, type Jour, type JourDuMois, type Plage, type Quand, type Regle } from './regle.ts';

export interface ReglesLues {
  regles: Regle[];
  rendezVous: ModeRendezVous | null;
}

/**
 * Traduit une phrase française en règles, dans l'ordre qui les rend justes :
 * jours ordinaires, cas particuliers, jours fériés ouverts, puis fermetures.
 * @throws {Refus} si deux lectures de la phrase sont possibles.
 */
export function lireFrancais(texte: string): ReglesLues {
  const phrase = lirePhrase(texte);
  if (phrase.ferme && phrase.propositions.length === 0) return { regles: [createFermeture({})], rendezVous: null };
  if (phrase.propositions.length === 0 && phrase.exceptions.length > 0) throw new Refus('ouverture-manquante', texte);
  const { propositions, fermetures } = applyExceptionsDeJours(phrase);
  if (phrase.propositions.length > 0 && propositions.length === 0) throw new Refus('exception', texte);
  const regles = listReglesOrdinaires(propositions.filter(isOrdinaire));
  addFermeturesHorsVacances(propositions, regles);
  // « … ; fermé en août ; mais le 20 août 2026, … » : ce qui corrige une exception s'écrit après elle.
  const tardives = propositions.filter((proposition) => !isOrdinaire(proposition) && isTardive(proposition, propositions, fermetures));
  addCasParticuliers(
    propositions.filter((proposition) => !isOrdinaire(proposition) && !tardives.includes(proposition)),
    regles,
  );
  for (let rang = -1; rang < phrase.propositions.length; rang += 1) {
    addCasParticuliers(
      tardives.filter((proposition) => proposition.rang === rang),
      regles,
    );
    for (const { feries, periodes, semaines, vacances, plages, rendezVous, lien, source } of propositions.filter((proposition) => proposition.rang === rang)) {
      if (!feries) continue;
      if (vacances) throw new Refus('portee', source); // les jours fériés des vacances, ou hors vacances : rien ne les dit
      regles.push(createRegle({ jours: [], feries: true, periodes, semaines }, plages, rendezVous, lien === 'aussi'));
    }
    regles.push(...fermetures.filter(({ apres }) => apres === rang).map(({ regle }) => regle));
  }
  return { regles, rendezVous: phrase.rendezVous };
}

type PropositionRangee = Proposition & { rang: number };

interface Fermeture {
  regle: Regle;
  apres: number;
}

function isTardive({ lien, rang }: PropositionRangee, propositions: readonly PropositionRangee[], fermetures: readonly Fermeture[]): boolean {
  return (
    (lien === 'mais' || lien === 'aussi') && (fermetures.some(({ apres }) => apres < rang) || propositions.some((autre) => autre.feries && autre.rang < rang))
  );
}

function isOrdinaire({ jours, periodes, semaines, vacances }: Proposition): boolean {
  return periodes.length === 0 && !semaines && vacances !== 'dans' && jours.every(({ rangs }) => rangs.length === 0);
}

function createFermeture(quand: Partial<Quand>): Regle {
  return { quand: createQuand(quand), etat: 'ferme', plages: [], ajout: false };
}

function createRegle(quand: Partial<Quand>, plages: Plage[], rendezVous: ModeRendezVous | null, ajout = false): Regle {
  return { quand: createQuand(quand), etat: rendezVous === 'obligatoire' ? 'rendez-vous' : 'ouvert', plages, ajout };
}

/** « sauf le mercredi », « fermé le jeudi après-midi » retirent des jours ou des créneaux ; les autres exceptions deviennent des fermetures. */
function applyExceptionsDeJours(phrase: Phrase): { propositions: PropositionRangee[]; fermetures: Fermeture[] } {
  let propositions = phrase.propositions.map((proposition, rang) => ({ ...proposition, rang }));
  const fermetures: Fermeture[] = [];
  for (const exception of phrase.exceptions) {
    const { jours, feries, periodes, semaines, vacances, demi, apres, proposition: rang } = exception;
    const conditionnelle = periodes.length > 0 || semaines !== null || vacances !== null || Boolean(jours?.some(({ rangs }) => rangs.length > 0));
    if (demi && conditionnelle) throw new Refus('exception', exception.source);
    checkDates(periodes, jours ?? [], exception.source);
    if (!conditionnelle && jours && jours.length > 0) {
      const cibles = jours.map(({ jour }) => jour);
      const visees = propositions.filter((proposition) => rang === null || proposition.rang === rang);
      if (visees.some(({ titre }) => titre) && new Set(propositions.map((p) => JSON.stringify([p.periodes, p.semaines, p.vacances]))).size > 1)
        throw new Refus('portee', exception.source);
      propositions = propositions.flatMap((proposition) =>
        rang === null || proposition.rang === rang ? retirer(proposition, cibles, demi, exception) : [proposition],
      );
    }
    if (feries) {
      if (rang !== null) throw new Refus('portee', exception.source);
      fermetures.push({ regle: createFermeture({ jours: [], feries: true }), apres });
    }
    if (conditionnelle)
      fermetures.push({ regle: createFermeture({ periodes, semaines, vacances: vacances === 'dans', jours: listJoursVises(exception, phrase) }), apres });
  }
  return { propositions, fermetures };
}

function listJoursVises({ jours, proposition }: Exception, phrase: Phrase): JourDuMois[] {
  if (jours) return jours;
  return (proposition === null ? undefined : phrase.propositions[proposition]?.jours) ?? createQuand().jours;
}

function retirer<P extends Proposition>(proposition: P, cibles: readonly Jour[], demi: Demi | null, { source }: Exception): P[] {
  const restent = proposition.jours.filter(({ jour }) => !cibles.includes(jour));
  const touches = proposition.jours.filter(({ jour }) => cibles.includes(jour));
  if (touches.length === 0) return [proposition];
  const parties: P[] = restent.length || proposition.feries ? [{ ...proposition, jours: restent }] : [];
  if (demi) {
    const plages = proposition.plages.filter((plage) => !isOtee(plage, demi, source));
    if (plages.length) parties.push({ ...proposition, jours: touches, feries: false, plages });
  }
  return parties;
}

/** « fermé le jeudi après-midi » d'une journée continue 9h-18h, « fermé le jeudi soir » d'un 14h-19h ne disent pas à quelle heure on ferme. */
function isOtee(plage: Plage, demi: Demi, source: string): boolean {
  const { debut, fin } = plage;
  const matin = isDansDemi(plage, 'matin');
  const [reste, otee] = {
    matin: [debut >= 12 * 60, matin],
    'apres-midi': [matin, debut >= 12 * 60 && debut < 18 * 60 && fin <= 21 * 60],
    soir: [fin <= 18 * 60, debut >= 17 * 60],
  }[demi] as [boolean, boolean];
  if (!reste && !otee) throw new Refus('exception', source);
  return !reste;
}

interface Jour7 {
  plages: Plage[];
  rendezVous: ModeRendezVous | null;
  cites: number;
  proposition: Proposition;
}

/** Les jours ordinaires. Un jour cité deux fois : ses heures s'ajoutent ou se remplacent, ou la phrase est refusée. */
function listReglesOrdinaires(propositions: readonly Proposition[]): Regle[] {
  const semaine = new Map<Jour, Jour7[]>();
  for (const proposition of propositions) {
    for (const { jour } of proposition.jours) {
      const nouveau: Jour7 = { plages: proposition.plages, rendezVous: proposition.rendezVous, cites: proposition.jours.length, proposition };
      const deja = semaine.get(jour) ?? [];
      semaine.set(jour, deja.length === 0 ? [nouveau] : decide(deja, nouveau) === 'ajouter' ? [...deja, nouveau] : [nouveau]);
    }
  }
  return [...semaine]
    .sort(([a], [b]) => a - b)
    .flatMap(([jour, parts]) => parts.map(({ plages, rendezVous }, i) => createRegle({ jours: [{ jour, rangs: [] }] }, plages, rendezVous, i > 0)));
}

function decide(deja: readonly Jour7[], nouveau: Jour7): 'ajouter' | 'remplacer' {
  const { lien, source } = nouveau.proposition;
  const anciennes = deja.flatMap(({ plages }) => plages);
  const disjointes = areDisjointes(anciennes, nouveau.plages);
  const identiques = JSON.stringify(anciennes) === JSON.stringify(nouveau.plages);
  const sansHeures = anciennes.length === 0 || nouveau.plages.length === 0;
  const dernier = deja.at(-1) as Jour7;
  if (lien === 'mais') return 'remplacer';
  if (sansHeures) throw new Refus('deux-fois', dernier.proposition.source, source);
  if (identiques && deja.every(({ rendezVous }) => rendezVous === nouveau.rendezVous)) return 'remplacer';
  if (disjointes && (lien === 'et' || lien === 'aussi')) return 'ajouter';
  // Les mêmes jours cités deux fois (« mardi 10h-12h, mardi 14h-16h »), ou un autre accueil (avec / sans rendez-vous).
  if (disjointes && (isMemesJours(dernier.proposition, nouveau.proposition) || dernier.rendezVous !== nouveau.rendezVous)) return 'ajouter';
  if (lien === 'aussi') throw new Refus('chevauchement', dernier.proposition.source, source);
  if (dernier.rendezVous !== nouveau.rendezVous) throw new Refus('deux-fois', dernier.proposition.source, source);
  if (contient(nouveau.plages, anciennes)) return 'remplacer'; // ajouter ou remplacer : même résultat
  // « lundi au vendredi 9h-17h, mercredi 9h-12h » : le jour à part a ses propres heures.
  const aPart = dernier.cites > nouveau.cites;
  const calees = anciennes[0]?.debut === nouveau.plages[0]?.debut || anciennes.at(-1)?.fin === nouveau.plages.at(-1)?.fin;
  if (aPart && !disjointes && (calees || contient(anciennes, nouveau.plages))) return 'remplacer';
  throw new Refus('deux-fois', dernier.proposition.source, source);
}

function isMemesJours(a: Proposition, b: Proposition): boolean {
  const cle = ({ jours }: Proposition) =>
    jours
      .map(({ jour }) => jour)
      .sort()
      .join();
  return cle(a) === cle(b);
}

function areDisjointes(a: readonly Plage[], b: readonly Plage[]): boolean {
  return a.every((p) => b.every((q) => p.fin <= q.debut || q.fin <= p.debut));
}

/** Chaque plage de `petites` tient dans une de `grandes`. */
function contient(grandes: readonly Plage[], petites: readonly Plage[]): boolean {
  return petites.every((p) => grandes.some((g) => g.debut <= p.debut && p.fin <= g.fin));
}

/** « en période scolaire … » : fermé pendant les vacances, pour tout le monde ou pour ces jours-là seulement. */
function addFermeturesHorsVacances(propositions: readonly Proposition[], regles: Regle[]): void {
  const hors = propositions.filter(({ vacances }) => vacances === 'hors');
  if (hors.length === 0) return;
  const concernees = propositions.filter(({ vacances }) => vacances !== 'dans');
  if (hors.length === concernees.length) {
    // Les cas particuliers (rangs, semaines) s'écrivent après : eux aussi ferment, s'ils sont hors vacances.
    if (hors.every((proposition) => isOrdinaire(proposition))) regles.push(createFermeture({ vacances: true }));
    return;
  }
  for (const proposition of hors) {
    if (
      !isOrdinaire(proposition) ||
      concernees.some((autre) => autre.vacances !== 'hors' && autre.jours.some((a) => proposition.jours.some((b) => a.jour === b.jour)))
    )
      throw new Refus('portee', proposition.source);
    regles.push(createFermeture({ vacances: true, jours: proposition.jours }));
  }
}

/** Rangs, semaines, saisons, vacances : chacun sa règle, qui ne doit toucher aux précédentes que si la phrase le dit. */
function addCasParticuliers(propositions: readonly Proposition[], regles: Regle[]): void {
  let titreCourant = '';
  for (const proposition of propositions) {
    const { jours, periodes, semaines, vacances, plages, rendezVous, lien, titre, source } = proposition;
    if (!proposition.chaqueAnnee && periodes.some(({ du, au }) => !du.annee && du.jour === au.jour && du.mois === au.mois)) throw new Refus('date', source); // un seul jour, sans année
    checkDates(periodes, jours, source);
    const condition = { periodes, semaines, vacances: vacances === 'dans' };
    const quand = createQuand({ ...condition, jours });
    const cle = JSON.stringify(condition);
    if (titre && semaines === null && vacances !== 'hors' && (periodes.length || vacances) && cle !== titreCourant) {
      // « Vacances scolaires : … » remplace tout ; `canoniser` retire cette fermeture quand elle est inutile.
      regles.push(createFermeture(condition));
      titreCourant = cle;
    }
    const ouvertes = regles.filter((regle) => regle.etat !== 'ferme' && canCoincider(regle.quand, quand));
    const couverte = titre && titreCourant === cle ? regles.slice(regles.findLastIndex(({ etat }) => etat === 'ferme') + 1) : regles;
    const conflits = couverte.filter((regle) => regle.etat !== 'ferme' && canCoincider(regle.quand, quand));
    let ajout = false;
    if (conflits.length > 0 && lien !== 'mais') {
      const disjointes = conflits.every((regle) => areDisjointes(regle.plages, plages));
      const couvre =
        (periodes.length > 0 || vacances) &&
        ouvertes.every(
          (regle) =>
            regle.quand.jours.every(({ jour }) => jours.some((cite) => cite.jour === jour && cite.rangs.length === 0)) &&
            !regle.quand.periodes.length &&
            !regle.quand.vacances,
        );
      const memes = disjointes && conflits.every((regle) => JSON.stringify(regle.quand) === JSON.stringify(quand));
      if (lien === 'aussi' || (disjointes && lien === 'et')) ajout = true;
      else if (memes) ajout = true;
      else if (!couvre) throw new Refus('deux-fois', source);
    }
    if (jours.length) regles.push(createRegle(quand, plages, rendezVous, ajout));
    if (vacances === 'hors') regles.push(createFermeture({ vacances: true, jours }));
  }
}
