import { countMois } from './dates.ts';

/** Mois entre deux vérifications, quand la fiche n'en dit rien. */
export const FREQUENCE_PAR_DEFAUT = 6;

/** Au bout d'un an, une information ne vaut plus rien tant que l'on n'a pas téléphoné. */
const ANCIENNE_MOIS = 12;

export type Fraicheur = 'verifie' | 'a-verifier' | 'ancienne' | 'jamais';

/**
 * Ce que vaut encore une fiche : `verifie` dans sa période, `a-verifier` après, `ancienne` passé un an, `jamais` si personne ne l'a confirmée.
 * @param aujourdhui `AAAA-MM-JJ`
 */
export function getFraicheur({ verifie_le, frequence_verification = FREQUENCE_PAR_DEFAUT }: { verifie_le?: string | undefined; frequence_verification?: number | undefined }, aujourdhui: string): Fraicheur {
  if (verifie_le === undefined) return 'jamais';
  const mois = countMois(verifie_le, aujourdhui);
  if (mois >= ANCIENNE_MOIS) return 'ancienne';
  return mois >= frequence_verification ? 'a-verifier' : 'verifie';
}

/** Un délai de rendez-vous dit il y a plus de trente jours ne vaut plus rien (règle du domaine). */
const DELAI_JOURS = 30;

/** Le délai avant un premier rendez-vous, tant qu'il est récent. */
export function findDelaiActuel<T extends { readonly le: string }>(delai: T | undefined, aujourdhui: string): T | undefined {
  if (!delai) return undefined;
  const jours = (Date.parse(`${aujourdhui}T00:00:00Z`) - Date.parse(`${delai.le}T00:00:00Z`)) / 86_400_000;
  return jours >= 0 && jours <= DELAI_JOURS ? delai : undefined;
}
