import type { Commune } from '../../src/domaine/commune.schema.ts';
import type { Departement } from './departements.ts';
import { createOrganisation, type Organisation } from './organisation.ts';

/** Le jour d'où se comptent toutes les dates de la démonstration : fixe, pour que les fichiers ne changent pas avec l'horloge. */
const JOUR_DE_REFERENCE = '2026-11-15';

/** Ce que savent toutes les fiches d'une même démonstration. */
export interface Contexte {
  readonly graine: string;
  readonly jour: string;
  readonly departement: Departement;
  /** De la plus peuplée à la moins peuplée. */
  readonly communes: readonly Commune[];
  readonly prefecture: Commune;
  readonly organisation: Organisation;
  /** Le numéro de fiction suivant de la zone du département. */
  readonly nextNumero: () => string;
  /** Le portable de fiction suivant. */
  readonly nextMobile: () => string;
}

/** Prépare la démonstration d'un département. */
export function createContexte(departement: Departement, communes: readonly Commune[], graine: string): Contexte {
  const triees = [...communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code_insee < b.code_insee ? -1 : 1));
  const prefecture = triees.find(({ code_insee }) => code_insee === departement.chefLieu) ?? triees[0];
  if (!prefecture) throw new Error(`Le département « ${departement.code} » n'a aucune commune dans la liste officielle.`);
  return {
    graine: `${departement.code}/${graine}`,
    jour: JOUR_DE_REFERENCE,
    departement,
    communes: triees,
    prefecture,
    organisation: createOrganisation(departement.code, triees),
    nextNumero: createNumerotation(departement.tranche),
    nextMobile: createNumerotation('06 39 98'),
  };
}

/** Les dix mille numéros d'une tranche, dans un ordre qui ne se voit pas ; ils reviennent au-delà. */
function createNumerotation(tranche: string): () => string {
  let rang = 0;
  return () => {
    rang += 1;
    const chiffres = String((rang * 7919 + 1234) % 10_000).padStart(4, '0');
    return `${tranche} ${chiffres.slice(0, 2)} ${chiffres.slice(2)}`;
  };
}

/** Le jour `AAAA-MM-JJ` situé `jours` jours après (avant, si négatif). */
export function shiftJour(jour: string, jours: number): string {
  const date = new Date(`${jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + jours);
  return date.toISOString().slice(0, 10);
}

/** Les intercommunalités entières, puis les communes qui restent : la façon la plus courte d'écrire une zone. */
export function formatZone(servies: readonly Commune[], communes: readonly Commune[]): string[] {
  const codes = new Set(servies.map(({ code_insee }) => code_insee));
  const entieres = new Set(
    servies
      .map(({ epci }) => epci?.siren ?? '')
      .filter((siren) => siren && communes.every(({ epci, code_insee }) => epci?.siren !== siren || codes.has(code_insee))),
  );
  return [
    ...[...entieres].sort(),
    ...servies
      .filter(({ epci }) => !epci || !entieres.has(epci.siren))
      .map(({ code_insee }) => code_insee)
      .sort(),
  ];
}
