import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import { type Alentours, findAlentoursPostal, getAlentours } from './alentours.ts';
import type { CommuneSituee, DroitReconnu, Lexique } from './lexique.ts';
import { ANNONCES_LIEU, getSingulier, isMotUtile, listMots, listSuites, type Mot } from './mots.ts';
import { getRacine } from './racine.ts';
import { createCorrecteur, listApparentes, listReconnus } from './reconnaitre.ts';

/** Ce que l'on a compris d'une phrase. */
export interface Requete {
  /** Les mots à chercher dans les fiches. */
  readonly mots: readonly Mot[];
  /** L'endroit nommé dans la phrase. */
  readonly alentours?: Alentours;
  /** La phrase sans l'endroit : ce qu'il en reste quand la personne le retire. */
  readonly reste: string;
  /** Les besoins que disent les mots. */
  readonly themes: readonly ThemeId[];
  /** Les droits que disent les mots, le plus précis d'abord. */
  readonly droits: readonly DroitReconnu[];
  /** À défaut, ceux qui en parlent : après les besoins, qui sont plus sûrs. */
  readonly apparentes: readonly DroitReconnu[];
  /** Les mots lus autrement qu'ils ne sont écrits. */
  readonly corriges: readonly { readonly ecrit: string; readonly lu: string }[];
  /** Les mots qui ont dit un besoin. */
  readonly compris: readonly Mot[];
}

/** Les mots du plus long nom de commune de France, avec de la marge. */
const NOM_MAX = 9;
const PHRASE_MAX = 5;

/**
 * Comprend « aide alimentaire près de Lodève » : des mots, un besoin, un endroit. Un nom de commune d'un seul mot courant (« Bains », « Aires »)
 * ne compte que s'il est annoncé (« à », « près de »). @param avecLieu chercher un endroit : non si la personne l'a déjà donné ailleurs
 * @param corrections forme écrite → forme lue, pour les mots que rien ne contient
 */
export function readRequete(texte: string, lexique: Lexique, avecLieu = true, corrections: ReadonlyMap<string, string> = new Map()): Requete {
  const { communes } = lexique;
  const mots = listMots(texte).map((mot) => ({ ...mot, forme: corrections.get(mot.forme) ?? mot.forme }));
  const { lit, besoins, courants } = prepareLexique(lexique);
  const endroit = avecLieu ? findEndroit(mots, communes, courants) : undefined;
  const autres = endroit ? mots.filter(({ debut }) => debut < endroit.debut || debut >= endroit.fin) : mots;
  const reste = endroit ? `${texte.slice(0, endroit.debut)} ${texte.slice(endroit.fin)}`.replace(/\s+/g, ' ').trim() : texte.trim();
  const suites = listSuites(
    autres.map((mot) => (isMotUtile(mot) ? lit(getRacine(mot.forme)) : getRacine(mot.forme))),
    besoins,
    PHRASE_MAX,
  );
  return {
    mots: [...new Map(autres.filter(isMotUtile).map((mot) => [mot.forme, mot])).values()],
    ...(endroit && { alentours: endroit.alentours }),
    reste,
    themes: [...new Set(suites.map(({ valeur }) => valeur))],
    ...listDroits(
      autres.filter(isMotUtile).map(({ forme }) => lit(getRacine(forme))),
      lexique.droits,
    ),
    corriges: listMots(texte).flatMap(({ ecrit, forme }) => {
      const lu = corrections.get(forme);
      return lu === undefined ? [] : [{ ecrit, lu }];
    }),
    compris: suites.flatMap(({ debut, fin }) => autres.slice(debut, fin)),
  };
}

/** Ce que l'on tire d'un lexique une fois pour toutes. */
interface LexiquePret {
  /** Lit la racine d'un mot mal écrit. */
  readonly lit: (racine: string) => string;
  /** Suite de racines → besoin. */
  readonly besoins: ReadonlyMap<string, ThemeId>;
  /** Mots au singulier qui disent un besoin : une commune qui porte ce nom doit être annoncée. */
  readonly courants: ReadonlyMap<string, ThemeId>;
}

const PRETS = new WeakMap<Lexique, LexiquePret>();

function prepareLexique(lexique: Lexique): LexiquePret {
  const deja = PRETS.get(lexique);
  if (deja) return deja;
  const courants = new Map(lexique.themes.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const)));
  const besoins = new Map([...courants].map(([phrase, id]) => [phrase.split(' ').map(getRacine).join(' '), id] as const));
  const connus = [...besoins.keys(), ...lexique.droits.flatMap(({ phrases, mots }) => [...phrases, mots])].flatMap((phrase) => phrase.split(' '));
  const corrige = createCorrecteur(connus);
  const pret = { lit: (racine: string) => corrige(racine) ?? racine, besoins, courants };
  PRETS.set(lexique, pret);
  return pret;
}

