import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ANOMALIES, type CodeAnomalie } from '../domaine/anomalie.ts';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE } from '../domaine/colonnes.ts';
import { CODES_DES_LANGUES } from './traductions.echantillon.ts';
import { ContenuRefuse, getCatalogue, readContenu } from './contenu.ts';

/** Une ligne de flux écrite à la main : les colonnes qui comptent pour le test. */
type Cases = Readonly<Record<string, string>>;
/** Un contenu entier de Paris (une seule commune, donc un seul secteur), dont chaque test change une chose. `null` retire le fichier. */
interface Contenu {
  partenaires: readonly Cases[];
  permanences: readonly Cases[];
  fichiers: Readonly<Record<string, string | null>>;
  demonstration: 'oui' | 'non';
}

const CCAS: Cases = {
  id: 'ccas-paris',
  nom: "Centre d'action sociale",
  type: 'ccas',
  roles: 'ccas',
  thematiques: 'budget',
  commune: 'Paris',
  code_insee: '75056',
  telephone: '01 99 00 12 34',
};
const PERMANENCE: Cases = {
  id: 'permanence-budget',
  partenaire: 'ccas-paris',
  intitule: 'Point budget',
  chez: 'ccas-paris',
  horaires: 'mardi 9h-12h',
  thematiques: 'budget',
};
const ABRI: Cases = {
  id: 'abri',
  nom: 'Hébergement de femmes',
  type: 'hebergement',
  visibilite: 'confidentielle',
  thematiques: 'violences',
  telephone: '01 99 00 43 21',
};

const TERRITOIRE = `nom: Paris
departement: "75"
demonstration: true
zone_scolaire: C
etat_osm: Île-de-France
marque:
  nom: Premier accueil
editeur:
  nom: Département de démonstration
  courriel: accueil@exemple.example
  directeur_publication: la présidence du conseil départemental
  hebergeur: Département de démonstration
site: https://annuaire.exemple.fr
`;
const SECTEURS = `niveaux:
  - id: territoire
    nom: Territoire
secteurs:
  - id: paris
    nom: Paris
    niveau: territoire
    communes: ["75056"]
    services:
      - role: premier-accueil
        nom: Service social
        partenaire: ccas-paris
`;
const URGENCES = `urgences:
  - id: "115"
    groupe: abri
    nom: Hébergement d'urgence
    pour: Dormir à l'abri ce soir.
    source_url: https://www.service-public.fr/particuliers/vosdroits/F33863
    verifie_le: 2026-10-01
`;
/** Assez près de Paris pour y être, à un centième de degré près. */
const COMMUNES = 'code_insee;latitude;longitude;voisines\n75056;48.86;2.34;\n';

const dossiers: string[] = [];
afterAll(() => {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true });
});

function writeContenu({ partenaires = [CCAS], permanences = [PERMANENCE], fichiers = {} }: Partial<Contenu>): string {
  const dossier = mkdtempSync(join(tmpdir(), 'contenu-'));
  dossiers.push(dossier);
  const tous = {
    'territoire.yaml': TERRITOIRE,
    'secteurs.yaml': SECTEURS,
    'urgences.yaml': URGENCES,
    'communes/75.csv': COMMUNES,
    'flux/partenaires.csv': formatCsv(COLONNES_PARTENAIRE, partenaires),
    'flux/permanences.csv': formatCsv(COLONNES_PERMANENCE, permanences),
    ...fichiers,
  };
  for (const [nom, texte] of Object.entries(tous)) {
    if (texte === null) continue;
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    writeFileSync(join(dossier, nom), texte);
  }
  return dossier;
}

function formatCsv(colonnes: readonly { nom: string }[], lignes: readonly Cases[]): string {
  const noms = [...new Set([...colonnes.map(({ nom }) => nom), ...lignes.flatMap((ligne) => Object.keys(ligne))])];
  return `${[noms, ...lignes.map((ligne) => noms.map((nom) => ligne[nom] ?? ''))].map((cases) => cases.map((case_) => (/[;"\n]/.test(case_) ? `"${case_.replaceAll('"', '""')}"` : case_)).join(';')).join('\n')}\n`;
}

function lit(changements: Partial<Contenu>) {
  const contenu = writeContenu(changements);
  const env = { PREMIER_ACCUEIL_DATE: '2026-11-22', PREMIER_ACCUEIL_DEMONSTRATION: changements.demonstration };
  const dossier = relative(process.cwd(), contenu);
  const lecture = readContenu({ contenu, flux: join(contenu, 'flux'), pro: undefined }, env);
  const phrases = lecture.anomalies.map(({ fichier, ligne, message, conseil }) => `${fichier}:${ligne} ${message} ${conseil}`.replaceAll(`${dossier}/`, ''));
  return { ...lecture, phrases };
}

/** `secteurs.yaml` dont un bout change. */
const secteurs = (avant: string, apres: string): Partial<Contenu> => ({ fichiers: { 'secteurs.yaml': SECTEURS.replace(avant, apres) } });
const territoire = (avant: string, apres: string): Partial<Contenu> => ({ fichiers: { 'territoire.yaml': TERRITOIRE.replace(avant, apres) } });
const partenaire = (change: Cases): Partial<Contenu> => ({ partenaires: [{ ...CCAS, ...change }] });
const alerte = (texte: string): Partial<Contenu> => territoire('demonstration: true', `demonstration: true\nalerte: "${texte}"`);
const permanence = (change: Cases): Partial<Contenu> => ({ permanences: [{ ...PERMANENCE, ...change }] });
const abri = (change: Cases): Partial<Contenu> => ({ partenaires: [{ ...ABRI, ...change }, CCAS] });

