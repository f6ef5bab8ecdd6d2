import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Document } from './documents.ts';
import { listTermes } from './termes.ts';

/** Fuse relit tous les textes à chaque recherche : ce sont les documents qui se téléchargent. */
type Ligne = readonly [chemin: string, titre: string, termes: string, noms: string, texte: string];

/** Les réglages qui lui donnent ses meilleures réponses sur nos phrases, parmi ceux que l'on a essayés. */
const OPTIONS: IFuseOptions<Ligne> = {
  keys: [
    { name: '2', weight: 3, getFn: (ligne) => ligne[2] },
    { name: '3', weight: 3, getFn: (ligne) => ligne[3] },
    { name: '4', weight: 1, getFn: (ligne) => ligne[4] },
  ],
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.2,
  // Sans cela, une page qui se dit de beaucoup de façons passe après une page qui n'a qu'un nom.
  ignoreFieldNorm: true,
};

/** Les documents à télécharger, leurs mots déjà réduits. */
export const ecrit = (documents: readonly Document[]): string =>
  JSON.stringify(documents.map(({ chemin, titre, noms, texte }) => [chemin, titre, ...[titre, noms, texte].map((mots) => listTermes(mots).join(' '))]));

/** La recherche, à partir des documents. */
export function ouvre(index: string): (requete: string) => string[] {
  const moteur = new Fuse(JSON.parse(index) as Ligne[], OPTIONS);
  return (requete) => moteur.search(listTermes(requete).join(' '), { limit: 10 }).map(({ item: [chemin] }) => chemin);
}
