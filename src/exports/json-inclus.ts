/** Des données à poser dans une balise script de la page. « < » y est échappé : un nom de lieu ne peut pas fermer la balise. */
export const formatJsonInclus = (valeur: unknown): string =>
  JSON.stringify(valeur)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
