import { countMois } from './dates.ts';

/** Mois entre deux vérifications, quand la fiche n'en dit rien. */
export const FREQUENCE_PAR_DEFAUT = 6;

/** Au bout d'un an, une information ne vaut plus rien tant que l'on n'a pas téléphoné. */
const ANCIENNE_MOIS = 12;

/** Les dates d'une fiche, `AAAA-MM-JJ`. */
interface FicheDatee {
  readonly verifie_le?: string | undefined;
  readonly date_maj?: string | undefined;
  /** En mois. */
  readonly frequence_verification?: number | undefined;
}

export type Fraicheur = 'verifie' | 'a-verifier' | 'ancienne' | 'jamais';

/**
 * Ce que vaut encore une fiche : `verifie` dans sa période, `a-verifier` après, `ancienne` passé un an, `jamais` si personne ne l'a confirmée.
 * Une fiche jamais confirmée que sa source n'a pas touchée depuis un an est `ancienne` aussi.
 * @param aujourdhui `AAAA-MM-JJ`
 */
export function getFraicheur({ verifie_le, date_maj, frequence_verification = FREQUENCE_PAR_DEFAUT }: FicheDatee, aujourdhui: string): Fraicheur {
  if (verifie_le === undefined) return date_maj !== undefined && countMois(date_maj, aujourdhui) >= ANCIENNE_MOIS ? 'ancienne' : 'jamais';
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
