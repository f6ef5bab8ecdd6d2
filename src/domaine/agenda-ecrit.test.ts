import { expect, test } from 'vitest';
import { type AgendaEcrit, readAgenda } from './agenda-ecrit.ts';

const ecrit: AgendaEcrit = {
  du: '2026-12-30',
  id: ['ccas', 'mds', 'pmi'],
  intitule: ['CCAS', 'Assistante sociale', 'Consultation'],
  qui: ['Mairie', 'Maison du Département', 'PMI'],
  commune: ['34172', '34003', ''],
  besoins: [1, 6, 0],
  rendez_vous: [1, 2, 0],
  sans_date: [-1, -1, 2],
  heures: [
    [540, 720, 'de 9 h à 12 h'],
    [1320, 1800, 'de 22 h à 6 h le lendemain'],
  ],
  // Jours depuis le 30 décembre, rang des heures, raison ; huit de plus : sur rendez-vous.
  seances: [[2, 0, 1, 5, 0, 0], [2, 1, 0, 0, 0, 10], []],
};

test('chaque permanence reprend sa ligne de chaque colonne', () => {
  expect(readAgenda(ecrit).presences).toEqual([
    { id: 'ccas', intitule: 'CCAS', qui: 'Mairie', commune: '34172', besoins: 1, rendez_vous: 'sans', sans_date: -1 },
    { id: 'mds', intitule: 'Assistante sociale', qui: 'Maison du Département', commune: '34003', besoins: 6, rendez_vous: 'conseille', sans_date: -1 },
    { id: 'pmi', intitule: 'Consultation', qui: 'PMI', commune: '', besoins: 0, rendez_vous: 'inconnu', sans_date: 2 },
  ]);
});

test("les séances de toutes, dans l'ordre des jours puis des heures, chacune avec sa raison et son rendez-vous", () => {
  expect(
    readAgenda(ecrit).seances.map(({ presence, jour, debut, fin, heures, a_confirmer, rendez_vous }) => [
      presence.id,
      jour,
      debut,
      fin,
      heures,
      a_confirmer,
      rendez_vous,
    ]),
  ).toEqual([
    ['mds', '2026-12-30', 540, 720, 'de 9 h à 12 h', 'vacances', 'obligatoire'],
    ['ccas', '2027-01-01', 540, 720, 'de 9 h à 12 h', 'ferie', 'sans'],
    ['mds', '2027-01-01', 1320, 1800, 'de 22 h à 6 h le lendemain', '', 'conseille'],
    ['ccas', '2027-01-04', 540, 720, 'de 9 h à 12 h', '', 'sans'],
  ]);
});
