/** Ce qu'un flux ne dépasse pas ; chaque limite est dite dans l'aide de la commande et vérifiée pendant la lecture. */
export const LIMITES = {
  /** Octets du fichier (200 Mo). */
  octets: 200 * 1024 * 1024,
  /** Lignes de données. */
  lignes: 500_000,
  /** Colonnes de l'en-tête. */
  colonnes: 300,
  /** Caractères d'une case. */
  caracteres: 20_000,
  /** Lignes physiques d'une seule case entre guillemets : au-delà, c'est un guillemet oublié. */
  lignesParCase: 200,
  /** Secondes pour télécharger un flux. */
  secondes: 30,
} as const;
