import { findNumeroSecu } from './numero-secu.ts';

/** Par quel moyen l'on attend la réponse. */
export const MOYENS = ['coupon', 'telephone', 'courrier', 'messagerie'] as const;
type Moyen = (typeof MOYENS)[number];

/** La fiche de liaison, telle qu'elle s'écrit à l'écran : le strict nécessaire pour qu'un service en prévienne un autre. Les jours sont `AAAA-MM-JJ`. */
export interface Liaison {
  readonly date: string;
  readonly deService: string;
  readonly deFonction: string;
  readonly deTelephone: string;
  /** Jamais demandées : certains services en ont besoin pour retrouver qui a écrit. */
  readonly deInitiales: string;
  readonly aService: string;
  readonly aTelephone: string;
  readonly nom: string;
  readonly prenom: string;
  readonly commune: string;
  /** Elle accepte qu'on l'appelle : sans cela, pas de téléphone. */
  readonly rappel: boolean;
  readonly telephone: string;
  /** Identifiants de thèmes. */
  readonly besoins: readonly string[];
  readonly motif: string;
  readonly fait: string;
  readonly demande: string;
  readonly retourAvant: string;
  readonly moyens: readonly Moyen[];
  readonly accord: '' | 'signature' | 'oral';
  readonly oralLe: string;
  /** Quelqu'un pourrait lire les papiers de la personne : pas de copie à emporter. */
  readonly sansCopie: boolean;
}

export type ChampLiaison = keyof Liaison;
/** Les champs où l'on écrit. */
export type ChampTexte = { [champ in ChampLiaison]: string extends Liaison[champ] ? champ : never }[ChampLiaison];

/** Le nombre de signes que la feuille peut porter. */
export const TAILLES: Readonly<Partial<Record<ChampTexte, number>>> = { motif: 600, fait: 400, demande: 400 };
const LIGNE = 80;

export const createLiaison = (date = ''): Liaison => ({
  date,
  deService: '',
  deFonction: '',
  deTelephone: '',
  deInitiales: '',
  aService: '',
  aTelephone: '',
  nom: '',
  prenom: '',
  commune: '',
  rappel: false,
  telephone: '',
  besoins: [],
  motif: '',
  fait: '',
  demande: '',
  retourAvant: '',
  moyens: [],
  accord: '',
  oralLe: '',
  sansCopie: false,
});

/** Ce qui ne va pas dans un champ. `secu` empêche d'imprimer ; le reste peut se compléter à la main. */
export type Faute = 'vide' | 'longueur' | 'numero' | 'avant' | 'apres' | 'secu';
export type FautesLiaison = Readonly<Partial<Record<ChampLiaison, Faute>>>;

/** Sans eux, le service qui reçoit la fiche ne peut rien en faire. */
const REQUIS = ['deService', 'deTelephone', 'aService', 'nom', 'demande', 'accord'] as const;
const TELEPHONES = ['deTelephone', 'aTelephone', 'telephone'] as const;

/** Dix chiffres, ou un numéro court ; espaces, points et tirets ne comptent pas. */
const isNumero = (texte: string): boolean => /^(?:0[1-9]\d{8}|[13]\d{1,3}|116\d{3})$/.test(texte.replace(/[\s.\u00A0\u202F-]/g, ''));

/** Les fautes d'une fiche, une par champ, dans l'ordre des champs. */
export function checkLiaison(liaison: Liaison): FautesLiaison {
  const fautes: Partial<Record<ChampLiaison, Faute>> = {};
  for (const champ of REQUIS) if (liaison[champ].trim() === '') fautes[champ] = 'vide';
  for (const champ of TELEPHONES) if (liaison[champ].trim() !== '' && !isNumero(liaison[champ])) fautes[champ] = 'numero';
  if (liaison.rappel && liaison.telephone.trim() === '') fautes.telephone = 'vide';
  if (liaison.retourAvant !== '' && liaison.retourAvant < liaison.date) fautes.retourAvant = 'avant';
  // Un accord se recueille avant d'écrire, ou le jour même.
  if (liaison.accord === 'oral' && liaison.date !== '' && liaison.oralLe > liaison.date) fautes.oralLe = 'apres';
  for (const champ of Object.keys(liaison) as ChampLiaison[]) {
    const valeur = liaison[champ];
    if (typeof valeur !== 'string') continue;
    if (valeur.length > (TAILLES[champ as ChampTexte] ?? LIGNE)) fautes[champ] = 'longueur';
    if (findNumeroSecu(valeur)) fautes[champ] = 'secu';
  }
  return Object.fromEntries((Object.keys(liaison) as ChampLiaison[]).flatMap((champ) => (fautes[champ] ? [[champ, fautes[champ]]] : [])));
}

/** De quoi retrouver la fiche sans nommer la personne sur le coupon : « A. B. ». */
export const formatInitiales = ({ prenom, nom }: Pick<Liaison, 'prenom' | 'nom'>): string =>
  [prenom, nom].flatMap((mot) => (mot.trim() ? [`${mot.trim().charAt(0).toUpperCase()}.`] : [])).join(' ');
