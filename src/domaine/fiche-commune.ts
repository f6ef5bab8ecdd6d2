import type { Donnees } from './catalogue.ts';
import { findMairie, listCcas } from './ccas.ts';
import type { Commune } from './commune.schema.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { type BesoinServi, preparePlusProches } from './plus-proches.ts';
import { indexParId } from './reperes.ts';
import { type Etage, listEtages, resolveServices, type ServiceEtRoles, type ServiceResolu, splitServices } from './secteur.ts';
import { prepareSemainePresDe, type SemainePresDe } from './semaine-pres-de.ts';
import { listVoisines, type Voisine } from './voisines.ts';

/** Tout ce que dit la page d'une commune. */
export interface FicheCommune {
  readonly commune: Commune;
  /** Du secteur au territoire. */
  readonly etages: readonly Etage[];
  /** Le service social qui suit la commune : un, ou un par quartier. */
  readonly sociaux: readonly ServiceResolu[];
  /** Les autres services du Département qui la servent. */
  readonly autres: readonly ServiceEtRoles[];
  readonly sansDomicile: readonly ServiceResolu[];
  readonly nouveauxArrivants: readonly ServiceResolu[];
  readonly ccas: readonly Partenaire[];
  /** Présente quand aucun centre d'action sociale n'est ouvert. */
  readonly mairie?: Partenaire;
  readonly semaine: SemainePresDe;
  readonly besoins: readonly BesoinServi[];
  readonly voisines: readonly Voisine[];
}

/** Prépare les pages des communes : ce qui ne dépend d'aucune se calcule une fois pour toutes. */
export function prepareFichesCommunes(catalogue: Donnees): (commune: Commune) => FicheCommune {
  const { communes, partenaires, secteurs } = catalogue;
  const fiches = indexParId(partenaires);
  const sansDomicile = resolveServices(secteurs.sans_domicile, fiches);
  const nouveauxArrivants = resolveServices(secteurs.nouveaux_arrivants, fiches);
  const centres = partenaires.filter(({ roles }) => roles.includes('ccas'));
  const mairies = partenaires.filter(({ type }) => type === 'mairie');
  const getSemaine = prepareSemainePresDe(catalogue);
  const listBesoins = preparePlusProches(catalogue);
  return (commune) => {
    const ccas = listCcas(commune, centres, communes);
    const mairie = ccas.some(({ statut }) => statut === 'ouvert') ? undefined : findMairie(commune, mairies);
    const etages = listEtages(commune.code_insee, catalogue);
    return {
      commune,
      etages,
      ...splitServices(etages),
      sansDomicile,
      nouveauxArrivants,
      ccas,
      ...(mairie && { mairie }),
      semaine: getSemaine(commune),
      besoins: listBesoins(commune),
      voisines: listVoisines(commune, communes),
    };
  };
}

/** Plus d'un centre d'action sociale, ou une ville de plus de six quartiers : le reste de la feuille imprimée s'y serre. */
export function isSerree({ sociaux, ccas, mairie }: FicheCommune): boolean {
  return sociaux.length > QUARTIERS_AU_LARGE || ccas.length + (mairie ? 1 : 0) > 1;
}
const QUARTIERS_AU_LARGE = 6;
