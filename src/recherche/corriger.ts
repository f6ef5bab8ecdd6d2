import { countFautes } from '../domaine/ecart.ts';
import { isMotUtile } from './mots.ts';

/** Un mot plus court n'a pas assez de lettres pour qu'une faute s'y reconnaisse. */
const FAUTE_MIN = 4;
const SON_MIN = 2;
/** Deux fautes ne se pardonnent que dans un mot long. */
const DEUX_FAUTES_MIN = 8;

/**
 * Corrige un mot d'après ceux que le site connaît : une élision collée (« dargent » → « argent »), la même chose à l'oreille (« loyé » → « loyer »),
 * des mots collés (« aidealimentaire »), ou une faute de frappe. Rien si le mot est connu, ou si rien ne lui ressemble.
 * @param vocabulaire formes, au singulier ; à ressemblance égale, la première
 */
export function createCorrecteur(vocabulaire: Iterable<string>): (forme: string) => string | undefined {
  const connus = new Set([...vocabulaire].filter((mot) => isMotUtile({ forme: mot })));
  // Mot → son : chaque faute se compare à des milliers de mots, et un son coûte vingt remplacements.
  const sons = new Map([...connus].map((mot) => [mot, getSon(mot)] as const));
  const parSon = new Map([...sons].reverse().map(([mot, son]) => [son, mot] as const));
  // « fin » est « faim » ; mais un sigle de trois lettres n'est pas un mot de six, et un son d'une lettre ne dit rien.
  const findParSon = (forme: string): string | undefined => {
    const son = getSon(forme);
    const mot = son.length < SON_MIN ? undefined : parSon.get(son);
    return mot !== undefined && mot.length >= SON_MIN && (forme.length >= FAUTE_MIN || mot.length <= FAUTE_MIN) ? mot : undefined;
  };
  return (forme) => {
    if (connus.has(forme) || /\d/.test(forme)) return undefined;
    const decolle = /^(?:qu|[djlmnst])(?=[aeiouyh])/.test(forme) ? forme.replace(/^(?:qu|[djlmnst])/, '') : undefined;
    if (decolle !== undefined && connus.has(decolle)) return decolle;
    return (
      findParSon(forme) ??
      (forme.length < FAUTE_MIN
        ? undefined
        : (findFrappe(forme, sons) ?? (decolle && findParSon(decolle)) ?? (decolle && findFrappe(decolle, sons)) ?? decoupe(forme, connus)))
    );
  };
}

/** Le mot à une faute de frappe près (deux dans un mot long) ; on se trompe rarement de première lettre. */
function findFrappe(forme: string, sons: ReadonlyMap<string, string>): string | undefined {
  const premiere = getSon(forme).charAt(0);
  let meilleur: string | undefined;
  let ecart = (forme.length >= DEUX_FAUTES_MIN ? 2 : 1) + 1;
  for (const [mot, son] of sons) {
    if (mot.length < FAUTE_MIN || Math.abs(mot.length - forme.length) >= ecart || son.charAt(0) !== premiere) continue;
    const distance = countFautes(forme, mot);
    if (distance < ecart) [meilleur, ecart] = [mot, distance];
  }
  return meilleur;
}

/** Lettres d'un mot connu pour qu'on le reconnaisse dans des mots collés, et nombre de morceaux. */
const MORCEAU_MIN = 4;
const MORCEAUX_MAX = 4;

/** Des mots collés : « primedactivite » → « prime activite ». Les petits mots entre eux se perdent. */
function decoupe(forme: string, connus: ReadonlySet<string>): string | undefined {
  // Rang d'une lettre → le découpage en le moins de morceaux qui y mène.
  const decoupages: (readonly string[] | undefined)[] = [[]];
  for (let fin = 1; fin <= forme.length; fin += 1) {
    for (let debut = 0; debut < fin; debut += 1) {
      const avant = decoupages[debut];
      const morceau = forme.slice(debut, fin);
      const utile = morceau.length >= MORCEAU_MIN && connus.has(morceau);
      if (!avant || avant.length >= MORCEAUX_MAX || !(utile || isPetitMot(morceau))) continue;
      const deja = decoupages[fin];
      if (!deja || deja.length > avant.length + 1) decoupages[fin] = [...avant, morceau];
    }
  }
  const utiles = decoupages[forme.length]?.filter((morceau) => morceau.length >= MORCEAU_MIN && connus.has(morceau)) ?? [];
  return utiles.length > 0 && utiles.join('').length >= forme.length / 2 ? utiles.join(' ') : undefined;
}

/** Un mot que l'on dit sans rien chercher : « de », « mon », « plus ». */
const isPetitMot = (mot: string): boolean => mot.length <= 5 && !isMotUtile({ forme: mot }) && (mot.length > 1 || /[adjlmnst]/.test(mot));

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
