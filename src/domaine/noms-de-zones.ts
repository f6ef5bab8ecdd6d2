import type { Commune } from './commune.schema.ts';
import { compareNoms } from './commune.ts';
import type { Territoire } from './territoire.schema.ts';

/** Ce qui vaut pour tout le monde ici : le département entier, ou le pays. */
export function isZoneEntiere(zones: readonly string[], { departement }: Pick<Territoire, 'departement'>): boolean {
  return zones.includes('france') || zones.includes(departement);
}

/**
 * Les noms des zones d'un service, triés : communes, intercommunalités, département. Une zone d'ailleurs, que l'on ne sait pas nommer, garde son code.
 * Rien quand le service ne dit pas de zone : il vaut pour tout le territoire.
 */
export function listNomsDeZones(
  zones: readonly string[],
  communes: ReadonlyMap<string, Commune>,
  territoire: Pick<Territoire, 'departement' | 'nom'>,
  france: string,
): string[] {
  const epcis = new Map([...communes.values()].flatMap(({ epci }) => (epci ? [[epci.siren, epci.nom] as const] : [])));
  return zones
    .map((zone) => (zone === 'france' ? france : zone === territoire.departement ? territoire.nom : (communes.get(zone)?.nom ?? epcis.get(zone) ?? zone)))
    .sort(compareNoms);
}
