import type { Polygones } from '../../src/contenu/contours.ts';

/**
 * Communes qui se touchent : leurs contours ont au moins deux sommets en commun (une frontière a deux bouts ; un seul sommet n'est qu'un coin).
 * Vaut pour des contours qui partagent leurs sommets, comme ceux de l'IGN. Rend, pour chaque code, les codes voisins triés.
 */
export function listVoisines(polygones: ReadonlyMap<string, Polygones['coordinates']>): Map<string, string[]> {
  const codesDe = new Map<string, Set<string>>();
  for (const [code, formes] of polygones) {
    for (const [longitude, latitude] of formes.flat(2) as [number, number][]) {
      const sommet = `${longitude.toFixed(5)} ${latitude.toFixed(5)}`;
      codesDe.set(sommet, (codesDe.get(sommet) ?? new Set()).add(code));
    }
  }
  const communs = new Map<string, number>();
  for (const codes of codesDe.values()) {
    for (const a of codes) for (const b of codes) if (a !== b) communs.set(`${a} ${b}`, (communs.get(`${a} ${b}`) ?? 0) + 1);
  }
  const voisines = new Map<string, string[]>([...polygones.keys()].map((code) => [code, []]));
  for (const [paire, nombre] of communs) {
    const [a = '', b = ''] = paire.split(' ');
    if (nombre >= 2) voisines.get(a)?.push(b);
  }
  for (const codes of voisines.values()) codes.sort();
  return voisines;
}
