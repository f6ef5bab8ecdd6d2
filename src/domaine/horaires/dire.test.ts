import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { direHoraires } from './dire.ts';
import { lireHoraires } from './lire.ts';
import type { Langue } from '../vocabulaires/langues.ts';

const espaces = (texte: string) => texte.replaceAll('\u00a0', '_');

describe('une règle en mots', () => {
  test.each([
    [
      'Tu[2,4] 14:00-16:30; SH off',
      'le 2e et le 4e mardi du mois, de 14_h à 16_h_30, sauf vacances scolaires',
      'Le 2e et le 4e mardi du mois_: de 14_h à 16_h_30. Fermé pendant les vacances scolaires.',
    ],
    [
      'Mo-Fr 09:00-12:00,14:00-17:00; PH off',
      'du lundi au vendredi, de 9_h à 12_h et de 14_h à 17_h, sauf jours fériés',
      'Du lundi au vendredi_: de 9_h à 12_h et de 14_h à 17_h. Fermé les jours fériés.',
    ],
    [
      'Mo 09:00-12:00; Tu 14:00-17:00; SH off; PH off',
      'le lundi, de 9_h à 12_h_; le mardi, de 14_h à 17_h_; fermé pendant les vacances scolaires_; fermé les jours fériés',
      'Le lundi_: de 9_h à 12_h. Le mardi_: de 14_h à 17_h. Fermé pendant les vacances scolaires. Fermé les jours fériés.',
    ],
    ['week 02-52/2 Mo 09:00-12:00', 'le lundi des semaines paires, de 9_h à 12_h', 'Le lundi des semaines paires_: de 9_h à 12_h.'],
    [
      'Mo-Fr 14:00-18:00; SH off; SH Tu 10:00-12:00',
      'du lundi au vendredi, de 14_h à 18_h_; pendant les vacances scolaires_: le mardi, de 10_h à 12_h',
      'Du lundi au vendredi_: de 14_h à 18_h. Pendant les vacances scolaires_: le mardi_: de 10_h à 12_h.',
    ],
    [
      'Mo-Fr 09:00-17:00; Aug Tu 09:00-12:00',
      'du lundi au vendredi, de 9_h à 17_h_; mais le mardi en août, de 9_h à 12_h',
      'Du lundi au vendredi_: de 9_h à 17_h. Mais le mardi en août_: de 9_h à 12_h.',
    ],
    [
      'Tu 09:00-12:00, Tu[1] 14:00-17:00',
      'le mardi, de 9_h à 12_h_; et aussi le 1er mardi du mois, de 14_h à 17_h',
      'Le mardi_: de 9_h à 12_h. Et aussi le 1er mardi du mois_: de 14_h à 17_h.',
    ],
    [
      'Sa 14:00-20:00; Su 09:00-20:00; PH 09:00-20:00',
      'le samedi, de 14_h à 20_h_; le dimanche et les jours fériés, de 9_h à 20_h',
      'Le samedi_: de 14_h à 20_h. Le dimanche et les jours fériés_: de 9_h à 20_h.',
    ],
    [
      'Fr[-1] 10:00-12:00; Jul-Aug off',
      'le dernier vendredi du mois, de 10_h à 12_h, sauf en juillet et en août',
      'Le dernier vendredi du mois_: de 10_h à 12_h. Fermé en juillet et en août.',
    ],
    [
      'Mo-Fr 09:00-17:00; Jul 15-Aug 15 off',
      'du lundi au vendredi, de 9_h à 17_h, sauf du 15_juillet au 15_août',
      'Du lundi au vendredi_: de 9_h à 17_h. Fermé du 15_juillet au 15_août.',
    ],
    [
      'Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00',
      'du lundi au vendredi, de 9_h à 17_h_; pendant les vacances scolaires_: du lundi au vendredi, de 9_h à 12_h',
      'Du lundi au vendredi_: de 9_h à 17_h. Pendant les vacances scolaires_: du lundi au vendredi_: de 9_h à 12_h.',
    ],
    [
      'Mo 09:00-12:00; Aug PH off; Jul SH off',
      'le lundi, de 9_h à 12_h_; fermé les jours fériés en août_; fermé pendant les vacances scolaires en juillet',
      'Le lundi_: de 9_h à 12_h. Fermé les jours fériés en août. Fermé pendant les vacances scolaires en juillet.',
    ],
    [
      'Mo 09:00-12:00; SH off; SH Tu 09:00-10:00; SH Tu[1] 14:00-16:00',
      'le lundi, de 9_h à 12_h_; fermé pendant les vacances scolaires_; mais le mardi pendant les vacances scolaires, de 9_h à 10_h_; mais le 1er mardi du mois pendant les vacances scolaires, de 14_h à 16_h',
      'Le lundi_: de 9_h à 12_h. Fermé pendant les vacances scolaires. Mais le mardi pendant les vacances scolaires_: de 9_h à 10_h. Mais le 1er mardi du mois pendant les vacances scolaires_: de 14_h à 16_h.',
    ],
    ['Apr-Oct Mo 09:00-12:00', "le lundi d'avril à octobre, de 9_h à 12_h", "Le lundi d'avril à octobre_: de 9_h à 12_h."],
    [
      'Dec 25,2026 Dec 31 Mo-Su 10:00-12:00',
      'tous les ans le 25_décembre et le 31_décembre_2026, de 10_h à 12_h',
      'Tous les ans le 25_décembre et le 31_décembre_2026_: de 10_h à 12_h.',
    ],
    ['Mo-Su 20:00-08:00', 'tous les jours, de 20_h à 8_h le lendemain', 'Tous les jours_: de 20_h à 8_h le lendemain.'],
    ['24/7', 'tous les jours, 24_h sur 24', 'Tous les jours_: 24_h sur 24.'],
    ['Mo 09:00-12:00; Sa "sur rendez-vous"', 'le lundi, de 9_h à 12_h_; le samedi, sur rendez-vous', 'Le lundi_: de 9_h à 12_h. Le samedi_: sur rendez-vous.'],
    ['2026 Nov 24 Mo-Su 14:00-16:00', 'le 24_novembre_2026, de 14_h à 16_h', 'Le 24_novembre_2026_: de 14_h à 16_h.'],
    ['off', 'fermé', 'Fermé.'],
  ])('%s', (osm, fr, simple) => {
    expect(espaces(direHoraires(osm))).toBe(fr);
    expect(espaces(direHoraires(osm, 'simple'))).toBe(simple);
  });

  test('le rendez-vous se dit après les heures, ou seul', () => {
    expect(espaces(direHoraires('Mo 09:00-12:00', 'fr', 'obligatoire'))).toBe('le lundi, de 9_h à 12_h, sur rendez-vous');
    expect(espaces(direHoraires('Mo 09:00-12:00', 'simple', 'sans'))).toBe('Le lundi_: de 9_h à 12_h. Sans rendez-vous.');
    expect(direHoraires(null, 'fr', 'obligatoire')).toBe('sur rendez-vous');
  });
});

