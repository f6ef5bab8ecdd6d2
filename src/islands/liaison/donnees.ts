/** Un besoin à cocher : son nom pour les professionnels, et celui que lit la personne. */
export interface Besoin {
  readonly id: string;
  readonly libelle: string;
  readonly besoin: string;
  /** Ne s'écrit pas sur la feuille que la personne emporte. */
  readonly sensible?: true;
}

/** Ce que la page donne à la fiche. */
export interface DonneesLiaison {
  /** Nom du site, en tête de la feuille. */
  readonly marque: string;
  /** Où écrire sur ses données : le délégué à leur protection. */
  readonly contact: string;
  readonly besoins: readonly Besoin[];
}
