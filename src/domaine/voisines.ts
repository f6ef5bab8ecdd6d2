import type { Commune } from './commune.schema.ts';
import { compareNoms, distanceKm, listCommunesProches } from './commune.ts';
import { indexParCode } from './reperes.ts';

/** Une commune d'à côté, et à combien de kilomètres est son centre. */
export interface Voisine {
  readonly commune: Commune;
  readonly km?: number;
}

/** Sans table de voisinage, autant de communes que l'on en cite d'ordinaire. */
const NOMBRE_DE_PROCHES = 8;

/**
 * Les communes qui touchent celle-ci, sinon les plus proches ; de la plus proche à la plus loin.
 * Celles d'un autre département n'ont pas de page ici : elles ne sont pas citées.
 */
export function listVoisines(commune: Commune, communes: readonly Commune[]): Voisine[] {
  const parCode = indexParCode(communes);
  const { position } = commune;
  const voisines = commune.voisines.flatMap((code) => {
    const voisine = parCode.get(code);
    if (!voisine) return [];
    return [position && voisine.position ? { commune: voisine, km: distanceKm(position, voisine.position) } : { commune: voisine }];
  });
  if (voisines.length === 0) return listCommunesProches(commune, communes, Number.POSITIVE_INFINITY).slice(0, NOMBRE_DE_PROCHES);
  return voisines.sort(
    (a: Voisine, b: Voisine) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || compareNoms(a.commune.nom, b.commune.nom),
  );
}
