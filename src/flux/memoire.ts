import { formatLigne, parseLigne } from './instantane.ts';

/** Une ligne d'un petit fichier que le flux garde à côté de l'instantané : colonne → case. */
export type LigneMemoire = Readonly<Record<string, string>>;

/** Relit un fichier de mémoire ; un texte vide ou absent n'en a aucune. Les colonnes inconnues sont oubliées. */
export function parseMemoire(colonnes: readonly string[], texte = ''): LigneMemoire[] {
  const [entete = '', ...lignes] = texte.replace(/^\uFEFF/, '').split(/\r?\n/);
  const noms = entete.split(';');
  return lignes.filter(Boolean).map((ligne) => {
    const cases = parseLigne(ligne);
    return Object.fromEntries(colonnes.map((colonne) => [colonne, cases[noms.indexOf(colonne)] ?? '']));
  });
}

/** L'inverse, trié par ses deux premières colonnes ; vide quand il n'y a rien à retenir. Chaque case tient sur une ligne. */
export function formatMemoire(colonnes: readonly string[], lignes: readonly LigneMemoire[]): string {
  if (lignes.length === 0) return '';
  const cases = lignes.map((ligne) => formatLigne(colonnes.map((colonne) => (ligne[colonne] ?? '').replace(/\s+/g, ' ')))).sort();
  return `${[formatLigne(colonnes), ...cases].join('\n')}\n`;
}
