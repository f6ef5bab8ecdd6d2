import type { FicheEnPlace } from './en-place.ts';
import type { Genre } from './format.ts';
import { COLONNES, getCase, type Instantane, parseLigne } from './instantane.ts';

/** Une fiche qui apparaît ou disparaît. */
export interface Mouvement {
  readonly id: string;
  readonly nom: string;
  readonly collection: Genre;
}

/** Une fiche qui change. `avant` et `apres` manquent quand la fiche est ou devient cachée. */
export interface Modification extends Mouvement {
  readonly champs: readonly { readonly champ: string; readonly avant?: string; readonly apres?: string }[];
}

export interface Comparaison {
  readonly ajouts: readonly Mouvement[];
  readonly retraits: readonly Mouvement[];
  readonly modifies: readonly Modification[];
}

const CACHEES = new Set(['confidentielle', 'sur_orientation']);

/**
 * Ce que le nouvel instantané change à celui en place, lu au fil de l'eau.
 * Rien du lieu d'une fiche cachée, avant ou après, n'y est répété.
 */
export async function compareInstantanes(
  genre: Genre,
  enPlace: AsyncIterable<FicheEnPlace> | readonly FicheEnPlace[],
  nouveau: Instantane,
): Promise<Comparaison> {
  const direMouvement = (id: string, cases: readonly string[]): Mouvement => ({
    id,
    nom: getCase(genre, cases, genre === 'partenaires' ? 'nom' : 'intitule'),
    collection: genre,
  });
  const connus = new Set<string>();
  const retraits: Mouvement[] = [];
  const modifies: Modification[] = [];
  for await (const { id, texte: avant } of enPlace) {
    const apres = nouveau.get(id);
    if (apres === undefined) {
      retraits.push(direMouvement(id, parseLigne(avant)));
      continue;
    }
    connus.add(id);
    if (apres === avant) continue;
    const cases = parseLigne(apres);
    modifies.push({ ...direMouvement(id, cases), champs: listChangements(genre, parseLigne(avant), cases) });
  }
  const ajouts = [...nouveau].flatMap(([id, texte]) => (connus.has(id) ? [] : [direMouvement(id, parseLigne(texte))]));
  return { ajouts: trie(ajouts), retraits: trie(retraits), modifies: trie(modifies) };
}

const trie = <M extends Mouvement>(mouvements: M[]): M[] => mouvements.sort((a, b) => (a.id < b.id ? -1 : 1));

/** D'une fiche cachée, seule la visibilité se dit ; le nom des champs du lieu qui se vident n'apprend rien. */
function listChangements(genre: Genre, avant: readonly string[], apres: readonly string[]): Modification['champs'] {
  const cachee = [avant, apres].some((cases) => CACHEES.has(getCase(genre, cases, 'visibilite')));
  return COLONNES[genre].flatMap((champ, rang) => {
    if (avant[rang] === apres[rang]) return [];
    return cachee && champ !== 'visibilite' ? [{ champ }] : [{ champ, avant: avant[rang] ?? '', apres: apres[rang] ?? '' }];
  });
}
