import type { FicheBrute } from '../../domaine/colonnes.ts';
import type { Collection } from '../../domaine/fusion.ts';
import type { TerritoireHoraires } from '../../domaine/horaires/evaluer.ts';
import type { Territoire } from '../../domaine/territoire.schema.ts';

/** Ce que la page donne au formulaire : la fiche publiée, et où proposer. */
export interface DonneesContribution {
  readonly collection: Collection;
  /** Vide pour une fiche nouvelle. */
  readonly id: string;
  readonly nom: string;
  readonly fiche: FicheBrute;
  /** Adresse entière de la page de la fiche. */
  readonly adresse: string;
  /** Champs que le fichier de la fiche écrit déjà ; absent s'il n'y a pas de fichier. */
  readonly tenus?: readonly string[];
}

/** Ce qui vaut pour tout le site. */
export interface DonneesSite {
  /** Le jour qu'il est pour la personne, à Paris, `AAAA-MM-JJ`. */
  readonly aujourdhui: string;
  readonly base: string;
  readonly courriel: string;
  readonly demonstration: boolean;
  readonly forge?: Territoire['forge'];
  readonly territoire: TerritoireHoraires;
}
