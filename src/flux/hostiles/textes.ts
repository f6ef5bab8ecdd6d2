import { type Cas, fiche } from './cas.ts';

const vide = (nom: string, description: string, nullePart: readonly string[] = []): Cas => ({
  nom,
  flux: fiche({ description }),
  lignes: 1,
  publies: 1,
  avertis: 1,
  publie: { description: undefined },
  nullePart,
});
const lu = (nom: string, description: string, publiee: string): Cas => ({
  nom,
  flux: fiche({ description }),
  lignes: 1,
  publies: 1,
  avertis: 0,
  publie: { description: publiee },
});

/** Ce qu'un tableur, un navigateur ou un lecteur pressé prendrait pour autre chose. */
export const TEXTES: readonly Cas[] = [
  vide('une formule', '=1+1'),
  vide('une commande par DDE', "=cmd|'/C calc'!A0"),
  vide('une formule après un espace', ' =1+1'),
  vide('une formule en pleine chasse', '＝1+1'),
  vide('une arobase', '@SUM(A1)'),
  vide('un calcul', '-2+3'),
  vide('un plus', '+A1'),
  vide('une tabulation devant', '\t=1'),
  vide('un retour chariot devant', '\r=1'),
  { nom: 'une formule dans le nom', flux: fiche({ nom: '=HYPERLINK("https://mal.example")' }), lignes: 1, publies: 0, quarantaine: ['2 nom formule'] },
  lu('un tiret de liste', '- colis le jeudi', 'colis le jeudi'),
  lu('des balises', '<b>Accueil</b> <i>de jour</i>', 'Accueil de jour'),
  lu('des entités', 'Caf&eacute; &amp; douche', 'Café & douche'),
  lu('un script et son contenu', 'Accueil<script>alert(1)</script>', 'Accueil'),
  {
    nom: 'un script deux fois encodé',
    flux: fiche({ description: 'Accueil &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;' }),
    lignes: 1,
    publies: 1,
    nullePart: ['<script', '&lt;script'],
  },
  {
    nom: 'une image qui exécute',
    flux: fiche({ description: '<img src=x onerror=alert(1)>Accueil' }),
    lignes: 1,
    publies: 1,
    publie: { description: 'Accueil' },
    nullePart: ['onerror'],
  },
  { nom: 'une balise jamais fermée', flux: fiche({ description: 'Accueil <img src=x onerror=alert(1)' }), lignes: 1, publies: 1, nullePart: ['<img'] },
  vide('un texte qui se lit à l’envers', 'pay\u202Elap.exe'),
  vide('un caractère de contrôle', 'a\u0007b'),
  vide('des accents abîmés', 'Ã©picerie solidaire'),
  vide('des lettres perdues', 'caf\uFFFD'),
  lu('des espaces invisibles', 'Acc\u200Bueil\u00A0de\u00ADjour', 'Accueil dejour'),
  { nom: 'une lettre cyrillique dans un nom', flux: fiche({ nom: 'C\u0421AS de Lodève' }), lignes: 1, publies: 0, quarantaine: ['2 nom alphabets-meles'] },
  vide('une personne nommée', 'Demandez Mme Canari', ['Canari']),
  vide('une fonction et un nom', 'Contact : Sophie Canari', ['Canari']),
  lu('une rue qui porte un nom', 'Au 12 rue Jean-Jaurès, Espace Simone-Veil', 'Au 12 rue Jean-Jaurès, Espace Simone-Veil'),
];
