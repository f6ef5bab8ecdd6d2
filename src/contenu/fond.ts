import { listCellules } from '../domaine/cellules.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { type Fond, formatAnneau, poseSurPas } from '../domaine/fond.ts';
import { simplifyFrontieres } from '../domaine/frontieres.ts';
import { type Contours, findContours } from './contours.ts';

/** Écart permis au contour officiel, en pas de la grille : deux cents mètres, invisible avant de voir les rues. */
const TOLERANCE = 2;

/**
 * Le fond de la carte : les contours des communes s'ils sont sur cette machine, sinon des cellules autour de leurs centres.
 * Sans aucun centre connu, aucune forme : la carte n'a que ses lieux.
 */
export function readFond(departement: string, communes: readonly Commune[], racine?: string): Fond {
  const contours = findContours(departement, racine);
  if (contours) return formatContours(contours);
  const centres = communes.flatMap(({ code_insee, position, voisines }) => (position ? [{ code_insee, voisines, ...position }] : []));
  return { origine: 'cellules', formes: listCellules(centres).map((cellule) => formatAnneau(cellule.map(poseSurPas))) };
}

function formatContours({ features }: Contours): Fond {
  const anneaux = features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
  // En GeoJSON, le dernier point répète le premier.
  const poses = anneaux.map((anneau) => anneau.slice(0, -1).map(poseSurPas));
  return { origine: 'contours', formes: simplifyFrontieres(poses, TOLERANCE).map(formatAnneau) };
}
