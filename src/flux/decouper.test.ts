import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decoupeur, type Enregistrement, parseEnregistrement } from './decouper.ts';

function decoupe(texte: string, largeur: number, delimiteur = ';'): Enregistrement[] {
  const decoupeur = new Decoupeur(delimiteur, largeur);
  return [...texte.split('\n').flatMap((ligne, rang) => decoupeur.ajoute(ligne, rang + 1)), ...decoupeur.finit()];
}

describe('découper un CSV', () => {
  test('lit comme csv-parse tout fichier bien formé', () => {
    const case_ = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', '"', '\n', '’', '1') });
    fc.assert(
      fc.property(fc.array(fc.array(case_, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (lignes) => {
        const texte = lignes.map((cases) => cases.map((contenu) => `"${contenu.replaceAll('"', '""')}"`).join(';')).join('\n');
        const attendu = parse(texte, { delimiter: ';', relax_column_count: true }) as unknown as string[][];
        expect(decoupe(texte, 2).map(({ cases }) => cases)).toEqual(attendu);
      }),
    );
  });

  test('donne la ligne physique où commence chaque enregistrement', () => {
    expect(decoupe('a;b\n"deux\nlignes";c\n\nd;e\n"x\n\ny";z', 2)).toEqual([
      { ligne: 1, cases: ['a', 'b'] },
      { ligne: 2, cases: ['deux\nlignes', 'c'] },
      { ligne: 5, cases: ['d', 'e'] },
      { ligne: 6, cases: ['x\n\ny', 'z'] },
    ]);
  });

  test('un guillemet oublié ne perd que sa ligne', () => {
    expect(decoupe('"oubli;b\nc;d\n"e";"f"', 2)).toEqual([
      { ligne: 1, cases: [], defaut: 'guillemets' },
      { ligne: 2, cases: ['c', 'd'] },
      { ligne: 3, cases: ['e', 'f'] },
    ]);
    const lignes = ['"oubli;b', ...Array.from({ length: 450 }, (_, rang) => `c${rang};d`)];
    const lus = decoupe(lignes.join('\n'), 2);
    expect(lus).toHaveLength(451);
    expect(lus[0]).toEqual({ ligne: 1, cases: [], defaut: 'guillemets' });
    expect(lus[450]).toEqual({ ligne: 451, cases: ['c449', 'd'] });
  });

  test('des guillemets non doublés se lisent quand la ligne a ses cases', () => {
    expect(decoupe('"Maison "ouverte" à tous";b\nc;d', 2)).toEqual([
      { ligne: 1, cases: ['Maison "ouverte" à tous', 'b'] },
      { ligne: 2, cases: ['c', 'd'] },
    ]);
    expect(decoupe('x;"la "tour"";', 3)).toEqual([{ ligne: 1, cases: ['x', 'la "tour"', ''] }]);
    expect(decoupe('"a"b;"c', 2)).toEqual([{ ligne: 1, cases: [], defaut: 'guillemets' }]);
    expect(decoupe('"a "b" c";d;"e"', 2)).toEqual([{ ligne: 1, cases: [], defaut: 'guillemets' }]);
    expect(decoupe('"a "b" c";d;"e"', 3)).toEqual([{ ligne: 1, cases: ['a "b" c', 'd', 'e'] }]);
  });

  test("un guillemet au milieu d'une case est une lettre comme une autre", () => {
    expect(decoupe('Espace "Simone";b', 2)).toEqual([{ ligne: 1, cases: ['Espace "Simone"', 'b'] }]);
    expect(parseEnregistrement('a;', ';')).toEqual(['a', '']);
    expect(parseEnregistrement('', ';')).toEqual(['']);
  });
});
