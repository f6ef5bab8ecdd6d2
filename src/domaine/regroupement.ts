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
  /** Nom officiel de l'intercommunalité ; vide pour les autres genres, que la page nomme. */
  readonly nom: string;
  /** Sa commune la plus peuplée : « autour de Lodève » parle à plus de gens que le nom officiel. Vide pour les autres genres. */
  readonly centre: string;
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

/** Range des fiches par intercommunalité : d'abord ce qui vaut partout, puis l'ordre alphabétique des communes centres ; dans un groupe, par commune puis dans l'ordre reçu. */
export function regroupParEpci<T>(fiches: readonly T[], rangement: Rangement<T>): Groupe<T>[] {
  const centres = listCentres(rangement.communes);
  const groupes = new Map<string, Place & { fiches: { fiche: T; commune: string }[] }>();
  for (const fiche of fiches) {
    const { commune, ...place } = getPlace(fiche, rangement, centres);
    const groupe = groupes.get(place.cle) ?? { ...place, fiches: [] };
    groupe.fiches.push({ fiche, commune });
    groupes.set(place.cle, groupe);
  }
  return [...groupes.values()]
    .sort((a, b) => RANGS[a.genre] - RANGS[b.genre] || compareNoms(`${a.centre} ${a.cle}`, `${b.centre} ${b.cle}`))
    .map(({ fiches: rangees, ...groupe }) => ({ ...groupe, fiches: rangees.sort((a, b) => compareNoms(a.commune, b.commune)).map(({ fiche }) => fiche) }));
}

type Place = Omit<Groupe<unknown>, 'fiches'>;

/** Le groupe d'une fiche, et le nom de sa commune ; vide quand l'ordre reçu doit rester. */
function getPlace<T>(fiche: T, { getCommune, isPartout, communes }: Rangement<T>, centres: ReadonlyMap<string, string>): Place & { commune: string } {
  const code = getCommune(fiche);
  if (code === undefined || isPartout?.(fiche)) return { genre: 'partout', cle: 'partout', nom: '', centre: '', commune: '' };
  const commune = communes.get(code);
  if (!commune) return { genre: 'ailleurs', cle: 'ailleurs', nom: '', centre: '', commune: '' };
  if (!commune.epci) return { genre: 'sans-epci', cle: 'sans-epci', nom: '', centre: '', commune: commune.nom };
  const { siren, slug, nom } = commune.epci;
  return { genre: 'epci', cle: slug, nom, centre: centres.get(siren) as string, commune: commune.nom };
}

/** La commune la plus peuplée de chaque intercommunalité, par SIREN ; à égalité, la première par son nom. */
function listCentres(communes: ReadonlyMap<string, Commune>): ReadonlyMap<string, string> {
  const parPopulation = [...communes.values()].sort((a, b) => (a.population ?? 0) - (b.population ?? 0) || compareNoms(b.nom, a.nom));
  return new Map(parPopulation.flatMap(({ epci, nom }) => (epci ? [[epci.siren, nom] as const] : [])));
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
  const pages = groupes
    .filter((groupe) => !reste(groupe))
    .flatMap((groupe) => splitTranches(groupe.fiches, max).map((tranche) => ({ ...tranche, groupe, slug: `${groupe.cle}${getSuffixe(tranche)}` })));
  return { ensemble: groupes.filter(reste), pages };
}
