import type { Alentours } from './alentours.ts';
import type { Competente, Trouve } from './classer.ts';
import { getJetonType } from './jetons.ts';
import { listIds, type Moteur, type Trouvaille } from './moteur.ts';

/** Ce que le découpage dit des fiches d'un rôle de secteur. */
interface Ressort extends Pick<Trouve, 'competentes' | 'horsRessort'> {
  /** Les partenaires compétents, sans leurs permanences. */
  readonly sieges: readonly Trouvaille[];
}

const AUCUN: Ressort = { competentes: new Map(), horsRessort: new Set(), sieges: [] };

/**
 * Pour un service de secteur, le plus proche n'est pas forcément le bon : c'est l'endroit où l'on vit qui décide. Là où personne n'est désigné,
 * le plus proche répond.
 * @param deSecteur les fiches de chaque rôle de secteur demandé
 */
export async function searchRessort(deSecteur: readonly (readonly Trouvaille[])[], alentours: Alentours | undefined, moteur: Moteur): Promise<Ressort> {
  if (!alentours || deSecteur.length === 0) return AUCUN;
  const ecrits = await moteur.loadCompetents();
  const jetons = new Set(alentours.communes.flatMap(({ code_insee }) => ecrits[code_insee]?.split(' ') ?? []));
  const [partenaires, ...trouvees] = await Promise.all([getJetonType('partenaire'), ...jetons].map(moteur.search));
  const lesPartenaires = listIds(partenaires ?? []);
  const designees = listIds(trouvees.flat());
  const competentes = new Map<string, Competente>();
  const horsRessort = new Set<string>();
  const sieges = new Map<string, Trouvaille>();
  for (const fiches of deSecteur) {
    const siennes = fiches.filter(({ id }) => designees.has(id));
    const lesSieges = siennes.filter(({ id }) => lesPartenaires.has(id));
    const competente = lesSieges.length > 1 ? 'partagee' : 'seule';
    for (const { id } of siennes) if (competentes.get(id) !== 'seule') competentes.set(id, competente);
    for (const siege of lesSieges) sieges.set(siege.id, siege);
    if (siennes.length > 0) for (const { id } of fiches) if (!designees.has(id)) horsRessort.add(id);
  }
  return { competentes, horsRessort, sieges: [...sieges.values()] };
}
