/** Une étape des essais. */
export interface Etape {
  readonly titre: string;
  /** Rend un code de sortie. */
  readonly faire: () => Promise<number> | number;
}

/** Fait les étapes l'une après l'autre, sans s'arrêter à la première qui échoue. @returns les titres de celles qui ont échoué */
export async function runEtapes(etapes: readonly Etape[]): Promise<string[]> {
  const echecs: string[] = [];
  for (const { titre, faire } of etapes) {
    const debut = Date.now();
    console.log(`\n▶ ${titre}`);
    const code = await faire();
    const duree = `${((Date.now() - debut) / 1000).toFixed(1).replace('.', ',')}\u00A0s`;
    console.log(code === 0 ? `✔ ${titre} (${duree})` : `✘ ${titre}\u00A0: échec (${duree})`);
    if (code !== 0) echecs.push(titre);
  }
  return echecs;
}
