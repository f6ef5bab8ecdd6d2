import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCodeSelection } from './code-selection.ts';
import { countPaquets, type FicheGardee, filterAVenir, formatPaquet, getPaquet, mergeApporter, parsePaquet, sortFiches, swapCodes } from './fiche-gardee.ts';
import { formatSelection, parseSelection, SELECTION_MAX, toggleCode } from './selection.ts';
import { formatLienSansDestinataire, formatLienSms, formatMessage } from './selection-message.ts';

const code = fc.stringMatching(/^[0-9a-z]{7}$/);
const codes = fc.uniqueArray(code, { maxLength: SELECTION_MAX });
const fiche = (plus: Partial<FicheGardee> = {}): FicheGardee => ({
  code: 'aaaaaaa',
  sorte: 'lieu',
  nom: 'CCAS de Lodève',
  ou: [],
  telephones: [],
  regle: [],
  dates: [],
  alertes: [],
  apporter: [],
  ...plus,
});

describe('le fragment', () => {
  test("ce qui s'écrit se relit", () => fc.assert(fc.property(codes, (choisis) => void expect(parseSelection(formatSelection(choisis))).toEqual(choisis))));

  test.each([
    ['', undefined],
    ['#horaires', undefined],
    ['#s=', []],
    ['#s=abc1234.abc1234.', ['abc1234']],
    ['#s=abc1234.<script>.ABC1234.abc12345.zzzzzzz', ['abc1234', 'zzzzzzz']],
    ['#autre=1&s=abc1234', ['abc1234']],
  ])('« %s »', (fragment, attendu) => expect(parseSelection(fragment)).toEqual(attendu));

  test("un fragment sans fin s'arrête à une feuille", () => {
    const trop = Array.from({ length: 99 }, (_, rang) => rang.toString(36).padStart(7, '0'));
    expect(parseSelection(formatSelection(trop))).toEqual(trop.slice(0, SELECTION_MAX));
  });

  test('rien de ce qui arrive ne fait échouer la lecture', () =>
    fc.assert(fc.property(fc.string(), (texte) => void expect(parseSelection(`#s=${texte}`)?.every((lu) => /^[0-9a-z]{7}$/.test(lu))).toBe(true))));
});

describe('la liste', () => {
  test('deux fois le même geste ne change rien', () =>
    fc.assert(
      fc.property(codes, code, (choisis, geste) => {
        fc.pre(!choisis.includes(geste) && choisis.length < SELECTION_MAX);
        expect(toggleCode(toggleCode(choisis, geste), geste)).toEqual(choisis);
      }),
    ));
  test('une sélection pleine ne perd rien', () => {
    const pleine = Array.from({ length: SELECTION_MAX }, (_, rang) => `${rang}`.padStart(7, '0'));
    expect(toggleCode(pleine, 'zzzzzzz')).toBe(pleine);
    expect(toggleCode(pleine, '0000003')).toHaveLength(SELECTION_MAX - 1);
  });
  test('échanger deux places laisse les autres', () => expect(swapCodes(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'b', 'a']));
});

describe('les codes', () => {
  test('ne disent rien, et ne changent pas', () => {
    expect(getCodeSelection('partenaire', 'accueil-femmes-lodeve')).toBe(getCodeSelection('partenaire', 'accueil-femmes-lodeve'));
    expect(getCodeSelection('partenaire', 'accueil-femmes-lodeve')).toMatch(/^[0-9a-z]{7}$/);
    expect(getCodeSelection('partenaire', 'rsa')).not.toBe(getCodeSelection('droit', 'rsa'));
    // Un lien imprimé ou envoyé doit s'ouvrir dans un an : changer l'empreinte casserait ceux de tout le monde.
    expect(getCodeSelection('partenaire', 'ccas-lodeve')).toMatchInlineSnapshot(`"6ct9gmc"`);
  });
  test('dix mille fiches : aucun doublon, et des fichiers de taille égale', () => {
    const tous = Array.from({ length: 10_000 }, (_, rang) => getCodeSelection(rang % 2 ? 'partenaire' : 'permanence', `lieu-${rang}`));
    expect(new Set(tous).size).toBe(tous.length);
    const nombre = countPaquets(tous.length);
    const tailles = [...Map.groupBy(tous, (unique) => getPaquet(unique, nombre)).values()].map(({ length }) => length);
    expect(Math.max(...tailles)).toBeLessThan(12);
    expect(countPaquets(0)).toBe(1);
  });
});

describe('les fiches', () => {
  const [a, b, memeCode] = [fiche(), fiche({ code: 'bbbbbbb', nom: 'B' }), fiche({ nom: 'Même code' })];
  test("dans l'ordre choisi ; un code perdu se dit ; deux fiches de même code se montrent toutes deux", () =>
    expect(sortFiches(['bbbbbbb', 'ccccccc', 'aaaaaaa'], [a, memeCode, b])).toEqual({ fiches: [b, a, memeCode], perdus: ['ccccccc'] }));
  test("un paquet se relit tel qu'il a été écrit, champs absents compris", () => {
    const pleine = fiche({
      chemin: '/partenaires/a/',
      quoi: 'Écouter',
      ou: ['1 rue A'],
      commune: 'Agde',
      point: [43.3, 3.4, 1],
      telephones: [['3949', 'Accueil']],
      dates: [[5, 'lundi', '']],
      alertes: [[0, 'Fermé']],
      apporter: [0, 3],
    });
    expect(parsePaquet(JSON.parse(formatPaquet([pleine, fiche()])) as unknown[][])).toEqual([pleine, fiche()]);
  });
  test('une date passée tombe, une alerte sans fin reste', () =>
    expect(
      filterAVenir(
        [
          [5, 'passée'],
          [0, 'fermé'],
          [20, 'à venir'],
        ],
        10,
      ),
    ).toEqual([
      [0, 'fermé'],
      [20, 'à venir'],
    ]));
  test('une seule liste à apporter, et pour qui', () =>
    expect([...mergeApporter([fiche({ apporter: [4, 0] }), fiche({ apporter: [] }), fiche({ apporter: [4] })])]).toEqual([
      [0, [1]],
      [4, [1, 3]],
    ]));
});

describe('le message', () => {
  const mots = { titre: 'Ma sélection', fictif: 'numéro fictif', conseil: 'Téléphonez.' };
  const message = formatMessage(
    [
      fiche({
        telephones: [
          ['04 67 12 34 56', ''],
          ['3949', ''],
        ],
      }),
      fiche({ nom: 'Un toit', telephones: [['04 65 71 00 00', '']] }),
      fiche({ nom: 'X' }),
    ],
    mots,
  );
  test('des noms et des numéros, et rien de plus', () =>
    expect(message.replaceAll('\u00A0', ' ')).toBe(
      'Ma sélection\n1. CCAS de Lodève : 04 67 12 34 56, 39 49\n2. Un toit : 04 65 71 00 00 (numéro fictif)\n3. X\nTéléphonez.',
    ));
  test('les liens échappent tout', () => {
    expect(formatLienSms('a & b\n?')).toBe('sms:?&body=a%20%26%20b%0A%3F');
    expect(formatLienSansDestinataire('é', 'a\nb')).toBe('mailto:?subject=%C3%A9&body=a%0D%0Ab');
  });
});
