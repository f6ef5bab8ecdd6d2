import { isCachee } from '../domaine/fusion.ts';
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

/** Ce qu'une commune perd. */
export interface PerteCommune {
  readonly code_insee: string;
  readonly nom: string;
  readonly avant: number;
  readonly perdues: number;
}

export interface Comparaison {
  readonly genre: Genre;
  /** Fiches de l'instantané en place. */
  readonly enPlace: number;
  readonly ajouts: readonly Mouvement[];
  readonly retraits: readonly Mouvement[];
  readonly modifies: readonly Modification[];
  /** Cases des fiches retirées, dans l'ordre de `retraits` : de quoi leur garder une page. */
  readonly retirees: readonly (readonly string[])[];
  /** Les communes qui perdent des fiches, la plus touchée d'abord. */
  readonly communes: readonly PerteCommune[];
  /** Fiches qui changent, et leurs cases d'avant : de quoi voir qu'un propriétaire est contredit. */
  readonly avant: ReadonlyMap<string, readonly string[]>;
}

/**
 * Ce que le nouvel instantané change à celui en place, lu au fil de l'eau.
 * Rien du lieu d'une fiche cachée, avant ou après, n'y est répété.
 * @param findCommune code INSEE et nom de la commune d'une permanence tenue chez un partenaire
 */
export async function compareInstantanes(
  genre: Genre,
  enPlace: AsyncIterable<FicheEnPlace> | readonly FicheEnPlace[],
  nouveau: Instantane,
  findCommune: (chez: string) => { code_insee: string; nom: string } | undefined = () => undefined,
): Promise<Comparaison> {
  const direMouvement = (id: string, cases: readonly string[]): Mouvement => ({
    id,
    nom: getCase(genre, cases, genre === 'partenaires' ? 'nom' : 'intitule'),
    collection: genre,
  });
  const connus = new Set<string>();
  const retirees: { mouvement: Mouvement; cases: readonly string[] }[] = [];
  const modifies: Modification[] = [];
  const communes = new Map<string, { code_insee: string; nom: string; avant: number; perdues: number }>();
  const anciennes = new Map<string, readonly string[]>();
  let nombre = 0;
  for await (const { id, texte: avant } of enPlace) {
    nombre += 1;
    const casesAvant = parseLigne(avant);
    const apres = nouveau.get(id);
    compteCommune(communes, getCommune(genre, casesAvant, findCommune), apres === undefined);
    if (apres === undefined) {
      retirees.push({ mouvement: direMouvement(id, casesAvant), cases: casesAvant });
      continue;
    }
    connus.add(id);
    if (apres === avant) continue;
    const cases = parseLigne(apres);
    anciennes.set(id, casesAvant);
    modifies.push({ ...direMouvement(id, cases), champs: listChangements(genre, casesAvant, cases) });
  }
  const ajouts = [...nouveau].flatMap(([id, texte]) => (connus.has(id) ? [] : [direMouvement(id, parseLigne(texte))]));
  retirees.sort((a, b) => (a.mouvement.id < b.mouvement.id ? -1 : 1));
  return {
    genre,
    enPlace: nombre,
    ajouts: trie(ajouts),
    retraits: retirees.map(({ mouvement }) => mouvement),
    modifies: trie(modifies),
    retirees: retirees.map(({ cases }) => cases),
    communes: [...communes.values()]
      .filter(({ perdues }) => perdues > 0)
      .sort((a, b) => b.perdues / b.avant - a.perdues / a.avant || b.perdues - a.perdues || (a.code_insee < b.code_insee ? -1 : 1)),
    avant: anciennes,
  };
}

const trie = <M extends Mouvement>(mouvements: M[]): M[] => mouvements.sort((a, b) => (a.id < b.id ? -1 : 1));

function getCommune(genre: Genre, cases: readonly string[], findCommune: (chez: string) => { code_insee: string; nom: string } | undefined) {
  const code_insee = getCase(genre, cases, 'code_insee');
  if (code_insee !== '') return { code_insee, nom: getCase(genre, cases, 'commune') };
  const chez = genre === 'permanences' ? getCase(genre, cases, 'chez') : '';
  return chez === '' ? undefined : findCommune(chez);
}

function compteCommune(
  communes: Map<string, { code_insee: string; nom: string; avant: number; perdues: number }>,
  commune: { code_insee: string; nom: string } | undefined,
  perdue: boolean,
): void {
  if (!commune?.code_insee) return;
  const compte = communes.get(commune.code_insee) ?? { ...commune, avant: 0, perdues: 0 };
  communes.set(commune.code_insee, { ...compte, avant: compte.avant + 1, perdues: compte.perdues + Number(perdue) });
}

/** D'une fiche cachée, seule la visibilité se dit ; le nom des champs du lieu qui se vident n'apprend rien. */
function listChangements(genre: Genre, avant: readonly string[], apres: readonly string[]): Modification['champs'] {
  const cachee = [avant, apres].some((cases) => isCachee(getCase(genre, cases, 'visibilite')));
  return COLONNES[genre].flatMap((champ, rang) => {
    if (avant[rang] === apres[rang]) return [];
    return cachee && champ !== 'visibilite' ? [{ champ }] : [{ champ, avant: avant[rang] ?? '', apres: apres[rang] ?? '' }];
  });
}
