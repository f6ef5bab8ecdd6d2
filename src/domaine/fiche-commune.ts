import type { Catalogue } from './catalogue.ts';
import { findMairie, listCcas } from './ccas.ts';
import type { Commune } from './commune.schema.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { type PermanencesProches, preparePermanencesProches } from './permanences-proches.ts';
import { type BesoinServi, preparePlusProches } from './plus-proches.ts';
import { type Etage, listEtages, resolveServices, type ServiceResolu } from './secteur.ts';
import { indexParId } from './reperes.ts';
import { listVoisines, type Voisine } from './voisines.ts';

/** Tout ce que dit la page d'une commune. */
export interface FicheCommune {
  readonly commune: Commune;
  /** Du secteur au territoire. */
  readonly etages: readonly Etage[];
  readonly sansDomicile: readonly ServiceResolu[];
  readonly nouveauxArrivants: readonly ServiceResolu[];
  readonly ccas: readonly Partenaire[];
  /** Présente quand aucun centre d'action sociale n'est ouvert. */
  readonly mairie?: Partenaire;
  readonly permanences: PermanencesProches;
  readonly besoins: readonly BesoinServi[];
  readonly voisines: readonly Voisine[];
}

/** Prépare les pages des communes : ce qui ne dépend d'aucune se calcule une fois pour toutes. */
export function prepareFichesCommunes(catalogue: Catalogue): (commune: Commune) => FicheCommune {
  const { communes, partenaires, secteurs } = catalogue;
  const fiches = indexParId(partenaires);
  const sansDomicile = resolveServices(secteurs.sans_domicile, fiches);
  const nouveauxArrivants = resolveServices(secteurs.nouveaux_arrivants, fiches);
  const listPermanences = preparePermanencesProches(catalogue);
  const listBesoins = preparePlusProches(catalogue);
  return (commune) => {
    const ccas = listCcas(commune, partenaires, communes);
    const mairie = ccas.some(({ statut }) => statut === 'ouvert') ? undefined : findMairie(commune, partenaires);
    return {
      commune,
      etages: listEtages(commune.code_insee, catalogue),
      sansDomicile,
      nouveauxArrivants,
      ccas,
      ...(mairie && { mairie }),
      permanences: listPermanences(commune),
      besoins: listBesoins(commune),
      voisines: listVoisines(commune, communes),
    };
  };
}
