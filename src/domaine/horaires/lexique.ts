import { JOURS } from '../vocabulaires/jours.ts';
import { MOIS } from '../vocabulaires/mois.ts';
import { type CodeErreur, Refus } from './erreurs.ts';
import { type Jour, SEMAINE } from './regle.ts';

export type ModeRendezVous = 'obligatoire' | 'conseille' | 'possible' | 'sans';
export type Demi = 'matin' | 'apres-midi' | 'soir';

/** Un mot compris. `debut` et `fin` : sa place dans le texte, pour pouvoir le citer. */
export type Jeton = { debut: number; fin: number } & (
  | { type: 'heure'; minutes: number }
  | { type: 'nombre'; nombre: number }
  | { type: 'jours'; jours: Jour[]; collectif: boolean }
  | { type: 'rang'; rangs: number[] }
  | { type: 'mois'; mois: number }
  | { type: 'date'; jour: number; mois: number; annee: number }
  | { type: 'annee'; annee: number }
  | { type: 'parite'; parite: 'paires' | 'impaires' }
  | { type: 'mois-pairs'; reste: 0 | 1 }
  | { type: 'demi'; demi: Demi }
  | { type: 'rendez-vous'; mode: ModeRendezVous }
  | { type: 'separateur'; force: 'faible' | 'fort' }
  | { [T in Simple]: { type: T } }[Simple]
);

/** Les mots sans valeur : leur type suffit. */
type Simple =
  | 'du-mois'
  | 'vacances'
  | 'periode-scolaire'
  | 'feries'
  | 'y-compris-feries'
  | 'jour-entier'
  | 'sauf'
  | 'pendant'
  | 'ferme'
  | 'de'
  | 'a'
  | 'entre'
  | 'et'
  | 'aussi'
  | 'mais'
  | 'jusqua'
  | 'lendemain'
  | 'article'
  | 'au-mois-de'
  | 'chaque-annee'
  | 'tiret'
  | 'slash'
  | 'virgule'
  | 'deux-points'
  | 'ouvrante'
  | 'fermante'
  | 'perdu'
  | 'seulement'
  | 'compris'
  | 'continu';

export type TypeJeton = Jeton['type'];

type Fabrique = (trouve: RegExpExecArray) => Record<string, unknown> | null;

/** Un mot connu pour être refusé : la raison est plus utile que « mot non compris ». */
const refuser =
  (refus: CodeErreur): Fabrique =>
  () => ({ type: 'refus', refus });

const COMPLET = new Map<string, Jour>(SEMAINE.map((jour) => [JOURS[jour].nom, jour]));
const NOM_JOUR = new Map<string, Jour>(SEMAINE.flatMap((jour) => [JOURS[jour].nom, ...JOURS[jour].abreviations].map((nom) => [nom, jour] as const)));
const NOM_MOIS = new Map<string, number>(MOIS.flatMap(({ nom, abreviations }, i) => [simplifier(nom), ...abreviations].map((mot) => [mot, i + 1] as const)));
const NOMBRES: Record<string, number> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  premier: 1,
  premiere: 1,
  second: 2,
  seconde: 2,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  dernier: -1,
  derniere: -1,
};

const rendezVous = '(?:r(?:en)?dez[- ]?vous|rdvs?|r\\.?d\\.?v\\.?|rv)';
const heures = 'h(?:eures?|rs?)?';

/**
 * Le lexique : chaque ligne dit ce qu'un motif veut dire, la première qui convient l'emporte (les plus longues d'abord).
 * `null` : mot sans effet sur les horaires. Le texte est en minuscules, sans accents, avec des espaces ordinaires.
 */
