import type { Anomalie, CodeAnomalie } from './anomalie.ts';
import { isMobile, isNumeroFictif, isSurtaxe } from './numero.ts';
import { findNomDePersonne, isCourrielNominatif, type NatureTexte } from './personne.ts';
import { listTextesLibres } from './textes-libres.ts';

/** Ce que l'on sait déjà de la fiche dont on lit les textes. */
interface OptionsTextes {
  /** Portables déclarés comme ligne d'un service : on peut les redire dans une phrase. */
  readonly declares?: readonly string[];
  /** Le site est-il une démonstration ? Absent : les numéros ne se jugent pas (numéros nationaux). */
  readonly demonstration?: boolean;
}

/** Un numéro à dix chiffres dans une phrase, avec ou sans indicatif ; pas un morceau d'un plus long (SIRET). */
const NUMERO = /(?<![\d.])(?:(?:\+|00)33[\s.]*(?:\(0\)[\s.]*)?|0)([1-9](?:[\s.\u00A0\u202F-]?\d{2}){4})(?!\d)/g;
const COURRIEL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** Ce qu'un texte public ne porte pas, de la faute la plus grave à la moins grave. */
export type DonneeInterdite = Extract<CodeAnomalie, 'nom-de-personne' | 'courriel-nominatif' | 'mobile-dans-un-texte' | 'numero-dans-un-texte'>;

/**
 * Ce qui désigne quelqu'un dans un texte : un nom, le portable d'une personne, une adresse électronique à son nom
 * (CNIL : un annuaire public donne un rôle, un service, une adresse générique). Et les numéros que ce site n'a pas le droit d'écrire.
 */
export function listDonneesInterdites(texte: string, nature: NatureTexte, { declares = [], demonstration }: OptionsTextes): DonneeInterdite[] {
  // Presque aucun texte n'a de chiffre ni d'arobase : chercher plus finement ne coûte que sur les autres.
  const numeros = demonstration !== undefined && /\d\D?\d/.test(texte) ? listNumeros(texte) : [];
  const codes: readonly [DonneeInterdite, boolean][] = [
    ['nom-de-personne', findNomDePersonne(texte, nature) !== undefined],
    ['courriel-nominatif', texte.includes('@') && (texte.match(COURRIEL) ?? []).some(isCourrielNominatif)],
    ['mobile-dans-un-texte', numeros.some((numero) => isMobile(numero) && !declares.includes(numero))],
    ['numero-dans-un-texte', numeros.some((numero) => isSurtaxe(numero) || isNumeroFictif(numero) !== demonstration)],
  ];
  return codes.filter(([, fautif]) => fautif).map(([code]) => code);
}

/** Tout cela dans chaque texte d'une fiche ou d'un fichier. Rien n'en est répété dans les faits rendus. */
export function checkTextes(entree: string, objet: unknown, options: OptionsTextes = {}): Anomalie[] {
  return listTextesLibres(objet).flatMap(({ champ, texte, nature }) =>
    listDonneesInterdites(texte, nature, options).map((code) => ({ code, entree, champ, details: {} })),
  );
}

/** Les numéros d'une phrase, écrits comme dans nos champs : « 06 12 34 56 78 ». */
function listNumeros(texte: string): string[] {
  return [...texte.matchAll(NUMERO)].map(([, chiffres = '']) => `0${chiffres.replace(/\D/g, '')}`.replace(/(\d\d)(?=\d)/g, '$1 '));
}
