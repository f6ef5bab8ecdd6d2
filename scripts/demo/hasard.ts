/** Un tirage au hasard qui rend toujours la même suite pour la même clé : sans lui, deux démonstrations de même graine différeraient. */
export interface Hasard {
  /** Réel de [0, 1[. */
  readonly suivant: () => number;
  /** Entier de [min, max], bornes comprises. */
  readonly entier: (min: number, max: number) => number;
  readonly choisir: <T>(valeurs: readonly T[]) => T;
  /** Vrai avec la probabilité donnée. */
  readonly chance: (probabilite: number) => boolean;
  /** `nombre` valeurs différentes, dans l'ordre de la liste. */
  readonly tirer: <T>(valeurs: readonly T[], nombre: number) => T[];
}

/**
 * Le hasard d'une clé (« 34/ccas-lodeve ») : chaque fiche a le sien, donc en ajouter une ne change pas les autres.
 * Mulberry32, graine tirée de la clé par FNV-1a.
 */
export function createHasard(cle: string): Hasard {
  let etat = 0x811c9dc5;
  for (let rang = 0; rang < cle.length; rang += 1) etat = Math.imul(etat ^ cle.charCodeAt(rang), 0x01000193);
  const suivant = () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Les premières valeurs de deux clés voisines se ressemblent : on les laisse passer.
  for (let rang = 0; rang < 3; rang += 1) suivant();
  const entier = (min: number, max: number) => min + Math.floor(suivant() * (max - min + 1));
  const choisir = <T>(valeurs: readonly T[]): T => {
    if (valeurs.length === 0) throw new Error('Rien à choisir dans une liste vide.');
    return valeurs[entier(0, valeurs.length - 1)] as T;
  };
  return {
    suivant,
    entier,
    choisir,
    chance: (probabilite) => suivant() < probabilite,
    tirer: (valeurs, nombre) => {
      const rangs = new Set<number>();
      while (rangs.size < Math.min(nombre, valeurs.length)) rangs.add(entier(0, valeurs.length - 1));
      return valeurs.filter((_, rang) => rangs.has(rang));
    },
  };
}
