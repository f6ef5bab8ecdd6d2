import { canoniser, isMemeCondition, isMoisEntiers } from './canon.ts';
import { lireOsm } from './osm-lire.ts';
import type { Langue } from '../vocabulaires/langues.ts';
import { PAROLES, type Paroles } from './paroles.ts';
import {
  canCoincider,
  createQuand,
  hasCondition,
  isSimple,
  isTousLesJours,
  type Jour,
  type JourAnnuel,
  type JourDuMois,
  JOURNEE,
  type Periode,
  type Plage,
  type Quand,
  type Regle,
} from './regle.ts';
import type { RendezVousLu } from './lire.ts';

/**
 * Dit des horaires en mots : « le 2e et le 4e mardi du mois, de 14 h à 16 h 30, sauf vacances scolaires ».
 * Relu par `lireHoraires`, le texte redonne la même règle.
 * @param osm chaîne canonique, telle que `lireHoraires` la rend
 * @param rendezVous ce que le texte d'origine disait du rendez-vous, en plus des heures
 * @throws {Refus} si `osm` n'est pas lisible
 */
export function direHoraires(osm: string | null, langue: Langue = 'fr', rendezVous: RendezVousLu | null = null): string {
  const paroles = PAROLES[langue];
  const dit = osm === null ? '' : langue === 'simple' ? direSimple(canoniser(lireOsm(osm)), paroles) : direPhrase(canoniser(lireOsm(osm)), paroles);
  if (!rendezVous) return dit;
  const mots = paroles.rendezVous[rendezVous];
  if (!dit) return mots;
  return langue === 'simple' ? `${dit} ${mots.charAt(0).toUpperCase()}${mots.slice(1)}.` : `${dit}${paroles.virgule}${mots}`;
}

/** « …, sauf vacances scolaires » quand il n'y a qu'une proposition ; sinon « ; fermé pendant les vacances scolaires ». */
function direPhrase(regles: readonly Regle[], paroles: Paroles): string {
  const ouvertes = regles.filter(({ etat }) => etat !== 'ferme');
  const seule = ouvertes.length === 1 && regles[0] === ouvertes[0] && regles.length > 1;
  const exceptions = regles.slice(1).map(({ quand }) => direSauf(quand, paroles));
  if (seule && exceptions.every((exception) => exception !== null)) {
    return `${direPropositions(ouvertes, paroles).join('')}${paroles.virgule}${paroles.sauf(exceptions)}`;
  }
  return paroles.phrase(direPropositions(regles, paroles));
}

function direSimple(regles: readonly Regle[], paroles: Paroles): string {
  return paroles.phrase(direPropositions(regles, paroles));
}

/** Les exceptions qui ne laissent aucun doute après « sauf » : vacances, jours fériés, saisons. */
function direSauf(quand: Quand, paroles: Paroles): string | null {
  if (quand.feries) return hasCondition(quand) ? null : paroles.saufFeries;
  if (!isTousLesJours(quand) || quand.semaines) return null;
  if (quand.vacances) return quand.periodes.length ? null : paroles.saufVacances;
  return direPeriodes(quand, paroles);
}

function direPropositions(regles: readonly Regle[], paroles: Paroles): string[] {
  const dites: string[] = [];
  for (let i = 0; i < regles.length; i += 1) {
    const regle = regles[i] as Regle;
    const avant = regles.slice(0, i);
    const groupe = countGroupe(regles, i);
    if (groupe > 0) {
      const debut = regle.etat === 'ferme' ? i + 1 : i;
      const membres = regles.slice(debut, debut + groupe);
      dites.push(
        ...membres.map(
          (membre, rang) =>
            `${rang === 0 || paroles.titreRepete ? paroles.titre(direConditions(membre.quand, paroles)) : ''}${direProposition({ ...membre, quand: { ...membre.quand, periodes: [], semaines: null, vacances: false } }, paroles)}`,
        ),
      );
      i = debut + groupe - 1;
      continue;
    }
    const suivante = regles[i + 1];
    if (suivante && isAussiFerie(regle, suivante)) {
      dites.push(direProposition({ ...regle, quand: { ...regle.quand, feries: true } }, paroles)); // « le dimanche et les jours fériés »
      i += 1;
    } else dites.push(`${direLien(regle, avant, i, paroles)}${direProposition(regle, paroles)}`);
  }
  return dites;
}

