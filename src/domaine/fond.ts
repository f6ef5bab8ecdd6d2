/** Pas de la grille du fond : un millième de degré, une centaine de mètres. Un fond de carte schématique n'a pas besoin de mieux. */
export const PAS_FOND = 1000;

/** Le dessin du territoire sous les lieux, compact : il part vers le téléphone du visiteur. */
export interface Fond {
  /** De vrais contours allégés, ou des cellules schématiques autour des centres. */
  readonly origine: 'contours' | 'cellules';
  /** Un anneau par forme : longitude et latitude du premier point en millièmes de degré, puis les écarts d'un point au suivant. Le dernier rejoint le premier. */
  readonly formes: readonly (readonly number[])[];
}

/** Le fond tel que la construction le connaît : elle sait aussi à quelle commune est chaque forme. */
export interface FondSitue extends Fond {
  /** Code INSEE de chaque forme ; vide pour un trou. */
  readonly codes: readonly string[];
}

/** Met un anneau, en entiers de la grille, sous forme d'écarts ; deux points confondus n'en font qu'un. */
export function formatAnneau(anneau: readonly (readonly [number, number])[]): number[] {
  let [x, y] = [0, 0];
  return anneau.flatMap(([a, b], rang) => {
    if (rang > 0 && a === x && b === y) return [];
    const ecart = [a - x, b - y];
    [x, y] = [a, b];
    return ecart;
  });
}

/** L'inverse : des points `[latitude, longitude]` en degrés, l'ordre qu'attend une carte. */
export function parseAnneau(ecarts: readonly number[]): [latitude: number, longitude: number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let rang = 0; rang + 1 < ecarts.length; rang += 2) {
    x += ecarts[rang] ?? 0;
    y += ecarts[rang + 1] ?? 0;
    points.push([y / PAS_FOND, x / PAS_FOND]);
  }
  return points;
}

/** Vrai si un point est dans un anneau, dans les mêmes unités que lui (nombre de bords traversés en allant vers la droite). */
export function isDansAnneau([x, y]: readonly [number, number], anneau: readonly (readonly [number, number])[]): boolean {
  let dedans = false;
  for (let rang = 0, avant = anneau.length - 1; rang < anneau.length; avant = rang, rang += 1) {
    const [ax, ay] = anneau[rang] ?? [0, 0];
    const [bx, by] = anneau[avant] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) dedans = !dedans;
  }
  return dedans;
}

/** Arrondit des degrés à la grille. */
export const poseSurPas = ([longitude, latitude]: readonly [number, number]): [number, number] => [
  Math.round(longitude * PAS_FOND),
  Math.round(latitude * PAS_FOND),
];

/** Le même fond, sur une grille `fois` plus large : assez pour un petit plan, et un tiers d'octets en moins. Une forme trop petite pour elle disparaît. */
export function widenFond({ origine, formes }: Fond, fois: number): Fond {
  const pose = (degres: number) => Math.round((degres * PAS_FOND) / fois) * fois;
  const larges = formes.map((forme) => formatAnneau(parseAnneau(forme).map(([latitude, longitude]) => [pose(longitude), pose(latitude)] as const)));
  // Trois points au moins, deux nombres chacun.
  return { origine, formes: larges.filter((forme) => forme.length >= 6) };
}
