import type { Anomalie } from './anomalie.ts';

/** Mots d'une phrase : vingt au plus pour tout le monde, quinze en langage simple (règles du langage simple, Inclusion Europe et Unapei). */
const MOTS_MAX = { courant: 20, simple: 15 } as const;

/** Ce que l'administration écrit et que personne ne dit, et ce qu'il faut écrire à la place. */
const MOTS_ADMINISTRATIFS: readonly (readonly [mot: RegExp, plutot: string])[] = [
  [/\bafin (?:de|d['’]|que)\b/i, 'pour'],
  [/\ben vue (?:de|d['’])/i, 'pour'],
  [/\bdans le cadre (?:de|d['’]|du|des)\b/i, 'pour, avec, pendant'],
  [/\ble cas échéant\b/i, 'si besoin'],
  [/\bà compter d(?:e|u)\b/i, 'à partir de'],
  [/\bau titre d(?:e|u|es)\b/i, 'pour'],
  [/\bnonobstant\b/i, 'malgré'],
  [/\bsus(?:visé|mentionné|dit)/i, 'ce, cette'],
  [/\bci-(?:après|joint|dessous|dessus)/i, 'plus bas, avec ce courrier'],
  [/\bpréalable(?:ment)?\b/i, 'avant'],
  [/\bultérieur(?:e|ement)?s?\b/i, 'plus tard'],
  [/\bantérieur(?:e|ement)?s?\b/i, 'avant'],
  [/\bsollicit/i, 'demander'],
  [/\beffectu(?:er|ez|e|é)/i, 'faire'],
  [/\bpercevoir|\bperç(?:oi|u)/i, 'toucher'],
  [/\bbénéficiaires?\b/i, 'la personne qui touche cette aide'],
  [/\bbénéficier\b/i, 'avoir, recevoir'],
  [/\busagers?\b/i, 'vous, la personne'],
  [/\bmuni(?:e|s|es)? d(?:e|u)\b/i, 'avec'],
  [/\bpièces? justificatives?\b/i, 'les papiers demandés'],
  [/\bpublics? non prioritaires?\b/i, 'dites qui est reçu, et où vont les autres'],
  [/\bvous n'avez droit à rien\b/i, 'vers quoi se tourner à la place'],
  [/(?<!ex-|disait )\bhuissiers?\b/i, 'commissaire de justice (ex-huissier)'],
  [/\bressortissants?\b/i, 'une personne de ce pays'],
  [/\bdélivr(?:er|e|é)/i, 'donner'],
  [/\bs['’]acquitter\b/i, 'payer'],
];

/** Une somme écrite : elle change chaque année, le lien officiel la donne. « Permis à un euro » est un nom. */
const MONTANT = /€|\b\d[\d\u00A0\u202F ]*euros?\b/i;

const SIGLE = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]{1,}(?![\p{L}\p{N}])/gu;
/** Des majuscules qui ne sont pas un sigle du métier : tout le monde les lit. */
const CONNUS_DE_TOUS: ReadonlySet<string> = new Set(['SMS', 'OK', 'PDF', 'QR', 'URL', 'CV']);

/** Ce que l'on sait du texte : où il est, et pour qui. */
export interface TextePublic {
  /** Identifiant de l'entrée, tel que les anomalies la nomment : « droits/rsa ». */
  readonly entree: string;
  readonly champ: string;
  readonly texte: string;
  /** Écrit en langage simple. */
  readonly simple?: boolean;
}

/**
 * Ce qui rend un texte public difficile à lire : une phrase longue, un sigle que le glossaire n'explique pas, un mot d'administration, une somme.
 * @param sigles ceux du glossaire
 */
export function checkLisibilite(textes: readonly TextePublic[], sigles: ReadonlySet<string>): Anomalie[] {
  return textes.flatMap(({ entree, champ, texte, simple = false }): Anomalie[] => {
    const dit = (code: Anomalie['code'], details: Anomalie['details']): Anomalie => ({ code, entree, champ, details });
    const max = simple ? MOTS_MAX.simple : MOTS_MAX.courant;
    return [
      ...listPhrases(texte).flatMap((phrase) => {
        const nombre = countMots(phrase);
        return nombre > max ? [dit('phrase-longue', { phrase, nombre: String(nombre), max: String(max) })] : [];
      }),
      ...[...new Set(texte.match(SIGLE) ?? [])].flatMap((sigle) =>
        sigles.has(sigle) || CONNUS_DE_TOUS.has(sigle) ? [] : [dit('sigle-inexplique', { sigle })],
      ),
      ...MOTS_ADMINISTRATIFS.flatMap(([motif, plutot]) => {
        const [mot] = motif.exec(texte) ?? [];
        return mot === undefined ? [] : [dit('mot-administratif', { mot, plutot })];
      }),
      ...(MONTANT.test(texte) ? [dit('montant-ecrit', { montant: MONTANT.exec(texte)?.[0] ?? '' })] : []),
    ];
  });
}

/** Les phrases d'un texte ; « : » et « ; » en finissent une, comme à la lecture à voix haute. */
const listPhrases = (texte: string): string[] =>
  texte
    .split(/[.!?:;…](?:\s|$)/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

const countMots = (phrase: string): number => phrase.split(/\s+/).filter((mot) => /[\p{L}\p{N}]/u.test(mot)).length;

/** Tous les textes d'un objet, avec leur chemin (`agir_avant.0.texte`). */
export function listTextesPublics(entree: string, objet: unknown, garde: (champ: string) => boolean = () => true, champ = ''): TextePublic[] {
  if (typeof objet === 'string') return garde(champ) ? [{ entree, champ, texte: objet }] : [];
  if (typeof objet !== 'object' || objet === null) return [];
  return Object.entries(objet).flatMap(([cle, valeur]) => listTextesPublics(entree, valeur, garde, champ === '' ? cle : `${champ}.${cle}`));
}
