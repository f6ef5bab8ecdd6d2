import type { Commune } from './commune.schema.ts';
import type { Convention, PublicConvention } from './convention.schema.ts';
import { isCouverte } from './zone.ts';

/** Ce que confie chaque niveau ; le niveau 2 dit lequel sous `publics`. */
const PUBLICS_DU_NIVEAU: Readonly<Record<number, readonly PublicConvention[]>> = { 3: ['rsa', 'seniors'], 4: ['rsa', 'seniors', 'isoles'] };

/** Tous les publics qu'une convention confie : ceux de son niveau, et ceux qu'elle nomme. */
export function listPublics({ niveau = 0, publics }: Pick<Convention, 'niveau' | 'publics'>): readonly PublicConvention[] {
  return [...new Set([...(PUBLICS_DU_NIVEAU[niveau] ?? []), ...publics])];
}

/** Elle est signée ou d'usage, a commencé et n'est pas finie, ce jour-là (`AAAA-MM-JJ`). */
export function isEnVigueur({ origine, du, au }: Pick<Convention, 'origine' | 'du' | 'au'>, jour: string): boolean {
  return origine !== 'en-projet' && (du === undefined || du <= jour) && (au === undefined || jour <= au);
}

/** Les conventions qui valent dans une commune, en vigueur ou en projet, les plus engagées d'abord. */
export function listConventions(commune: Pick<Commune, 'code_insee' | 'epci'>, conventions: readonly Convention[], departement: string): Convention[] {
  return conventions.filter(({ zone }) => isCouverte(commune, zone, departement)).sort((a, b) => (b.niveau ?? 0) - (a.niveau ?? 0) || (a.id < b.id ? -1 : 1));
}
