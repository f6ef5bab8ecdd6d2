import type { Modele } from './modele.ts';

/** Les caisses et l'emploi : plusieurs guichets par département. */
export const CAF: Modele = {
  cle: 'caf',
  type: 'caf',
  noms: ["Caisse d'allocations familiales {de}"],
  sigle: 'CAF',
  descriptions: [
    "Aides au logement, prime d'activité, RSA, allocations familiales, AAH. Des ordinateurs sont là pour vos démarches, et un conseiller vous reçoit sur rendez-vous.",
    'Pour vos allocations et le RSA : déclarer un changement, comprendre un trop-perçu, préparer une demande. On vous aide à utiliser votre compte en ligne.',
  ],
  roles: ['caf'],
  thematiques: ['acces-aux-droits', 'enfance-famille', 'logement', 'insertion'],
  publics: ['tous-publics'],
  pas_pour: ['Si vous dépendez du régime agricole, adressez-vous à la MSA.'],
  a_apporter: ['piece-identite', 'numero-allocataire', 'rib'],
  prestations: ['ordinateur', 'impression'],
  frais: 'gratuit',
  horaires: ['du lundi au vendredi 9h-12h30 / 13h30-16h', 'lundi, mardi et jeudi 9h-16h ; vendredi 9h-12h', 'lundi, mercredi et vendredi 9h-12h / 13h-16h'],
  rendez_vous: ['conseille', 'obligatoire'],
  affluence: true,
  aide_demarches: true,
};

export const CPAM: Modele = {
  cle: 'cpam',
  type: 'cpam',
  noms: ['Assurance maladie {de}', "Caisse primaire d'assurance maladie {de}"],
  sigle: 'CPAM',
  descriptions: [
    "Ouvrir ou mettre à jour ses droits à l'Assurance maladie, demander la complémentaire santé solidaire ou l'aide médicale de l'État, suivre un arrêt de travail.",
    "Carte Vitale, remboursements, complémentaire santé solidaire. Si vous renoncez à des soins faute d'argent, une équipe vous aide à les obtenir.",
  ],
  roles: ['cpam'],
  thematiques: ['sante', 'acces-aux-droits'],
  publics: ['tous-publics'],
  a_apporter: ['piece-identite', 'carte-vitale', 'avis-imposition', 'rib'],
  prestations: ['ordinateur'],
  frais: 'gratuit',
  horaires: [
    'du lundi au vendredi 8h30-12h / 13h30-16h30',
    'lundi, mardi, mercredi et vendredi 8h30-16h30 ; jeudi 13h-16h30',
    'lundi, mercredi et vendredi 9h-12h / 13h30-16h',
  ],
  rendez_vous: ['conseille', 'sans'],
  affluence: true,
};

export const FRANCE_TRAVAIL: Modele = {
  cle: 'france-travail',
  type: 'france-travail',
  noms: ['France Travail {de}'],
  descriptions: [
    "S'inscrire comme demandeur d'emploi, demander l'allocation chômage, chercher un travail ou une formation avec un conseiller.",
    'Inscription, allocations, offres, ateliers CV. Les personnes qui touchent le RSA y sont aussi inscrites et accompagnées.',
  ],
  roles: ['france-travail', 'referent-rsa'],
  thematiques: ['emploi', 'insertion'],
  publics: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux'],
  a_apporter: ['piece-identite', 'cv', 'inscription-france-travail'],
  prestations: ['ordinateur', 'impression', 'wifi'],
  frais: 'gratuit',
  horaires: [
    'du lundi au jeudi 8h30-16h15 ; vendredi 8h30-12h30',
    'du lundi au vendredi 8h30-12h30',
    'lundi, mardi, mercredi et vendredi 8h30-16h30 ; jeudi 8h30-12h30',
  ],
  rendez_vous: ['conseille'],
  ancienneCle: 'pole-emploi',
  aide_demarches: true,
};

