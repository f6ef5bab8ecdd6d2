import { expect, test } from 'vitest';
import type { Agenda, SeanceAgenda } from '../domaine/horaires/agenda.ts';
import { lireCreneaux } from '../domaine/horaires/creneaux.ts';
import { addJours } from '../domaine/horaires/jour.ts';
import { getJetonDemiHeure, getJetonMoment, JETON_SANS_HEURES } from './jetons.ts';
import { getHorairesDeNotice } from './notice-horaires.ts';

const MARDI = '2026-12-01';
const MERCREDI = '2026-12-02';
const getSeance = (jour: string, de: string, a: string, autres: Partial<SeanceAgenda> = {}, fin = jour): SeanceAgenda => ({
  debut: `${jour}T${de}:00+01:00`,
  fin: `${fin}T${a}:00+01:00`,
  ...autres,
});
const getAgenda = (seances: readonly SeanceAgenda[], autres: Partial<Agenda> = {}): Agenda => ({
  etat: 'lu',
  rendez_vous: 'sans',
  seances,
  prochaines: seances.slice(0, 3),
  fermetures: [],
  ...autres,
});
const get = (seances: readonly SeanceAgenda[], joignable = true) => getHorairesDeNotice([getAgenda(seances)], MARDI, joignable);
const listDemiHeures = (jour: string, du: number, au: number) => Array.from({ length: au - du }, (_, rang) => getJetonDemiHeure(jour, du + rang));

test("une séance d'aujourd'hui : ses moments, et chaque demi-heure où l'on est reçu", () => {
  expect(get([getSeance(MARDI, '09:00', '12:00')]).jetons).toEqual([getJetonMoment(MARDI, 'matin'), ...listDemiHeures(MARDI, 18, 24)]);
  // Une demi-heure entamée compte, au début comme à la fin.
  expect(get([getSeance(MARDI, '14:15', '15:10')]).jetons).toEqual([getJetonMoment(MARDI, 'apres-midi'), ...listDemiHeures(MARDI, 28, 31)]);
});

test("demain a ses demi-heures ; après-demain n'a que ses moments ; au-delà de deux semaines, plus rien ne se cherche", () => {
  expect(get([getSeance(MERCREDI, '09:00', '10:00')]).jetons).toEqual([getJetonMoment(MERCREDI, 'matin'), ...listDemiHeures(MERCREDI, 18, 20)]);
  expect(get([getSeance('2026-12-03', '09:00', '10:00')]).jetons).toEqual([getJetonMoment('2026-12-03', 'matin')]);
  expect(get([getSeance('2026-12-14', '09:00', '10:00')]).jetons).toEqual([getJetonMoment('2026-12-14', 'matin')]);
  const lointaine = get([getSeance('2026-12-15', '09:00', '10:00')]);
  expect(lointaine.jetons).toEqual([]);
  expect(lireCreneaux(lointaine.creneaux)).toHaveLength(1);
});

test('une séance qui déborde sur le moment suivant est des deux', () => {
  const listMoments = (de: string, a: string) => get([getSeance('2026-12-03', de, a)]).jetons;
  expect(listMoments('11:30', '13:00')).toEqual([getJetonMoment('2026-12-03', 'matin')]);
  expect(listMoments('11:30', '14:00')).toEqual(['matin', 'apres-midi'].map((moment) => getJetonMoment('2026-12-03', moment as 'matin')));
  expect(listMoments('17:00', '18:00')).toEqual([getJetonMoment('2026-12-03', 'apres-midi')]);
  expect(listMoments('17:30', '19:00')).toEqual(['apres-midi', 'soir'].map((moment) => getJetonMoment('2026-12-03', moment as 'soir')));
});

test('une nuit passe minuit : ses demi-heures sont du lendemain', () => {
  expect(get([getSeance(MARDI, '23:00', '01:30', {}, MERCREDI)]).jetons).toEqual([
    getJetonMoment(MARDI, 'soir'),
    ...listDemiHeures(MARDI, 46, 48),
    ...listDemiHeures(MERCREDI, 0, 3),
  ]);
  expect(get([getSeance(MARDI, '22:00', '00:00', {}, MERCREDI)]).jetons).toEqual([getJetonMoment(MARDI, 'soir'), ...listDemiHeures(MARDI, 44, 48)]);
});

