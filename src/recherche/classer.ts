import type { Note } from './chercher-mots.ts';
import { RAYON_KM } from './lexique.ts';
import type { Trouvaille } from './moteur.ts';
import type { Ouvertures } from './quand.ts';

/** Compétente à elle seule, ou avec d'autres : par quartier, par première lettre du nom… */
export type Competente = 'seule' | 'partagee';

/** Une fiche dans l'ordre où elle se montre. */
export interface Candidat extends Trouvaille {
  /** Kilomètres depuis l'endroit demandé ; rien si l'on n'en a pas demandé, ou si la fiche n'a pas de lieu. */
  readonly km?: number;
  /** Elle tient le service que la phrase nomme. */
  readonly nommee: boolean;
  /** Elle tient ce que la phrase nomme ou ce que demande un droit reconnu, ou ne fait que le besoin dit. */
  readonly juste: boolean;
  /** La phrase nomme un service de secteur, et c'est celui de l'endroit demandé, ou l'un de ceux qui se le partagent (par quartier…). */
  readonly competente: Competente | undefined;
  /** On a choisi quand venir, et elle ne dit pas ses heures : elle se montre à part. */
  readonly sansHeures: boolean;
}

/** Ce qui a été trouvé, avant tout ordre. */
export interface Trouve {
  /** Fiches qui ont des mots. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Fiches des besoins que disent les mots. */
  readonly parThemes: readonly Trouvaille[];
  /** Parmi elles, celles qui ne font presque que cela. */
  readonly specialistes: ReadonlySet<string>;
  /** Fiches que la phrase nomme par leur rôle, ou que demande un droit reconnu : ce qu'il leur manque, en kilomètres. */
  readonly justes: ReadonlyMap<string, { readonly trouvaille: Trouvaille; readonly malus: number }>;
  /** Fiches désignées pour l'endroit, parmi celles qui tiennent un rôle de secteur demandé ; et les autres qui le tiennent, ailleurs. */
  readonly competentes: ReadonlyMap<string, Competente>;
  readonly horsRessort: ReadonlySet<string>;
  /** Tous les mots ont dit un besoin : une fiche de ce besoin les a tous, même sans les écrire. */
  readonly tousCompris?: boolean;
  /** Celles qui sont fermées pour le moment, et celles que personne n'a confirmées depuis longtemps. */
  readonly fermes: ReadonlySet<string>;
  readonly anciennes: ReadonlySet<string>;
  /** Fiches des alentours et leur distance ; absent : on n'a pas demandé d'endroit. */
  readonly distances: ReadonlyMap<string, number | undefined> | undefined;
  /** Quand on peut venir ; absent : n'importe quand. */
  readonly ouvertures: Ouvertures | undefined;
  /** Un jour, qui tire au sort entre égaux : personne n'est toujours premier, et l'ordre ne bouge pas dans la journée. */
  readonly graine: string;
}

/** Ce qu'il y a à montrer, et s'il a fallu se contenter de fiches qui n'ont qu'une partie des mots. */
export interface Classement {
  readonly candidats: readonly Candidat[];
  readonly elargi: boolean;
  /** Ce que la phrase nomme, quand il n'y en a pas alentour ; on ne connaît sa distance qu'en le lisant. */
  readonly lointains: readonly Candidat[];
}

/*
 * Tout se compte en kilomètres : une fiche du bon besoin à qui il manque des mots vaut celle qui les a tous, un peu plus loin ;
 * ce qui est fermé vient en dernier ; un service de tout le département vient après ce qui est tout près, avant le bout du rayon.
 */
const MALUS_MOTS_KM = 10;
const MALUS_GENERALISTE_KM = 3;
/** Qui ne fait que cela n'a pas besoin d'écrire les mots de chacun. */
const PART_DE_SPECIALISTE = 0.35;
/** La phrase nomme un service, et ce n'est pas lui. */
const MALUS_AUTRE_KM = 6;
const MALUS_FERME_KM = 100;
const MALUS_ANCIENNE_KM = 1;
/** Le service d'un autre secteur renverrait chez celui d'ici, même plus loin. */
const MALUS_HORS_RESSORT_KM = 50;
/** Ce n'est pas la distance qui désigne : elle ne fait que ranger le siège et ses permanences. */
const PART_DE_KM_COMPETENT = 0.1;
const PARTOUT_KM = RAYON_KM * 0.8;
/** Les arrondis des parts de mots. */
const PRESQUE_TOUS = 0.999;
/** Deux scores plus proches que cela se valent. */
const PAS_DE_SCORE = 0.5;

/**
 * Met en ordre : le plus juste et le plus proche, puis le mieux noté, puis le sort. Un endroit écarte ce qui n'est pas autour, un moment ce qui n'ouvre pas.
 * Une fiche se garde si elle a tous les mots, si la phrase la nomme, ou si elle est du besoin ; à défaut de toute autre, si elle a une partie des mots.
 */
