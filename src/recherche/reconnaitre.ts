import { isMotUtile, listMots } from './mots.ts';
import { getRacine } from './racine.ts';

/** Une entrée que l'on reconnaît à ce que les gens écrivent. */
export interface Reconnaissable {
  /** Des phrases, chacune réduite à ses mots utiles (`getPhraseUtile`). */
  readonly phrases: readonly string[];
  /** Les autres mots qui en parlent, réduits de même. */
  readonly mots: string;
}

/** Les mots utiles d'une phrase, chacun une fois, réduits à leur racine ; vide si elle n'en a aucun. */
export const getPhraseUtile = (phrase: string): string =>
  [
    ...new Set(
      listMots(phrase)
        .filter(isMotUtile)
        .map(({ forme }) => getRacine(forme)),
    ),
  ].join(' ');

/**
 * Les entrées dont une phrase est tout entière dans la saisie, quel que soit l'ordre des mots : « je peux plus payer mon loyer » contient « payer loyer ».
 * La phrase la plus longue d'abord ; à longueur égale, l'ordre reçu.
 * @param formes racines des mots utiles de la saisie
 */
export function listReconnus<T extends Reconnaissable>(formes: readonly string[], entrees: readonly T[]): { entree: T; taille: number }[] {
  const dits = new Set(formes);
  return entrees
    .flatMap((entree) => {
      const tailles = entree.phrases.map((phrase) => phrase.split(' ')).filter((mots) => mots.every((mot) => dits.has(mot)));
      return tailles.length > 0 ? [{ entree, taille: Math.max(...tailles.map((mots) => mots.length)) }] : [];
    })
    .sort((a, b) => b.taille - a.taille);
}

/** Un mot d'une phrase que les gens disent vaut trois mots du texte. */
const POIDS_PHRASE = 3;
/** Part de la saisie qu'une entrée doit couvrir pour en être la réponse, et part de la meilleure qu'une autre doit atteindre. */
const COUVERTURE_MIN = 0.55;
const PROCHE_DE_LA_MEILLEURE = 0.75;

/**
 * Les entrées qui parlent le plus de ce que dit la saisie, quand aucune de leurs phrases n'y est tout entière. Un mot rare compte plus qu'un mot
 * que tous ont ; un mot que personne n'a compte aussi, pour ne pas répondre à côté.
 * @param formes racines des mots utiles de la saisie
 */
export function listApparentes<T extends Reconnaissable>(formes: readonly string[], entrees: readonly T[]): T[] {
  const index = getIndex(entrees);
  const poids = (mot: string) => Math.log(1 + entrees.length / (index.get(mot)?.size ?? 0.5));
  const total = formes.reduce((somme, mot) => somme + (index.has(mot) ? poids(mot) : poids(mot) / 2), 0);
  if (total === 0) return [];
  const notes = entrees.map((entree) => {
    const notesDeMots = formes.map((mot) => ({
      part: (index.get(mot)?.get(entree) ?? 0) > 0 ? poids(mot) : 0,
      force: (index.get(mot)?.get(entree) ?? 0) * poids(mot),
    }));
    return {
      entree,
      couverture: notesDeMots.reduce((somme, { part }) => somme + part, 0) / total,
      force: notesDeMots.reduce((somme, { force }) => somme + force, 0),
    };
  });
  // Un mot que les gens disent, au moins : les mots du texte seuls ramèneraient n'importe quel droit.
  const isDit = (entree: T) => formes.some((mot) => index.get(mot)?.get(entree) === POIDS_PHRASE);
  const bonnes = notes.filter(({ entree, couverture }) => couverture >= COUVERTURE_MIN && isDit(entree)).sort((a, b) => b.force - a.force);
  const meilleure = bonnes[0]?.force ?? 0;
  return bonnes.filter(({ force }) => force >= meilleure * PROCHE_DE_LA_MEILLEURE).map(({ entree }) => entree);
}

const INDEX = new WeakMap<readonly Reconnaissable[], Map<string, Map<Reconnaissable, number>>>();

