const SIMPLE = /^[ -~]*$/;

/** Minuscules, sans accent ni ligature ni apostrophe : la forme sous laquelle deux mots se comparent. Espaces simples. */
export function normaliseTexte(texte: string): string {
  // Ni accent ni ligature dans un texte sans octet haut : c'est la moitié de ce qui se compare.
  if (SIMPLE.test(texte))
    return texte
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return texte
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Noms que les listes prennent déjà, à côté des fiches : `/permanences/semaine-2/`, `/partenaires/lettre-m/`… */
const PAGES = /^(?:index|par-type|par-lieu|sans-date|permanences|nouvelle-fiche|lettre-[a-z0-9]+(?:-\d+)?|semaine-\d+|jour-\d{4}-\d{2}-\d{2}(?:-\d+)?)$/;

/** Cet identifiant est déjà l'adresse d'une page de liste : une fiche ne peut pas le porter. */
export const isNomDePage = (slug: string): boolean => PAGES.test(slug);

/** Dernière partie d'une adresse de page : « Saint-André-de-Sangonis » → `saint-andre-de-sangonis`. Vide si rien ne s'écrit en lettres latines. */
export function slugify(texte: string): string {
  return normaliseTexte(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
