import { expect, test } from 'vitest';
import { getHoteTuiles } from './tuiles.ts';

test("l'hôte des tuiles, pour la politique de sécurité", () => {
  expect(getHoteTuiles('https://tuiles.exemple.fr/{z}/{x}/{y}.png')).toBe('https://tuiles.exemple.fr');
  expect(getHoteTuiles('https://{s}.tuiles.exemple.fr:8443/fond/{z}/{x}/{y}{r}.png')).toBe('https://*.tuiles.exemple.fr:8443');
});

test.each([
  'http://tuiles.exemple.fr/{z}/{x}/{y}.png',
  'https://tuiles.exemple.fr/fond.png',
  "https://x.fr; script-src 'unsafe-inline' /{z}/{x}/{y}",
  '//tuiles.exemple.fr/{z}/{x}/{y}',
])('une adresse qui ne convient pas dit quoi écrire : %s', (adresse) => {
  expect(() => getHoteTuiles(adresse)).toThrow(
    `content/territoire.yaml, tuiles.adresse : « ${adresse} » n'est pas une adresse de tuiles. Écrivez par exemple "https://tuiles.exemple.fr/{z}/{x}/{y}.png" : elle commence par « https:// » et contient {z}, {x} et {y}.`,
  );
});
