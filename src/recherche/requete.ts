import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import { type Alentours, findAlentoursPostal, getAlentours } from './alentours.ts';
import type { CommuneSituee, DroitReconnu, Lexique, Nomme, PageReconnue } from './lexique.ts';
import { ANNONCES_LIEU, getSingulier, isMotUtile, listFormesDites, listMots, listSuites, type Mot } from './mots.ts';
import { getRacine } from './racine.ts';
import { createPoids, createRepertoire, listReconnues, type Poids, type Reconnue, type Repertoire } from './reconnaitre.ts';

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
  /** Les services que nomment les mots, le plus précis d'abord. */
  readonly roles: readonly string[];
  /** Ce que l'on cherche sur place : une douche, une imprimante. */
  readonly prestations: readonly string[];
  /** Les pages du site que nomment les mots. */
  readonly pages: readonly PageReconnue[];
  /** Le service nommé est plus précis que tout droit : sa fiche passe devant. */
  readonly nomme: boolean;
  /** Les mots lus autrement qu'ils ne sont écrits ; un mot seulement complété n'en est pas. */
  readonly corriges: readonly { readonly ecrit: string; readonly lu: string }[];
  /** Tous les mots, corrigés, dans l'ordre : ce qu'il faut lire pour entendre un danger. */
  readonly lus: readonly Mot[];
  /** Les mots qui ont dit un besoin. */
  readonly compris: readonly Mot[];
}

/** Comme les phrases du lexique : le singulier, puis la racine. */
const getRacineDe = ({ forme }: Pick<Mot, 'forme'>): string => getRacine(getSingulier(forme));

/** Les mots du plus long nom de commune de France, avec de la marge. */
const NOM_MAX = 9;
const PHRASE_MAX = 5;

/**
 * Comprend « aide alimentaire près de Lodève » : des mots, un besoin, un endroit. Un nom de commune d'un seul mot courant (« Bains », « Aires »)
 * ne compte que s'il est annoncé (« à », « près de »). @param avecLieu chercher un endroit : non si la personne l'a déjà donné ailleurs
 * @param corrections forme écrite → formes lues, séparées par une espace, pour les mots que rien ne contient
 */
export function readRequete(texte: string, lexique: Lexique, avecLieu = true, corrections: ReadonlyMap<string, string> = new Map()): Requete {
  const mots = listMots(texte).flatMap((mot) => (corrections.get(mot.forme) ?? mot.forme).split(' ').map((forme) => ({ ...mot, forme })));
  const { besoins, poids, noms, repertoires } = prepare(lexique);
  const endroit = avecLieu ? findEndroit(mots, lexique.communes, noms, besoins) : undefined;
  const autres = endroit ? mots.filter(({ debut }) => debut < endroit.debut || debut >= endroit.fin) : mots;
  const reste = endroit ? `${texte.slice(0, endroit.debut)} ${texte.slice(endroit.fin)}`.replace(/\s+/g, ' ').trim() : texte.trim();
  const suites = listSuites(autres.map(getRacineDe), besoins, PHRASE_MAX);
  const racines = [...new Set(listFormesDites(autres).map(getRacine))];
  const { droits, apparentes, note } = listDroits(racines, repertoires.droits, poids);
  const roles = listNommes(racines, repertoires.roles, poids);
  return {
    mots: [...new Map(autres.filter(isMotUtile).map((mot) => [mot.forme, mot])).values()],
    ...(endroit && { alentours: endroit.alentours }),
    reste,
    themes: [...new Set(suites.map(({ valeur }) => valeur))],
    droits,
    apparentes,
    roles: roles.ids,
    prestations: listNommes(racines, repertoires.prestations, poids).ids,
    pages: lexique.pages.filter(({ phrases }) =>
      phrases.some((phrase) => phrase.split(' ').length === racines.length && phrase.split(' ').every((mot) => racines.includes(mot))),
    ),
    nomme: roles.note > note,
    corriges: listMots(texte).flatMap(({ ecrit, forme }) => {
      const lu = corrections.get(forme);
      return lu === undefined || lu.startsWith(forme) || getRacine(lu) === getRacine(forme) ? [] : [{ ecrit, lu }];
    }),
    lus: autres,
    compris: suites.flatMap(({ debut, fin }) => autres.slice(debut, fin)),
  };
}

