/** Un refus de lire : un fait (code, mots en cause) que `ERREURS` transforme en phrase. */
export class Refus extends Error {
  readonly code: CodeErreur;
  readonly mots: string[];

  constructor(code: CodeErreur, ...mots: string[]) {
    super(code);
    this.code = code;
    this.mots = mots.map((mot) => mot.replace(/\s+/g, ' ').trim()).filter(Boolean);
  }
}

export interface ErreurLecture {
  code: CodeErreur;
  /** Une phrase française qui dit ce qui n'est pas compris et pourquoi. */
  message: string;
  /** Les mots en cause, tels qu'ils sont écrits dans le texte. */
  mots: string[];
  /** Quoi écrire à la place. */
  conseil: string;
}

interface Definition {
  message: (mots: string) => string;
  conseil: string;
}

const EXEMPLE = 'Exemple : « lundi et jeudi 9h-12h / 13h30-17h, sauf vacances scolaires ».';

/** Toutes les phrases de refus, à un seul endroit ; leur texte exact est testé. */
export const ERREURS = {
  vide: {
    message: () => 'Aucun horaire : la case est vide.',
    conseil: EXEMPLE,
  },
  'mots-inconnus': {
    message: (mots) => `Mots non compris : ${mots}.`,
    conseil: `N'écrivez ici que les jours et les heures ; mettez les lieux et les services dans leurs champs, une permanence par lieu. ${EXEMPLE}`,
  },
  frequence: {
    message: (mots) => `${mots} ne dit pas quelles semaines.`,
    conseil: 'Écrivez « semaines paires », « semaines impaires », ou le rang dans le mois : « le 1er et le 3e mardi du mois ».',
  },
  'jours-manquants': {
    message: (mots) => `Ces heures n'ont pas de jour : ${mots}.`,
    conseil: 'Écrivez les jours devant les heures : « du lundi au vendredi 9h-12h », ou « tous les jours 9h-12h ».',
  },
  'heures-manquantes': {
    message: (mots) => `Ces jours n'ont pas d'heures : ${mots}.`,
    conseil: 'Écrivez le début et la fin après les jours : « mardi matin 9h-12h ».',
  },
  'ouverture-manquante': {
    message: (mots) => `${mots} dit quand c'est fermé, jamais quand c'est ouvert.`,
    conseil: "Écrivez aussi les jours et les heures d'ouverture : « du mardi au vendredi 9h-12h, fermé le lundi ».",
  },
  'heures-incompletes': {
    message: (mots) => `Il manque un début ou une fin : ${mots}.`,
    conseil: 'Écrivez chaque créneau avec son début et sa fin : « 9h-12h et 14h-17h ».',
  },
  'heures-ambigues': {
    message: (mots) => `Ces heures peuvent se lire de plusieurs façons : ${mots}.`,
    conseil: 'Écrivez chaque créneau sous la forme « 9h-12h », et séparez-les par « et » : « 9h-12h et 14h-17h ».',
  },
  'heures-inversees': {
    message: (mots) => `La fin n'est pas après le début : ${mots}.`,
    conseil: "Vérifiez l'ordre. Si le créneau passe minuit, écrivez « de 20 h à 8 h le lendemain ».",
  },
  'heure-impossible': {
    message: (mots) => `Cette heure n'existe pas ou ne se lit pas : ${mots}.`,
    conseil: 'Écrivez les heures sous la forme « 9h », « 9h30 » ou « 09:30 ».',
  },
  chevauchement: {
    message: (mots) => `Deux créneaux du même jour se chevauchent : ${mots}.`,
    conseil: 'Gardez un seul des deux, ou corrigez leurs heures.',
  },
  'deux-fois': {
    message: (mots) => `Le même jour a deux fois des heures, et rien ne dit si elles s'ajoutent ou se remplacent : ${mots}.`,
    conseil: "Si elles s'ajoutent, écrivez « et aussi le mardi 14h-17h » ; si elles remplacent les autres, « mais le mardi 14h-17h ».",
  },
  'demi-journee': {
    message: (mots) => `Ces heures ne vont pas avec « matin », « après-midi » ou « soir » : ${mots}.`,
    conseil: 'Écrivez les heures de chaque jour : « mardi 9h-12h, jeudi 14h-17h ».',
  },
  'liste-ou-intervalle': {
    message: (mots) => `${mots} : est-ce une liste de jours, ou du premier au dernier ?`,
    conseil: 'Écrivez « lundi et vendredi », ou « du lundi au vendredi ».',
  },
  semaine: {
    message: (mots) => `${mots} : quels jours de la semaine ?`,
    conseil: 'Écrivez « du lundi au vendredi », ou « du lundi au dimanche ».',
  },
  rang: {
    message: (mots) => `On ne sait pas à quels jours s'applique le rang dans le mois : ${mots}.`,
    conseil: 'Répétez le rang devant chaque jour : « le 1er mardi et le 1er jeudi du mois ».',
  },
  portee: {
    message: (mots) => `On ne sait pas à quels jours s'applique ${mots}.`,
    conseil: 'Mettez la condition derrière chaque jour (« lundi 9h-12h semaines paires ») ou, pour tout, à la fin après une virgule.',
  },
  exception: {
    message: (mots) => `Cette exception peut se lire de plusieurs façons : ${mots}.`,
    conseil: 'Écrivez les heures de chaque jour, par exemple « lundi, mardi et jeudi 9h-12h et 14h-17h ; mercredi 9h-12h ».',
  },
  date: {
    message: (mots) => `Cette date est incomplète ou impossible : ${mots}.`,
    conseil: 'Écrivez « du 15 juillet au 15 août », ou une date avec son année : « le 24 novembre 2026 ».',
  },
  'vacances-imprecises': {
    message: (mots) => `${mots} : vacances scolaires, ou congés du service ?`,
    conseil: 'Écrivez « vacances scolaires », ou les dates : « fermé du 15 juillet au 15 août ».',
  },
  grammaire: {
    message: (mots) => `Ces mots sont connus, mais pas dans cet ordre : ${mots}.`,
    conseil: EXEMPLE,
  },
  ordre: {
    message: (mots) => `Une règle plus loin annule l'exception ${mots}.`,
    conseil: "Écrivez d'abord les jours ordinaires, puis les exceptions : « Mo-Fr 09:00-17:00; PH off ».",
  },
  'osm-syntaxe': {
    message: (mots) => `Cette règle OpenStreetMap ne se lit pas : ${mots}.`,
    conseil: 'Exemple : « Mo-Fr 09:00-12:00,14:00-17:00; Tu[2] 14:00-16:30; PH off ».',
  },
  'osm-indicible': {
    message: (mots) => `Cette règle OpenStreetMap est correcte, mais ne peut pas se dire aux visiteurs : ${mots}.`,
    conseil: 'Écrivez des jours, des heures, des mois ou des dates, PH ou SH : « Jul-Aug Mo-Fr 09:00-12:00; PH off ».',
  },
} as const satisfies Record<string, Definition>;

export type CodeErreur = keyof typeof ERREURS;

/** Un refus devient une phrase. */
export function direErreur(refus: Refus): ErreurLecture {
  const { message, conseil }: Definition = ERREURS[refus.code];
  return { code: refus.code, message: message(refus.mots.map((mot) => `« ${mot} »`).join(', ')), mots: refus.mots, conseil };
}
