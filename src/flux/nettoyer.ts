import { isFormule } from '../domaine/texte-sur.ts';
import type { CodeConstat } from './constat.ts';

/** Une case nettoyée : son texte, ce qui a été réparé, et pourquoi on la refuse s'il y a lieu. */
export interface CaseNettoyee {
  readonly texte: string;
  readonly repares: readonly CodeConstat[];
  readonly refus?: CodeConstat;
}

/** Les caractères d'une case où il n'y a rien à nettoyer : lettres de France, chiffres, ponctuation courante. Ni « & » ni les lettres d'un texte mal décodé. */
const ORDINAIRES = new Uint8Array(0x2020);
const INITIALES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àäçèéêëîôöùûüÿœæÀÄÇÈÉÊËÎÔÖÙÛÜŸŒÆ';
for (const lettre of INITIALES) ORDINAIRES[lettre.charCodeAt(0)] = 2;
for (const signe of `.,;:!?'’"()/@_%°«»+-|`) ORDINAIRES[signe.charCodeAt(0)] = 1;

/** Presque toutes les cases le sont, et se lisent ainsi d'un seul regard ; les autres passent par toutes les règles. */
function isOrdinaire(texte: string): boolean {
  if (ORDINAIRES[texte.charCodeAt(0)] !== 2) return false;
  for (let rang = 1; rang < texte.length; rang += 1) {
    const code = texte.charCodeAt(rang);
    // Une espace seule, entre deux signes.
    if (code === 32 ? rang + 1 === texte.length || texte.charCodeAt(rang + 1) === 32 : !ORDINAIRES[code]) return false;
  }
  return true;
}

const RIEN: readonly CodeConstat[] = [];

/** Espaces insécables et fines, tabulations dans le texte : une espace simple. Zéro-chasse et traits d'union conditionnels : rien. */
const ESPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// Les liants U+200C et U+200D s'écrivent en persan ou en hindi ; dans un texte latin, ils ne font que cacher une différence.
const INVISIBLES = /[\u00AD\u200B\u2060\uFEFF]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}])[\u200C\u200D]/gu;
/** Caractères de contrôle et marques qui retournent le sens de lecture. */
const INTERDITS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** UTF-8 lu comme du Windows-1252 : « Ã© » pour « é », « â€™ » pour « ’ ». */
const MAL_DECODE = /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF]|â€|Å[\u0092\u0093“’]|ï»¿|ï¿½/;
const AUTRE_ALPHABET = /[\u0370-\u052F]/;
const MELANGE = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;
const INDICATIF = /^(?:\+|00)33[ .]?(?:\(0\))?[ .]?(?=[1-9])/;

/**
 * Remet une case en texte simple, sans jamais deviner ce qu'elle voulait dire.
 * Refuse ce qu'un tableur exécuterait (ASVS 1.2.10), ce qui se cache à la lecture, et le texte déjà détruit.
 */
export function nettoieCase(brut: string): CaseNettoyee {
  if (isOrdinaire(brut)) return { texte: brut, repares: RIEN };
  if (brut.trim() === '') return { texte: '', repares: [] };
  if (brut.includes('\uFFFD')) return { texte: '', repares: [], refus: 'texte-detruit' };
  if (MAL_DECODE.test(brut)) return { texte: '', repares: [], refus: 'texte-mal-decode' };
  if (/^[\t\r]/.test(brut)) return { texte: '', repares: [], refus: 'formule' };
  const repares: CodeConstat[] = [];
  let texte = brut.normalize('NFC').replace(ESPACES, ' ').replace(INVISIBLES, '').replace(/\t/g, ' ');
  const sansHtml = retireHtml(texte);
  if (sansHtml !== texte) {
    repares.push('html-retire');
    texte = sansHtml.replace(ESPACES, ' ');
  }
  texte = texte
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (texte.includes('\uFFFD')) return { texte: '', repares, refus: 'texte-detruit' };
  if (INTERDITS.test(texte.replace(/\n/g, ''))) return { texte: '', repares, refus: 'caracteres-interdits' };
  const sansTiret = retireTiret(texte);
  if (sansTiret !== texte) {
    repares.push('tiret-retire');
    texte = sansTiret;
  }
  if (INDICATIF.test(texte)) {
    repares.push('telephone-remis-en-forme');
    texte = texte.replace(INDICATIF, '0');
  }
  if (isFormule(texte)) return { texte: '', repares, refus: 'formule' };
  if (AUTRE_ALPHABET.test(texte) && MELANGE.test(texte)) return { texte: '', repares, refus: 'alphabets-meles' };
  return { texte, repares };
}

/** Un tiret de liste devant un mot n'est pas une formule : « - colis » se lit « colis » ; dans une liste, une puce le remplace. */
function retireTiret(texte: string): string {
  if (!/^-+ *\p{L}/u.test(texte)) return texte;
  if (!texte.includes('\n')) return texte.replace(/^-+ */, '');
  return texte.replace(/^-+ *(?=\p{L})/gmu, '• ');
}

/** Les entités que l'on trouve dans du français, par paires. */
const ENTITES: ReadonlyMap<string, string> = new Map(
  `amp & lt < gt > quot " apos ' eacute é egrave è ecirc ê euml ë agrave à acirc â ccedil ç icirc î iuml ï ocirc ô ucirc û ugrave ù uuml ü oelig œ aelig æ
  Eacute É Egrave È Ecirc Ê Agrave À Acirc Â Ccedil Ç Icirc Î Ocirc Ô OElig Œ laquo « raquo » rsquo ’ lsquo ‘ ldquo “ rdquo ” hellip … ndash – mdash — euro € deg ° bull • middot · sup2 ²`
    .split(/\s+/)
    .flatMap((mot, rang, mots) => (rang % 2 === 0 ? [[mot, mots[rang + 1] ?? ''] as const] : [])),
);

/** Le texte d'un morceau de HTML, jusqu'à ce qu'il n'en reste plus : « &lt;b&gt; » devient « <b> », qui s'en va aussi. */
function retireHtml(texte: string): string {
  let reste = texte;
  for (let tour = 0; tour < 5; tour += 1) {
    const lu = reste
      .replace(/<(script|style|iframe|object|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\n')
      .replace(/<li\b[^>]*>/gi, '\n• ')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+\d?);/gi, (entite, nom: string) => decodeEntite(nom) ?? entite)
      // Une entité peut cacher un caractère invisible entre un chevron et sa balise.
      .replace(INVISIBLES, '');
    if (lu === reste) break;
    reste = lu;
  }
  // Une balise jamais fermée : son chevron ne doit pas en ouvrir une ailleurs.
  return reste.replace(/<+(?=[a-z/!?])/gi, '');
}

function decodeEntite(nom: string): string | undefined {
  if (nom.toLowerCase() === 'nbsp') return ' ';
  if (!nom.startsWith('#')) return ENTITES.get(nom) ?? ENTITES.get(nom.toLowerCase());
  const code = /^#x/i.test(nom) ? Number.parseInt(nom.slice(2), 16) : Number(nom.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
