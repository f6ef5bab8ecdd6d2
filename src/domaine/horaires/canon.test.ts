import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { expect, test } from 'vitest';
import { lireHoraires } from './lire.ts';

/**
 * Un témoin indépendant : la bibliothèque, sur le texte tel qu'il est écrit, puis sur notre forme canonique.
 * De juin 2026 à juin 2027, sans `SH`, que la bibliothèque ne connaît pas jusque-là, ni nuits, qu'elle coupe quand le lendemain a sa règle.
 */
function listOuvertures(horaires: string): string[] {
  const bibliotheque = new OpeningHours(horaires, { address: { country_code: 'fr', state: 'Occitanie' } } as never);
  const reunies: { fin: number; mot: string; debut: number }[] = [];
  for (const [debut, fin, inconnu] of bibliotheque.getOpenIntervals(new Date(2026, 5, 1), new Date(2027, 5, 1))) {
    const mot = inconnu ? 'sur rendez-vous' : 'ouvert';
    const dernier = reunies.at(-1);
    if (dernier?.fin === debut.getTime() && dernier.mot === mot) dernier.fin = fin.getTime();
    else reunies.push({ debut: debut.getTime(), fin: fin.getTime(), mot });
  }
  return reunies.map(({ debut, fin, mot }) => `${debut} ${fin} ${mot}`);
}

const JOURS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MOIS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const jour = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...JOURS) },
  { weight: 1, arbitrary: fc.constantFrom('Mo-Fr', 'Sa-Mo', 'Mo-Su', 'PH') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...JOURS), fc.constantFrom('1', '2,4', '1-3', '-1', '-2,-1', '5')).map(([nom, rangs]) => `${nom}[${rangs}]`),
  },
);
const jours = fc.uniqueArray(jour, { minLength: 1, maxLength: 3, selector: (nom) => nom.slice(0, 2) }).map((noms) => noms.join(','));
const plages = fc.constantFrom('09:00-12:00', '09:00-12:00,14:00-17:00', '14:00-17:00', '10:00-15:00', '12:00-14:00', '18:00-24:00');
const date = fc.tuple(fc.constantFrom(...MOIS), fc.integer({ min: 10, max: 28 })).map(([mois, numero]) => `${mois} ${numero}`);
const condition = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom('Jul-Aug: ', 'Nov-Mar: ', 'Feb: ', 'week 01-53/2 ', 'week 02-52/2 ', 'Oct-Dec week 02-52/2 ') },
  { weight: 1, arbitrary: fc.tuple(date, date).map(([du, au]) => `${du}-${au}: `) },
  { weight: 1, arbitrary: date.map((une) => `2026 ${une}-2027 ${une}: `) },
);
const regle = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(condition, jours, plages).map(([quand, noms, heures]) => `${quand}${noms} ${heures}`) },
  { weight: 1, arbitrary: fc.tuple(condition, jours).map(([quand, noms]) => `${quand}${noms} off`) },
  { weight: 1, arbitrary: fc.constantFrom('PH off', 'Aug off', 'Sa "sur rendez-vous"') },
);
const horaires = fc
  .tuple(fc.array(regle, { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom('; ', '; ', ', '), { minLength: 4, maxLength: 4 }))
  .map(([regles, liens]) => regles.map((une, i) => `${i === 0 ? '' : une.endsWith('off') ? '; ' : liens[i]}${une}`).join(''));

test('la forme canonique ouvre aux mêmes heures que le texte dont elle vient', { timeout: 60_000 }, () => {
  let lues = 0;
  fc.assert(
    fc.property(horaires, (source) => {
      const { osm } = lireHoraires(source);
      if (osm === null) return;
      lues += 1;
      expect(listOuvertures(osm), `${source} → ${osm}`).toEqual(listOuvertures(source));
    }),
    { numRuns: 300, seed: 20261127 },
  );
  expect(lues).toBeGreaterThan(120);
});
