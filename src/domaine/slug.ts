/** Minuscules, sans accent ni ligature ni apostrophe : la forme sous laquelle deux mots se comparent. Espaces simples. */
export function normaliseTexte(texte: string): string {
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

/** Dernière partie d'une adresse de page : « Saint-André-de-Sangonis » → `saint-andre-de-sangonis`. Vide si rien ne s'écrit en lettres latines. */
export function slugify(texte: string): string {
  return normaliseTexte(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