function isAussiFerie(regle: Regle, suivante: Regle): boolean {
  return (
    isSimple(regle.quand) &&
    regle.etat !== 'ferme' &&
    !regle.ajout &&
    !suivante.ajout &&
    suivante.etat === regle.etat &&
    suivante.quand.feries &&
    suivante.quand.jours.length === 0 &&
    !hasCondition(suivante.quand) &&
    JSON.stringify(regle.plages) === JSON.stringify(suivante.plages)
  );
}

/**
 * Nombre de règles qui se disent sous un titre (« pendant les vacances scolaires : … ») à partir de `i` ; 0 sinon.
 * Un titre remplace tout : il suit une fermeture (`SH off; SH Tu …`), ou couvre tous les jours ouverts ; et plus rien n'est ouvert après lui.
 */
function countGroupe(regles: readonly Regle[], i: number): number {
  const premiere = regles[i] as Regle;
  const fermeture = premiere.etat === 'ferme';
  const condition = premiere.quand;
  if (
    premiere.ajout ||
    condition.feries ||
    condition.semaines ||
    (!condition.vacances && condition.periodes.length === 0) ||
    (fermeture && !isTousLesJours(condition))
  )
    return 0;
  const debut = fermeture ? i + 1 : i;
  let fin = debut;
  while (
    regles[fin] &&
    regles[fin]?.etat !== 'ferme' &&
    !(regles[fin] as Regle).ajout &&
    !(regles[fin] as Regle).quand.feries &&
    isMemeCondition((regles[fin] as Regle).quand, condition)
  )
    fin += 1;
  const membres = regles.slice(debut, fin);
  const avant = regles.slice(0, i).filter((regle) => canCoincider(regle.quand, { ...condition, jours: createQuand().jours }));
  if (membres.length === 0 || avant.length === 0 || regles.slice(fin).some(({ etat }) => etat !== 'ferme')) return 0;
  if (membres.some((a, x) => membres.some((b, y) => x < y && canCoincider(a.quand, b.quand)))) return 0;
  if (condition.periodes.some(({ du, au }) => !du.annee && du.mois === au.mois && du.jour === au.jour)) return 0;
  // Une fermeture avant le titre serait annulée par lui : elle doit se dire règle par règle.
  if (avant.some(({ etat }) => etat === 'ferme')) return 0;
  const couverts = new Set(membres.flatMap(({ quand }) => quand.jours.filter(({ rangs }) => rangs.length === 0).map(({ jour }) => jour)));
  const couvre = avant.every(({ quand }) => !quand.feries && quand.jours.every(({ jour }) => couverts.has(jour)));
  return fermeture === couvre ? 0 : membres.length;
}

/** Le lien dit si la règle s'ajoute aux précédentes ou les remplace, quand les deux sont possibles. */
function direLien(regle: Regle, avant: readonly Regle[], i: number, paroles: Paroles): string {
  if (i === 0 || regle.etat === 'ferme') return '';
  if (regle.ajout) return `${paroles.etAussi} `;
  const conflit = avant.some(({ quand }) => canCoincider(quand, regle.quand));
  return conflit && !regle.quand.feries ? `${paroles.mais} ` : '';
}

