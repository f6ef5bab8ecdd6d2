import { normaliseTexte } from '../domaine/slug.ts';
import { TYPES_PARTENAIRE, type TypePartenaireId } from '../domaine/vocabulaires/types-partenaire.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';

/** Valeurs de TYPE des annuaires publics (DILA, Départements), par type. Les services qui n'en ont pas restent « autre ». */
const VALEURS_DE_TYPE: Readonly<Partial<Record<TypePartenaireId, readonly string[]>>> = {
  mairie: ['mairie', 'mairie com', 'mairie mobile'],
  ccas: ['ccas'],
  cias: ['cias'],
  cpas: ['cpas'],
  mds: ['mds', 'utas', 'umts', 'ads', 'cms', 'centre medico social', 'agence departementale', 'maison departementale des solidarites'],
  pmi: ['pmi'],
  mda: ['mda'],
  mdph: ['mdph', 'maison handicapees'],
  'service-autonomie': ['clic', 'accompagnement personnes agees', 'service autonomie'],
  caf: ['caf'],
  cpam: ['cpam'],
  carsat: ['carsat', 'cram'],
  msa: ['msa'],
  'france-travail': ['pole emploi', 'france travail', 'anpe', 'assedic'],
  'mission-locale': ['mission locale'],
  'france-services': ['france services', 'msap', 'maison service au public'],
  siao: ['siao'],
  'point-conseil-budget': ['point conseil budget', 'pcb'],
  'banque-de-france': ['banque de france'],
  adil: ['adil'],
  'point-justice': ['point justice', 'mjd', 'permanence juridique', 'bav', 'cdad', 'pad', 'antenne justice'],
  cidff: ['cidff', 'cidf'],
  'espace-numerique': ['espace numerique', 'epn', 'espace public numerique', 'mediation numerique'],
  'aide-alimentaire': ['aide alimentaire', 'banque alimentaire', 'epicerie sociale', 'restos du coeur'],
  'accueil-de-jour': ['accueil de jour'],
  hebergement: ['hebergement', 'chrs'],
  sante: ['hopital', 'centre de sante', 'csapa', 'cmp', 'pass'],
  autre: ['epci', 'cg', 'prefecture', 'sous pref', 'gendarmerie', 'commissariat police', 'cij', 'crij', 'pij', 'pif', 'tresorerie', 'sie', 'sip', 'cio'],
};

/** Le nom dit le type, du plus précis au plus large ; les anciens noms mènent au type d'aujourd'hui, le nom lui-même n'est jamais réécrit. */
const NOMS: readonly (readonly [RegExp, TypePartenaireId])[] = [
  [/\bfrance services?\b|\bmsap\b|maison de services? au public/, 'france-services'],
  [/\bcias\b|centre intercommunal d action sociale/, 'cias'],
  [/\bccas\b|centre communal d action sociale/, 'ccas'],
  [/\bcpas\b|centre public d action sociale/, 'cpas'],
  [/\bpmi\b|protection maternelle/, 'pmi'],
  [/\bmdph\b|maison departementale des personnes handicapees/, 'mdph'],
  [/maison departementale de l autonomie|maison de l autonomie/, 'mda'],
  [/\bclic\b|service (?:de l )?autonomie|coordination gerontologique|espace autonomie/, 'service-autonomie'],
  [
    /maisons? (?:departementales? )?des? (?:la )?solidarites?|centre medico social|\butas\b|\bumts\b|agence departementale de la solidarite|territoire d action sociale/,
    'mds',
  ],
  [
    /service social departemental|service departemental d action sociale|polyvalence de secteur|circonscription d action sociale/,
    'service-social-departemental',
  ],
  [/mission locale/, 'mission-locale'],
  [/pole emploi|france travail|\banpe\b/, 'france-travail'],
  [/\bcaf\b|caisse d allocations? familiales?/, 'caf'],
  [/\bcarsat\b|assurance retraite|caisse d assurance retraite/, 'carsat'],
  [/\bcpam\b|\bcgss\b|assurance maladie/, 'cpam'],
  [/\bmsa\b|mutualite sociale agricole/, 'msa'],
  [/\bsiao\b|integre d accueil et d orientation/, 'siao'],
  [/points? conseils? budget|\bpcb\b/, 'point-conseil-budget'],
  [/banque de france/, 'banque-de-france'],
  [/\badil\b|information sur le logement/, 'adil'],
  [/\bcidff?\b|droits des femmes/, 'cidff'],
  [/points? justice|maison de justice|point d acces au droit|acces au droit|permanences? juridiques?|maison d acces au droit|\bcdad\b/, 'point-justice'],
  [
    /restos? du coeur|restaurants? du coeur|banque alimentaire|epicerie (?:sociale|solidaire)|aide alimentaire|distribution alimentaire|secours alimentaire/,
    'aide-alimentaire',
  ],
  [/accueil de jour|halte solidarite|boutique solidarite|halte de jour/, 'accueil-de-jour'],
  [
    /\bchrs\b|\bcada\b|\bhuda\b|centre d hebergement|hebergement d urgence|residence sociale|pension de famille|foyer (?:de )?jeunes travailleurs/,
    'hebergement',
  ],
  [/\bcsapa\b|\bcaarud\b|\bcmp\b|centre hospitalier|\bchu\b|hopital|centre de sante|maison de sante|clinique|permanence d acces aux soins/, 'sante'],
  [/mediation numerique|espace (?:public )?numerique|cyber ?base|conseillers? numeriques?|\bepn\b|tiers lieu/, 'espace-numerique'],
  [/service social (?:de l|du|des|scolaire|hospitalier|universitaire)/, 'service-social-specialise'],
  [/^mairie\b|^hotel de ville\b|^commune de\b/, 'mairie'],
  [/\bassociation\b|secours (?:catholique|populaire)|croix rouge|emmaus|\bcimade\b|armee du salut|\budaf\b|entraide/, 'association'],
];

