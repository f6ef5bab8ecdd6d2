const MOT = /[\p{L}\p{N}]+/gu;

/**
 * Les sigles qu'un texte emploie, une fois chacun, dans l'ordre où on les lit. Un sigle est un mot entier, avec ses majuscules : « ASS » n'est pas dans « ASSOCIATION ».
 * @param sigles sigle → nom entier
 */
export function listSiglesDits(texte: string, sigles: Readonly<Record<string, string>>): string[] {
  return [...new Set(texte.match(MOT) ?? [])].filter((mot) => Object.hasOwn(sigles, mot));
}
