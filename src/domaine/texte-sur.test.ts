import { describe, expect, test } from 'vitest';
import { regleCourriel, regleLigne, regleSite, regleTexte } from './saisie/regles.ts';
import { hasAlphabetTrompeur, hasCaractereCache, isFormule } from './texte-sur.ts';

test.each(['=1+1', '@SUM(1)', '+cmd', '-2+3', '\tx', '＝1'])('« %s » est une formule', (texte) => expect(isFormule(texte)).toBe(true));
test.each(['12', '-3,5', '+33 4 67 88 86 00', 'a=b', 'Bonjour\n=1+1'])("« %s » n'en est pas une", (texte) => expect(isFormule(texte)).toBe(false));

test.each(['pay\u202Elap', 'a\u2028b', 'a\u0000b', 'a\u2066b', 'caf\uFFFD'])('un caractère se cache', (texte) => expect(hasCaractereCache(texte)).toBe(true));
test.each(['deux\nlignes', 'مركز المساعدة', 'élève\u00A0: 9\u202Fh'])('« %s » ne cache rien', (texte) => expect(hasCaractereCache(texte)).toBe(false));

// « а », « е », « о » sont cyrilliques, « ο » est grec.
test.each(['pаypal', 'Écrivez à accueil@ехample.fr', 'https://аррӏе.com', 'voir сайт.рф', 'gοogle'])('« %s » trompe l’œil', (texte) =>
  expect(hasAlphabetTrompeur(texte)).toBe(true),
);
test.each(['Русский, українська', 'Ελληνικά', 'On y parle русский', 'accueil@exemple.fr'])('« %s » passe', (texte) =>
  expect(hasAlphabetTrompeur(texte)).toBe(false),
);

describe('les règles des champs', () => {
  test.each(['https://www.аdil34.fr', 'https://xn--adil34-3nf.fr', 'https://www.xn--adil34-3nf.fr/page', 'http://аррӏе.com'])(
    '« %s » est refusée',
    (adresse) => {
      expect(regleSite(adresse)).toBe("le nom de ce site a des lettres d'un autre alphabet, ou codées, qui peuvent en imiter un autre : retapez-le au clavier");
    },
  );
  test.each(['https://www.exemple.fr/аide', 'https://www.évreux.fr', 'http://exemple.fr:8080/?a=b'])('« %s » passe', (adresse) =>
    expect(regleSite(adresse)).toBeUndefined(),
  );

  test.each(['accueil@аdil34.fr', 'аccueil@adil34.fr', 'accueil@xn--adil34-3nf.fr'])('« %s » est refusée', (adresse) => {
    expect(regleCourriel(adresse)).toBe(
      "cette adresse électronique a des lettres d'un autre alphabet, ou codées, qui peuvent en imiter une autre : retapez-la au clavier",
    );
  });

  test('un texte refusé dit quoi écrire à la place', () => {
    expect(regleLigne(80)('=1+1')).toBe('un tableur prendrait ce texte pour une formule : commencez par un mot, pas par « = », « + », « - » ou « @ »');
    expect(regleTexte(80)('pay\u202Elap')).toBe('ce texte contient des caractères invisibles qui trompent la lecture : retapez-le au clavier');
    expect(regleTexte(80)('pаypal')).toBe('un mot de ce texte mêle deux alphabets et peut passer pour un autre : retapez-le au clavier');
    expect(regleTexte(80)('Bonjour\n- colis\n- repas')).toBeUndefined();
  });
});
