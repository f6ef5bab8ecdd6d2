/** Langues que le site sait parler ; le français est la langue source de toute donnée. « simple » est du français en langage simple. */
export type Langue = 'fr' | 'simple';

/** L'étiquette que lisent les navigateurs et Intl (BCP 47) : le langage simple reste du français. */
export const getEtiquette = (langue: Langue): string => (langue === 'simple' ? 'fr' : langue);

/** Un mot par langue ; le français est toujours là. */
export type Libelle = { readonly fr: string } & { readonly [langue in Langue]?: string };

/** Une ligne d'un vocabulaire : la valeur écrite dans les données, et les mots que lisent les gens. */
export interface Terme {
  readonly id: string;
  readonly libelle: Libelle;
  readonly description?: Libelle;
  /** Ce que les gens tapent pour dire la même chose (recherche), jamais affiché. */
  readonly synonymes?: { readonly [langue in Langue]?: readonly string[] };
}

/** Les valeurs d'une table, dans la forme qu'attend `z.enum`. */
export function listIds<const T extends readonly Terme[]>(table: T): [T[number]['id'], ...T[number]['id'][]] {
  return table.map((terme) => terme.id) as [T[number]['id'], ...T[number]['id'][]];
}

/** La ligne d'une valeur, ou rien : pour une valeur venue d'ailleurs. */
export function findTerme<T extends Terme>(table: readonly T[], id: string): T | undefined {
  return table.find((terme) => terme.id === id);
}

/**
 * Le libellé d'une valeur déjà vérifiée par un schéma.
 * @throws si la valeur n'est pas dans la table : c'est une faute du programme, pas des données.
 */
export function getLibelle(table: readonly Terme[], id: string, langue: Langue = 'fr'): string {
  const terme = findTerme(table, id);
  if (!terme) throw new Error(`La valeur « ${id} » n'est dans aucune ligne du vocabulaire.`);
  return terme.libelle[langue] ?? terme.libelle.fr;
}
