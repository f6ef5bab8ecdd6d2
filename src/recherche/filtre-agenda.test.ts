import { expect, test } from 'vitest';
import { A_CONFIRMER, type AgendaEcrit, readAgenda } from '../domaine/agenda-ecrit.ts';
import { type Criteres, filterAgenda, formatCriteres, listSorties, readCriteres, SANS_CRITERE } from './filtre-agenda.ts';

// Le mardi 24 novembre 2026 est le deuxième jour après le dimanche 22.
const ecrit: AgendaEcrit = {
  du: '2026-11-22',
  id: ['budget', 'repas', 'soir', 'rdv'],
  intitule: ['Budget', 'Repas', 'Soirée', 'Sur rendez-vous'],
  qui: ['CAF · Lodève', 'Association · Béziers', 'CCAS · Lodève', 'CAF'],
  commune: ['34142', '34032', '34142', ''],
  besoins: [0b0010, 0b0100, 0b0010, 0b0010],
  rendez_vous: [3, 1, 2, 3],
  sans_date: [-1, -1, -1, 0],
  heures: [
    [540, 720, 'de 9 h à 12 h'],
    [690, 840, 'de 11 h 30 à 14 h'],
    [1080, 1200, 'de 18 h à 20 h'],
  ],
  seances: [[2, 0, 0, 9, 0, 1], [2, 1, 0], [1, 2, 8], []],
};
const agenda = readAgenda(ecrit);
const filtre = (champs: Partial<Criteres>, aujourdhui = '2026-11-22') => {
  const { seances, sansDate } = filterAgenda(
    agenda,
    { ...SANS_CRITERE, ...champs },
    {
      aujourdhui,
      getRang: (besoin) => ['acces-aux-droits', 'budget', 'precarite'].indexOf(besoin),
      findKm: (code) => ({ '34142': 0, '34032': 38 })[code],
    },
  );
  return [seances.map(({ presence, jour }) => `${presence.id} ${jour.slice(8)}`).join(', '), sansDate.map(({ id }) => id).join(', ')];
};

test("relu : par jour puis par heure, avec ce qui n'est pas sûr", () => {
  expect(agenda.seances.map(({ presence, jour, heures, a_confirmer, rendez_vous }) => [presence.id, jour, heures, a_confirmer, rendez_vous])).toEqual([
    ['soir', '2026-11-23', 'de 18 h à 20 h', '', 'obligatoire'],
    ['budget', '2026-11-24', 'de 9 h à 12 h', '', 'obligatoire'],
    ['repas', '2026-11-24', 'de 11 h 30 à 14 h', '', 'sans'],
    ['budget', '2026-12-01', 'de 9 h à 12 h', 'ferie', 'obligatoire'],
  ]);
  expect(A_CONFIRMER[1]).toBe('ferie');
});

test('chaque critère, et les permanences sans date qui y répondraient', () => {
  expect(filtre({})).toEqual(['soir 23, budget 24, repas 24, budget 01', 'rdv']);
  expect(filtre({ besoin: 'budget' })).toEqual(['soir 23, budget 24, budget 01', 'rdv']);
  expect(filtre({ besoin: 'inconnu' })).toEqual(['', '']);
  expect(filtre({ commune: 'lodeve' })).toEqual(['soir 23, budget 24, budget 01', '']);
  expect(filtre({ commune: 'lodeve', distance: '50' })).toEqual(['soir 23, budget 24, repas 24, budget 01', '']);
  expect(filtre({ commune: 'lodeve', distance: '0' })).toEqual(['soir 23, budget 24, budget 01', '']);
  expect(filtre({ jour: 'mardi' })).toEqual(['budget 24, repas 24, budget 01', '']);
  expect(filtre({ jour: '2026-12-01' })).toEqual(['budget 01', '']);
  expect(filtre({ rdv: 'sans' })).toEqual(['repas 24', '']);
  expect(filtre({ rdv: 'avec' })).toEqual(['soir 23, budget 24, budget 01', 'rdv']);
});

test("un moment : ce à quoi l'on peut venir à ce moment-là", () => {
  expect(filtre({ moment: 'matin' })).toEqual(['budget 24, repas 24, budget 01', '']);
  expect(filtre({ moment: 'apres-midi' })).toEqual(['repas 24', '']);
  expect(filtre({ moment: 'soir' })).toEqual(['soir 23', '']);
});

test('les jours passés ne se montrent plus', () => {
  expect(filtre({}, '2026-11-25')[0]).toBe('budget 01');
});

test("l'adresse garde les critères et oublie ce qui n'a pas de sens", () => {
  const criteres = readCriteres('?besoin=budget&commune=%20Saint%20%20Privat&distance=30&jour=mardi&moment=matin&rdv=sans');
  expect(criteres).toEqual({ besoin: 'budget', commune: 'Saint Privat', distance: '30', jour: 'mardi', moment: 'matin', rdv: 'sans' });
  expect(formatCriteres(criteres)).toBe('?besoin=budget&commune=Saint+Privat&distance=30&jour=mardi&moment=matin&rdv=sans');
  expect(readCriteres('?besoin=<b>&distance=mille&jour=2026-02-30&moment=toString&rdv=x&autre=1')).toEqual(SANS_CRITERE);
  expect(readCriteres('?jour=2026-11-24').jour).toBe('2026-11-24');
  expect(formatCriteres({ ...SANS_CRITERE, distance: '30' })).toBe('');
});

test("rien ne convient : ce que l'on peut lâcher, avec ce que cela donnerait", () => {
  const criteres = { ...SANS_CRITERE, besoin: 'budget', commune: 'lodeve', jour: 'dimanche', moment: 'matin', rdv: 'sans' };
  const sorties = listSorties(criteres, (choisis) => (choisis.jour === '' ? 3 : choisis.distance === '50' ? 1 : 0));
  expect(sorties.map(({ cle, nombre }) => [cle, nombre])).toEqual([
    ['jour', 3],
    ['distance', 1],
  ]);
  expect(sorties[0]?.criteres).toEqual({ ...criteres, jour: '' });
  expect(listSorties({ ...criteres, distance: '50' }, () => 1).map(({ cle }) => cle)).toEqual(['moment', 'jour', 'rdv', 'commune', 'besoin']);
  expect(listSorties(SANS_CRITERE, () => 1)).toEqual([]);
});
