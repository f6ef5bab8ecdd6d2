import type { Commune } from './commune.schema.ts';
import { getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';

/**
 * Les zones d'un partenaire : celles qu'il déclare, sinon celle que sa nature lui donne. Vide : tout le territoire.
 * Une mairie et un CCAS servent leur commune (article L123-5 du code de l'action sociale et des familles), un CIAS ou un CPAS son intercommunalité,
 * un service du Département nommé par un secteur, les communes de ce secteur. Sans cette règle, une fiche muette enverrait les gens au CCAS d'à côté.
 * @param servies communes des secteurs qui le nomment (`listCommunesServies`)
 */
export function listZones(partenaire: Partenaire, communes: ReadonlyMap<string, Commune>, servies: readonly string[] = []): readonly string[] {
  if (partenaire.zone_eligibilite.length > 0) return partenaire.zone_eligibilite;
  if (servies.length > 0) return servies;
  const code = getCommuneDe(partenaire);
  if (code === undefined) return [];
  if (partenaire.type === 'mairie' || partenaire.type === 'ccas') return [code];
  if (partenaire.type === 'cias' || partenaire.type === 'cpas') return [communes.get(code)?.epci?.siren ?? code];
  return [];
}

/** Les habitants d'une commune ont-ils droit à un service de ces zones ? Une zone est une commune, une intercommunalité (SIREN), un département ou `france`. */
export function isCouverte({ code_insee, epci }: Pick<Commune, 'code_insee' | 'epci'>, zones: readonly string[], departement: string): boolean {
  return zones.length === 0 || zones.some((zone) => zone === 'france' || zone === departement || zone === code_insee || zone === epci?.siren);
}
