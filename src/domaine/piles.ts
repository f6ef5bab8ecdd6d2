/** Un point sur un écran, en pixels. */
interface Pixel {
  readonly x: number;
  readonly y: number;
}

/**
 * Met ensemble les points trop proches pour avoir chacun leur repère ; l'ordre reçu est gardé, dans les piles et entre elles.
 * Chaque pile se tient sur son premier point : elle ne glisse pas quand une autre s'y ajoute.
 */
export function listPiles<P>(points: readonly P[], projette: (point: P) => Pixel, ecart: number): P[][] {
  const piles: { readonly pied: Pixel; readonly points: P[] }[] = [];
  for (const point of points) {
    const pied = projette(point);
    const pile = piles.find((autre) => Math.hypot(autre.pied.x - pied.x, autre.pied.y - pied.y) < ecart);
    if (pile) pile.points.push(point);
    else piles.push({ pied, points: [point] });
  }
  return piles.map((pile) => pile.points);
}

/** Numéros écrits sur une pile avant de dire seulement combien il en reste. */
const MAX_NUMEROS = 3;

/** « 3 », « 2, 5 », « 2, 5, 7 +4 » : ce qui s'écrit sur une pile. */
export function direNumeros(numeros: readonly number[]): string {
  const reste = numeros.length - MAX_NUMEROS;
  return `${numeros.slice(0, MAX_NUMEROS).join(', ')}${reste > 0 ? ` +${reste}` : ''}`;
}
