import { getSingulier, listMots, listSuites, type Mot } from './mots.ts';

/** Des mots qui disent un danger ou une détresse, et les numéros à montrer avant tout résultat, le plus pressant d'abord. */
interface Danger {
  readonly mots: readonly string[];
  readonly numeros: readonly string[];
}

/** Un numéro de trop ne nuit à personne ; un numéro manquant, si. Les numéros sont ceux de `content/urgences.yaml`. */
const DANGERS: readonly Danger[] = [
  {
    mots: [
      'violence',
      'violence conjugale',
      'femme battue',
      'battue',
      'battu',
      'frappe',
      'frapper',
      'des coups',
      'il me tape',
      'me tape',
      'me frappe',
      'me bat',
      'me cogne',
      'la bat',
      'me menace',
      'peur de mon mari',
      'peur de mon conjoint',
      'peur de mon compagnon',
      'peur de mon copain',
      'menace',
      'menacée',
      'menacé',
      'féminicide',
      'emprise',
      'mariage forcé',
      'excision',
      'séquestrée',
    ],
    numeros: ['17', '114', '3919'],
  },
  {
    mots: ['viol', 'violée', 'violé', 'agression', 'agressée', 'agressé', 'abus sexuel', 'attouchement', 'inceste'],
    numeros: ['17', '114', '0800059595', '3919'],
  },
  {
    mots: [
      'enfant en danger',
      'enfant battu',
      'enfant maltraité',
      'enfant est maltraité',
      'enfant est battu',
      'enfant est en danger',
      'frappe son enfant',
      'frappe ses enfants',
      'bat ses enfants',
      'information préoccupante',
      'enfant frappé',
      'bébé secoué',
      'inceste',
      'enfance en danger',
      'enfance maltraitée',
      'violence enfant',
      'violence sur enfant',
      'maltraitance',
      'protection de l’enfance',
    ],
    numeros: ['119', '17'],
  },
  {
    mots: ['suicide', 'suicider', 'me tuer', 'se tuer', 'en finir', 'envie de mourir', 'mourir', 'plus envie de vivre', 'veux mourir', 'idée noire'],
    numeros: ['3114', '15'],
  },
  {
    mots: [
      'à la rue',
      'dormir dehors',
      'dors dehors',
      'dort dehors',
      'dehors ce soir',
      'nulle part où dormir',
      'où dormir',
      'dormir ce soir',
      'dormir cette nuit',
      'sans abri',
      'sdf',
      'sans domicile',
      'hébergement d’urgence',
      'hébergement urgence',
      'dans ma voiture',
      'mis dehors',
      'mise dehors',
      'expulsé',
      'expulsée',
    ],
    numeros: ['115'],
  },
  { mots: ['maltraitance', 'maltraité', 'maltraitée', 'vieux maltraité', 'personne âgée maltraitée'], numeros: ['3133'] },
  { mots: ['harcèlement', 'cyberharcèlement', 'harcelé', 'harcelée', 'revenge porn', 'sextorsion', 'chantage'], numeros: ['3018', '17'] },
  { mots: ['disparu', 'disparue', 'disparition', 'fugue', 'enlèvement'], numeros: ['17', '116000'] },
  { mots: ['escroquerie', 'arnaque', 'cambriolage', 'victime', 'vol'], numeros: ['116006', '17'] },
  {
    mots: [
      'urgence',
      'danger',
      'au secours',
      'police',
      'gendarmerie',
      'pompier',
      'samu',
      'accident',
      'incendie',
      'malaise',
      'overdose',
      'infarctus',
      'avc',
      'saigne',
      'étouffe',
    ],
    numeros: ['15', '17', '18', '112', '114'],
  },
  // Des noms et des droits qui contiennent un de ces mots sans dire un danger.
  {
    mots: [
      'intervenant social',
      'intervenante sociale',
      'intervenant social en gendarmerie',
      'intervenant social gendarmerie',
      'intervenant social en police',
      'secours populaire',
      'au secours populaire',
      'secours catholique',
      'au secours catholique',
      'accident du travail',
      'police municipale',
    ],
    numeros: [],
  },
];

const getPhrase = (mots: string) =>
  listMots(mots)
    .map(({ forme }) => getSingulier(forme))
    .join(' ');
/** Phrase, au singulier et sans accent → les numéros à montrer. */
export const NUMEROS_PAR_PHRASE: ReadonlyMap<string, readonly string[]> = DANGERS.reduce((table, { mots, numeros }) => {
  for (const phrase of mots.map(getPhrase)) table.set(phrase, [...(table.get(phrase) ?? []), ...numeros]);
  return table;
}, new Map<string, readonly string[]>());
const LONGUEUR_MAX = 5;

/** Un numéro court tel qu'on le dit : « trente-neuf dix-neuf ». */
export const DITS: ReadonlyMap<string, string> = new Map(
  [
    ['quinze', '15'],
    ['dix sept', '17'],
    ['dix huit', '18'],
    ['cent douze', '112'],
    ['cent quatorze', '114'],
    ['cent quinze', '115'],
    ['cent dix neuf', '119'],
    ['trente neuf dix neuf', '3919'],
    ['trente et un quatorze', '3114'],
    ['trente et un trente trois', '3133'],
    ['trente dix huit', '3018'],
  ].map(([dit = '', numero = '']) => [getPhrase(dit), numero]),
);

/** Tous les numéros que la table peut montrer, pour vérifier qu'ils existent. */
export const NUMEROS_DE_DANGER: readonly string[] = [...new Set(DANGERS.flatMap(({ numeros }) => numeros))];

/** Les numéros à montrer d'abord pour ces mots, sans doublon ; écrire un numéro (« 3919 ») le montre aussi. @param connus numéros du site */
export function listNumerosUrgents(mots: readonly Mot[], connus: readonly string[]): string[] {
  const formes = mots.map(({ forme }) => getSingulier(forme));
  // « 39 19 » et « trente-neuf dix-neuf » sont le 3919.
  const paires = formes.slice(1).map((forme, rang) => (/^\d+$/.test(forme) ? `${formes[rang]}${forme}` : ''));
  const dits = listSuites(formes, DITS, LONGUEUR_MAX).map(({ valeur }) => valeur);
  const ecrits = [...formes, ...paires, ...dits].filter((forme) => connus.includes(forme));
  return [...new Set([...ecrits, ...listSuites(formes, NUMEROS_PAR_PHRASE, LONGUEUR_MAX).flatMap(({ valeur }) => valeur)])].filter((numero) =>
    connus.includes(numero),
  );
}
