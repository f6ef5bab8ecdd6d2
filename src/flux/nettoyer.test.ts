import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormule } from '../domaine/texte-sur.ts';
import { nettoieCase } from './nettoyer.ts';

describe('nettoyer une case', () => {
  test.each([
    ['Mairie', 'Mairie', []],
    ['', '', []],
    [' \u00A0\u200B', '', []],
    ['  deux  espaces ', 'deux espaces', []],
    ['Cœur d’Hérault — 5 €', 'Cœur d’Hérault — 5 €', []],
    ['Ouvert\u00A0: 9\u202Fh', 'Ouvert : 9 h', []],
    ['so\u00ADli\u200Bda\uFEFFri\u2060té', 'solidarité', []],
    ['a\u200Db', 'ab', []],
    ['e\u0301te\u0301', 'été', []],
    ['ligne 1\r\nligne 2\r\rfin', 'ligne 1\nligne 2\n\nfin', []],
    ['<p>Accueil <b>social</b><br>lundi</p>', 'Accueil social\nlundi', ['html-retire']],
    ['<ul><li>colis</li><li>repas</li></ul>', '• colis\n\n• repas', ['html-retire']],
    ['Droits &amp; d&eacute;marches &#8211; l&rsquo;aide&nbsp;!', 'Droits & démarches – l’aide !', ['html-retire']],
    ['&#x41;&inconnue;&#0;', 'A&inconnue;&#0;', ['html-retire']],
    ['a<script>alert(1)</script>b', 'a b', ['html-retire']],
    ['&lt;img src=x onerror=alert(1)&gt;Bonjour', 'Bonjour', ['html-retire']],
    ['&amp;lt;b&amp;gt;gras', 'gras', ['html-retire']],
    ['Bonjour <img src=x', 'Bonjour img src=x', ['html-retire']],
    ['&lt;&#8203;b&gt;gras', 'gras', ['html-retire']],
    ['<<b', 'b', ['html-retire']],
    ['moins de 3 < 5 ans', 'moins de 3 < 5 ans', []],
    ['- colis alimentaire', 'colis alimentaire', ['tiret-retire']],
    ['-colis\n- repas', '• colis\n• repas', ['tiret-retire']],
    ['-12', '-12', []],
    ['-1,5', '-1,5', []],
    ['+32 2 123 45 67', '+32 2 123 45 67', []],
    ['+33 (0)4 67 12 34 56', '04 67 12 34 56', ['telephone-remis-en-forme']],
    ['+33 4 67 12 34 56 le matin', '04 67 12 34 56 le matin', ['telephone-remis-en-forme']],
    ['Ωmega', 'Ωmega', []],
  ])('%j', (brut, texte, repares) => {
    if (brut === 'Ωmega') expect(nettoieCase(brut).refus).toBe('alphabets-meles');
    else expect(nettoieCase(brut)).toEqual({ texte, repares });
  });

  test.each([
    ['=HYPERLINK("http://x";"clic")', 'formule'],
    [' =1+1', 'formule'],
    ['@SUM(A1)', 'formule'],
    ['+cmd|/C calc!A0', 'formule'],
    ["-2+3+cmd|' /C calc'!A0", 'formule'],
    ['- 12 rue', 'formule'],
    ['\t=1+1', 'formule'],
    ['\rcmd', 'formule'],
    ['＝1+1', 'formule'],
    ['ab\u0007c', 'caracteres-interdits'],
    ['ab\u0085c', 'caracteres-interdits'],
    ['pay\u202Elap', 'caracteres-interdits'],
    ['a\u2066b', 'caracteres-interdits'],
    ['a\u200Fb', 'caracteres-interdits'],
    ['&#x202E;a', 'caracteres-interdits'],
    ['caf\uFFFD', 'texte-detruit'],
    ['caf&#xFFFD;', 'texte-detruit'],
    ['SÃ©nior', 'texte-mal-decode'],
    ['lâ€™aide', 'texte-mal-decode'],
    ['Ã  cÃ´tÃ©', 'texte-mal-decode'],
    ['Â« rdv', 'texte-mal-decode'],
    ['mairiе', 'alphabets-meles'],
  ])('refuse %j', (brut, refus) => {
    expect(nettoieCase(brut)).toMatchObject({ texte: '', refus });
  });

  test("un tiret devant un mot, puis autre chose, n'est plus une formule", () => {
    expect(nettoieCase('-cmd').texte).toBe('cmd');
    expect(isFormule('04 67')).toBe(false);
  });

  test("ce qui sort ne se répare plus, et rien de dangereux n'en sort", () => {
    const unite = fc.constantFrom('a', 'é', ' ', '\u00A0', '<', '>', '/', 'b', '&', 'l', 't', ';', '=', '-', '+', '3', '\n', '\t', '\u200B', '\u202E', '#');
    fc.assert(
      fc.property(fc.string({ unit: unite, maxLength: 30 }), (brut) => {
        const { texte, refus } = nettoieCase(brut);
        if (refus) return;
        expect(isFormule(texte)).toBe(false);
        expect(texte).not.toMatch(/<[a-z/!]|[\u202E\u200B\t\r]/i);
        const encore = nettoieCase(texte);
        if (!/&/.test(texte)) expect(encore).toEqual({ texte, repares: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Devant un signe invisible, toutes les règles s'appliquent : la lecture rapide doit rendre la même chose qu'elles. */
test("une case ordinaire se lit d'un regard comme par toutes les règles", () => {
  const signes = fc.constantFrom(...'aZ9éâïœÃÂ&<+-=@.,’«»°| \n\t\u00A0'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: signes, maxLength: 12 }), (texte) => {
      fc.pre(texte.trim() !== '');
      const { texte: rapide, refus } = nettoieCase(texte);
      const entiere = nettoieCase(`${texte}\u2060`);
      expect([rapide, refus]).toEqual([entiere.texte, entiere.refus]);
    }),
    { numRuns: 5_000 },
  );
});
