import { expect, test } from 'vitest';
import { direNumero, findLienTelephone } from './numero.ts';

test.each([
  ['15', '15'],
  ['115', '115'],
  ['3919', '39\u00A019'],
  ['116006', '116\u00A0006'],
  ['0800059595', '0\u00A0800\u00A005\u00A095\u00A095'],
  ['04 67 12 34 56', '04\u00A067\u00A012\u00A034\u00A056'],
])('%s se lit « %s »', (numero, dit) => {
  expect(direNumero(numero)).toBe(dit);
});

test("un numéro court s'appelle tel quel, un numéro de fiction n'appelle personne", () => {
  expect(findLienTelephone('3919')).toBe('tel:3919');
  expect(findLienTelephone('04 67 12 34 56')).toBe('tel:0467123456');
  expect(findLienTelephone('04 65 71 05 04')).toBeUndefined();
});