/** Ce que la colonne TYPE peut dire, normalisé → type : nos valeurs, nos libellés, et ceux des annuaires publics. */
const DECLARES: ReadonlyMap<string, TypePartenaireId> = new Map(
  TYPES_PARTENAIRE.flatMap(({ id, libelle }) => [id, libelle.fr, ...(VALEURS_DE_TYPE[id] ?? [])].map((mot) => [normaliseTexte(mot), id] as const)),
);

/** Le type d'un partenaire d'après la colonne TYPE, sinon d'après son nom, sinon « autre ». */
export function deduireType(declare: string, nom: string): TypePartenaireId {
  const declaree = findDeclare(declare);
  if (declaree) return declaree;
  const nomme = normaliseTexte(nom);
  return NOMS.find(([motif]) => motif.test(nomme))?.[1] ?? 'autre';
}

function findDeclare(declare: string): TypePartenaireId | undefined {
  if (declare === '') return undefined;
  return DECLARES.get(normaliseTexte(declare));
}

/** Des services qui n'ont pas de type à eux se trouvent pourtant par un besoin. */
const THEMES_DECLARES: ReadonlyMap<string, readonly ThemeId[]> = new Map(
  (
    [
      [['emploi', 'acces-aux-droits'], 'cij, crij, pij'],
      [['enfance-famille', 'acces-aux-droits'], 'pif'],
      [['emploi'], 'cio, greta, afpa, apec'],
      [['emploi', 'autonomie'], 'agefiph, cap emploi'],
      [['logement'], 'anah, commission conciliation'],
      [['logement', 'acces-aux-droits'], 'crous'],
      [['acces-aux-droits'], 'ofii, onac, prefecture, sous pref'],
      [['autonomie'], 'cicas'],
    ] as const
  ).flatMap(([themes, mots]) => mots.split(', ').map((mot) => [mot, themes] as const)),
);

/** Rôles et thèmes d'un type, pour une fiche qui n'en dit rien ; `declare` est la colonne TYPE, qui précise parfois un thème. */
export function getDeduits(type: TypePartenaireId, declare: string): { roles: readonly string[]; thematiques: readonly string[] } {
  const deduits = TYPES_PARTENAIRE.find(({ id }) => id === type) ?? { roles: [], thematiques: [] };
  return deduits.thematiques.length > 0 ? deduits : { roles: deduits.roles, thematiques: THEMES_DECLARES.get(normaliseTexte(declare)) ?? [] };
}
