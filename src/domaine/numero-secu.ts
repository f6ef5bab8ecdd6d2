/** Des chiffres, et le A ou le B d'un département corse, que des espaces, points ou tirets peuvent séparer. */
const SUITE = /\d(?:[\s.\u00A0\u202F-]*(?:\d|[AB](?=[\s.\u00A0\u202F-]*\d)))+/gi;
/** Sexe ou immatriculation provisoire, année, mois (réel, ou de convention à partir de 20), département, commune, ordre, clé : décret 82-103, article 4. */
const FORME = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/i;

/** Où est, dans un texte, ce qui a la forme d'un numéro de Sécurité sociale (13 signes, ou 15 avec la clé) ; rien s'il n'y en a pas. */
export function findNumeroSecu(texte: string): { debut: number; fin: number } | undefined {
  for (const { 0: suite, index } of texte.matchAll(SUITE)) {
    // Un autre nombre peut le toucher (« dossier 12 1 85 05… ») : on essaie depuis chaque groupe jusqu'à la fin de chaque autre.
    const groupes = [...suite.matchAll(/[\dAB]+/gi)];
    for (const [rang, depart] of groupes.entries()) {
      let signes = '';
      let trouve: { debut: number; fin: number } | undefined;
      for (const groupe of groupes.slice(rang)) {
        signes += groupe[0];
        if (FORME.test(signes)) trouve = { debut: index + depart.index, fin: index + groupe.index + groupe[0].length };
      }
      // Le plus long : la clé fait partie du numéro.
      if (trouve) return trouve;
    }
  }
  return undefined;
}

/** Le même texte, chaque numéro remplacé. */
export function retireNumerosSecu(texte: string, parQuoi: string): string {
  const trouve = findNumeroSecu(texte);
  return trouve ? `${texte.slice(0, trouve.debut)}${parQuoi}${retireNumerosSecu(texte.slice(trouve.fin), parQuoi)}` : texte;
}
