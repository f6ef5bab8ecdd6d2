import { expect, test } from 'vitest';
import { distanceKm } from './commune.ts';
import { type CommuneCarte, filterParBesoin, filterParVue, findCommuneProche, type Lieu, sortParDistance, getPartMaximale } from './lieux-carte.ts';

const commune = (nom: string, latitude: number, longitude: number): CommuneCarte => ({
  code_insee: nom,
  nom,
  slug: nom,
  codes_postaux: [],
  centre: { latitude, longitude },
  population: 0,
});
const LODEVE = commune('Lodève', 43.73, 3.32);
const BEZIERS = commune('Béziers', 43.34, 3.22);
const SETE = commune('Sète', 43.4, 3.69);
const lieu = (id: string, reste: Partial<Lieu>): Lieu => ({
  id,
  nom: id,
  type: '',
  besoins: 0,
  commune: undefined,
  adresse: '',
  telephone: '',
  point: undefined,
  approche: false,
  ferme: false,
  surOrientation: false,
  aVerifier: false,
  ancienne: false,
  ...reste,
});

test('un groupe porte le nom de la commune dont le centre est le plus près du sien', () => {
  expect(findCommuneProche({ latitude: 43.36, longitude: 3.3 }, [LODEVE, SETE, BEZIERS])).toBe(BEZIERS);
  expect(findCommuneProche({ latitude: 43.36, longitude: 3.3 }, [])).toBeUndefined();
  expect(findCommuneProche({ latitude: 43.36, longitude: 3.3 }, [{ ...BEZIERS, centre: undefined }])).toBeUndefined();
});

test("la liste suit la vue : un point dedans, une adresse au téléphone par sa commune, rien pour qui n'a pas d'endroit", () => {
  const lieux = [
    lieu('point', { point: { latitude: 43.7, longitude: 3.3 } }),
    lieu('ailleurs', { point: { latitude: 43.3, longitude: 3.3 } }),
    lieu('telephone', { surOrientation: true, commune: LODEVE }),
    lieu('nulle-part', {}),
  ];
  expect(filterParVue(lieux, { sud: 43.6, nord: 43.8, ouest: 3.2, est: 3.4 }).map(({ id }) => id)).toEqual(['point', 'telephone']);
});

test("un besoin est un bit, dans l'ordre du vocabulaire", () => {
  const lieux = [lieu('a', { besoins: 0b001 }), lieu('b', { besoins: 0b110 })];
  expect(filterParBesoin(lieux, 2).map(({ id }) => id)).toEqual(['b']);
  expect(filterParBesoin(lieux, undefined)).toHaveLength(2);
});

test('le rangement par distance est celui de la formule exacte', () => {
  const centre = { latitude: 43.6, longitude: 3.5 };
  const lieux = Array.from({ length: 200 }, (_, rang) =>
    lieu(String(rang), { point: { latitude: 43.2 + ((rang * 0.7548) % 1) * 0.8, longitude: 2.6 + ((rang * 0.5698) % 1) * 1.5 } }),
  );
  const km = ({ point }: Lieu) => distanceKm(centre, point ?? centre);
  const ranges = sortParDistance(lieux, centre);
  // À plat et sur une sphère, l'ordre ne diffère qu'entre lieux à moins de 1 % de distance.
  for (const [rang, suivant] of ranges.slice(1).entries()) expect(km(ranges[rang] as Lieu)).toBeLessThan(km(suivant) * 1.01);
});

test.each([
  [[1, 1, 3], 200, 3],
  [[1, 150, 150], 200, 99],
  [[1, 1, 1], 2, 1],
  [[], 200, 1],
])('de groupes de %j, %i lieux au plus : chacun en montre %i', (tailles, maximum, part) => expect(getPartMaximale(tailles, maximum)).toBe(part));
