import { expect, test } from 'vitest';
import type { Commune } from '../domaine/commune.schema.ts';
import { findSecteur, listNomsSecteurs } from '../domaine/decoupage.ts';
import type { FondSitue } from '../domaine/fond.ts';
import { formatDecoupage } from './decoupage.ts';

const commune = (code_insee: string, nom: string, population: number, longitude: number): Commune => ({
  code_insee,
  nom,
  slug: nom.toLowerCase(),
  codes_postaux: [],
  epci: null,
  population,
  position: { latitude: 43.5, longitude },
  voisines: [],
});
const COMMUNES = [commune('34001', 'Ouest', 10, 3.05), commune('34002', 'Milieu', 500, 3.15), commune('34003', 'Est', 100, 3.25)];
/** Trois carrés d'un dixième de degré, d'ouest en est, et un trou dans le dernier. */
const FOND: FondSitue = {
  origine: 'contours',
  formes: [
    [3000, 43450, 100, 0, 0, 100, -100, 0],
    [3100, 43450, 100, 0, 0, 100, -100, 0],
    [3200, 43450, 100, 0, 0, 100, -100, 0],
    [3240, 43490, 20, 0, 0, 20, -20, 0],
  ],
  codes: ['34001', '34002', '34003', ''],
};
const SECTEURS = {
  niveaux: [],
  sans_domicile: [],
  nouveaux_arrivants: [],
  transferts: [],
  secteurs: [
    { id: 'territoire', nom: 'Territoire', niveau: 'mds', communes: [], services: [] },
    { id: 'couchant', nom: 'Couchant', niveau: 'sts', communes: ['34001', '34002'], services: [] },
    { id: 'levant', nom: 'Levant', niveau: 'sts', communes: ['34003'], services: [] },
  ],
};
const decoupage = formatDecoupage({ communes: COMMUNES, partenaires: [], secteurs: SECTEURS }, FOND);

test("chaque forme a sa commune, par son rang dans la table de la carte ; un trou n'en a pas", () => expect(decoupage.communes).toEqual([2, 0, 1, -1]));

test("un secteur qui ne nomme pas de commune n'est pas sur la carte", () => expect(decoupage.secteurs).toEqual(['Couchant', 'Levant']));

test("le secteur d'une commune, et toutes ses formes", () => {
  expect(findSecteur(decoupage, 0)).toEqual({ nom: 'Couchant', formes: [0, 1] });
  expect(findSecteur(decoupage, 1)).toEqual({ nom: 'Levant', formes: [2] });
  expect(findSecteur(decoupage, 9)).toBeUndefined();
});

test('une limite passe entre les deux secteurs, aucune entre deux communes du même', () => {
  const nord = decoupage.limites.map((ligne) => {
    let [x, y] = [0, 0];
    return Array.from({ length: ligne.length / 2 }, (_, rang) => {
      [x, y] = [x + (ligne[2 * rang] ?? 0), y + (ligne[2 * rang + 1] ?? 0)];
      return `${x} ${y}`;
    });
  });
  const segments = nord.flatMap((points) => points.slice(1).map((point, rang) => [points[rang], point].sort().join(' à ')));
  expect(segments).toContain('3200 43450 à 3200 43550');
  expect(segments).not.toContain('3100 43450 à 3100 43550');
});

test("le nom d'un secteur s'écrit au centre de l'une de ses communes ; un secteur sans centre connu n'en a pas", () => {
  const centres = [{ centre: { latitude: 43.5, longitude: 3.15 } }, { centre: undefined }, { centre: { latitude: 43.5, longitude: 3.05 } }];
  expect(listNomsSecteurs(decoupage, centres).map(({ nom, ailleurs }) => [nom, ailleurs.length])).toEqual([['Couchant', 1]]);
});
