import { isDesigne } from '../domaine/orientation/designes.ts';
import { normaliseTexte } from '../domaine/slug.ts';
import { type Alentours, findAlentours } from './alentours.ts';
import { searchMots } from './chercher-mots.ts';
import { listCommunesTrouvees } from './communes.ts';
import { createCorrecteur } from './corriger.ts';
import { type Candidat, classeCandidats, type Trouve } from './classer.ts';
import { addDistances, listLesPlusProches, LOINTAINES_MAX, mesureDistances } from './distances.ts';
import { type Etat, hasQuand } from './etat.ts';
import { type Choix, createFiltres, type Filtres, listChoix } from './filtres.ts';
import {
  getJetonFacette,
  getJetonGeneraliste,
  getJetonRole,
  getJetonSpecialiste,
  getJetonType,
  JETON_ANCIENNE,
  JETON_FERME,
  TYPES_RESULTAT,
} from './jetons.ts';
import type { CommuneSituee, Lexique } from './lexique.ts';
import { listIds, type Moteur, type Trouvaille } from './moteur.ts';
import { getSingulier, listMots, type Mot } from './mots.ts';
import { type Instant, searchOuvertures } from './quand.ts';
import { readRequete, type Requete } from './requete.ts';
import { searchRessort } from './ressort.ts';

/** Lettres à partir desquelles un début de mot peut être celui d'une commune, et communes à proposer. */
const DEBUT_MIN = 3;
const COMMENCEES_MAX = 3;

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
  /** Ce que la phrase nomme n'est pas alentour : les premières fiches sont plus loin. */
  readonly loin: boolean;
  /** Combien de résultats chaque choix laisserait ; chaque compte coûte une recherche. */
  readonly countChoix: (choix: readonly Choix[]) => Promise<number[]>;
}

/**
 * Cherche ce que dit un état. Un endroit ramène les fiches de ses alentours, puis celles qui valent pour tout le département.
 * Un mot que rien ne contient est corrigé d'après les mots du site, une fois, et la page le dit.
 */
export async function chercher(etat: Etat, lexique: Lexique, moteur: Moteur, instant: Instant): Promise<Reponse> {
  const cadre = searchCadre(etat, lexique, moteur, instant);
  const { reponse, douteux } = await cherche(etat, lexique, moteur, cadre, new Map());
  const corrige = getCorrecteur(lexique);
  const corrections = new Map(
    douteux.flatMap(({ forme }) => {
      // « lodè » commence Lodève : ce n'est pas une faute.
      if (forme === reponse.requete.mots.at(-1)?.forme && !reponse.alentours && reponse.communes.length > 0) return [];
      const lu = corrige(getSingulier(forme));
      return lu === undefined ? [] : [[forme, lu] as const];
    }),
  );
  return corrections.size === 0 ? reponse : (await cherche(etat, lexique, moteur, cadre, corrections)).reponse;
}

const correcteurs = new WeakMap<Lexique, (forme: string) => string | undefined>();

/** Les mots que le site connaît : ceux des phrases et des communes. */
function getCorrecteur(lexique: Lexique): (forme: string) => string | undefined {
  const deja = correcteurs.get(lexique);
  if (deja) return deja;
  const correcteur = createCorrecteur([...lexique.vocabulaire, ...lexique.communes.flatMap(({ nom }) => listMots(nom).map(({ forme }) => forme))]);
  correcteurs.set(lexique, correcteur);
  return correcteur;
}

/** Ce qu'une recherche demande sans lire la phrase : une faute corrigée n'y change rien. */
interface Cadre {
  readonly fermes: ReadonlySet<string>;
  readonly anciennes: ReadonlySet<string>;
  readonly ouvertures: Trouve['ouvertures'];
  readonly filtres: Filtres;
  readonly graine: string;
}

async function searchCadre(etat: Etat, lexique: Lexique, moteur: Moteur, instant: Instant): Promise<Cadre> {
  const [fermes, anciennes, ouvertures, filtres] = await Promise.all([
    moteur.search(JETON_FERME),
    moteur.search(JETON_ANCIENNE),
    searchOuvertures(etat, instant, moteur),
    createFiltres({ ...etat, theme: findTheme(etat, lexique)?.slug ?? '' }, lexique, moteur),
  ]);
  return { fermes: listIds(fermes), anciennes: listIds(anciennes), ouvertures, filtres, graine: instant.jour };
}

