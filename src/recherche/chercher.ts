import { normaliseTexte } from '../domaine/slug.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import { type Alentours, findAlentours, listProches } from './alentours.ts';
import { searchMots } from './chercher-mots.ts';
import { listCommunesTrouvees } from './communes.ts';
import { type Candidat, classeCandidats } from './classer.ts';
import type { Etat } from './etat.ts';
import { getJetonCommune, getJetonGeneraliste, getJetonSpecialiste, getJetonType, JETON_FERME, PARTOUT, TYPES_RESULTAT, type TypeResultat } from './jetons.ts';
import type { CommuneSituee, Lexique } from './lexique.ts';
import type { Moteur, Trouvaille } from './moteur.ts';
import { getSingulier, listMots, type Mot } from './mots.ts';
import { createCorrecteur } from './reconnaitre.ts';
import { readRequete, type Requete } from './requete.ts';

/** Lettres à partir desquelles un début de mot peut être celui d'une commune, et communes à proposer. */
const DEBUT_MIN = 3;
const COMMENCEES_MAX = 3;

/** Combien de résultats chaque filtre laisserait. */
export interface Comptes {
  readonly themes: ReadonlyMap<ThemeId, number>;
  readonly types: ReadonlyMap<TypeResultat, number>;
}

/** La réponse à un état : ce que l'on a compris, et les fiches, la plus utile d'abord. */
export interface Reponse {
  /** L'état tel que l'adresse devrait le garder : mots d'adresse plutôt que codes. */
  readonly etat: Etat;
  readonly requete: Requete;
  /** Rien n'a été compris, aucun filtre n'est choisi : il n'y a rien à montrer, pas même « aucun résultat ». */
  readonly vide: boolean;
  readonly alentours: Alentours | undefined;
  /** Communes à proposer : celles de l'endroit, ou celles dont la phrase a commencé le nom. */
  readonly communes: readonly CommuneSituee[];
  readonly resultats: readonly Candidat[];
  /** Mots que rien ne contient. */
  readonly ignores: readonly Mot[];
  /** Aucune fiche n'a tous les mots : celles-ci n'en ont que quelques-uns. */
  readonly elargie: boolean;
  /** À la demande : chaque compte coûte une recherche. */
  readonly countFiltres: () => Promise<Comptes>;
}

/**
 * Cherche ce que dit un état. Un endroit ramène les fiches de ses alentours, puis celles qui valent pour tout le département.
 * Un mot que rien ne contient est corrigé d'après les mots du site, une fois, et la page le dit.
 */
export async function chercher(etat: Etat, lexique: Lexique, moteur: Moteur): Promise<Reponse> {
  const reponse = await cherche(etat, lexique, moteur, new Map());
  const corrige = getCorrecteur(lexique);
  const corrections = new Map(
    reponse.ignores.flatMap(({ forme }) => {
      const lu = corrige(getSingulier(forme));
      return lu === undefined ? [] : [[forme, lu] as const];
    }),
  );
  return corrections.size === 0 ? reponse : cherche(etat, lexique, moteur, corrections);
}

const correcteurs = new WeakMap<Lexique, (forme: string) => string | undefined>();

/** Les mots que le site connaît : ceux des besoins et des communes. */
function getCorrecteur(lexique: Lexique): (forme: string) => string | undefined {
  const deja = correcteurs.get(lexique);
  if (deja) return deja;
  const phrases = lexique.themes.flatMap(({ phrases: liste }) => liste);
  const correcteur = createCorrecteur([
    ...phrases.flatMap((phrase) => phrase.split(' ')),
    ...lexique.communes.flatMap(({ nom }) => listMots(nom).map(({ forme }) => forme)),
  ]);
  correcteurs.set(lexique, correcteur);
  return correcteur;
}

