import { expect, test } from 'vitest';
import { createExplication, listNomsSurs, listSiglesDits } from './sigles.ts';

const SIGLES = { ASS: 'Allocation de solidarité spécifique', CAF: "Caisse d'allocations familiales", RSA: 'Revenu de solidarité active' };

test.each([
  ['Le RSA se demande à la CAF. La CAF répond.', ['RSA', 'CAF']],
  ['(RSA) ; d’une CAF,', ['RSA', 'CAF']],
  ['une ASSOCIATION, une caf, constructor', []],
])('« %s » emploie %j', (texte, attendus) => expect(listSiglesDits(texte, SIGLES)).toEqual(attendus));

test('un sigle s’explique la première fois que la page le dit, et pas si la phrase ou le titre l’ont fait', () => {
  const explique = createExplication(SIGLES, 'Le RSA');
  expect(explique('Le RSA se demande à la CAF.')).toBe("Le RSA se demande à la CAF (caisse d'allocations familiales).");
  expect(explique('La CAF répond.')).toBe('La CAF répond.');
  expect(explique("L'ASS, allocation de solidarité spécifique, vient après.")).toBe("L'ASS, allocation de solidarité spécifique, vient après.");
});

test('un sigle à deux sens ne s’explique pas : le mauvais tromperait', () =>
  expect(
    listNomsSurs([
      { sigle: 'MDA', nom: "Maison de l'autonomie" },
      { sigle: 'MDA', nom: 'Maison des adolescents' },
      { sigle: 'CAF', nom: "Caisse d'allocations familiales" },
    ]),
  ).toEqual({ CAF: "Caisse d'allocations familiales" }));
