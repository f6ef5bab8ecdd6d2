/** Une page dont le poids se mesure à chaque construction et se publie, avec la limite que l'annuaire s'est donnée (RGESN 6.1). */
export interface PagePesee {
  readonly nom: string;
  /** Chemin, sans la base. */
  readonly chemin: string;
  /** Kilo-octets compressés à la première visite, feuilles de style et scripts compris. */
  readonly limite: number;
}

export const PAGES_PESEES: readonly PagePesee[] = [
  { nom: "Numéros d'urgence", chemin: '/urgence/', limite: 14 },
  { nom: 'Guide', chemin: '/orientation/', limite: 14 },
  { nom: 'Accueil', chemin: '/', limite: 50 },
  { nom: 'Un droit', chemin: '/droits/rsa/', limite: 50 },
  { nom: 'Un besoin', chemin: '/themes/budget/', limite: 50 },
  { nom: 'Les permanences', chemin: '/permanences/', limite: 50 },
  { nom: 'Recherche, avant de chercher', chemin: '/recherche/', limite: 50 },
  { nom: 'Carte, avant ses données', chemin: '/carte/', limite: 120 },
];

/** La place d'une mesure dans la page : la construction la remplace par le poids. */
export const getTrouPoids = ({ chemin }: Pick<PagePesee, 'chemin'>): string => `%poids:${chemin}%`;
