/** Nombre de fiches au-delà duquel une liste se partage en plusieurs pages. */
export const LISTE_MAX = 200;

/** Une page d'une longue liste. */
export interface Tranche<T> {
  /** 1 pour la première page. */
  readonly rang: number;
  /** Pages que fait toute la liste. */
  readonly total: number;
  readonly fiches: readonly T[];
}

/** Une liste en pages de taille voisine, dans son ordre : 341 fiches font deux pages de 171 et 170, pas une de 200 et une de 141. Au moins une page. */
export function splitTranches<T>(fiches: readonly T[], max: number = LISTE_MAX): Tranche<T>[] {
  const total = Math.max(1, Math.ceil(fiches.length / max));
  const taille = Math.ceil(fiches.length / total);
  return Array.from({ length: total }, (_, indice) => ({ rang: indice + 1, total, fiches: fiches.slice(indice * taille, (indice + 1) * taille) }));
}

/** La fin de l'adresse d'une page de rang donné : rien pour la première, `-2` pour la deuxième. */
export const getSuffixe = ({ rang }: { rang: number }): string => (rang === 1 ? '' : `-${rang}`);
