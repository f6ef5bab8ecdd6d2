import type { Modele } from './modele.ts';

/** Numérique, mobilité, énergie, familles, lien social. Noms d'associations inventés. */
export const ESPACE_NUMERIQUE: Modele = {
  cle: 'espace-numerique',
  type: 'espace-numerique',
  noms: ['Espace numérique {de}', 'Le Clic {de}', 'La Souris verte {de}', "L'Atelier des écrans {de}"],
  descriptions: [
    'Ordinateurs, imprimante et wifi en libre accès. Un conseiller numérique vous apprend à créer une adresse, envoyer un document, faire une démarche.',
    "Débuter sur téléphone ou ordinateur, en petit groupe ou seul à seul. On avance à votre vitesse, on recommence autant qu'il faut.",
    'Un animateur vous aide pour vos démarches en ligne et vos mots de passe perdus. Ordinateurs reconditionnés à petit prix.',
    'Médiation numérique dans la médiathèque : comptes en ligne, photos, sécurité, visio avec une administration.',
  ],
  roles: ['mediation-numerique'],
  thematiques: ['numerique', 'acces-aux-droits'],
  publics: ['tous-publics'],
  a_apporter: ['telephone-portable', 'identifiants-en-ligne'],
  prestations: ['ordinateur', 'wifi', 'impression'],
  prestations_parfois: ['recharge-telephone', 'aide-administrative'],
  frais: 'gratuit',
  horaires: [
    'mardi et jeudi 14h-17h ; mercredi 10h-12h / 14h-17h',
    'du mardi au vendredi 10h-12h / 14h-18h ; samedi 10h-12h',
    'lundi 14h-17h ; mercredi 9h-12h',
    'mercredi et samedi 10h-12h30',
    'Tu,Th 14:00-17:00; We 10:00-12:00',
  ],
  rendez_vous: ['sans', 'conseille'],
  aide_demarches: true,
};

export const MOBILITE: Modele = {
  cle: 'mobilite',
  paires: true,
  type: 'association',
  noms: ['Roule {nom}', 'Le Garage solidaire {de}', 'En route {a}'],
  descriptions: [
    'Location de voitures, scooters et vélos à petit prix pour aller travailler ou se former, et conseils pour le permis.',
    "Un garage où l'on répare sa voiture à coût réduit, avec un mécanicien qui vous montre. Sur orientation d'un travailleur social.",
    "Conduite accompagnée par des bénévoles : on vous emmène à un rendez-vous médical ou aux courses quand il n'y a pas de bus.",
  ],
  roles: ['mobilite'],
  thematiques: ['transition-ecologique', 'emploi'],
  publics: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux', 'jeunes'],
  conditions: ["Sur orientation d'un conseiller emploi ou d'un travailleur social."],
  a_apporter: ['piece-identite', 'orientation-travailleur-social'],
  prestations_parfois: ['pret-vehicule', 'transport'],
  frais: 'payant',
  frais_precisions: ['Tarif selon vos revenus ; une caution est demandée.'],
  horaires: ['du lundi au vendredi 9h-12h / 14h-17h', 'mardi, mercredi et vendredi 9h-12h', 'lundi et jeudi 14h-18h'],
  rendez_vous: ['obligatoire', 'conseille'],
  benevolat: ['Conduire une personne à un rendez-vous, avec votre voiture et des frais remboursés.'],
};

export const ENERGIE: Modele = {
  cle: 'conseil-energie',
  type: 'association',
  noms: ['Espace conseil énergie {de}', 'Chaleur douce {de}'],
  descriptions: [
    'Comprendre sa facture, régler son chauffage, trouver une aide pour isoler ou changer une chaudière. Une visite à domicile est possible.',
    'Vous avez froid chez vous, ou une coupure vous menace : on regarde ensemble le contrat, les fuites de chaleur et les aides.',
  ],
  roles: ['energie'],
  thematiques: ['transition-ecologique', 'logement', 'budget'],
  publics: ['tous-publics'],
  a_apporter: ['factures', 'bail'],
  frais: 'gratuit',
  horaires: ['lundi, mardi et jeudi 9h-12h / 14h-17h', 'mercredi et vendredi 9h-12h30'],
  rendez_vous: ['obligatoire', 'conseille'],
};

export const LIEN_SOCIAL: Modele = {
  cle: 'espace-vie-sociale',
  type: 'association',
  noms: ["Espace de vie sociale Le Trait d'union {de}", 'Centre social La Passerelle {de}', 'Le Café des voisins {de}', 'La Maison commune {de}'],
  descriptions: [
    'Un lieu ouvert à tous : café, cuisine, couture, sorties, aide aux devoirs. On vient pour une activité, on reste pour les gens.',
    "Rompre la solitude, apprendre, rendre service. Un référent familles reçoit les parents, et l'on garde les enfants pendant les ateliers.",
    "Ateliers, entraide et coups de main entre voisins. Si vous traversez un moment difficile, on vous accompagne jusqu'au bon service.",
  ],
  thematiques: ['insertion', 'enfance-famille'],
  publics: ['tous-publics'],
  prestations_parfois: ['garde-enfants', 'wifi', 'ordinateur', 'cours-francais'],
  frais: 'payant',
  frais_precisions: ["Une petite adhésion à l'année ; la première visite est gratuite."],
  horaires: ['du lundi au vendredi 9h-12h / 14h-18h', 'mardi, mercredi et vendredi 14h-18h ; samedi 10h-12h', 'mercredi 9h-18h ; jeudi 14h-18h'],
  rendez_vous: ['sans'],
  benevolat: ['Animer un atelier, tenir le café, accompagner une sortie : chacun a quelque chose à apporter.'],
};