test.each(['jour férié', 'vacances scolaires', 'fermeture'] as const)('« %s » : la séance se trouve par son moment, jamais « ouvert maintenant »', (raison) => {
  expect(get([getSeance(MARDI, '09:00', '12:00', { a_confirmer: raison })]).jetons).toEqual([getJetonMoment(MARDI, 'matin')]);
});

test("les heures sont celles de Paris, l'été comme l'hiver", () => {
  const seance = { debut: '2027-03-29T09:00:00+02:00', fin: '2027-03-29T10:00:00+02:00' };
  expect(getHorairesDeNotice([getAgenda([seance])], '2027-03-28', true).jetons).toEqual([
    getJetonMoment('2027-03-29', 'matin'),
    ...listDemiHeures('2027-03-29', 18, 20),
  ]);
});

test('la carte emporte une semaine de séances, et au moins trois', () => {
  const listDates = (seances: readonly SeanceAgenda[]) =>
    lireCreneaux(get(seances).creneaux).map(({ debut }) => new Date(debut * 60_000).toISOString().slice(0, 10));
  const quotidienne = Array.from({ length: 20 }, (_, rang) => getSeance(addJours(MARDI, rang), '09:00', '12:00'));
  expect(listDates(quotidienne)).toEqual(quotidienne.slice(0, 7).map(({ debut }) => debut.slice(0, 10)));
  const mensuelle = ['2026-12-10', '2027-01-14', '2027-02-11', '2027-03-11'].map((jour) => getSeance(jour, '09:00', '12:00'));
  expect(listDates(mensuelle)).toEqual(['2026-12-10', '2027-01-14', '2027-02-11']);
  expect(listDates(mensuelle.slice(0, 1))).toEqual(['2026-12-10']);
});

test("une tournée : les arrêts se suivent dans l'ordre du temps, un jeton ne s'écrit qu'une fois", () => {
  const [soir, matin] = [
    getAgenda([getSeance('2026-12-03', '09:00', '10:00')]),
    getAgenda([getSeance(MERCREDI, '09:00', '09:30'), getSeance('2026-12-03', '10:00', '11:00')]),
  ];
  const { creneaux, jetons } = getHorairesDeNotice([soir, matin], MARDI, true);
  const debuts = lireCreneaux(creneaux).map(({ debut }) => debut);
  expect(debuts).toEqual(debuts.toSorted((a, b) => a - b));
  expect(jetons).toEqual([getJetonMoment(MERCREDI, 'matin'), ...listDemiHeures(MERCREDI, 18, 19), getJetonMoment('2026-12-03', 'matin')]);
});

test('sur rendez-vous seulement : chaque séance le dit', () => {
  const obligatoire = getAgenda([getSeance(MARDI, '09:00', '12:00')], { rendez_vous: 'obligatoire' });
  expect(lireCreneaux(getHorairesDeNotice([obligatoire], MARDI, true).creneaux).map(({ sur_rendez_vous }) => sur_rendez_vous)).toEqual([true]);
  const melee = getHorairesDeNotice([obligatoire, getAgenda([getSeance(MERCREDI, '09:00', '12:00')])], MARDI, true);
  expect(lireCreneaux(melee.creneaux).every(({ sur_rendez_vous }) => sur_rendez_vous)).toBe(false);
});

test("sans heure lisible, la fiche reste à confirmer ; fermée pour le moment, elle n'a rien", () => {
  expect(get([])).toEqual({ creneaux: '', jetons: [JETON_SANS_HEURES] });
  expect(get([], false)).toEqual({ creneaux: '', jetons: [] });
  expect(getHorairesDeNotice([], MARDI, true).jetons).toEqual([JETON_SANS_HEURES]);
});

test('une séance au-delà de trois mois se montre quand même', () => {
  const prochaines = [getSeance('2027-04-06', '09:00', '12:00')];
  expect(lireCreneaux(getHorairesDeNotice([getAgenda([], { prochaines })], MARDI, true).creneaux)).toHaveLength(1);
});
