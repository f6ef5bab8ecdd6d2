import { COMMENTAIRE_RENDEZ_VOUS, ecrireHeure } from './osm-ecrire.ts';
import { Refus } from './erreurs.ts';
import { getJoursDuMois } from './osm-lire.ts';
import {
  canCoincider,
  canTomber,
  createQuand,
  isSimple,
  isTousLesJours,
  type Jour,
  listJoursSansRang,
  type Periode,
  type Plage,
  type Quand,
  type Regle,
  SEMAINE,
} from './regle.ts';

interface Creneau extends Plage {
  rendezVous: boolean;
}

/** Ce qui se passe un jour de semaine ordinaire ; `heures` inconnues : « sur rendez-vous » sans créneau. */
type Journee = { creneaux: Creneau[]; surRendezVous: boolean };

/**
 * Met des règles sous leur forme la plus simple, la même pour tous ceux qui disent la même chose :
 * les jours ordinaires d'abord, groupés par heures identiques, puis les cas particuliers dans l'ordre écrit.
 * @throws {Refus} si des créneaux se chevauchent, ou si une règle plus loin annule une exception.
 */
export function canoniser(regles: readonly Regle[]): Regle[] {
  let reduites = reduire(regles);
  for (;;) {
    // Ranger une règle peut en rendre une autre inutile.
    const suivantes = reduire(reduites);
    if (JSON.stringify(suivantes) === JSON.stringify(reduites)) return reduites;
    reduites = suivantes;
  }
}

function reduire(regles: readonly Regle[]): Regle[] {
  const semaine: Journee[] = SEMAINE.map(() => ({ creneaux: [], surRendezVous: false }));
  const particulieres: Regle[] = [];
  for (const regle of regles.flatMap(separer)) {
    if (isSimple(regle.quand)) applyRegleSimple(semaine, regle, particulieres);
    else particulieres.push({ ...regle, plages: mergePlages(regle.plages) });
  }
  const canoniques = listReglesSimples(semaine);
  const inutiles: Regle[] = [];
  for (const regle of dropFermeturesCouvertes(canoniques, mergeVoisines(particulieres))) {
    const dejaOuvert = canoniques.some((autre) => autre.etat !== 'ferme' && canCoincider(autre.quand, regle.quand));
    if (regle.etat === 'ferme' && !dejaOuvert) {
      inutiles.push(regle); // ferme des jours déjà fermés
      continue;
    }
    // « PH off; Tu[1] 09:00-12:00 » : la fermeture, écrite trop tôt, ne fermerait rien.
    if (regle.etat !== 'ferme' && inutiles.some((autre) => canCoincider(autre.quand, regle.quand) && !isMemeCondition(autre.quand, regle.quand)))
      throw new Refus('ordre', 'off');
    // Une ouverture qui ne rencontre aucune autre règle se range avec les ouvertures, avant les exceptions.
    const rangee = regle.etat !== 'ferme' && !regle.quand.feries && !canoniques.some((autre) => canCoincider(autre.quand, regle.quand));
    let place = rangee ? canoniques.findIndex(isException) : canoniques.length;
    if (place < 0) place = canoniques.length;
    while (
      regle.etat !== 'ferme' &&
      !regle.quand.feries &&
      isException(canoniques[place - 1]) &&
      !canCoincider((canoniques[place - 1] as Regle).quand, regle.quand)
    )
      place -= 1;
    canoniques.splice(place, 0, { ...regle, ajout: regle.ajout && dejaOuvert && !isRemplacant(canoniques, regle) });
  }
  if (canoniques.length === 0 && regles.length > 0) return [{ quand: createQuand(), etat: 'ferme', plages: [], ajout: false }];
  return canoniques;
}

function isException(regle: Regle | undefined): boolean {
  return regle !== undefined && (regle.etat === 'ferme' || regle.quand.feries);
}

/** Une règle ne mêle pas jours ordinaires, rangs dans le mois et jours fériés : chacun se dit à part. */
function separer(regle: Regle): Regle[] {
  const { quand } = regle;
  const ordinaires = quand.jours.filter(({ rangs }) => rangs.length === 0);
  const ranges = quand.jours.filter(({ rangs }) => rangs.length > 0);
  const parties: Quand[] = [];
  for (const jours of [ordinaires, ranges]) {
    const periodes = quand.periodes.filter((periode) => canTomber(periode, jours));
    if (jours.length > 0 && (periodes.length > 0 || quand.periodes.length === 0)) parties.push({ ...quand, jours, periodes, feries: false });
  }
  if (quand.feries) parties.push({ ...quand, jours: [], feries: true });
  return parties.map((partie) => ({ ...regle, quand: { ...partie, periodes: mergePeriodes(partie.periodes) } }));
}

