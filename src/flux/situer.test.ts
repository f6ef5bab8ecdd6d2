import { describe, expect, test } from 'vitest';
import { createAtlas, getDepartementPostal } from './atlas.ts';
import { direConseil, direConstat } from './constat.ts';
import { ATLAS, ouvreCarnet } from './essai.ts';
import { parsePoint, placePoint } from './point.ts';
import { situe } from './situer.ts';

function place(commune: string, code_postal = '', code_insee = '', point?: { latitude: number; longitude: number }) {
  const carnet = ouvreCarnet();
  const situation = situe({ commune, code_postal, code_insee }, point, ATLAS, carnet);
  return {
    situation:
      situation &&
      [situation.commune.nom, situation.code_postal, ...(situation.courrier ? ['courrier'] : []), ...(situation.ancien ? [situation.ancien] : [])].join(' | '),
    dits: carnet.constats.map((constat) => `${constat.gravite} : ${direConstat(constat)}`),
  };
}

describe('trouver la commune', () => {
  test.each([
    ['Lodève', '34700', '34142', 'Lodève | 34700', []],
    ['LODEVE', '34700', '34142', 'Lodève | 34700', ['reparation : Commune « LODEVE » écrite selon la liste officielle : « Lodève ».']],
    [
      'Montpellier Cedex 2',
      '34965',
      '34172',
      'Montpellier | 34965',
      ['reparation : Commune « Montpellier Cedex 2 » écrite selon la liste officielle : « Montpellier ».'],
    ],
    [
      'MONTPELLIER CEDEX',
      '34965',
      '',
      'Montpellier | 34965',
      [
        "reparation : Code INSEE trouvé d'après la commune et le code postal : « 34172 ».",
        'reparation : Commune « MONTPELLIER CEDEX » écrite selon la liste officielle : « Montpellier ».',
      ],
    ],
    [
      'CLERMONT L HERAULT',
      '34800',
      '',
      "Clermont-l'Hérault | 34800",
      [
        "reparation : Code INSEE trouvé d'après la commune et le code postal : « 34079 ».",
        "reparation : Commune « CLERMONT L HERAULT » écrite selon la liste officielle : « Clermont-l'Hérault ».",
      ],
    ],
    ['Caylar (Le)', '34520', '34064', 'Le Caylar | 34520', ['reparation : Commune « Caylar (Le) » écrite selon la liste officielle : « Le Caylar ».']],
    [
      '34700 Lodève (34)',
      '',
      '',
      'Lodève | 34700',
      [
        "reparation : Code INSEE trouvé d'après la commune et le code postal : « 34142 ».",
        'reparation : Commune « 34700 Lodève (34) » écrite selon la liste officielle : « Lodève ».',
      ],
    ],
    ['', '34700', '34142', 'Lodève | 34700', []],
    ['', '34300', '', 'Agde | 34300', ["reparation : Code INSEE trouvé d'après la commune et le code postal : « 34003 »."]],
    [
      "Cap d'Agde",
      '34300',
      '',
      "Agde | 34300 | Cap d'Agde",
      [
        "avertissement : Commune « Cap d'Agde » écrite selon la liste officielle : « Agde ».",
        "reparation : Code INSEE trouvé d'après la commune et le code postal : « 34003 ».",
      ],
    ],
    [
      'Vérargues',
      '34400',
      '34330',
      'Entre-Vignes | 34400 | Vérargues',
      [
        "reparation : Le code INSEE « 34330 » est celui d'une ancienne commune ; aujourd'hui : « 34246 ».",
        'reparation : Commune « Vérargues » écrite selon la liste officielle : « Entre-Vignes ».',
      ],
    ],
    [
      'Saint-Christol',
      '34400',
      '',
      'Entre-Vignes | 34400 | Saint-Christol',
      [
        "reparation : Code INSEE trouvé d'après la commune et le code postal : « 34246 ».",
        'reparation : Commune « Saint-Christol » écrite selon la liste officielle : « Entre-Vignes ».',
      ],
    ],
    [
      'Lodève',
      '34700',
      '34700',
      'Lodève | 34700',
      ["reparation : Le code INSEE « 34700 » n'est celui d'aucune commune d'ici ; d'après la commune et le code postal : « 34142 »."],
    ],
    [
      'Lodève',
      '34 700',
      'néant',
      'Lodève | 34700',
      ["reparation : Le code INSEE « néant » n'est celui d'aucune commune d'ici ; d'après la commune et le code postal : « 34142 »."],
    ],
    ['Lodève', 'inconnu', '34142', 'Lodève | ', ['avertissement : Le code postal « inconnu » ne se lit pas.']],
    ['Lunel PDC1', '34401', '34246', 'Entre-Vignes | 34401', ['reparation : Commune « Lunel PDC1 » écrite selon la liste officielle : « Entre-Vignes ».']],
    // Le courrier part à Montpellier, à Mende, ou au bureau d'à côté.
    [
      'Montpellier Cedex 9',
      '34943',
      '34032',
      'Béziers | 34500 | courrier',
      [
        "avertissement : Le service est à Béziers et l'adresse écrite est celle où il reçoit son courrier (Montpellier Cedex 9) : elle est publiée comme telle.",
      ],
    ],
    [
      'Mende Cedex',
      '48007',
      '34172',
      'Montpellier |  | courrier',
      ["avertissement : Le service est à Montpellier et l'adresse écrite est celle où il reçoit son courrier (Mende Cedex) : elle est publiée comme telle."],
    ],
    ['Frontignan Cedex', '34114', '34159', 'Mireval | 34114', ['reparation : Commune « Frontignan Cedex » écrite selon la liste officielle : « Mireval ».']],
    // Deux témoins contre un.
    [
      'Villeveyrac',
      '34560',
      '34157',
      'Villeveyrac | 34560',
      ['avertissement : La commune écrite est Villeveyrac, celle du code INSEE est Mèze : Villeveyrac est retenue.'],
    ],
    ['Villeveyrac', '34140', '34157', 'Mèze | 34140', ['avertissement : La commune écrite est Villeveyrac, celle du code INSEE est Mèze : Mèze est retenue.']],
  ])('%s %s %s', (commune, postal, insee, situation, dits) => {
    expect(place(commune, postal, insee)).toEqual({ situation, dits });
  });

  test.each([
    ['Moulins', '03000', '34172', 'Cette fiche est dans un autre département (03).'],
    ['Valserhône', '01200', '1033', 'Cette fiche est dans un autre département (01).'],
    ['Moulins', '3000', '', 'Cette fiche est dans un autre département (03).'],
    ['Mende Cedex', '48007', '', 'Cette fiche est dans un autre département (48).'],
    ['Ajaccio', '20000', '2a004', 'Cette fiche est dans un autre département (2A).'],
    ['Saint-Denis', '97400', '97411', 'Cette fiche est dans un autre département (974).'],
    ['Paris 12e Arrondissement', '75012', '75112', 'Cette fiche est dans un autre département (75).'],
    ['Bastia', '20200', '', 'Cette fiche est dans un autre département (2B).'],
    ['Lodèvve', '34700', '', "La commune « Lodèvve » n'est pas dans la liste officielle du département."],
    ['Nulle-Part', '', '', "La commune « Nulle-Part » n'est pas dans la liste officielle du département."],
    ['', '', '', 'La commune manque.'],
    ['', '34700', '', 'La commune manque.'],
  ])('%s %s %s ne se place pas', (commune, postal, insee, phrase) => {
    const { situation, dits } = place(commune, postal, insee);
    expect([situation, dits.at(-1)]).toEqual([undefined, `quarantaine : ${phrase}`]);
  });

  test('propose le nom le plus proche', () => {
    const carnet = ouvreCarnet();
    situe({ commune: 'Lodèvve', code_postal: '', code_insee: '' }, undefined, ATLAS, carnet);
    expect(carnet.constats.map(direConseil)).toEqual(['Vouliez-vous écrire « Lodève » ? Ajoutez son code INSEE.']);
  });

  test('un point près de la commune du code INSEE départage', () => {
    expect(place('Bureau distributeur', '30000', '34142', { latitude: 43.73, longitude: 3.31 }).situation).toBe('Lodève | 34700 | courrier');
    expect(place('Lodève', '97400', '34142')).toEqual({
      situation: 'Lodève | 34700',
      dits: ["avertissement : Le code postal « 97400 » est d'un autre département que Lodève : il n'est pas publié."],
    });
  });

  test('deux communes du même nom se distinguent par leur code postal', () => {
    const [premiere] = ATLAS.communes;
    if (!premiere) throw new Error('pas de commune');
    const atlas = createAtlas({
      departement: '34',
      communes: [premiere, { ...premiere, code_insee: '34999', codes_postaux: ['34999'] }],
      anciensCodes: new Map(),
      anciensNoms: new Map([
        ['agde', '34999'],
        ['inconnue', '00000'],
      ]),
    });
    expect(situe({ commune: 'Agde', code_postal: '34999', code_insee: '' }, undefined, atlas, ouvreCarnet())?.commune.code_insee).toBe('34999');
    const carnet = ouvreCarnet();
    expect(situe({ commune: 'Agde', code_postal: '', code_insee: '' }, undefined, atlas, carnet)).toBeUndefined();
    expect(carnet.constats.map(({ code }) => code)).toEqual(['commune-inconnue']);
  });

  test('les arrondissements mènent à leur ville', () => {
    const villes = ['75056', '69123', '13055'].map((code_insee) => ({ ...(ATLAS.communes[0] as (typeof ATLAS.communes)[number]), code_insee }));
    const atlas = createAtlas({ departement: '75', communes: villes, anciensCodes: new Map(), anciensNoms: new Map() });
    expect(['75112', '69385', '13216', '75121', '69380', '13217'].map((code) => atlas.findParAncienCode(code)?.code_insee)).toEqual([
      '75056',
      '69123',
      '13055',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('les départements des codes postaux', () => {
    expect(['20167', '20600', '97133', '34000'].map(getDepartementPostal)).toEqual(['2A', '2B', '971', '34']);
  });
});

describe('placer le point', () => {
  const lodeve = ATLAS.findParCode('34142') as NonNullable<ReturnType<typeof ATLAS.findParCode>>;
  function pose(latitude: string, longitude: string) {
    const carnet = ouvreCarnet();
    const point = placePoint(parsePoint(latitude, longitude, carnet), lodeve, ATLAS, carnet);
    return { point, dits: carnet.constats.map((constat) => `${constat.gravite} : ${direConstat(constat)}`) };
  }
  const CENTRE = { latitude: 43.73, longitude: 3.32, precision: 'commune' };

  test.each([
    ['', '', undefined, []],
    ['43.7312345678', '3.31', { latitude: 43.731235, longitude: 3.31 }, []],
    ['43,731', '3,31', { latitude: 43.731, longitude: 3.31 }, ['reparation : Virgules décimales remplacées par des points.']],
    ['3.31', '43.731', { latitude: 43.731, longitude: 3.31 }, ['reparation : Latitude et longitude étaient échangées.']],
    ['43.28', '43.28', CENTRE, ['avertissement : Le point est hors du territoire : la fiche est placée au centre de la commune.']],
    ['120', '3', CENTRE, ['avertissement : Le point est hors du territoire : la fiche est placée au centre de la commune.']],
    ['43.35', '3.23', CENTRE, ['avertissement : Le point est à 43\u00A0km de Lodève : la fiche est placée au centre de la commune.']],
    [
      '43.70',
      '3.19',
      { latitude: 43.7, longitude: 3.19 },
      ["avertissement : Le point semble être à Lunas-les-Châteaux plutôt qu'à Lodève ; il est gardé tel quel."],
    ],
    ['43.755', '3.275', { latitude: 43.755, longitude: 3.275 }, []],
    ['nord', '3.3', undefined, ["avertissement : Le point « nord ; 3.3 » ne se lit pas : il n'est pas publié."]],
    ['43.7', '', undefined, ["avertissement : Le point « 43.7 ; » ne se lit pas : il n'est pas publié."]],
    ['500', '3', undefined, ["avertissement : Le point « 500 ; 3 » ne se lit pas : il n'est pas publié."]],
  ])('%s %s', (latitude, longitude, point, dits) => {
    expect(pose(latitude, longitude)).toEqual({ point, dits });
  });

  test("sans position de commune, un point près d'une autre reste ; sans aucune position, seul un point impossible s'en va", () => {
    const sansPosition = { ...lodeve, position: null };
    const carnet = ouvreCarnet();
    expect(placePoint({ latitude: 43.61, longitude: 3.87 }, sansPosition, ATLAS, carnet)).toEqual({ latitude: 43.61, longitude: 3.87 });
    expect(placePoint({ latitude: 48.85, longitude: 2.35 }, sansPosition, ATLAS, carnet)).toBeUndefined();
    const nu = { ...ATLAS, communes: [sansPosition] };
    expect(placePoint({ latitude: 48.85, longitude: 2.35 }, sansPosition, nu, carnet)).toEqual({ latitude: 48.85, longitude: 2.35 });
    expect(placePoint({ latitude: 95, longitude: 2.35 }, sansPosition, nu, carnet)).toBeUndefined();
  });
});
