import garder from './garder.fr.json' with { type: 'json' };
import ilot from './guide.fr.json' with { type: 'json' };
import { TRADUCTIONS } from './index.ts';
import quitter from './quitter.fr.json' with { type: 'json' };
import seconde from './seconde.simple.json' with { type: 'json' };
import selection from './selection.fr.json' with { type: 'json' };
import { isTraduite, type Langue } from '../domaine/vocabulaires/langues.ts';

/** Les textes français que des éléments emportent avec eux, chacun dans son fichier ; une autre langue les a dans le sien, sous le même début de clé. */
const FRANCAIS = { garder, ilot, quitter, seconde, selection };
type Part = keyof typeof FRANCAIS;

/**
 * Les textes d'un élément dans une langue, mêmes clés que le français. Le langage simple garde les mots du français, qui sont ceux des boutons ; `seconde` n'est écrite qu'en langage simple.
 * @throws si une clé manque à une langue
 */
export function getPart<P extends Part>(part: P, langue: Langue, cles = Object.keys(FRANCAIS[part])): (typeof FRANCAIS)[P] {
  if (!isTraduite(langue)) return FRANCAIS[part];
  const textes = TRADUCTIONS[langue];
  return Object.fromEntries(
    cles.map((cle) => {
      const texte = textes[`${part}.${cle}`];
      if (texte === undefined) throw new Error(`Le texte « ${part}.${cle} » manque dans src/i18n/${langue}.json.`);
      return [cle, texte];
    }),
  ) as (typeof FRANCAIS)[P];
}
