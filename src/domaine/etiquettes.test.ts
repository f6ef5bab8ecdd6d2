import { expect, test } from 'vitest';
import { chooseEtiquettes } from './etiquettes.ts';

const nom = (texte: string, x: number, y: number, fixe = true) => ({ nom: texte, x, y, corps: 14, fixe });

test("deux noms qui se touchent : le premier reçu s'écrit seul", () => {
  expect(chooseEtiquettes([nom('Béziers', 100, 100), nom('Boujan-sur-Libron', 120, 105), nom('Agde', 400, 100)])).toEqual([
    { rang: 0, dx: 0, dy: 0 },
    { rang: 2, dx: 0, dy: 0 },
  ]);
});

test('un nom qui peut se décaler passe sous le repère qui occupe sa place, puis au-dessus', () => {
  const repere = { x: 100, y: 100, largeur: 32, hauteur: 38 };
  expect(chooseEtiquettes([nom('Lodève', 100, 100, false)], [repere])).toEqual([{ rang: 0, dx: 0, dy: 30 }]);
  expect(chooseEtiquettes([nom('Lodève', 100, 100, false)], [repere, { x: 100, y: 130, largeur: 32, hauteur: 20 }])).toEqual([{ rang: 0, dx: 0, dy: -32 }]);
  expect(chooseEtiquettes([nom('Lodève', 100, 100)], [repere])).toEqual([]);
});

test("un nom qui a d'autres endroits à lui s'y écrit plutôt qu'à côté de sa place, ou pas du tout", () => {
  const repere = { x: 100, y: 100, largeur: 32, hauteur: 38 };
  const secteur = {
    ...nom('Lodève', 100, 100, false),
    ailleurs: [
      { x: 110, y: 105 },
      { x: 300, y: 90 },
    ],
  };
  expect(chooseEtiquettes([secteur], [repere])).toEqual([{ rang: 0, dx: 200, dy: -10 }]);
  expect(chooseEtiquettes([{ ...secteur, ailleurs: [] }], [repere])).toEqual([]);
});
