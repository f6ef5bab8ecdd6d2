/** Une colonne expliquée à qui remplit un tableur : ce qu'on y met, et un exemple. */
export interface AideColonne {
  readonly quoi: string;
  readonly exemple: string;
  /** Vocabulaire dont la case prend ses valeurs, quand elle n'est pas libre. */
  readonly valeurs?: 'types' | 'roles' | 'themes' | 'publics' | 'documents' | 'prestations';
}

const LISTE = 'Plusieurs valeurs se séparent par « | ».';

/** Colonnes communes aux deux fichiers. */
const COMMUNES: Record<string, AideColonne> = {
  id: { quoi: "Identifiant stable : il fait l'adresse de la page. Vide, il est fait à partir du nom.", exemple: 'ccas-lodeve' },
  visibilite: {
    quoi: "Ce que l'on montre du lieu : « publique », « sur_orientation » (la commune seulement), « confidentielle » (rien), « sans_lieu ».",
    exemple: 'publique',
  },
  adresse: { quoi: 'Numéro et voie.', exemple: '1 place de la Mairie' },
  complement_adresse: { quoi: 'Bâtiment, étage, comment entrer.', exemple: 'Bâtiment B, sonnez à « CCAS »' },
  code_postal: { quoi: 'Cinq chiffres.', exemple: '34700' },
  commune: { quoi: 'Nom de la commune. Obligatoire, sauf pour un lieu confidentiel ou sans lieu.', exemple: 'Lodève' },
  code_insee: { quoi: 'Code INSEE de la commune. Vide, il est trouvé par la commune et le code postal.', exemple: '34142' },
  latitude: { quoi: 'Degrés, avec un point.', exemple: '43.7312' },
  longitude: { quoi: 'Degrés, avec un point.', exemple: '3.3191' },
  precision: { quoi: 'Ce que vaut le point : « adresse », « rue » ou « commune ».', exemple: 'adresse' },
  hors_territoire: { quoi: "« oui » pour un lieu d'un autre département qui sert aux habitants d'ici.", exemple: 'oui' },
  source: { quoi: "Qui produit l'information.", exemple: "Département de l'Hérault" },
  lien_source: { quoi: 'Page de la fiche chez le producteur.', exemple: 'https://www.exemple.example/fiche/12' },
  date_maj: { quoi: 'Dernier changement, année-mois-jour.', exemple: '2026-11-02' },
  verifie_le: { quoi: "Jour où quelqu'un a confirmé que tout est vrai.", exemple: '2026-11-02' },
  verifie_par: { quoi: 'Le service qui a vérifié, jamais une personne.', exemple: 'le CCAS' },
  frequence_verification: { quoi: 'Mois entre deux vérifications (six par défaut).', exemple: '6' },
  anciens_slugs: { quoi: `Anciens identifiants, dont les adresses mènent encore à la fiche. ${LISTE}`, exemple: 'ccas-de-lodeve' },
  rendez_vous: { quoi: '« obligatoire », « conseille », « sans » ou « inconnu ».', exemple: 'conseille' },
  thematiques: { quoi: `Besoins auxquels le lieu répond. ${LISTE}`, exemple: 'budget | logement', valeurs: 'themes' },
  publics: { quoi: `Pour qui. « tous-publics » va seul. ${LISTE}`, exemple: 'familles | seniors', valeurs: 'publics' },
};

