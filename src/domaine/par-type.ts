import { comparePartenaires } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { getSuffixe, splitTranches, type Tranche } from './tranches.ts';
import { TYPES_PARTENAIRE, type TypePartenaireId } from './vocabulaires/types-partenaire.ts';

/** Une page des partenaires d'un type. */
export interface PageType extends Tranche<Partenaire> {
  readonly type: TypePartenaireId;
  /** Fin d'adresse : `ccas`, `mairie-2`. */
  readonly slug: string;
}

/** Les partenaires par type, dans l'ordre du vocabulaire puis des noms ; un type sans partenaire n'a pas de page, un type nombreux en a plusieurs. */
export function listPagesParType(partenaires: readonly Partenaire[], max?: number): PageType[] {
  return TYPES_PARTENAIRE.flatMap(({ id: type }) => {
    const fiches = partenaires.filter((partenaire) => partenaire.type === type).sort(comparePartenaires);
    return fiches.length === 0 ? [] : splitTranches(fiches, max).map((tranche) => ({ ...tranche, type, slug: `${type}${getSuffixe(tranche)}` }));
  });
}
