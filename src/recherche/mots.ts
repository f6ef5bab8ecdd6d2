import { normaliseTexte } from '../domaine/slug.ts';

/** Un mot de la saisie : tel qu'il est écrit, tel qu'il se compare, et sa place dans le texte. */
export interface Mot {
  readonly ecrit: string;
  /** Sans majuscule, accent ni ligature ; « st » se lit « saint ». */
  readonly forme: string;
  /** Rang du premier caractère, et de celui qui suit le dernier. */
  readonly debut: number;
  readonly fin: number;
}

/** Un téléphone par paires, un code postal coupé, un nombre collé à son mot (« 20ans »), ou un mot. */
const MOT = /\b0\d(?:[ .\u00A0\u202F-]\d\d){4}\b|\b\d{2}[ \u00A0\u202F]\d{3}\b(?![ \u00A0\u202F]?\d)|\b\d{2,}(?=\p{L}{2})|[\p{L}\p{N}\p{M}]+/gu;

/** Les mots d'un texte ; une apostrophe ou un tiret sépare, « 34 700 » et « 04 67 12 34 56 » sont un seul nombre. */
export function listMots(texte: string): Mot[] {
  return [...texte.matchAll(MOT)].map(({ 0: ecrit, index }) => {
    const forme = normaliseForme(ecrit);
    return { ecrit: /^\d+$/.test(forme) ? forme : ecrit, forme, debut: index, fin: index + ecrit.length };
  });
}

/** La forme sous laquelle un mot se compare ; « st » et « ste » s'écrivent « saint » et « sainte » sur les panneaux. */
const normaliseForme = (ecrit: string): string =>
  normaliseTexte(ecrit)
    .replace(/ /g, '')
    .replace(/^st(e?)$/, 'saint$1')
    // L'arabe s'écrit au clavier avec ou sans l'article, la tâ' marboûta et l'alif maqsoûra.
    .replace(/^(?:وال|بال|لل|ال)(?=[\u0621-\u064A]{3})/, '')
    .replace(/\u0629$/, '\u0647')
    .replace(/\u0649$/, '\u064A');

/** Le singulier, à l'oreille : la même règle des deux côtés d'une comparaison suffit. */
export const getSingulier = (forme: string): string => (forme.length > 3 ? forme.replace(/[sx]$/, '') : forme);

/** Ce qui annonce un lieu : « près de Lodève », « à Agde », « au Caylar ». */
export const ANNONCES_LIEU: ReadonlySet<string> = new Set([
  'a',
  'au',
  'aux',
  'de',
  'd',
  'du',
  'des',
  'pres',
  'vers',
  'sur',
  'dans',
  'en',
  'autour',
  'proche',
  'cote',
  'commune',
  'ville',
  'secteur',
  'le',
  'la',
  'les',
  'l',
  'habite',
  'vis',
]);

/** Mots que l'on écrit en parlant et qui ne disent rien de ce que l'on cherche. */
const MOTS_VIDES: ReadonlySet<string> = new Set(
  (
    'a ai aller alors as au aux avec avez avoir avons beaucoup besoin bonjour c ca car ce cela ces cet cette chez cherche chercher combien comme comment connaitre d dans de des depuis dire dois doit donc dont ' +
    'du elle elles en encore es est et etait ete etes etre eu faire fais fait faut habite ils il j je l la le les leur leurs lui m ma mais me merci mes moi mon n ne nos notre nous on ont ou par parce pas peu peut peux ' +
    'plus possible pour pourquoi pouvez puis qu quand que quel quelle quelles quels quelqu qui quoi recherche s sa sais sait sans savoir se ses si sommes son sont suis sur svp t ta te tes ton tous tout toute toutes tres trouve trouver tu un une ' +
    'va vais viens vers veulent veut veux voici voir voudrais vous votre vos y ' +
    // Comme on l'écrit au téléphone.
    'bcp bjr cest chui ds fau fo fodre g jai jarive jarrive jcherche jfai jme jpeu jpeux jsui jsuis jveu jveux jvoudrais ke kel kess kesske ki kil koi mwa nn pa pcq peu pk pq pr pu pui qd qq sava slt sui svp tkt tt vs ya'
  ).split(' '),
);

/** Ni un mot vide, ni une lettre seule : un mot que l'on peut chercher dans les fiches. */
export const isMotUtile = ({ forme }: Pick<Mot, 'forme'>): boolean => forme.length > 1 && !MOTS_VIDES.has(forme);

/** Ce qui nie : « pas de papiers », « plus de papiers » et « sans papiers » disent la même chose. */
const NEGATIONS: ReadonlySet<string> = new Set('sans pas plus aucun aucune ni jamais rien pa pu plu'.split(' '));
const NEGATION = 'sans';

/** Les mots qui disent quelque chose, au singulier, chacun une fois ; une négation en est un, toujours le même. */
export const listFormesDites = (mots: readonly Pick<Mot, 'forme'>[]): string[] => [
  ...new Set(mots.flatMap((mot) => (NEGATIONS.has(mot.forme) ? [NEGATION] : isMotUtile(mot) ? [getSingulier(mot.forme)] : []))),
];

/** Une suite de mots reconnue, et sa place parmi les mots. */
export interface Suite<T> {
  readonly valeur: T;
  readonly debut: number;
  readonly fin: number;
}

/** Les suites de mots connues, la plus longue à chaque place ; un mot ne sert qu'une fois. */
export function listSuites<T>(formes: readonly string[], connues: ReadonlyMap<string, T>, longueurMax: number): Suite<T>[] {
  const suites: Suite<T>[] = [];
  for (let debut = 0; debut < formes.length; debut += 1) {
    for (let fin = Math.min(formes.length, debut + longueurMax); fin > debut; fin -= 1) {
      const valeur = connues.get(formes.slice(debut, fin).join(' '));
      if (valeur === undefined) continue;
      suites.push({ valeur, debut, fin });
      debut = fin - 1;
      break;
    }
  }
  return suites;
}

/** Une suite de mots telle qu'elle se compare à la saisie. */
export const getPhrase = (mots: string): string =>
  listMots(mots)
    .map(({ forme }) => getSingulier(forme))
    .join(' ');

/** Les suites de mots d'une phrase, elle exceptée. */
export function listSousSuites(phrase: string): string[] {
  const mots = phrase.split(' ');
  return mots.flatMap((_, debut) => mots.map((__, fin) => mots.slice(debut, fin + 1).join(' '))).filter((bout) => bout !== '' && bout !== phrase);
}
