import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { formatPartenaire } from '../../src/domaine/colonnes.ts';
import { partenaireSchema } from '../../src/domaine/partenaire.schema.ts';
import { formatInstantane, formatLigne } from '../../src/flux/instantane.ts';

/**
 * Des textes que le contenu accepte, et qui seraient vivants s'ils sortaient de leur place : dans une page, une donnée, un agenda, un tableur.
 * Chacun se pose dans tous les champs d'un partenaire et d'une permanence.
 */
export const HOSTILES: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">ici</a>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea></template><script>alert(1)</script>',
  '<iframe src="https://ailleurs.example"></iframe>',
  '<base href="https://ailleurs.example/">',
  '<meta http-equiv="refresh" content="0;url=https://ailleurs.example">',
  '<!-- jamais fermé',
  ']]></name><script>alert(1)</script><![CDATA[',
  `{{7*7}} \${7*7} <%= 7*7 %> {7*7}`,
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e \\" \\',
  `guillemets ' et " jamais fermés`,
  'مركز المساعدة الاجتماعية',
  'Voir https://ailleurs.example/piege, ou www.ailleurs.example',
  `${'Trèslongmotsansespace'.repeat(7)}`,
];
/** Là où un texte a plusieurs lignes : une formule, et un agenda qui se referme. */
const SECONDE_LIGNE = "\n=cmd|'/C calc'!A0\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VEVENT\n@SUM(1+1)";

/** Une valeur taillée pour son champ. */
const dans = (valeur: string, max: number) => valeur.slice(0, max).trim();

const getAdresse = (h: string) => ({
  visibilite: 'publique',
  adresse: dans(h, 250),
  complement_adresse: dans(h, 250),
  code_postal: '75004',
  commune: dans(h, 100),
  code_insee: '75056',
  latitude: 48.857,
  longitude: 2.352,
  precision: 'adresse',
});
const PROVENANCE = (h: string) => ({
  source: dans(h, 150),
  lien_source: 'https://exemple.example/?q="><script>alert(1)</script>',
  date_maj: '2026-11-02',
  verifie_le: '2026-11-02',
  verifie_par: dans(h, 120),
});

const getPartenaire = (h: string, rang: number) => ({
  id: `hostile-${rang}`,
  nom: dans(h, 150),
  sigle: dans(h, 40),
  type: 'association',
  description: `${h}${SECONDE_LIGNE}`,
  thematiques: ['precarite'],
  pas_pour: dans(h, 300),
  frais_precisions: dans(h, 300),
  conditions_acces: `${h}${SECONDE_LIGNE}`,
  inscription: dans(h, 300),
  adresse: getAdresse(h),
  telephone: [{ numero: '3939', libelle: dans(h, 80), horaires: dans(h, 300) }],
  site_web: `https://exemple.example/#javascript:alert(${rang})'"><script>`,
  lien_mobilisation: 'https://exemple.example/<img src=x onerror=alert(1)>'.replaceAll(' ', '%20'),
  horaires_accueil: dans(`${h}${SECONDE_LIGNE}`, 1_000),
  fermetures: [{ du: '2026-12-24', au: '2026-12-31', motif: dans(h, 150), horaires: dans(h, 300) }],
  langues_parlees: [dans(h, 40)],
  benevolat: dans(h, 300),
  ...PROVENANCE(h),
});

const getPermanence = (h: string, rang: number) => ({
  id: `hostile-${rang}`,
  partenaire: `hostile-${rang}`,
  intitule: dans(h, 200),
  lieu: { nom: dans(h, 150), adresse: getAdresse(h) },
  horaires: 'mardi 9h-12h',
  prise_de_rendez_vous: dans(h, 300),
  thematiques: ['precarite'],
  ...(rang % 2 === 0 ? { itinerance: { tournee: dans(h, 150), arrets: [{ lieu: dans(h, 150), horaires: `mercredi 9h-12h` }] } } : {}),
  ...PROVENANCE(h),
});

const H = HOSTILES[1] as string;
const TERRITOIRE = {
  nom: 'Paris',
  departement: '75',
  demonstration: false,
  zone_scolaire: 'C',
  etat_osm: 'Île-de-France',
  marque: { nom: dans(H, 60) },
  editeur: { nom: H, adresse: H, courriel: 'accueil@exemple.example', directeur_publication: H, hebergeur: H },
  alerte: H,
  site: 'https://premier-accueil.example',
};
const SECTEURS = {
  origine: H,
  niveaux: [{ id: 'territoire', nom: H, sigle: dans(H, 20), explication: H }],
  secteurs: [
    {
      id: 'paris',
      nom: H,
      niveau: 'territoire',
      communes: ['75056'],
      services: [{ role: 'premier-accueil', nom: H, partenaire: 'hostile-1', quartier: H }],
      regle_repartition: H,
    },
  ],
};
const URGENCES = {
  urgences: [
    {
      id: '115',
      groupe: 'abri',
      nom: dans(H, 80),
      pour: H,
      horaires: H,
      cout: H,
      acces_sourds: H,
      attention: H,
      source_url: 'https://exemple.example/"><script>alert(1)</script>',
      verifie_le: '2026-11-02',
    },
  ],
};

/** Une fiche du flux, et celles qui n'y sont plus : toutes portent la même valeur. */
const DU_FLUX = partenaireSchema.parse({ id: 'du-flux', nom: H, type: 'ccas', description: `Bonjour${SECONDE_LIGNE}`, adresse: getAdresse(H) });
const DISPARUS = [
  'collection;id;nom;type;thematiques;code_insee;disparu_le',
  ...['partenaires', 'permanences'].map((collection) => formatLigne([collection, 'disparu', H, '', 'precarite', '75056', '2026-11-02'])),
];

/** Écrit un contenu entier et accepté, dont chaque texte est hostile. */
export function writeContenuHostile(dossier: string): void {
  const fichiers: Record<string, string> = {
    'territoire.yaml': stringify(TERRITOIRE),
    'secteurs.yaml': stringify(SECTEURS),
    'urgences.yaml': stringify(URGENCES),
    'communes/75.csv': 'code_insee;latitude;longitude;voisines\n75056;48.86;2.34;\n',
    'flux/partenaires.csv': formatInstantane('partenaires', new Map([[DU_FLUX.id, formatLigne(formatPartenaire(DU_FLUX))]])),
    'flux/permanences.csv': formatInstantane('permanences', new Map()),
    'flux/disparus.csv': `${DISPARUS.join('\n')}\n`,
    ...Object.fromEntries(
      HOSTILES.flatMap((valeur, rang) => [
        [`partenaires/hostile-${rang}.yaml`, stringify({ ...getPartenaire(valeur, rang), anciens_slugs: [`ancien-${rang}`] })],
        [`permanences/hostile-${rang}.yaml`, stringify({ ...getPermanence(valeur, rang), anciens_slugs: [`ancien-${rang}`] })],
      ]),
    ),
  };
  for (const [nom, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    writeFileSync(join(dossier, nom), texte);
  }
}
