import { expect, test } from 'vitest';
import { formatAdresseCarte, readAdresse } from './carte-adresse.ts';

test("l'adresse de la carte se relit comme elle s'écrit", () => {
  const etat = { theme: 'soutien', commune: 'lodeve', contours: 'secteurs', lieu: 'ccas-lodeve' } as const;
  const adresse = formatAdresseCarte('/carte/', etat);
  expect(adresse).toBe('/carte/?theme=soutien&commune=lodeve&contours=secteurs#ccas-lodeve');
  const { search, hash } = new URL(adresse, 'https://exemple.fr');
  expect(readAdresse({ search, hash })).toEqual(etat);
});

test("rien de choisi : l'adresse reste nue", () => expect(formatAdresseCarte('/carte/', { theme: '', commune: '', contours: '', lieu: '' })).toBe('/carte/'));

test("une ancre qui n'est pas un identifiant est ignorée", () => expect(readAdresse({ search: '', hash: '#"><img>' }).lieu).toBe(''));

test('des contours inconnus sont ignorés', () => expect(readAdresse({ search: '?contours=cantons', hash: '' }).contours).toBe(''));
