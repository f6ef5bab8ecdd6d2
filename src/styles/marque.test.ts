import { expect, test } from 'vitest';
import { formatMarque, getContraste } from './marque.ts';

test('le contraste est celui de la norme : noir sur blanc vaut 21, une couleur sur elle-même vaut 1', () => {
  expect(getContraste('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(getContraste('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(getContraste('#123456', '#123456')).toBe(1);
});

test('une couleur trop pâle arrête la construction et dit quoi changer', () => {
  expect(() => formatMarque({ nom: 'Essai', couleur: '#7fd6c6', couleur_sombre: '#7fd6c6' })).toThrow(
    'content/territoire.yaml, marque.couleur : #7fd6c6 ne se lit pas assez sur le fond #fbf8f2 (contraste 1,6, il faut 4,5). Choisissez une couleur plus foncée.',
  );
});