export const FRANCAIS: Modele = {
  cle: 'atelier-francais',
  type: 'association',
  noms: ['Parlons ensemble {a}', 'Les Mots pour vivre {a}', 'Lire et dire {a}'],
  descriptions: [
    "Cours de français pour adultes, du tout début jusqu'au diplôme de langue. Groupes du jour et du soir ; les enfants peuvent venir.",
    "Réapprendre à lire, à écrire et à compter, sans honte et en petit groupe. On peut commencer à tout moment de l'année.",
  ],
  thematiques: ['insertion'],
  publics: ['tous-publics'],
  prestations: ['cours-francais'],
  prestations_parfois: ['garde-enfants'],
  inscription: ['Inscription en septembre et en janvier, avec un petit test pour choisir le groupe.'],
  frais: 'payant',
  frais_precisions: ["Une adhésion de quelques euros pour l'année."],
  horaires: ['lundi et jeudi 14h-16h sauf vacances scolaires', 'mardi 9h-11h30 ; jeudi 18h-20h, sauf vacances scolaires', 'mercredi et vendredi 9h30-11h30'],
  rendez_vous: ['conseille'],
  langues: ['français', 'anglais', 'arabe', 'espagnol'],
  benevolat: ['Animer un groupe de conversation, une heure par semaine.'],
};

export const PARENTS: Modele = {
  cle: 'lieu-parents-enfants',
  type: 'association',
  noms: ['La Balançoire {de}', 'Le Nid {de}', 'Les Petits Pas {de}'],
  descriptions: [
    "Accueil parents-enfants jusqu'à 6 ans : jouer, souffler, échanger avec d'autres parents et deux accueillants. Anonyme et gratuit.",
    'Écoute des parents, médiation en cas de séparation, rencontres encadrées avec les enfants.',
    "Un relais pour trouver un mode de garde, comprendre les aides et parler de l'éducation avec des professionnels.",
  ],
  thematiques: ['enfance-famille'],
  publics: ['familles'],
  prestations_parfois: ['garde-enfants', 'produits-bebe'],
  frais: 'gratuit',
  horaires: ['lundi et vendredi 9h-11h30', 'mercredi 9h30-12h ; jeudi 15h-17h30', 'mardi et jeudi 9h-12h sauf vacances scolaires'],
  rendez_vous: ['sans', 'conseille'],
};

export const AIDE_A_DOMICILE: Modele = {
  cle: 'aide-a-domicile',
  type: 'association',
  noms: ['Bras dessus, bras dessous {a}', 'À vos côtés {a}', 'La Clé des jours {de}'],
  descriptions: [
    "Aide au lever, aux repas, aux courses et au ménage pour les personnes âgées, handicapées ou de retour d'hôpital. L'équipe vous aide à demander un financement.",
    'Portage de repas, petits travaux, visites de compagnie. Les aidants familiaux y trouvent aussi un relais.',
  ],
  roles: ['aidants'],
  thematiques: ['autonomie'],
  publics: ['seniors', 'personnes-en-situation-de-handicap'],
  a_apporter: ['avis-imposition'],
  frais: 'payant',
  frais_precisions: ['Selon vos revenus et les aides que vous recevez (APA, PCH, caisse de retraite).'],
  horaires: ['du lundi au vendredi 8h30-12h / 13h30-17h', 'du lundi au vendredi 9h-12h'],
  rendez_vous: ['conseille'],
  benevolat: ['Rendre visite une heure par semaine à une personne seule.'],
};

export const INSERTION: Modele = {
  cle: 'chantier-insertion',
  type: 'association',
  noms: ['Les Mains vertes {de}', 'Reprise {a}', "L'Établi {de}"],
  descriptions: [
    "Un contrat de travail de quelques mois pour reprendre pied : maraîchage, bâtiment ou recyclerie, avec quelqu'un qui vous aide pour la suite.",
    "Chantier d'insertion : on travaille, on se forme, on règle les soucis de logement ou de permis, puis on cherche un emploi durable.",
  ],
  thematiques: ['emploi', 'insertion'],
  publics: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux'],
  conditions: ["Avoir une orientation de France Travail, de la mission locale ou d'un référent RSA."],
  a_apporter: ['cv', 'inscription-france-travail'],
  frais: 'gratuit',
  horaires: ['du lundi au jeudi 8h-12h / 13h-16h30', 'du lundi au vendredi 8h-12h'],
  rendez_vous: ['obligatoire'],
};
