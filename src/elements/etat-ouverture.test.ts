import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getAgenda } from '../domaine/horaires/agenda.ts';
import { ecrireCreneaux, lireCreneaux } from '../domaine/horaires/creneaux.ts';
import { listTextes } from '../i18n/index.ts';
import { createTraduire } from '../i18n/traduire.ts';
import { findEtatOuverture } from './etat-ouverture.ts';

const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' } as const;
const dire = createTraduire(listTextes('ouvert.'), 'fr');

/** Ce que dit la page construite ce jour-là, à un instant UTC. */
function direA(instant: string, horaires: string, { genre = 'porte', aujourdhui = instant.slice(0, 10), rendezVous = false } = {}): string | undefined {
  const creneaux = lireCreneaux(ecrireCreneaux(getAgenda({ horaires }, { aujourdhui, territoire }).seances, rendezVous));
  return findEtatOuverture(creneaux, { maintenant: Date.parse(instant) / 60_000, genre, conseil: 'téléphonez avant de venir', dire })?.dit.replaceAll(
    '\u00A0',
    ' ',
  );
}
const SEMAINE = 'lundi, mardi et jeudi 9h-12h / 14h-17h';

test("ouvert : l'heure de fermeture, à Paris", () => {
  expect(direA('2026-11-24T13:00:00Z', SEMAINE)).toBe('Ouvert, ferme à 17 h');
  expect(direA('2026-11-24T07:59:00Z', SEMAINE)).toBe("Ouvre aujourd'hui à 9 h");
  expect(direA('2026-11-24T08:00:00Z', SEMAINE)).toBe('Ouvert, ferme à 12 h');
});
test('fermé : le jour de la réouverture est toujours dit', () => {
  expect(direA('2026-11-24T11:00:00Z', SEMAINE)).toBe("Ouvre aujourd'hui à 14 h");
  expect(direA('2026-11-24T16:00:00Z', SEMAINE)).toBe('Ouvre jeudi 26 novembre à 9 h');
  expect(direA('2026-11-25T20:00:00Z', SEMAINE)).toBe('Ouvre demain, jeudi 26 novembre, à 9 h');
  expect(direA('2026-11-26T17:00:00Z', '1er mardi du mois 9h30-12h')).toBe('Ouvre mardi 1er décembre à 9 h 30');
});
test('minuit passé à Paris, encore la veille à Londres', () => {
  expect(direA('2026-11-25T23:30:00Z', SEMAINE)).toBe("Ouvre aujourd'hui à 9 h");
});
test("le changement d'heure ne déplace ni « demain » ni l'heure dite", () => {
  expect(direA('2027-03-27T22:30:00Z', 'Mo,PH 09:00-12:00', { aujourdhui: '2027-03-20' })).toBe('Ouvre lundi 29 mars à 9 h'); // samedi 23 h 30, dimanche dure 23 heures
  expect(direA('2027-03-28T10:00:00Z', 'Mo,PH 09:00-12:00', { aujourdhui: '2027-03-20' })).toBe('Ouvre demain, lundi 29 mars, à 9 h');
  expect(direA('2027-03-29T07:00:00Z', 'Mo,PH 09:00-12:00', { aujourdhui: '2027-03-20' })).toBe('Ouvert, ferme à 12 h'); // 9 h, heure d'été
  expect(direA('2026-10-24T22:30:00Z', 'lundi 9h-12h', { aujourdhui: '2026-10-20' })).toBe('Ouvre demain, lundi 26 octobre, à 9 h'); // dimanche 0 h 30, il dure 25 heures
});
test('un jour férié dont la règle ne dit rien : à confirmer, jamais « ouvert »', () => {
  expect(direA('2026-12-25T09:00:00Z', 'vendredi 9h-12h')).toBe('À confirmer (jour férié) : téléphonez avant de venir');
  expect(direA('2026-12-24T09:00:00Z', 'vendredi 9h-12h')).toBe('À confirmer : demain, vendredi 25 décembre, à 9 h (jour férié). Téléphonez avant de venir');
});
test('une séance, un rendez-vous', () => {
  expect(direA('2026-11-24T09:00:00Z', '4e mardi du mois 9h-12h', { genre: 'seance' })).toBe('En ce moment, fin à 12 h');
  expect(direA('2026-11-23T09:00:00Z', '4e mardi du mois 9h-12h', { genre: 'seance' })).toBe('Prochaine date : demain, mardi 24 novembre, à 9 h');
  expect(direA('2026-11-24T09:00:00Z', 'mardi 9h-12h', { rendezVous: true })).toBe('Reçoit sur rendez-vous, fin à 12 h');
});
test('la nuit, minuit, et 24 heures sur 24', () => {
  expect(direA('2026-11-24T19:30:00Z', 'Tu 20:00-08:00')).toBe('Ouvert, ferme demain, mercredi 25 novembre, à 8 h');
  expect(direA('2026-11-24T22:30:00Z', 'Tu 20:00-08:00', { aujourdhui: '2026-11-20' })).toBe('Ouvert, ferme demain, mercredi 25 novembre, à 8 h');
  expect(direA('2026-11-24T19:30:00Z', 'Tu 18:00-24:00')).toBe('Ouvert, ferme à minuit');
  expect(direA('2026-11-24T19:30:00Z', '24/7')).toBe('Ouvert');
});
test('créneaux épuisés : rien', () => {
  expect(direA('2027-04-01T09:00:00Z', SEMAINE, { aujourdhui: '2026-11-22' })).toBeUndefined();
  expect(direA('2026-11-24T09:00:00Z', 'sur rendez-vous')).toBeUndefined();
});
test('ce qui part vers le visiteur ne connaît pas la bibliothèque des horaires', () => {
  for (const fichier of ['../domaine/horaires/creneaux.ts', './etat-ouverture.ts', './ouvert-maintenant.ts']) {
    expect(readFileSync(new URL(fichier, import.meta.url), 'utf8').match(/^import (?!type)[^;]*(?:opening_hours|evaluer|zod|schema)/gm)).toBeNull();
  }
});
