import type { Commune } from './commune.schema.ts';
import { getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';

/** Une commune est-elle dans l'une de ces zones ? Sans zone, un service vaut pour tout le territoire. */
export function isCouverte({ code_insee, epci }: Pick<Commune, 'code_insee' | 'epci'>, zones: readonly string[], departement: string): boolean {
  return zones.length === 0 || zones.some((zone) => zone === code_insee || zone === epci?.siren || zone === departement || zone === 'france');
}

/** Ces types ne reçoivent que les habitants de leur commune. */
const COMMUNAUX: ReadonlySet<string> = new Set(['ccas', 'mairie']);

/** Ceux-ci, que les habitants de leur intercommunalité. */
const INTERCOMMUNAUX: ReadonlySet<string> = new Set(['cias', 'cpas']);

/**
 * Les zones d'un partenaire : celles qu'il écrit, sinon les communes du secteur qu'il sert, sinon celle de son type ; vide, tout le territoire.
 * @param servies codes INSEE des communes dont un secteur le nomme
 */
export function listZones(partenaire: Partenaire, communes: ReadonlyMap<string, Commune>, servies: readonly string[] = []): readonly string[] {
  if (partenaire.zone_eligibilite.length > 0) return partenaire.zone_eligibilite;
  if (servies.length > 0) return servies;
  const commune = getCommuneDe(partenaire);
  if (commune === undefined) return [];
  if (COMMUNAUX.has(partenaire.type)) return [commune];
  if (INTERCOMMUNAUX.has(partenaire.type)) return [communes.get(commune)?.epci?.siren ?? commune];
  return [];
}