export const MISSION_LOCALE: Modele = {
  cle: 'mission-locale',
  type: 'mission-locale',
  noms: ['Mission locale {de}'],
  descriptions: [
    "Pour les 16-25 ans qui ne sont plus à l'école : un conseiller vous suit pour le travail, la formation, le logement, la santé, le permis.",
    "Vous avez entre 16 et 25 ans et vous cherchez votre voie ? Un conseiller vous aide à trouver une formation, un contrat, une aide d'urgence, à vous soigner, à vous loger.",
    "Accompagnement des jeunes vers l'emploi : contrat d'engagement jeune, stages, aide à la mobilité, fonds d'aide aux jeunes.",
  ],
  roles: ['mission-locale', 'fonds-aide-jeunes'],
  thematiques: ['emploi', 'insertion'],
  publics: ['jeunes'],
  pas_pour: ['Pas pour les élèves et étudiants, ni après 25 ans (29 ans avec un handicap).'],
  a_apporter: ['piece-identite', 'cv'],
  prestations: ['ordinateur', 'wifi'],
  prestations_parfois: ['pret-vehicule', 'transport'],
  frais: 'gratuit',
  horaires: [
    'du lundi au vendredi 9h-12h / 13h30-17h',
    'lundi, mardi et jeudi 9h-12h30 / 13h30-17h30 ; vendredi 9h-12h30',
    'du lundi au jeudi 8h30-12h / 13h-17h',
  ],
  rendez_vous: ['sans', 'conseille'],
};

/** Un seul par département. */
export const CAISSES_DU_DEPARTEMENT: readonly Modele[] = [
  {
    cle: 'carsat',
    type: 'carsat',
    noms: ['Assurance retraite {de}'],
    sigle: 'CARSAT',
    descriptions: [
      "Préparer sa retraite, comprendre son relevé de carrière, demander l'allocation de solidarité pour un petit montant, ou une aide pour rester chez soi quand on est encore autonome.",
    ],
    roles: ['carsat'],
    thematiques: ['autonomie', 'acces-aux-droits'],
    publics: ['seniors'],
    a_apporter: ['piece-identite', 'avis-imposition', 'rib'],
    frais: 'gratuit',
    horaires: ['du lundi au vendredi 8h30-12h / 13h-16h30'],
    rendez_vous: ['obligatoire'],
  },
  {
    cle: 'msa',
    type: 'msa',
    noms: ['Mutualité sociale agricole {de}'],
    sigle: 'MSA',
    descriptions: ['Santé, famille, retraite et aides au logement des exploitants et des salariés agricoles : un seul guichet pour toutes les prestations.'],
    roles: ['msa'],
    thematiques: ['acces-aux-droits', 'sante', 'enfance-famille', 'autonomie'],
    publics: ['tous-publics'],
    pas_pour: ['Seulement si vous dépendez du régime agricole.'],
    a_apporter: ['piece-identite', 'carte-vitale', 'rib'],
    frais: 'gratuit',
    horaires: ['du lundi au vendredi 8h30-12h30 / 13h30-16h30'],
    rendez_vous: ['conseille'],
  },
  {
    cle: 'cap-emploi',
    type: 'association',
    noms: ['Cap emploi {dep}'],
    descriptions: ["Pour trouver ou garder un emploi quand on a un handicap : conseil, formation, adaptation du poste, lien avec l'employeur."],
    roles: ['cap-emploi'],
    thematiques: ['emploi', 'autonomie'],
    publics: ['personnes-en-situation-de-handicap', 'demandeurs-emploi'],
    conditions: ["Avoir une reconnaissance de la qualité de travailleur handicapé, ou l'avoir demandée."],
    a_apporter: ['piece-identite', 'cv'],
    frais: 'gratuit',
    horaires: ['du lundi au vendredi 9h-12h / 14h-17h'],
    rendez_vous: ['obligatoire'],
  },
];
