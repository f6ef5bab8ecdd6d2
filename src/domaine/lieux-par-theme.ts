import type { Catalogue } from './catalogue.ts';
import { isZoneEntiere } from './noms-de-zones.ts';
import { comparePartenaires, filterParTheme, getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { type Groupe, type PageGroupe, planPages, regroupParEpci } from './regroupement.ts';
import { indexParCode } from './reperes.ts';
import type { Territoire } from './territoire.schema.ts';
import type { ThemeId } from './vocabulaires/themes.ts';

/** Les lieux d'un besoin : ce que montre sa page, et ce qui a sa propre page quand il y en a trop. */
export interface LieuxDeTheme {
  readonly nombre: number;
  readonly groupes: readonly Groupe<Partenaire>[];
  readonly ensemble: readonly Groupe<Partenaire>[];
  readonly pages: readonly PageGroupe<Partenaire>[];
}

/** Range les lieux d'un besoin par intercommunalité ; un lieu fermé définitivement n'y est plus. */
export function planLieuxDeTheme(
  { partenaires, communes, territoire }: Pick<Catalogue, 'partenaires' | 'communes'> & { readonly territoire: Pick<Territoire, 'departement'> },
  theme: ThemeId,
  max?: number,
): LieuxDeTheme {
  const lieux = filterParTheme(partenaires, theme)
    .filter(({ statut }) => statut !== 'ferme_definitivement')
    .sort(comparePartenaires);
  const groupes = regroupParEpci(lieux, {
    getCommune: getCommuneDe,
    isPartout: ({ zone_eligibilite }) => isZoneEntiere(zone_eligibilite, territoire),
    communes: indexParCode(communes),
  });
  return { nombre: lieux.length, groupes, ...planPages(groupes, max) };
}
