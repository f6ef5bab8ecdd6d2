import type { Reponse } from './chercher.ts';
import type { CommuneSituee, DroitReconnu, PageReconnue } from './lexique.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';

/** Ce qui répond sans être une fiche : une page du site, que la phrase dit. */
export type PageQuiRepond =
  | { readonly sorte: 'droit'; readonly droit: DroitReconnu }
  | { readonly sorte: 'theme'; readonly theme: ThemeId }
  | { readonly sorte: 'commune'; readonly commune: CommuneSituee }
  | { readonly sorte: 'page'; readonly page: PageReconnue };

/** Un code postal a parfois trente communes. */
const COMMUNES_MAX = 8;

/**
 * Les pages qui répondent, la plus utile d'abord : celle que l'on nomme, les droits que la phrase dit, les besoins, les droits qui en parlent, les communes.
 * Un besoin déjà choisi dans les filtres ne se propose pas.
 */
export function listPagesQuiRepondent({ etat, requete, communes }: Pick<Reponse, 'etat' | 'requete' | 'communes'>): PageQuiRepond[] {
  const { pages, droits, themes, apparentes } = requete;
  return [
    ...pages.map((page) => ({ sorte: 'page' as const, page })),
    ...(etat.theme === '' ? droits.map((droit) => ({ sorte: 'droit' as const, droit })) : []),
    ...(etat.theme === '' ? themes.map((theme) => ({ sorte: 'theme' as const, theme })) : []),
    ...(etat.theme === '' ? apparentes.map((droit) => ({ sorte: 'droit' as const, droit })) : []),
    ...communes.slice(0, COMMUNES_MAX).map((commune) => ({ sorte: 'commune' as const, commune })),
  ];
}

/**
 * Fiches qui passent devant ces pages : celle du service que la phrase nomme ; ou, si l'on a dit où, la plus proche qui tient ce que l'on demande.
 * Qui donne un lieu en cherche un.
 */
export function countFichesDevant({ requete, alentours, resultats }: Pick<Reponse, 'requete' | 'alentours' | 'resultats'>): number {
  const [premiere] = resultats;
  return premiere && ((requete.nomme && premiere.nommee) || (alentours !== undefined && premiere.juste)) ? 1 : 0;
}
