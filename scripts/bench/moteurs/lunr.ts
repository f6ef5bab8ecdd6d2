import lunr from 'lunr';
import type { Document } from './documents.ts';
import { listTermes } from './termes.ts';

/** Lunr ne garde pas les titres : une page de résultats en a besoin. */
interface Telecharge {
  readonly index: object;
  readonly titres: Readonly<Record<string, string>>;
}

/** L'index à télécharger. Les termes sont déjà réduits : ni racines ni mots vides de l'anglais. */
export function ecrit(documents: readonly Document[]): string {
  const index = lunr((constructeur) => {
    constructeur.pipeline.reset();
    constructeur.searchPipeline.reset();
    // Sans cela, une page qui se dit de beaucoup de façons passe après une page qui n'a qu'un nom.
    constructeur.b(0);
    constructeur.ref('chemin');
    constructeur.field('titre', { boost: 6 });
    constructeur.field('noms', { boost: 6 });
    constructeur.field('texte');
    for (const { chemin, titre, noms, texte } of documents)
      constructeur.add({ chemin, titre: listTermes(titre), noms: listTermes(noms), texte: listTermes(texte) });
  });
  return JSON.stringify({ index: index.toJSON(), titres: Object.fromEntries(documents.map(({ chemin, titre }) => [chemin, titre])) } satisfies Telecharge);
}

/** La recherche, à partir de l'index : le mot, puis ce qui commence ainsi, puis à une faute près. */
export function ouvre(telecharge: string): (requete: string) => string[] {
  const index = lunr.Index.load((JSON.parse(telecharge) as Telecharge).index);
  const { TRAILING } = lunr.Query.wildcard;
  return (requete) =>
    index
      .query((demande) => {
        for (const terme of listTermes(requete)) {
          demande.term(terme, { boost: 10 });
          if (terme.length > 3) demande.term(terme, { boost: 3, wildcard: TRAILING });
          if (terme.length > 4) demande.term(terme, { editDistance: 1 });
        }
      })
      .map(({ ref }) => ref);
}
