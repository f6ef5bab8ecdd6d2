import { remplaceCase } from './instantane.ts';
import type { Source } from './lire-source.ts';

/**
 * Une ancienne adresse ne mène qu'à une fiche, et n'est celle d'aucune fiche publiée (`checkRedirections`, que la construction applique).
 * Celle qui ne tient pas s'en va, avec un avertissement : la fiche reste.
 */
export function retireAnciensPris({ genre, brouillons }: Source): void {
  const pris = new Set(brouillons.map(({ id }) => id));
  for (const brouillon of brouillons) {
    const libres = brouillon.anciens.filter((ancien) => !pris.has(ancien));
    for (const ancien of libres) pris.add(ancien);
    if (libres.length === brouillon.anciens.length) continue;
    brouillon.carnet.avertit('ancien-slug-pris', 'anciens_slugs', brouillon.anciens.filter((ancien) => !libres.includes(ancien)).join(' | '));
    brouillon.texte = remplaceCase(genre, brouillon.texte, 'anciens_slugs', libres.join(' | '));
  }
}
