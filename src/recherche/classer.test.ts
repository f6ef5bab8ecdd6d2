import { expect, test } from 'vitest';
import { type Classement, classeCandidats, type Trouve } from './classer.ts';
import { AFFICHE_VIDE } from './notice.ts';

const getTrouvaille = (id: string, score = 1) => ({ id, score, read: async () => ({ adresse: id, affiche: AFFICHE_VIDE, mots: [] }) });
const RIEN: Trouve = {
  notes: new Map(),
  parThemes: [],
  specialistes: new Set(),
  justes: new Map(),
  competentes: new Map(),
  horsRessort: new Set(),
  fermes: new Set(),
  anciennes: new Set(),
  distances: undefined,
  ouvertures: undefined,
  graine: '2026-12-01',
};
/** @param parts fiche → part des mots qu'elle a */
const getNotes = (parts: Readonly<Record<string, number>>, score = 1): Trouve['notes'] =>
  new Map(Object.entries(parts).map(([id, part]) => [id, { trouvaille: getTrouvaille(id), part, score }]));
/** @param malus fiche → ce qui lui manque ; 0 : la phrase la nomme */
const getJustes = (malus: Readonly<Record<string, number>>): Trouve['justes'] =>
  new Map(Object.entries(malus).map(([id, manque]) => [id, { trouvaille: getTrouvaille(id), malus: manque }]));
const classe = (trouve: Partial<Trouve>): Classement => classeCandidats({ ...RIEN, ...trouve });
const listIds = (fiches: Classement['candidats']) => fiches.map(({ id }) => id);
const ordonne = (trouve: Partial<Trouve>) => listIds(classe(trouve).candidats);