/** Au-delà, ce ne sont plus des réponses. */
const DROITS_MAX = 3;
const APPARENTES_MAX = 2;

/**
 * Les droits dont une phrase est dite tout entière ; à défaut, ceux qui en parlent. Un droit dont un seul mot est dit ne passe pas devant
 * celui dont toute la phrase l'est. @param racines mots utiles de la saisie
 */
function listDroits(racines: readonly string[], droits: Lexique['droits']): Pick<Requete, 'droits' | 'apparentes'> {
  const reconnus = listReconnus(racines, droits);
  const meilleure = reconnus[0]?.taille ?? 0;
  const entiers = reconnus.filter(({ taille }) => taille > 1 || meilleure === 1).map(({ entree }) => entree);
  return { droits: entiers.slice(0, DROITS_MAX), apparentes: entiers.length > 0 ? [] : listApparentes(racines, droits).slice(0, APPARENTES_MAX) };
}

interface Endroit {
  readonly alentours: Alentours;
  /** Caractères que l'endroit occupe, avec ce qui l'annonce. */
  readonly debut: number;
  readonly fin: number;
}

function findEndroit(mots: readonly Mot[], communes: readonly CommuneSituee[], courants: ReadonlyMap<string, unknown>): Endroit | undefined {
  const noms = new Map<string, CommuneSituee>();
  for (const commune of communes) {
    const formes = listMots(commune.nom).map(({ forme }) => forme);
    const entier = formes.join(' ');
    // « Clermont-l'Hérault » s'écrit aussi « clermont lherault », et « L'Hospitalet », « hospitalet ».
    for (const nom of [entier, entier.replace(/\b([ld]) /g, '$1'), ...(/^(?:le|la|les|l)$/.test(formes[0] ?? '') ? [formes.slice(1).join(' ')] : [])])
      if (!noms.has(nom)) noms.set(nom, commune);
  }
  let trouve: { debut: number; fin: number; alentours: Alentours } | undefined;
  for (let debut = 0; debut < mots.length; debut += 1) {
    for (let fin = Math.min(mots.length, debut + NOM_MAX); fin > debut; fin -= 1) {
      // Le plus long nom ; à longueur égale, le dernier : « secours de Lunas à Lodève ».
      if (trouve && fin - debut < trouve.fin - trouve.debut) break;
      const commune = findCommuneNommee(mots.slice(debut, fin), mots[debut - 1], noms, courants);
      if (!commune) continue;
      trouve = { debut, fin, alentours: getAlentours(commune) };
      break;
    }
  }
  for (const [debut, { forme }] of trouve ? [] : mots.entries()) {
    const alentours = /^\d{5}$/.test(forme) ? findAlentoursPostal(forme, communes) : undefined;
    if (alentours) trouve = { debut, fin: debut + 1, alentours };
  }
  return trouve && etendEndroit(trouve, mots);
}

function findCommuneNommee(
  nom: readonly Mot[],
  avant: Mot | undefined,
  noms: ReadonlyMap<string, CommuneSituee>,
  courants: ReadonlyMap<string, unknown>,
): CommuneSituee | undefined {
  const commune = noms.get(nom.map(({ forme }) => forme).join(' '));
  const [mot] = nom;
  if (!commune || !mot || nom.length > 1) return commune;
  const sansArticle = listMots(commune.nom).length > 1;
  const courant = courants.has(getSingulier(mot.forme)) || !isMotUtile(mot) || mot.forme.length < 3;
  const annonce = avant !== undefined && ANNONCES_LIEU.has(avant.forme);
  return (courant || sansArticle) && !annonce ? undefined : commune;
}

/** Prend avec l'endroit son code postal et ce qui l'annonce : « près de Lodève 34700 ». */
function etendEndroit({ debut, fin, alentours }: { debut: number; fin: number; alentours: Alentours }, mots: readonly Mot[]): Endroit {
  const isSonCode = (mot: Mot | undefined) => mot !== undefined && alentours.communes.some(({ codes_postaux }) => codes_postaux.includes(mot.forme));
  const isAnnonce = (mot: Mot | undefined) => mot !== undefined && ANNONCES_LIEU.has(mot.forme);
  let premier = debut;
  let dernier = fin;
  if (isSonCode(mots[dernier])) dernier += 1;
  if (isSonCode(mots[premier - 1])) premier -= 1;
  while (isAnnonce(mots[premier - 1])) premier -= 1;
  return { alentours, debut: mots[premier]?.debut ?? 0, fin: mots[dernier - 1]?.fin ?? 0 };
}
