import type { NatureTexte } from './personne.ts';

/** Un texte écrit par quelqu'un, avec le chemin de son champ (`telephone.0.libelle`). */
export interface TexteLibre {
  readonly champ: string;
  readonly texte: string;
  readonly nature: NatureTexte;
}

/** Ce qui n'est pas une phrase : un mot d'un vocabulaire, un identifiant, une date. */
const SANS_PHRASE = /^[a-z0-9_-]+$/;
/** Les champs qui ont leur propre forme, donc leur propre contrôle. */
const FORMES = /(?:^|\.)(?:numero|courriel|site_web|lien_mobilisation|lien_source|accessibilite_lieu|source_url)$/;
/** Là où un nom est presque toujours celui d'une rue, d'une salle ou d'un saint. */
const LIEUX = /(?:^|\.)(?:adresse|complement_adresse|commune|lieu)(?:\.nom)?$/;
/** Là où quelqu'un s'écrit en un mot. */
const ETIQUETTES = /(?:^|\.)(?:libelle|verifie_par)$/;

/**
 * Tous les textes d'une fiche ou d'un fichier, à toute profondeur : un champ ajouté demain y est déjà.
 * Un chemin va d'un nom de champ à l'autre, avec le rang dans les listes.
 */
export function listTextesLibres(objet: unknown, chemin = ''): TexteLibre[] {
  return listTextes(objet, chemin).flatMap(({ champ, texte }) =>
    SANS_PHRASE.test(texte) || FORMES.test(champ)
      ? []
      : [{ champ, texte, nature: LIEUX.test(champ) ? 'lieu' : ETIQUETTES.test(champ) ? 'etiquette' : 'phrase' }],
  );
}

/** Toutes les valeurs écrites d'un objet, identifiants et adresses de sites compris. */
export function listTextes(objet: unknown, chemin = ''): { readonly champ: string; readonly texte: string }[] {
  if (typeof objet === 'string') return [{ champ: chemin, texte: objet }];
  if (typeof objet !== 'object' || objet === null) return [];
  return Object.entries(objet).flatMap(([cle, valeur]) => listTextes(valeur, chemin === '' ? cle : `${chemin}.${cle}`));
}
