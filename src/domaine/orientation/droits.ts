import { DROITS, type DroitId } from '../vocabulaires/droits.ts';
import type { ThemeId } from '../vocabulaires/themes.ts';
import { est, type FaitId, pas, sait, SANS_DOMICILE, saitAge, type Situation, type Trois, unDe } from './situation.ts';

/**
 * Trois états honnêtes : sans doute pour vous ; à vérifier ; sans doute pas pour vous.
 * Jamais « vous n'avez droit à rien », jamais un montant ; une réponse que l'on n'a pas n'écarte jamais un droit.
 */
export type EtatDroit = 'probable' | 'a-verifier' | 'improbable';

/** Un droit devant une situation, et la règle qui en a décidé (`content/orientation/droits.yaml`). */
export interface DroitJuge {
  readonly id: DroitId;
  readonly etat: EtatDroit;
  /** `probable`, `reserve`, ou le nom de la condition qui manque ou qui écarte. */
  readonly regle: string;
  /** La réponse qui trancherait. */
  readonly manque?: FaitId | 'age';
}

/** Une condition, les réponses dont elle dépend, et ce que l'on en sait. */
type Condition = readonly [nom: string, faits: readonly (FaitId | 'age')[], juge: (situation: Situation) => Trois];

interface RegleDroit {
  /** Vaut-il la peine d'en parler ? */
  readonly quand: (situation: Situation) => boolean;
  readonly conditions?: readonly Condition[];
  /** Il reste une condition que l'on ne demande pas (ressources, avis d'une commission) : au mieux « à vérifier ». Une fonction dit quand elle tombe. */
  readonly reserve?: true | ((situation: Situation) => boolean);
}

const besoin =
  (...themes: readonly ThemeId[]) =>
  ({ besoins }: Situation) =>
    themes.some((theme) => besoins.includes(theme));
const sansAdresse = (situation: Situation): Trois =>
  situation.commune === SANS_DOMICILE || est(situation, 'danger', 'sans-abri-ce-soir') ? 'oui' : sait(situation, 'logement', 'rue', 'squat', 'hotel');
