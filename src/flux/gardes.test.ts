import { describe, expect, test } from 'vitest';
import { passe } from './essai.ts';
import { checkGardes } from './gardes.ts';
import { createRapport } from './rapport.ts';
import { formatMarkdown } from './rapport-markdown.ts';

const ENTETE = 'id;nom;commune;code_insee';
const COMMUNES = [
  ['Lodève', '34142'],
  ['Agde', '34003'],
  ['Béziers', '34032'],
  ['Mèze', '34157'],
] as const;

/** `parCommune` fiches dans chacune des communes d'essai, moins celles que `sauf` retire. */
function flux(parCommune: number, sauf: (rang: number, commune: string) => boolean = () => false): string {
  const lignes = COMMUNES.flatMap(([commune, code]) =>
    Array.from({ length: parCommune }, (_, rang) => (sauf(rang, commune) ? [] : [`${code}-${rang}-x;Service ${rang};${commune};${code}`])).flat(),
  );
  return `${ENTETE}\n${lignes.join('\n')}\n`;
}

/** Ce que disent les gardes d'un second passage ; rien si elles le laissent passer. */
async function garde(avant: string, apres: string, accepte = false): Promise<string | undefined> {
  const place = await passe(avant);
  const { passage } = await passe(apres, {}, place.passage.textes);
  try {
    checkGardes(passage, accepte);
    return undefined;
  } catch (erreur) {
    return (erreur as Error).message;
  }
}

const ACCEPTER = "Si c'est voulu, lisez la liste « Disparaissent » du rapport, puis relancez avec « --accepter-suppressions ».";

describe("un flux qui viderait l'annuaire ne remplace rien", () => {
  test('jusqu’à 20 % de fiches en moins passent, au-delà non', async () => {
    const dix = flux(10);
    expect(
      await garde(
        dix,
        flux(10, (rang) => rang < 2),
      ),
    ).toBeUndefined();
    expect(
      await garde(
        dix,
        flux(10, (rang, commune) => rang < 2 || (commune === 'Agde' && rang === 2)),
      ),
    ).toBe(`9 des 40 partenaires en place disparaîtraient, plus de 20 %. ${ACCEPTER}`);
    expect(
      await garde(
        dix,
        flux(10, (rang) => rang < 9),
        true,
      ),
    ).toBeUndefined();
  });

  test('changer tous les identifiants, c’est perdre toutes les fiches', async () => {
    expect(await garde(flux(3), flux(3).replaceAll('-x;', '-y;'))).toBe(`12 des 12 partenaires en place disparaîtraient, plus de 20 %. ${ACCEPTER}`);
  });

  test('une commune d’au moins quatre fiches ne perd pas plus de la moitié des siennes', async () => {
    const quatre = flux(4);
    expect(
      await garde(
        quatre,
        flux(4, (rang, commune) => commune === 'Lodève' && rang < 2),
      ),
    ).toBeUndefined();
    expect(
      await garde(
        quatre,
        flux(4, (rang, commune) => commune === 'Lodève' && rang < 3),
      ),
    ).toBe(`Lodève perdrait 3 de ses 4 partenaires, plus de la moitié. ${ACCEPTER}`);
    expect(
      await garde(
        quatre,
        flux(4, (rang, commune) => commune === 'Lodève' && rang < 3),
        true,
      ),
    ).toBeUndefined();
    expect(
      await garde(
        flux(3),
        flux(3, (rang, commune) => commune === 'Lodève' && rang < 2),
      ),
    ).toBeUndefined();
  });

  test('une permanence compte dans la commune de qui la reçoit', async () => {
    const partenaires = flux(1);
    const permanences = (n: number) =>
      `id;partenaire;intitule;chez\n${['34142', '34003', '34032', '34157'].flatMap((code) => Array.from({ length: code === '34142' ? n : 10 }, (_, rang) => `p-${code}-${rang};34003-0-x;Budget;${code}-0-x`)).join('\n')}\n`;
    const place = await passe({ partenaires, permanences: permanences(6) });
    const { passage, complet } = await passe({ partenaires, permanences: permanences(2) }, {}, place.passage.textes);
    expect(() => checkGardes(passage, false)).toThrow(`Lodève perdrait 4 de ses 6 permanences, plus de la moitié. ${ACCEPTER}`);
    expect(complet.pertes).toEqual([{ genre: 'permanences', code_insee: '34142', nom: 'Lodève', avant: 6, perdues: 4 }]);
  });

  test('les pertes plus petites se disent en tête du rapport', async () => {
    const place = await passe(flux(10));
    const { passage } = await passe(
      flux(10, (rang, commune) => rang === 0 && commune !== 'Mèze'),
      {},
      place.passage.textes,
    );
    const markdown = formatMarkdown(createRapport(passage, { change: true, aBlanc: false }));
    expect(
      markdown
        .split('\n')
        .filter((ligne) => ligne.startsWith('## '))
        .slice(0, 2),
    ).toEqual(['## Les comptes', '## Communes qui perdent des fiches (3)']);
    expect(markdown).toContain('| Agde | partenaires | 10 | 1 |');
  });
});

describe('un fichier mal écrit ne remplace rien', () => {
  const lignes = (bonnes: number, mauvaises: number, ailleurs = 0) =>
    `${ENTETE}\n${'x;Nom;Lodève;34142\n'.repeat(bonnes)}${'y;;Lodève;34142\n'.repeat(mauvaises)}${'z;Nom;Nîmes;30189\n'.repeat(ailleurs)}`;

  test.each([
    [7, 3, 0, undefined],
    [
      6,
      3,
      0,
      '3 des 9 lignes des partenaires sont à mettre de côté, plus de 30 % : le fichier est sans doute mal exporté. Le rapport dit pourquoi, ligne par ligne.',
    ],
    [7, 3, 500, undefined],
    [
      6,
      4,
      500,
      '4 des 10 lignes des partenaires sont à mettre de côté, plus de 30 % : le fichier est sans doute mal exporté. Le rapport dit pourquoi, ligne par ligne.',
    ],
  ])('%i lignes bonnes, %i mauvaises, %i d’un autre territoire', async (bonnes, mauvaises, ailleurs, attendu) => {
    const { passage } = await passe(lignes(bonnes, mauvaises, ailleurs));
    const verdict = (accepte: boolean) => {
      try {
        checkGardes(passage, accepte);
        return undefined;
      } catch (erreur) {
        return (erreur as Error).message;
      }
    };
    expect(verdict(false)).toBe(attendu);
    // Accepter des suppressions n'est pas accepter un fichier illisible.
    expect(verdict(true)).toBe(attendu);
  });
});
