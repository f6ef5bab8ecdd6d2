import type { Brouillon } from './brouillon.ts';
import { type Comparaison, compareInstantanes } from './comparer.ts';
import type { Contexte } from './contexte.ts';
import { type FicheEnPlace, type FichierEnPlace, getEmpreinteTexte } from './en-place.ts';
import type { Genre } from './format.ts';
import { formatInstantane, getCase, type Instantane, parseLigne } from './instantane.ts';
import { readSource, type Source } from './lire-source.ts';
import type { Prive } from './prive.ts';
import { listRenvois, type PartenairesConnus, rassemblePartenaires, rassemblePermanences } from './rassembler.ts';
import { FluxRefuse } from './refus.ts';

/** Les deux flux, quand ils sont donnés : des chemins sur le disque. */
export type Entrees = Readonly<Partial<Record<Genre, string>>>;
export type EnPlace = Readonly<Partial<Record<Genre, FichierEnPlace>>>;

/** Ce qu'un passage a donné : de quoi écrire les deux fichiers, et de quoi en rendre compte. */
export interface Passage {
  readonly sources: readonly Source[];
  /** Texte des deux fichiers ; celui d'une source absente ne change pas. */
  readonly textes: Readonly<Record<Genre, string>>;
  /** Vrai si l'un des deux fichiers n'est pas déjà, octet pour octet, ce qu'il doit être. */
  readonly change: boolean;
  readonly comparaisons: readonly Comparaison[];
  /** Ce qui ne se publie pas, pour le dossier privé. */
  readonly prives: Readonly<Record<Genre, readonly Prive[]>>;
  /** Faits sur l'ensemble, à dire en tête du rapport. */
  readonly remarques: readonly string[];
}

/**
 * Lit les flux donnés, les vérifie et les compare à ce qui est en place. N'écrit rien.
 * @throws {FluxRefuse} si un fichier est à refuser en entier
 */
export async function readFlux(entrees: Entrees, enPlace: EnPlace, contexte: Contexte, progres?: (lignes: number) => void): Promise<Passage> {
  const partenaires = entrees.partenaires === undefined ? undefined : await readSource(entrees.partenaires, 'partenaires', contexte, progres);
  if (partenaires) rassemblePartenaires(partenaires);
  const permanences = entrees.permanences === undefined ? undefined : await readSource(entrees.permanences, 'permanences', contexte, progres);
  const connus = await listConnus(partenaires ? partenaires.brouillons : enPlace.partenaires?.listFiches());
  if (permanences) rassemblePermanences(permanences, connus, listRenvois(partenaires?.brouillons ?? []));
  const sources = [partenaires, permanences].filter((source) => source !== undefined);
  const nouveaux: Partial<Record<Genre, Instantane>> = Object.fromEntries(sources.map((source) => [source.genre, listInstantane(source)]));
  const textes = { partenaires: getTexte('partenaires', nouveaux, enPlace), permanences: getTexte('permanences', nouveaux, enPlace) };
  const changes = (['partenaires', 'permanences'] as const).filter((genre) => getEmpreinteTexte(textes[genre]) !== enPlace[genre]?.empreinte);
  const comparaisons: Comparaison[] = [];
  for (const genre of changes) comparaisons.push(await compareInstantanes(genre, enPlace[genre]?.listFiches() ?? [], nouveaux[genre] ?? new Map()));
  return {
    sources,
    textes,
    change: changes.length > 0,
    comparaisons,
    prives: { partenaires: listPrives(partenaires?.brouillons ?? []), permanences: listPrives(permanences?.brouillons ?? []) },
    remarques: permanences ? [] : await listOrphelines(enPlace.permanences, connus),
  };
}

/** Une source qui ne publie rien viderait l'annuaire : elle est refusée, et sa lecture reste dans le rapport. */
export function checkPublie(sources: Passage['sources']): void {
  for (const { genre, lignes, brouillons } of sources) {
    if (lignes === 0) throw new FluxRefuse(`le fichier des ${genre} n'a que son en-tête.`);
    if (brouillons.length === 0)
      throw new FluxRefuse(`aucune des ${lignes.toLocaleString('fr')} lignes des ${genre} ne peut se publier ; le rapport dit pourquoi.`);
  }
}

const listInstantane = ({ brouillons }: Source): Instantane => new Map(brouillons.map(({ id, texte }) => [id, texte]));

function getTexte(genre: Genre, nouveaux: Partial<Record<Genre, Instantane>>, enPlace: EnPlace): string {
  const nouveau = nouveaux[genre];
  return nouveau ? formatInstantane(genre, nouveau) : (enPlace[genre]?.readTexte() ?? formatInstantane(genre, new Map()));
}

async function listConnus(fiches: AsyncIterable<FicheEnPlace> | readonly FicheEnPlace[] = []): Promise<PartenairesConnus> {
  const connus = new Map<string, string>();
  for await (const { id, texte } of fiches) connus.set(id, getCase('partenaires', parseLigne(texte), 'visibilite'));
  return connus;
}

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
