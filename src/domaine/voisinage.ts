import { distanceKm, type Position } from './commune.ts';

/** Des choses posées sur une grille : on ne regarde que les cases autour, quel que soit le nombre de fiches du département. */
export type Grille<T> = ReadonlyMap<string, readonly { readonly element: T; readonly position: Position }[]>;

/** Côté d'une case, en degrés : onze kilomètres du nord au sud, au moins six d'est en ouest en métropole. */
const COTE = 0.1;
const CASE_KM = 6;

/** Au-delà, ce n'est plus « à côté ». */
const RAYON_KM = 40;

/** Pose sur la grille tout ce qui a un point. */
export function poseSurGrille<T>(elements: readonly T[], getPosition: (element: T) => Position | undefined): Grille<T> {
  const grille = new Map<string, { element: T; position: Position }[]>();
  for (const element of elements) {
    const position = getPosition(element);
    if (!position) continue;
    const cle = getCle(getCase(position.latitude), getCase(position.longitude));
    const deja = grille.get(cle);
    if (deja) deja.push({ element, position });
    else grille.set(cle, [{ element, position }]);
  }
  return grille;
}

const getCase = (degres: number) => Math.floor(degres / COTE);
const getCle = (ligne: number, colonne: number) => `${ligne}/${colonne}`;

/** Les `nombre` plus proches à vol d'oiseau, à moins de 40 km, parmi ceux qu'`isAccepte` retient ; à distance égale, l'ordre d'entrée. */
export function listPlusProches<T>(grille: Grille<T>, origine: Position, nombre: number, isAccepte: (element: T) => boolean): { element: T; km: number }[] {
  const trouves: { element: T; km: number }[] = [];
  for (let anneau = 0; anneau * CASE_KM <= RAYON_KM + CASE_KM; anneau += 1) {
    // Un point d'un anneau est au moins à (anneau - 1) cases : on s'arrête quand plus rien ne peut être plus près.
    const limite = trouves[nombre - 1]?.km;
    if (limite !== undefined && limite <= (anneau - 1) * CASE_KM) break;
    for (const cle of listAnneau(getCase(origine.latitude), getCase(origine.longitude), anneau)) {
      for (const { element, position } of grille.get(cle) ?? []) {
        const km = distanceKm(origine, position);
        if (km <= RAYON_KM && isAccepte(element)) trouves.push({ element, km });
      }
    }
    trouves.sort((a, b) => a.km - b.km);
  }
  return trouves.slice(0, nombre);
}

function listAnneau(ligne: number, colonne: number, anneau: number): string[] {
  if (anneau === 0) return [getCle(ligne, colonne)];
  const cles: string[] = [];
  for (let pas = -anneau; pas <= anneau; pas += 1) cles.push(getCle(ligne - anneau, colonne + pas), getCle(ligne + anneau, colonne + pas));
  for (let pas = 1 - anneau; pas < anneau; pas += 1) cles.push(getCle(ligne + pas, colonne - anneau), getCle(ligne + pas, colonne + anneau));
  return cles;
}
