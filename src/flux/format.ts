import type { Ligne } from '../domaine/colonnes.ts';
import type { Carnet } from './carnet.ts';

/** Ce que contient un fichier. */
export type Genre = 'partenaires' | 'permanences';

/** Un format de flux que l'on sait lire. */
export interface Format {
  readonly nom:
    | 'premier-accueil'
    | 'annuaire-social'
    | 'france-services'
    | 'data-inclusion-structures'
    | 'data-inclusion-services'
    | 'mediation-numerique'
    | 'colonnes';
  readonly genre: Genre;
  /** Colonnes sans lesquelles on ne lit rien ; chaque groupe demande l'une des siennes. */
  readonly requises: readonly (readonly string[])[];
  /** Ce format n'est reconnu que si toutes celles-ci sont là. */
  readonly exige?: readonly string[];
  /** Ni si l'une de celles-ci l'est. */
  readonly exclut?: readonly string[];
  /** Colonnes qui signent ce format et aucun autre. */
  readonly signes: readonly string[];
  /** Sa colonne (minuscules, sans accent, « _ » pour le reste) → la nôtre. */
  readonly colonnes: Readonly<Record<string, string>>;
  /** Une ligne nettoyée, à nos noms de colonnes → une ligne de notre format. */
  readonly convertit: (ligne: Ligne, carnet: Carnet) => Ligne;
  /** La liste officielle donne la ligne du service, même quand c'est un portable. */
  readonly portablesDeService?: true;
}

/** Ces colonnes se lisent dans tous les formats. */
export const COLONNES_COMMUNES: Readonly<Record<string, string>> = {
  type: 'type',
  visibilite: 'visibilite',
  telephone_professionnel: 'telephone_professionnel',
};
