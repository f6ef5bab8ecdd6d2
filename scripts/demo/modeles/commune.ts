import type { Modele } from './modele.ts';

/** Horaires d'une mairie selon sa taille : un village n'ouvre que quelques demi-journées. */
export const HORAIRES_MAIRIE = {
  village: [
    'lundi et jeudi 14h-17h',
    'mardi et vendredi 9h-12h',
    'mardi 14h-18h ; vendredi 9h-12h',
    'lundi, mercredi et vendredi 8h30-12h',
    'jeudi 14h-18h30',
    'lundi 9h-12h ; jeudi 16h-18h',
    'mardi 9h-11h30 / 14h-16h',
    'mardi et jeudi 14h-17h ; 1er samedi du mois 9h-12h',
    'mercredi 9h-12h ; semaines paires : vendredi 14h-17h',
  ],
  bourg: [
    'lundi, mercredi et vendredi 9h-12h ; mardi et jeudi 9h-12h / 14h-17h',
    'lundi, mardi, jeudi et vendredi 8h30-12h / 14h-17h ; mercredi 8h30-12h',
    'du lundi au vendredi 8h30-12h30',
    'lundi au vendredi 8h-12h et 13h30-17h, sauf mercredi après-midi',
    'lundi, mercredi et vendredi 9h-12h / 15h-18h ; mardi et jeudi 9h-12h',
  ],
  ville: [
    'du lundi au vendredi 8h30-12h / 13h30-17h30',
    'du lundi au vendredi 8h-17h ; samedi 9h-12h',
    'du lundi au jeudi 8h30-12h / 13h30-17h30 ; vendredi 8h30-17h',
  ],
} as const;

export const MAIRIE: Modele = {
  cle: 'mairie',
  type: 'mairie',
  noms: ['Mairie {de}'],
  descriptions: [
    "État civil, inscription à l'école, liste électorale, aides de la commune : la mairie vous reçoit et vous dit à qui vous adresser.",
    'Le secrétariat de mairie répond à vos questions, remplit avec vous les papiers simples et vous oriente vers le bon service.',
    'Pour vos démarches dans la commune : papiers, cantine, urbanisme, demande de logement communal. On y trouve aussi les dates des permanences.',
    "Premier guichet des habitants {de} : actes d'état civil, certificats, attestation d'accueil, orientation vers les services sociaux.",
    'Vous avez un courrier que vous ne comprenez pas, une démarche à faire ? Passez au secrétariat : on vous indiquera qui peut vous aider.',
    'On vous y aide à remplir une demande de logement, à inscrire un enfant, à joindre une administration. Si la démarche est longue, la secrétaire de mairie prend rendez-vous avec vous.',
    "Cartes d'identité, mariages, décès, cantine, transports scolaires : tout passe par l'accueil. Le panneau d'affichage donne les permanences sociales du mois.",
    'La mairie est ouverte à tous, habitants ou non. Demandez la feuille des services utiles : elle dit où trouver une assistante sociale, un médecin, un colis.',
    "Accueil de la population, photocopies, cadastre, location de la salle. En cas de coup dur, l'équipe municipale peut vous recevoir à part.",
    'Accueil des habitants, état civil et affaires scolaires. La salle des permanences est au rez-de-chaussée.',
  ],
  thematiques: ['acces-aux-droits'],
  publics: ['tous-publics'],
  frais: 'gratuit',
  horaires: HORAIRES_MAIRIE.bourg,
  rendez_vous: ['sans', 'sans', 'sans', 'inconnu'],
};

/** Ce que la mairie ajoute quand la commune n'a pas de centre d'action sociale. */
export const MAIRIE_SANS_CCAS = [
  " La commune n'a pas de centre d'action sociale : la mairie reçoit les demandes d'aide et de domiciliation.",
  " Ici, pas de centre communal d'action sociale : parlez de votre situation en mairie, en confiance.",
  " Les demandes d'aide sociale se font aussi en mairie, faute de centre communal d'action sociale.",
];
export const MAIRIE_AVEC_CIAS = [
  " L'action sociale est confiée au centre intercommunal d'action sociale.",
  " Pour une aide sociale, la commune s'appuie sur le centre intercommunal.",
];

