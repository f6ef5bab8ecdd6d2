import type { Catalogue } from './catalogue.ts';

/** Une page officielle que l'annuaire cite, et qui la cite. */
export interface LienOfficiel {
  readonly adresse: string;
  /** « droits/rsa », « urgences.yaml 3919 »…, dans l'ordre des noms. */
  readonly cite_par: readonly string[];
}

/** Les pages que nos propres textes citent, hors du contenu : recours, plaintes, cartes. */
const DE_NOS_PAGES: readonly string[] = [
  'https://formulaire.defenseurdesdroits.fr',
  'https://www.cnil.fr/fr/plaintes',
  'https://www.defenseurdesdroits.fr/',
  'https://www.defenseurdesdroits.fr/carte-des-delegues',
];

/** Toutes les pages officielles citées, chacune une fois, dans l'ordre des adresses. */
export function listLiensOfficiels({ droits, urgences }: Pick<Catalogue, 'droits' | 'urgences'>): LienOfficiel[] {
  const cites = [
    ...droits.flatMap(({ id, lien_officiel, sources, agir_avant }) =>
      [lien_officiel, ...sources, ...agir_avant.map(({ source }) => source)].map((adresse) => [adresse, `droits/${id}`] as const),
    ),
    ...urgences.map(({ id, source_url }) => [source_url, `urgences.yaml ${id}`] as const),
    ...DE_NOS_PAGES.map((adresse) => [adresse, 'pages du site'] as const),
  ];
  return [...Map.groupBy(cites, ([adresse]) => adresse)]
    .map(([adresse, liste]) => ({ adresse, cite_par: [...new Set(liste.map(([, qui]) => qui))].sort() }))
    .sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
}
