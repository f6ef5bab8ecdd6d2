import { getLettre } from './commune.ts';
import { getSuffixe, LISTE_MAX, splitTranches, type Tranche } from './tranches.ts';

/** Une page de l'index : une lettre, ou un morceau d'une lettre trop longue. */
export interface PageLettre<T> extends Tranche<T> {
  /** « A », ou « # » pour les noms qui commencent par un chiffre. */
  readonly lettre: string;
  /** Fin de l'adresse, après `lettre-` : `a`, `a-2`, `0-9`. */
  readonly slug: string;
}

/**
 * L'index de A à Z d'une liste déjà triée par nom : une page par lettre, partagée au-delà de `max` fiches.
 * Les lettres sans fiche n'ont pas de page.
 */
export function listPagesAlphabetiques<T extends { readonly nom: string }>(fiches: readonly T[], max: number = LISTE_MAX): PageLettre<T>[] {
  const parLettre = new Map<string, T[]>();
  for (const fiche of fiches) {
    const lettre = getLettre(fiche.nom);
    const deja = parLettre.get(lettre);
    if (deja) deja.push(fiche);
    else parLettre.set(lettre, [fiche]);
  }
  return [...parLettre.entries()]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .flatMap(([lettre, liste]) =>
      splitTranches(liste, max).map((tranche) => ({ ...tranche, lettre, slug: `${lettre === '#' ? '0-9' : lettre.toLowerCase()}${getSuffixe(tranche)}` })),
    );
}

/** « Accueil de jour » et « Adil » : les noms qui bornent une page, pour savoir laquelle ouvrir. */
export function getEtendue({ fiches }: Pick<Tranche<{ readonly nom: string }>, 'fiches'>): { de: string; a: string } {
  return { de: fiches[0]?.nom ?? '', a: fiches.at(-1)?.nom ?? '' };
}