const findTheme = ({ theme }: Etat, { themes }: Lexique) => themes.find(({ id, slug }) => id === theme || slug === theme);

/** @returns la réponse, et les mots qu'aucune fiche n'a tels quels : une faute, peut-être */
async function cherche(
  etat: Etat,
  lexique: Lexique,
  moteur: Moteur,
  cadre: Promise<Cadre>,
  corrections: ReadonlyMap<string, string>,
): Promise<{ readonly reponse: Reponse; readonly douteux: readonly Mot[] }> {
  const dansChamp = etat.commune === '' ? undefined : findAlentours(etat.commune, lexique.communes);
  const requete = readRequete(etat.q, lexique, dansChamp === undefined, corrections);
  const alentours = dansChamp ?? requete.alentours;
  const propre: Etat = { ...etat, theme: findTheme(etat, lexique)?.slug ?? '', commune: dansChamp?.cle ?? etat.commune };
  const besoins = listBesoins(requete);
  const searchTous = async (jetons: readonly string[]) => (await Promise.all(jetons.map(moteur.search))).flat();
  const sansMots = requete.mots.length === 0 && besoins.length === 0;
  const [{ notes, ignores, inacheves }, specialistes, autres, { justes, competentes, horsRessort, sieges }, distances, { filtres, ...regards }] =
    await Promise.all([
      searchMots(moteur, requete.mots),
      searchTous(besoins.map(getJetonSpecialiste)),
      // Ni mot ni besoin : tout, c'est-à-dire tous les types.
      searchTous(sansMots ? TYPES_RESULTAT.map(getJetonType) : besoins.map(getJetonGeneraliste)),
      searchJustes(requete, moteur).then(async ({ justes, deSecteur }) => ({ justes, ...(await searchRessort(deSecteur, alentours, moteur)) })),
      alentours && mesureDistances(alentours, lexique, moteur),
      cadre,
    ]);
  const { candidats, elargi, lointains } = classeCandidats({
    notes,
    parThemes: [...specialistes, ...autres],
    specialistes: listIds(specialistes),
    justes,
    competentes,
    horsRessort,
    distances: distances && alentours && (await addDistances(distances, sieges, alentours, lexique)),
    ...regards,
    tousCompris: requete.mots.length > 0 && requete.mots.every((mot) => requete.compris.includes(mot)),
  });
  const vide = sansMots && !alentours && listChoix(propre).length === 0 && !hasQuand(propre);
  const gardes = (liste: readonly Candidat[]) => liste.filter(({ id }) => filtres.isGardee(id));
  const loin = alentours ? await listLesPlusProches(gardes(lointains), alentours, lexique, moteur) : [];
  const resultats = vide ? [] : [...loin, ...gardes(candidats)];
  if (!vide && resultats.length === 0) await moteur.checkJoignable();
  const reponse: Reponse = {
    etat: propre,
    requete: isSansIssue(vide, requete, resultats) ? { ...requete, pages: lexique.pages.filter(({ id }) => id === PAGE_DE_SECOURS) } : requete,
    vide,
    alentours,
    communes: alentours?.communes ?? listCommunesCommencees(requete, lexique.communes),
    resultats,
    ignores: ignores.filter((mot) => !requete.compris.includes(mot) && !isDuVocabulaire(mot, lexique)),
    elargie: elargi,
    loin: loin.length > 0,
    countChoix: async (choix) => {
      const count = (fiches: readonly Candidat[]) =>
        filtres.count(
          fiches.map(({ id }) => id),
          choix,
        );
      const [ici, ailleurs] = await Promise.all([count(candidats), lointains.length > 0 ? count(lointains) : []]);
      return ici.map((nombre, rang) => nombre + Math.min(ailleurs[rang] ?? 0, LOINTAINES_MAX));
    },
  };
  return { reponse, douteux: [...ignores, ...inacheves] };
}

const VOCABULAIRES = new WeakMap<Lexique, ReadonlySet<string>>();

/** Un mot que le site connaît n'est pas ignoré, même si aucune fiche ne l'écrit : il a pu dire un droit ou un service. */
function isDuVocabulaire({ forme }: Mot, lexique: Lexique): boolean {
  const mots = VOCABULAIRES.get(lexique) ?? new Set(lexique.vocabulaire);
  VOCABULAIRES.set(lexique, mots);
  return mots.has(getSingulier(forme));
}

