/** Comment des mesures se répartissent. */
export interface Repartition {
  readonly nombre: number;
  readonly mediane: number;
  readonly p95: number;
  readonly maximum: number;
}

/** La répartition de mesures, au dixième ; des zéros s'il n'y en a aucune. */
export function computeRepartition(mesures: readonly number[]): Repartition {
  const triees = [...mesures].sort((a, b) => a - b);
  const au = (part: number) => arrondi(triees[Math.min(triees.length - 1, Math.floor(triees.length * part))] ?? 0);
  return { nombre: triees.length, mediane: au(0.5), p95: au(0.95), maximum: au(1) };
}

export const arrondi = (valeur: number, decimales = 1): number => Math.round(valeur * 10 ** decimales) / 10 ** decimales;

/** `nombre` éléments pris à intervalles réguliers : un fichier rangé par groupes donne un peu de chacun. */
export const prendEchantillon = <T>(liste: readonly T[], nombre: number): T[] =>
  nombre >= liste.length ? [...liste] : Array.from({ length: nombre }, (_, rang) => liste[Math.floor((rang * liste.length) / nombre)] as T);
