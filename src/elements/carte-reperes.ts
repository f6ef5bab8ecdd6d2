import type { Lieu } from '../domaine/lieux-carte.ts';

/**
 * Les signes de la carte : la porte ouverte du site. L'état se voit à la forme (pleine, barrée, en pointillé), la couleur vient de la feuille de style.
 * Dessinés dans 32 × 40, posés sur leur seuil.
 */
const ARCHE = 'M3 38.500V16a13 13 0 0 1 26 0v22.500Z';
const PASSAGE = 'M13.500 38.500V17.500a6 6 0 0 1 12 0v21Z';
const CROIX = 'm10.500 19 11 11m0-11-11 11';

export const SIGNES = {
  lieu: formatSigne(`<path class="arche" d="${ARCHE}"/><path class="passage" d="${PASSAGE}"/>`),
  approche: formatSigne(`<path class="arche" d="${ARCHE}" stroke-dasharray="3.500 2.500"/><path class="passage" d="${PASSAGE}"/>`),
  ferme: formatSigne(`<path class="arche" d="${ARCHE}"/><path class="croix" d="${CROIX}"/>`),
} as const;

/** Les mêmes portes sans leur passage, pour y écrire un numéro. Le lieu fermé s'y voit à son contour et à son numéro barré. */
export const PORTES_VIDES = {
  lieu: formatSigne(`<path class="arche" d="${ARCHE}"/>`),
  approche: formatSigne(`<path class="arche" d="${ARCHE}" stroke-dasharray="3.500 2.500"/>`),
  ferme: formatSigne(`<path class="arche" d="${ARCHE}"/>`),
} as const satisfies Record<keyof typeof SIGNES, string>;

function formatSigne(dessin: string): string {
  return `<svg viewBox="0 0 32 40" aria-hidden="true" focusable="false">${dessin}</svg>`;
}

/** Le signe d'un lieu ; fermé l'emporte, c'est ce qui épargne un trajet. */
export const getSigne = ({ ferme, approche }: Pick<Lieu, 'ferme' | 'approche'>): keyof typeof SIGNES => (ferme ? 'ferme' : approche ? 'approche' : 'lieu');