/** Ce que l'on tire d'un lexique une fois pour toutes. */
interface Prepare {
  /** Suite de racines → besoin. */
  readonly besoins: ReadonlyMap<string, ThemeId>;
  readonly poids: Poids;
  /** Nom d'une commune, de toutes les façons de l'écrire → elle. */
  readonly noms: ReadonlyMap<string, CommuneSituee>;
  readonly repertoires: { readonly droits: Repertoire<DroitReconnu>; readonly roles: Repertoire<Nomme>; readonly prestations: Repertoire<Nomme> };
}
const PREPARES = new WeakMap<Lexique, Prepare>();

function prepare(lexique: Lexique): Prepare {
  const deja = PREPARES.get(lexique);
  if (deja) return deja;
  const { themes, droits, roles, prestations } = lexique;
  const pret = {
    besoins: new Map(themes.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const))),
    poids: createPoids([...themes, ...droits, ...roles, ...prestations]),
    noms: listNoms(lexique.communes),
    repertoires: { droits: createRepertoire(droits), roles: createRepertoire(roles), prestations: createRepertoire(prestations) },
  };
  PREPARES.set(lexique, pret);
  return pret;
}

/** Au-delà, ce ne sont plus des réponses. */
const DROITS_MAX = 3;
const APPARENTES_MAX = 2;
const NOMMES_MAX = 3;
/** Part de la saisie qu'un droit doit expliquer pour en être la réponse ; à défaut, il en parle seulement. */
const PART_DE_REPONSE = 0.3;
const PART_APPARENTE = 0.2;
/** Part de la note du meilleur qu'un autre doit atteindre. */
const PROCHE_DU_MEILLEUR = 0.6;

/** Les droits que dit la saisie ; à défaut, ceux qui en parlent. */
function listDroits(
  racines: readonly string[],
  droits: Repertoire<DroitReconnu>,
  poids: Poids,
): Pick<Requete, 'droits' | 'apparentes'> & { readonly note: number } {
  const reconnus = filterProches(listReconnues(racines, droits, poids));
  const entiers = reconnus.filter(({ entiere, part }) => entiere && part >= PART_DE_REPONSE);
  const autres = entiers.length > 0 ? [] : reconnus.filter(({ part }) => part >= PART_APPARENTE);
  return {
    note: entiers[0]?.note ?? 0,
    droits: entiers.slice(0, DROITS_MAX).map(({ entree }) => entree),
    apparentes: autres.slice(0, APPARENTES_MAX).map(({ entree }) => entree),
  };
}

/** Les entrées qu'une phrase nomme tout entière, et presque autant que la meilleure. */
function listNommes(racines: readonly string[], entrees: Repertoire<Nomme>, poids: Poids): { readonly ids: readonly string[]; readonly note: number } {
  const nommes = filterProches(listReconnues(racines, entrees, poids).filter(({ entiere, part }) => entiere && part >= PART_DE_REPONSE));
  return { note: nommes[0]?.note ?? 0, ids: nommes.slice(0, NOMMES_MAX).map(({ entree }) => entree.id) };
}

/** @param reconnues la plus sûre d'abord */
const filterProches = <T>(reconnues: readonly Reconnue<T>[]): Reconnue<T>[] =>
  reconnues.filter(({ note }) => note >= (reconnues[0]?.note ?? 0) * PROCHE_DU_MEILLEUR);

interface Endroit {
  readonly alentours: Alentours;
  /** Caractères que l'endroit occupe, avec ce qui l'annonce. */
  readonly debut: number;
  readonly fin: number;
}

function listNoms(communes: readonly CommuneSituee[]): ReadonlyMap<string, CommuneSituee> {
  const noms = new Map<string, CommuneSituee>();
  for (const commune of communes) {
    const formes = listMots(commune.nom).map(({ forme }) => forme);
    const entier = formes.join(' ');
    // « Clermont-l'Hérault » s'écrit aussi « clermont lherault », et « L'Hospitalet », « hospitalet ».
    for (const nom of [
      entier,
      ...(commune.surnoms ?? []),
      entier.replace(/\b([ld]) /g, '$1'),
      ...(/^(?:le|la|les|l)$/.test(formes[0] ?? '') ? [formes.slice(1).join(' ')] : []),
    ])
      if (!noms.has(nom)) noms.set(nom, commune);
  }
  return noms;
}

/** @param courants racines des mots qui disent un besoin : une commune qui porte ce nom doit être annoncée */
function findEndroit(
  mots: readonly Mot[],
  communes: readonly CommuneSituee[],
  noms: ReadonlyMap<string, CommuneSituee>,
  courants: ReadonlyMap<string, unknown>,
): Endroit | undefined {
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
  const courant = courants.has(getRacineDe(mot)) || !isMotUtile(mot) || mot.forme.length < 3;
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
