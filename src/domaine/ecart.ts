/**
 * Les fautes de frappe entre un mot et chaque début d'un autre : une lettre en trop, en moins, changée, ou deux voisines échangées
 * (distance de Damerau-Levenshtein restreinte).
 * @returns un nombre par début de `b`, du vide au mot entier
 */
export function listEcarts(a: string, b: string): number[] {
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (ligne[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (avant[j - 2] as number) + 1 : change;
      suivante.push(Math.min((ligne[j] as number) + 1, (suivante[j - 1] as number) + 1, change, echange));
    }
    avant = ligne;
    ligne = suivante;
  }
  return ligne;
}

/** Les fautes de frappe d'un mot à l'autre. */
export const countFautes = (a: string, b: string): number => listEcarts(a, b)[b.length] as number;
