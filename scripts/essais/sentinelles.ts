import { slugify } from '../../src/domaine/slug.ts';

/**
 * Des mots qui n'existent pas, posés là où vit ce qui doit rester caché. Si un seul sort dans le site, le flux, un rapport ou un journal,
 * c'est qu'une vraie adresse en sortirait aussi.
 */
export const SENTINELLES = ['Quorvane', 'Bliskarde', 'Throuvelle', 'Mazelquin', 'Ombrejacque', 'Velutrose', 'Carnouflet'] as const;
const [CONFIDENTIELLE, COMPLEMENT, MOTS, ORIENTATION, PORTE, CONTACT, DESCRIPTION] = SENTINELLES;

const COLONNES = [
  'id',
  'nom',
  'type',
  'visibilite',
  'adresse',
  'complement_adresse',
  'commune',
  'code_postal',
  'code_insee',
  'latitude',
  'longitude',
  'telephone',
  'description',
  'contacts_pro',
] as const;
type Colonne = (typeof COLONNES)[number];

const LODEVE = { commune: 'Lodève', code_postal: '34700', code_insee: '34142' };
const LIGNES: readonly Partial<Record<Colonne, string>>[] = [
  { id: 'ccas-lodeve', nom: 'CCAS de Lodève', type: 'ccas', adresse: '1 place de la Mairie', ...LODEVE, telephone: '3939' },
  // Refusées : une fiche confidentielle ne porte pas de lieu.
  {
    id: 'abri-situe',
    nom: 'Abri situé',
    type: 'hebergement',
    visibilite: 'confidentielle',
    adresse: `12 rue ${CONFIDENTIELLE}`,
    complement_adresse: `Bâtiment ${COMPLEMENT}`,
    ...LODEVE,
    latitude: '43.7311',
    longitude: '3.3171',
  },
  { id: 'abri-dit', nom: 'Abri dit', type: 'hebergement', adresse: `Adresse confidentielle, ${MOTS}`, ...LODEVE },
  { id: 'abri-raconte', nom: 'Abri raconté', type: 'hebergement', visibilite: 'confidentielle', description: `Venez au 3 rue ${DESCRIPTION}.` },
  // Publiées, sans leur adresse ni leur ligne professionnelle.
  { id: 'abri-tu', nom: 'Abri tu', type: 'hebergement', visibilite: 'confidentielle', telephone: '3939' },
  {
    id: 'relais',
    nom: 'Relais des familles',
    type: 'association',
    visibilite: 'sur_orientation',
    adresse: `7 impasse ${ORIENTATION}`,
    complement_adresse: `Sonnez à ${PORTE}`,
    ...LODEVE,
    latitude: '43.7322',
    longitude: '3.3182',
  },
  { id: 'mission', nom: 'Mission locale', type: 'mission-locale', adresse: '2 place de la Mairie', ...LODEVE, contacts_pro: `Équipe ${CONTACT} : 3939` },
  // Assez de fiches justes pour que les refusées ne fassent pas refuser tout le fichier.
  ...['Mairie', 'Médiathèque', 'Centre social', 'Épicerie', 'Vestiaire'].map((nom) => ({ id: `${slugify(nom)}-lodeve`, nom: `${nom} de Lodève`, ...LODEVE })),
];

/** Le fichier d'un Département qui aurait tout mis, lieux cachés compris. */
export const formatSentinelles = (): string =>
  `${[COLONNES, ...LIGNES.map((ligne) => COLONNES.map((colonne) => ligne[colonne] ?? ''))].map((cases) => cases.join(';')).join('\n')}\n`;
