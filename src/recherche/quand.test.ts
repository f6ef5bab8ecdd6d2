import { expect, test } from 'vitest';
import { ETAT_VIDE, type Etat } from './etat.ts';
import { getJetonDemiHeure, getJetonMoment, getJetonType, JETON_SANS_HEURES } from './jetons.ts';
import { LISTE_MOMENTS } from './moments.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { AFFICHE_VIDE, type Notice } from './notice.ts';
import { type Instant, listJours, searchOuvertures } from './quand.ts';

/** Un mardi, à dix heures. */
const MARDI: Instant = { jour: '2026-12-01', minutes: 10 * 60 };
const list = (etat: Partial<Etat>, instant = MARDI) => listJours({ ...ETAT_VIDE, ...etat }, instant);
const listRangs = (etat: Partial<Etat>, instant = MARDI) => list(etat, instant).map(({ rang }) => rang);

test('« ouvert maintenant » est la demi-heure en cours, et elle seule', () => {
  expect(list({ quand: 'maintenant' })).toEqual([{ rang: 0, jetons: [getJetonDemiHeure('2026-12-01', 20)] }]);
  expect(list({ quand: 'maintenant' }, { ...MARDI, minutes: 10 * 60 + 29 })[0]?.jetons).toEqual([getJetonDemiHeure('2026-12-01', 20)]);
  expect(list({ quand: 'maintenant' }, { ...MARDI, minutes: 10 * 60 + 30 })[0]?.jetons).toEqual([getJetonDemiHeure('2026-12-01', 21)]);
  expect(list({ quand: 'maintenant' }, { ...MARDI, minutes: 24 * 60 - 1 })[0]?.jetons).toEqual([getJetonDemiHeure('2026-12-01', 47)]);
});

test("aujourd'hui, un jour ; cette semaine, sept ; des jours ou des moments, deux semaines", () => {
  expect(listRangs({ quand: 'aujourdhui' })).toEqual([0]);
  expect(listRangs({ quand: 'semaine' })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(listRangs({ moments: ['soir'] })).toHaveLength(14);
});

test('les jours choisis, du plus proche au plus lointain, celui du jour compris', () => {
  expect(listRangs({ jours: ['lundi', 'mardi'] })).toEqual([0, 6, 7, 13]);
  expect(listRangs({ jours: ['lundi'], quand: 'semaine' })).toEqual([6]);
  expect(listRangs({ jours: ['lundi'], quand: 'aujourdhui' })).toEqual([]);
});

test('sans moment, tous ; avec, ceux que l’on a choisis, à la bonne date', () => {
  const [, demain] = list({ quand: 'semaine' });
  expect(demain?.jetons).toEqual(LISTE_MOMENTS.map((moment) => getJetonMoment('2026-12-02', moment)));
  expect(list({ jours: ['mercredi'], moments: ['soir'] }).map(({ jetons }) => jetons)).toEqual([
    [getJetonMoment('2026-12-02', 'soir')],
    [getJetonMoment('2026-12-09', 'soir')],
  ]);
});

test.each([
  [11 * 60 + 59, ['matin', 'apres-midi', 'soir']],
  [12 * 60, ['apres-midi', 'soir']],
  [17 * 60 + 59, ['apres-midi', 'soir']],
  [18 * 60, ['soir']],
] as const)("à %i minutes, il reste d'aujourd'hui %j ; demain est entier", (minutes, restent) => {
  const [aujourdhui, demain] = list({ quand: 'semaine' }, { ...MARDI, minutes });
  expect(aujourdhui?.jetons).toEqual(restent.map((moment) => getJetonMoment('2026-12-01', moment)));
  expect(demain?.jetons).toHaveLength(3);
});

test.each([
  ["du passage à l'heure d'été", '2027-03-25', ['2027-03-28', '2027-04-04']],
  ["du passage à l'heure d'hiver", '2026-10-22', ['2026-10-25', '2026-11-01']],
  ["de la fin de l'année", '2026-12-31', ['2027-01-03', '2027-01-10']],
])('autour %s, les dimanches tombent un dimanche, et aucun jour ne manque', (_nom, jour, dimanches) => {
  const instant = { jour, minutes: 0 };
  expect(list({ jours: ['dimanche'], moments: ['matin'] }, instant).flatMap(({ jetons }) => jetons)).toEqual(
    dimanches.map((date) => getJetonMoment(date, 'matin')),
  );
  expect(new Set(list({ moments: ['matin'] }, instant).flatMap(({ jetons }) => jetons)).size).toBe(14);
});

const getNotice = (chemin: string, ...jetons: string[]): Notice => ({
  chemin,
  affiche: AFFICHE_VIDE,
  nom: [],
  mots: [],
  jetons: [getJetonType('partenaire'), ...jetons],
});

test('une fiche compte du premier jour qui convient ; celle qui ne dit pas ses heures est à part', async () => {
  const moteur = createMoteurEssai([
    getNotice('/demain/', getJetonMoment('2026-12-02', 'matin'), getJetonMoment('2026-12-09', 'matin')),
    getNotice('/apres-midi/', getJetonMoment('2026-12-02', 'apres-midi')),
    getNotice('/inconnue/', JETON_SANS_HEURES),
    getNotice('/passee/', getJetonMoment('2026-12-01', 'matin')),
  ]);
  const search = (etat: Partial<Etat>, minutes = 13 * 60) => searchOuvertures({ ...ETAT_VIDE, ...etat }, { ...MARDI, minutes }, moteur);
  const ouvertures = await search({ moments: ['matin'] });
  expect([...(ouvertures?.jours ?? [])]).toEqual([['/demain/', 1]]);
  expect([...(ouvertures?.sansHeures ?? [])]).toEqual(['/inconnue/']);
  expect([...((await search({ moments: ['matin'] }, 9 * 60))?.jours ?? [])]).toEqual([
    ['/passee/', 0],
    ['/demain/', 1],
  ]);
  expect(await search({})).toBeUndefined();
});