function direProposition(regle: Regle, paroles: Paroles): string {
  const jours = direQuand(regle.quand, paroles, regle.etat === 'ferme');
  if (regle.etat === 'ferme') return `${paroles.ferme} ${jours}`.trim();
  const heures = direPlages(regle.plages, paroles);
  if (regle.etat === 'ouvert') return paroles.joursPuisHeures(jours, heures);
  return heures ? `${paroles.joursPuisHeures(jours, heures)} (${paroles.surRendezVous})` : paroles.joursPuisHeures(jours, paroles.surRendezVous);
}

function isUnSeulJour({ du, au }: Periode): boolean {
  return du.annee === au.annee && du.mois === au.mois && du.jour === au.jour;
}

function direQuand(quand: Quand, paroles: Paroles, ferme: boolean): string {
  // Une date sans année revient tous les ans : le dire, pour qu'on ne la prenne pas pour la prochaine.
  const annuelle = !ferme && quand.periodes.some((periode) => !periode.du.annee && isUnSeulJour(periode));
  const avecDates = annuelle ? { ...paroles, leDate: (jour: JourAnnuel) => `${jour.annee ? '' : `${paroles.chaqueAnnee} `}${paroles.leDate(jour)}` } : paroles;
  const dates = !ferme && isTousLesJours(quand) && quand.periodes.length > 0 && quand.periodes.every(isUnSeulJour) && !quand.semaines && !quand.vacances;
  return dates ? direPeriodes(quand, avecDates) : direJoursEtConditions(quand, avecDates, ferme);
}

function direJoursEtConditions(quand: Quand, paroles: Paroles, ferme: boolean): string {
  if (quand.feries && quand.jours.length === 0) return [paroles.joursFeries, direConditions(quand, paroles)].filter(Boolean).join(' ');
  const tous = isTousLesJours(quand) && !quand.feries;
  const jours = tous ? (ferme ? '' : paroles.tousLesJours) : direJours(quand, paroles);
  return [jours, direConditions(quand, paroles)].filter(Boolean).join(' ');
}

function direConditions(quand: Quand, paroles: Paroles): string {
  return [
    quand.semaines && paroles.semaines[quand.semaines],
    quand.vacances && paroles.pendantLesVacances,
    quand.periodes.length > 0 && direPeriodes(quand, paroles),
  ]
    .filter(Boolean)
    .join(' ');
}

function direPeriodes({ periodes }: Quand, paroles: Paroles): string {
  return paroles.et(
    periodes.map((periode) => {
      const { du, au } = periode;
      if (isMoisEntiers(periode)) return paroles.enMois(du.mois, au.mois);
      return isUnSeulJour(periode) ? paroles.leDate(du) : paroles.deDateADate(du, au);
    }),
  );
}

function direJours({ jours, feries }: Quand, paroles: Paroles): string {
  const dits: string[] = [];
  let rangs = false;
  for (let i = 0; i < jours.length; i += 1) {
    const premier = jours[i] as JourDuMois;
    if (premier.rangs.length) {
      dits.push(paroles.jourDeRangs(premier.jour, premier.rangs));
      rangs = true;
      continue;
    }
    let fin = i;
    while (jours[fin + 1]?.rangs.length === 0 && jours[fin + 1]?.jour === (jours[fin] as JourDuMois).jour + 1) fin += 1;
    if (fin - i >= 2) {
      dits.push(paroles.deJourAJour(premier.jour, (jours[fin] as JourDuMois).jour as Jour));
      i = fin;
    } else dits.push(paroles.jour(premier.jour));
  }
  if (feries) dits.push(paroles.joursFeries);
  return `${paroles.et(dits)}${rangs ? ` ${paroles.duMois}` : ''}`;
}

function direPlages(plages: readonly Plage[], paroles: Paroles): string {
  if (plages.length === 1 && plages[0]?.debut === 0 && plages[0].fin === JOURNEE) return paroles.jourEntier;
  return paroles.et(plages.map(({ debut, fin }) => paroles.deHeureAHeure(paroles.heure(debut), paroles.heure(fin), fin > JOURNEE)));
}
