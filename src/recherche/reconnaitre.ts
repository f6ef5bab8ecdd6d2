import { listFormesDites, listMots } from './mots.ts';
import { getRacine } from './racine.ts';

/** Une entrée que l'on reconnaît à ce que les gens écrivent ; ses phrases sont des racines, séparées par une espace. */
export interface Reconnaissable {
  readonly phrases: readonly string[];
}

/** Une entrée que la saisie dit, en entier ou en partie. */
export interface Reconnue<T> {
  readonly entree: T;
  /** Ce que pèsent les mots reconnus, moins ce que pèsent ceux qui manquent à la phrase. */
  readonly note: number;
  /** Tous les mots d'une phrase sont dits. */
  readonly entiere: boolean;
  /** Part de la saisie que l'entrée explique, de 0 à 1. */
  readonly part: number;
}

/** Les mots d'une phrase qui disent quelque chose ; vide si elle n'en a aucun. */
export const getFormesUtiles = (phrase: string): string => listFormesDites(listMots(phrase)).join(' ');

/** Les mêmes, réduits à leur racine. */
export const getPhraseUtile = (phrase: string): string => [...new Set(getFormesUtiles(phrase).split(' ').map(getRacine))].join(' ');

/** Ce que pèse un mot : un mot que peu d'entrées disent en dit plus que celui de tout le monde. */
export type Poids = (racine: string) => number;

/** @param entrees toutes celles entre lesquelles il faut choisir */
export function createPoids(entrees: readonly Reconnaissable[]): Poids {
  const porteurs = new Map<string, number>();
  for (const { phrases } of entrees) for (const mot of new Set(phrases.flatMap((phrase) => phrase.split(' ')))) porteurs.set(mot, (porteurs.get(mot) ?? 0) + 1);
  return (racine) => Math.log(1 + entrees.length / (porteurs.get(racine) ?? entrees.length / INCONNU));
}

/** Un mot que personne ne dit pèse peu : il ne doit ni compter, ni empêcher de comprendre le reste. */
const INCONNU = 4;
/** Un mot qui manque à une phrase ôte autant qu'un mot reconnu apporte. */
const MANQUE = 1;

/** Des entrées, leurs phrases dans l'ordre, et celles que chaque mot fait regarder : une saisie de quatre mots n'en lit pas quatre mille. */
export interface Repertoire<T extends Reconnaissable> {
  readonly entrees: readonly T[];
  readonly phrases: readonly { readonly entree: T; readonly mots: readonly string[] }[];
  /** Mot → rangs de ses phrases. */
  readonly rangs: ReadonlyMap<string, readonly number[]>;
}

export function createRepertoire<T extends Reconnaissable>(entrees: readonly T[]): Repertoire<T> {
  const phrases = entrees.flatMap((entree) => entree.phrases.map((phrase) => ({ entree, mots: phrase.split(' ') })));
  const rangs = new Map<string, number[]>();
  for (const [rang, { mots }] of phrases.entries()) {
    for (const mot of mots) {
      const deCeMot = rangs.get(mot);
      if (deCeMot) deCeMot.push(rang);
      else rangs.set(mot, [rang]);
    }
  }
  return { entrees, phrases, rangs };
}

/**
 * Les entrées que dit la saisie, la plus sûre d'abord ; à égalité, l'ordre reçu. « Je peux plus payer mon loyer » dit tout entière la phrase « payer loyer » ;
 * une phrase dite à moitié compte aussi, moins ce qui lui manque.
 * @param racines des mots utiles de la saisie
 */
export function listReconnues<T extends Reconnaissable>(racines: readonly string[], { entrees, phrases, rangs }: Repertoire<T>, poids: Poids): Reconnue<T>[] {
  const dites = new Set(racines);
  const total = [...dites].reduce((somme, racine) => somme + poids(racine), 0);
  const meilleures = new Map<T, Note>();
  // Dans l'ordre reçu : à égalité, la première phrase l'emporte. Une phrase sans aucun des mots ne vaut jamais rien.
  const regardees = new Set([...dites].flatMap((racine) => rangs.get(racine) ?? []));
  for (const rang of [...regardees].sort((a, b) => a - b)) {
    const { entree, mots } = phrases[rang] as (typeof phrases)[number];
    meilleures.set(entree, prendsLaMeilleure(meilleures.get(entree) ?? RIEN, note(mots, dites, poids)));
  }
  return entrees
    .flatMap((entree) => {
      const { entiere, pese, manque } = meilleures.get(entree) ?? RIEN;
      const valeur = pese - MANQUE * manque;
      return pese > 0 && valeur > 0 ? [{ entree, entiere, note: valeur, part: pese / total }] : [];
    })
    .sort((a, b) => Number(b.entiere) - Number(a.entiere) || b.note - a.note);
}

interface Note {
  readonly pese: number;
  readonly manque: number;
  readonly entiere: boolean;
}
const RIEN: Note = { pese: 0, manque: 0, entiere: false };

function note(mots: readonly string[], dites: ReadonlySet<string>, poids: Poids): Note {
  let [pese, manque] = [0, 0];
  for (const mot of mots)
    if (dites.has(mot)) pese += poids(mot);
    else manque += poids(mot);
  return { pese, manque, entiere: manque === 0 && pese > 0 };
}

const prendsLaMeilleure = (a: Note, b: Note): Note =>
  Number(b.entiere) - Number(a.entiere) > 0 || (a.entiere === b.entiere && b.pese - MANQUE * b.manque > a.pese - MANQUE * a.manque) ? b : a;
