import type { Note } from './chercher-mots.ts';
import { RAYON_KM } from './lexique.ts';
import type { Trouvaille } from './moteur.ts';

/** Une fiche dans l'ordre où elle se montre. */
export interface Candidat extends Trouvaille {
  /** Kilomètres depuis l'endroit demandé ; rien si l'on n'en a pas demandé, ou si la fiche n'a pas de lieu. */
  readonly km?: number;
}

/** Ce qui a été trouvé, avant tout ordre. */
export interface Trouve {
  /** Fiches qui ont des mots. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Fiches des besoins que disent les mots. */
  readonly parThemes: readonly Trouvaille[];
  /** Parmi elles, celles qui ne font presque que cela. */
  readonly specialistes: ReadonlySet<string>;
  /** Tous les mots ont dit un besoin : une fiche de ce besoin les a tous, même sans les écrire. */
  readonly tousCompris?: boolean;
  /** Celles qui sont fermées pour le moment. */
  readonly fermes: ReadonlySet<string>;
  /** Fiches des alentours et leur distance ; absent : on n'a pas demandé d'endroit. */
  readonly distances: ReadonlyMap<string, number | undefined> | undefined;
}

/** Ce qu'il y a à montrer, et s'il a fallu se contenter de fiches qui n'ont qu'une partie des mots. */
export interface Classement {
  readonly candidats: readonly Candidat[];
  readonly elargi: boolean;
}

/*
 * Tout se compte en kilomètres : une fiche du bon besoin à qui il manque des mots vaut celle qui les a tous, un peu plus loin ;
 * ce qui est fermé vient en dernier ; un service de tout le département vient après ce qui est tout près, avant le bout du rayon.
 */
const MALUS_MOTS_KM = 10;
const MALUS_GENERALISTE_KM = 3;
const MALUS_FERME_KM = 100;
const PARTOUT_KM = RAYON_KM * 0.8;
/** Les arrondis des parts de mots. */
const PRESQUE_TOUS = 0.999;

/**
 * Met en ordre : le plus proche, puis le mieux noté. Un endroit écarte ce qui n'est pas autour. Une fiche se garde si elle a tous les mots, ou si elle est du besoin ;
 * à défaut de toute autre, si elle a une partie des mots.
 */
export function classeCandidats({ notes, parThemes, specialistes, fermes, distances, tousCompris = false }: Trouve): Classement {
  const parId = new Map(parThemes.map((trouvaille) => [trouvaille.id, trouvaille]));
  const duBesoin = new Set(parId.keys());
  for (const [id, { trouvaille }] of notes) parId.set(id, trouvaille);
  // Sans endroit, quand les mots disent un besoin, qui ne fait que cela passe devant qui fait de tout et nomme le mot.
  const sansLieu = tousCompris && !distances && specialistes.size > 0;
  const tous = [...parId.values()].filter(({ id }) => !distances || distances.has(id));
  // Rien par ici n'a tous les mots, et personne n'est du besoin : mieux vaut celui qui les a, plus loin, que rien (« msa lodève »).
  const ailleurs = distances && !tous.some(({ id }) => duBesoin.has(id) || (notes.get(id)?.part ?? 0) >= PRESQUE_TOUS);
  const complets = ailleurs ? [...parId.values()].filter(({ id }) => (notes.get(id)?.part ?? 0) >= PRESQUE_TOUS) : [];
  const proches = (complets.length > 0 ? complets : tous).map((trouvaille, rang) => {
    const { part = 0, score = 0 } = notes.get(trouvaille.id) ?? {};
    const km = distances?.get(trouvaille.id);
    const mots = part >= PRESQUE_TOUS ? 0 : MALUS_MOTS_KM * (1 - part);
    const specialiste = specialistes.has(trouvaille.id);
    const malus = specialiste && sansLieu ? 0 : mots + (!specialiste && (sansLieu || mots > 0) ? MALUS_GENERALISTE_KM : 0);
    return { trouvaille, part, score, rang, km, cle: malus + (fermes.has(trouvaille.id) ? MALUS_FERME_KM : 0) + (distances ? (km ?? PARTOUT_KM) : 0) };
  });
  const bonnes = proches.filter(({ trouvaille: { id }, part }) => part >= PRESQUE_TOUS || duBesoin.has(id));
  const elargi = (bonnes.length === 0 && proches.length > 0) || complets.length > 0;
  const candidats = (elargi ? proches : bonnes).sort((a, b) => a.cle - b.cle || b.score - a.score || a.rang - b.rang);
  return { elargi, candidats: candidats.map(({ trouvaille, km }) => ({ ...trouvaille, ...(km !== undefined && { km }) })) };
}
