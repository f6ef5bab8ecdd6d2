import { listCellules } from '../domaine/cellules.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { type FondSitue, formatAnneau, poseSurPas } from '../domaine/fond.ts';
import { simplifyFrontieres } from '../domaine/frontieres.ts';
import { type Contours, findContours } from './contours.ts';

/** Écart permis au contour officiel, en pas de la grille : deux cents mètres, invisible avant de voir les rues. */
const TOLERANCE = 2;

/**
 * Le fond de la carte : les contours des communes s'ils sont sur cette machine, sinon des cellules autour de leurs centres.
 * Sans aucun centre connu, aucune forme : la carte n'a que ses lieux.
 */
export function readFond(departement: string, communes: readonly Commune[], racine?: string): FondSitue {
  const contours = findContours(departement, racine);
  if (contours) return formatContours(contours);
  const centres = communes.flatMap(({ code_insee, position, voisines }) => (position ? [{ code_insee, voisines, ...position }] : []));
  return {
    origine: 'cellules',
    formes: listCellules(centres).map((cellule) => formatAnneau(cellule.map(poseSurPas))),
    codes: centres.map(({ code_insee }) => code_insee),
  };
}

function formatContours({ features }: Contours): FondSitue {
  const anneaux = features.flatMap(({ geometry, properties: { code_insee } }) => {
    const polygones = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    // Le premier anneau est le bord, les autres sont des trous ; en GeoJSON, le dernier point répète le premier.
    return polygones.flatMap((polygone) =>
      polygone.map((anneau, rang) => ({ code: rang === 0 ? code_insee : '', points: anneau.slice(0, -1).map(poseSurPas) })),
    );
  });
  const allegees = simplifyFrontieres(
    anneaux.map(({ points }) => points),
    TOLERANCE,
  );
  // Trois points au moins, deux nombres chacun.
  const formes = allegees.map((anneau, rang) => ({ forme: formatAnneau(anneau), code: anneaux[rang]?.code ?? '' })).filter(({ forme }) => forme.length >= 6);
  return { origine: 'contours', formes: formes.map(({ forme }) => forme), codes: formes.map(({ code }) => code) };
}