const courrierExpulsion = (situation: Situation) =>
  sait(situation, 'courrier', 'impaye', 'commandement-de-payer', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique');
/** Deux conditions à la fois. */
const et = (...conditions: readonly Trois[]): Trois => pas(unDe(...conditions.map(pas)));
const enfants = (situation: Situation): Trois => (est(situation, 'enfant_moins_3_ans', 'oui') ? 'oui' : sait(situation, 'enfants_mineurs', 'oui'));
/** De moins de trois ans : oui ; mineur sans que l'on sache son âge : peut-être. */
const enfantDePmi = (situation: Situation): Trois => (est(situation, 'enfant_moins_3_ans', 'oui') ? 'oui' : enfants(situation) === 'non' ? 'non' : undefined);
const parentIsole = (situation: Situation): Trois => et(enfants(situation), sait(situation, 'parent_isole', 'oui'));
const avecEnfant = (situation: Situation): Trois => unDe(enfants(situation), sait(situation, 'enceinte', 'oui'));
const dejaRsa = (situation: Situation) => est(situation, 'rsa', 'oui', 'referent-designe');
/** Le séjour doit être régulier ; un titre en cours de renouvellement l'est. On ne soupçonne personne : sans réponse, il l'est. */
const SEJOUR: Condition = ['sejour', ['sejour'], (situation) => (est(situation, 'sejour', 'sans-titre', 'asile') ? 'non' : 'oui')];
/** Le même, là où une demande d'asile en cours suffit. */
const SEJOUR_OU_ASILE: Condition = ['sejour', ['sejour'], (situation) => (est(situation, 'sejour', 'sans-titre') ? 'non' : 'oui')];
const HANDICAP: Condition = ['handicap', ['handicap'], (situation) => sait(situation, 'handicap', 'oui')];

/** Les règles des droits : qui, d'après `content/droits/` et les textes qui y sont cités. Rien n'y dépend d'un montant. */
const REGLES_DROITS: Readonly<Record<DroitId, RegleDroit>> = {
  // CASF L345-2-2 : à tout moment, toute personne sans abri en détresse ; sans condition de séjour.
  'hebergement-urgence': {
    quand: (s) => sansAdresse(s) === 'oui' || (besoin('logement')(s) && s.logement === undefined),
    conditions: [['sans-abri', ['logement'], sansAdresse]],
  },
  violences: { quand: (s) => est(s, 'danger', 'violences') || besoin('violences')(s) },
  'enfance-en-danger': { quand: (s) => est(s, 'danger', 'enfant') || est(s, 'mineur_isole', 'oui') },
  'prevention-expulsion': {
    quand: (s) => courrierExpulsion(s) === 'oui' || est(s, 'logement', 'menace') || (besoin('logement')(s) && sansAdresse(s) !== 'oui'),
    conditions: [['impaye', ['logement', 'courrier'], (s) => unDe(courrierExpulsion(s), sait(s, 'logement', 'menace'))]],
  },
  // CASF L264-1 : toute personne sans domicile stable qui demande une prestation.
  domiciliation: {
    quand: (s) => sansAdresse(s) === 'oui' || est(s, 'logement', 'heberge'),
    // Hébergée chez quelqu'un, une personne peut avoir son adresse là, ou non.
    conditions: [['sans-adresse', ['logement'], (s) => (est(s, 'logement', 'heberge') ? undefined : sansAdresse(s))]],
  },
  // CASF L262-4 : 25 ans, ou un enfant à charge ou à naître ; le « RSA jeune actif » demande d'avoir travaillé.
  rsa: {
    quand: (s) => !dejaRsa(s) && besoin('insertion', 'budget', 'emploi', 'precarite', 'acces-aux-droits')(s),
    conditions: [
      // De 18 à 24 ans, avoir déjà travaillé suffit : on ne le demande pas, donc on n'écarte pas.
      ['age', ['age', 'enfants_mineurs'], (s) => unDe(saitAge(s, 25), avecEnfant(s), saitAge(s, 18) === 'oui' ? undefined : 'non')],
      ['etudes', ['activite', 'parent_isole'], (s) => unDe(pas(sait(s, 'activite', 'etudiant', 'eleve')), parentIsole(s))],
      SEJOUR,
    ],
    reserve: true,
  },
  'prime-activite': {
    quand: (s) => est(s, 'activite', 'salarie', 'independant', 'etudiant') || besoin('emploi', 'budget', 'insertion')(s),
    conditions: [
      ['travail', ['activite'], (s) => (est(s, 'activite', 'etudiant') ? undefined : sait(s, 'activite', 'salarie', 'independant'))],
      ['majeur', ['age'], (s) => saitAge(s, 18)],
      SEJOUR,
    ],
    reserve: true,
  },
  'aides-au-logement': {
    quand: besoin('logement', 'budget'),
    // À l'hôtel ou chez quelqu'un, un loyer se paie parfois.
    conditions: [
      ['loyer', ['logement'], (s) => (est(s, 'logement', 'heberge', 'hotel') && !est(s, 'danger', 'sans-abri-ce-soir') ? undefined : pas(sansAdresse(s)))],
      SEJOUR,
    ],
    reserve: true,
  },
  fsl: { quand: besoin('logement', 'budget', 'transition-ecologique'), reserve: true },
  asll: { quand: (s) => besoin('logement')(s) || est(s, 'logement', 'menace'), reserve: true },
  // CCH L300-1 : résider en France de façon régulière.
  dalo: {
    quand: (s) => besoin('logement')(s) || est(s, 'courrier', 'jugement', 'commandement-de-quitter', 'force-publique'),
    conditions: [SEJOUR],
    reserve: true,
  },
  c2s: {
    quand: besoin('sante', 'budget'),
    conditions: [SEJOUR_OU_ASILE],
    // Qui touche le RSA y a droit sans autre condition.
    reserve: (s) => !dejaRsa(s),
  },
  ame: { quand: besoin('sante'), conditions: [['sans-titre', ['sejour'], (s) => sait(s, 'sejour', 'sans-titre')]], reserve: true },
  apa: {
    quand: (s) => !est(s, 'apa', 'oui') && (besoin('autonomie')(s) || est(s, 'perte_autonomie', 'oui')),
    conditions: [['age', ['age'], (s) => saitAge(s, 60)], ['autonomie', ['perte_autonomie'], (s) => sait(s, 'perte_autonomie', 'oui')], SEJOUR_OU_ASILE],
  },
  aspa: {
    quand: (s) =>
      besoin('autonomie', 'budget')(s) && (s.age === undefined ? !est(s, 'activite', 'etudiant', 'eleve') : s.age >= 50 || est(s, 'activite', 'retraite')),
    conditions: [['age', ['age'], (s) => unDe(saitAge(s, 65), et(saitAge(s, 62), sait(s, 'handicap', 'oui')))], SEJOUR],
    reserve: true,
  },
  aah: {
    quand: (s) => est(s, 'handicap', 'oui') || besoin('autonomie')(s),
    conditions: [HANDICAP, ['age', ['age'], (s) => unDe(saitAge(s, 20), saitAge(s, 16) === 'oui' ? undefined : saitAge(s, 16))], SEJOUR],
    reserve: true,
  },
  pch: {
    quand: (s) => est(s, 'handicap', 'oui') || besoin('autonomie')(s),
    conditions: [HANDICAP, ['age', ['age'], (s) => (saitAge(s, 60) === 'oui' ? undefined : s.age === undefined ? undefined : 'oui')]],
    reserve: true,
  },
  cmi: {
    quand: (s) => est(s, 'handicap', 'oui') || est(s, 'perte_autonomie', 'oui') || besoin('autonomie')(s),
    conditions: [['limite', ['handicap', 'perte_autonomie'], (s) => unDe(sait(s, 'handicap', 'oui'), sait(s, 'perte_autonomie', 'oui'))]],
    reserve: true,
  },
  'soutien-aidants': {
    quand: (s) => est(s, 'aidant', 'oui') || besoin('autonomie')(s),
    conditions: [['aidant', ['aidant'], (s) => sait(s, 'aidant', 'oui')]],
  },
  // CSP L2112-1 et suivants : grossesse, et enfants jusqu'à six ans.
  pmi: {
    quand: (s) => est(s, 'enceinte', 'oui') || est(s, 'enfant_moins_3_ans', 'oui') || besoin('enfance-famille')(s),
    conditions: [['petit', ['enfants_mineurs', 'enfant_moins_3_ans', 'enceinte'], (s) => unDe(sait(s, 'enceinte', 'oui'), enfantDePmi(s))]],
  },
  'allocation-soutien-familial': {
    quand: (s) => besoin('enfance-famille', 'budget')(s) || est(s, 'parent_isole', 'oui'),
    conditions: [
      ['enfants', ['enfants_mineurs'], enfants],
      ['seul', ['parent_isole'], (s) => sait(s, 'parent_isole', 'oui')],
    ],
    reserve: true,
  },
  'aides-financieres-enfance': {
    quand: besoin('enfance-famille', 'budget', 'precarite', 'logement'),
    conditions: [['enfants', ['enfants_mineurs', 'enceinte'], avecEnfant]],
    reserve: true,
  },
  'aide-alimentaire': { quand: besoin('precarite', 'budget'), reserve: true },
  'aide-exceptionnelle': { quand: besoin('budget', 'precarite', 'logement', 'transition-ecologique'), reserve: true },
  surendettement: { quand: besoin('budget'), reserve: true },
  'droit-au-compte': { quand: besoin('budget'), reserve: true },
  masp: { quand: (s) => besoin('budget')(s) && s.nature === 'situation', conditions: [['majeur', ['age'], (s) => saitAge(s, 18)]], reserve: true },
  'protection-juridique-majeurs': {
    quand: (s) => besoin('autonomie')(s) && s.nature === 'situation',
    conditions: [['majeur', ['age'], (s) => saitAge(s, 18)]],
    reserve: true,
  },
  'cheque-energie': {
    quand: besoin('transition-ecologique', 'budget'),
    conditions: [['logement', ['logement'], (s) => pas(s.commune === SANS_DOMICILE ? 'oui' : sait(s, 'logement', 'rue', 'squat'))]],
    reserve: true,
  },
  ass: { quand: besoin('emploi', 'insertion'), conditions: [['chomage', ['activite'], (s) => sait(s, 'activite', 'demandeur-emploi')]], reserve: true },
  'contrat-engagement-jeune': {
    quand: besoin('emploi', 'insertion'),
    conditions: [
      ['age', ['age'], (s) => et(saitAge(s, 16), unDe(pas(saitAge(s, 26)), et(pas(saitAge(s, 30)), sait(s, 'handicap', 'oui'))))],
      ['sans-emploi', ['activite'], (s) => pas(sait(s, 'activite', 'etudiant', 'eleve', 'salarie', 'retraite'))],
    ],
    reserve: true,
  },
  faj: {
    quand: (s) => besoin('budget', 'precarite', 'emploi', 'insertion', 'logement', 'transition-ecologique')(s) && (s.age === undefined || s.age < 30),
    conditions: [['age', ['age'], (s) => et(saitAge(s, 18), pas(saitAge(s, 26)))]],
    reserve: true,
  },
  'aide-permis': { quand: besoin('transition-ecologique', 'emploi'), reserve: true },
  'aide-juridictionnelle': {
    quand: (s) =>
      besoin('acces-aux-droits', 'violences')(s) ||
      est(s, 'danger', 'violences') ||
      est(s, 'courrier', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique'),
    reserve: true,
  },
  'demande-asile': {
    quand: (s) => est(s, 'sejour', 'asile') || (besoin('acces-aux-droits')(s) && est(s, 'sejour', 'sans-titre')),
    conditions: [['asile', ['sejour'], (s) => (est(s, 'sejour', 'sans-titre') ? undefined : sait(s, 'sejour', 'asile'))]],
  },
  'mediation-numerique': { quand: besoin('numerique') },
};

const ORDRE: Readonly<Record<EtatDroit, number>> = { probable: 0, 'a-verifier': 1, improbable: 2 };

/** Les droits dont la situation donne envie de parler, les plus sûrs d'abord. */
export function juge(situation: Situation): DroitJuge[] {
  return DROITS.filter((id) => REGLES_DROITS[id].quand(situation))
    .map((id) => jugeDroit(id, situation))
    .sort((a, b) => ORDRE[a.etat] - ORDRE[b.etat]);
}

/** Une condition fausse écarte ; une inconnue demande ; une réserve laisse à vérifier ; sinon, c'est sans doute pour elle. */
function jugeDroit(id: DroitId, situation: Situation): DroitJuge {
  const { conditions = [], reserve = false } = REGLES_DROITS[id];
  const jugees = conditions.map(([nom, faits, condition]) => ({ nom, faits, vaut: condition(situation) }));
  const fausse = jugees.find(({ vaut }) => vaut === 'non');
  if (fausse) return { id, etat: 'improbable', regle: fausse.nom };
  const inconnue = jugees.find(({ vaut }) => vaut === undefined);
  if (inconnue) {
    const manque = inconnue.faits.find((fait) => situation[fait] === undefined);
    return { id, etat: 'a-verifier', regle: inconnue.nom, ...(manque ? { manque } : {}) };
  }
  return (typeof reserve === 'function' ? reserve(situation) : reserve)
    ? { id, etat: 'a-verifier', regle: 'reserve' }
    : { id, etat: 'probable', regle: 'probable' };
}

/** Les phrases qu'un droit peut demander, pour vérifier qu'elles sont écrites. */
export function listClesDroits(): { readonly id: DroitId; readonly cles: readonly string[] }[] {
  return DROITS.map((id) => {
    const { conditions = [], reserve } = REGLES_DROITS[id];
    const noms = conditions.map(([nom]) => nom);
    const certain = reserve === undefined || typeof reserve === 'function';
    return { id, cles: [...noms, ...(reserve ? ['reserve'] : []), ...(certain ? ['probable'] : [])] };
  });
}