const heure = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const JOURS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MOIS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const deux = (n: number) => String(n).padStart(2, '0');

const plages = fc.uniqueArray(fc.integer({ min: 72, max: 287 }), { minLength: 2, maxLength: 6 }).map((tirees) => {
  const bornes = tirees.sort((a, b) => a - b).map((x) => heure(x * 5));
  return Array.from({ length: Math.floor(bornes.length / 2) }, (_, i) => `${bornes[2 * i]}-${bornes[2 * i + 1]}`).join(',');
});
const jour = fc.oneof(
  fc.constantFrom(...JOURS),
  fc.tuple(fc.constantFrom(...JOURS), fc.subarray([1, 2, 3, 4, 5, -1, -2], { minLength: 1, maxLength: 3 })).map(([nom, rangs]) => `${nom}[${rangs.join(',')}]`),
);
const jours = fc.uniqueArray(jour, { minLength: 1, maxLength: 5, selector: (nom) => nom.slice(0, 2) }).map((noms) => noms.join(','));
const date = fc.tuple(fc.constantFrom(...MOIS), fc.integer({ min: 1, max: 28 })).map(([mois, numero]) => `${mois} ${deux(numero)}`);
const periode = fc.oneof(
  fc.constantFrom(...MOIS),
  fc.constantFrom('Jul-Aug', 'Sep-Jun', 'Nov-Mar', 'Jan,Mar,May', 'Dec 25', '2026 Dec 20-2027 Jan 03'),
  fc.tuple(date, date).map((bornes) => bornes.join('-')),
  date.map((une) => `2026 ${une}`),
);
const condition = fc
  .tuple(fc.oneof(fc.constant(''), periode), fc.constantFrom('', '', 'week 02-52/2', 'week 01-53/2'), fc.constantFrom('', '', 'SH'))
  .map((mots) => mots.filter(Boolean).join(' '));
const regle = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(jours, plages).map((mots) => mots.join(' ')) },
  { weight: 3, arbitrary: fc.tuple(condition, jours, plages).map((mots) => mots.filter(Boolean).join(' ')) },
  { weight: 2, arbitrary: fc.constantFrom('PH off', 'SH off', 'PH 10:00-12:00', 'Su,PH 09:00-20:00', 'Aug off', 'Jul-Aug off') },
  { weight: 1, arbitrary: fc.tuple(condition, jours).map((mots) => `${mots.filter(Boolean).join(' ')} off`) },
  { weight: 1, arbitrary: fc.tuple(jours, plages).map((mots) => `${mots.join(' ')} open "sur rendez-vous"`) },
  { weight: 1, arbitrary: fc.constant('Sa "sur rendez-vous"') },
);
/** Des règles OpenStreetMap de toutes les formes que nous lisons, justes ou non entre elles. */
const horaires = fc
  .tuple(fc.array(regle, { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom('; ', '; ', ', '), { minLength: 4, maxLength: 4 }))
  .map(([regles, liens]) => regles.map((une, i) => `${i === 0 ? '' : une.endsWith('off') ? '; ' : liens[i]}${une}`).join(''));

test.each<Langue>(['fr', 'simple'])('relire ce qui est dit redonne la même règle (%s)', (langue) => {
  let lues = 0;
  fc.assert(
    fc.property(horaires, (source) => {
      const { osm, rendez_vous } = lireHoraires(source);
      if (osm === null) return;
      lues += 1;
      const relu = lireHoraires(direHoraires(osm, langue));
      expect(relu.osm, `${source} → ${osm} → ${direHoraires(osm, langue)} → ${relu.erreur?.message}`).toBe(osm);
      expect(lireHoraires(osm).osm).toBe(osm);
      if (rendez_vous) expect(lireHoraires(direHoraires(osm, langue, rendez_vous))).toMatchObject({ osm });
    }),
    { numRuns: 800, seed: 20261122 },
  );
  expect(lues).toBeGreaterThan(300);
});