function applyRegleSimple(semaine: Journee[], regle: Regle, particulieres: readonly Regle[]): void {
  const annulee = particulieres.find((autre) => canCoincider(autre.quand, regle.quand));
  if (annulee) throw new Refus('ordre', annulee.etat === 'ferme' ? 'off' : annulee.plages.map(ecrirePlageLisible).join(', '));
  for (const { jour } of regle.quand.jours) {
    const journee = semaine[jour] as Journee;
    if (!regle.ajout) Object.assign(journee, { creneaux: [], surRendezVous: false });
    if (journee.surRendezVous || (journee.creneaux.length > 0 && regle.etat === 'rendez-vous' && regle.plages.length === 0)) {
      throw new Refus('chevauchement', COMMENTAIRE_RENDEZ_VOUS); // des heures, et le même jour « sur rendez-vous » sans heures
    }
    if (regle.etat === 'rendez-vous' && regle.plages.length === 0) journee.surRendezVous = true;
    journee.creneaux = mergeCreneaux([...journee.creneaux, ...regle.plages.map((plage) => ({ ...plage, rendezVous: regle.etat === 'rendez-vous' }))]);
  }
}

/** Trie les créneaux et réunit ceux qui se touchent ; avec et sans rendez-vous ne se mélangent pas. */
function mergeCreneaux(creneaux: readonly Creneau[]): Creneau[] {
  const reunis: Creneau[] = [];
  for (const creneau of [...creneaux].sort((a, b) => a.debut - b.debut || a.fin - b.fin)) {
    const dernier = reunis.at(-1);
    if (dernier && creneau.debut < dernier.fin && creneau.rendezVous !== dernier.rendezVous) {
      throw new Refus('chevauchement', ecrirePlageLisible(dernier), ecrirePlageLisible(creneau));
    }
    if (dernier && creneau.debut <= dernier.fin && creneau.rendezVous === dernier.rendezVous) dernier.fin = Math.max(dernier.fin, creneau.fin);
    else reunis.push({ ...creneau });
  }
  return reunis;
}

export function mergePlages(plages: readonly Plage[]): Plage[] {
  return mergeCreneaux(plages.map((plage) => ({ ...plage, rendezVous: false }))).map(({ debut, fin }) => ({ debut, fin }));
}

const ecrirePlageLisible = ({ debut, fin }: Plage) => `${ecrireHeure(debut)}-${ecrireHeure(fin % (24 * 60) || fin)}`;

/** Les jours de mêmes heures ensemble, dans l'ordre de leur premier jour. */
function listReglesSimples(semaine: readonly Journee[]): Regle[] {
  const groupes = new Map<string, Jour[]>();
  for (const jour of SEMAINE) {
    const cle = JSON.stringify(semaine[jour]);
    groupes.set(cle, [...(groupes.get(cle) ?? []), jour]);
  }
  return [...groupes.values()].flatMap((jours) => {
    const { creneaux, surRendezVous } = semaine[jours[0] as Jour] as Journee;
    const quand = createQuand({ jours: listJoursSansRang(jours) });
    const regles: Regle[] = [];
    const add = (etat: Regle['etat'], plages: Plage[]) => regles.push({ quand, etat, plages, ajout: regles.length > 0 });
    const listPlages = (rendezVous: boolean) => creneaux.filter((creneau) => creneau.rendezVous === rendezVous).map(({ debut, fin }) => ({ debut, fin }));
    if (listPlages(false).length) add('ouvert', listPlages(false));
    if (listPlages(true).length) add('rendez-vous', listPlages(true));
    else if (surRendezVous && regles.length === 0) add('rendez-vous', []);
    return regles;
  });
}

