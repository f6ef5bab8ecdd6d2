import type { Modele } from './modele.ts';

/** Se soigner, avec ou sans droits ouverts. */
export const PASS: Modele = {
  cle: 'permanence-acces-soins',
  type: 'sante',
  noms: ["Permanence d'accès aux soins de l'hôpital {de}"],
  sigle: 'PASS',
  descriptions: [
    "Voir un médecin à l'hôpital quand on n'a pas de couverture santé, ou pas l'argent de l'avance. Une assistante sociale ouvre vos droits en même temps.",
    "Consultation, examens et médicaments pour les personnes sans droits ouverts, puis aide pour obtenir une couverture santé. Sans jugement, sans papiers s'il le faut.",
  ],
  roles: ['sante-precarite'],
  thematiques: ['sante', 'acces-aux-droits'],
  publics: ['personnes-en-situation-durgence', 'personnes-exilees'],
  frais: 'gratuit',
  horaires: ['du lundi au vendredi 9h-12h / 13h30-16h', 'lundi, mercredi et vendredi 9h-12h30'],
  rendez_vous: ['sans'],
  interpretariat: 'telephone',
  langues: ['français', 'anglais'],
};

export const ADDICTOLOGIE: Modele = {
  cle: 'centre-addictologie',
  type: 'sante',
  noms: ['Centre de soins en addictologie {de}'],
  sigle: 'CSAPA',
  descriptions: [
    'Alcool, tabac, cannabis, médicaments, jeux, écrans : un médecin, une infirmière et un psychologue vous reçoivent, avec votre entourage si vous le voulez. Anonyme si vous le demandez.',
    'Faire le point sur une consommation, réduire les risques, arrêter. Consultation spéciale pour les jeunes et leurs parents.',
  ],
  roles: ['addictologie'],
  thematiques: ['sante'],
  publics: ['tous-publics'],
  frais: 'gratuit',
  horaires: ['lundi, mardi et jeudi 9h-12h30 / 13h30-17h30 ; vendredi 9h-12h30', "du lundi au vendredi 9h-17h ; mercredi jusqu'à 19h"],
  rendez_vous: ['conseille'],
};

export const SANTE_MENTALE: Modele = {
  cle: 'centre-medico-psychologique',
  type: 'sante',
  noms: ['Centre médico-psychologique {de}'],
  sigle: 'CMP',
  descriptions: [
    "Angoisse, déprime, idées noires, sommeil perdu : une infirmière vous reçoit d'abord, puis un psychologue ou un psychiatre. Les consultations sont gratuites.",
    'Consultations de psychiatrie et de psychologie pour les adultes du secteur, sans avance de frais.',
  ],
  roles: ['sante-mentale'],
  thematiques: ['sante'],
  publics: ['tous-publics'],
  pas_pour: ['Si vous pensez à mourir, appelez le 3114, jour et nuit.'],
  a_apporter: ['carte-vitale', 'ordonnance'],
  frais: 'gratuit',
  horaires: ['du lundi au vendredi 9h-17h', 'du lundi au vendredi 8h30-12h / 13h30-17h30'],
  rendez_vous: ['obligatoire', 'conseille'],
};

export const CENTRE_DE_SANTE: Modele = {
  cle: 'centre-de-sante',
  paires: true,
  type: 'sante',
  noms: ['Centre de santé {de}', 'Maison de santé {de}'],
  descriptions: [
    "Médecins, infirmières et dentistes sans dépassement d'honoraires et avec le tiers payant. On y prend de nouveaux patients.",
    "Soins de tous les jours, vaccins, dépistages. La complémentaire santé solidaire est acceptée, et l'on vous aide à la demander.",
  ],
  thematiques: ['sante'],
  publics: ['tous-publics'],
  a_apporter: ['carte-vitale', 'ordonnance'],
  frais: 'payant',
  frais_precisions: ['Tarif de la Sécurité sociale, sans avance de frais.'],
  horaires: ['du lundi au vendredi 8h30-12h30 / 14h-18h30 ; samedi 9h-12h', 'du lundi au vendredi 8h-19h'],
  rendez_vous: ['conseille', 'obligatoire'],
};

/** Un seul par département. */
export const SANTE_DU_DEPARTEMENT: readonly Modele[] = [
  {
    cle: 'dispositif-coordination-sante',
    type: 'sante',
    noms: ["Dispositif d'appui à la coordination {dep}"],
    sigle: 'DAC',
    descriptions: [
      "Pour les situations de santé compliquées : une équipe fait le lien entre le médecin, l'hôpital, les aides à domicile et la famille. Les professionnels et les proches peuvent l'appeler.",
    ],
    roles: ['coordination-sante', 'aidants'],
    thematiques: ['sante', 'autonomie'],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
    frais: 'gratuit',
    horaires: ['du lundi au vendredi 9h-18h'],
    rendez_vous: ['conseille'],
    sansLieu: true,
  },
  {
    cle: 'plateforme-repit-aidants',
    type: 'association',
    noms: ['Souffle, la plateforme de répit {dep}'],
    descriptions: [
      "Vous aidez un parent, un conjoint, un enfant malade ou handicapé ? On vous écoute, on vous remplace quelques heures, on vous fait rencontrer d'autres aidants.",
    ],
    roles: ['aidants'],
    thematiques: ['autonomie'],
    publics: ['seniors', 'familles'],
    frais: 'gratuit',
    frais_precisions: ['Le relais à domicile peut coûter quelques euros par heure, selon vos revenus.'],
    horaires: ['du lundi au vendredi 9h-12h / 13h30-17h'],
    rendez_vous: ['conseille'],
    benevolat: ['Tenir compagnie à une personne malade pendant que son proche sort un peu.'],
  },
];
