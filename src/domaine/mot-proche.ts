import { countFautes } from './ecart.ts';

/** Le mot de la liste que la personne a sans doute voulu écrire, ou rien si aucun ne ressemble. */
export function findMotProche(mot: string, mots: Iterable<string>): string | undefined {
  let meilleur: string | undefined;
  let ecart = Math.max(2, Math.floor(mot.length / 3)) + 1;
  for (const candidat of mots) {
    if (Math.abs(candidat.length - mot.length) >= ecart) continue;
    const distance = countFautes(mot.toLowerCase(), candidat.toLowerCase());
    if (distance < ecart) {
      ecart = distance;
      meilleur = candidat;
    }
  }
  return meilleur;
}
