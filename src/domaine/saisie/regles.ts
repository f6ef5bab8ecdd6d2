/**
 * Ce qu'un champ de fiche accepte, en fonctions sans zod : les schémas et le formulaire de correction appellent les mêmes,
 * et rien ne peut passer chez l'un et pas chez l'autre.
 */

import { hasAlphabetTrompeur, hasCaractereCache, isFormule, isNomDeSiteLisible } from '../texte-sur.ts';

/** Ce qui ne va pas dans un texte déjà débarrassé de ses espaces de bord, dit à qui l'écrit ; rien si tout va bien. */
export type Regle = (texte: string) => string | undefined;

const VIDE = 'ce texte est vide : écrivez-le, ou retirez le champ';

/** Rien qu'un tableur exécuterait, rien qui se cache à la lecture, rien qui imite un autre mot. */
const regleSurete: Regle = (texte) => {
  if (isFormule(texte)) return 'un tableur prendrait ce texte pour une formule : commencez par un mot, pas par « = », « + », « - » ou « @ »';
  if (hasCaractereCache(texte)) return 'ce texte contient des caractères invisibles qui trompent la lecture : retapez-le au clavier';
  return hasAlphabetTrompeur(texte) ? 'un mot de ce texte mêle deux alphabets et peut passer pour un autre : retapez-le au clavier' : undefined;
};

/** Un texte sur une ligne, d'au plus `max` caractères. */
export const regleLigne =
  (max: number): Regle =>
  (texte) => {
    if (texte === '') return VIDE;
    if (texte.length > max) return `texte trop long : ${max} caractères au plus`;
    return /[\n\r\t]/.test(texte) ? 'écrivez ce texte sur une seule ligne' : regleSurete(texte);
  };

/** Un texte de plusieurs lignes, d'au plus `max` caractères. */
export const regleTexte =
  (max: number): Regle =>
  (texte) => {
    if (texte === '') return VIDE;
    return texte.length > max ? `texte trop long : ${max} caractères au plus` : regleSurete(texte);
  };

const selon =
  (forme: RegExp, message: string): Regle =>
  (texte) =>
    forme.test(texte) ? undefined : message;

const COURRIEL = /^[^\s@<>()",;:]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u;
export const regleCourriel: Regle = (texte) => {
  if (!COURRIEL.test(texte)) return 'adresse électronique refusée : écrivez par exemple accueil@exemple.fr';
  return isNomDeSiteLisible(texte.split('@')[1] ?? '') && !hasAlphabetTrompeur(texte)
    ? undefined
    : "cette adresse électronique a des lettres d'un autre alphabet, ou codées, qui peuvent en imiter une autre : retapez-la au clavier";
};

export const SITE_REFUSE = 'adresse de site refusée : elle commence par https:// et contient un nom de site, par exemple https://www.exemple.fr';
const NOM_DE_SITE = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** Une page : http ou https seulement, un vrai nom de domaine (jamais « javascript: », une adresse de machine, un mot de passe). */
export const regleSite: Regle = (texte) => {
  const adresse = /^https?:\/\/\S+$/i.test(texte) && URL.canParse(texte) ? new URL(texte) : undefined;
  const juste = adresse && NOM_DE_SITE.test(adresse.hostname) && adresse.username === '' && adresse.password === '';
  if (!juste) return SITE_REFUSE;
  return isNomDeSiteLisible(/^https?:\/\/([^/?#:]*)/i.exec(texte)?.[1] ?? '')
    ? undefined
    : "le nom de ce site a des lettres d'un autre alphabet, ou codées, qui peuvent en imiter un autre : retapez-le au clavier";
};

/** Un numéro dont les espaces, points et tirets sont retirés. */
export const regleNumero: Regle = selon(
  /^(?:0[1-9]\d{8}|[13]\d{1,3}|116\d{3})$/,
  'numéro refusé : dix chiffres entre guillemets, par exemple "04 67 12 34 56", ou un numéro court ; un seul numéro par ligne',
);

/** Les chiffres d'un numéro, tels que `regleNumero` les lit. */
export const retireSeparateurs = (numero: string): string => numero.replace(/[\s.\u00A0\u202F-]/g, '');

/** « 0467123456 » → « 04 67 12 34 56 » ; un numéro court reste tel quel. */
export const formatNumero = (chiffres: string): string => (chiffres.length === 10 ? chiffres.replace(/(\d\d)(?=\d)/g, '$1 ') : chiffres);

/** Un jour du calendrier, `AAAA-MM-JJ`. */
export const regleJour: Regle = (texte) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return 'date refusée : écrivez année, mois, jour, par exemple 2026-11-22';
  const [annee, mois, jour] = [texte.slice(0, 4), texte.slice(5, 7), texte.slice(8)].map(Number) as [number, number, number];
  const reel = mois >= 1 && mois <= 12 && jour >= 1 && jour <= new Date(Date.UTC(2000 + (annee % 400), mois, 0)).getUTCDate();
  return reel ? undefined : "cette date n'existe pas dans le calendrier";
};

export const regleCodePostal: Regle = selon(/^\d{5}$/, 'code postal refusé : cinq chiffres entre guillemets, par exemple "34700"');

export const regleCodeInsee: Regle = selon(
  /^(?:\d{5}|2[AB]\d{3})$/,
  'code INSEE refusé : cinq signes entre guillemets, par exemple "34142" (ce n\'est pas le code postal)',
);

export const regleIdentifiant: Regle = (texte) => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(texte))
    return 'identifiant refusé : des lettres minuscules sans accent, des chiffres et des tirets, par exemple « ccas-lodeve »';
  return texte.length > 100 ? 'identifiant trop long : 100 caractères au plus' : undefined;
};
