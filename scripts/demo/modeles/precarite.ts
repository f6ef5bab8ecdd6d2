import type { Modele } from './modele.ts';

/** Manger, se laver, dormir, s'habiller. Noms d'associations inventés. */
export const AIDE_ALIMENTAIRE: Modele = {
  cle: 'aide-alimentaire',
  type: 'aide-alimentaire',
  noms: [
    'Le Panier {de}',
    'La Table partagée {de}',
    "L'Étal solidaire {de}",
    'Les Cabas {de}',
    'Le Garde-manger {de}',
    'La Récolte commune {de}',
    'Aux bons bocaux {de}',
    'La Gamelle {de}',
  ],
  descriptions: [
    'Distribution de colis pour la semaine : produits frais, conserves, lait pour bébé. On vous inscrit sur place, avec ou sans papiers la première fois.',
    'Des bénévoles préparent des paniers selon le nombre de personnes à la maison. On peut rester boire un café et parler.',
    "Colis d'urgence le jour même, puis inscription pour trois mois. Venez avec des sacs.",
    "Aide alimentaire sans condition de nationalité. Un espace pour enfants permet d'attendre au calme.",
    "Chaque semaine, fruits, légumes et produits de base à emporter. L'équipe vous indique aussi où trouver des vêtements ou un repas chaud.",
  ],
  roles: ['aide-alimentaire'],
  thematiques: ['precarite'],
  publics: ['tous-publics'],
  conditions: [
    'Inscription selon vos ressources ; en urgence, un colis est donné sans justificatif.',
    "Un courrier d'un travailleur social est demandé à partir de la deuxième visite.",
  ],
  a_apporter: ['piece-identite', 'justificatif-ressources', 'sac-cabas'],
  prestations: ['colis-alimentaire'],
  prestations_parfois: ['produits-bebe', 'produits-hygiene', 'animaux-acceptes', 'vestiaire'],
  inscription: [
    "Inscription toute l'année, le jour de la distribution, avec un justificatif de ressources.",
    "Inscriptions en novembre et en avril ; entre les deux, colis d'urgence seulement.",
    "Première visite sans papiers ; ensuite, avis d'impôt et pièces d'identité de la famille.",
  ],
  frais: 'gratuit',
  horaires: [
    'mardi 14h-16h30',
    'jeudi 9h-11h30',
    'mercredi et samedi 9h30-12h',
    'vendredi 14h-17h',
    'lundi et jeudi 13h30-16h',
    'de novembre à mars : mardi et vendredi 9h-11h30',
    'semaines impaires le mercredi 14h-16h',
  ],
  rendez_vous: ['sans'],
  benevolat: [
    'Trier les fruits et légumes le matin de la distribution.',
    'Conduire la camionnette, préparer les colis, accueillir : une demi-journée par semaine.',
    "Tenir le coin café et jouer avec les enfants pendant l'attente.",
  ],
  affluence: true,
};

export const EPICERIE: Modele = {
  ...AIDE_ALIMENTAIRE,
  cle: 'epicerie-sociale',
  noms: ["L'Épicerie du Pont {de}", 'La Petite Épicerie {de}', "L'Épicerie des voisins {de}", 'La Boutique de tous {de}'],
  descriptions: [
    "Une petite épicerie où l'on choisit ses produits et où l'on paie une faible part du prix. L'inscription se fait avec un travailleur social, pour quelques mois, autour d'un projet.",
    "Faire ses courses à petit prix, participer à un atelier de cuisine, souffler un peu : l'épicerie accompagne les foyers au budget serré.",
  ],
  prestations: ['epicerie'],
  prestations_parfois: ['produits-bebe', 'produits-hygiene'],
  conditions: ["Sur orientation d'un travailleur social ou du CCAS."],
  a_apporter: ['orientation-travailleur-social', 'sac-cabas'],
  frais: 'payant',
  frais_precisions: ['Une petite part du prix en magasin.'],
  inscription: ["Demandez à votre assistante sociale ou au CCAS de remplir la fiche d'inscription avec vous."],
  horaires: ['mardi et jeudi 9h-12h / 14h-17h', 'mercredi 14h-18h ; vendredi 9h-12h', 'lundi, mercredi et vendredi 9h30-12h'],
  thematiques: ['precarite', 'budget'],
};

