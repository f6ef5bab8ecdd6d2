/** Le jour qu'il est à Paris, `AAAA-MM-JJ`, où que soit le téléphone. Le suédois écrit ses dates ainsi. */
export const getJourParis = (): string => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format();
