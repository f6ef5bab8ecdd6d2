import { describe, expect, test } from 'vitest';
import { direConstat } from './constat.ts';
import { ouvreCarnet } from './essai.ts';
import { normaliseNumero, type ReglesTelephone, repareTelephones } from './telephone.ts';

const REGLES: ReglesTelephone = { demonstration: false, professionnel: 'non' };

function repare(texte: string, regles: Partial<ReglesTelephone> = {}) {
  const carnet = ouvreCarnet();
  const numeros = repareTelephones(texte, { ...REGLES, ...regles }, carnet);
  return { numeros, dits: carnet.constats.map((constat) => `${constat.gravite} : ${direConstat(constat)}`) };
}
const REMIS = 'reparation : Numéro remis en forme : dix chiffres, sans indicatif.';

describe('les téléphones', () => {
  test.each([
    ['04 67 12 34 56', '04 67 12 34 56', []],
    ['0467123456', '04 67 12 34 56', [REMIS]],
    ['04.67.12.34.56', '04 67 12 34 56', [REMIS]],
    ['04-67-12-34-56', '04 67 12 34 56', [REMIS]],
    ['04/67/12/34/56', '04 67 12 34 56', [REMIS]],
    ['+33 4 67 12 34 56', '04 67 12 34 56', [REMIS]],
    ['+33 (0)4 67 12 34 56', '04 67 12 34 56', [REMIS]],
    ['0033467123456', '04 67 12 34 56', [REMIS]],
    ['33467123456', '04 67 12 34 56', [REMIS]],
    ['467123456', '04 67 12 34 56', ['reparation : Zéro perdu au début, remis : « 04 67 12 34 56 ».']],
    ['3949', '3949', []],
    ['116 006', '116006', [REMIS]],
    ['Tél. : 04 67 12 34 56', '04 67 12 34 56', []],
    ['Accueil : 04 67 12 34 56 (lundi 9h-12h / 14h-17h) | 3949', 'Accueil: 04 67 12 34 56 (lundi 9h-12h / 14h-17h) | 3949', []],
    ['04 67 12 34 56 | 04.67.12.34.56', '04 67 12 34 56', [REMIS]],
    [
      '04 67 12 34 56 / 04 67 65 43 21',
      '04 67 12 34 56 | 04 67 65 43 21',
      ["avertissement : Deux numéros étaient dans la même case : ils sont publiés l'un après l'autre."],
    ],
    ['04 67 12 34 56 ou 3949', '04 67 12 34 56 | 3949', ["avertissement : Deux numéros étaient dans la même case : ils sont publiés l'un après l'autre."]],
    ['04671234560467654321', '', ['avertissement : Deux numéros sont collés dans la même case « 04671234560467654321 » : on ne sait pas où finit le premier.']],
    ['04 67 12 34', '', ["avertissement : « 04 67 12 34 » n'est pas un numéro de téléphone français."]],
    ['demander Sophie', '', ["avertissement : Cette case n'est pas un numéro de téléphone français."]],
    ['+32 2 123 45 67', '', ["avertissement : « +32 2 123 45 67 » n'est pas un numéro de téléphone français."]],
    ['0892 12 34 56', '', [REMIS, "avertissement : « 08 92 12 34 56 » est un numéro surtaxé : il n'est pas publié."]],
    ['06 12 34 56 78', '', ["avertissement : Ce numéro est un portable, peut-être celui d'une personne : il n'est pas publié."]],
    [
      '612345678',
      '',
      ['reparation : Zéro perdu au début, remis : «  ».', "avertissement : Ce numéro est un portable, peut-être celui d'une personne : il n'est pas publié."],
    ],
    ['04 65 71 12 34', '', ["avertissement : « 04 65 71 12 34 » est un numéro de fiction, et ce site n'est pas une démonstration."]],
    ['04 67 12 34 56 (Mme Durand)', '04 67 12 34 56', ["avertissement : Ce texte semble nommer une personne : il n'est pas publié."]],
  ])('%j', (texte, numeros, dits) => {
    expect(repare(texte)).toEqual({ numeros, dits });
  });

  test("un portable passe si la ligne, ou la liste officielle, dit que c'est celui du service", () => {
    expect(repare('06 12 34 56 78', { professionnel: 'oui' })).toEqual({ numeros: '06 12 34 56 78', dits: [] });
    expect(repare('06 12 34 56 78', { professionnel: 'officiel' })).toEqual({
      numeros: '06 12 34 56 78',
      dits: ['avertissement : « 06 12 34 56 78 » est un portable, gardé parce que la liste officielle le donne pour la ligne du service.'],
    });
  });

  test("la démonstration n'admet que des numéros de fiction et des numéros courts", () => {
    expect(repare('04 65 71 12 34 | 3949', { demonstration: true })).toEqual({ numeros: '04 65 71 12 34 | 3949', dits: [] });
    expect(repare('04 67 12 34 56', { demonstration: true })).toEqual({
      numeros: '',
      dits: ["avertissement : Ce numéro peut être un vrai numéro, et ce site est une démonstration : il n'est pas publié."],
    });
  });

  test("l'outre-mer", () => {
    expect(normaliseNumero('+262 262 12 34 56')).toBe('02 62 12 34 56');
    expect(normaliseNumero('+590 690 12 34 56')).toBe('06 90 12 34 56');
  });
});
