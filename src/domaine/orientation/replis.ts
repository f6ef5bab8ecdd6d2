import type { RoleId } from '../vocabulaires/roles.ts';

/** Une étape d'une chaîne de repli : un rôle, ou la mairie, qui n'est pas un rôle mais une porte que chaque commune a. */
export type Repli = RoleId | 'mairie';

const SECTEUR = ['service-social-departemental', 'premier-accueil', 'mairie'] as const;
const DEMARCHE = ['france-services', 'premier-accueil', 'service-social-departemental', 'mairie'] as const;

/**
 * Vers qui se tourner quand personne ici ne tient un rôle : dans l'ordre, jusqu'au premier qui existe.
 * Chaque chaîne finit par une porte que toute commune a, et le Département reçoit qui n'a personne d'autre (schéma de l'Hérault, niveau 4 de compétence).
 */
export const REPLIS: Readonly<Record<RoleId, readonly Repli[]>> = {
  'premier-accueil': ['service-social-departemental', 'ccas', 'france-services', 'mairie'],
  'service-social-departemental': ['premier-accueil', 'ccas', 'mairie'],
  'service-insertion': ['referent-rsa', ...SECTEUR],
  'service-autonomie': ['mdph', 'ccas', ...SECTEUR],
  mdph: ['service-autonomie', 'ccas', ...SECTEUR],
  pmi: SECTEUR,
  'aide-sociale-enfance': SECTEUR,
  'informations-preoccupantes': ['aide-sociale-enfance', ...SECTEUR],
  'referent-rsa': ['service-insertion', ...SECTEUR],
  // Sous 1 500 habitants, une commune peut n'avoir pas de CCAS (CASF L123-4) : la mairie, puis le service du secteur.
  ccas: ['mairie', 'service-social-departemental', 'premier-accueil'],
  caf: DEMARCHE,
  msa: DEMARCHE,
  cpam: DEMARCHE,
  carsat: DEMARCHE,
  'france-travail': DEMARCHE,
  'mission-locale': ['france-travail', ...DEMARCHE],
  'cap-emploi': ['france-travail', ...DEMARCHE],
  'france-services': ['premier-accueil', 'ccas', 'mairie', 'service-social-departemental'],
  'ecrivain-public': DEMARCHE,
  'mediation-numerique': DEMARCHE,
  'point-conseil-budget': ['ccas', ...SECTEUR],
  'banque-de-france': ['point-conseil-budget', ...SECTEUR],
  adil: ['point-justice', ...SECTEUR],
  'fonds-logement': SECTEUR,
  'fonds-aide-jeunes': ['mission-locale', ...SECTEUR],
  'point-justice': DEMARCHE,
  cidff: ['accueil-violences', 'point-justice', ...SECTEUR],
  'accueil-violences': ['cidff', ...SECTEUR],
  'intervenant-social': ['accueil-violences', ...SECTEUR],
  siao: ['accueil-de-jour', 'ccas', ...SECTEUR],
  'accueil-de-jour': ['siao', 'ccas', ...SECTEUR],
  domiciliation: ['ccas', ...SECTEUR],
  'aide-alimentaire': ['ccas', ...SECTEUR],
  vestiaire: ['aide-alimentaire', 'ccas', ...SECTEUR],
  // Nul n'est laissé sans solution : sans service spécialisé, le service social du Département reçoit.
  'service-social-caf': ['caf', ...SECTEUR],
  'service-social-msa': ['msa', ...SECTEUR],
  'service-social-sante': ['cpam', ...SECTEUR],
  'service-social-scolaire': SECTEUR,
  'service-social-universitaire': SECTEUR,
  'service-social-hospitalier': SECTEUR,
  'service-social-travail': SECTEUR,
  asile: ['accueil-de-jour', ...SECTEUR],
  'sante-precarite': ['cpam', ...SECTEUR],
  addictologie: ['sante-mentale', ...SECTEUR],
  'sante-mentale': ['coordination-sante', ...SECTEUR],
  'coordination-sante': ['service-autonomie', ...SECTEUR],
  aidants: ['service-autonomie', 'ccas', ...SECTEUR],
  mobilite: ['mission-locale', 'ccas', ...SECTEUR],
  energie: ['fonds-logement', 'point-conseil-budget', ...SECTEUR],
};
