/**
 * Les éléments d'une case qui en porte plusieurs, quelle que soit la façon dont son logiciel l'a écrite :
 * « a | b », « a;b », « a,b », `["a","b"]` (JSON), `{a,"b c"}` (PostgreSQL).
 * @param virgule vrai quand les éléments sont des mots d'un vocabulaire, où une virgule sépare ; faux dans du texte, où elle peut en faire partie
 */
export function listElements(texte: string, virgule = true): string[] {
  const propre = texte.trim();
  if (/^\[.*\]$/s.test(propre)) {
    const lu = parseJson(propre);
    if (Array.isArray(lu)) return lu.map((element) => String(element).trim()).filter(Boolean);
  }
  const interieur = /^\{.*\}$/s.test(propre) ? propre.slice(1, -1) : propre;
  const separateur = interieur.includes('|') ? /\|/ : interieur.includes(';') ? /;/ : virgule || interieur !== propre ? /,/ : /$^/;
  return interieur
    .split(separateur)
    .map((element) =>
      element
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/^'(.*)'$/, '$1'),
    )
    .filter(Boolean);
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch (erreur) {
    // Des crochets sans guillemets : ce n'est pas du JSON, les séparateurs suffiront.
    if (erreur instanceof SyntaxError) return undefined;
    throw erreur;
  }
}
