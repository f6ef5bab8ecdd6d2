/** Ce qu'une carte de résultat dit d'un mot : la somme voyage avec la fiche. */
export const SIGNES = { distance: 1, ferme: 2, approche: 4, fauteuil: 8, gratuit: 16 } as const;

/** Pas des positions : dix mètres suffisent à un repère. */
export const PAS_POSITION = 10_000;
