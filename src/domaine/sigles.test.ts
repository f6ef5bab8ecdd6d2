import { expect, test } from 'vitest';
import { listSiglesDits } from './sigles.ts';

const SIGLES = { ASS: 'Allocation de solidarité spécifique', CAF: "Caisse d'allocations familiales", RSA: 'Revenu de solidarité active' };

test.each([
  ['Le RSA se demande à la CAF. La CAF répond.', ['RSA', 'CAF']],
  ['(RSA) ; d’une CAF,', ['RSA', 'CAF']],
  ['une ASSOCIATION, une caf, constructor', []],
])('« %s » emploie %j', (texte, attendus) => expect(listSiglesDits(texte, SIGLES)).toEqual(attendus));
