/** Ce qu'une ligne devient : à l'écart, publiée avec une réserve, ou publiée après une réparation sans perte. */
export type GraviteConstat = 'quarantaine' | 'avertissement' | 'reparation';

type Details = Readonly<Record<string, string>>;

/** Un fait sur une case d'une ligne. `valeur` est vide quand la répéter dirait un lieu caché ou nommerait quelqu'un. */
export interface Constat {
  readonly code: CodeConstat;
  readonly gravite: GraviteConstat;
  /** Ligne physique où l'enregistrement commence, l'en-tête valant 1. */
  readonly ligne: number;
  /** Nom de la colonne dans le fichier reçu ; vide quand c'est toute la ligne. */
  readonly colonne: string;
  readonly valeur: string;
  readonly details: Details;
}

interface Sens {
  readonly message: (details: Details & { valeur: string }) => string;
  readonly conseil: (details: Details & { valeur: string }) => string;
}

const cite = (valeur: string | undefined) => (valeur ? ` « ${valeur} »` : '');

/** Tous les constats du flux : la seule place où ils deviennent des phrases. */
export const CONSTATS = {
  // La ligne entière
  'nombre-de-cases': {
    message: ({ trouve, attendu }) => `Cette ligne a ${trouve} cases et l'en-tête ${attendu}.`,
    conseil: ({ delimiteur }) =>
      `Mettez entre guillemets les textes qui contiennent « ${delimiteur} », et donnez à chaque ligne autant de cases que l'en-tête.`,
  },
  'guillemet-ouvert': {
    message: () => "Un guillemet de cette ligne n'est pas fermé.",
    conseil: () => 'Fermez le guillemet, ou doublez-le ("") s\'il fait partie du texte.',
  },
  'case-trop-longue': {
    message: ({ caracteres, limite }) => `Une case a ${caracteres} caractères, et la limite est ${limite}.`,
    conseil: () => 'Raccourcissez ce texte.',
  },
  'nom-manquant': {
    message: () => 'Le nom manque.',
    conseil: () => "Écrivez le nom du service, tel qu'on le lit sur la porte.",
  },
  'intitule-manquant': {
    message: () => "L'intitulé manque.",
    conseil: () => 'Écrivez ce qui se passe là : « Permanence de la CAF ».',
  },
  'partenaire-manquant': {
    message: () => 'On ne sait pas qui tient cette permanence.',
    conseil: () => "Écrivez l'identifiant du partenaire.",
  },
  'commune-manquante': {
    message: () => 'La commune manque.',
    conseil: () => 'Écrivez la commune et son code INSEE ; pour un service par téléphone, écrivez « sans_lieu » dans la colonne visibilite.',
  },
  'commune-inconnue': {
    message: ({ valeur }) => `La commune${cite(valeur)} n'est pas dans la liste officielle du département.`,
    conseil: ({ proche }) =>
      proche ? `Vouliez-vous écrire « ${proche} » ? Ajoutez son code INSEE.` : 'Écrivez le nom officiel de la commune et son code INSEE.',
  },
  'hors-territoire': {
    message: ({ departement }) => `Cette fiche est dans un autre département${departement ? ` (${departement})` : ''}.`,
    conseil: () => "Rien à faire si c'est voulu. Sinon, corrigez la commune, le code INSEE et le code postal.",
  },
  'confidentiel-situe': {
    message: ({ colonnes }) => `Cette fiche est confidentielle et porte de quoi savoir où elle est (${colonnes}).`,
    conseil: () => "Videz ces cases dans le fichier d'origine. Si la commune peut se dire, écrivez « sur_orientation » dans la colonne visibilite.",
  },
  'partenaire-inconnu': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Cet identifiant'} n'est l'identifiant d'aucun partenaire publié.`,
    conseil: ({ proche }) => (proche ? `Vouliez-vous écrire « ${proche} » ?` : "Écrivez l'identifiant d'un partenaire du flux, ou ajoutez sa fiche."),
  },
  'permanence-confidentielle': {
    message: () => "Cette permanence est celle d'un lieu confidentiel : elle dirait où il est.",
    conseil: () => 'Retirez-la : un lieu confidentiel ne donne que son téléphone.',
  },
  'visibilite-inconnue': {
    message: ({ valeur }) => `La visibilité${cite(valeur)} n'existe pas : dans le doute, rien n'est publié.`,
    conseil: () => 'Écrivez « publique », « sur_orientation », « confidentielle » ou « sans_lieu ».',
  },
  // Les valeurs refusées
  formule: {
    message: ({ valeur }) => `Un tableur prendrait${cite(valeur)} pour une formule.`,
    conseil: () => 'Écrivez un texte qui ne commence pas par « = », « + », « - », « @ » ou une tabulation.',
  },
  'caracteres-interdits': {
    message: () => 'Cette case contient des caractères invisibles qui trompent la lecture.',
    conseil: () => 'Retapez ce texte au clavier, sans le copier.',
  },
  'alphabets-meles': {
    message: ({ valeur }) => `Un mot de${cite(valeur)} mêle deux alphabets.`,
    conseil: () => 'Retapez ce mot au clavier.',
  },
  'texte-detruit': {
    message: () => 'Des lettres de ce texte sont déjà perdues (�).',
    conseil: () => "Réexportez le fichier en « CSV UTF-8 » depuis l'application d'origine.",
  },
  'texte-mal-decode': {
    message: ({ valeur }) => `Les accents de${cite(valeur)} ont été abîmés par un enregistrement précédent.`,
    conseil: () => "Réexportez le fichier en « CSV UTF-8 » depuis l'application d'origine.",
  },
  'texte-coupe': {
    message: ({ limite }) => `Texte trop long : seuls les ${limite} premiers caractères sont publiés.`,
    conseil: () => 'Raccourcissez ce texte.',
  },
  'champ-refuse': {
    message: ({ valeur, probleme }) => `Valeur${cite(valeur)} refusée : ${probleme}.`,
    conseil: ({ colonne }) => `Corrigez la colonne « ${colonne} ».`,
  },
  'telephone-refuse': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Cette case'} n'est pas un numéro de téléphone français.`,
    conseil: () => 'Écrivez dix chiffres (« 04 67 12 34 56 ») ou un numéro court (« 3949 »).',
  },
  'telephones-colles': {
    message: ({ valeur }) => `Deux numéros sont collés dans la même case${cite(valeur)} : on ne sait pas où finit le premier.`,
    conseil: () => 'Séparez-les par « | ».',
  },
  'telephones-separes': {
    message: () => "Deux numéros étaient dans la même case : ils sont publiés l'un après l'autre.",
    conseil: () => 'Séparez-les par « | ».',
  },
  'mobile-sans-mention': {
    message: () => "Ce numéro est un portable, peut-être celui d'une personne : il n'est pas publié.",
    conseil: () => "Si c'est la ligne du service, écrivez « oui » dans la colonne telephone_professionnel.",
  },
  'mobile-de-service': {
    message: ({ valeur }) =>
      `${valeur ? `« ${valeur} »` : 'Ce numéro'} est un portable, gardé parce que la liste officielle le donne pour la ligne du service.`,
    conseil: () => "Vérifiez que ce n'est pas le numéro d'une personne.",
  },
  'telephone-surtaxe': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Ce numéro'} est un numéro surtaxé : il n'est pas publié.`,
    conseil: () => "Donnez un numéro au prix d'un appel normal.",
  },
  'telephone-reel-en-demonstration': {
    message: () => "Ce numéro peut être un vrai numéro, et ce site est une démonstration : il n'est pas publié.",
    conseil: () => 'Pour publier un vrai flux, écrivez « demonstration: false » dans territoire.yaml (ou PREMIER_ACCUEIL_DEMONSTRATION=non).',
  },
  'telephone-de-demonstration': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Ce numéro'} est un numéro de fiction, et ce site n'est pas une démonstration.`,
    conseil: () => 'Écrivez le vrai numéro.',
  },
  'courriel-nominatif': {
    message: () => "Cette adresse électronique porte le nom d'une personne : elle n'est pas publiée.",
    conseil: () => 'Écrivez une adresse de service, par exemple accueil@exemple.fr.',
  },
  'courriel-douteux': {
    message: () => "Cette adresse électronique porte peut-être le nom d'une personne ; elle est publiée.",
    conseil: () => "Si c'est le cas, remplacez-la par une adresse de service.",
  },
  'courriel-refuse': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Cette case'} n'est pas une adresse électronique.`,
    conseil: () => 'Écrivez par exemple accueil@exemple.fr.',
  },
  'courriels-plusieurs': {
    message: () => 'Plusieurs adresses électroniques dans la même case : seule la première est publiée.',
    conseil: () => "Gardez celle de l'accueil.",
  },
  'nom-de-personne': {
    message: () => "Ce texte semble nommer une personne : il n'est pas publié.",
    conseil: () => "Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom.",
  },
  'adresse-web-refusee': {
    message: ({ valeur }) => `${valeur ? `« ${valeur} »` : 'Cette case'} n'est pas l'adresse d'un site.`,
    conseil: () => 'Écrivez une adresse qui commence par https://, par exemple https://www.exemple.fr.',
  },
  'date-refusee': {
    message: ({ valeur }) => `La date${cite(valeur)} ne se lit pas.`,
    conseil: () => 'Écrivez année, mois, jour : 2026-11-22.',
  },
  'verifie-dans-le-futur': {
    message: ({ valeur }) => `La date de vérification${cite(valeur)} est dans le futur.`,
    conseil: () => "Écrivez le jour où quelqu'un a vraiment vérifié la fiche.",
  },
  // Les lieux
  'commune-contradictoire': {
    message: ({ ecrite, codee, retenue }) => `La commune écrite est ${ecrite}, celle du code INSEE est ${codee} : ${retenue} est retenue.`,
    conseil: () => "Mettez d'accord la commune, le code postal et le code INSEE.",
  },
  'adresse-de-courrier': {
    message: ({ ecrite, retenue }) =>
      `Le service est à ${retenue} et l'adresse écrite est celle où il reçoit son courrier (${ecrite}) : elle est publiée comme telle.`,
    conseil: () => "Ajoutez l'adresse où le public est reçu.",
  },
  'code-postal-refuse': {
    message: ({ valeur }) => `Le code postal${cite(valeur)} ne se lit pas.`,
    conseil: () => 'Écrivez cinq chiffres, par exemple 34700.',
  },
  'code-postal-contradictoire': {
    message: ({ valeur, commune }) => `Le code postal${cite(valeur)} est d'un autre département que ${commune} : il n'est pas publié.`,
    conseil: () => 'Corrigez le code postal.',
  },
  'point-refuse': {
    message: ({ valeur }) => `Le point${cite(valeur)} ne se lit pas : il n'est pas publié.`,
    conseil: () => 'Écrivez la latitude et la longitude en degrés, par exemple 43.73 et 3.32.',
  },
  'hors-du-territoire': {
    message: () => 'Le point est hors du territoire : la fiche est placée au centre de la commune.',
    conseil: () => 'Corrigez la latitude et la longitude.',
  },
  'loin-de-la-commune': {
    message: ({ distance, commune }) => `Le point est à ${distance}\u00A0km de ${commune} : la fiche est placée au centre de la commune.`,
    conseil: () => 'Corrigez la latitude et la longitude.',
  },
  'point-douteux': {
    message: ({ proche, commune }) => `Le point semble être à ${proche} plutôt qu'à ${commune} ; il est gardé tel quel.`,
    conseil: () => 'Vérifiez la latitude et la longitude.',
  },
  'adresse-retiree': {
    message: () => "L'adresse ne se donne que sur orientation : elle n'est pas publiée, et n'est gardée nulle part.",
    conseil: () => "Pour la garder à l'usage des professionnels, indiquez un dossier privé (PREMIER_ACCUEIL_PRO).",
  },
  'adresse-gardee': {
    message: () => "L'adresse ne se donne que sur orientation : elle va au dossier privé, pas au site.",
    conseil: () => "Retirez-la du fichier public d'origine s'il est publié ailleurs.",
  },
  'lieu-cache-par-sa-fiche': {
    message: () => "Son propriétaire cache le lieu de cette fiche : ce que le flux en disait n'est pas publié.",
    conseil: () => "Demandez à qui produit ce flux de retirer ce lieu de son fichier, et d'y écrire la même visibilité.",
  },
  'adresse-dans-un-texte': {
    message: () => "Ce texte répète l'adresse, qui ne se donne que sur orientation : il n'est pas publié.",
    conseil: () => "Retirez l'adresse de ce texte.",
  },
  'lignes-pro-retirees': {
    message: () => 'Les contacts réservés aux professionnels ne sont pas publiés, et ne sont gardés nulle part.',
    conseil: () => 'Pour les garder, indiquez un dossier privé (PREMIER_ACCUEIL_PRO).',
  },
  'lignes-pro-gardees': {
    message: () => 'Les contacts réservés aux professionnels vont au dossier privé, pas au site.',
    conseil: () => "Retirez-les du fichier public d'origine s'il est publié ailleurs.",
  },
  // Les textes et les doublons
  'horaires-illisibles': {
    message: ({ valeur, raison }) => `Ces horaires${cite(valeur)} sont publiés tels quels, « à confirmer » : ils ne se lisent pas. ${raison}`,
    conseil: ({ conseil }) => conseil ?? '',
  },
  'permanences-en-texte': {
    message: () => "Ce commentaire décrit des jours ou d'autres lieux : il est publié tel quel, à côté des heures.",
    conseil: () => 'Créez une permanence par lieu, avec ses heures.',
  },
  'service-itinerant': {
    message: () => 'Ce service se déplace : ses heures sont publiées avec la mention « demandez où il est avant de vous déplacer ».',
    conseil: () => 'Créez une permanence par lieu, avec ses heures.',
  },
  'id-en-double': {
    message: ({ valeur }) => `L'identifiant${cite(valeur)} sert à plusieurs lignes : chaque fiche reçoit le sien.`,
    conseil: () => 'Donnez un identifiant différent à chaque fiche.',
  },
  'ancien-slug-pris': {
    message: ({ valeur }) => `L'ancienne adresse${cite(valeur)} est celle d'une autre fiche, ou mène déjà à une autre : elle n'est pas gardée.`,
    conseil: () => "Retirez-la de la colonne anciens_slugs, ou de celle de l'autre fiche.",
  },
  doublon: {
    message: ({ lignes }) => `Cette fiche a le même nom et le même lieu qu'une autre (lignes ${lignes}) : les deux sont publiées.`,
    conseil: () => "Gardez-en une seule dans le fichier d'origine.",
  },
  'doublon-siret': {
    message: ({ lignes }) => `Cette fiche a le même SIRET et le même lieu qu'une autre (lignes ${lignes}) : les deux sont publiées.`,
    conseil: () => 'Gardez-en une seule, ou dites ce qui les distingue.',
  },
  // Les réparations
  'zero-perdu': {
    message: ({ apres }) => `Zéro perdu au début, remis : « ${apres} ».`,
    conseil: () => 'Dans le tableur, mettez cette colonne au format « Texte ».',
  },
  'telephone-remis-en-forme': {
    message: () => 'Numéro remis en forme : dix chiffres, sans indicatif.',
    conseil: () => '',
  },
  'http-ajoute': {
    message: ({ apres }) => `Adresse de site complétée : « ${apres} ».`,
    conseil: () => '',
  },
  'courriel-nettoye': {
    message: () => 'Adresse électronique nettoyée (« mailto: » ou espaces retirés).',
    conseil: () => '',
  },
  'adresse-web-deplacee': {
    message: () => 'Une adresse de site était dans la colonne du courriel : elle devient le lien de contact.',
    conseil: () => '',
  },
  'commune-officielle': {
    message: ({ valeur, apres }) => `Commune${cite(valeur)} écrite selon la liste officielle : « ${apres} ».`,
    conseil: () => '',
  },
  'code-insee-trouve': {
    message: ({ apres }) => `Code INSEE trouvé d'après la commune et le code postal : « ${apres} ».`,
    conseil: () => '',
  },
  'code-insee-ancien': {
    message: ({ valeur, apres }) => `Le code INSEE${cite(valeur)} est celui d'une ancienne commune ; aujourd'hui : « ${apres} ».`,
    conseil: () => '',
  },
  'code-insee-remplace': {
    message: ({ valeur, apres }) => `Le code INSEE${cite(valeur)} n'est celui d'aucune commune d'ici ; d'après la commune et le code postal : « ${apres} ».`,
    conseil: () => '',
  },
  'point-echange': {
    message: () => 'Latitude et longitude étaient échangées.',
    conseil: () => '',
  },
  'virgule-decimale': {
    message: () => 'Virgules décimales remplacées par des points.',
    conseil: () => '',
  },
  'adresse-ordonnee': {
    message: () => "La voie était dans le complément d'adresse : elle passe devant la boîte postale ou le nom du bâtiment.",
    conseil: () => '',
  },
  'html-retire': {
    message: () => 'Balises et codes HTML remplacés par du texte simple.',
    conseil: () => '',
  },
  'tiret-retire': {
    message: () => 'Tiret de liste retiré au début du texte.',
    conseil: () => '',
  },
  'date-remise-en-forme': {
    message: ({ valeur, apres }) => `Date${cite(valeur)} écrite année, mois, jour : « ${apres} ».`,
    conseil: () => '',
  },
  'mot-du-vocabulaire': {
    message: ({ valeur, apres }) => `Mot${cite(valeur)} remplacé par sa valeur : « ${apres} ».`,
    conseil: () => '',
  },
  'creneau-vide': {
    message: () => 'Créneaux vides (« 00:00 - 00:00 ») retirés des heures.',
    conseil: () => '',
  },
} as const satisfies Record<string, Sens>;

export type CodeConstat = keyof typeof CONSTATS;

/** La phrase d'un constat : ce qui se passe. */
export function direConstat({ code, colonne, valeur, details }: Constat): string {
  const { message }: Sens = CONSTATS[code];
  return message({ ...details, colonne, valeur });
}

/** Ce qu'il faut écrire à la place ; vide pour une réparation. */
export function direConseil({ code, colonne, valeur, details }: Constat): string {
  const { conseil }: Sens = CONSTATS[code];
  return conseil({ ...details, colonne, valeur });
}
