import type { Modele } from './modele.ts';

const communs = { type: 'service-social-specialise', frais: 'gratuit', rendez_vous: ['conseille'] } as const;

/** Les services sociaux des autres institutions : un par département. */
export const SERVICES_SOCIAUX_DU_DEPARTEMENT: readonly Modele[] = [
  {
    ...communs,
    cle: 'service-social-caf',
    noms: ['Service social de la CAF {dep}'],
    descriptions: [
      "Les travailleurs sociaux de la CAF reçoivent les familles lors d'une naissance, d'une séparation, d'un deuil ou d'un impayé de loyer. Ils peuvent aussi venir chez vous.",
    ],
    roles: ['service-social-caf'],
    thematiques: ['enfance-famille', 'logement', 'budget'],
    publics: ['familles'],
    conditions: ['Être allocataire de la CAF et avoir un enfant à charge ou à naître.'],
    a_apporter: ['numero-allocataire', 'courrier-recu'],
    horaires: ['du lundi au vendredi 9h-12h / 13h30-16h'],
  },
  {
    ...communs,
    cle: 'service-social-msa',
    noms: ['Service social de la MSA {dep}'],
    descriptions: [
      "Pour les familles du monde agricole : difficultés de l'exploitation, fatigue, maladie, retraite, aide d'un proche. L'assistante sociale se déplace à la ferme.",
    ],
    roles: ['service-social-msa', 'aidants'],
    thematiques: ['enfance-famille', 'sante', 'autonomie', 'budget'],
    publics: ['actifs', 'seniors', 'familles'],
    conditions: ['Dépendre du régime agricole.'],
    horaires: ['du lundi au vendredi 8h30-12h30'],
  },
  {
    ...communs,
    cle: 'service-social-assurance-maladie',
    noms: ["Service social de l'Assurance maladie {dep}"],
    descriptions: [
      "Un arrêt de travail qui dure, une maladie grave, une sortie d'hôpital : on vous aide à garder vos revenus, votre emploi, et à organiser la vie à la maison.",
    ],
    roles: ['service-social-sante'],
    thematiques: ['sante', 'emploi', 'autonomie'],
    publics: ['actifs', 'seniors'],
    a_apporter: ['carte-vitale', 'bulletins-salaire', 'courrier-recu'],
    horaires: ['du lundi au vendredi 9h-12h / 13h30-16h30'],
  },
  {
    ...communs,
    cle: 'service-social-scolaire',
    noms: ['Service social scolaire {dep}'],
    descriptions: [
      'Une assistante sociale passe dans chaque collège et lycée. Elle reçoit les élèves et leurs parents : cantine et bourse, harcèlement, absences, difficultés à la maison.',
    ],
    roles: ['service-social-scolaire'],
    thematiques: ['enfance-famille', 'violences', 'budget'],
    publics: ['jeunes', 'familles'],
    horaires: ['du lundi au vendredi 8h30-17h sauf vacances scolaires'],
    sansLieu: true,
  },
  {
    ...communs,
    cle: 'service-social-universitaire',
    noms: ['Service social universitaire {de}'],
    descriptions: ["Pour tous les étudiants, boursiers ou non : aide d'urgence, logement, repas, santé, isolement. L'entretien est confidentiel et gratuit."],
    roles: ['service-social-universitaire'],
    thematiques: ['budget', 'logement', 'sante'],
    publics: ['etudiants'],
    a_apporter: ['certificat-scolarite', 'releves-bancaires'],
    horaires: ['du lundi au vendredi 9h-12h / 13h-16h30'],
    langues: ['français', 'anglais'],
  },
  {
    ...communs,
    cle: 'service-social-travail',
    noms: ['Service social du travail {dep}'],
    descriptions: [
      "Pour les salariés des entreprises adhérentes : une assistante sociale vous reçoit au travail ou ailleurs, sans que l'employeur sache pourquoi. Budget, logement, conflit, proche malade.",
    ],
    roles: ['service-social-travail', 'aidants'],
    thematiques: ['emploi', 'budget', 'logement'],
    publics: ['actifs'],
    pas_pour: ["Si votre entreprise n'est pas adhérente, voyez le service social de votre secteur."],
    horaires: ['du lundi au vendredi 9h-12h / 14h-17h'],
    sansLieu: true,
  },
];

export const SERVICE_SOCIAL_HOSPITALIER: Modele = {
  ...communs,
  cle: 'service-social-hopital',
  noms: ["Service social de l'hôpital {de}"],
  descriptions: [
    "Vous êtes hospitalisé, ou un proche l'est : l'assistante sociale prépare le retour à la maison, les aides, les droits à ouvrir, les papiers à faire.",
    "Préparer une sortie, trouver une aide à domicile ou une place en convalescence, ouvrir une couverture santé : parlez-en dès l'entrée à l'hôpital.",
  ],
  roles: ['service-social-hospitalier'],
  thematiques: ['sante', 'autonomie', 'acces-aux-droits'],
  publics: ['tous-publics'],
  pas_pour: ['Réservé aux personnes hospitalisées ou suivies en consultation, et à leurs proches.'],
  a_apporter: ['carte-vitale', 'piece-identite'],
  horaires: ['du lundi au vendredi 9h-16h30', 'du lundi au vendredi 8h30-12h30 / 13h30-16h30'],
};
