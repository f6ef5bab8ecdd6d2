/** Ce que l'adresse de la page retient, pour qu'on puisse l'envoyer : un besoin, une commune, des contours, un lieu ouvert. */
export interface AdresseCarte {
  /** Identifiant d'un thème, ou le mot de son adresse. */
  readonly theme: string;
  /** Code INSEE, ou le mot de l'adresse de la commune. */
  readonly commune: string;
  readonly contours: Contours;
  /** Identifiant d'un partenaire. */
  readonly lieu: string;
}

/** Les lignes que l'on peut ajouter au fond. */
export const CONTOURS = ['', 'secteurs', 'communes'] as const;
export type Contours = (typeof CONTOURS)[number];

export const parseContours = (mot: string | null): Contours => CONTOURS.find((contours) => contours === mot) ?? '';

export function readAdresse({ search, hash }: Pick<Location, 'search' | 'hash'>): AdresseCarte {
  const questions = new URLSearchParams(search);
  return {
    theme: questions.get('theme') ?? '',
    commune: questions.get('commune') ?? '',
    contours: parseContours(questions.get('contours')),
    lieu: /^#[a-z0-9-]+$/.test(hash) ? hash.slice(1) : '',
  };
}

/** L'adresse qui redonne cet état, sans rien ajouter à l'historique : « précédent » sort de la carte. */
export function formatAdresseCarte(chemin: string, { lieu, ...questions }: AdresseCarte): string {
  const dites = new URLSearchParams(Object.entries(questions).filter(([, valeur]) => valeur !== '')).toString();
  return `${chemin}${dites ? `?${dites}` : ''}${lieu ? `#${lieu}` : ''}`;
}
