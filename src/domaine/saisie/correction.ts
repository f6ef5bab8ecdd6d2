import type { FicheBrute } from '../colonnes.ts';
import type { Collection } from '../fusion.ts';

/** Une fiche à corriger, et les champs que son propriétaire change. */
export interface Proposition {
  readonly collection: Collection;
  readonly id: string;
  readonly champs: FicheBrute;
}

/** Le texte qui voyage : un YAML entre deux commentaires, que `npm run recevoir` sait retrouver dans un message. */
export function formatCorrection({ collection, id, champs }: Proposition): string {
  return `# premier-accueil : ${collection}/${id}\n${formatYaml(champs)}# fin de la fiche\n`;
}

/** Des champs en YAML, une valeur par ligne. Seules les formes d'une fiche : textes, nombres, oui ou non, vide, listes et objets. */
export function formatYaml(champs: FicheBrute): string {
  return Object.entries(champs)
    .map(([champ, valeur]) => formatChamp(champ, valeur, ''))
    .join('');
}

function formatChamp(champ: string, valeur: unknown, marge: string): string {
  if (Array.isArray(valeur)) {
    if (valeur.length === 0) return `${marge}${champ}: []\n`;
    return `${marge}${champ}:\n${valeur.map((element) => formatElement(element, `${marge}  `)).join('')}`;
  }
  if (typeof valeur === 'object' && valeur !== null) {
    const lignes = Object.entries(valeur).map(([cle, reste]) => formatChamp(cle, reste, `${marge}  `));
    return lignes.length === 0 ? `${marge}${champ}: {}\n` : `${marge}${champ}:\n${lignes.join('')}`;
  }
  return `${marge}${champ}: ${formatScalaire(valeur)}\n`;
}

function formatElement(element: unknown, marge: string): string {
  if (typeof element !== 'object' || element === null) return `${marge}- ${formatScalaire(element)}\n`;
  const lignes = Object.entries(element)
    .map(([cle, valeur]) => formatChamp(cle, valeur, `${marge}  `))
    .join('');
  return lignes.replace(`${marge}  `, `${marge}- `);
}

/** Sans guillemets, ce qui ne peut se lire que comme un texte : des mots, et un jour. */
const MOTS = /^[A-Za-zÀ-ÖØ-öø-ÿŒœ][A-Za-zÀ-ÖØ-öø-ÿŒœ0-9_'’.,()/ -]*$/;
const JOUR = /^\d{4}-\d{2}-\d{2}$/;
const RESERVES = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

function formatScalaire(valeur: unknown): string {
  if (typeof valeur !== 'string') return String(valeur ?? null);
  const simple = (MOTS.test(valeur) && !RESERVES.test(valeur) && !valeur.endsWith(' ')) || JOUR.test(valeur);
  // Un texte JSON est un texte YAML entre guillemets ; U+2028 et U+0085 y couperaient pourtant la ligne.
  return simple
    ? valeur
    : JSON.stringify(valeur).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, (signe) => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
