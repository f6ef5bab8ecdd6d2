import type { Conflit } from '../domaine/conflits.ts';
import { getVisibilite } from '../domaine/fusion.ts';
import type { Brouillon } from './brouillon.ts';
import { type Comparaison, compareInstantanes } from './comparer.ts';
import { formatConflits, listConflits } from './conflits.ts';
import type { Contexte } from './contexte.ts';
import { formatDisparus } from './disparus.ts';
import { type FicheEnPlace, type FichierEnPlace, getEmpreinteTexte } from './en-place.ts';
import type { Genre } from './format.ts';
import { formatInstantane, getCase, type Instantane, parseLigne } from './instantane.ts';
import { type Progres, readSource, type Source } from './lire-source.ts';
import type { Prive } from './prive.ts';
import { listRenvois, type PartenairesConnus, rassemblePartenaires, rassemblePermanences } from './rassembler.ts';

const GENRES = ['partenaires', 'permanences'] as const;

/** Les deux flux, quand ils sont donnés : des chemins sur le disque. */
export type Entrees = Readonly<Partial<Record<Genre, string>>>;

/** Ce qui est déjà là : les deux fichiers de l'instantané, et ce que les passages d'avant ont retenu. */
export interface EnPlace extends Readonly<Partial<Record<Genre, FichierEnPlace>>> {
  /** Texte de `disparus.csv`. */
  readonly disparus?: string;
  /** Texte de `conflits.csv`. */
  readonly conflits?: string;
}

/** Ce qu'un passage a donné : de quoi écrire les fichiers, et de quoi en rendre compte. */
export interface Passage {
  readonly sources: readonly Source[];
  /** Texte des deux fichiers ; celui d'une source absente ne change pas. */
  readonly textes: Readonly<Record<Genre, string>>;
  /** Ce que ce passage retient pour les suivants ; vide : rien à retenir. */
  readonly memoires: Readonly<Record<'disparus' | 'conflits', string>>;
  /** Vrai si l'un des deux fichiers n'est pas déjà, octet pour octet, ce qu'il doit être. */
  readonly change: boolean;
  readonly comparaisons: readonly Comparaison[];
  readonly conflits: readonly Conflit[];
  /** Ce qui ne se publie pas, pour le dossier privé. */
  readonly prives: Readonly<Record<Genre, readonly Prive[]>>;
  /** Faits sur l'ensemble, à dire en tête du rapport. */
  readonly remarques: readonly string[];
}

/**
 * Lit les flux donnés, les vérifie et les compare à ce qui est en place. N'écrit rien.
 * @throws {FluxRefuse} si un fichier est à refuser en entier
 */
export async function readFlux(entrees: Entrees, enPlace: EnPlace, contexte: Contexte, progres?: Progres): Promise<Passage> {
  const partenaires = entrees.partenaires === undefined ? undefined : await readSource(entrees.partenaires, 'partenaires', contexte, progres);
  if (partenaires) rassemblePartenaires(partenaires);
  const permanences = entrees.permanences === undefined ? undefined : await readSource(entrees.permanences, 'permanences', contexte, progres);
  // Seules des permanences ont à savoir quels partenaires existent.
  const connus =
    permanences || enPlace.permanences
      ? await listConnus(partenaires ? partenaires.brouillons : enPlace.partenaires?.listFiches(), contexte)
      : new Map<string, string>();
  if (permanences) rassemblePermanences(permanences, connus, listRenvois(partenaires?.brouillons ?? []));
  const sources = [partenaires, permanences].filter((source) => source !== undefined);
  const nouveaux: Partial<Record<Genre, Instantane>> = Object.fromEntries(sources.map((source) => [source.genre, listInstantane(source)]));
  const textes = { partenaires: getTexte('partenaires', nouveaux, enPlace), permanences: getTexte('permanences', nouveaux, enPlace) };
  const changes = GENRES.filter((genre) => enPlace[genre] === undefined || getEmpreinteTexte(textes[genre]) !== enPlace[genre].empreinte);
  const comparaisons: Comparaison[] = [];
  const findCommune = changes.includes('permanences') ? await prepareCommunes(enPlace.partenaires) : undefined;
  for (const genre of changes)
    comparaisons.push(await compareInstantanes(genre, enPlace[genre]?.listFiches() ?? [], nouveaux[genre] ?? new Map(), findCommune));
  const conflits = GENRES.flatMap((genre) => {
    const comparaison = comparaisons.find((faite) => faite.genre === genre);
    return listConflits(genre, nouveaux[genre] ?? new Map(), comparaison, contexte.tenues[genre], enPlace.conflits ?? '');
  });
  const gardees = { partenaires: listEntieres(contexte, 'partenaires'), permanences: listEntieres(contexte, 'permanences') };
  return {
    sources,
    textes,
    memoires: {
      disparus: changes.length === 0 ? (enPlace.disparus ?? '') : formatDisparus(enPlace.disparus ?? '', comparaisons, nouveaux, gardees, contexte.aujourdhui),
      conflits: formatConflits(conflits),
    },
    change: changes.length > 0,
    comparaisons,
    conflits,
    prives: { partenaires: listPrives(partenaires?.brouillons ?? []), permanences: listPrives(permanences?.brouillons ?? []) },
    remarques: [...(permanences ? [] : await listOrphelines(enPlace.permanences, connus)), ...listAbandonnees(comparaisons, contexte, gardees)],
  };
}

