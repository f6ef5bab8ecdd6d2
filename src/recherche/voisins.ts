import { avecBase, getCheminCommune } from '../domaine/chemins.ts';
import type { CommuneSituee } from './lexique.ts';

/** L'annuaire d'un autre département, construit à part et publié sur la même origine. */
export interface Voisin {
  readonly nom: string;
  readonly base: string;
}

/** Ce que l'adresse de la page garde d'un voisin : « 54 » pour `/54/`. */
export const getCleVoisin = ({ base }: Voisin): string => base.split('/').filter(Boolean).join('-') || 'racine';

/** Le voisin qui tient une page ; rien si c'est ce site. Une base peut en contenir une autre : la plus longue décide. @param ici base de ce site */
export function findVoisin(adresse: string, ici: string, voisins: readonly Voisin[]): Voisin | undefined {
  const siennes = voisins.filter(({ base }) => adresse.startsWith(base)).sort((a, b) => b.base.length - a.base.length);
  return siennes.find(({ base }) => !(adresse.startsWith(ici) && ici.length > base.length));
}

/**
 * Les communes d'un voisin à la suite des nôtres : deux départements ont un Saint-Clément, et le mot d'adresse du nôtre reste le sien.
 * @param prefixe base des pages du voisin, langue comprise
 */
export function joinCommunes(communes: readonly CommuneSituee[], voisines: readonly CommuneSituee[], prefixe: string): CommuneSituee[] {
  const pris = new Set(communes.map(({ slug }) => slug));
  return [
    ...communes,
    ...voisines.map((commune) => ({
      ...commune,
      slug: pris.has(commune.slug) ? `${commune.slug}-${commune.code_insee.toLowerCase()}` : commune.slug,
      adresse: avecBase(prefixe, getCheminCommune(commune)),
    })),
  ];
}
