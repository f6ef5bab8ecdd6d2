/** Entre deux étapes d'un long travail, le navigateur peut répondre au visiteur. */
export const cedeLaMain = (): Promise<void> => new Promise((suite) => setTimeout(suite));
