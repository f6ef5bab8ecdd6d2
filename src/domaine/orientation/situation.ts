import type { ThemeId } from '../vocabulaires/themes.ts';

/** Qui n'a pas d'adresse stable écrit ceci à la place d'un code de commune. */
export const SANS_DOMICILE = 'sans-domicile-stable';

const OUI_NON = ['oui', 'non'] as const;

/** Les faits qu'une réponse établit, et leurs valeurs. Un fait absent est un fait que l'on ne sait pas ; « inconnu » veut dire la même chose. */
export const FAITS = {
  danger: ['aucun', 'violences', 'enfant', 'suicide', 'sans-abri-ce-soir', 'medical'],
  enfants_mineurs: OUI_NON,
  enfant_moins_3_ans: OUI_NON,
  parent_isole: OUI_NON,
  enceinte: OUI_NON,
  handicap: OUI_NON,
  perte_autonomie: OUI_NON,
  suivi_social: OUI_NON,
  mineur_isole: OUI_NON,
  aidant: OUI_NON,
  apa: ['oui', 'en-cours', 'non'],
  /** Le courrier reçu, du premier impayé à la dernière étape de l'expulsion. */
  courrier: ['aucun', 'impaye', 'commandement-de-payer', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique'],
  rsa: ['non', 'oui', 'referent-designe'],
  regime: ['general', 'agricole'],
  activite: ['salarie', 'demandeur-emploi', 'etudiant', 'eleve', 'retraite', 'sans', 'independant'],
  hospitalise: OUI_NON,
  logement: ['stable', 'menace', 'heberge', 'hotel', 'rue', 'squat'],
  sejour: ['sans-objet', 'regulier', 'renouvellement', 'protege', 'asile', 'sans-titre'],
} as const;

export type FaitId = keyof typeof FAITS;
export type Valeur<F extends FaitId> = (typeof FAITS)[F][number];

/** Deux façons de demander : ouvrir ou comprendre un droit, ou regarder une situation avec quelqu'un. */
export const NATURES = ['droit', 'situation'] as const;

/** La situation d'une personne : jamais gardée, jamais envoyée. */
export type Situation = {
  /** Code INSEE, ou `SANS_DOMICILE`. */
  readonly commune: string;
  /** Identifiant d'un quartier du ressort, là où la commune est partagée. */
  readonly quartier?: string;
  readonly besoins: readonly ThemeId[];
  readonly nature: (typeof NATURES)[number];
  /** Années révolues. */
  readonly age?: number;
} & { readonly [F in FaitId]?: Valeur<F> };

/** Oui, non, ou on ne sait pas. */
export type Trois = 'oui' | 'non' | undefined;

/** Vrai quand on sait que le fait a l'une de ces valeurs. */
export function est<F extends FaitId>(situation: Situation, fait: F, ...valeurs: readonly Valeur<F>[]): boolean {
  const valeur = situation[fait] as Valeur<F> | undefined;
  return valeur !== undefined && valeurs.includes(valeur);
}

/** Le fait a-t-il l'une de ces valeurs ? Rien si on ne le sait pas. */
export function sait<F extends FaitId>(situation: Situation, fait: F, ...valeurs: readonly Valeur<F>[]): Trois {
  const valeur = situation[fait] as Valeur<F> | undefined;
  if (valeur === undefined) return undefined;
  return valeurs.includes(valeur) ? 'oui' : 'non';
}

/** A-t-elle au moins cet âge ? Rien si on ne le sait pas. */
export const saitAge = ({ age }: Situation, minimum: number): Trois => (age === undefined ? undefined : age >= minimum ? 'oui' : 'non');

/** Une des conditions suffit ; on n'exclut que si toutes sont fausses. */
export function unDe(...conditions: readonly Trois[]): Trois {
  if (conditions.includes('oui')) return 'oui';
  return conditions.includes(undefined) ? undefined : 'non';
}

/** L'inverse ; ce que l'on ne sait pas reste inconnu. */
export const pas = (condition: Trois): Trois => (condition === undefined ? undefined : condition === 'oui' ? 'non' : 'oui');