export const VESTIAIRE: Modele = {
  cle: 'vestiaire',
  type: 'association',
  noms: ['Le Portemanteau {de}', 'La Malle aux habits {de}', "L'Armoire {de}", 'Fil et laine {de}'],
  descriptions: [
    'Vêtements, chaussures, couvertures et linge de maison, gratuits ou à tout petit prix. Layette et poussettes selon les dons.',
    "On s'habille ici pour un entretien d'embauche, la rentrée ou l'hiver. Cabine d'essayage et conseils avec le sourire.",
  ],
  roles: ['vestiaire'],
  thematiques: ['precarite'],
  publics: ['tous-publics'],
  prestations: ['vestiaire'],
  prestations_parfois: ['produits-bebe', 'laverie'],
  frais: 'payant',
  frais_precisions: ["Quelques pièces, ou rien si vous venez avec un courrier d'un travailleur social."],
  horaires: ['mercredi 14h-17h', 'mardi et samedi 9h30-12h', '1er et 3e jeudi du mois 14h-17h', 'vendredi 9h-12h sauf vacances scolaires'],
  rendez_vous: ['sans'],
  benevolat: ['Trier et repasser les dons, tenir la boutique le samedi.'],
};

export const ACCUEIL_DE_JOUR: Modele = {
  cle: 'accueil-de-jour',
  type: 'accueil-de-jour',
  noms: ['La Halte {de}', 'Le Seuil {de}', 'La Cour ouverte {de}'],
  descriptions: [
    'Se poser, se laver, laver son linge, prendre un petit déjeuner, recevoir son courrier. Un travailleur social est là chaque matin.',
    'Accueil des personnes à la rue ou mal logées, sans rendez-vous et sans papiers. Douches, casiers, café ; les chiens sont les bienvenus.',
    'Un lieu calme pour la journée : douche, machine à laver, téléphone à charger, infirmière deux fois par semaine.',
  ],
  roles: ['accueil-de-jour', 'domiciliation', 'premier-accueil'],
  thematiques: ['precarite', 'logement', 'acces-aux-droits'],
  publics: ['personnes-en-situation-durgence'],
  prestations: ['douche', 'laverie', 'petit-dejeuner', 'recharge-telephone'],
  prestations_parfois: ['bagagerie', 'animaux-acceptes', 'domiciliation', 'repas-chaud', 'wifi', 'ordinateur', 'vestiaire'],
  frais: 'gratuit',
  horaires: ['du lundi au vendredi 8h30-12h / 14h-16h30', 'tous les jours 8h-12h', 'lundi, mardi, jeudi et vendredi 9h-16h ; mercredi 9h-12h'],
  rendez_vous: ['sans'],
  langues: ['français', 'anglais', 'arabe', 'roumain'],
  interpretariat: 'telephone',
  affluence: true,
  benevolat: ['Servir le petit déjeuner, tenir la bagagerie, animer un atelier.'],
};

export const HEBERGEMENT: Modele = {
  cle: 'residence-accueil',
  paires: true,
  type: 'hebergement',
  noms: ['Résidence sociale Les Tilleuls {de}', 'Foyer de jeunes travailleurs Le Cap {de}', 'Pension de famille La Treille {de}'],
  descriptions: [
    'Des petits logements meublés pour quelques mois, avec une équipe présente en journée. La demande passe par le SIAO.',
    "Studios meublés pour jeunes en formation, en apprentissage ou qui démarrent un emploi. Demande en ligne ou à l'accueil.",
    'Un logement à soi et des repas partagés, sans limite de durée, pour des personnes longtemps isolées.',
  ],
  thematiques: ['logement'],
  publics: ['actifs', 'jeunes', 'personnes-en-situation-durgence'],
  pas_pour: ["Pas d'accueil le soir même : pour dormir à l'abri cette nuit, appelez le 115."],
  conditions: ['Demande auprès du SIAO avec un travailleur social.', "Commission d'admission une fois par mois."],
  a_apporter: ['piece-identite', 'justificatif-ressources', 'avis-imposition'],
  frais: 'payant',
  frais_precisions: ['Une redevance chaque mois ; elle ouvre droit à une aide au logement.'],
  horaires: ['du lundi au vendredi 9h-12h / 14h-18h', 'tous les jours 8h-20h'],
  rendez_vous: ['obligatoire', 'conseille'],
};
