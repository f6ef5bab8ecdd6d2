/** Une liste : un séparateur entre les éléments, un autre avant le dernier. */
export const joint = (elements: readonly string[], entre: string, avantDernier: string): string =>
  elements.length < 2 ? elements.join('') : `${elements.slice(0, -1).join(entre)}${avantDernier}${elements.at(-1)}`;

/** Une heure sur 24 heures : « 14:30 » ; 0 et 1440 disent minuit. */
export function direHeure24(minutes: number, minuit: string): string {
  if (minutes % 1440 === 0) return minuit;
  const [heures, reste] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${heures}:${String(reste).padStart(2, '0')}`;
}
