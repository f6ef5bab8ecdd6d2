/** Ce qui comprend une demande et y répond : la page de recherche ne le charge qu'au premier geste, avec le moteur. */
export { chercher } from './chercher.ts';
export { readLexique } from './lexique.ts';