test('un contenu juste ne dit rien et donne le catalogue', () => {
  const { catalogue, phrases, nombres } = lit({ partenaires: [ABRI, CCAS] });
  expect(phrases).toEqual([]);
  expect(nombres).toEqual({ partenaires: 2, permanences: 1 });
  expect(catalogue).toMatchObject({
    aujourdhui: '2026-11-22',
    territoire: { demonstration: true },
    partenaires: [{ id: 'abri' }, { id: 'ccas-paris' }],
    urgences: [{ id: '115' }],
  });
});

/** Chaque invariant, un contenu qui le rompt, et tout ce que la personne lit alors. */
const CAS: readonly [code: CodeAnomalie, quand: string, contenu: Partial<Contenu>, phrases: readonly string[]][] = [
  [
    'fichier-absent',
    'secteurs.yaml manque',
    { fichiers: { 'secteurs.yaml': null } },
    ['secteurs.yaml:1 Le fichier « secteurs.yaml » manque. Remettez ce fichier : « npm run demo » en écrit un exemple complet.'],
  ],
  [
    'fichier-absent',
    'le flux manque',
    { fichiers: { 'flux/partenaires.csv': null, 'flux/permanences.csv': null } },
    [
      'flux/partenaires.csv:1 Le fichier « flux/partenaires.csv » manque. Remettez ce fichier : « npm run demo » en écrit un exemple complet.',
      'flux/permanences.csv:1 Le fichier « flux/permanences.csv » manque. Remettez ce fichier : « npm run demo » en écrit un exemple complet.',
      "secteurs.yaml:12 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
    ],
  ],
  [
    'fichier-illisible',
    'une tabulation ouvre une ligne de YAML',
    territoire('  nom: Premier', '\tnom: Premier'),
    [
      'territoire.yaml:7 Le fichier ne se lit pas : le début de la ligne contient une tabulation ; mettez deux espaces à la place. Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.',
    ],
  ],
  [
    'fichier-illisible',
    'un champ est écrit deux fois',
    territoire('zone_scolaire: C', 'zone_scolaire: C\nzone_scolaire: A'),
    [
      'territoire.yaml:5 Le fichier ne se lit pas : le même champ est écrit deux fois ; gardez-en un seul. Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.',
    ],
  ],
  [
    'fichier-illisible',
    'un guillemet reste ouvert',
    territoire('"75"', '"75'),
    [
      'territoire.yaml:14 Le fichier ne se lit pas : il manque un guillemet, un crochet ou un deux-points. Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.',
    ],
  ],
  [
    'fichier-illisible',
    'une ligne du flux a une case de trop',
    { fichiers: { 'flux/permanences.csv': 'id;partenaire;intitule\npoint;ccas-paris;Point budget;encore\n' } },
    [
      "flux/permanences.csv:2 Le fichier ne se lit pas : le nombre de cases ne va pas avec l'en-tête, ou un guillemet n'est pas fermé. Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.",
    ],
  ],
  [
    'collection-vide',
    "le flux n'a que son en-tête",
    { partenaires: [], permanences: [], ...secteurs('\n        partenaire: ccas-paris', '') },
    [
      'flux/partenaires.csv:1 Aucune fiche de partenaires : un annuaire vide ne se publie pas. Lancez « npm run flux » avec le fichier du Département, ou « npm run demo » pour un exemple.',
    ],
  ],
  [
    'collection-vide',
    "le département n'existe pas",
    territoire('"75"', '"99"'),
    [
      "flux/partenaires.csv:2 Le code INSEE « 75056 » n'est pas celui d'une commune du territoire. Cherchez le code sur la page de la commune ; pour un lieu d'un autre département, ajoutez « hors_territoire: oui ».",
      "secteurs.yaml:8 Le code INSEE « 75056 » n'est pas celui d'une commune du territoire. Cherchez le code sur la page de la commune ; pour un lieu d'un autre département, ajoutez « hors_territoire: oui ».",
      'territoire.yaml:2 Aucune fiche de communes pour le département « 99 » : un annuaire vide ne se publie pas. Lancez « npm run flux » avec le fichier du Département, ou « npm run demo » pour un exemple.',
    ],
  ],
  [
    'champ-refuse',
    "une valeur n'est pas du vocabulaire",
    partenaire({ type: 'C.C.A.S.' }),
    [
      'flux/partenaires.csv:2 Valeur « C.C.A.S. » inconnue ; les 31 valeurs possibles commencent par mds, mda, cpas, service-social-departemental, service-autonomie, mdph, pmi, ccas. Corrigez le champ « type ».',
      "flux/permanences.csv:2 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
      "flux/permanences.csv:2 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
      "secteurs.yaml:12 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
    ],
  ],
  [
    'champ-refuse',
    'le code postal a perdu son zéro',
    partenaire({ code_postal: '1000' }),
    [
      'flux/partenaires.csv:2 Code postal refusé : cinq chiffres entre guillemets, par exemple "34700". Corrigez le champ « adresse.code_postal ».',
      "flux/permanences.csv:2 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
      "flux/permanences.csv:2 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
      "secteurs.yaml:12 « ccas-paris » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
    ],
  ],
  [
    'champ-refuse',
    "une couleur n'en est pas une",
    territoire('  nom: Premier accueil', '  nom: Premier accueil\n  couleur: vert'),
    ['territoire.yaml:8 Couleur refusée : un dièse et six signes, entre guillemets, par exemple "#0b5e55". Corrigez le champ « marque.couleur ».'],
  ],
  [
    'champ-refuse',
    'un champ requis manque',
    territoire('site: https://annuaire.exemple.fr\n', ''),
    [
      'territoire.yaml:1 Adresse de site refusée : elle commence par https:// et contient un nom de site, par exemple https://www.exemple.fr. Corrigez le champ « site ».',
    ],
  ],
  [
    'champ-refuse',
    'une liste est vide',
    { fichiers: { 'urgences.yaml': 'urgences: []\n' } },
    ["urgences.yaml:1 Écrivez une liste : une ligne par valeur, précédée d'un tiret. Corrigez le champ « urgences »."],
  ],
  [
    'champ-inconnu',
    'un champ est mal orthographié',
    territoire('departement:', 'alertte: Fermé lundi\ndepartement:'),
    ["territoire.yaml:2 Le champ « alertte » n'existe pas. Vouliez-vous écrire « alerte » ?"],
  ],
  [
    'colonne-inconnue',
    "une colonne du flux n'est pas des nôtres",
    partenaire({ fax: '' }),
    [
      "flux/partenaires.csv:1 La colonne « fax » n'est pas des nôtres. Ce fichier est écrit par « npm run flux » : relancez-le plutôt que de le modifier à la main.",
    ],
  ],
  [
    'id-en-double',
    'deux lignes ont le même identifiant',
    { partenaires: [CCAS, { ...CCAS, nom: 'Annexe' }] },
    ["flux/partenaires.csv:3 L'identifiant « ccas-paris » sert déjà à la ligne 2. Donnez un autre identifiant à l'une des deux fiches."],
  ],
  [
    'ancien-slug-vivant',
    "l'ancienne adresse d'une fiche est celle d'une autre",
    { partenaires: [{ ...CCAS, anciens_slugs: 'abri' }, ABRI] },
    [
      "flux/partenaires.csv:2 L'ancienne adresse « abri » est celle d'une fiche publiée : elle ne peut pas mener ailleurs. Retirez-la de « anciens_slugs », ou donnez un autre identifiant à la fiche qui la porte.",
    ],
  ],
  [
    'ancien-slug-en-double',
    'deux fiches réclament la même ancienne adresse',
    {
      partenaires: [
        { ...CCAS, anciens_slugs: 'bureau-daide' },
        { ...ABRI, anciens_slugs: 'bureau-daide' },
      ],
    },
    [
      "flux/partenaires.csv:2 L'ancienne adresse « bureau-daide » mène déjà à « abri ». Gardez-la dans « anciens_slugs » d'une seule des deux fiches : celle que cherche la personne qui a l'ancien lien.",
    ],
  ],
  [
    'reference-cassee',
    'une permanence est tenue par un inconnu',
    permanence({ partenaire: 'ccas-pari' }),
    ["flux/permanences.csv:2 « ccas-pari » n'est l'identifiant d'aucun partenaire. Vouliez-vous écrire « ccas-paris » ?"],
  ],
  [
    'reference-cassee',
    'une permanence est chez un inconnu',
    permanence({ chez: 'maison-des-associations' }),
    [
      "flux/permanences.csv:2 « maison-des-associations » n'est l'identifiant d'aucun partenaire. Écrivez l'identifiant d'un partenaire qui existe, ou ajoutez sa fiche.",
    ],
  ],
  [
    'reference-cassee',
    "dans la démonstration, un secteur nomme une fiche qui n'existe pas",
    secteurs('partenaire: ccas-paris', 'partenaire: ccas-de-paris'),
    ["secteurs.yaml:12 « ccas-de-paris » n'est l'identifiant d'aucun partenaire. Vouliez-vous écrire « ccas-paris » ?"],
  ],
  [
    'reference-absente',
    "hors démonstration, le flux n'a pas le service d'un secteur",
    { ...secteurs('partenaire: ccas-paris', 'partenaire: sts-paris'), partenaires: [{ ...CCAS, telephone: '' }], demonstration: 'non' },
    [
      "secteurs.yaml:12 « Service social » renvoie à la fiche « sts-paris », que le flux ne contient pas : le nom sera montré sans lien. Corrigez l'identifiant, ou demandez au Département d'ajouter ce service à son flux.",
    ],
  ],
  [
    'permanence-confidentielle',
    'une permanence se tient chez un lieu confidentiel',
    { partenaires: [ABRI, CCAS], ...permanence({ chez: 'abri' }) },
    [
      "flux/permanences.csv:2 Cette permanence est celle d'un lieu confidentiel : elle dirait où il est. Retirez la permanence : un lieu confidentiel ne donne que son téléphone. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche confidentielle porte une adresse',
    abri({ adresse: '12 rue des Secrets', commune: 'Canarville', code_insee: '75056' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « adresse » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « commune » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « code_insee » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche confidentielle porte un SIRET et une page source',
    abri({ siret: '12345678901234', lien_source: 'https://exemple.fr/canarville' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « siret » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « lien_source » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche confidentielle dit sa rue dans un texte',
    abri({ description: 'Venez au 12 rue des Secrets.' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « description » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche confidentielle nomme sa commune',
    abri({ nom: 'Refuge de Paris' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « nom » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche confidentielle sert une zone étroite',
    abri({ zone_eligibilite: '75056' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « zone_eligibilite » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une fiche sur orientation porte une rue',
    abri({ visibilite: 'sur_orientation', adresse: '12 rue des Secrets', commune: 'Paris', code_insee: '75056' }),
    [
      "flux/partenaires.csv:2 Cette fiche est confidentielle et son champ « adresse » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'une permanence confidentielle porte une rue',
    permanence({ chez: '', lieu: 'Un lieu discret', visibilite: 'confidentielle', adresse: '12 rue des Secrets' }),
    [
      "flux/permanences.csv:2 Cette fiche est confidentielle et son champ « adresse » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'champ-refuse',
    'une fiche cachée a son adresse dans une autre case',
    abri({ type: '12 rue des Secrets, Canarville' }),
    ["flux/partenaires.csv:2 Valeur refusée, que l'on ne répète pas parce que le lieu est caché. Corrigez le champ « type »."],
  ],
  [
    'champ-refuse',
    "le lieu d'une permanence a un mauvais code postal",
    permanence({ chez: '', lieu: 'Salle des fêtes', commune: 'Paris', code_insee: '75056', code_postal: '750' }),
    ['flux/permanences.csv:2 Code postal refusé : cinq chiffres entre guillemets, par exemple "34700". Corrigez le champ « lieu.adresse.code_postal ».'],
  ],
  ['champ-refuse', 'une permanence ne dit pas où', permanence({ chez: '' }), ['flux/permanences.csv:2 Écrivez un texte. Corrigez le champ « lieu.nom ».']],
  [
    'donnee-privee',
    'le flux a une colonne de contacts professionnels',
    abri({ contacts_pro: '06 39 98 00 00' }),
    [
      'flux/partenaires.csv:1 Le champ « contacts_pro » est réservé au dossier privé. Retirez-le de ce fichier et mettez-le dans le dossier privé (PREMIER_ACCUEIL_PRO).',
    ],
  ],
  [
    'commune-inconnue',
    'le code est un code postal',
    partenaire({ code_insee: '75001' }),
    ['flux/partenaires.csv:2 Le code INSEE « 75001 » n\'est pas celui d\'une commune du territoire. Pour cette commune, écrivez "75056".'],
  ],
  [
    'commune-inconnue',
    "un secteur sert une commune d'ailleurs",
    secteurs('["75056"]', '["75056", "34142"]'),
    [
      "secteurs.yaml:8 Le code INSEE « 34142 » n'est pas celui d'une commune du territoire. Cherchez le code sur la page de la commune ; pour un lieu d'un autre département, ajoutez « hors_territoire: oui ».",
    ],
  ],
  [
    'commune-sans-secteur',
    'une commune est oubliée',
    secteurs('["75056"]', '[]'),
    ["secteurs.yaml:5 Ces communes ne sont dans aucun secteur : Paris (75056). Ajoutez leur code INSEE à la liste « communes » d'un secteur."],
  ],
  [
    'commune-deux-secteurs',
    'une commune est dans deux secteurs',
    secteurs(
      'secteurs:\n',
      'secteurs:\n  - id: rive-gauche\n    nom: Rive gauche\n    niveau: territoire\n    communes: ["75056"]\n    services: [{ role: ccas, nom: Centre }]\n',
    ),
    ['secteurs.yaml:5 La commune Paris est dans plusieurs secteurs : Rive gauche, Paris. Gardez-la dans un seul.'],
  ],
  [
    'secteur-sans-service',
    "un secteur n'a pas de service",
    secteurs('services:\n      - role: premier-accueil\n        nom: Service social\n        partenaire: ccas-paris', 'services: []'),
    ['secteurs.yaml:8 Le secteur « Paris » a des communes et aucun service. Écrivez au moins un service sous « services », avec son rôle et son nom.'],
  ],
  [
    'secteur-sans-regle',
    'deux services du même rôle, sans règle',
    secteurs('services:\n', 'services:\n      - role: premier-accueil\n        nom: Autre service\n'),
    [
      'secteurs.yaml:10 Le secteur « Paris » a plusieurs services du même rôle et ne dit pas comment on choisit. Ajoutez « regle_repartition », par exemple « selon votre adresse ».',
    ],
  ],
  [
    'secteur-inconnu',
    "un niveau n'est pas déclaré",
    secteurs('niveau: territoire', 'niveau: canton'),
    ["secteurs.yaml:7 « canton » n'est ni un secteur ni un niveau de ce fichier. Écrivez l'identifiant d'un secteur, ou d'un niveau, déclaré dans ce fichier."],
  ],
  [
    'secteur-inconnu',
    "un parent n'est pas déclaré",
    secteurs('niveau: territoire', 'niveau: territoire\n    parent: ile-de-france'),
    [
      "secteurs.yaml:8 « ile-de-france » n'est ni un secteur ni un niveau de ce fichier. Écrivez l'identifiant d'un secteur, ou d'un niveau, déclaré dans ce fichier.",
    ],
  ],
  [
    'loin-de-la-commune',
    'le point est à Lyon',
    partenaire({ latitude: '45.76', longitude: '4.84' }),
    [
      'flux/partenaires.csv:2 Le point est à 393 km de Paris. Corrigez la latitude et la longitude, ou retirez-les : la fiche sera placée au centre de la commune.',
    ],
  ],
  [
    'courriel-nominatif',
    "l'adresse électronique est celle de quelqu'un",
    partenaire({ courriel: 'sophie.martin@exemple.fr' }),
    [
      "flux/partenaires.csv:2 Cette adresse électronique porte le nom d'une personne. Écrivez une adresse de service, par exemple accueil@exemple.fr. Pour effacer l'ancienne de l'historique, lisez CONTRIBUTING.md.",
    ],
  ],
  [
    'nom-de-personne',
    "la description nomme quelqu'un",
    partenaire({ description: 'Demandez Mme Martin.' }),
    [
      "flux/partenaires.csv:2 Ce texte semble nommer une personne. Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
    ],
  ],
  [
    'nom-de-personne',
    "les horaires nomment quelqu'un",
    permanence({ horaires: 'mardi 9h-12h avec Mme Martin' }),
    [
      "flux/permanences.csv:2 Ce texte semble nommer une personne. Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
    ],
  ],
  [
    'nom-de-personne',
    "qui a vérifié, qui répond, un arrêt, un secteur : partout où quelqu'un peut être nommé",
    {
      ...partenaire({ verifie_par: 'Sophie Durand', telephone: 'Sophie: 01 99 00 12 34', fermetures: 'Congé de Sophie Durand: 2026-12-24 au 2026-12-31' }),
      ...permanence({ tournee: 'Tournée', arrets: 'Chez Mme Durand: mardi 9h-12h' }),
      ...secteurs('nom: Service social', 'nom: Service social de Mme Durand'),
    },
    ['flux/partenaires.csv:2', 'flux/partenaires.csv:2', 'flux/partenaires.csv:2', 'flux/permanences.csv:2', 'secteurs.yaml:11'].map(
      (endroit) =>
        `${endroit} Ce texte semble nommer une personne. Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.`,
    ),
  ],
  [
    'nom-de-personne',
    "le bandeau d'alerte et un numéro national nomment quelqu'un",
    {
      fichiers: {
        'territoire.yaml': `${TERRITOIRE}alerte: La permanence de M. Martin est annulée.\n`,
        'urgences.yaml': URGENCES.replace("pour: Dormir à l'abri ce soir.", 'pour: Demandez Sophie Durand.'),
      },
    },
    ['territoire.yaml:14', 'urgences.yaml:5'].map(
      (endroit) =>
        `${endroit} Ce texte semble nommer une personne. Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.`,
    ),
  ],
  [
    'mobile-dans-un-texte',
    'la description donne un portable, que le téléphone ne déclare pas',
    partenaire({ description: 'Écrivez au 06.39.98.12.34.' }),
    [
      "flux/partenaires.csv:2 Ce texte contient un numéro de portable, peut-être celui d'une personne. Si c'est la ligne d'un service, écrivez-la sous « telephone » avec « telephone_professionnel: oui » ; sinon, retirez-la. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
    ],
  ],
  [
    'courriel-nominatif',
    "un texte donne l'adresse de quelqu'un",
    permanence({ prise_de_rendez_vous: 'écrire à sophie.durand@exemple.fr' }),
    [
      "flux/permanences.csv:2 Cette adresse électronique porte le nom d'une personne. Écrivez une adresse de service, par exemple accueil@exemple.fr. Pour effacer l'ancienne de l'historique, lisez CONTRIBUTING.md.",
    ],
  ],
  [
    'numero-dans-un-texte',
    'la démonstration donne un vrai numéro dans une phrase',
    partenaire({ inscription: 'au +33 (0)1 42 00 00 00' }),
    [
      "flux/partenaires.csv:2 Ce texte contient un numéro que ce site ne donne pas : surtaxé, de fiction hors d'une démonstration, ou réel dans une démonstration. Retirez-le du texte, et écrivez le bon numéro sous « telephone ».",
    ],
  ],
  [
    'orientation-situee',
    "un texte redit l'adresse qui se donne au téléphone",
    partenaire({ visibilite: 'sur_orientation', pas_pour: 'Sans rendez-vous, au 12 bis rue des Secrets', site_web: 'https://www.openstreetmap.org/node/1' }),
    [
      "flux/partenaires.csv:2 L'adresse de cette fiche se donne au téléphone, et son champ « pas_pour » la dit. Ne laissez que la commune. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
      "flux/partenaires.csv:2 L'adresse de cette fiche se donne au téléphone, et son champ « site_web » la dit. Ne laissez que la commune. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'permanence-confidentielle',
    'une permanence est dans un lieu confidentiel',
    permanence({ chez: '', lieu: 'Un lieu discret', visibilite: 'confidentielle' }),
    [
      "flux/permanences.csv:2 Cette permanence est celle d'un lieu confidentiel : elle dirait où il est. Retirez la permanence : un lieu confidentiel ne donne que son téléphone. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'confidentiel-situe',
    'un secteur nomme un lieu confidentiel parmi ses services : il dirait dans quel secteur il est',
    { partenaires: [ABRI, CCAS], ...secteurs('partenaire: ccas-paris', 'partenaire: abri') },
    [
      "secteurs.yaml:12 Cette fiche est confidentielle et son champ « secteurs.0.services.0.partenaire » peut dire où elle est. Videz ce champ. S'il a déjà été publié, lisez « Retirer une adresse » dans CONTRIBUTING.md.",
    ],
  ],
  [
    'mobile-personnel',
    "un portable n'est pas dit professionnel",
    partenaire({ telephone: '06 39 98 12 34' }),
    [
      "flux/partenaires.csv:2 06 39 98 12 34 est un numéro de portable. Si c'est la ligne d'un service, ajoutez « telephone_professionnel: oui » ; sinon, retirez-le.",
    ],
  ],
  [
    'telephone-surtaxe',
    'un numéro est surtaxé',
    { ...partenaire({ telephone: '08 92 12 34 56' }), demonstration: 'non' },
    ["flux/partenaires.csv:2 08 92 12 34 56 est un numéro surtaxé. Écrivez un numéro au prix d'un appel normal."],
  ],
  [
    'telephone-reel-en-demonstration',
    'un vrai numéro est dans la démonstration',
    partenaire({ telephone: '01 42 00 00 00' }),
    [
      "flux/partenaires.csv:2 01 42 00 00 00 peut être un vrai numéro, et ce site est une démonstration. Écrivez un numéro de fiction de l'ARCEP (par exemple 04 65 71 12 34), ou passez « demonstration: false ».",
    ],
  ],
  [
    'telephone-de-demonstration',
    'un numéro de fiction est hors démonstration',
    { demonstration: 'non' },
    ["flux/partenaires.csv:2 01 99 00 12 34 est un numéro de fiction, et ce site n'est pas une démonstration. Écrivez le vrai numéro, ou retirez-le."],
  ],
  [
    'verifie-dans-le-futur',
    'la vérification est datée de demain',
    partenaire({ verifie_le: '2026-11-23' }),
    ["flux/partenaires.csv:2 La date de vérification (2026-11-23) est dans le futur. Écrivez le jour où quelqu'un a vraiment vérifié la fiche."],
  ],
  [
    'verifie-dans-le-futur',
    "celle d'une permanence aussi",
    permanence({ verifie_le: '2027-01-01' }),
    ["flux/permanences.csv:2 La date de vérification (2027-01-01) est dans le futur. Écrivez le jour où quelqu'un a vraiment vérifié la fiche."],
  ],
  [
    'horaires-illisibles',
    'les horaires ne se lisent pas',
    permanence({ horaires: 'deux samedis par mois de 9h à 12h' }),
    [
      'flux/permanences.csv:2 Ces horaires ne se lisent pas : ils seront montrés tels quels, « à confirmer ». « deux samedis par mois » ne dit pas quelles semaines. Écrivez « semaines paires », « semaines impaires », ou le rang dans le mois : « le 1er et le 3e mardi du mois ».',
    ],
  ],
];

/** Un fichier de propriétaire dans `partenaires/`, à côté d'un flux juste. */
const tenue = (nom: string, texte: string): Partial<Contenu> => ({ fichiers: { [`partenaires/${nom}`]: texte } });

/** Chaque défaut d'un fichier tenu par son propriétaire. */
const CAS_TENUES: typeof CAS = [
  [
    'fichier-hors-format',
    'une fiche est un document de traitement de texte',
    tenue('ccas-paris.docx', 'PK'),
    [
      "partenaires/ccas-paris.docx:1 Le fichier « ccas-paris.docx » n'est pas une fiche. Une fiche est un fichier dont le nom finit par « .yaml » : renommez-le, ou retirez-le de ce dossier.",
    ],
  ],
  [
    'nom-de-fichier-refuse',
    'le nom du fichier a des majuscules et un accent',
    tenue('CCAS de Pâris.yaml', 'sigle: CCAS\n'),
    [
      "partenaires/CCAS de Pâris.yaml:1 Le nom du fichier « CCAS de Pâris.yaml » ne peut pas devenir l'adresse d'une page. Renommez-le « ccas-de-paris.yaml » : des lettres minuscules sans accent, des chiffres et des tirets.",
    ],
  ],
  [
    'id-autre-que-le-fichier',
    "l'identifiant écrit n'est pas celui du fichier",
    tenue('ccas-paris.yaml', 'sigle: CCAS\nid: ccas-lyon\n'),
    [
      "partenaires/ccas-paris.yaml:2 L'identifiant écrit est « ccas-lyon », et le fichier s'appelle « ccas-paris.yaml ». Retirez la ligne « id » : le nom du fichier est l'identifiant.",
    ],
  ],
  [
    'fiche-incomplete',
    'le nom du fichier a une faute de frappe',
    tenue('ccas-pari.yaml', 'sigle: CCAS\n'),
    [
      'partenaires/ccas-pari.yaml:1 Aucune fiche « ccas-pari » dans le flux, et ce fichier ne suffit pas à en faire une : il manque nom, type, adresse. Vouliez-vous corriger « ccas-paris » ? Renommez le fichier « ccas-paris.yaml ». Sinon, ajoutez ce qui manque.',
    ],
  ],
  [
    'fiche-incomplete',
    'une fiche nouvelle oublie son type',
    tenue('epicerie-de-l-entraide.yaml', 'nom: Épicerie\nadresse: { visibilite: sans_lieu }\n'),
    [
      "partenaires/epicerie-de-l-entraide.yaml:1 Aucune fiche « epicerie-de-l-entraide » dans le flux, et ce fichier ne suffit pas à en faire une : il manque type. Vérifiez le nom du fichier : c'est la fin de l'adresse de la page. Pour une fiche nouvelle, ajoutez ce qui manque.",
    ],
  ],
  [
    'fichier-illisible',
    "le fichier n'a que du texte",
    tenue('ccas-paris.yaml', 'fermé le lundi\n'),
    [
      'partenaires/ccas-paris.yaml:1 Le fichier ne se lit pas : on attend un champ par ligne, par exemple « horaires_accueil: mardi 9h-12h ». Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.',
    ],
  ],
  [
    'champ-inconnu',
    'un champ est mal écrit, à sa ligne',
    tenue('ccas-paris.yaml', 'sigle: CCAS\nhoraire_accueil: mardi 9h-12h\n'),
    ["partenaires/ccas-paris.yaml:2 Le champ « horaire_accueil » n'existe pas. Vouliez-vous écrire « horaires_accueil » ?"],
  ],
  [
    'donnee-privee',
    'une ligne réservée aux professionnels est dans le dépôt',
    tenue('ccas-paris.yaml', 'sigle: CCAS\ncontacts_pro: ["Astreinte: 01 99 00 99 99"]\n'),
    [
      'partenaires/ccas-paris.yaml:2 Le champ « contacts_pro » est réservé au dossier privé. Retirez-le de ce fichier et mettez-le dans le dossier privé (PREMIER_ACCUEIL_PRO).',
    ],
  ],
  [
    'tenue-orpheline',
    'le flux a perdu la fiche que ce fichier corrigeait',
    {
      fichiers: {
        'partenaires/antenne.yaml': 'horaires_accueil: mardi 9h-12h\n',
        'flux/disparus.csv': 'collection;id;nom;type;thematiques;code_insee;disparu_le\npartenaires;antenne;Antenne;ccas;budget;75056;2026-11-02\n',
      },
    },
    [
      "partenaires/antenne.yaml:1 Le flux n'a plus la fiche que ce fichier corrigeait : elle n'est plus publiée. Pour la garder, ajoutez ce qui manque (nom, type, adresse) ; sinon, retirez ce fichier.",
    ],
  ],
  [
    'conflit-avec-le-flux',
    'le flux a changé un champ tenu, et personne n’a tranché',
    {
      fichiers: {
        'partenaires/ccas-paris.yaml': 'verifie_le: 2026-10-02\nverifie_par: CCAS de Paris\ntelephone: 01 99 00 77 77\nsigle: CAS\n',
        'flux/conflits.csv': 'collection;id;champ;verifie_le\npartenaires;ccas-paris;telephone;2026-10-02\npartenaires;ccas-paris;sigle;2026-09-01\n',
      },
    },
    [
      'partenaires/ccas-paris.yaml:3 Le flux dit maintenant autre chose pour « telephone » : « 01 99 00 12 34 » ; ce fichier écrit « 01 99 00 77 77 », qui reste publié. À trancher par CCAS de Paris. Si ce fichier a raison, redatez « verifie_le » ; sinon, corrigez « telephone », ou retirez-le pour suivre le flux.',
    ],
  ],
  [
    'phrase-longue',
    'une alerte que personne ne lira jusqu’au bout',
    alerte('Il fait très chaud depuis hier et cela va durer alors buvez souvent de l’eau et allez voir vos voisins âgés qui sont seuls chez eux.'),
    [
      "territoire.yaml:4 Cette phrase a 26 mots, 20 au plus se lisent d'un trait : « Il fait très chaud depuis hier et cela va durer alors buvez souvent de l’eau et allez voir vos voisins âgés qui sont seuls chez eux ». Coupez-la en deux : une idée par phrase.",
    ],
  ],
  [
    'sigle-inexplique',
    'une alerte parle par sigles',
    alerte('Le PCRZ est ouvert.'),
    [
      "territoire.yaml:4 Le sigle « PCRZ » n'est pas dans le glossaire. Écrivez le nom entier, ou ajoutez « PCRZ » à content/glossaire.yaml avec une phrase simple.",
    ],
  ],
  [
    'mot-administratif',
    'une alerte parle comme un courrier',
    alerte('Une salle fraîche est ouverte afin de vous accueillir.'),
    ["territoire.yaml:4 « afin de » est un mot d'administration : beaucoup de gens ne le comprennent pas. Écrivez plutôt : pour."],
  ],
  [
    'montant-ecrit',
    'une alerte annonce une somme',
    alerte('Une aide de 150 euros est versée.'),
    [
      'territoire.yaml:4 Une somme est écrite (« 150 euros ») : elle change chaque année, et la page resterait fausse. Retirez la somme : la page officielle, en lien, la donne.',
    ],
  ],
  [
    'cachee-dans-le-flux',
    'un propriétaire cache un lieu que le flux dit encore',
    {
      partenaires: [{ ...ABRI, visibilite: '', commune: 'Paris', code_insee: '75056' }, CCAS],
      ...tenue('abri.yaml', 'adresse:\n  visibilite: confidentielle\n'),
    },
    [
      "flux/partenaires.csv:2 « partenaires/abri.yaml » cache le lieu de cette fiche, et le flux le dit encore. Lancez « npm run flux » : il retire ce lieu du fichier. Puis effacez-le de l'historique (« Retirer une adresse » dans CONTRIBUTING.md).",
    ],
  ],
];

describe('chaque anomalie se dit', () => {
  test.each([...CAS, ...CAS_TENUES])('%s : %s', (code, _quand, contenu, phrases) => {
    const lecture = lit(contenu);
    expect(lecture.phrases).toEqual(phrases);
    expect(lecture.anomalies.map((anomalie) => anomalie.code)).toContain(code);
    expect(lecture.catalogue === undefined).toBe(lecture.anomalies.some(({ gravite }) => gravite === 'erreur'));
  });
});

test('chaque code de la table a son cas', () => {
  // Ceux des langues sont dans `traductions.test.ts`.
  const couverts = new Set<CodeAnomalie>([...CAS, ...CAS_TENUES].map(([code]) => code)).union(CODES_DES_LANGUES);
  expect(Object.keys(ANOMALIES).filter((code) => !couverts.has(code as CodeAnomalie))).toEqual([]);
});

test.each(['confidentielle', 'sur_orientation'])('aucun message ne répète une adresse %s, quelle que soit la case où elle est écrite', (visibilite) => {
  const cachee = { visibilite, ...(visibilite === 'sur_orientation' ? { commune: 'Paris', code_insee: '75056' } : {}) };
  const sauf = new Set(['id', 'visibilite']);
  const uneFicheParColonne = (colonnes: readonly { nom: string }[], fiche: Cases) =>
    colonnes
      .filter(({ nom }) => !sauf.has(nom))
      .map(({ nom }, rang) => ({ ...fiche, ...cachee, id: `fiche-${rang}`, [nom]: '12 rue des Secrets, 75011 Canarville' }));
  const { phrases } = lit({
    partenaires: [...uneFicheParColonne(COLONNES_PARTENAIRE, ABRI), CCAS],
    permanences: uneFicheParColonne(COLONNES_PERMANENCE, { ...PERMANENCE, chez: '', lieu: 'Un lieu discret' }),
  });
  expect(phrases.length).toBeGreaterThan(20);
  expect(phrases.join('\n')).not.toMatch(/Secrets|Canarville/);
});

test("le catalogue se refuse tant qu'il reste une erreur, en nommant le fichier et la ligne", () => {
  const contenu = writeContenu(partenaire({ verifie_le: '2026-11-23' }));
  const lire = () => getCatalogue({ contenu, flux: join(contenu, 'flux'), pro: undefined }, { PREMIER_ACCUEIL_DATE: '2026-11-22' });
  expect(lire).toThrow(ContenuRefuse);
  expect(lire).toThrow(
    `1 erreur dans le contenu :\n  ${relative(process.cwd(), contenu)}/flux/partenaires.csv:2 La date de vérification (2026-11-23) est dans le futur. Écrivez le jour où quelqu'un a vraiment vérifié la fiche.`,
  );
});

describe('une fiche tenue par son propriétaire', () => {
  const fiche = (texte: string) => {
    const { catalogue, phrases } = lit(tenue('ccas-paris.yaml', texte));
    expect(phrases).toEqual([]);
    return catalogue?.partenaires[0];
  };

  test("chaque champ qu'il écrit l'emporte, les autres viennent du flux", () => {
    expect(fiche('telephone:\n  - numero: "01 99 00 55 55"\n    libelle: Accueil\nverifie_le: 2026-11-02\nverifie_par: CCAS de Paris\n')).toMatchObject({
      nom: "Centre d'action sociale",
      type: 'ccas',
      thematiques: ['budget'],
      adresse: { visibilite: 'publique', commune: 'Paris', code_insee: '75056' },
      telephone: [{ numero: '01 99 00 55 55', libelle: 'Accueil' }],
      verifie_le: '2026-11-02',
    });
  });

  test('un champ vide se retire ; une liste se remplace en entier, écrite comme dans le flux ou en YAML', () => {
    expect(fiche('telephone: null\nthematiques: [logement, sante]\n')).toMatchObject({ telephone: [], thematiques: ['logement', 'sante'] });
    expect(fiche('telephone: "Accueil: 0199005555 (lundi 9h-12h) | 01 99 00 66 66"\nthematiques: logement | sante\n')).toMatchObject({
      telephone: [{ numero: '01 99 00 55 55', libelle: 'Accueil', horaires: 'lundi 9h-12h' }, { numero: '01 99 00 66 66' }],
      thematiques: ['logement', 'sante'],
    });
    expect(fiche('telephone: ["01 99 00 66 66"]\n')).toMatchObject({ telephone: [{ numero: '01 99 00 66 66' }] });
  });

  test('elle peut ne vivre que là, et le catalogue sait quels champs son propriétaire tient', () => {
    const { catalogue, phrases, nombres } = lit({
      fichiers: {
        'partenaires/epicerie.yml': 'nom: Épicerie\ntype: aide-alimentaire\nadresse:\n  visibilite: publique\n  commune: Paris\n  code_insee: "75056"\n',
        'partenaires/README.md': 'Mode d’emploi',
        'permanences/point-sante.yaml': 'partenaire: epicerie\nintitule: Point santé\nlieu: { chez: ccas-paris }\nhoraires: 1er mardi du mois 9h-12h\n',
        'permanences/permanence-budget.yaml': 'horaires: jeudi 14h-16h\n',
      },
    });
    expect(phrases).toEqual([]);
    expect(nombres).toEqual({ partenaires: 2, permanences: 2 });
    expect(catalogue?.permanences.map(({ id, horaires }) => [id, horaires])).toEqual([
      ['permanence-budget', 'jeudi 14h-16h'],
      ['point-sante', '1er mardi du mois 9h-12h'],
    ]);
    expect(catalogue?.tenues).toEqual({
      partenaires: { epicerie: ['nom', 'type', 'adresse'] },
      permanences: { 'permanence-budget': ['horaires'], 'point-sante': ['partenaire', 'intitule', 'lieu', 'horaires'] },
    });
  });

  test('une erreur se montre dans le fichier qui l’a écrite', () => {
    expect(lit(tenue('ccas-paris.yaml', 'sigle: CCAS\ntelephone:\n  - numero: "1234567"\n')).phrases).toEqual([
      'partenaires/ccas-paris.yaml:3 Numéro refusé : dix chiffres entre guillemets, par exemple "04 67 12 34 56", ou un numéro court ; un seul numéro par ligne. Corrigez le champ « telephone.0.numero ».',
    ]);
    expect(lit(tenue('ccas-paris.yaml', 'sigle: CCAS\nverifie_le: 2027-01-01\n')).phrases[0]).toMatch(
      /^partenaires\/ccas-paris\.yaml:2 La date de vérification/,
    );
  });

  test("cacher un lieu ne dépend d'aucun ordre : rien de ce que disait le flux ne reste sur la fiche", () => {
    const cachee = lit({
      permanences: [],
      ...partenaire({ adresse: '3 rue des Canaris', code_postal: '75011', siret: '21750001600019', description: 'Au 3 rue des Canaris.' }),
      ...tenue('ccas-paris.yaml', 'adresse: { visibilite: sur_orientation, commune: Paris, code_insee: "75056" }\n'),
    });
    expect(cachee.anomalies.map(({ code }) => code)).toEqual(['cachee-dans-le-flux', 'orientation-situee']);
    expect(cachee.phrases.join('')).not.toContain('Canaris');
  });
});

test('un partenaire et une permanence de même identifiant : chaque faute est dite dans son fichier', () => {
  const { phrases } = lit({ partenaires: [CCAS], permanences: [{ ...PERMANENCE, id: 'ccas-paris', verifie_le: '2027-01-01' }] });
  expect(phrases.map((phrase) => phrase.split(' ')[0])).toEqual(['flux/permanences.csv:2']);
});

test('le flux peut vivre dans un autre dossier que le contenu', () => {
  const contenu = writeContenu({ fichiers: { 'flux/partenaires.csv': null } });
  const flux = join(writeContenu({}), 'flux');
  expect(readContenu({ contenu, flux, pro: undefined }, { PREMIER_ACCUEIL_DATE: '2026-11-22' }).anomalies).toEqual([]);
});
