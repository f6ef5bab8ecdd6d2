import { type Cas, fiche, latin, lignes, utf16 } from './cas.ts';

const DEUX = lignes();
const LU = { lignes: 2, publies: 2, avertis: 0, quarantaine: [] } as const;

/** Ce que des logiciels et des gens font à un fichier avant qu'il arrive. */
export const OCTETS: readonly Cas[] = [
  { nom: 'UTF-8 avec marque', flux: `\uFEFF${DEUX}`, ...LU },
  { nom: 'UTF-16 petit-boutiste avec marque', flux: utf16(DEUX, false, true), ...LU },
  { nom: 'UTF-16 grand-boutiste avec marque', flux: utf16(DEUX, true, true), ...LU },
  { nom: 'UTF-16 sans marque', flux: utf16(DEUX, false, false), ...LU },
  { nom: 'Windows-1252', flux: latin(DEUX), ...LU },
  {
    nom: 'un octet perdu dans de l’UTF-8 ne coûte que sa case',
    flux: Buffer.concat([Buffer.from(lignes()), Buffer.from('c;Épicerie'), Buffer.from([0xc3]), Buffer.from(';Lodève;34142\n')]),
    lignes: 3,
    publies: 2,
    quarantaine: ['4 nom texte-detruit'],
  },
  { nom: 'fins de ligne Windows', flux: DEUX.replaceAll('\n', '\r\n'), ...LU },
  { nom: 'fins de ligne de vieux Mac', flux: DEUX.replaceAll('\n', '\r'), ...LU },
  { nom: 'fins de ligne mêlées', flux: DEUX.replace('\n', '\r\n'), ...LU },
  { nom: 'sans dernière fin de ligne', flux: DEUX.trimEnd(), ...LU },
  { nom: 'lignes vides au milieu et à la fin', flux: DEUX.replace('\nb;', '\n\n;;;\nb;').concat('\n\n;;;\n  ;;;\n'), ...LU },
  { nom: 'virgules', flux: DEUX.replaceAll(';', ','), ...LU },
  { nom: 'tabulations', flux: DEUX.replaceAll(';', '\t'), ...LU },
  { nom: 'barres', flux: DEUX.replaceAll(';', '|'), ...LU },
  { nom: '« sep=; » d’Excel', flux: `sep=;\n${DEUX}`, ...LU },
  { nom: 'des lignes vides avant l’en-tête', flux: `\n;;;\n${DEUX}`, ...LU },
  { nom: 'tout entre guillemets', flux: DEUX.replace(/[^;\n]+/g, '"$&"'), ...LU },
  { nom: 'un saut de ligne entre guillemets', flux: fiche({ description: 'Ouvert\nle matin' }).concat('d;Mairie;Lodève;34142;x\n'), lignes: 2, publies: 2 },
  { nom: 'un archive', flux: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)]), refus: 'le fichier' },
  { nom: 'un PDF', flux: Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a, 0, 1, 2])]), refus: 'le fichier' },
  { nom: 'une page web', flux: '<!doctype html><html><body><h1>Connectez-vous</h1></body></html>\n', refus: '«' },
  { nom: 'du JSON', flux: '{"partenaires": [{"nom": "CCAS"}]}\n', refus: 'aucun format connu' },
  { nom: 'une image', flux: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]), refus: 'le fichier' },
  { nom: 'des octets nuls', flux: Buffer.concat([Buffer.from(DEUX), Buffer.alloc(64)]), refus: '' },
  { nom: 'rien', flux: '', refus: 'le fichier' },
  { nom: 'des blancs', flux: ' \n\t\n\n', refus: '' },
];
