import type { Langue, LangueTraduite } from './langues.ts';

/** Un mot en français, et en langage simple s'il se dit autrement. Les autres langues sont dans `i18n/<langue>.json` : la table d'une page n'emporte pas six langues. */
export type Libelle = { readonly fr: string; readonly simple?: string };

/** Une ligne d'un vocabulaire : la valeur écrite dans les données, et les mots que lisent les gens. */
export interface Terme {
  readonly id: string;
  readonly libelle: Libelle;
  readonly description?: Libelle;
}

/** Les valeurs d'une table, dans la forme qu'attend `z.enum`. */
export function listIds<const T extends readonly Terme[]>(table: T): [T[number]['id'], ...T[number]['id'][]] {
  return table.map((terme) => terme.id) as [T[number]['id'], ...T[number]['id'][]];
}

/** La ligne d'une valeur, ou rien : pour une valeur venue d'ailleurs. */
export function findTerme<T extends Terme>(table: readonly T[], id: string): T | undefined {
  return table.find((terme) => terme.id === id);
}

/** Les libellés d'une langue : table → valeur → mot. */
export type LibellesTraduits = ReadonlyMap<readonly Terme[], Readonly<Record<string, string>>>;
const TRADUITS = new Map<LangueTraduite, LibellesTraduits>();

/** Pose les libellés d'une langue (`i18n/vocabulaires.ts`, sur le serveur seulement) : `getLibelle` les dit ensuite partout. */
export function setLibelles(langue: LangueTraduite, libelles: LibellesTraduits): void {
  TRADUITS.set(langue, libelles);
}

/**
 * Le libellé d'une valeur déjà vérifiée par un schéma.
 * @throws si la valeur n'est pas dans la table, ou n'est pas traduite : c'est une faute du programme, pas des données.
 */
export function getLibelle(table: readonly Terme[], id: string, langue: Langue = 'fr'): string {
  const terme = findTerme(table, id);
  if (!terme) throw new Error(`La valeur « ${id} » n'est dans aucune ligne du vocabulaire.`);
  if (langue === 'fr' || langue === 'simple') return terme.libelle[langue] ?? terme.libelle.fr;
  const traduit = TRADUITS.get(langue)?.get(table)?.[id];
  if (traduit === undefined) throw new Error(`La valeur « ${id} » n'a pas de libellé dans src/i18n/${langue}.json.`);
  return traduit;
}
