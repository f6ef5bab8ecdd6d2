import MiniSearch, { type Options } from 'minisearch';
import type { Document } from './documents.ts';
import { listTermes } from './termes.ts';

/** Les réglages qui lui donnent ses meilleures réponses sur nos phrases, parmi ceux que l'on a essayés. */
const OPTIONS: Options<Document> = {
  idField: 'chemin',
  fields: ['titre', 'noms', 'texte'],
  storeFields: ['titre'],
  tokenize: listTermes,
  processTerm: (terme) => terme,
  searchOptions: { boost: { titre: 3, noms: 6 }, prefix: (terme) => terme.length > 3, fuzzy: (terme) => (terme.length > 4 ? 0.25 : false) },
};

/** L'index à télécharger. */
export function ecrit(documents: readonly Document[]): string {
  const moteur = new MiniSearch(OPTIONS);
  moteur.addAll(documents);
  return JSON.stringify(moteur);
}

/** La recherche, à partir de l'index. */
export function ouvre(index: string): (requete: string) => string[] {
  const moteur = MiniSearch.loadJSON(index, OPTIONS);
  return (requete) => moteur.search(requete).map(({ id }) => id as string);
}
