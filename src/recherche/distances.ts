import { distanceKm, getDepartement } from '../domaine/commune.ts';
import { type Alentours, listProches } from './alentours.ts';
import type { Candidat } from './classer.ts';
import { getJetonCommune, getJetonPartout } from './jetons.ts';
import type { CommuneSituee, Lexique } from './lexique.ts';
import type { Moteur, Trouvaille } from './moteur.ts';

/** Identifiant de fiche → kilomètres depuis l'endroit, pour toutes les fiches des alentours ; `undefined` : la distance n'a pas de sens. */
export async function mesureDistances(alentours: Alentours, { communes }: Lexique, moteur: Moteur): Promise<ReadonlyMap<string, number | undefined>> {
  const departements = new Set(alentours.communes.map(({ code_insee }) => getDepartement(code_insee)));
  const zones = [
    ...listProches(alentours, communes).map(({ code_insee, km }) => ({ jeton: getJetonCommune(code_insee), km })),
    ...[...departements].map((departement) => ({ jeton: getJetonPartout(departement), km: undefined })),
  ];
  const fiches = await Promise.all(zones.map(({ jeton }) => moteur.search(jeton)));
  return new Map(fiches.flatMap((trouvailles, rang) => trouvailles.map(({ id }) => [id, zones[rang]?.km] as const)));
}

/** Sièges à lire hors des alentours : celui d'un secteur est parfois loin. */
const SIEGES_LUS = 6;

/** Ajoute les sièges compétents hors des alentours, à leur distance ; leurs permanences dans d'autres communes n'aideraient personne ici. */
export async function addDistances(
  distances: ReadonlyMap<string, number | undefined>,
  sieges: readonly Trouvaille[],
  { communes: [centre] }: Alentours,
  { communes }: Lexique,
): Promise<ReadonlyMap<string, number | undefined>> {
  const absents = sieges.filter(({ id }) => !distances.has(id)).slice(0, SIEGES_LUS);
  if (absents.length === 0) return distances;
  const lus = await Promise.all(absents.map(async ({ id, read }) => [id, mesureDepuis(centre, (await read()).affiche.commune, communes)] as const));
  return new Map([...distances, ...lus]);
}

/** Kilomètres d'une commune à une autre ; rien si l'une n'a pas de position. */
function mesureDepuis({ position: ici }: CommuneSituee, code: string | undefined, communes: readonly CommuneSituee[]): number | undefined {
  const la = communes.find(({ code_insee }) => code_insee === code)?.position;
  return ici && la ? distanceKm(ici, la) : undefined;
}

/** Jusqu'à ce nombre de fiches lointaines, on lit où est chacune ; au-delà, on regarde commune après commune. */
const LOINTAINES_LUES = 8;
const COMMUNES_A_LA_FOIS = 40;
export const LOINTAINES_MAX = 3;

/** Les plus proches de fiches qui ne sont pas autour : leur commune se lit dans chacune, ou, s'il y en a beaucoup, se cherche de proche en proche. */
export async function listLesPlusProches(lointains: readonly Candidat[], alentours: Alentours, lexique: Lexique, moteur: Moteur): Promise<Candidat[]> {
  const [centre] = alentours.communes;
  if (lointains.length > LOINTAINES_LUES) return searchLesPlusProches(lointains, centre, lexique, moteur);
  const lues = await Promise.all(
    lointains.map(async (candidat) => {
      const km = mesureDepuis(centre, (await candidat.read()).affiche.commune, lexique.communes);
      return { ...candidat, ...(km !== undefined && { km }) };
    }),
  );
  const loin = ({ km }: Candidat) => km ?? Number.POSITIVE_INFINITY;
  return lues.sort((a, b) => loin(a) - loin(b)).slice(0, LOINTAINES_MAX);
}

async function searchLesPlusProches(lointains: readonly Candidat[], { position }: CommuneSituee, { communes }: Lexique, moteur: Moteur): Promise<Candidat[]> {
  if (!position) return lointains.slice(0, LOINTAINES_MAX);
  const parId = new Map(lointains.map((candidat) => [candidat.id, candidat]));
  const proches = communes
    .flatMap(({ code_insee, position: la }) => (la ? [{ code_insee, km: distanceKm(position, la) }] : []))
    .sort((a, b) => a.km - b.km || (a.code_insee < b.code_insee ? -1 : 1));
  const trouvees: Candidat[] = [];
  for (let rang = 0; rang < proches.length && trouvees.length < LOINTAINES_MAX; rang += COMMUNES_A_LA_FOIS) {
    const lot = proches.slice(rang, rang + COMMUNES_A_LA_FOIS);
    const fiches = await Promise.all(lot.map(({ code_insee }) => moteur.search(getJetonCommune(code_insee))));
    for (const [place, { km }] of lot.entries())
      for (const { id } of fiches[place] ?? []) {
        const candidat = parId.get(id);
        if (candidat) trouvees.push({ ...candidat, km });
      }
  }
  // Aucune n'a de commune : elles valent pour tout le département.
  return (trouvees.length > 0 ? trouvees : lointains).slice(0, LOINTAINES_MAX);
}
