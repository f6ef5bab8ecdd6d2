import type { GroupeHeures, GroupeJours } from './groupes.ts';
import type { Demi, ModeRendezVous } from './lexique.ts';
import type { JourDuMois, Periode, Plage, Quand } from './regle.ts';

/** Une condition : saison, parité, ou rapport aux vacances scolaires. */
export interface Conditions {
  periodes: Periode[];
  semaines: Quand['semaines'];
  vacances: 'dans' | 'hors' | null;
}

/** « le mardi et le jeudi, de 9 h à 12 h » : des jours, des heures, et ce qui les limite. */
export interface Proposition extends Conditions {
  jours: JourDuMois[];
  feries: boolean;
  /** Vide : sur rendez-vous sans heures. */
  plages: Plage[];
  rendezVous: ModeRendezVous | null;
  /** Ce qui la relie à la précédente. */
  lien: 'et' | 'aussi' | 'mais' | null;
  /** Vrai si la condition vient d'un titre (« Vacances scolaires : … ») qui remplace tout le reste. */
  titre: boolean;
  /** Vrai pour « tous les ans le 24 décembre » : une date sans année est alors voulue. */
  chaqueAnnee: boolean;
  source: string;
}

/** « sauf vacances scolaires », « fermé le mercredi après-midi ». */
export interface Exception extends Conditions {
  /** `null` : tous les jours. */
  jours: JourDuMois[] | null;
  feries: boolean;
  demi: Demi | null;
  /** Le rang de la proposition à laquelle elle se limite ; `null` : toutes. */
  proposition: number | null;
  /** Le rang de la dernière proposition écrite avant elle ; -1 : aucune. */
  apres: number;
  source: string;
}

export interface Phrase {
  propositions: Proposition[];
  exceptions: Exception[];
  /** Pour tout le texte ; `null` si rien n'en est dit, ou si chaque proposition a le sien. */
  rendezVous: ModeRendezVous | null;
  /** Vrai pour « fermé » tout court. */
  ferme: boolean;
}

export interface Brouillon extends Conditions {
  groupe: GroupeJours | null;
  heures: GroupeHeures | null;
  rendezVous: ModeRendezVous | null;
  sansHeures: boolean;
  lien: Proposition['lien'];
  titre: boolean;
  /** D'où vient sa condition : d'un titre ou d'un début de phrase, qui valent aussi pour la suite. */
  heritage: boolean;
  separateurFort: boolean;
  herite: ModeRendezVous | null;
  debut: number;
  fin: number;
}

export const SANS_CONDITION: Conditions = { periodes: [], semaines: null, vacances: null };
