/**
 * Les adresses que quelqu'un garde : des codes, dans l'ordre où il veut les voir, écrits après « # » dans l'adresse d'une page (`#s=k3x9q2a.0fj81zc`).
 * Le navigateur n'envoie pas cette partie au serveur, et un code ne dit ni nom ni besoin.
 */
export type Selection = readonly string[];

/** Au-delà, ce n'est plus une feuille à emporter. */
export const SELECTION_MAX = 30;

/** Lettres et chiffres d'un code (`code-selection.ts`). */
export const TAILLE_CODE = 7;
const FRAGMENT = /(?:^#|&)s=([^&]*)/;
const CODE = new RegExp(`^[0-9a-z]{${TAILLE_CODE}}$`);

/** La selection d'un fragment ; `undefined` s'il n'en porte pas, vide s'il dit « rien ». Ce qui n'est pas un code est ignoré, un doublon ne compte qu'une fois. */
export function parseSelection(fragment: string): Selection | undefined {
  const [, codes] = FRAGMENT.exec(fragment) ?? [];
  return codes === undefined ? undefined : [...new Set(codes.split('.').filter((code) => CODE.test(code)))].slice(0, SELECTION_MAX);
}

export const formatSelection = (codes: Selection): string => `#s=${codes.join('.')}`;

/** Ajoute un code à la fin, ou le retire ; une sélection pleine reste comme elle est. */
export function toggleCode(codes: Selection, code: string): Selection {
  if (codes.includes(code)) return codes.filter((autre) => autre !== code);
  return codes.length < SELECTION_MAX ? [...codes, code] : codes;
}
