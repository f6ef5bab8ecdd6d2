import type { Commune } from './commune.schema.ts';
import { compareNoms } from './commune.ts';
import { getSuffixe, LISTE_MAX, splitTranches, type Tranche } from './tranches.ts';

/** `partout` : sans lieu, ou pour tout le département ; `ailleurs` : dans une commune d'un autre département. */
export type GenreGroupe = 'partout' | 'epci' | 'sans-epci' | 'ailleurs';

/** Les fiches d'une intercommunalité, ou d'un de ces groupes qui n'en sont pas. */
export interface Groupe<T> {
  readonly genre: GenreGroupe;
  /** Fin d'adresse et ancre : le slug de l'intercommunalité, ou le genre. */
  readonly cle: string;
  /** Nom de l'intercommunalité ; vide pour les autres genres, que la page nomme. */
  readonly nom: string;
  readonly fiches: readonly T[];
}

/** Où ranger une fiche. */
export interface Rangement<T> {
  /** Code INSEE de la commune que l'on a le droit de dire. */
  readonly getCommune: (fiche: T) => string | undefined;
  /** Vaut pour tout le département, même avec une adresse. */
  readonly isPartout?: (fiche: T) => boolean;
  readonly communes: ReadonlyMap<string, Commune>;
}

const RANGS: Readonly<Record<GenreGroupe, number>> = { partout: 0, epci: 1, 'sans-epci': 2, ailleurs: 3 };

/** Range des fiches par intercommunalité : d'abord ce qui vaut partout, puis l'ordre alphabétique ; dans un groupe, par commune puis dans l'ordre reçu. */
export function regroupParEpci<T>(fiches: readonly T[], rangement: Rangement<T>): Groupe<T>[] {
  const groupes = new Map<string, { genre: GenreGroupe; cle: string; nom: string; fiches: T[] }>();
  for (const fiche of fiches) {
    const place = getPlace(fiche, rangement);
    const deja = groupes.get(place.cle);
    if (deja) deja.fiches.push(fiche);
    else groupes.set(place.cle, { ...place, fiches: [fiche] });
  }
  const getNom = (fiche: T) => rangement.communes.get(rangement.getCommune(fiche) ?? '')?.nom ?? '';
  for (const groupe of groupes.values()) if (groupe.genre !== 'partout') groupe.fiches.sort((a, b) => compareNoms(getNom(a), getNom(b)));
  return [...groupes.values()].sort((a, b) => RANGS[a.genre] - RANGS[b.genre] || compareNoms(a.nom, b.nom) || (a.cle < b.cle ? -1 : 1));
}

function getPlace<T>(fiche: T, { getCommune, isPartout, communes }: Rangement<T>): { genre: GenreGroupe; cle: string; nom: string } {
  const code = getCommune(fiche);
  if (code === undefined || isPartout?.(fiche)) return { genre: 'partout', cle: 'partout', nom: '' };
  const commune = communes.get(code);
  if (!commune) return { genre: 'ailleurs', cle: 'ailleurs', nom: '' };
  return commune.epci ? { genre: 'epci', cle: commune.epci.slug, nom: commune.epci.nom } : { genre: 'sans-epci', cle: 'sans-epci', nom: '' };
}

/** Une page d'un groupe, quand la liste entière ne tient pas sur une seule. */
export interface PageGroupe<T> extends Tranche<T> {
  readonly groupe: Groupe<T>;
  /** Fin d'adresse : `lodevois-et-larzac`, `lodevois-et-larzac-2`. */
  readonly slug: string;
}

/**
 * Ce qui tient sur la page d'ensemble et ce qui a ses propres pages.
 * Tout tient : pas d'autre page. Sinon, ce qui vaut partout reste sur l'ensemble et chaque autre groupe a sa page, ou plusieurs.
 */
export function planPages<T>(groupes: readonly Groupe<T>[], max: number = LISTE_MAX): { ensemble: Groupe<T>[]; pages: PageGroupe<T>[] } {
  const nombre = groupes.reduce((somme, { fiches }) => somme + fiches.length, 0);
  if (nombre <= max) return { ensemble: [...groupes], pages: [] };
  const reste = (groupe: Groupe<T>) => groupe.genre === 'partout' && groupe.fiches.length <= max;
  const pages = groupes.filter((groupe) => !reste(groupe)).flatMap((groupe) => splitTranches(groupe.fiches, max).map((tranche) => ({ ...tranche, groupe, slug: `${groupe.cle}${getSuffixe(tranche)}` })));
  return { ensemble: groupes.filter(reste), pages };
}

/** Les fiches d'une page, commune par commune, dans l'ordre de la page. `code` manque pour ce qui n'a pas de commune à dire. */
export function regroupParCommune<T>(fiches: readonly T[], getCommune: (fiche: T) => string | undefined): { code: string | undefined; fiches: T[] }[] {
  const groupes = new Map<string | undefined, T[]>();
  for (const fiche of fiches) {
    const code = getCommune(fiche);
    const deja = groupes.get(code);
    if (deja) deja.push(fiche);
    else groupes.set(code, [fiche]);
  }
  return [...groupes.entries()].map(([code, liste]) => ({ code, fiches: liste }));
}
