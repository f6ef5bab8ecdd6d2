/**
 * Le début commun aux formes d'un mot : « expulser », « expulsée », « expulsion » → « expuls ». À l'oreille et sans dictionnaire :
 * la même règle des deux côtés d'une comparaison suffit. @param forme sans accent (`mots.ts`)
 */
export function getRacine(forme: string): string {
  if (forme.length <= RACINE_MIN || /\d/.test(forme)) return forme;
  const racine = IRREGULIERS.get(forme) ?? forme.replace(FINS, '');
  return racine.length >= RACINE_MIN ? racine : forme.replace(/[sx]$/, '');
}

const RACINE_MIN = 4;
const FINS =
  /(?:issements?|ements?|ations?|itions?|utions?|sions?|tions?|ances?|ences?|euses?|eurs?|antes?|ants?|ables?|iques?|ites?|ees?|ers?|ez|irs?|ons|ents?|es?|is?|s|x)$/;

/** Des formes du même mot que la règle ne rapproche pas, et que les gens tapent souvent. */
const IRREGULIERS: ReadonlyMap<string, string> = new Map([
  ...['paie', 'paient', 'paye', 'payes', 'payer', 'payez', 'paiement', 'paiements'].map((forme) => [forme, 'paye'] as const),
  ...['soin', 'soins', 'soigne', 'soigner', 'soignent'].map((forme) => [forme, 'soin'] as const),
  ...['vieux', 'vieille', 'vieilles', 'vieillir', 'vieillesse'].map((forme) => [forme, 'vieil'] as const),
  ...['seul', 'seule', 'seuls', 'seules', 'solitude'].map((forme) => [forme, 'seul'] as const),
  ...['droit', 'droits'].map((forme) => [forme, 'droit'] as const),
]);
