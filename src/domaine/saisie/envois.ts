import type { Collection } from '../fusion.ts';
import type { Territoire } from '../territoire.schema.ts';
import { formatCorrection, formatYaml, type Proposition } from './correction.ts';

/** Au-delà, des messageries coupent le lien : le fichier part en pièce jointe. */
const LIEN_MAX = 1_900;
/** Au-delà, des forges refusent l'adresse : on colle le texte. */
const ADRESSE_MAX = 6_000;

/** Un lien `mailto:`, tout échappé. */
export function formatLienCourriel(courriel: string, objet: string, corps: string): string {
  return `mailto:${encodeURIComponent(courriel).replace('%40', '@')}?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(corps.replace(/\r?\n/g, '\r\n'))}`;
}

/** Le message qui porte une correction ; `aJoindre` quand le texte est trop long pour un lien. */
export function formatEnvoi(
  courriel: string,
  objet: string,
  debut: string,
  proposition: Proposition,
  invite: string,
): { readonly lien: string; readonly aJoindre: boolean } {
  const entier = formatLienCourriel(courriel, objet, `${debut}\n\n${formatCorrection(proposition)}`);
  if (entier.length <= LIEN_MAX) return { lien: entier, aJoindre: false };
  return { lien: formatLienCourriel(courriel, objet, `${debut}\n\n${invite}`), aJoindre: true };
}

/** Le fichier d'une fiche dans le dépôt. */
export const getFichierDepot = (collection: Collection, id: string): string => `content/${collection}/${id}.yaml`;

/** Où proposer la correction sur la forge ; `texte` est à coller quand l'adresse ne peut pas le porter. */
export interface Depot {
  readonly adresse: string;
  readonly texte?: string;
}

/**
 * La page de la forge qui crée la demande de fusion. GitHub remplit un fichier neuf par l'adresse (`filename`, `value`) ; GitLab n'en prend que
 * le nom (`file_name`). Un fichier qui existe s'ouvre tel qu'il est : on y colle le texte entier.
 * @param entier le fichier entier : ce que le propriétaire tenait déjà, et ce qui change
 * @param existe le dépôt a déjà ce fichier
 */
export function getDepot(forge: NonNullable<Territoire['forge']>, { collection, id }: Proposition, entier: Proposition['champs'], existe: boolean): Depot {
  const fichier = getFichierDepot(collection, id);
  const racine = forge.adresse.replace(/\/+$/, '');
  const branche = forge.branche.split('/').map(encodeURIComponent).join('/');
  const texte = formatYaml(entier);
  if (existe) return { adresse: forge.type === 'github' ? `${racine}/edit/${branche}/${fichier}` : `${racine}/-/edit/${branche}/${fichier}`, texte };
  if (forge.type === 'gitlab') return { adresse: `${racine}/-/new/${branche}?file_name=${encodeURIComponent(fichier)}`, texte };
  const vide = `${racine}/new/${branche}?filename=${encodeURIComponent(fichier)}`;
  const plein = `${vide}&value=${encodeURIComponent(texte)}`;
  return plein.length <= ADRESSE_MAX ? { adresse: plein } : { adresse: vide, texte };
}
