/** Distance de Levenshtein bornée : combien de lettres changer pour passer de `a` à `b`. */
function distanceEdition(a: string, b: string): number {
  let precedente = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      ligne.push(Math.min((precedente[j] as number) + 1, (ligne[j - 1] as number) + 1, (precedente[j - 1] as number) + cout));
    }
    precedente = ligne;
  }
  return precedente[b.length] as number;
}

/** Le mot de la liste que la personne a sans doute voulu écrire, ou rien si aucun ne ressemble. */
export function findMotProche(mot: string, mots: Iterable<string>): string | undefined {
  let meilleur: string | undefined;
  let ecart = Math.max(2, Math.floor(mot.length / 3)) + 1;
  for (const candidat of mots) {
    if (Math.abs(candidat.length - mot.length) >= ecart) continue;
    const distance = distanceEdition(mot.toLowerCase(), candidat.toLowerCase());
    if (distance < ecart) {
      ecart = distance;
      meilleur = candidat;
    }
  }
  return meilleur;
}
