import type { Position } from '../domaine/commune.ts';
import { chooseEtiquettes, type Place } from '../domaine/etiquettes.ts';
import { type CommuneCarte, isDansVue } from '../domaine/lieux-carte.ts';
import { type Marque, type Support, ZOOM_COMMUNE } from './carte-leaflet.ts';

/** Noms de communes à la plus petite échelle ; deux fois et demie plus à chaque échelle suivante. */
const NOMS_DEBUT = 18;
/** Population, en centaines, des deux tailles de noms au-dessus de la plus petite. */
const GRANDES = [300, 50] as const;
/** Hauteur des lettres, en parts de la taille du texte de la page. */
const CORPS = { 'nom-0': 0.95, 'nom-1': 0.8, 'nom-2': 0.7, 'nom-secteur': 0.8 } as const;
/** Ce qui se voit d'une porte, en pixels, et d'un groupe, en parts de la taille du texte. */
const PORTE = { largeur: 32, hauteur: 38 } as const;
const GROUPES = [2, 2.3, 2.7] as const;

/** Un nom à écrire sur la carte. */
export interface Nom {
  readonly nom: string;
  readonly centre: Position;
  /** Les seuls autres endroits où l'écrire ; sinon, tout autour de son centre. */
  readonly ailleurs?: readonly Position[];
  readonly taille: keyof typeof CORPS;
}

/** Un repère, vu par les noms. */
export interface Obstacle {
  readonly position: Position;
  /** Taille d'un groupe, de 0 à 2 ; absente pour une porte. */
  readonly groupe?: 0 | 1 | 2 | undefined;
}

/** Les noms des communes, plus nombreux à mesure que l'on s'approche ; aucun ne touche un autre nom ni un repère. */
export function createNoms(support: Support, communes: readonly CommuneCarte[]) {
  const situees = communes.flatMap(({ nom, centre, population }): Nom[] =>
    centre ? [{ nom, centre, taille: population >= GRANDES[0] ? 'nom-0' : population >= GRANDES[1] ? 'nom-1' : 'nom-2' }] : [],
  );
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  let poses = new Map<string, Marque>();
  let dAbord: readonly Nom[] = [];

  function poseNom({ nom, centre, taille }: Nom, dx: number, dy: number): Marque {
    const mot = document.createElement('span');
    mot.textContent = nom;
    return support.pose({ position: centre, classe: `nom ${taille}`, html: mot, forme: { dx, dy } });
  }

  return {
    /** Les noms à écrire avant ceux des communes : ceux des secteurs. */
    setDAbord(noms: readonly Nom[]): void {
      dAbord = noms;
    },

    /** @param obstacles ce que les noms doivent laisser voir */
    met(obstacles: readonly Obstacle[]): void {
      const vue = support.getVue(0.1);
      const nombre = Math.round(NOMS_DEBUT * 2.5 ** (support.getZoom() - support.getZoomMin()));
      const visibles = [...dAbord, ...situees.slice(0, nombre)].filter(({ centre, ailleurs = [] }) =>
        [centre, ...ailleurs].some((place) => isDansVue(place, vue)),
      );
      const etiquettes = visibles.map(({ nom, centre, taille, ailleurs }) => ({
        nom,
        ...support.projette(centre),
        corps: CORPS[taille] * rem,
        fixe: (taille === 'nom-1' || taille === 'nom-2') && support.getZoom() < ZOOM_COMMUNE - 1.5,
        ...(ailleurs ? { ailleurs: ailleurs.map(support.projette) } : {}),
      }));
      const places = obstacles.map(({ position, groupe }): Place => {
        const { x, y } = support.projette(position);
        // Une porte se dresse au-dessus de son point, un groupe est centré sur le sien.
        if (groupe === undefined) return { x, y: y - PORTE.hauteur / 2, ...PORTE };
        const cote = GROUPES[groupe] * rem;
        return { x, y, largeur: cote, hauteur: cote };
      });
      const suivants = new Map<string, Marque>();
      for (const { rang, dx, dy } of chooseEtiquettes(etiquettes, places)) {
        const nom = visibles[rang];
        const cle = `${nom?.taille} ${nom?.nom} ${dx} ${dy}`;
        if (nom) suivants.set(cle, poses.get(cle) ?? poseNom(nom, dx, dy));
      }
      for (const [cle, { retire }] of poses) if (!suivants.has(cle)) retire();
      poses = suivants;
    },
  };
}
