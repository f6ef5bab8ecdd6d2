const MOT = /[\p{L}\p{N}]+/gu;

/**
 * Les sigles qu'un texte emploie, une fois chacun, dans l'ordre où on les lit. Un sigle est un mot entier, avec ses majuscules : « ASS » n'est pas dans « ASSOCIATION ».
 * @param sigles sigle → nom entier
 */
export function listSiglesDits(texte: string, sigles: Readonly<Record<string, string>>): string[] {
  return [...new Set(texte.match(MOT) ?? [])].filter((mot) => Object.hasOwn(sigles, mot));
}

/** Sigle → nom entier. Un sigle à deux sens n'y est pas : le mauvais sens tromperait. */
export function listNomsSurs(glossaire: readonly { readonly sigle: string; readonly nom: string }[]): Record<string, string> {
  const parSigle = Map.groupBy(glossaire, ({ sigle }) => sigle);
  return Object.fromEntries([...parSigle].flatMap(([sigle, sens]) => (sens.length === 1 && sens[0] ? [[sigle, sens[0].nom]] : [])));
}

/**
 * Explique chaque sigle la première fois qu'une page le dit : « la CAF (caisse d'allocations familiales) ». La fonction se souvient d'un appel à l'autre :
 * elle se passe sur les textes dans l'ordre où on les lit.
 * @param noms sigle → nom entier ; `titre` a déjà expliqué les siens
 */
export function createExplication(noms: Readonly<Record<string, string>>, titre = ''): (texte: string) => string {
  const vus = new Set(listSiglesDits(titre, noms));
  return (texte) =>
    texte.replace(MOT, (mot) => {
      const nom = Object.hasOwn(noms, mot) ? noms[mot] : undefined;
      if (nom === undefined || vus.has(mot)) return mot;
      vus.add(mot);
      return texte.toLowerCase().includes(nom.toLowerCase()) ? mot : `${mot} (${minuscule(nom)})`;
    });
}

/** Un nom commun perd sa majuscule au milieu d'une phrase ; un nom propre la garde. */
const minuscule = (nom: string): string => (/^(?:France|Carte Vitale|Défenseur)\b/.test(nom) ? nom : nom.charAt(0).toLowerCase() + nom.slice(1));
