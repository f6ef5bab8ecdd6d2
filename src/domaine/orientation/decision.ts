import type { RoleId } from '../vocabulaires/roles.ts';
import type { ThemeId } from '../vocabulaires/themes.ts';
import { type FaitId, SANS_DOMICILE, saitAge, type Situation, type Valeur } from './situation.ts';

/** D'où viennent les compétents d'une issue : le ressort, ou un service que le territoire a mis en place pour une situation. */
export type Source =
  | 'ressort'
  | 'sans-domicile'
  | 'nouveaux-arrivants'
  | 'convention-rsa'
  | 'convention-seniors'
  | 'convention-isoles'
  | 'convention-sans-domicile'
  | 'convention-squat'
  | 'convention-asile';

/**
 * Ce que la situation décide, avant tout lieu : un rôle, et pourquoi. `regle` a ses mots dans `content/orientation/regles.yaml`.
 * Plusieurs sources : la première qui existe ici répond.
 */
export interface Orientation {
  readonly id: RegleId;
  readonly role: RoleId;
  readonly sources: readonly Source[];
}

/** Une règle : quand elle vaut, et vers quel rôle elle mène. */
interface Regle {
  readonly role: RoleId | ((situation: Situation) => RoleId);
  readonly quand: (situation: Situation) => boolean;
  readonly sources?: readonly Source[];
}

/** Comme `est`, sans recopier les valeurs à chaque essai. */
const a =
  <F extends FaitId>(fait: F, ...valeurs: readonly Valeur<F>[]) =>
  (situation: Situation): boolean =>
    valeurs.includes(situation[fait] as Valeur<F>);
const besoin =
  (...themes: readonly ThemeId[]) =>
  ({ besoins }: Situation) =>
    themes.some((theme) => besoins.includes(theme));
// Toutes les conditions s'évaluent : `listFaitsDeRegle` voit ainsi tout ce qu'une règle lit.
const countVraies = (conditions: readonly ((situation: Situation) => boolean)[], situation: Situation): number => {
  let vraies = 0;
  for (const condition of conditions) if (condition(situation)) vraies += 1;
  return vraies;
};
const tous =
  (...conditions: readonly ((situation: Situation) => boolean)[]) =>
  (situation: Situation) =>
    countVraies(conditions, situation) === conditions.length;
const un =
  (...conditions: readonly ((situation: Situation) => boolean)[]) =>
  (situation: Situation) =>
    countVraies(conditions, situation) > 0;
const non = (condition: (situation: Situation) => boolean) => (situation: Situation) => !condition(situation);

