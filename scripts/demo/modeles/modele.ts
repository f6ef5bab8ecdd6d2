import type { z } from 'zod';
import type { partenaireSchema } from '../../../src/domaine/partenaire.schema.ts';
import type { permanenceSchema } from '../../../src/domaine/permanence.schema.ts';

/** Une fiche telle qu'on l'écrit, avant ses valeurs par défaut. */
export type FichePartenaire = z.input<typeof partenaireSchema>;
export type FichePermanence = z.input<typeof permanenceSchema>;

/**
 * De quoi écrire les fiches d'une même sorte de lieu. Les textes ont plusieurs rédactions, l'une est tirée au hasard ;
 * ils reçoivent {nom} (Lodève), {a} (à Lodève), {de} (de Lodève), {dep} (de l'Hérault), {quartier}.
 */
export interface Modele {
  /** Début de l'identifiant : `ccas` donne `ccas-lodeve`. */
  readonly cle: string;
  readonly type: FichePartenaire['type'];
  /** Plusieurs noms : le premier libre sert. */
  readonly noms: readonly string[];
  readonly sigle?: string;
  readonly descriptions: readonly string[];
  /** La description va avec le nom de même rang : chaque nom est une sorte de lieu. */
  readonly paires?: true;
  readonly roles?: FichePartenaire['roles'];
  readonly thematiques: FichePartenaire['thematiques'];
  readonly publics?: FichePartenaire['publics'];
  readonly pas_pour?: readonly string[];
  readonly conditions?: readonly string[];
  readonly a_apporter?: FichePartenaire['a_apporter'];
  /** Prestations sûres, puis celles que certains lieux ont. */
  readonly prestations?: FichePartenaire['prestations'];
  readonly prestations_parfois?: FichePartenaire['prestations'];
  readonly inscription?: readonly string[];
  readonly frais?: FichePartenaire['frais'];
  readonly frais_precisions?: readonly string[];
  readonly horaires: readonly string[];
  readonly rendez_vous?: readonly NonNullable<FichePartenaire['rendez_vous']>[];
  readonly langues?: readonly string[];
  readonly interpretariat?: FichePartenaire['interpretariat'];
  readonly benevolat?: readonly string[];
  readonly aide_demarches?: boolean;
  readonly reseau?: boolean;
  readonly affluence?: boolean;
  /** À distance seulement, ou lieu qui se déplace. */
  readonly sansLieu?: boolean;
  /** Téléphone en 06 : la ligne d'un service qui se déplace. */
  readonly mobile?: boolean;
  /** Ancien préfixe de l'identifiant, quand la sorte a changé de nom. */
  readonly ancienneCle?: string;
}
