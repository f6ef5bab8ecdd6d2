import { capitalizePhrase } from './phrase.ts';

/** Une erreur arrête la construction du site ; un avertissement se publie et se signale. */
export type Gravite = 'erreur' | 'avertissement';

/** Ce qu'un contrôle constate : un fait, sans phrase. `details` remplit la phrase du catalogue des messages. */
export interface Anomalie {
  readonly code: CodeAnomalie;
  /** Identifiant de la fiche, ou nom du fichier quand tout le fichier est en cause. */
  readonly entree: string;
  /** De quelle sorte de fiche, quand l'identifiant ne suffit pas à le dire. */
  readonly collection?: 'permanences';
  /** Champ en cause, avec des points (`adresse.code_insee`) ; vide quand c'est toute la fiche. */
  readonly champ: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Une anomalie dite à quelqu'un : où, quoi, pourquoi, quoi écrire. C'est la forme de `verifier --json`. */
export interface AnomalieDite {
  readonly fichier: string;
  /** Ligne du fichier, la première vaut 1. */
  readonly ligne: number;
  readonly champ: string;
  readonly code: string;
  readonly gravite: Gravite;
  readonly message: string;
  readonly conseil: string;
}

interface Definition {
  readonly gravite: Gravite;
  readonly message: (details: Readonly<Record<string, string>>) => string;
  readonly conseil: (details: Readonly<Record<string, string>>) => string;
}

/** Ce qu'il reste à faire quand un lieu caché a été écrit : le retirer du fichier ne suffit pas. */
const PURGE = "S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.";

/** Toutes les anomalies du contenu : une ligne par code, la seule place où elles deviennent des phrases. */
export const ANOMALIES = {
  'fichier-absent': {
    gravite: 'erreur',
    message: ({ fichier }) => `le fichier « ${fichier} » manque.`,
    conseil: () => 'Remettez ce fichier : « npm run demo » en écrit un exemple complet.',
  },
  'fichier-illisible': {
    gravite: 'erreur',
    message: ({ raison }) => `le fichier ne se lit pas : ${raison}.`,
    conseil: () => 'Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.',
  },
  'fichier-hors-format': {
    gravite: 'erreur',
    message: ({ nom }) => `le fichier « ${nom} » n'est pas une fiche.`,
    conseil: ({ extension = 'yaml' }) => `Une fiche est un fichier dont le nom finit par « .${extension} » : renommez-le, ou retirez-le de ce dossier.`,
  },
  'nom-de-fichier-refuse': {
    gravite: 'erreur',
    message: ({ nom }) => `le nom du fichier « ${nom} » ne peut pas devenir l'adresse d'une page.`,
    conseil: ({ propose }) => `Renommez-le « ${propose} » : des lettres minuscules sans accent, des chiffres et des tirets.`,
  },
  'id-autre-que-le-fichier': {
    gravite: 'erreur',
    message: ({ id, attendu }) => `l'identifiant écrit est « ${id} », et le fichier s'appelle « ${attendu}.yaml ».`,
    conseil: () => "Retirez la ligne « id » : le nom du fichier est l'identifiant.",
  },
  'fiche-incomplete': {
    gravite: 'erreur',
    message: ({ id, manquants }) => `aucune fiche « ${id} » dans le flux, et ce fichier ne suffit pas à en faire une : il manque ${manquants}.`,
    conseil: ({ proche }) =>
      proche
        ? `Vouliez-vous corriger « ${proche} » ? Renommez le fichier « ${proche}.yaml ». Sinon, ajoutez ce qui manque.`
        : "Vérifiez le nom du fichier : c'est la fin de l'adresse de la page. Pour une fiche nouvelle, ajoutez ce qui manque.",
  },
  'tenue-orpheline': {
    gravite: 'avertissement',
    message: () => "le flux n'a plus la fiche que ce fichier corrigeait : elle n'est plus publiée.",
    conseil: ({ manquants }) => `Pour la garder, ajoutez ce qui manque (${manquants}) ; sinon, retirez ce fichier.`,
  },
  'cachee-dans-le-flux': {
    gravite: 'erreur',
    message: ({ fichier }) => `« ${fichier} » cache le lieu de cette fiche, et le flux le dit encore.`,
    conseil: () => "Lancez « npm run flux » : il retire ce lieu du fichier. Puis effacez-le de l'historique (« Retirer une adresse » dans CONTRIBUTING.md).",
  },
  'collection-vide': {
    gravite: 'erreur',
    message: ({ quoi }) => `aucune fiche de ${quoi} : un annuaire vide ne se publie pas.`,
    conseil: () => 'Lancez « npm run flux » avec le fichier du Département, ou « npm run demo » pour un exemple.',
  },
  'champ-refuse': {
    gravite: 'erreur',
    message: ({ probleme }) => `${probleme}.`,
    conseil: ({ champ }) => `Corrigez le champ « ${champ} ».`,
  },
  'champ-inconnu': {
    gravite: 'erreur',
    message: ({ champ }) => `le champ « ${champ} » n'existe pas.`,
    conseil: ({ proche }) => (proche ? `Vouliez-vous écrire « ${proche} » ?` : 'Retirez-le : la liste des champs est sur la page Aide.'),
  },
  'colonne-inconnue': {
    gravite: 'erreur',
    message: ({ colonne }) => `la colonne « ${colonne} » n'est pas des nôtres.`,
    conseil: () => 'Ce fichier est écrit par « npm run flux » : relancez-le plutôt que de le modifier à la main.',
  },
  'id-en-double': {
    gravite: 'erreur',
    message: ({ id, premiere }) => `l'identifiant « ${id} » sert déjà à ${premiere}.`,
    conseil: () => "Donnez un autre identifiant à l'une des deux fiches.",
  },
  'ancien-slug-vivant': {
    gravite: 'erreur',
    message: ({ ancien }) => `l'ancienne adresse « ${ancien} » est celle d'une fiche publiée : elle ne peut pas mener ailleurs.`,
    conseil: () => 'Retirez-la de « anciens_slugs », ou donnez un autre identifiant à la fiche qui la porte.',
  },
  'ancien-slug-en-double': {
    gravite: 'erreur',
    message: ({ ancien, premiere }) => `l'ancienne adresse « ${ancien} » mène déjà à « ${premiere} ».`,
    conseil: () => "Gardez-la dans « anciens_slugs » d'une seule des deux fiches : celle que cherche la personne qui a l'ancien lien.",
  },
  'phrase-longue': {
    gravite: 'avertissement',
    message: ({ nombre, max, phrase }) => `cette phrase a ${nombre} mots, ${max} au plus se lisent d'un trait : « ${phrase} ».`,
    conseil: () => 'Coupez-la en deux : une idée par phrase.',
  },
  'sigle-inexplique': {
    gravite: 'avertissement',
    message: ({ sigle }) => `le sigle « ${sigle} » n'est pas dans le glossaire.`,
    conseil: ({ sigle }) => `Écrivez le nom entier, ou ajoutez « ${sigle} » à content/glossaire.yaml avec une phrase simple.`,
  },
  'mot-administratif': {
    gravite: 'avertissement',
    message: ({ mot }) => `« ${mot} » est un mot d'administration : beaucoup de gens ne le comprennent pas.`,
    conseil: ({ plutot }) => `Écrivez plutôt : ${plutot}.`,
  },
  'montant-ecrit': {
    gravite: 'erreur',
    message: ({ montant }) => `une somme est écrite (« ${montant} ») : elle change chaque année, et la page resterait fausse.`,
    conseil: () => 'Retirez la somme : la page officielle, en lien, la donne.',
  },
  'traduction-absente': {
    gravite: 'erreur',
    message: ({ quoi, langue }) => `${quoi} n'est pas traduit dans cette langue (${langue}).`,
    conseil: () => 'Traduisez-le dans ce fichier : CONTRIBUTING.md, « Ajouter une langue », dit comment.',
  },
  'numero-sans-traduction': {
    gravite: 'avertissement',
    message: ({ numero, langue }) => `le numéro ${numero} n'est pas traduit dans cette langue (${langue}) : il se montre en français, et le dit.`,
    conseil: () => "Ajoutez-le au fichier des urgences de la langue, avec les mêmes champs qu'en français.",
  },
  'traduction-decalee': {
    gravite: 'erreur',
    message: ({ champ, langue, francais, traduit }) =>
      `« ${champ} » a ${traduit} ligne(s) en ${langue} et ${francais} en français : un délai ou une étape manque.`,
    conseil: () => 'Écrivez les mêmes lignes, dans le même ordre que le français.',
  },
  'droit-sans-traduction': {
    gravite: 'avertissement',
    message: ({ titre, langue }) => `le droit « ${titre} » n'a pas de texte dans cette langue (${langue}) : sa page le montre en français, et le dit.`,
    conseil: () => 'Traduisez le fichier de content/droits/ qui porte le même nom.',
  },
  'texte-sans-traduction': {
    gravite: 'erreur',
    message: ({ cle, raison }) =>
      raison === 'trous' ? `le texte « ${cle} » n'a pas les mêmes {trous} que le français.` : `le texte « ${cle} » de l'interface n'est pas traduit.`,
    conseil: ({ francais }) => `En français : « ${francais} ».`,
  },
  'reference-cassee': {
    gravite: 'erreur',
    message: ({ cible }) => `« ${cible} » n'est l'identifiant d'aucun partenaire.`,
    conseil: ({ proche }) => (proche ? `Vouliez-vous écrire « ${proche} » ?` : "Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche."),
  },
  'reference-absente': {
    gravite: 'avertissement',
    message: ({ cible, nom }) => `« ${nom} » renvoie à la fiche « ${cible} », que le flux ne contient pas : le nom sera montré sans lien.`,
    conseil: () => "Corrigez l'identifiant, ou demandez au Département d'ajouter ce service à son flux.",
  },
  'permanence-confidentielle': {
    gravite: 'erreur',
    message: () => "cette permanence est celle d'un lieu confidentiel : elle dirait où il est.",
    conseil: () => `Retirez la permanence : un lieu confidentiel ne donne que son téléphone. ${PURGE}`,
  },
  'confidentiel-situe': {
    gravite: 'erreur',
    message: ({ champ }) => `cette fiche est confidentielle et son champ « ${champ} » peut dire où elle est.`,
    conseil: () => `Videz ce champ. ${PURGE}`,
  },
  'orientation-situee': {
    gravite: 'erreur',
    message: ({ champ }) => `l'adresse de cette fiche se donne au téléphone, et son champ « ${champ} » la dit.`,
    conseil: () => `Ne laissez que la commune. ${PURGE}`,
  },
  'donnee-privee': {
    gravite: 'erreur',
    message: ({ champ }) => `le champ « ${champ} » est réservé au dossier privé.`,
    conseil: () => 'Retirez-le de ce fichier et mettez-le dans le dossier privé (PREMIER_ACCUEIL_PRO).',
  },
  'commune-inconnue': {
    gravite: 'erreur',
    message: ({ code }) => `le code INSEE « ${code} » n'est pas celui d'une commune du territoire.`,
    conseil: ({ proche }) =>
      proche
        ? `Pour cette commune, écrivez "${proche}".`
        : "Cherchez le code sur la page de la commune ; pour un lieu d'un autre département, ajoutez « hors_territoire: oui ».",
  },
  'commune-sans-secteur': {
    gravite: 'erreur',
    message: ({ communes }) => `ces communes ne sont dans aucun secteur : ${communes}.`,
    conseil: () => "Ajoutez leur code INSEE à la liste « communes » d'un secteur.",
  },
  'commune-deux-secteurs': {
    gravite: 'erreur',
    message: ({ commune, secteurs }) => `la commune ${commune} est dans plusieurs secteurs : ${secteurs}.`,
    conseil: () => 'Gardez-la dans un seul.',
  },
  'secteur-sans-service': {
    gravite: 'erreur',
    message: ({ nom }) => `le secteur « ${nom} » a des communes et aucun service.`,
    conseil: () => 'Écrivez au moins un service sous « services », avec son rôle et son nom.',
  },
  'secteur-sans-regle': {
    gravite: 'erreur',
    message: ({ nom }) => `le secteur « ${nom} » a plusieurs services du même rôle et ne dit pas comment on choisit.`,
    conseil: () => 'Ajoutez « regle_repartition », par exemple « selon votre adresse ».',
  },
  'secteur-inconnu': {
    gravite: 'erreur',
    message: ({ cible }) => `« ${cible} » n'est ni un secteur ni un niveau de ce fichier.`,
    conseil: () => "Écrivez l'identifiant d'un secteur, ou d'un niveau, déclaré dans ce fichier.",
  },
  'loin-de-la-commune': {
    gravite: 'erreur',
    message: ({ distance, commune }) => `le point est à ${distance} km de ${commune}.`,
    conseil: () => 'Corrigez la latitude et la longitude, ou retirez-les : la fiche sera placée au centre de la commune.',
  },
  'courriel-nominatif': {
    gravite: 'erreur',
    message: () => "cette adresse électronique porte le nom d'une personne.",
    conseil: () => "Écrivez une adresse de service, par exemple accueil@exemple.fr. Pour effacer l'ancienne de l'historique, lisez CONTRIBUTING.md.",
  },
  'nom-de-personne': {
    gravite: 'erreur',
    message: () => 'ce texte semble nommer une personne.',
    conseil: () => "Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
  },
  'mobile-personnel': {
    gravite: 'erreur',
    message: ({ numero }) => `${numero} est un numéro de portable.`,
    conseil: () => "Si c'est la ligne d'un service, ajoutez « telephone_professionnel: oui » ; sinon, retirez-le.",
  },
  'mobile-dans-un-texte': {
    gravite: 'erreur',
    message: () => "ce texte contient un numéro de portable, peut-être celui d'une personne.",
    conseil: () =>
      "Si c'est la ligne d'un service, écrivez-la sous « telephone » avec « telephone_professionnel: oui » ; sinon, retirez-la. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
  },
  'numero-dans-un-texte': {
    gravite: 'erreur',
    message: () => "ce texte contient un numéro que ce site ne donne pas : surtaxé, de fiction hors d'une démonstration, ou réel dans une démonstration.",
    conseil: () => 'Retirez-le du texte, et écrivez le bon numéro sous « telephone ».',
  },
  'telephone-surtaxe': {
    gravite: 'erreur',
    message: ({ numero }) => `${numero} est un numéro surtaxé.`,
    conseil: () => "Écrivez un numéro au prix d'un appel normal.",
  },
  'telephone-reel-en-demonstration': {
    gravite: 'erreur',
    message: ({ numero }) => `${numero} peut être un vrai numéro, et ce site est une démonstration.`,
    conseil: () => "Écrivez un numéro de fiction de l'ARCEP (par exemple 04 65 71 12 34), ou passez « demonstration: false ».",
  },
  'telephone-de-demonstration': {
    gravite: 'erreur',
    message: ({ numero }) => `${numero} est un numéro de fiction, et ce site n'est pas une démonstration.`,
    conseil: () => 'Écrivez le vrai numéro, ou retirez-le.',
  },
  'conflit-avec-le-flux': {
    gravite: 'avertissement',
    message: ({ champ, flux, fiche, decide }) =>
      `le flux dit maintenant autre chose pour « ${champ} »${flux ? ` : « ${flux} » ; ce fichier écrit « ${fiche} », qui reste publié` : ''}. À trancher par ${decide}.`,
    conseil: ({ champ }) => `Si ce fichier a raison, redatez « verifie_le » ; sinon, corrigez « ${champ} », ou retirez-le pour suivre le flux.`,
  },
  'verifie-dans-le-futur': {
    gravite: 'erreur',
    message: ({ jour }) => `la date de vérification (${jour}) est dans le futur.`,
    conseil: () => "Écrivez le jour où quelqu'un a vraiment vérifié la fiche.",
  },
  'horaires-illisibles': {
    gravite: 'avertissement',
    message: ({ raison }) => `ces horaires ne se lisent pas : ils seront montrés tels quels, « à confirmer ».${raison ? ` ${raison}` : ''}`,
    conseil: ({ conseil }) => conseil || 'Écrivez les jours et les heures : « lundi et jeudi 9h-12h / 13h30-17h ».',
  },
} as const satisfies Record<string, Definition>;

export type CodeAnomalie = keyof typeof ANOMALIES;

/** La gravité d'une anomalie, que tout le monde lit dans la même table. */
export function getGravite(code: CodeAnomalie): Gravite {
  return ANOMALIES[code].gravite;
}

/** Un fait devient une phrase, à un endroit d'un fichier. */
export function direAnomalie(anomalie: Anomalie, endroit: { fichier: string; ligne: number }): AnomalieDite {
  const { gravite, message, conseil }: Definition = ANOMALIES[anomalie.code];
  const details = { ...anomalie.details, champ: anomalie.details.champ ?? anomalie.champ };
  return { ...endroit, champ: anomalie.champ, code: anomalie.code, gravite, message: capitalizePhrase(message(details)), conseil: conseil(details) };
}
