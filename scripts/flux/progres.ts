const LARGEUR = 30;

/** Sur un terminal, une barre et le nombre de lignes lues ; ailleurs, rien : un journal ne veut pas d'une ligne par paquet. */
export function montreProgres(lignes: number, part: number, sortie: NodeJS.WriteStream = process.stderr): void {
  if (sortie.isTTY) sortie.write(`\r${formatProgres(lignes, part)}`);
}

/** Efface la barre. */
export function effaceProgres(sortie: NodeJS.WriteStream = process.stderr): void {
  if (sortie.isTTY) sortie.write('\r\u001B[K');
}

/** « ███████░░░ 42 % · 12 345 lignes lues ». */
export function formatProgres(lignes: number, part: number): string {
  const plein = Math.round(part * LARGEUR);
  return `${'█'.repeat(plein)}${'░'.repeat(LARGEUR - plein)} ${Math.round(part * 100)}\u00A0% · ${lignes.toLocaleString('fr')}\u00A0lignes lues`;
}
