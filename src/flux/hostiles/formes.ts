import { type Cas, fiche, lignes } from './cas.ts';

/** L'en-tête, les colonnes, les cases. */
export const FORMES: readonly Cas[] = [
  {
    nom: 'des majuscules, des accents et des espaces dans l’en-tête',
    flux: 'ID;Nom;COMMUNE;Code INSEE;Téléphone\na;CCAS;Lodève;34142;04 67 88 86 00\n',
    lignes: 1,
    publies: 1,
    publie: { telephone: '04 67 88 86 00' },
  },
  { nom: 'une colonne deux fois', flux: 'nom;commune;Nom\na;Lodève;b\n', refus: 'la colonne « nom » est écrite deux fois' },
  {
    nom: 'une colonne requise mal écrite',
    flux: 'id;nom;comune;description;horaires_accueil\na;CCAS;Lodève;x;y\n',
    refus: 'la colonne « commune » manque (format premier-accueil) ; la plus proche est « comune » : renommez-la « commune ».',
  },
  { nom: 'un en-tête inconnu', flux: 'couleur;taille\nbleu;12\n', refus: 'aucun format connu' },
  { nom: 'une seule colonne', flux: 'nom\nCCAS\nMairie\n', refus: '' },
  {
    nom: 'trop de colonnes',
    flux: `${Array.from({ length: 301 }, (_, rang) => `c${rang}`).join(';')}\n`,
    refus: 'le fichier a 301 colonnes, et la limite est 300',
  },
  { nom: 'un en-tête sans données', flux: 'id;nom;commune;code_insee\n', lignes: 0, publies: 0, quarantaine: [] },
  { nom: 'une case de trop', flux: lignes('c;Épicerie;Lodève;34142;encore'), lignes: 3, publies: 2, quarantaine: ['4  nombre-de-cases'] },
  { nom: 'une case en moins', flux: lignes('c;Épicerie;Lodève'), lignes: 3, publies: 2, quarantaine: ['4  nombre-de-cases'] },
  {
    nom: 'un point-virgule dans un texte sans guillemets',
    flux: lignes('c;Épicerie; le jeudi;Lodève;34142'),
    lignes: 3,
    publies: 2,
    quarantaine: ['4  nombre-de-cases'],
    nullePart: ['le jeudi'],
  },
  {
    nom: 'un guillemet jamais fermé n’avale pas la suite',
    flux: lignes('c;"Épicerie;Lodève;34142', 'd;Vestiaire;Lodève;34142'),
    lignes: 4,
    publies: 3,
    quarantaine: ['4  guillemet-ouvert'],
  },
  { nom: 'un guillemet au milieu d’un mot', flux: lignes('c;Café "Le Lien";Lodève;34142'), lignes: 3, publies: 3 },
  {
    nom: 'une case de vingt mille et un caractères',
    flux: fiche({ description: 'x'.repeat(20_001) }).concat('b;Mairie;Lodève;34142;y\n'),
    lignes: 2,
    publies: 1,
    quarantaine: ['2  case-trop-longue'],
  },
  { nom: 'une colonne inconnue se dit et s’ignore', flux: fiche({ couleur: 'bleu' }), lignes: 1, publies: 1, avertis: 0, nullePart: [';bleu'] },
  {
    nom: 'une mauvaise ligne n’arrête pas les autres',
    flux: `id;nom;commune;code_insee\n${Array.from({ length: 500 }, (_, rang) => (rang === 250 ? 'x250y;;Lodève;34142' : `x${rang}y;Lieu ${rang};Lodève;34142`)).join('\n')}\n`,
    lignes: 500,
    publies: 499,
    quarantaine: ['252 nom nom-manquant'],
  },
  {
    nom: 'les deux fichiers échangés',
    flux: { partenaires: 'id;partenaire;intitule;chez;horaires\np;a;Budget;a;mardi\n' },
    refus: 'ce fichier contient des permanences',
  },
];