/** Mot → entrées qui le disent, et avec quelle force. */
function getIndex(entrees: readonly Reconnaissable[]): Map<string, Map<Reconnaissable, number>> {
  const deja = INDEX.get(entrees);
  if (deja) return deja;
  const index = new Map<string, Map<Reconnaissable, number>>();
  const ajoute = (mot: string, entree: Reconnaissable, force: number) => {
    const porteurs = index.get(mot) ?? new Map<Reconnaissable, number>();
    porteurs.set(entree, Math.max(force, porteurs.get(entree) ?? 0));
    index.set(mot, porteurs);
  };
  for (const entree of entrees) {
    for (const mot of entree.mots.split(' ').filter(Boolean)) ajoute(mot, entree, 1);
    for (const mot of entree.phrases.flatMap((phrase) => phrase.split(' '))) ajoute(mot, entree, POIDS_PHRASE);
  }
  INDEX.set(entrees, index);
  return index;
}

/** Un mot plus court n'a pas assez de lettres pour qu'une faute s'y reconnaisse. */
const FAUTE_MIN = 4;
/** Deux fautes ne se pardonnent que dans un mot long. */
const DEUX_FAUTES_MIN = 8;

/**
 * Corrige un mot d'après ceux que le site connaît : la même chose à l'oreille (« fin » → « faim »), un élision collée (« dargent » → « argent »),
 * ou une faute de frappe. Rien si le mot est connu, ou si rien ne lui ressemble.
 */
export function createCorrecteur(vocabulaire: Iterable<string>): (forme: string) => string | undefined {
  const connus = new Set(vocabulaire);
  const parSon = new Map<string, string>();
  for (const mot of connus) if (!parSon.has(getSon(mot))) parSon.set(getSon(mot), mot);
  return (forme) => {
    if (connus.has(forme) || /\d/.test(forme)) return undefined;
    const decolle = /^(?:qu|[djlmnst])(?=[aeiouyh])/.test(forme) ? forme.replace(/^(?:qu|[djlmnst])/, '') : undefined;
    if (decolle !== undefined && connus.has(decolle)) return decolle;
    const meme = parSon.get(getSon(forme));
    if (meme !== undefined && meme.length > 2) return meme;
    if (forme.length < FAUTE_MIN) return undefined;
    const fautes = forme.length >= DEUX_FAUTES_MIN ? 2 : 1;
    let meilleur: string | undefined;
    let ecart = fautes + 1;
    for (const mot of connus) {
      if (mot.length < FAUTE_MIN || Math.abs(mot.length - forme.length) >= ecart) continue;
      const distance = countFautes(forme, mot, ecart - 1);
      if (distance < ecart) [meilleur, ecart] = [mot, distance];
    }
    return meilleur;
  };
}

/** Fautes de frappe de l'un à l'autre : une lettre en trop, en moins, changée, ou deux voisines échangées ; au-delà de `max`, `max + 1`. */
function countFautes(a: string, b: string, max: number): number {
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      let valeur = Math.min((ligne[j] as number) + 1, (suivante[j - 1] as number) + 1, (ligne[j - 1] as number) + cout);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) valeur = Math.min(valeur, (avant[j - 2] as number) + 1);
      suivante.push(valeur);
    }
    if (Math.min(...suivante) > max) return max + 1;
    avant = ligne;
    ligne = suivante;
  }
  return ligne[b.length] as number;
}

/** Ce que l'on entend, à peu près : les graphies d'un même son se confondent, les lettres muettes de la fin tombent. */
const SONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[sc]h/g, 'ç'],
  [/qu|q|k/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eiy])/g, 'g'],
  [/ge(?=[aou])|g(?=[eiy])/g, 'j'],
  [/(.)\1/g, '$1'],
  [/eau|au/g, 'o'],
  [/(?:ain|aim|ein|eim|yn|ym|in|im|un|um)(?![aeiouyn])/g, '1'],
  [/(?:an|am|en|em)(?![aeiouynm])/g, '2'],
  [/(?:on|om)(?![aeiouyn])/g, '3'],
  [/oi/g, 'wa'],
  [/ou/g, 'u'],
  [/ai|ei/g, 'e'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/z/g, 's'],
  [/(?:ent|er|ez|es|e)$/, ''],
  [/[stxdp]+$/, ''],
];
export const getSon = (mot: string): string => SONS.reduce((son, [graphie, bruit]) => son.replace(graphie, bruit), mot);
