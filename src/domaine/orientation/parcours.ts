import type { ThemeId } from '../vocabulaires/themes.ts';
import type { Ressort } from './competence.ts';
import { oriente } from './orienter.ts';
import { est, FAITS, type FaitId, NATURES, SANS_DOMICILE, saitAge, type Situation } from './situation.ts';

/** Les questions du guide, dans l'ordre où elles viennent. */
export const QUESTIONS = [
  'danger',
  'commune',
  'besoins',
  'nature',
  'quartier',
  'enfants_mineurs',
  'enfant_moins_3_ans',
  'parent_isole',
  'enceinte',
  'age',
  'mineur_isole',
  'logement',
  'courrier',
  'suivi_social',
  'rsa',
  'activite',
  'perte_autonomie',
  'apa',
  'handicap',
  'aidant',
  'hospitalise',
  'regime',
  'sejour',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

/** Une réponse donnée ; `inconnu` veut dire « je ne sais pas », et ne ferme aucune porte. */
export type Valeur = string | number | readonly string[];
export const INCONNU = 'inconnu';

/** Les réponses d'une personne, dans l'ordre où elle les a données. Elles ne vivent qu'en mémoire. */
export type Reponses = ReadonlyMap<QuestionId, Valeur>;

/** Où l'on en est : une question à poser, ou la situation entière. */
export type Pas = { readonly question: QuestionId } | { readonly situation: Situation };

type Partielle = Partial<Situation>;

const besoin =
  (...themes: readonly ThemeId[]) =>
  ({ besoins = [] }: Partielle) =>
    themes.some((theme) => besoins.includes(theme));
const vaut = (situation: Partielle, fait: FaitId, ...valeurs: readonly string[]) =>
  (est as (situation: Situation, fait: FaitId, ...valeurs: readonly string[]) => boolean)(situation as Situation, fait, ...valeurs);
const enDanger = (situation: Partielle) => situation.danger !== undefined && situation.danger !== 'aucun';
const sansAbri = (situation: Partielle) => vaut(situation, 'danger', 'sans-abri-ce-soir');
const accompagne = (situation: Partielle) => situation.nature === 'situation' || enDanger(situation);
const enfants = (situation: Partielle) => vaut(situation, 'enfants_mineurs', 'oui');
const peutEtreSenior = (situation: Partielle) => saitAge(situation as Situation, 60) !== 'non' || vaut(situation, 'activite', 'retraite');

/**
 * Quand une question a un sens. Une question sensible (papiers, santé) ne se pose que si le besoin la justifie.
 * `isUtile` retire ensuite celles qui ne changeraient plus rien à la réponse.
 */
const ROUTES: Readonly<Record<QuestionId, (situation: Partielle, ressort: Ressort | undefined) => boolean>> = {
  danger: () => true,
  commune: () => true,
  besoins: () => true,
  // En danger, quelqu'un doit regarder avec la personne : on ne demande pas.
  nature: (s) => !enDanger(s),
  quartier: (s, ressort) => accompagne(s) && (ressort?.quartiers.length ?? 0) > 1,
  enfants_mineurs: (s) => accompagne(s) || besoin('enfance-famille', 'budget', 'precarite', 'insertion', 'logement')(s),
  enfant_moins_3_ans: (s) => enfants(s) && (sansAbri(s) || besoin('enfance-famille')(s)),
  parent_isole: (s) => enfants(s) && (sansAbri(s) || besoin('enfance-famille')(s)),
  enceinte: (s) => sansAbri(s) || besoin('enfance-famille')(s) || (accompagne(s) && besoin('logement', 'sante')(s) && !enfants(s)),
  age: (s) => (accompagne(s) && !enfants(s)) || besoin('autonomie', 'emploi', 'insertion')(s),
  mineur_isole: (s) => saitAge(s as Situation, 18) === 'non',
  logement: (s) => s.commune !== SANS_DOMICILE && !sansAbri(s) && (besoin('logement')(s) || (accompagne(s) && besoin('budget', 'precarite', 'violences')(s))),
  courrier: (s) => vaut(s, 'logement', 'menace'),
  suivi_social: accompagne,
  rsa: (s) => besoin('insertion', 'emploi')(s) || (accompagne(s) && !enfants(s)),
  activite: (s) => besoin('emploi', 'insertion')(s) || (accompagne(s) && !enfants(s) && !vaut(s, 'rsa', 'oui', 'referent-designe')),
  perte_autonomie: (s) => besoin('autonomie')(s) || (accompagne(s) && saitAge(s as Situation, 60) === 'oui'),
  apa: (s) => vaut(s, 'perte_autonomie', 'oui') && peutEtreSenior(s),
  handicap: besoin('autonomie', 'emploi'),
  aidant: besoin('autonomie'),
  hospitalise: (s) => accompagne(s) && besoin('sante')(s),
  // Le régime agricole a son propre service social : il compte aussi pour qui n'a pas d'enfant à charge.
  regime: (s) =>
    besoin('sante', 'enfance-famille', 'autonomie', 'insertion')(s) ||
    (accompagne(s) && !enfants(s) && vaut(s, 'activite', 'salarie', 'independant', 'retraite')),
  sejour: besoin('sante', 'acces-aux-droits'),
};

/** Les valeurs qu'une question peut établir, pour savoir si elle change quelque chose. Un âge se résume à ses seuils. */
function listValeurs(question: QuestionId, ressort: Ressort | undefined): readonly Valeur[] {
  if (question === 'nature') return NATURES;
  if (question === 'quartier') return ressort?.quartiers.map(({ id }) => id) ?? [];
  if (question === 'age') return SEUILS_AGE;
  return question in FAITS ? FAITS[question as FaitId] : [];
}
/** Un âge de chaque côté de tous les seuils des règles (16, 18, 20, 25, 26, 30, 60, 62, 65 ans). */
export const SEUILS_AGE = [15, 17, 19, 24, 25, 28, 45, 61, 63, 70] as const;

/** Toujours posées : sans elles, il n'y a pas de réponse. */
const NECESSAIRES: ReadonlySet<QuestionId> = new Set<QuestionId>(['danger', 'commune', 'besoins', 'nature']);

/**
 * Les réponses → la question suivante, ou la situation entière. Pure : les mêmes réponses mènent toujours au même endroit.
 * @param ressort celui de la commune choisie ; absent tant qu'elle ne l'est pas
 */
export function getPas(reponses: Reponses, ressort: Ressort | undefined): Pas {
  const situation = getSituation(reponses);
  const question = QUESTIONS.find((id) => !reponses.has(id) && ROUTES[id](situation, ressort) && (NECESSAIRES.has(id) || isUtile(id, situation, ressort)));
  return question ? { question } : { situation: situation as Situation };
}

/** Une question est utile si deux de ses réponses, ou une réponse et le silence, ne mènent pas à la même chose. */
function isUtile(question: QuestionId, situation: Partielle, ressort: Ressort | undefined): boolean {
  if (!ressort || situation.commune === undefined || situation.besoins === undefined || situation.nature === undefined) return true;
  const lire = (avec: Partielle) => JSON.stringify(oriente({ ...situation, ...avec } as Situation, ressort));
  const sans = lire({});
  return listValeurs(question, ressort).some((valeur) => lire({ [question]: valeur }) !== sans);
}

/** Ce que les réponses établissent ; « je ne sais pas » n'établit rien. */
export function getSituation(reponses: Reponses): Partielle {
  const faits: Record<string, Valeur> = {};
  for (const [question, valeur] of reponses) if (valeur !== INCONNU) faits[question] = valeur;
  if (enDanger(faits as Partielle)) faits.nature = 'situation';
  return faits as Partielle;
}

/** Ajoute ou change une réponse ; celles que plus rien ne justifie s'en vont. */
export function repond(reponses: Reponses, question: QuestionId, valeur: Valeur, ressort: Ressort | undefined): Reponses {
  const suivantes = new Map(reponses).set(question, valeur);
  if (!reponses.has(question)) return suivantes;
  // Une autre commune a d'autres quartiers, et un autre ressort, qui n'est pas encore là.
  if (question === 'commune') {
    suivantes.delete('quartier');
    return suivantes;
  }
  // Une réponse changée en amont peut rendre une question d'aval sans objet : on rejoue le parcours, et l'on garde ce qui se demande encore.
  const rejouees = new Map<QuestionId, Valeur>();
  const gardees = new Map<QuestionId, Valeur>();
  for (let pas = getPas(rejouees, ressort); 'question' in pas; pas = getPas(rejouees, ressort)) {
    const deja = suivantes.get(pas.question);
    rejouees.set(pas.question, deja ?? INCONNU);
    if (deja !== undefined) gardees.set(pas.question, deja);
  }
  return gardees;
}

/** Revient à la question d'avant. */
export function revient(reponses: Reponses): Reponses {
  return new Map([...reponses].slice(0, -1));
}

/** Les questions qui restent si l'on ne sait répondre à aucune, la prochaine d'abord : de quoi dire « encore deux ou trois ». */
export function listRestantes(reponses: Reponses, ressort: Ressort | undefined): QuestionId[] {
  const restantes: QuestionId[] = [];
  const suivies = new Map(reponses);
  for (let pas = getPas(suivies, ressort); 'question' in pas; pas = getPas(suivies, ressort)) {
    restantes.push(pas.question);
    suivies.set(pas.question, INCONNU);
  }
  return restantes;
}
