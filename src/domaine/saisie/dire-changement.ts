import type { FicheBrute } from '../colonnes.ts';
import { direJour } from '../dates.ts';
import { findTerme, type Terme } from '../vocabulaires/terme.ts';
import { VISIBILITES } from '../vocabulaires/visibilites.ts';

/** La valeur d'un champ en mots, pour la relire avant de proposer ; vide quand il n'y en a pas. */
export function direValeur(valeur: unknown, table: readonly Terme[] = []): string {
  if (valeur === undefined || valeur === null || valeur === '') return '';
  if (Array.isArray(valeur)) return valeur.map((element) => direValeur(element, table)).join(' ; ');
  if (typeof valeur === 'object') return direObjet(valeur as FicheBrute);
  const texte = String(valeur);
  if (/^\d{4}-\d{2}-\d{2}$/.test(texte)) return direJour(texte, 'fr', false);
  return findTerme(table, texte)?.libelle.fr ?? texte;
}

/** Un téléphone, une fermeture, une adresse, un lieu ou une tournée, en une ligne. */
function direObjet(objet: FicheBrute): string {
  if (objet.numero !== undefined) return joint([objet.libelle, objet.numero, objet.horaires && `(${objet.horaires})`], ' ');
  if (objet.du !== undefined)
    return joint([`du ${direValeur(objet.du)} au ${direValeur(objet.au)}`, objet.motif, objet.horaires && `(${objet.horaires})`], ' ');
  if (objet.visibilite !== undefined)
    return joint(
      [findTerme(VISIBILITES, String(objet.visibilite))?.libelle.fr, objet.adresse, objet.complement_adresse, joint([objet.code_postal, objet.commune], ' ')],
      ', ',
    );
  if (objet.arrets !== undefined) return direValeur(objet.arrets);
  if (objet.chez !== undefined) return `chez ${String(objet.chez)}`;
  return joint(
    Object.values(objet).map((valeur) => direValeur(valeur)),
    ', ',
  );
}

const joint = (morceaux: readonly unknown[], entre: string): string =>
  morceaux.filter((morceau) => morceau !== undefined && morceau !== null && morceau !== '').join(entre);
