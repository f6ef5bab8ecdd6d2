import { isDansAnneau } from './fond.ts';

type Point = readonly [x: number, y: number];

/** Une surface du fond, sur sa grille, et ce à quoi elle appartient. */
export interface Surface {
  readonly anneau: readonly Point[];
  readonly groupe: number;
}

/**
 * On regarde de l'autre côté d'une limite à ces distances, en pas de la grille : plus loin que l'écart laissé par l'arrondi entre deux cellules,
 * puis au-delà des trous que les cellules laissent parfois entre elles.
 */
const REGARDS = [2, 6, 12] as const;

/**
 * Les limites entre des groupes de surfaces, en lignes ouvertes. Chaque limite n'est tracée qu'une fois.
 * Deux surfaces voisines n'ont pas toujours les mêmes points (une cellule s'arrête où sa voisine continue) : on ne compare donc pas les
 * segments, on regarde ce qu'il y a juste derrière chacun.
 */
export function listLimites(surfaces: readonly Surface[]): Point[][] {
  const boites = surfaces.map(({ anneau }) => getBoite(anneau));
  const traces: (readonly [Point, Point])[] = [];
  const findSurface = (point: Point, sauf: number): Surface | undefined =>
    surfaces.find((surface, rang) => rang !== sauf && isDansBoite(point, boites[rang]) && isDansAnneau(point, surface.anneau));
  return surfaces.flatMap(({ anneau, groupe }, ici) => {
    const dehors = isDirect(anneau) ? 1 : -1;
    const garde = ([a, b]: readonly [Point, Point]): boolean => {
      const milieu: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const longueur = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const devant: Point = [(dehors * (b[1] - a[1])) / longueur, (-dehors * (b[0] - a[0])) / longueur];
      const voisine = findPremier(REGARDS, (loin) => findSurface([milieu[0] + loin * devant[0], milieu[1] + loin * devant[1]], ici));
      return voisine?.groupe !== groupe && !traces.some((trace) => getDistance(milieu, trace) <= REGARDS[0]);
    };
    const segments = anneau.map((point, rang): readonly [Point, Point] => [point, anneau[(rang + 1) % anneau.length] ?? point]);
    const gardes = segments.map(garde);
    traces.push(...segments.filter((_, rang) => gardes[rang]));
    return listLignes(segments, gardes);
  });
}

/** Le premier résultat que donne l'une des valeurs. */
function findPremier<V, R>(valeurs: readonly V[], cherche: (valeur: V) => R | undefined): R | undefined {
  for (const valeur of valeurs) {
    const trouve = cherche(valeur);
    if (trouve !== undefined) return trouve;
  }
  return undefined;
}

/** Met bout à bout les segments gardés qui se suivent ; un tour entier se referme sur son premier point. */
function listLignes(segments: readonly (readonly [Point, Point])[], gardes: readonly boolean[]): Point[][] {
  const debut = gardes.indexOf(false) + 1;
  const lignes: Point[][] = [];
  let ligne: Point[] | undefined;
  for (let pas = 0; pas < segments.length; pas += 1) {
    const rang = (debut + pas) % segments.length;
    const [a, b] = segments[rang] ?? [];
    if (!a || !b || !gardes[rang]) {
      ligne = undefined;
      continue;
    }
    if (ligne) ligne.push(b);
    else {
      ligne = [a, b];
      lignes.push(ligne);
    }
  }
  return lignes;
}

/** Vrai si l'anneau tourne dans le sens inverse des aiguilles d'une montre, l'axe des y vers le haut. */
const isDirect = (anneau: readonly Point[]): boolean =>
  anneau.reduce((aire, [x, y], rang) => {
    const [suivantX, suivantY] = anneau[(rang + 1) % anneau.length] ?? [x, y];
    return aire + x * suivantY - suivantX * y;
  }, 0) > 0;

function getBoite(anneau: readonly Point[]): readonly [Point, Point] {
  const [xs, ys] = [anneau.map(([x]) => x), anneau.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

const isDansBoite = ([x, y]: Point, boite: readonly [Point, Point] | undefined): boolean =>
  boite !== undefined && x >= boite[0][0] && x <= boite[1][0] && y >= boite[0][1] && y <= boite[1][1];

/** D'un point au plus près d'un segment. */
function getDistance([x, y]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
