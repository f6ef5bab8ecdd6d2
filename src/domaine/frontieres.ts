/** Un point sur la grille du fond : entiers. */
type Point = readonly [x: number, y: number];

/** Un anneau : le dernier point rejoint le premier, sans le répéter. */
export type Anneau = readonly Point[];

const getCle = ([x, y]: Point): string => `${x},${y}`;

/**
 * Allège des anneaux qui se touchent sans les décoller : la frontière de deux communes est simplifiée une seule fois (Douglas-Peucker),
 * et les points où trois communes se rejoignent ne bougent pas. Rend un anneau pour chacun ; réduit à un trait, il est vide.
 * @param tolerance écart permis, en pas de la grille
 */
export function simplifyFrontieres(anneaux: readonly Anneau[], tolerance: number): Anneau[] {
  const carrefours = listCarrefours(anneaux);
  const faits = new Map<string, Point[]>();
  return anneaux
    .map((anneau) => getArcs(anneau, carrefours).flatMap((arc) => simplifyArc(arc, tolerance, faits).slice(0, -1)))
    .map((anneau) => (anneau.length > 2 ? anneau : []));
}

/** Les points d'où partent plus de deux frontières. */
function listCarrefours(anneaux: readonly Anneau[]): Set<string> {
  const voisins = new Map<string, Set<string>>();
  for (const anneau of anneaux) {
    for (const [rang, point] of anneau.entries()) {
      const cle = getCle(point);
      const autour = voisins.get(cle) ?? new Set();
      voisins.set(cle, autour);
      for (const autre of [anneau[(rang + 1) % anneau.length], anneau[(rang + anneau.length - 1) % anneau.length]]) if (autre) autour.add(getCle(autre));
    }
  }
  return new Set([...voisins].filter(([, autour]) => autour.size > 2).map(([cle]) => cle));
}

/** Coupe un anneau à ses carrefours ; sans carrefour (une île), à son premier point dans l'ordre des coordonnées. */
function getArcs(anneau: Anneau, carrefours: ReadonlySet<string>): Point[][] {
  const coupures = anneau.flatMap((point, rang) => (carrefours.has(getCle(point)) ? [rang] : []));
  const debuts =
    coupures.length > 0 ? coupures : [anneau.reduce((choisi, point, rang) => (comparePoints(point, anneau[choisi] ?? point) < 0 ? rang : choisi), 0)];
  return debuts.map((debut, rang) => {
    const fin = debuts[rang + 1] ?? (debuts[0] ?? 0) + anneau.length;
    return [...anneau, ...anneau].slice(debut, fin + 1);
  });
}

/** Les deux communes lisent la même frontière en sens inverse : elle est toujours simplifiée dans le même sens, une fois. */
function simplifyArc(arc: readonly Point[], tolerance: number, faits: Map<string, Point[]>): Point[] {
  const envers = isEnvers(arc);
  const endroit = envers ? [...arc].reverse() : [...arc];
  const cle = endroit.map(getCle).join(' ');
  const allege = faits.get(cle) ?? simplifyLigne(endroit, tolerance);
  faits.set(cle, allege);
  return envers ? [...allege].reverse() : allege;
}

/** Le premier couple de points qui diffère en partant des deux bouts dit le sens. */
function isEnvers(arc: readonly Point[]): boolean {
  for (let rang = 0; rang < arc.length / 2; rang += 1) {
    const ordre = comparePoints(arc[rang] ?? [0, 0], arc[arc.length - 1 - rang] ?? [0, 0]);
    if (ordre !== 0) return ordre > 0;
  }
  return false;
}

/** Douglas-Peucker : garde les deux bouts, et tout point qui s'écarte de plus que la tolérance. Une boucle garde toujours son point le plus loin. */
function simplifyLigne(ligne: readonly Point[], tolerance: number): Point[] {
  const [debut, fin] = [ligne[0], ligne.at(-1)];
  if (!debut || !fin || ligne.length < 3) return [...ligne];
  let [rangMax, ecartMax] = [0, -1];
  for (let rang = 1; rang < ligne.length - 1; rang += 1) {
    const ecart = distanceAuSegment(ligne[rang] ?? debut, debut, fin);
    if (ecart > ecartMax) [rangMax, ecartMax] = [rang, ecart];
  }
  if (ecartMax <= tolerance && comparePoints(debut, fin) !== 0) return [debut, fin];
  return [...simplifyLigne(ligne.slice(0, rangMax + 1), tolerance).slice(0, -1), ...simplifyLigne(ligne.slice(rangMax), tolerance)];
}

function distanceAuSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const longueur = dx * dx + dy * dy;
  const part = longueur === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / longueur));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

const comparePoints = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1];
