import type { CompetentsEcrits } from './competents.ts';
import { readEnregistrement } from './enregistrement.ts';
import type { Affiche } from './notice.ts';

/** Une fiche lue. */
export interface Fiche {
  /** Adresse de la page, base comprise. */
  readonly adresse: string;
  readonly affiche: Affiche;
  /** Les mots sous lesquels elle se trouve. */
  readonly mots: readonly string[];
}

/** Une fiche trouvée ; elle ne se télécharge que si on la lit. */
export interface Trouvaille {
  readonly id: string;
  readonly score: number;
  readonly read: () => Promise<Fiche>;
}

/** Ce que la recherche demande à un moteur ; les essais en ont un sans navigateur. Un mot est une forme de `mots.ts`, ou un jeton. */
export interface Moteur {
  /** Les fiches qui ont un mot, au pluriel près ; le score dit où : le nom compte plus que le reste. */
  readonly search: (mot: string) => Promise<readonly Trouvaille[]>;
  /** Les fiches qui ont un mot qui commence ainsi ; s'il n'y en a pas, Pagefind raccourcit le début jusqu'à en trouver (« xyz » trouve « x »). */
  readonly searchDebut: (debut: string) => Promise<readonly Trouvaille[]>;
  /** Qui est désigné dans chaque commune de cet annuaire (`competents.ts`) ; personne si le fichier ne vient pas. */
  readonly loadCompetents: () => Promise<CompetentsEcrits>;
  /** Pagefind rend « aucun résultat » quand un morceau d'index ne vient pas : avant de le dire à quelqu'un, on demande. @throws si l'index ne répond plus */
  readonly checkJoignable: () => Promise<void>;
}

export const listIds = (trouvailles: readonly Trouvaille[]): ReadonlySet<string> => new Set(trouvailles.map(({ id }) => id));

/** L'index d'un annuaire voisin, à chercher avec celui-ci. */
export interface IndexVoisin {
  readonly base: string;
  /** Base de ses pages dans la langue de la page. */
  readonly prefixe: string;
  /** La langue de son index ; absente, celle de la page. */
  readonly language?: string;
}

interface InstancePagefind {
  readonly search: (
    mots: string,
  ) => Promise<{ results: readonly { id: string; score: number; data: () => Promise<{ url: string; content: string; meta: { title: string } }> }[] }>;
  readonly mergeIndex: (dossier: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
}
interface ModulePagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => InstancePagefind;
}

/** Un mot du nom vaut six mots du reste. */
const RANKING = { metaWeights: { title: 6 } };

/**
 * Charge Pagefind et son index, et attend qu'il réponde.
 * @param base base du site, `/` ou `/dossier/` ; `prefixe` est celle des pages de la langue, où mènent les résultats
 * @param voisins index cherchés en plus ; Pagefind n'en retire pas, et n'en ajoute pas qui manque : sans eux, on charge un autre moteur
 * @throws si le moteur ou un index manquent, ou si le navigateur refuse WebAssembly
 */
export async function loadMoteur(base: string, prefixe: string = base, voisins: readonly IndexVoisin[] = []): Promise<Moteur> {
  const dossier = getDossier(base);
  const { createInstance } = (await import(/* @vite-ignore */ `${dossier}pagefind.js`)) as ModulePagefind;
  // Sans ouvrier : il retéléchargerait tout le moteur, et au bout de cinq secondes (une 3G lente) Pagefind recommence sans lui.
  const instance = createInstance({ noWorker: true, basePath: dossier, baseUrl: prefixe, ranking: RANKING });
  const searchDebut = async (mots: string): Promise<readonly Trouvaille[]> =>
    (await instance.search(mots)).results.map(({ id, score, data }) => ({ id, score, read: async () => getFiche(await data()) }));
  const gardes = new Map<string, readonly Trouvaille[]>();
  await instance.search('');
  await Promise.all(voisins.map(({ base: la, prefixe: baseUrl, ...langue }) => instance.mergeIndex(getDossier(la), { baseUrl, ranking: RANKING, ...langue })));
  let competents: Promise<CompetentsEcrits> | undefined;
  const loadCompetents = async (): Promise<CompetentsEcrits> => {
    competents ??= fetch(`${getRacine(base)}/recherche/competents.json`).then((reponse) => reponse.json() as Promise<CompetentsEcrits>);
    try {
      return await competents;
    } catch {
      // Sans lui, le plus proche répond, comme pour tout autre service ; la prochaine phrase le redemande.
      competents = undefined;
      return {};
    }
  };
  return {
    // Entre guillemets, Pagefind ne prend ni les mots qui commencent pareil (« repas » a la racine de « répondre »), ni un mot plus court faute de mieux.
    search: async (mot) => {
      const trouvailles = gardes.get(mot) ?? (await searchDebut(`"${mot}"`));
      // Une liste vide n'est pas gardée : c'est peut-être le réseau.
      if (trouvailles.length > 0) garde(gardes, mot, trouvailles);
      return trouvailles;
    },
    searchDebut,
    loadCompetents,
    checkJoignable: async () => {
      const reponse = await fetch(`${dossier}pagefind-entry.json`, { cache: 'no-store' });
      if (!reponse.ok) throw new Error(`L'index de recherche répond ${reponse.status}.`);
    },
  };
}

const getRacine = (base: string): string => base.replace(/\/$/, '');
const getDossier = (base: string): string => `${getRacine(base)}/pagefind/`;

/** Les derniers mots demandés : une frappe de plus ne les cherche pas de nouveau. */
const GARDES_MAX = 200;
function garde(gardes: Map<string, readonly Trouvaille[]>, mot: string, trouvailles: readonly Trouvaille[]): void {
  gardes.delete(mot);
  gardes.set(mot, trouvailles);
  const [plusVieux] = gardes.keys();
  if (gardes.size > GARDES_MAX && plusVieux !== undefined) gardes.delete(plusVieux);
}

const getFiche = ({ url, content, meta }: { url: string; content: string; meta: { title: string } }): Fiche => ({
  ...readEnregistrement(url),
  mots: `${meta.title} ${content}`.split(' '),
});
