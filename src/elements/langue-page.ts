import type { Langue } from '../domaine/vocabulaires/langues.ts';

/** La langue de la page, d'après son étiquette : « fr » pour le langage simple aussi. */
export const getLanguePage = (): Langue => document.documentElement.lang as Langue;