/** Explication de chaque colonne de `partenaires.csv`. */
export const AIDE_PARTENAIRE: Readonly<Record<string, AideColonne>> = {
  ...COMMUNES,
  nom: { quoi: 'Nom public. Obligatoire.', exemple: 'CCAS de Lodève' },
  sigle: { quoi: "Sigle d'usage.", exemple: 'CCAS' },
  type: { quoi: 'Nature du partenaire. Vide, elle est déduite du nom.', exemple: 'ccas', valeurs: 'types' },
  description: {
    quoi: 'À quoi sert ce lieu, en une ou deux phrases simples. Du texte, pas de mise en forme.',
    exemple: "Aide pour les papiers et les secours d'urgence.",
  },
  roles: { quoi: `Ce pour quoi il est compétent. Vide, déduit du type. ${LISTE}`, exemple: 'ccas | domiciliation', valeurs: 'roles' },
  reseaux_porteurs: { quoi: `Réseaux nationaux (valeurs data·inclusion). ${LISTE}`, exemple: 'ccas-cias' },
  pas_pour: { quoi: 'Qui ne sera pas reçu ici.', exemple: 'Les personnes qui habitent une autre commune' },
  frais: { quoi: '« gratuit » ou « payant ».', exemple: 'gratuit' },
  frais_precisions: { quoi: 'Précision sur le prix.', exemple: 'Participation libre' },
  conditions_acces: { quoi: 'Conditions pour être reçu.', exemple: 'Habiter la commune' },
  a_apporter: { quoi: `Documents à apporter. ${LISTE}`, exemple: 'piece-identite | avis-imposition', valeurs: 'documents' },
  modes_accueil: { quoi: `« en-presentiel », « a-distance ». ${LISTE}`, exemple: 'en-presentiel' },
  modes_mobilisation: { quoi: `« se-presenter », « telephoner », « envoyer-un-courriel », « utiliser-lien-mobilisation ». ${LISTE}`, exemple: 'telephoner' },
  mobilisable_par: { quoi: `« usagers », « professionnels ». ${LISTE}`, exemple: 'usagers' },
  prestations: { quoi: `Services pratiques sur place. ${LISTE}`, exemple: 'douche | laverie', valeurs: 'prestations' },
  inscription: { quoi: "Quand et avec quels papiers s'inscrire d'abord.", exemple: 'Inscription en septembre, le mardi matin' },
  aide_demarches: { quoi: "« oui » si l'on peut faire la démarche avec la personne.", exemple: 'oui' },
  reseau_accueil: { quoi: '« oui » si le lieu est membre du réseau de premier accueil.', exemple: 'oui' },
  zone_eligibilite: {
    quoi: `Communes (INSEE), intercommunalités (SIREN), département ou « france ». Vide : tout le territoire. ${LISTE}`,
    exemple: '34142 | 34028',
  },
  telephone: {
    quoi: `« libellé: numéro (heures) » ; le libellé et les heures sont facultatifs. ${LISTE}`,
    exemple: 'Accueil: 04 65 71 12 34 (lundi au vendredi 9h-12h)',
  },
  telephone_professionnel: { quoi: "« oui » si un 06 ou un 07 est la ligne d'un service, pas celle d'une personne.", exemple: 'oui' },
  courriel: { quoi: "Adresse d'un service, jamais d'une personne.", exemple: 'accueil@exemple.example' },
  site_web: { quoi: 'Adresse du site.', exemple: 'https://www.exemple.example' },
  lien_mobilisation: { quoi: 'Page pour prendre rendez-vous.', exemple: 'https://www.exemple.example/rendez-vous' },
  horaires_accueil: { quoi: 'Heures de la porte, comme on les dit, ou au format OpenStreetMap.', exemple: 'lundi et jeudi 9h-12h / 13h30-17h' },
  fermetures: { quoi: `« motif: du au » avec, entre parenthèses, les heures de remplacement. ${LISTE}`, exemple: 'Congés: 2026-12-24 au 2027-01-03' },
  langues_parlees: { quoi: `Langues parlées à l'accueil. ${LISTE}`, exemple: 'français | arabe' },
  interpretariat: { quoi: '« telephone », « sur-place », « non » ou « inconnu ».', exemple: 'telephone' },
  delai_premier_rdv: { quoi: "« une-semaine », « deux-semaines », « un-mois » ou « plus », et le jour où c'était vrai.", exemple: 'deux-semaines: 2026-11-02' },
  accessibilite_lieu: { quoi: 'Page du lieu sur Acceslibre.', exemple: 'https://acceslibre.beta.gouv.fr/…' },
  acces_pmr: { quoi: 'Accès en fauteuil roulant : « oui », « partiel », « non » ou « inconnu ».', exemple: 'oui' },
  affluence: { quoi: '« normale » ou « forte ».', exemple: 'forte' },
  benevolat: { quoi: "Ce qu'une personne bénévole peut faire ici.", exemple: 'Préparer les colis le jeudi' },
  statut: { quoi: '« ouvert », « ferme_temporairement » ou « ferme_definitivement ».', exemple: 'ouvert' },
  siret: { quoi: 'Quatorze chiffres.', exemple: '21340142400018' },
};

/** Explication de chaque colonne de `permanences.csv`. */
export const AIDE_PERMANENCE: Readonly<Record<string, AideColonne>> = {
  ...COMMUNES,
  partenaire: { quoi: 'Identifiant du partenaire qui tient la permanence. Obligatoire.', exemple: 'adil-herault' },
  intitule: { quoi: 'Nom de la permanence. Obligatoire.', exemple: 'Permanence logement' },
  nature: { quoi: '« permanence », « atelier », « distribution » ou « tournee ».', exemple: 'permanence' },
  chez: { quoi: 'Identifiant du partenaire qui prête ses locaux : son adresse est la bonne.', exemple: 'mairie-clermont-l-herault' },
  lieu: { quoi: "Nom du lieu, quand ce n'est pas chez un partenaire.", exemple: 'Salle du Peuple' },
  horaires: { quoi: 'La règle, comme on la dit.', exemple: '2e et 4e mardi du mois de 14h à 16h30' },
  sauf: { quoi: `Jours sans séance. ${LISTE}`, exemple: '2026-12-29' },
  prise_de_rendez_vous: { quoi: 'Comment obtenir le rendez-vous.', exemple: 'Téléphonez le matin' },
  confidentialite: { quoi: '« bureau ferme », « espace ouvert » ou « inconnu ».', exemple: 'bureau ferme' },
  tournee: { quoi: "Nom de la tournée d'un service qui se déplace.", exemple: 'Le bus des droits' },
  arrets: { quoi: `« lieu: heures » de chaque arrêt. ${LISTE}`, exemple: 'Place de Soubès: 1er lundi du mois 10h-12h' },
  valide_du: { quoi: 'Premier jour de la saison.', exemple: '2026-11-01' },
  valide_au: { quoi: 'Dernier jour de la saison.', exemple: '2027-03-31' },
};
