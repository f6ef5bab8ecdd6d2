import type { Commune } from './commune.schema.ts';
import { comparePartenaires, getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { indexParCode } from './reperes.ts';
import { listZones } from './zone.ts';

/**
 * Les centres d'action sociale d'une commune : ceux dont la zone la nomme, elle ou son intercommunalité, et celui qui s'y trouve sans dire sa zone.
 * Une commune peut en avoir plusieurs, ou aucun. Fermés pour toujours, ils ne sont plus là.
 */
export function listCcas({ code_insee, epci }: Commune, partenaires: readonly Partenaire[], communes: readonly Commune[]): Partenaire[] {
  const parCode = indexParCode(communes);
  return partenaires
    .filter((partenaire) => {
      if (!partenaire.roles.includes('ccas') || partenaire.statut === 'ferme_definitivement') return false;
      const zones = listZones(partenaire, parCode);
      return zones.length === 0 ? getCommuneDe(partenaire) === code_insee : zones.some((zone) => zone === code_insee || zone === epci?.siren);
    })
    .sort(comparePartenaires);
}

/** La mairie de la commune ; à plusieurs (mairies déléguées), la première par son nom. */
export function findMairie({ code_insee }: Commune, partenaires: readonly Partenaire[]): Partenaire | undefined {
  return partenaires
    .filter((partenaire) => partenaire.type === 'mairie' && partenaire.statut !== 'ferme_definitivement' && getCommuneDe(partenaire) === code_insee)
    .sort(comparePartenaires)[0];
}