export function classeCandidats(trouve: Trouve): Classement {
  const { notes, parThemes, specialistes, justes, competentes, horsRessort, fermes, anciennes, distances, ouvertures, graine, tousCompris = false } = trouve;
  const parId = new Map(parThemes.map((trouvaille) => [trouvaille.id, trouvaille]));
  const duBesoin = new Set([...parId.keys(), ...justes.keys()]);
  for (const [id, { trouvaille }] of justes) parId.set(id, trouvaille);
  for (const [id, { trouvaille }] of notes) parId.set(id, trouvaille);
  // Sans endroit, quand les mots disent un besoin, qui ne fait que cela passe devant qui fait de tout et nomme le mot.
  const sansLieu = tousCompris && !distances && specialistes.size > 0;
  const isNommee = (id: string) => justes.get(id)?.malus === 0 && !horsRessort.has(id);
  const isComplete = (id: string) => isNommee(id) || (notes.get(id)?.part ?? 0) >= PRESQUE_TOUS;
  const isSansHeures = (id: string) => ouvertures !== undefined && !ouvertures.jours.has(id);
  const recoit = ({ id }: Trouvaille) => !ouvertures || ouvertures.jours.has(id) || ouvertures.sansHeures.has(id);
  const tous = [...parId.values()].filter(recoit);
  const autour = tous.filter(({ id }) => !distances || distances.has(id));
  // Rien par ici n'est ce que la phrase nomme, ou n'a ses mots : mieux vaut celui qui l'est, plus loin, que rien (« msa lodève »).
  const nommes = [...justes.keys()].some(isNommee);
  const manque = distances && !autour.some(({ id }) => (nommes ? isNommee(id) : duBesoin.has(id) || isComplete(id)));
  const lointains = manque ? tous.filter(({ id }) => (nommes ? isNommee(id) : isComplete(id))) : [];
  const notees = autour.map((trouvaille) => {
    const { id } = trouvaille;
    const { part = 0, score = 0 } = notes.get(id) ?? {};
    const km = distances?.get(id);
    const specialiste = specialistes.has(id);
    const mots = part >= PRESQUE_TOUS ? 0 : MALUS_MOTS_KM * (1 - part) * (specialiste ? PART_DE_SPECIALISTE : 1);
    const malus = sansLieu && specialiste ? 0 : mots + (!specialiste && (sansLieu || mots > 0) ? MALUS_GENERALISTE_KM : 0);
    return {
      candidat: {
        ...trouvaille,
        nommee: isNommee(id),
        juste: !horsRessort.has(id) && (justes.has(id) || specialiste),
        competente: competentes.get(id),
        sansHeures: isSansHeures(id),
        ...(km !== undefined && { km }),
      },
      garde: isComplete(id) || duBesoin.has(id),
      jour: ouvertures?.jours.get(id) ?? 0,
      cle:
        Math.min(malus, justes.get(id)?.malus ?? Number.POSITIVE_INFINITY) +
        (nommes && !isNommee(id) ? MALUS_AUTRE_KM : 0) +
        (fermes.has(id) ? MALUS_FERME_KM : 0) +
        (anciennes.has(id) ? MALUS_ANCIENNE_KM : 0) +
        (horsRessort.has(id) ? MALUS_HORS_RESSORT_KM : 0) +
        (distances ? (km ?? PARTOUT_KM) * (competentes.has(id) ? PART_DE_KM_COMPETENT : 1) : 0),
      score: Math.round(score / PAS_DE_SCORE),
      sort: tire(id, graine),
    };
  });
  const bonnes = notees.filter(({ garde }) => garde);
  const elargi = bonnes.length === 0 && notees.length > 0;
  const candidats = (elargi ? notees : bonnes).sort(
    (a, b) => Number(a.candidat.sansHeures) - Number(b.candidat.sansHeures) || a.jour - b.jour || a.cle - b.cle || b.score - a.score || a.sort - b.sort,
  );
  return {
    elargi,
    lointains: lointains.map((trouvaille) => ({
      ...trouvaille,
      nommee: isNommee(trouvaille.id),
      juste: justes.has(trouvaille.id),
      competente: competentes.get(trouvaille.id),
      sansHeures: isSansHeures(trouvaille.id),
    })),
    candidats: candidats.map(({ candidat }) => candidat),
  };
}

/**
 * Un nombre au hasard, toujours le même pour une fiche et un jour (FNV-1a, 32 bits, puis le mélange final de MurmurHash3 :
 * sans lui, deux jours de suite, qui ne diffèrent que du dernier chiffre, tireraient presque le même ordre).
 */
function tire(id: string, graine: string): number {
  let empreinte = 0x811c9dc5;
  for (const caractere of id + graine) empreinte = Math.imul(empreinte ^ caractere.charCodeAt(0), 0x01000193);
  empreinte = Math.imul(empreinte ^ (empreinte >>> 16), 0x85ebca6b);
  empreinte = Math.imul(empreinte ^ (empreinte >>> 13), 0xc2b2ae35);
  return (empreinte ^ (empreinte >>> 16)) >>> 0;
}