/** Deux fermetures de saison qui se suivent n'en font qu'une (« fermé en juillet et en août »), deux ajouts aux mêmes jours aussi. */
function mergeVoisines(regles: readonly Regle[]): Regle[] {
  const isSaison = ({ etat, quand }: Regle) => etat === 'ferme' && quand.periodes.length > 0 && !quand.semaines && !quand.vacances && isTousLesJours(quand);
  const reunies: Regle[] = [];
  for (const regle of regles) {
    const precedente = reunies.at(-1);
    if (precedente && isSaison(precedente) && isSaison(regle)) {
      reunies[reunies.length - 1] = {
        ...precedente,
        quand: { ...precedente.quand, periodes: mergePeriodes([...precedente.quand.periodes, ...regle.quand.periodes]) },
      };
    } else if (precedente && regle.ajout && regle.etat === precedente.etat && JSON.stringify(regle.quand) === JSON.stringify(precedente.quand)) {
      reunies[reunies.length - 1] = { ...precedente, plages: mergePlages([...precedente.plages, ...regle.plages]) };
    } else if (!precedente || regle.etat !== 'ferme' || JSON.stringify(precedente) !== JSON.stringify(regle)) reunies.push(regle);
  }
  return reunies;
}

/**
 * « pendant les vacances : … » remplace tout le reste : `SH off; SH Tu …`. Le `SH off` est inutile quand les heures de vacances
 * couvrent déjà tous les jours ouverts le reste de l'année, ou quand rien d'autre n'est ouvert à ce moment-là.
 */
function dropFermeturesCouvertes(simples: readonly Regle[], regles: readonly Regle[]): Regle[] {
  return regles.filter((regle, i) => {
    if (regle.etat !== 'ferme' || !isTousLesJours(regle.quand)) return true;
    const suite = regles.slice(i + 1);
    const groupe = suite.slice(
      0,
      countWhile(suite, (autre) => autre.etat !== 'ferme' && !autre.quand.feries && isMemeCondition(autre.quand, regle.quand)),
    );
    if (groupe.length === 0) return true;
    const couverts = new Set(
      groupe.filter(({ ajout }) => !ajout).flatMap(({ quand }) => quand.jours.filter(({ rangs }) => rangs.length === 0).map(({ jour }) => jour)),
    );
    const avant = [...simples, ...regles.slice(0, i)].filter(({ etat, quand }) => etat !== 'ferme' && canCoincider(quand, regle.quand));
    return !avant.every(({ quand }) => !quand.feries && quand.jours.every(({ jour }) => couverts.has(jour)));
  });
}

/** Vrai si la règle ajoutée l'est à un jour que la dernière règle applicable ferme : ajouter ou remplacer, c'est pareil. */
function isRemplacant(avant: readonly Regle[], regle: Regle): boolean {
  const fermeture = avant.findLastIndex(({ etat, quand }) => etat === 'ferme' && isTousLesJours(quand) && isMemeCondition(quand, regle.quand));
  return fermeture >= 0 && avant.slice(fermeture + 1).every(({ quand }) => !canCoincider(quand, regle.quand));
}

export function isMemeCondition(a: Quand, b: Quand): boolean {
  return a.semaines === b.semaines && a.vacances === b.vacances && JSON.stringify(a.periodes) === JSON.stringify(b.periodes);
}

function countWhile<T>(liste: readonly T[], test: (element: T) => boolean): number {
  const fin = liste.findIndex((element) => !test(element));
  return fin < 0 ? liste.length : fin;
}

/** Réunit les mois qui se suivent (juillet, août → juillet-août) et trie ; les dates avec année gardent leur ordre. */
export function mergePeriodes(periodes: readonly Periode[]): Periode[] {
  const cle = ({ du }: Periode) => (du.annee ?? 0) * 10000 + du.mois * 100 + du.jour;
  const reunies: Periode[] = [];
  for (const periode of [...periodes].sort((a, b) => cle(a) - cle(b))) {
    const precedente = reunies.at(-1);
    if (precedente && JSON.stringify(precedente) === JSON.stringify(periode)) continue;
    if (
      precedente &&
      isMoisEntiers(precedente) &&
      isMoisEntiers(periode) &&
      precedente.au.mois + 1 === periode.du.mois &&
      periode.du.mois <= periode.au.mois &&
      precedente.du.mois <= precedente.au.mois
    ) {
      reunies[reunies.length - 1] = { du: precedente.du, au: periode.au };
    } else reunies.push(periode);
  }
  return reunies;
}

/** Vrai pour « août » et « juillet-août » tous les ans. */
export function isMoisEntiers({ du, au }: Periode): boolean {
  return !du.annee && du.jour === 1 && au.jour === getJoursDuMois(au.mois);
}
