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
const FORMES = new Set(['numero', 'courriel', 'site_web', 'lien_mobilisation', 'lien_source', 'accessibilite_lieu', 'source_url']);
/** Là où un nom est presque toujours celui d'une rue, d'une salle ou d'un saint. */
const LIEUX = new Set(['adresse', 'complement_adresse', 'commune', 'lieu']);
/** Là où quelqu'un s'écrit en un mot. */
const ETIQUETTES = new Set(['libelle', 'verifie_par']);

/**
 * Tous les textes d'une fiche ou d'un fichier, à toute profondeur : un champ ajouté demain y est déjà.
 * Un chemin va d'un nom de champ à l'autre, avec le rang dans les listes.
 */
export function listTextesLibres(objet: unknown, chemin = ''): TexteLibre[] {
  const textes: TexteLibre[] = [];
  visite(objet, chemin, (champ, texte) => {
    if (SANS_PHRASE.test(texte)) return;
    const cles = champ.split('.');
    const cle = cles.at(-1) ?? '';
    if (!FORMES.has(cle)) textes.push({ champ, texte, nature: getNature(cle, cles.at(-2) ?? '') });
  });
  return textes;
}

/** Le nom d'un lieu est sous `lieu`. */
function getNature(cle: string, parent: string): NatureTexte {
  if (LIEUX.has(cle) || (cle === 'nom' && LIEUX.has(parent))) return 'lieu';
  return ETIQUETTES.has(cle) ? 'etiquette' : 'phrase';
}

/** Toutes les valeurs écrites d'un objet, identifiants et adresses de sites compris. */
export function listTextes(objet: unknown, chemin = ''): { readonly champ: string; readonly texte: string }[] {
  const textes: { champ: string; texte: string }[] = [];
  visite(objet, chemin, (champ, texte) => textes.push({ champ, texte }));
  return textes;
}

function visite(objet: unknown, chemin: string, recoit: (champ: string, texte: string) => void): void {
  if (typeof objet === 'string') recoit(chemin, objet);
  else if (typeof objet === 'object' && objet !== null)
    for (const cle of Object.keys(objet)) visite((objet as Record<string, unknown>)[cle], chemin === '' ? cle : `${chemin}.${cle}`, recoit);
}
