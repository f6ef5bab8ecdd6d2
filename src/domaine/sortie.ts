/**
 * Où mène « Quitter ce site » : une page ordinaire, pour tout le monde la même, que personne ne s'étonne de voir ouverte.
 * Un portail personnel ou une messagerie montreraient le compte de quelqu'un d'autre.
 */
export const SORTIE = 'https://meteofrance.com/';
