import { canoniser } from './canon.ts';
import { direErreur, type ErreurLecture, Refus } from './erreurs.ts';
import type { ModeRendezVous } from './lexique.ts';
import { ecrireOsm } from './osm-ecrire.ts';
import { isOsm, lireOsm } from './osm-lire.ts';
import { createQuand, isSimple, isTousLesJours, type Jour, listJoursSansRang, type Regle } from './regle.ts';
import { lireFrancais } from './traduction.ts';
import { JOURS } from '../vocabulaires/jours.ts';

/** Ce que le texte dit du rendez-vous, à côté des heures. `possible` : aussi sur rendez-vous, en dehors des heures. */
export type RendezVousLu = ModeRendezVous;

/**
 * Une lecture, exacte ou refusée, jamais partielle :
 * - `osm` : des horaires, en `opening_hours` canonique (heures de Paris), et ce qui est dit du rendez-vous ;
 * - ni `osm` ni `erreur` : « sur rendez-vous », sans heures ;
 * - `erreur` : ce qui n'est pas compris, et quoi écrire.
 */
export type LectureHoraires =
  | { osm: string; rendez_vous: RendezVousLu | null; erreur: null }
  | { osm: null; rendez_vous: 'obligatoire' | 'conseille' | 'possible'; erreur: null }
  | { osm: null; rendez_vous: null; erreur: ErreurLecture };

/** Lit des horaires écrits en français ou en `opening_hours`. Ne lève jamais d'exception : un texte illisible est une réponse. */
export function lireHoraires(texte: string): LectureHoraires {
  return tenter(() => {
    const source = texte.normalize('NFC');
    const propre = dropGuillemets(source);
    if (!propre) throw new Refus('vide');
    if (isOsm(propre)) return conclure(lireOsm(propre), null, propre);
    const { regles, rendezVous } = lireFrancais(source);
    if (regles.length > 0) return conclure(regles, rendezVous, propre);
    if (rendezVous === null || rendezVous === 'sans') throw new Refus('ouverture-manquante', propre);
    return { osm: null, rendez_vous: rendezVous, erreur: null };
  });
}

/** Les guillemets qu'un tableur laisse autour d'une case, ou d'un seul côté ; pas ceux d'un commentaire OpenStreetMap. */
function dropGuillemets(texte: string): string {
  const propre = texte.trim();
  const impair = (propre.match(/"/g) ?? []).length % 2 === 1;
  return impair || /^"[^"]*"+$/.test(propre) ? propre.replace(/^["'\s]+|["'\s]+$/g, '') : propre;
}

export type NomJour = (typeof JOURS)[number]['nom'];

/**
 * Lit sept cases, une par jour (`h_lundi`…). Une case vide ou absente : pas d'accueil ce jour-là.
 * Une case ne dit que les heures de son jour ; toutes doivent être lues, sinon tout est refusé.
 */
export function lireHorairesParJour(cases: Partial<Record<NomJour, string | null | undefined>>): LectureHoraires {
  return tenter(() => {
    const regles: Regle[] = [];
    const modes = new Set<RendezVousLu | null>();
    for (const [i, { nom }] of JOURS.entries()) {
      const texte = (cases[nom] ?? '').normalize('NFC').trim();
      if (!texte || /^[-–—]$/.test(texte)) continue;
      const lue = lireCase(texte, nom, i as Jour);
      regles.push(...lue.regles);
      if (lue.regles.some(({ etat }) => etat !== 'ferme')) modes.add(lue.rendezVous);
    }
    if (regles.length === 0) throw new Refus('vide');
    if (regles.every(({ etat }) => etat === 'ferme'))
      throw new Refus('ouverture-manquante', JOURS.flatMap(({ nom }) => (cases[nom]?.trim() ? [`${nom} : ${cases[nom]?.trim()}`] : [])).join(' ; '));
    if (modes.size > 1) throw new Refus('portee', 'rendez-vous');
    return conclure(regles, [...modes][0] ?? null, '');
  });
}

function lireCase(texte: string, nom: NomJour, jour: Jour): { regles: Regle[]; rendezVous: RendezVousLu | null } {
  try {
    // « 00:00 - 00:00 » est un champ laissé vide par un logiciel, ou une journée entière : on ne devine pas.
    const vide = /(?<!\d)0?0[:h]00\s*-\s*0?0[:h]00/.exec(texte);
    if (vide) throw new Refus('heures-inversees', vide[0]);
    if (/^ferm(?:é|e|ée|ée? au public|eture)\.?$/i.test(texte))
      return { regles: [{ quand: createQuand({ jours: listJoursSansRang([jour]) }), etat: 'ferme', plages: [], ajout: false }], rendezVous: null };
    const { regles, rendezVous } = lireFrancais(`${nom} ${texte}`);
    if (regles.some(({ quand }) => !isSimple(quand) || quand.jours.some((cite) => cite.jour !== jour))) throw new Refus('portee', texte);
    return { regles, rendezVous };
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    throw new Refus(erreur.code, ...erreur.mots.map((mot) => (mot.startsWith(nom) ? mot : `${nom} : ${mot}`)));
  }
}

function conclure(regles: readonly Regle[], rendezVous: RendezVousLu | null, source: string): LectureHoraires {
  const ferme = regles.length === 1 && regles[0]?.etat === 'ferme' && isSimple(regles[0].quand) && isTousLesJours(regles[0].quand);
  if (!ferme && regles.every(({ etat }) => etat === 'ferme')) throw new Refus('ouverture-manquante', source);
  const canoniques = canoniser(regles);
  // Tout sur rendez-vous : se dit une fois, à côté des heures, et la règle reste la plus simple possible.
  const ouvertes = canoniques.filter(({ etat }) => etat !== 'ferme');
  if (ouvertes.some(({ plages }) => plages.length > 0) && ouvertes.every(({ etat }) => etat === 'rendez-vous')) {
    const simplifiees = canoniques.map((regle): Regle => (regle.plages.length > 0 ? { ...regle, etat: 'ouvert' } : regle));
    return { osm: ecrireOsm(canoniser(simplifiees)), rendez_vous: 'obligatoire', erreur: null };
  }
  return { osm: ecrireOsm(canoniques), rendez_vous: rendezVous, erreur: null };
}

function tenter(lire: () => LectureHoraires): LectureHoraires {
  try {
    return lire();
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    return { osm: null, rendez_vous: null, erreur: direErreur(erreur) };
  }
}
