/** Ce qu'un texte ne doit jamais porter, d'où qu'il vienne : ce qu'un tableur exécute, ce qui se cache à la lecture, ce qui imite un autre mot. */

const NOMBRE = /^[+-]?\d+(?:[.,]\d+)?$/;
const TELEPHONE = /^\+\d[\d .()-]{4,}$/;

/** Ce qu'Excel ou LibreOffice calculerait en ouvrant le fichier (ASVS 1.2.10) ; un nombre et un « +33 » de téléphone n'en sont pas. */
export function isFormule(texte: string): boolean {
  return /^[=@+\-\t\r＝＠＋－]/.test(texte) && !NOMBRE.test(texte) && !TELEPHONE.test(texte);
}

/** Caractères de contrôle et marques qui retournent le sens de lecture ; un saut de ligne et une tabulation n'en sont pas. */
const CACHES = /(?![\n\r\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFD]/u;
export const hasCaractereCache = (texte: string): boolean => CACHES.test(texte);

const AUTRE_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const MELANGE = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;
/** Un site ou une adresse électronique, même au milieu d'une phrase. */
const ADRESSE = /[^\s«»"'()<>]*(?:@|:\/\/|[\p{L}\p{N}]\.[\p{L}]{2,})[^\s«»"'()<>]*/gu;

/** Un mot qui mêle deux alphabets, ou une adresse écrite dans un autre : l'œil les prend pour ce qu'ils ne sont pas. */
export function hasAlphabetTrompeur(texte: string): boolean {
  if (!AUTRE_ALPHABET.test(texte)) return false;
  return MELANGE.test(texte) || (texte.match(ADRESSE) ?? []).some((adresse) => AUTRE_ALPHABET.test(adresse));
}

/** Le nom d'un site ne s'écrit qu'en lettres latines, et jamais sous sa forme codée (« xn-- »), que personne ne peut relire. */
export function isNomDeSiteLisible(nom: string): boolean {
  return /^[\p{Script=Latin}\d.-]+$/u.test(nom) && !/(?:^|\.)xn--/i.test(nom);
}
