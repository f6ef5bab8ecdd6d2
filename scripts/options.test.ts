import { expect, test } from 'vitest';
import { parseNombre, parseOptions } from './options.ts';

const DEFINITIONS = { port: { type: 'string' }, json: { type: 'boolean' } } as const;

test('les options connues se lisent', () => expect(parseOptions(DEFINITIONS, ['--port', '4501', '--json'])).toEqual({ port: '4501', json: true }));

test.each([
  [['--porte', '4501'], "L'option « --porte » n'existe pas."],
  [['fichier.csv'], '« fichier.csv » est de trop.'],
  [['--port'], "L'option « --port » est mal écrite : il lui manque sa valeur."],
  [['--json=oui'], "L'option « --json » est mal écrite : elle ne prend pas de valeur."],
])('%j se refuse en une phrase', (args, phrase) => expect(() => parseOptions(DEFINITIONS, args)).toThrow(phrase));

test('un nombre mal écrit se refuse', () => {
  expect(parseNombre('port', '80')).toBe(80);
  expect(() => parseNombre('port', 'http')).toThrow("L'option « --port » attend un nombre, pas « http ».");
});
