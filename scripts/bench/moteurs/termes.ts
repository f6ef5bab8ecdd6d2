import { isMotUtile, listMots } from '../../../src/recherche/mots.ts';
import { getRacine } from '../../../src/recherche/racine.ts';

/**
 * Les termes d'un texte, pour les moteurs comparés : sans accent ni ligature, sans mots vides, réduits à leur racine.
 * Ce sont nos propres règles : la comparaison porte sur le moteur, pas sur le français qu'on lui apprend.
 */
export const listTermes = (texte: string): string[] =>
  listMots(texte)
    .filter(isMotUtile)
    .map(({ forme }) => getRacine(forme));