test("le service nommé d'abord, même un peu plus loin que celui qui n'a que les mots", () => {
  const trouve = {
    notes: getNotes({ mots: 1, nomme: 1 }),
    justes: getJustes({ nomme: 0 }),
    distances: new Map([
      ['mots', 0],
      ['nomme', 5],
    ]),
  };
  expect(ordonne(trouve)).toEqual(['nomme', 'mots']);
  expect(classe(trouve).candidats.map(({ nommee, juste }) => [nommee, juste])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(
    ordonne({
      ...trouve,
      distances: new Map([
        ['mots', 0],
        ['nomme', 7],
      ]),
    }),
  ).toEqual(['mots', 'nomme']);
});

test('le plus proche, puis ce qui vaut partout, puis le bout du rayon ; ce qui est fermé en dernier', () => {
  const fiches = { bout: 1, ferme: 1, loin: 1, partout: 1, pres: 1 };
  const distances = new Map([
    ['pres', 1],
    ['loin', 10],
    ['partout', undefined],
    ['bout', 15],
    ['ferme', 0],
  ]);
  expect(ordonne({ notes: getNotes(fiches), distances, fermes: new Set(['ferme']) })).toEqual(['pres', 'loin', 'partout', 'bout', 'ferme']);
});

test("ce que personne n'a confirmé depuis longtemps passe après son voisin, pas après qui est à dix kilomètres", () => {
  const distances = new Map([
    ['ancienne', 0],
    ['voisine', 0.5],
    ['loin', 10],
  ]);
  expect(ordonne({ notes: getNotes({ ancienne: 1, voisine: 1, loin: 1 }), distances, anciennes: new Set(['ancienne']) })).toEqual([
    'voisine',
    'ancienne',
    'loin',
  ]);
});

test("un endroit écarte ce qui n'est pas autour", () => {
  const { candidats, lointains } = classe({ notes: getNotes({ ici: 1, ailleurs: 1 }), distances: new Map([['ici', 0]]) });
  expect(listIds(candidats)).toEqual(['ici']);
  expect(candidats[0]?.km).toBe(0);
  expect(lointains).toEqual([]);
});

test("rien alentour n'est ce que l'on nomme : celui qui l'est, plus loin ; les autres restent", () => {
  const { candidats, lointains } = classe({
    notes: getNotes({ autre: 1, ailleurs: 1, nomme: 1 }),
    justes: getJustes({ nomme: 0 }),
    distances: new Map([['autre', 0]]),
  });
  expect(listIds(lointains)).toEqual(['nomme']);
  expect(listIds(candidats)).toEqual(['autre']);
});

test("sans service nommé, seul ce qui a tous les mots vient de loin, et seulement s'il n'y a rien ici", () => {
  const notes = getNotes({ ici: 0.5, complete: 1, partielle: 0.5 });
  const ici = new Map([['ici', 0]]);
  expect(listIds(classe({ notes, distances: ici }).lointains)).toEqual(['complete']);
  expect(listIds(classe({ notes: getNotes({ ici: 1, complete: 1 }), distances: ici }).lointains)).toEqual([]);
});

test('faute de fiche complète, celles qui ont une partie des mots, et on le sait', () => {
  expect(classe({ notes: getNotes({ a: 0.4, b: 0.6 }) })).toMatchObject({ elargi: true, candidats: [{ id: 'b' }, { id: 'a' }] });
  expect(classe({ notes: getNotes({ a: 0.4, b: 1 }) })).toMatchObject({ elargi: false, candidats: [{ id: 'b' }] });
  expect(classe({})).toEqual({ elargi: false, candidats: [], lointains: [] });
});

test('du bon besoin : qui ne fait que cela devant qui fait de tout', () => {
  const parThemes = [getTrouvaille('generaliste'), getTrouvaille('specialiste')];
  const distances = new Map([
    ['generaliste', 0],
    ['specialiste', 2],
  ]);
  expect(ordonne({ parThemes, specialistes: new Set(['specialiste']), distances })).toEqual(['specialiste', 'generaliste']);
  expect(ordonne({ parThemes, specialistes: new Set(['specialiste']), notes: getNotes({ generaliste: 1 }), tousCompris: true })).toEqual([
    'specialiste',
    'generaliste',
  ]);
});

const QUAND: Trouve['ouvertures'] = {
  jours: new Map([
    ['samedi', 4],
    ['demain', 1],
    ['demain-loin', 1],
  ]),
  sansHeures: new Set(['inconnue']),
};

test('à un moment choisi : par date, puis par distance ; les heures inconnues à la fin, et ce qui n’ouvre pas ne vient pas', () => {
  const notes = getNotes({ inconnue: 1, samedi: 1, 'demain-loin': 1, demain: 1, jamais: 1 });
  const distances = new Map([
    ['inconnue', 0],
    ['samedi', 0],
    ['demain-loin', 9],
    ['demain', 2],
    ['jamais', 0],
  ]);
  const { candidats } = classe({ notes, distances, ouvertures: QUAND });
  expect(candidats.map(({ id, sansHeures }) => [id, sansHeures])).toEqual([
    ['demain', false],
    ['demain-loin', false],
    ['samedi', false],
    ['inconnue', true],
  ]);
});

test("sans moment choisi, personne n'est à part", () => {
  expect(classe({ notes: getNotes({ inconnue: 1, samedi: 1 }) }).candidats.every(({ sansHeures }) => !sansHeures)).toBe(true);
});

test('entre égaux, le sort : le même tout le jour, un autre un autre jour, sans préféré', () => {
  const egales = getNotes(Object.fromEntries(Array.from({ length: 8 }, (_, rang) => [`/partenaires/fiche-${rang}/`, 1])));
  const tire = (graine: string) => ordonne({ notes: egales, graine });
  const jours = Array.from({ length: 28 }, (_, rang) => `2027-02-${String(rang + 1).padStart(2, '0')}`);
  expect(tire('2027-02-01')).toEqual(tire('2027-02-01'));
  // L'ordre où le moteur les rend n'y change rien.
  expect(ordonne({ notes: new Map([...egales].reverse()), graine: '2027-02-01' })).toEqual(tire('2027-02-01'));
  expect(new Set(jours.map((jour) => tire(jour).join())).size).toBeGreaterThan(jours.length / 2);
  expect(new Set(jours.map((jour) => tire(jour)[0])).size).toBeGreaterThanOrEqual(5);
});

test('le score départage avant le sort, mais pas pour un rien', () => {
  const notes = (score: number): Trouve['notes'] =>
    new Map([
      ['a', { trouvaille: getTrouvaille('a'), part: 1, score: 1 }],
      ['b', { trouvaille: getTrouvaille('b'), part: 1, score }],
    ]);
  const jours = Array.from({ length: 12 }, (_, rang) => `2027-01-${String(rang + 10)}`);
  const listPremiers = (score: number) => new Set(jours.map((graine) => ordonne({ notes: notes(score), graine })[0]));
  expect([...listPremiers(6)]).toEqual(['b']);
  expect(listPremiers(1.1).size).toBe(2);
});

test('le service du secteur passe devant celui du secteur voisin, même plus loin, et même si la phrase a les mots de celui-ci', () => {
  const { candidats } = classe({
    notes: getNotes({ voisin: 1 }),
    justes: getJustes({ ici: 0, voisin: 0 }),
    competentes: new Map([['ici', 'seule']]),
    horsRessort: new Set(['voisin']),
    distances: new Map([
      ['ici', 22],
      ['voisin', 3],
    ]),
  });
  expect(candidats.map(({ id, nommee, juste, competente }) => ({ id, nommee, juste, competente }))).toEqual([
    { id: 'ici', nommee: true, juste: true, competente: 'seule' },
    { id: 'voisin', nommee: false, juste: false, competente: undefined },
  ]);
});