const LEXIQUE: readonly (readonly [RegExp, TypeJeton | Fabrique | null])[] = [
  // Fréquences qui ne disent pas quelles semaines : refusées avec leurs mots.
  [/(?:un|une|le|1) [a-z]+(?: (?:matin|apres[- ]midi|soir))? sur (?:deux|trois|quatre|\d)/, refuser('frequence')],
  [/tou(?:te)?s les (?:deux|trois|quatre|six|quinze|\d+) (?:jours?|semaines?|mois|[a-z]+dis?)/, refuser('frequence')],
  [
    /(?:une?|deux|trois|quatre|\d+) (?:fois|jours?|[a-z]+dis?|dimanches?|semaines?)(?: [a-z]+)? par (?:semaine|mois|an|trimestre|quinzaine)/,
    refuser('frequence'),
  ],
  [/(?:par quinzaine|bimensuel(?:le)?s?|bi-mensuel(?:le)?s?|mensuel(?:le)?s?|bimestriel(?:le)?s?|certains? [a-z]+)/, refuser('frequence')],

  [/24 ?h(?:eures?)? ?(?:\/|sur) ?24(?: ?h(?:eures?)?)?/, 'jour-entier'],
  [/7 ?j(?:ours?)? ?(?:\/|sur) ?7(?: ?j(?:ours?)?)?/, () => ({ type: 'jours', jours: SEMAINE, collectif: true })],
  [/(?:tous les ans|chaque annee|toutes les annees)(?![a-z])/, 'chaque-annee'],
  [/tou(?:te)?s? les jours? feries?/, 'feries'],
  [/(?:tous les jours|chaque jour) de (?:la )?semaine/, refuser('semaine')],
  [/(?:tous les jours|tlj|chaque jour)(?! (?:ouvr|feri|scol))/, () => ({ type: 'jours', jours: SEMAINE, collectif: true })],

  // Dates et heures.
  [
    /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/,
    ([, j, m, a]) => ({ type: 'date', jour: Number(j), mois: Number(m), annee: Number(a) + (Number(a) < 100 ? 2000 : 0) }),
  ],
  [/(\d)(?: ?(?:er|ere|re|e|eme|ieme|nd|nde)|d)s?(?![a-z])/, ([, n]) => (Number(n) >= 1 && Number(n) <= 5 ? { type: 'rang', rangs: [Number(n)] } : null)],
  [/(?:2|deux|3|trois) premiers/, ([mot]) => ({ type: 'rang', rangs: /^(?:2|deux)/.test(mot) ? [1, 2] : [1, 2, 3] })],
  [/(?:2|deux) derniers/, () => ({ type: 'rang', rangs: [-2, -1] })], // plus loin que l'avant-dernier, rien ne se dit
  // « 13h030 », « 13h-030 » : un zéro de trop, la demi-heure est sûre.
  [new RegExp(`(\\d{1,2}) ?${heures} ?-? ?0(00|15|30|45)(?!\\d| ?(?:h|:))`), ([, h, m]) => createHeure(h, m)],
  // « 9h-12h » puis « 14h16h30 » : les minutes ne sont pas des minutes si un « h » les suit avec d'autres minutes.
  [new RegExp(`(\\d{1,2}) ?${heures} ?(\\d{2})(?: ?(?:mn|min)(?![a-z]))?(?!\\d| ?[:h])`), ([, h, m]) => createHeure(h, m)],
  [/(\d{1,2})h(00|[3-5]\d)h(?![\da-z])/, ([, h, m]) => createHeure(h, m)], // « 8h30h-17h »
  [/\d{1,2}h15h/, refuser('heure-impossible')], // 9h15, ou 9h et 15h ?
  [new RegExp(`(\\d{1,2}) ?${heures}(?! ?\\d+ ?(?:mn|min))`), ([, h]) => createHeure(h, '0')],
  [/\d{1,2}:\d{2}:\d{2}(?:\.\d+)?/, refuser('heure-impossible')],
  [/(\d{1,2}) ?:(\d{2})(?: ?h(?![a-z\d]))?(?!\d| ?h)/, ([, h, m]) => createHeure(h, m)],
  [/(\d{1,2})\.(\d{2})(?: ?h(?![a-z\d]))?(?![\d.]|,\d| ?(?:€|eur))/, ([, h, m]) => createHeure(h, m)],
  [/(20[2-4]\d)(?!\d)/, ([, a]) => ({ type: 'annee', annee: Number(a) })],
  [/(\d{1,2})(?![\d.:h]|,\d| ?(?:€|%|eur))/, ([, n]) => ({ type: 'nombre', nombre: Number(n) })],
  [/(?:a partir de|avant|apres) \d{1,2} ?[h:] ?(?:\d{2})?/, refuser('heures-incompletes')],
  [/midi(?![a-z])/, () => ({ type: 'heure', minutes: 720 })],
  [/minuit/, () => ({ type: 'heure', minutes: 1440 })],

  // Rendez-vous.
  [new RegExp(`(?:avec (?:ou|et) sans|sans (?:ou|et) (?:avec|sur)|sur ou sans) ${rendezVous}`), () => ({ type: 'rendez-vous', mode: 'sans' })],
  [new RegExp(`(?:(?:accueil )?sans|pas de|hors) (?:prise de )?${rendezVous}`), () => ({ type: 'rendez-vous', mode: 'sans' })],
  [
    new RegExp(`(?:de preference|preferablement|plutot) (?:sur|avec) ${rendezVous}|(?:sur|avec) ${rendezVous} de preference`),
    () => ({ type: 'rendez-vous', mode: 'conseille' }),
  ],
  [
    new RegExp(`(?:la )?(?:prise de )?${rendezVous} (?:est )?(?:possibles?|souhaitables?|souhaitee?s?|conseillee?s?|recommandee?s?|preferables?)`),
    () => ({ type: 'rendez-vous', mode: 'conseille' }),
  ],
  [
    new RegExp(`(?:la )?(?:prise de )?${rendezVous} (?:est )?(?:obligatoires?|necessaires?|indispensables?)`),
    () => ({ type: 'rendez-vous', mode: 'obligatoire' }),
  ],
  [new RegExp(`(?:et(?: aussi)?|ou)(?: bien)? sur ${rendezVous}(?= ?[.;)"]* ?$)`), () => ({ type: 'rendez-vous', mode: 'possible' })],
  [
    new RegExp(
      `(?:(?:uniquement|seulement|exclusivement) )?(?:accueil )?(?:sur|su|avec|uniquement) (?:prise de )?${rendezVous}(?: ?(?:uniquement|seulement|exclusivement|obligatoire))?`,
    ),
    () => ({ type: 'rendez-vous', mode: 'obligatoire' }),
  ],

  // Vacances, jours fériés, parité, saisons.
  [/y compris (?:pendant )?(?:(?:les|aux?) )?(?:vacances|conges) scolaires?|(?:vacances|conges) scolaires? (?:comprises?|incluse?s?)|toute l'annee/, null],
  [/y compris (?:les )?(?:jours? )?feries?|(?:jours? )?feries? (?:compris|inclus)/, 'y-compris-feries'],
  [
    /(?:en |hors |sauf |pendant |durant )?(?:(?:la|les|le) )?(?:periodes?|temps|semaines?|jours?|calendrier) scolaires?/,
    ([mot]) => ({ type: /^(?:hors|sauf)/.test(mot) ? 'inconnu' : 'periode-scolaire' }),
  ],
  [
    /(?:en |de |la |les |des |aux? |au cours des |lors des )*(?:(?:periodes?|temps) de(?:s)? )?(?:(?:vacances|conges) scolaires?|vac\.? scol(?:aires?|\.))/,
    'vacances',
  ],
  [/(?:les |des |aux |de )?(?:vacances|conges)(?! scol)(?: (?:d'|de )[a-z]+)?/, refuser('vacances-imprecises')],
  [/(?:(?:les|des|aux) )?jours? feries?|(?:les )?feries(?![a-z])/, 'feries'],
  [
    /(?:(?:en|les?|la|des?|une|chaque|toutes les|pendant les|uniquement les?|uniquement en) )*(?:semaines?|sem\.?) (?:num[a-z]* )?(im)?paire?s?(?![a-z])/,
    ([, im]) => ({ type: 'parite', parite: im ? 'impaires' : 'paires' }),
  ],
  [/(?:en |les |des |aux |tous les )*mois (im)?pairs?/, ([, im]) => ({ type: 'mois-pairs', reste: im ? 1 : 0 })],
  [/(?:du|de chaque|de tous les|dans le|chaque|tous les) mois(?! (?:de |d'|d )?(?:jan|fev|mars|avr|mai|jui|aou|sep|oct|nov|dec)| im| pair)/, 'du-mois'],
  [/(?:au|du|les|aux) mois (?:de |d'|d )(?=jan|fev|mars|avr|mai|jui|aou|sep|oct|nov|dec)/, 'au-mois-de'],

  [/(?:d'|d )?(?:hiver|ete|printemps|automne)(?= ?\( ?(?:du )?\d)/, null], // les dates suivent, entre parenthèses

  // Jours.
  [/(?:(?:la|en|toute la) )?semaine(?![a-z]| ?\d{1,2}(?! ?[h:\d-]))/, () => ({ type: 'jours', jours: [0, 1, 2, 3, 4], collectif: true })],
  [/(?:(?:le|les|ce) )?(?:week[- ]?ends?|we)(?![a-z])/, () => ({ type: 'jours', jours: [5, 6], collectif: true })],
  [/avant[- ]derniers?/, () => ({ type: 'rang', rangs: [-2] })],
  [
    /(?:premiers?|premieres?|seconds?|secondes?|(?:deux|trois|quatr|cinqu)iemes?|derniers?|dernieres?)(?![a-z])/,
    ([mot]) => ({ type: 'rang', rangs: [NOMBRES[mot.replace(/s$/, '')]] }),
  ],
  [/(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?/, ([, nom]) => ({ type: 'jours', jours: [NOM_JOUR.get(nom as string)], collectif: false })],
  [
    /(lun|mar|merc|mer|jeu|vend|ven|sam|dim|lu|ma|me|je|ve|sa|di)\.?(?![a-z'])/,
    ([, nom]) => ({ type: 'jours', jours: [NOM_JOUR.get(nom as string)], collectif: false }),
  ],
  [
    /(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?![a-z])/,
    ([, nom]) => ({ type: 'mois', mois: NOM_MOIS.get(nom as string) }),
  ],
  [/(janv|jan|fevr|fev|avr|juil|sept|sep|oct|nov|dec)\.?(?![a-z])/, ([, nom]) => ({ type: 'mois', mois: NOM_MOIS.get(nom as string) })],
  [/matin(?:ee)?s?(?![a-z])/, () => ({ type: 'demi', demi: 'matin' })],
  [/apres[- ]?midis?|aprem/, () => ({ type: 'demi', demi: 'apres-midi' })],
  [/soir(?:ee)?s?(?![a-z])/, () => ({ type: 'demi', demi: 'soir' })],

  // Mots sans effet sur les horaires : on parle bien de l'accueil du public.
  [
    /(?:(?:nos|les) )?(?:jours? et )?(?:horaires?|heures?)(?: et jours?)?(?: (?:d'ouverture|d'accueil|de permanence|habituels?))?(?: (?:au|du) public)?(?![a-z'])/,
    null,
  ],
  [
    /(?:(?:les? |nos )?bureaux? |nous )?(?:est |sont |sommes )?ouvert(?:e|s|es)?(?: (?:au|du) public)?(?![a-z])|ouvre(?![a-z])|ouverture(?: (?:au|du) public)?(?![a-z])/,
    null,
  ],
  [
    /(?:l')?accueil (?:du |au |le )?public|(?:l')?accueil(?= ?(?::|sur rendez|sur rdv|su rdv|du lundi|le |les |lundi|mardi|mercredi|jeudi|vendredi|samedi))/,
    null,
  ],
  [/(?:les usagers|le public) (?:sont|est) (?:accueillis?|recus?)(?![a-z])/, null],
  [/(?:une |les |la )?permanences?(?![a-z])/, null],
  [/(?:toutes les|chaque) semaines?|tou(?:te)?s les?|toutes(?![a-z])|tous(?![a-z])|chaque(?![a-z])/, null],
  [/(?:inclus|compris)(?![a-z])/, 'compris'],
  [/(?:uniquement|seulement|exclusivement)(?![a-z])/, 'seulement'],
  [/(?:en )?journees? continues?|non[- ]stop|sans (?:interruption|coupure)|en continu/, 'continu'],

  // Grammaire.
  [/sauf(?![a-z])|hors(?![a-z])|hormis|excepte[se]*(?![a-z])|a l'exception (?:de |du |des )?|en dehors (?:de |du |des )/, 'sauf'],
  [/(?:est )?ferme(?:e|s|es|ture)?(?: (?:au|du) public)?(?![a-z])/, 'ferme'],
  [/pendant(?![a-z])|durant(?![a-z])|lors (?=de)|au cours (?=de)/, 'pendant'],
  [/(?:jusqu'|jusque )(?:a |au |a(?=\d))/, 'jusqua'],
  [/(?:le |du )?lendemain(?: matin)?/, 'lendemain'],
  [/entre(?![a-z])/, 'entre'],
  [/(?:de|du) ?\ufffd ?(?=\d)/, 'de'], // une espace insécable perdue
  [/(?:du|des|de|d)(?![a-z'])|d'/, 'de'],
  [/(?:aux|au|a)(?![a-z])/, 'a'],
  [/en(?![a-z])/, 'pendant'],
  [/(?:les|le|la)(?![a-z])|l'/, 'article'],
  [/ainsi que|et(?![a-z])|&amp;|&|\+|puis(?![a-z])/, 'et'],
  [/aussi(?![a-z])|egalement(?![a-z])/, 'aussi'],
  [/mais(?![a-z])/, 'mais'],
  [/(?: ?(?:<br ?\/?>|[\n;|]|\/\/|--) ?)+/, () => ({ type: 'separateur', force: 'fort' })],
  [/(?:[.•·]+ ?)+/, () => ({ type: 'separateur', force: 'fort' })],
  [/=>|-|>|→/, 'tiret'],
  [/\//, 'slash'],
  [/,/, 'virgule'],
  [/:/, 'deux-points'],
  [/\(|\[/, 'ouvrante'],
  [/\)|\]/, 'fermante'],
  [/\ufffd/, 'perdu'], // un caractère perdu par un mauvais encodage : presque toujours « à » ou un tiret
  [/["'«»*]+/, null],
];

const MOTIFS = LEXIQUE.map(([motif, sens]) => [new RegExp(motif.source, 'y'), sens] as const);

/**
 * Découpe un texte en mots compris.
 * @throws {Refus} avec, tels qu'ils sont écrits, tous les mots inconnus.
 */
export function lireMots(texte: string): Jeton[] {
  const plat = simplifier(texte);
  const jetons: Jeton[] = [];
  const inconnus: [number, number][] = [];
  for (let position = 0; position < plat.length; ) {
    if (plat[position] === ' ') {
      position += 1;
      continue;
    }
    const lu = lireMot(plat, position);
    if (lu?.type === 'refus') throw new Refus(lu.refus as CodeErreur, texte.slice(position, lu.fin));
    if (lu && lu.type !== 'inconnu') {
      if (lu.type !== null) jetons.push({ ...lu, debut: position, fin: lu.fin } as Jeton);
      position = lu.fin;
    } else {
      const fin = position + (/^[^\s,;()[\]|/:]+/.exec(plat.slice(position)) as RegExpExecArray)[0].length;
      const dernier = inconnus.at(-1);
      // Des mots inconnus que seuls de petits mots séparent se citent ensemble : « à la mairie de Landry ».
      if (dernier && /^[\s]*(?:(?:de|du|des|d'|la|le|les|l'|a|au|aux|et|en) ?)*$/.test(plat.slice(dernier[1], position).trimStart())) dernier[1] = fin;
      else inconnus.push([position, fin]);
      position = fin;
    }
  }
  if (inconnus.length > 0) throw new Refus('mots-inconnus', ...inconnus.map(([debut, fin]) => texte.slice(debut, fin).replace(/[.]+$/, '')));
  return jetons;
}

interface MotLu {
  type: TypeJeton | 'inconnu' | 'refus' | null;
  fin: number;
  refus?: CodeErreur;
}

function lireMot(plat: string, position: number): MotLu | null {
  for (const [motif, sens] of MOTIFS) {
    motif.lastIndex = position;
    const trouve = motif.exec(plat);
    if (!trouve) continue;
    const fin = position + trouve[0].replace(/ +$/, '').length;
    // Un mot ne finit pas au milieu d'un autre : « lundisoir ».
    if (/[a-z]$/.test(trouve[0]) && /[a-z]/.test(plat[fin] ?? ' ') && !/^\d/.test(trouve[0])) continue;
    if (sens === null) return { type: null, fin };
    if (typeof sens === 'string') return { type: sens, fin };
    const lu = sens(trouve);
    return lu ? ({ ...lu, fin } as MotLu) : { type: 'inconnu', fin };
  }
  return lireJourMalEcrit(plat, position);
}

/** « verdredi », « mundi », « mecredi » : une seule lettre d'écart avec un seul jour. */
function lireJourMalEcrit(plat: string, position: number): MotLu | null {
  const mot = /^[a-z]{5,}/.exec(plat.slice(position))?.[0];
  if (!mot) return null;
  const proches = [...COMPLET.keys()].filter((nom) => isAUneLettrePres(mot.replace(/s$/, ''), nom));
  if (proches.length !== 1) return null;
  return { type: 'jours', jours: [COMPLET.get(proches[0] as string)], collectif: false, fin: position + mot.length } as MotLu;
}

function isAUneLettrePres(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j += 1;
  if (Math.max(a.length, b.length) - i - j <= 1) return true;
  return a.length === b.length && a.length - i - j === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]; // « jeuid »
}

/** Minuscules, sans accents, espaces et tirets ordinaires ; chaque caractère reste à sa place. */
export function simplifier(texte: string): string {
  return Array.from({ length: texte.length }, (_, i) => {
    const c = texte.charAt(i);
    if (/[‐‑‒–—―−]/.test(c)) return '-';
    if (/[’‘ʼ´`]/.test(c)) return "'";
    if (/[“”]/.test(c)) return '"';
    if (/[\r\n\u2028\u2029\v]/.test(c)) return '\n';
    if (/[\s\u200b\u2060]/.test(c)) return ' ';
    return c.normalize('NFKD').charAt(0).toLowerCase().charAt(0);
  }).join('');
}

function createHeure(h = '', m = ''): Record<string, unknown> | null {
  const minutes = Number(h) * 60 + Number(m);
  return Number(m) <= 59 && minutes <= 1440 ? { type: 'heure', minutes } : null;
}
