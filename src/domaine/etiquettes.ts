/** Un nom que l'on voudrait écrire sur la carte : son milieu en pixels, et la hauteur de ses lettres. */
export interface Etiquette {
  readonly nom: string;
  readonly x: number;
  readonly y: number;
  readonly corps: number;
  /** Ne s'écrit qu'à sa place : à petite échelle, un nom décalé tomberait dans une autre commune. */
  readonly fixe: boolean;
  /** D'autres milieux possibles, en pixels, dans l'ordre de préférence ; le nom ne s'écrit alors nulle part ailleurs. */
  readonly ailleurs?: readonly { readonly x: number; readonly y: number }[];
}

/** Un rectangle, par son milieu. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Largeur moyenne d'une lettre, en parts de sa hauteur. */
const LARGEUR_LETTRE = 0.52;
/** Espace gardé autour d'un nom, en pixels. */
const AIR = 6;
/** Place laissée à un repère posé sur le centre d'une commune : vers le bas, vers le haut, de chaque côté. */
const ECARTS = { bas: 30, haut: -32, cote: 26, plusBas: 46 } as const;

/** Un nom écrit : son rang parmi ceux reçus, et de combien il quitte le centre de sa commune, en pixels. */
export interface NomEcrit {
  readonly rang: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Les noms que l'on peut écrire sans qu'ils se touchent ni couvrent un obstacle : au centre de la commune, sinon dessous, dessus ou à côté.
 * Les premiers reçus passent d'abord.
 */
export function chooseEtiquettes(etiquettes: readonly Etiquette[], obstacles: readonly Place[] = []): NomEcrit[] {
  const prises: Place[] = [...obstacles];
  return etiquettes.flatMap(({ nom, x, y, corps, fixe, ailleurs }, rang) => {
    const boite = { largeur: nom.length * corps * LARGEUR_LETTRE + AIR, hauteur: corps + AIR };
    const cote = ECARTS.cote + boite.largeur / 2;
    const essais: readonly (readonly [number, number])[] = ailleurs
      ? [[0, 0], ...ailleurs.map((place) => [place.x - x, place.y - y] as const)]
      : [
          [0, 0],
          [0, ECARTS.bas],
          [0, ECARTS.haut],
          [cote, 0],
          [-cote, 0],
          [0, ECARTS.plusBas],
        ];
    const [dx, dy] =
      essais.slice(0, fixe ? 1 : undefined).find(([droite, bas]) => !prises.some((prise) => isSurPlace(prise, { ...boite, x: x + droite, y: y + bas }))) ?? [];
    if (dx === undefined || dy === undefined) return [];
    prises.push({ ...boite, x: x + dx, y: y + dy });
    return [{ rang, dx, dy }];
  });
}

const isSurPlace = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) * 2 < a.largeur + b.largeur && Math.abs(a.y - b.y) * 2 < a.hauteur + b.hauteur;
