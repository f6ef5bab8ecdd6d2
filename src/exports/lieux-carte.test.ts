import { expect, test } from 'vitest';
import type { Adresse } from '../domaine/adresse.schema.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { parseLieux } from '../domaine/lieux-carte.ts';
import { type Partenaire, partenaireSchema } from '../domaine/partenaire.schema.ts';
import { formatLieuxCarte } from './lieux-carte.ts';

const COMMUNES: Commune[] = [
  {
    code_insee: '34142',
    nom: 'Lodève',
    slug: 'lodeve',
    codes_postaux: ['34700'],
    epci: null,
    population: 7426,
    position: { latitude: 43.73, longitude: 3.32 },
    voisines: [],
  },
  {
    code_insee: '34032',
    nom: 'Béziers',
    slug: 'beziers',
    codes_postaux: ['34500'],
    epci: null,
    population: 80_000,
    position: { latitude: 43.34, longitude: 3.22 },
    voisines: [],
  },
];
const partenaire = (id: string, adresse: Adresse, reste: Partial<Partenaire> = {}): Partenaire => ({
  ...partenaireSchema.parse({
    id,
    nom: `Nom de ${id}`,
    type: 'association',
    adresse,
    thematiques: ['budget', 'logement'],
    telephone: [{ numero: '04 65 71 00 01' }],
  }),
  ...reste,
});
const LODEVE = { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' } as const;
const lire = (...partenaires: Partenaire[]) =>
  parseLieux(JSON.parse(JSON.stringify(formatLieuxCarte({ partenaires, communes: COMMUNES, aujourdhui: '2026-11-22' }))));

test('une adresse publique située a son point, au mètre près, et ses besoins', () => {
  const { lieux } = lire(
    partenaire('epicerie', { ...LODEVE, adresse: '12 rue du Puits', code_postal: '34700', latitude: 43.731234, longitude: 3.318765, precision: 'adresse' }),
  );
  expect(lieux).toEqual([
    {
      id: 'epicerie',
      nom: 'Nom de epicerie',
      type: 'Association',
      besoins: 0b100010,
      commune: { code_insee: '34142', nom: 'Lodève', slug: 'lodeve', codes_postaux: ['34700'], centre: { latitude: 43.73, longitude: 3.32 }, population: 74 },
      adresse: '12 rue du Puits, 34700\u00A0Lodève',
      telephone: '04 65 71 00 01',
      point: { latitude: 43.73123, longitude: 3.31877 },
      approche: false,
      ferme: false,
      surOrientation: false,
      aVerifier: false,
      ancienne: false,
    },
  ]);
});

test('sans position, ou à la commune près, le point est celui de la commune, et le dit', () => {
  const { lieux } = lire(partenaire('a', LODEVE), partenaire('b', { ...LODEVE, latitude: 43.7301, longitude: 3.3199, precision: 'commune' }));
  for (const { point, approche } of lieux) expect({ point, approche }).toEqual({ point: { latitude: 43.73, longitude: 3.32 }, approche: true });
});

test('fermé pour le moment : sur la carte, et dit ; fermé pour de bon : absent', () => {
  const { lieux } = lire(partenaire('a', LODEVE, { statut: 'ferme_temporairement' }), partenaire('b', LODEVE, { statut: 'ferme_definitivement' }));
  expect(lieux.map(({ id, ferme }) => [id, ferme])).toEqual([['a', true]]);
});

test("ce qui n'est plus confirmé le dit, au jour de la construction", () => {
  const { lieux } = lire(
    partenaire('a', LODEVE, { verifie_le: '2026-10-01' }),
    partenaire('b', LODEVE, { verifie_le: '2026-03-01' }),
    partenaire('c', LODEVE, { verifie_le: '2025-03-01' }),
    partenaire('d', LODEVE),
  );
  expect(lieux.map(({ id, aVerifier, ancienne }) => [id, aVerifier, ancienne])).toEqual([
    ['a', false, false],
    ['b', true, false],
    ['c', false, true],
    ['d', false, false],
  ]);
});

test("une adresse qui se donne au téléphone n'a que sa commune", () => {
  const { lieux } = lire(partenaire('relais', { visibilite: 'sur_orientation', commune: 'Béziers', code_insee: '34032' }));
  expect(lieux.map(({ point, adresse, commune, surOrientation }) => [point, adresse, commune?.nom, surOrientation])).toEqual([
    [undefined, '', 'Béziers', true],
  ]);
});

test("canari : rien d'un lieu confidentiel ou sans lieu, et aucune coordonnée d'un lieu sur orientation", () => {
  // Un appelant qui aurait forcé un lieu dans ces adresses n'en verrait rien sortir.
  const force = { adresse: '7 rue du Canari', code_postal: '34999', latitude: 43.98765, longitude: 3.98765 };
  const texte = JSON.stringify(
    formatLieuxCarte({
      communes: COMMUNES,
      aujourdhui: '2026-11-22',
      partenaires: [
        partenaire('temoin', { ...LODEVE, latitude: 43.7, longitude: 3.3, precision: 'adresse' }),
        {
          ...partenaire('refuge-canari', { visibilite: 'confidentielle' }),
          adresse: { visibilite: 'confidentielle', ...force, commune: 'Canarville', code_insee: '34998' } as Adresse,
        },
        { ...partenaire('ligne-canari', { visibilite: 'sans_lieu' }), adresse: { visibilite: 'sans_lieu', ...force } as Adresse },
        {
          ...partenaire('relais', { visibilite: 'sur_orientation', commune: 'Béziers', code_insee: '34032' }),
          adresse: { visibilite: 'sur_orientation', commune: 'Béziers', code_insee: '34032', ...force } as Adresse,
        },
      ],
    }),
  );
  expect(texte).toContain('temoin');
  for (const canari of [/canari/i, /34999/, /34998/, /98765/, /4398/]) expect(texte).not.toMatch(canari);
});

test("les communes les plus peuplées d'abord, les lieux par nom ; un lieu d'ailleurs garde le nom de sa commune", () => {
  const { communes, lieux } = lire(
    partenaire('z', LODEVE),
    partenaire('a', { visibilite: 'publique', commune: 'Millau', code_insee: '12145', latitude: 44.1, longitude: 3.08, hors_territoire: true }),
  );
  expect(communes.map(({ nom }) => nom)).toEqual(['Béziers', 'Lodève', 'Millau']);
  expect(lieux.map(({ id, commune }) => [id, commune?.nom])).toEqual([
    ['a', 'Millau'],
    ['z', 'Lodève'],
  ]);
});
