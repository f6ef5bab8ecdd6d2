/** Mois entre deux vérifications, quand la fiche n'en dit rien. */
export const FREQUENCE_PAR_DEFAUT = 6;

/** Au bout d'un an, une information ne vaut plus rien tant que l'on n'a pas téléphoné. */
const ANCIENNE_MOIS = 12;

/** Les dates d'une fiche, `AAAA-MM-JJ`. */
export interface FicheDatee {
  readonly verifie_le?: string | undefined;
  readonly date_maj?: string | undefined;
  /** En mois. */
  readonly frequence_verification?: number | undefined;
}

export type Fraicheur = 'verifie' | 'a-verifier' | 'ancienne' | 'jamais';

/** Les jours où une fiche change d'état ; celui qui manque n'arrive jamais. */
interface Etapes {
  readonly aVerifier?: string;
  readonly ancienne?: string;
}

/** Une fiche jamais confirmée que sa source n'a pas touchée depuis un an est ancienne aussi. */
function getEtapes({ verifie_le, date_maj, frequence_verification = FREQUENCE_PAR_DEFAUT }: FicheDatee): Etapes {
  if (verifie_le !== undefined) return { aVerifier: addMois(verifie_le, frequence_verification), ancienne: addMois(verifie_le, ANCIENNE_MOIS) };
  return date_maj === undefined ? {} : { ancienne: addMois(date_maj, ANCIENNE_MOIS) };
}

/** Les mêmes pour une page, qui les compare au jour du visiteur : « 2027-05-03;2027-11-03 ». */
export function formatEtapes(fiche: FicheDatee): string {
  const { aVerifier = '', ancienne = '' } = getEtapes(fiche);
  return `${aVerifier};${ancienne}`;
}

/**
 * Ce que vaut encore une fiche : `verifie` dans sa période, `a-verifier` après, `ancienne` passé un an, `jamais` si personne ne l'a confirmée.
 * @param aujourdhui `AAAA-MM-JJ`
 */
export function getFraicheur(fiche: FicheDatee, aujourdhui: string): Fraicheur {
  const { aVerifier, ancienne } = getEtapes(fiche);
  if (ancienne !== undefined && aujourdhui >= ancienne) return 'ancienne';
  if (aVerifier === undefined) return 'jamais';
  return aujourdhui >= aVerifier ? 'a-verifier' : 'verifie';
}

/** Le même jour, des mois plus tard. « 2027-02-31 » n'existe pas, et se range pourtant où il faut : après février, avant mars. */
function addMois(jour: string, mois: number): string {
  const [annee = 0, rang = 1] = jour.split('-').map(Number);
  const total = rang - 1 + mois;
  return `${String(annee + Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}${jour.slice(7)}`;
}

/** Un délai de rendez-vous dit il y a plus de trente jours ne vaut plus rien (règle du domaine). */
const DELAI_JOURS = 30;

/** Le délai avant un premier rendez-vous, tant qu'il est récent. */
export function findDelaiActuel<T extends { readonly le: string }>(delai: T | undefined, aujourdhui: string): T | undefined {
  if (!delai) return undefined;
  const jours = (Date.parse(`${aujourdhui}T00:00:00Z`) - Date.parse(`${delai.le}T00:00:00Z`)) / 86_400_000;
  return jours >= 0 && jours <= DELAI_JOURS ? delai : undefined;
}