async function cherche(etat: Etat, lexique: Lexique, moteur: Moteur, corrections: ReadonlyMap<string, string>): Promise<Reponse> {
  const dansChamp = etat.commune === '' ? undefined : findAlentours(etat.commune, lexique.communes);
  const requete = readRequete(etat.q, lexique, dansChamp === undefined, corrections);
  const alentours = dansChamp ?? requete.alentours;
  const theme = lexique.themes.find(({ id, slug }) => id === etat.theme || slug === etat.theme);
  const searchTous = async (jetons: readonly string[]) => (await Promise.all(jetons.map(moteur.search))).flat();
  const sansMots = requete.mots.length === 0 && requete.themes.length === 0;
  const [{ notes, ignores }, specialistes, autres, fermes, distances] = await Promise.all([
    searchMots(moteur, requete.mots),
    searchTous(requete.themes.map(getJetonSpecialiste)),
    // Ni mot ni besoin : tout, c'est-à-dire tous les types.
    searchTous(sansMots ? TYPES_RESULTAT.map(getJetonType) : requete.themes.map(getJetonGeneraliste)),
    moteur.search(JETON_FERME),
    alentours && mesureDistances(alentours, lexique, moteur),
  ]);
  const { candidats, elargi } = classeCandidats({
    notes,
    parThemes: [...specialistes, ...autres],
    specialistes: listIds(specialistes),
    fermes: listIds(fermes),
    distances,
    tousCompris: requete.mots.length > 0 && requete.mots.every((mot) => requete.compris.includes(mot)),
  });
  const listDuTheme = async (id: ThemeId) => listIds(await searchTous([getJetonSpecialiste(id), getJetonGeneraliste(id)]));
  const listDuType = async (type: TypeResultat) => listIds(await moteur.search(getJetonType(type)));
  const [avecTheme, avecType] = await Promise.all([theme && listDuTheme(theme.id), etat.type === '' ? undefined : listDuType(etat.type)]);
  const filterDans = (liste: readonly Candidat[], ids: ReadonlySet<string> | undefined) => (ids ? liste.filter(({ id }) => ids.has(id)) : liste);
  const vide = sansMots && !alentours && !theme && etat.type === '';
  const resultats = vide ? [] : filterDans(filterDans(candidats, avecTheme), avecType);
  if (!vide && resultats.length === 0) await moteur.checkJoignable();
  return {
    etat: { ...etat, theme: theme?.slug ?? '', commune: dansChamp?.cle ?? etat.commune },
    requete,
    vide,
    alentours,
    communes: alentours?.communes ?? listCommunesCommencees(requete, lexique.communes),
    resultats,
    ignores: ignores.filter((mot) => !requete.compris.includes(mot)),
    elargie: elargi,
    countFiltres: async () => ({
      themes: new Map(
        await Promise.all(lexique.themes.map(async ({ id }) => [id, filterDans(filterDans(candidats, avecType), await listDuTheme(id)).length] as const)),
      ),
      types: new Map(
        await Promise.all(TYPES_RESULTAT.map(async (type) => [type, filterDans(filterDans(candidats, avecTheme), await listDuType(type)).length] as const)),
      ),
    }),
  };
}

/** Mots d'un nom de commune écrit à moitié (« st guilhem »). */
const NOM_COURT_MAX = 4;

/** « lod » commence Lodève : on y mène, sans rien décider. Un mot qui dit un besoin n'est pas le début d'un nom. */
function listCommunesCommencees({ mots, compris, droits, reste }: Requete, communes: readonly CommuneSituee[]): CommuneSituee[] {
  // Ni besoin ni droit : la phrase entière est peut-être un nom de commune incomplet.
  if (mots.length > 1 && mots.length <= NOM_COURT_MAX && compris.length + droits.length === 0) {
    const nommees = listCommunesTrouvees(communes, reste, COMMENCEES_MAX).communes as readonly CommuneSituee[];
    if (nommees.length > 0) return [...nommees];
  }
  const dernier = mots.at(-1);
  if (!dernier || dernier.forme.length < DEBUT_MIN || compris.includes(dernier)) return [];
  return communes.filter(({ nom }) => normaliseTexte(nom).startsWith(dernier.forme)).slice(0, COMMENCEES_MAX);
}

/** Identifiant de fiche → kilomètres depuis l'endroit, pour toutes les fiches des alentours ; `undefined` : la distance n'a pas de sens. */
async function mesureDistances(alentours: Alentours, { communes }: Lexique, moteur: Moteur): Promise<ReadonlyMap<string, number | undefined>> {
  const zones = [...listProches(alentours, communes), { code_insee: PARTOUT, km: undefined }];
  const fiches = await Promise.all(zones.map(({ code_insee }) => moteur.search(getJetonCommune(code_insee))));
  return new Map(fiches.flatMap((trouvailles, rang) => trouvailles.map(({ id }) => [id, zones[rang]?.km] as const)));
}

const listIds = (trouvailles: readonly Trouvaille[]): ReadonlySet<string> => new Set(trouvailles.map(({ id }) => id));
