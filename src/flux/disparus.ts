import { countMois } from '../domaine/dates.ts';
import type { Comparaison } from './comparer.ts';
import type { Genre } from './format.ts';
import { getCase, type Instantane } from './instantane.ts';
import { formatMemoire, parseMemoire } from './memoire.ts';

/** `disparus.csv` : les fiches que le flux n'a plus, pour que leur adresse dise où aller à la place. */
export const COLONNES_DISPARUS = ['collection', 'id', 'nom', 'type', 'thematiques', 'code_insee', 'disparu_le'] as const;

/** Passé deux ans, plus personne n'a cette adresse sous la main. */
const OUBLI_MOIS = 24;

/**
 * Le nouveau texte de `disparus.csv`. Une fiche qui revient n'en est plus ; d'un lieu caché, la commune n'est pas retenue.
 * @param enPlace son texte d'aujourd'hui @param nouveaux les instantanés remplacés par ce passage
 * @param gardees identifiants qui vivent par le fichier de leur propriétaire
 */
export function formatDisparus(
  enPlace: string,
  comparaisons: readonly Comparaison[],
  nouveaux: Readonly<Partial<Record<Genre, Instantane>>>,
  gardees: Readonly<Record<Genre, ReadonlySet<string>>>,
  aujourdhui: string,
): string {
  const anciens = parseMemoire(COLONNES_DISPARUS, enPlace);
  const retires = comparaisons.flatMap(({ genre, retirees }) => retirees.map((cases) => createDisparu(genre, cases, aujourdhui)));
  const connus = new Map([...anciens, ...retires].map((disparu) => [`${disparu.collection}/${disparu.id}`, disparu]));
  const restent = [...connus.values()].filter(({ collection, id = '', disparu_le = '' }) => {
    const genre = collection as Genre;
    return !nouveaux[genre]?.has(id) && !gardees[genre]?.has(id) && countMois(disparu_le, aujourdhui) < OUBLI_MOIS;
  });
  return formatMemoire(COLONNES_DISPARUS, restent);
}

function createDisparu(genre: Genre, cases: readonly string[], aujourdhui: string) {
  const lit = (colonne: string) => getCase(genre, cases, colonne);
  return {
    collection: genre,
    id: lit('id'),
    nom: lit(genre === 'partenaires' ? 'nom' : 'intitule'),
    type: genre === 'partenaires' ? lit('type') : '',
    thematiques: lit('thematiques'),
    code_insee: lit('visibilite') === 'publique' ? lit('code_insee') : '',
    disparu_le: aujourdhui,
  };
}