export const CCAS: Modele = {
  cle: 'ccas',
  type: 'ccas',
  noms: ["Centre communal d'action sociale {de}"],
  sigle: 'CCAS',
  descriptions: [
    "Il aide les habitants en difficulté : secours, dossier d'aide sociale, domiciliation, services aux personnes âgées. On peut y venir pour une simple question.",
    'Accueil social de la commune : écoute, aide pour les papiers, bons alimentaires, demande de logement, portage de repas. Vous êtes reçu dans un bureau fermé.',
    'Le CCAS reçoit les habitants {de} qui ont du mal à boucler le mois, à se loger, à se soigner ou qui se sentent seuls.',
    "Aides de la commune en cas de coup dur, dossiers d'aide sociale et d'obligation alimentaire, registre des personnes fragiles en cas de canicule.",
    "Pour les personnes seules ou les couples sans enfant à charge, c'est souvent ici que commence l'accompagnement social. Pour les autres, on vous oriente.",
    'Petites aides financières, élection de domicile, colis, sorties pour les aînés : le CCAS fait le lien entre les habitants et les services sociaux.',
    "On y instruit les demandes d'aide sociale, on y délivre les attestations de domiciliation et l'on y prépare avec vous les rendez-vous avec les autres services.",
  ],
  roles: ['ccas', 'premier-accueil', 'domiciliation'],
  thematiques: ['acces-aux-droits', 'budget', 'precarite', 'autonomie'],
  publics: ['tous-publics'],
  pas_pour: [
    'Réservé aux habitants de la commune et aux personnes qui y ont un lien.',
    'Si vous avez des enfants mineurs, le service social du Département est souvent plus indiqué.',
  ],
  conditions: [
    'Habiter la commune, ou y avoir un lien (famille, travail, école des enfants) pour une domiciliation.',
    "Aide décidée par le conseil d'administration, selon votre situation.",
  ],
  a_apporter: ['piece-identite', 'justificatif-domicile', 'justificatif-ressources', 'releves-bancaires'],
  prestations: ['domiciliation', 'aide-administrative'],
  prestations_parfois: ['bons-alimentaires', 'colis-alimentaire', 'ecrivain-public', 'transport', 'impression'],
  frais: 'gratuit',
  horaires: [
    'lundi et jeudi 9h-12h / 13h30-17h',
    'du lundi au vendredi 9h-12h',
    'mardi et vendredi 9h-12h ; mercredi 14h-17h',
    'du lundi au vendredi 8h30-12h / 13h30-17h, fermé le jeudi après-midi',
    'lundi, mardi et jeudi 8h30-12h',
    'mercredi 9h-12h / 14h-17h',
    'mardi 14h-17h et jeudi 9h-12h',
    'lundi au vendredi de 8h30 à 12h et de 13h30 à 16h30',
    'Mo-Fr 09:00-12:00',
  ],
  rendez_vous: ['sans', 'conseille', 'conseille', 'obligatoire', 'inconnu'],
  reseau: true,
};

export const CIAS: Modele = {
  ...CCAS,
  cle: 'cias',
  type: 'cias',
  noms: ["Centre intercommunal d'action sociale {de}"],
  sigle: 'CIAS',
  descriptions: [
    "Il exerce l'action sociale pour plusieurs communes qui la lui ont confiée : accueil, secours, domiciliation, aide à domicile, portage de repas.",
    'Une équipe pour les petites communes autour {de} : un travailleur social vous reçoit au siège ou dans votre mairie, sur rendez-vous.',
  ],
  conditions: ["Habiter une des communes qui lui ont confié l'action sociale."],
  rendez_vous: ['conseille', 'obligatoire'],
  horaires: ['du lundi au vendredi 9h-12h / 14h-17h', 'du lundi au jeudi 8h30-12h30 / 13h30-17h ; vendredi 8h30-12h30'],
  aide_demarches: true,
};

/** Un centre tenu à plusieurs communes, sans intercommunalité. */
export const CPAS: Modele = {
  ...CIAS,
  cle: 'cpas',
  type: 'cpas',
  noms: ["Centre public d'action sociale {de} et ses environs"],
  sigle: 'CPAS',
  descriptions: [
    "Un centre d'action sociale commun à plusieurs communes voisines : accueil, aide aux démarches, secours, domiciliation. Une permanence tourne dans chaque village.",
  ],
};