/** Le guide : il répond à qui ne sait pas quoi écrire. */
const PAGE_DE_SECOURS = 'orientation';

/** Ni fiche, ni droit, ni besoin, ni page : personne ne reste sans un pas à faire. */
const isSansIssue = (vide: boolean, { pages, droits, themes, apparentes }: Requete, resultats: readonly unknown[]): boolean =>
  !vide && resultats.length + pages.length + droits.length + themes.length + apparentes.length === 0;

/** Les besoins que disent les mots ; à défaut, ceux du droit qu'ils disent. */
const listBesoins = (requete: Requete) => (requete.themes.length > 0 ? requete.themes : (findDroit(requete)?.themes ?? []));

/** Le droit dont parle la saisie ; celui qu'elle effleure ne compte que si elle ne nomme pas de service. */
const findDroit = ({ droits, apparentes, roles }: Requete) => droits[0] ?? (roles.length === 0 ? apparentes[0] : undefined);

/*
 * Un service nommé est la réponse. Un droit mène à qui le donne : le premier de la liste vaut mieux que le suivant, et tous valent mieux
 * qu'un lieu qui n'a que le besoin. Ce qui se trouve sur place est entre les deux.
 */
const MALUS_SERVICE_KM = 0;
const MALUS_PRESTATION_KM = 0.5;
const MALUS_DROIT_KM = 4;
const PAS_DROIT_KM = 2;
const ROLES_DU_DROIT = 3;

/** @returns les fiches demandées, et parmi elles celles d'un rôle de secteur (`isDesigne`), rôle par rôle */
async function searchJustes(
  requete: Requete,
  moteur: Moteur,
): Promise<{ readonly justes: Trouve['justes']; readonly deSecteur: readonly (readonly Trouvaille[])[] }> {
  const { roles, prestations } = requete;
  const droit = findDroit(requete);
  const demandes = [
    ...roles.map((role) => ({ jeton: getJetonRole(role), malus: MALUS_SERVICE_KM, deSecteur: isDesigne(role) })),
    ...prestations.map((prestation) => ({ jeton: getJetonFacette('service', prestation), malus: MALUS_PRESTATION_KM, deSecteur: false })),
    ...(droit?.roles ?? []).slice(0, ROLES_DU_DROIT).map((role, rang) => ({
      jeton: getJetonRole(role),
      malus: MALUS_DROIT_KM + rang * PAS_DROIT_KM,
      deSecteur: rang === 0 && requete.droits.length > 0 && isDesigne(role),
    })),
  ];
  const justes = new Map<string, { trouvaille: Trouvaille; malus: number }>();
  const fiches = await Promise.all(demandes.map(({ jeton }) => moteur.search(jeton)));
  for (const [rang, { malus }] of demandes.entries())
    for (const trouvaille of fiches[rang] ?? []) if (!justes.has(trouvaille.id)) justes.set(trouvaille.id, { trouvaille, malus });
  return { justes, deSecteur: demandes.flatMap(({ deSecteur }, rang) => (deSecteur ? [fiches[rang] ?? []] : [])) };
}

/** Mots d'un nom de commune écrit à moitié (« st guilhem »). */
const NOM_COURT_MAX = 4;

/** « lod » commence Lodève : on y mène, sans rien décider. Un mot qui dit un besoin n'est pas le début d'un nom. */
function listCommunesCommencees({ mots, compris, droits, roles, reste }: Requete, communes: readonly CommuneSituee[]): CommuneSituee[] {
  // Ni besoin ni droit : la phrase entière est peut-être un nom de commune incomplet.
  if (mots.length > 1 && mots.length <= NOM_COURT_MAX && compris.length + droits.length + roles.length === 0) {
    const nommees = listCommunesTrouvees(communes, reste, COMMENCEES_MAX).communes as readonly CommuneSituee[];
    if (nommees.length > 0) return [...nommees];
  }
  const dernier = mots.at(-1);
  if (!dernier || dernier.forme.length < DEBUT_MIN || compris.includes(dernier)) return [];
  return communes.filter(({ nom }) => normaliseTexte(nom).startsWith(dernier.forme)).slice(0, COMMENCEES_MAX);
}
