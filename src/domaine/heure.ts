/** L'heure d'un instant ISO 8601 écrit à l'heure de Paris : « 9 h », « 14 h 30 ». */
export function direHeure(instant: string): string {
  const [heures = '', minutes = ''] = instant.slice(11, 16).split(':');
  return `${Number(heures)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/** Les heures d'une séance : « 14 h – 16 h 30 » ; minuit, à la fin, se dit 24 h. */
export function direHeures({ debut, fin }: { readonly debut: string; readonly fin: string }): string {
  const minuit = fin.slice(11, 16) === '00:00' && fin.slice(0, 10) !== debut.slice(0, 10);
  return `${direHeure(debut)} – ${minuit ? '24\u00A0h' : direHeure(fin)}`;
}
