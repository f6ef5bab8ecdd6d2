/** Ce que l'adresse de la page retient, pour qu'on puisse l'envoyer : un besoin, une commune, un lieu ouvert. */
export interface AdresseCarte {
  /** Identifiant d'un thème, ou le mot de son adresse. */
  readonly theme: string;
  /** Code INSEE, ou le mot de l'adresse de la commune. */
  readonly commune: string;
  /** Identifiant d'un partenaire. */
  readonly lieu: string;
}

export function readAdresse({ search, hash }: Pick<Location, 'search' | 'hash'>): AdresseCarte {
  const questions = new URLSearchParams(search);
  return { theme: questions.get('theme') ?? '', commune: questions.get('commune') ?? '', lieu: /^#[a-z0-9-]+$/.test(hash) ? hash.slice(1) : '' };
}

/** L'adresse qui redonne cet état, sans rien ajouter à l'historique : « précédent » sort de la carte. */
export function formatAdresseCarte(chemin: string, { theme, commune, lieu }: AdresseCarte): string {
  const questions = new URLSearchParams({ ...(theme ? { theme } : {}), ...(commune ? { commune } : {}) }).toString();
  return `${chemin}${questions ? `?${questions}` : ''}${lieu ? `#${lieu}` : ''}`;
}