const listInstantane = ({ brouillons }: Source): Instantane => new Map(brouillons.map(({ id, texte }) => [id, texte]));

function getTexte(genre: Genre, nouveaux: Partial<Record<Genre, Instantane>>, enPlace: EnPlace): string {
  const nouveau = nouveaux[genre];
  return nouveau ? formatInstantane(genre, nouveau) : (enPlace[genre]?.readTexte() ?? formatInstantane(genre, new Map()));
}

/** Les partenaires qu'une permanence peut nommer : ceux du flux, et ceux qui ne vivent que par le fichier de leur propriétaire. */
async function listConnus(fiches: AsyncIterable<FicheEnPlace> | readonly FicheEnPlace[] = [], { tenues }: Contexte): Promise<PartenairesConnus> {
  const connus = new Map<string, string>();
  for await (const { id, texte } of fiches) connus.set(id, getCase('partenaires', parseLigne(texte), 'visibilite'));
  for (const [id, tenue] of tenues.partenaires) {
    const visibilite = getVisibilite(tenue);
    if (visibilite && (connus.has(id) || isEntiere('partenaires', tenue))) connus.set(id, visibilite);
  }
  return connus;
}

/** La commune de chaque partenaire en place, pour les permanences qui se tiennent chez lui. */
async function prepareCommunes(partenaires: FichierEnPlace | undefined): Promise<(chez: string) => { code_insee: string; nom: string } | undefined> {
  const communes = new Map<string, { code_insee: string; nom: string }>();
  for await (const { id, texte } of partenaires?.listFiches() ?? []) {
    const cases = parseLigne(texte);
    communes.set(id, { code_insee: getCase('partenaires', cases, 'code_insee'), nom: getCase('partenaires', cases, 'commune') });
  }
  return (chez) => communes.get(chez);
}

const REQUIS = { partenaires: ['nom', 'type', 'adresse'], permanences: ['partenaire', 'intitule', 'lieu'] } as const;
const isEntiere = (genre: Genre, tenue: object) => REQUIS[genre].every((champ) => Boolean((tenue as Record<string, unknown>)[champ]));

/** Les fiches qui vivent par le seul fichier de leur propriétaire. */
const listEntieres = ({ tenues }: Contexte, genre: Genre): Set<string> =>
  new Set([...tenues[genre]].flatMap(([id, tenue]) => (isEntiere(genre, tenue) ? [id] : [])));

function listPrives(brouillons: readonly Brouillon[]): Prive[] {
  return brouillons.flatMap(({ id, prive }) => (Object.keys(prive).length > 0 ? [{ id, cases: prive }] : []));
}

/** Des permanences gardées dont le partenaire n'est plus là : la vérification du contenu les refusera. */
async function listOrphelines(gardees: FichierEnPlace | undefined, connus: PartenairesConnus): Promise<string[]> {
  let orphelines = 0;
  for await (const { texte } of gardees?.listFiches() ?? []) {
    const cases = parseLigne(texte);
    const chez = getCase('permanences', cases, 'chez');
    if (!connus.has(getCase('permanences', cases, 'partenaire')) || (chez !== '' && !connus.has(chez))) orphelines += 1;
  }
  if (orphelines === 0) return [];
  return [
    `${orphelines.toLocaleString('fr')} permanence${orphelines > 1 ? 's gardées renvoient' : ' gardée renvoie'} à un partenaire que ce flux n'a pas : donnez aussi « --permanences », ou supprimez permanences.csv, sinon « npm run verifier » refusera ce contenu.`,
  ];
}

/** Des fichiers de propriétaires qui ne complètent plus aucune fiche : la leur disparaît du flux. */
function listAbandonnees(comparaisons: readonly Comparaison[], { tenues }: Contexte, gardees: Readonly<Record<Genre, ReadonlySet<string>>>): string[] {
  return comparaisons.flatMap(({ genre, retraits }) =>
    retraits.flatMap(({ id }) => {
      if (!tenues[genre].has(id)) return [];
      return gardees[genre].has(id)
        ? [`« ${genre}/${id}.yaml » est une fiche entière : elle reste publiée, bien que le flux ne l'ait plus.`]
        : [`« ${genre}/${id}.yaml » corrigeait une fiche que le flux n'a plus : complétez ce fichier pour la garder, ou retirez-le.`];
    }),
  );
}