const agricole = a('regime', 'agricole');
const mineurs = un(a('enfants_mineurs', 'oui'), a('enfant_moins_3_ans', 'oui'), a('enceinte', 'oui'));
const sansToit = un(({ commune }) => commune === SANS_DOMICILE, a('logement', 'rue', 'squat', 'hotel'), a('danger', 'sans-abri-ce-soir'));
const moinsDe26 = (situation: Situation) => saitAge(situation, 26) === 'non' && saitAge(situation, 16) === 'oui';
const soixante = (situation: Situation) => saitAge(situation, 60) === 'oui';
const ageInconnu = ({ age }: Situation) => age === undefined;
const senior = un(soixante, a('activite', 'retraite'));
/** Peut-être soixante ans : rien ne dit le contraire. */
const peutEtreSenior = un(senior, ageInconnu);
const droit = ({ nature }: Situation) => nature === 'droit';
const expulsion = a('courrier', 'impaye', 'commandement-de-payer', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique');
const tribunal = a('courrier', 'assignation', 'jugement', 'commandement-de-quitter', 'force-publique');
const ou =
  <T extends RoleId, U extends RoleId>(condition: (situation: Situation) => boolean, alors: T, sinon: U) =>
  (situation: Situation): T | U =>
    condition(situation) ? alors : sinon;

/** Danger : le numéro d'abord (`urgences.ts`), puis qui reçoit. Toutes celles qui valent s'ajoutent. */
const DANGER = {
  // CASF L222-5, 4° : femmes enceintes et mères isolées avec un enfant de moins de trois ans ; le schéma l'étend au parent isolé.
  'abri-du-departement': {
    role: 'aide-sociale-enfance',
    quand: tous(a('danger', 'sans-abri-ce-soir'), un(a('enceinte', 'oui'), tous(a('parent_isole', 'oui'), a('enfant_moins_3_ans', 'oui')))),
  },
  'mineur-isole': { role: 'aide-sociale-enfance', quand: a('mineur_isole', 'oui') },
  'enfant-en-danger-signaler': { role: 'informations-preoccupantes', quand: a('danger', 'enfant') },
  'enfant-en-danger': { role: 'aide-sociale-enfance', quand: a('danger', 'enfant') },
  'violences-accueil': { role: 'accueil-violences', quand: un(a('danger', 'violences'), besoin('violences')) },
  'violences-plainte': { role: 'intervenant-social', quand: a('danger', 'violences') },
  'violences-droits': { role: 'cidff', quand: un(a('danger', 'violences'), besoin('violences')) },
  'sans-abri-ce-soir': { role: 'siao', quand: a('danger', 'sans-abri-ce-soir') },
  'sans-abri-journee': { role: 'accueil-de-jour', quand: a('danger', 'sans-abri-ce-soir') },
  suicide: { role: 'sante-mentale', quand: a('danger', 'suicide') },
  medical: { role: 'sante-precarite', quand: a('danger', 'medical') },
} as const satisfies Record<string, Regle>;

/** Qui accompagne : la première règle qui vaut désigne le service, dans l'ordre du schéma départemental. */
const ACCOMPAGNEMENT = {
  'rsa-referent': { role: 'referent-rsa', quand: a('rsa', 'referent-designe'), sources: ['convention-rsa', 'ressort'] },
  // Publics propres du Département.
  'enfants-mineurs': { role: 'service-social-departemental', quand: mineurs },
  apa: { role: 'service-autonomie', quand: a('apa', 'oui', 'en-cours') },
  'perte-autonomie': { role: 'service-autonomie', quand: tous(a('perte_autonomie', 'oui'), peutEtreSenior) },
  'rsa-sans-referent': { role: 'service-insertion', quand: a('rsa', 'oui') },
  // Publics d'un autre service social : lui d'abord.
  hopital: { role: 'service-social-hospitalier', quand: a('hospitalise', 'oui') },
  eleve: { role: 'service-social-scolaire', quand: a('activite', 'eleve') },
  etudiant: { role: 'service-social-universitaire', quand: a('activite', 'etudiant') },
  asile: { role: 'asile', quand: a('sejour', 'asile'), sources: ['convention-asile', 'ressort'] },
  squat: { role: 'service-social-departemental', quand: a('logement', 'squat'), sources: ['convention-squat', 'sans-domicile', 'ressort'] },
  'sans-domicile': { role: 'service-social-departemental', quand: sansToit, sources: ['convention-sans-domicile', 'sans-domicile', 'ressort'] },
  agricole: { role: 'service-social-msa', quand: agricole },
  sante: { role: 'service-social-sante', quand: tous(besoin('sante'), non(a('sejour', 'sans-titre'))) },
  famille: { role: 'service-social-caf', quand: tous(besoin('enfance-famille'), a('enfants_mineurs', 'non')) },
  // Sans enfant à charge et sans service désigné : selon la convention ou l'usage de la commune ; sans elle, le Département reçoit.
  seniors: { role: 'ccas', quand: senior, sources: ['convention-seniors'] },
  isoles: { role: 'ccas', quand: a('enfants_mineurs', 'non'), sources: ['convention-isoles'] },
  // On ne sait pas s'il y a des enfants : le Département reçoit tout le monde, il ne peut pas être le mauvais guichet.
  'departement-recoit': { role: 'service-social-departemental', quand: ({ enfants_mineurs }) => enfants_mineurs === undefined },
  'sans-convention': { role: 'service-social-departemental', quand: () => true },
} as const satisfies Record<string, Regle>;

/** Ce qui s'ajoute à l'accompagnement ; toutes celles qui valent. */
const AUSSI = {
  // On ne sait pas s'il y a des enfants : là où le CCAS suit les personnes isolées, il peut être le bon guichet.
  'isoles-peut-etre': { role: 'ccas', quand: tous(({ enfants_mineurs }) => enfants_mineurs === undefined, non(mineurs)), sources: ['convention-isoles'] },
  'rsa-insertion': { role: 'service-insertion', quand: tous(a('rsa', 'oui'), mineurs) },
  'rsa-france-travail': { role: 'france-travail', quand: a('rsa', 'oui') },
  'pmi-grossesse': { role: 'pmi', quand: un(a('enceinte', 'oui'), a('enfant_moins_3_ans', 'oui')) },
  'salarie-service-social': { role: 'service-social-travail', quand: tous(a('activite', 'salarie'), un(besoin('budget', 'logement', 'sante'), expulsion)) },
  arrivant: { role: 'service-social-departemental', quand: a('sejour', 'asile', 'sans-titre'), sources: ['nouveaux-arrivants'] },
  'sante-aussi': { role: 'service-social-sante', quand: tous(besoin('sante'), non(agricole), un(mineurs, a('rsa', 'oui', 'referent-designe'))) },
  'seniors-autonomes': { role: ou(agricole, 'msa', 'carsat'), quand: tous(senior, non(a('apa', 'oui', 'en-cours'))) },
} as const satisfies Record<string, Regle>;

/** L'organisme qui ouvre le droit, et l'aide pratique du besoin. Toutes celles qui valent, dans l'ordre. */
const BESOINS = {
  'expulsion-droit': { role: 'adil', quand: expulsion },
  'expulsion-justice': { role: 'point-justice', quand: tribunal },
  'expulsion-fonds': { role: 'fonds-logement', quand: un(expulsion, tous(besoin('logement'), a('logement', 'menace'))) },
  'expulsion-enquete': { role: 'service-social-departemental', quand: tous(droit, tribunal) },
  domiciliation: { role: 'domiciliation', quand: un(({ commune }) => commune === SANS_DOMICILE, a('logement', 'rue', 'squat', 'hotel')) },
  'hebergement-demande': {
    role: 'siao',
    quand: tous(
      un(besoin('logement'), ({ commune }) => commune === SANS_DOMICILE),
      sansToit,
      non(a('danger', 'sans-abri-ce-soir')),
    ),
  },
  'accueil-de-jour': { role: 'accueil-de-jour', quand: tous(sansToit, besoin('precarite'), non(a('danger', 'sans-abri-ce-soir'))) },
  'rsa-demande': { role: ou(agricole, 'msa', 'caf'), quand: tous(droit, besoin('insertion')) },
  'rsa-demande-service': { role: 'service-insertion', quand: tous(droit, besoin('insertion')) },
  'logement-aides': { role: ou(agricole, 'msa', 'caf'), quand: tous(besoin('logement'), droit, non(sansToit)) },
  'logement-conseil': { role: 'adil', quand: tous(besoin('logement'), non(sansToit)) },
  'logement-fonds': { role: 'fonds-logement', quand: tous(besoin('logement'), droit, non(sansToit)) },
  'famille-caisse': { role: ou(agricole, 'msa', 'caf'), quand: besoin('enfance-famille') },
  'famille-pmi': { role: 'pmi', quand: tous(besoin('enfance-famille'), non(a('enfants_mineurs', 'non'))) },
  'sante-sans-droits': { role: 'sante-precarite', quand: tous(besoin('sante'), a('sejour', 'sans-titre', 'asile')) },
  'sante-caisse': { role: ou(agricole, 'msa', 'cpam'), quand: besoin('sante') },
  'autonomie-apa': { role: 'service-autonomie', quand: tous(besoin('autonomie'), peutEtreSenior) },
  'autonomie-mdph': { role: 'mdph', quand: tous(besoin('autonomie'), non(soixante)) },
  'autonomie-aidant': { role: 'aidants', quand: un(a('aidant', 'oui')) },
  'autonomie-retraite': { role: ou(agricole, 'msa', 'carsat'), quand: tous(besoin('autonomie'), droit, peutEtreSenior) },
  'emploi-jeune': { role: 'mission-locale', quand: tous(un(besoin('emploi'), besoin('insertion')), moinsDe26, non(a('activite', 'etudiant', 'eleve'))) },
  'emploi-handicap': { role: 'cap-emploi', quand: tous(besoin('emploi'), a('handicap', 'oui')) },
  emploi: { role: 'france-travail', quand: besoin('emploi') },
  'jeune-fonds': { role: 'fonds-aide-jeunes', quand: tous(besoin('precarite', 'budget'), moinsDe26, non(a('activite', 'etudiant', 'eleve'))) },
  'budget-conseil': { role: 'point-conseil-budget', quand: besoin('budget') },
  surendettement: { role: 'banque-de-france', quand: besoin('budget') },
  'manger-ccas': { role: 'ccas', quand: tous(besoin('precarite'), droit) },
  manger: { role: 'aide-alimentaire', quand: besoin('precarite') },
  's-habiller': { role: 'vestiaire', quand: besoin('precarite') },
  energie: { role: 'energie', quand: besoin('transition-ecologique') },
  'energie-fonds': { role: 'fonds-logement', quand: tous(besoin('transition-ecologique'), droit) },
  mobilite: { role: 'mobilite', quand: besoin('transition-ecologique') },
  numerique: { role: 'mediation-numerique', quand: besoin('numerique') },
  'asile-demande': { role: 'asile', quand: tous(a('sejour', 'asile'), besoin('acces-aux-droits')) },
  'papiers-justice': { role: 'point-justice', quand: tous(besoin('acces-aux-droits'), un(droit, a('sejour', 'sans-titre', 'renouvellement'))) },
  'demarches-france-services': { role: 'france-services', quand: tous(droit, non(sansToit)) },
  'demarches-ecrivain': { role: 'ecrivain-public', quand: tous(droit, besoin('acces-aux-droits')) },
} as const satisfies Record<string, Regle>;

export const REGLES = { ...DANGER, ...ACCOMPAGNEMENT, ...AUSSI, ...BESOINS, 'ou-bien': { role: 'premier-accueil' } } as const;
export type RegleId = keyof typeof REGLES;

/** Les rôles auxquels une règle peut mener : un seul, sauf quand la caisse dépend du régime. */
export function listRolesDeRegle(id: RegleId): RoleId[] {
  const { role } = REGLES[id] as { role: Regle['role'] };
  const situation: Situation = { commune: '', besoins: [], nature: 'situation' };
  return typeof role === 'function' ? [...new Set([role(situation), role({ ...situation, regime: 'agricole' })])] : [role];
}

/** Les règles dans leurs quatre familles, chacune dans son ordre, pour le dessin du guide. */
export const FAMILLES = {
  danger: Object.keys(DANGER),
  accompagnement: Object.keys(ACCOMPAGNEMENT),
  aussi: Object.keys(AUSSI),
  besoin: Object.keys(BESOINS),
} as Readonly<Record<'danger' | 'accompagnement' | 'aussi' | 'besoin', readonly RegleId[]>>;

/** Les faits qu'une règle lit, pour dire aux travailleurs sociaux de quoi elle dépend. */
export function listFaitsDeRegle(id: RegleId): readonly (keyof Situation)[] {
  const lus = new Set<keyof Situation>();
  const temoin = new Proxy({ commune: '', besoins: [], nature: 'situation' } as Situation, {
    get(situation, fait) {
      lus.add(fait as keyof Situation);
      return situation[fait as keyof Situation];
    },
  });
  const { quand, role } = { quand: () => true, ...REGLES[id] } as Regle;
  quand(temoin);
  if (typeof role === 'function') role(temoin);
  return [...lus];
}

/** Une règle prête à s'appliquer : le guide, sur le téléphone, les essaie des centaines de fois par question. */
interface ReglePrete {
  readonly quand: Regle['quand'];
  readonly getOrientation: (situation: Situation) => Orientation;
}
const AU_RESSORT: readonly Source[] = ['ressort'];
const prepare = (regles: Readonly<Record<string, Regle>>): readonly ReglePrete[] =>
  Object.entries(regles).map(([nom, { role, quand, sources = AU_RESSORT }]): ReglePrete => {
    const id = nom as RegleId;
    if (typeof role === 'function') return { quand, getOrientation: (situation) => ({ id, role: role(situation), sources }) };
    const orientation: Orientation = { id, role, sources };
    return { quand, getOrientation: () => orientation };
  });
const applique = (famille: Readonly<Record<string, Regle>>) => {
  const regles = prepare(famille);
  return (situation: Situation): Orientation[] => {
    const valent: Orientation[] = [];
    for (const { quand, getOrientation } of regles) if (quand(situation)) valent.push(getOrientation(situation));
    return valent;
  };
};

/** Les règles d'accompagnement, de la plus précise à la plus générale : `orienter` retient la première qui a quelqu'un ici. */
export const listAccompagnements = applique(ACCOMPAGNEMENT);

/** Ce qu'un danger appelle, après le numéro. */
export const listDangers = applique(DANGER);

/** Ce qui s'ajoute à l'accompagnement. */
export const listAussi = applique(AUSSI);

/** Les organismes et l'aide pratique. */
export const listBesoins = applique(BESOINS);

/** La porte qui reçoit tout le monde : toujours offerte. */
export const OU_BIEN: Orientation = { id: 'ou-bien', role: 'premier-accueil', sources: ['ressort'] };
