import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LIMITES } from './limites.ts';
import { openFichier } from './lire.ts';
import { FluxRefuse } from './refus.ts';

const dossier = mkdtempSync(join(tmpdir(), 'flux-lire-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

async function lit(contenu: string | Uint8Array, nom = 'essai.csv') {
  const fichier = join(dossier, nom);
  writeFileSync(fichier, contenu);
  const { encodage, delimiteur, entete, lignes } = await openFichier(fichier);
  const lues = [];
  for await (const paquet of lignes) lues.push(...paquet);
  return { encodage: encodage.nom, abime: encodage.abime, delimiteur, entete, lignes: lues };
}

const refus = (contenu: string | Uint8Array) =>
  lit(contenu).then(
    () => 'rien',
    (erreur: unknown) => (erreur instanceof FluxRefuse ? erreur.message.replace(dossier, 'D') : String(erreur)),
  );
const enWindows = (texte: string) =>
  Uint8Array.from([...texte].map((signe) => ({ '’': 0x92, œ: 0x9c, '€': 0x80, '—': 0x97 })[signe] ?? (signe.codePointAt(0) as number)));
const enUtf16 = (texte: string, ordre: 'le' | 'be', marque: boolean) => {
  const octets = Buffer.from((marque ? '\uFEFF' : '') + texte, 'utf16le');
  return ordre === 'le' ? octets : octets.swap16();
};
const TEXTE = 'nom;commune\nCœur d’Hérault — 5 €;Lodève\n';
const ATTENDU = { entete: ['nom', 'commune'], lignes: [{ ligne: 2, cases: ['Cœur d’Hérault — 5 €', 'Lodève'] }] };

describe('lire les octets', () => {
  test.each([
    ['UTF-8', TEXTE, 'UTF-8'],
    ['UTF-8 avec marque', `\uFEFF${TEXTE}`, 'UTF-8'],
    ['Windows-1252', enWindows(TEXTE), 'Windows-1252'],
    ['UTF-16 petit-boutiste', enUtf16(TEXTE, 'le', true), 'UTF-16 LE'],
    ['UTF-16 grand-boutiste', enUtf16(TEXTE, 'be', true), 'UTF-16 BE'],
    ['UTF-16 petit-boutiste sans marque', enUtf16(TEXTE, 'le', false), 'UTF-16 LE'],
    ['UTF-16 grand-boutiste sans marque', enUtf16(TEXTE, 'be', false), 'UTF-16 BE'],
  ])('%s', async (_, contenu, encodage) => {
    expect(await lit(contenu)).toEqual({ encodage, abime: false, delimiteur: ';', ...ATTENDU });
  });

  test("un octet perdu dans de l'UTF-8 n'abîme que sa case", async () => {
    const { abime, lignes } = await lit(
      Buffer.concat([Buffer.from('nom;commune\nÉpicerie ; été\ncaf'), Buffer.from([0xe9]), Buffer.from(';Béziers\nfin'), Buffer.from([0xc3])]),
    );
    expect(abime).toBe(true);
    expect(lignes.map(({ cases }) => cases)).toEqual([['Épicerie ', ' été'], ['caf\uFFFD', 'Béziers'], ['fin\uFFFD']]);
  });

  test('une lettre coupée entre deux lectures reste entière', async () => {
    const { lignes } = await lit(`nom;x\n${'é'.repeat(70_000)};€𝄞`);
    expect(lignes[0]?.cases).toEqual(['é'.repeat(70_000), '€𝄞']);
  });

  test.each([[';'], [','], ['\t'], ['|']])("le séparateur « %s » se reconnaît à l'en-tête", async (delimiteur) => {
    expect(await lit(`nom${delimiteur}"a;b,c|d"${delimiteur}commune\nx${delimiteur}y${delimiteur}z`)).toMatchObject({
      delimiteur,
      entete: ['nom', 'a;b,c|d', 'commune'],
    });
  });

  test('CRLF, CR seul, lignes vides, « sep= » et séparateurs seuls', async () => {
    expect(await lit('sep=;\r\n\r\nnom;commune\r\n\r\na;"b\r\nc"\r\n;;;\r\nd;e\r\n\r\n')).toMatchObject({
      entete: ['nom', 'commune'],
      lignes: [
        { ligne: 5, cases: ['a', 'b\nc'] },
        { ligne: 8, cases: ['d', 'e'] },
      ],
    });
    expect((await lit('nom;commune\ra;b\rc;d')).lignes).toEqual([
      { ligne: 2, cases: ['a', 'b'] },
      { ligne: 3, cases: ['c', 'd'] },
    ]);
    expect((await lit(`nom;commune\r${'a;b\r'.repeat(20_000)}`)).lignes).toHaveLength(20_000);
    expect((await lit('nom;"le\nlieu"\na;b')).lignes).toEqual([{ ligne: 3, cases: ['a', 'b'] }]);
  });

  test.each([
    ['', 'le fichier « D/essai.csv » est vide.'],
    ['\n \n', 'le fichier « D/essai.csv » est vide.'],
    [
      Uint8Array.from([0x50, 0x4b, 3, 4]),
      'le fichier « D/essai.csv » est un classeur Excel ou LibreOffice, ou une archive zip, pas un CSV : ouvrez-le et enregistrez-le au format « CSV UTF-8 ».',
    ],
    [Uint8Array.from([0x1f, 0x8b, 8]), 'le fichier « D/essai.csv » est une archive gzip, pas un CSV : ouvrez-le et enregistrez-le au format « CSV UTF-8 ».'],
    ['<!DOCTYPE html><p>Connectez-vous', "« D/essai.csv » est une page web, pas un CSV : vérifiez l'adresse, ou reconnectez-vous au site qui le donne."],
    ['"nom;commune\na;b', "l'en-tête a un guillemet qui n'est pas fermé."],
    [`"nom${'x'.repeat(LIMITES.caracteres)}`, "l'en-tête a un guillemet qui n'est pas fermé."],
    ['"nom"x;commune\na;b', "l'en-tête (ligne 1) a un guillemet mal placé : écrivez une ligne de noms de colonnes."],
    [Array.from({ length: 301 }, (_, rang) => `c${rang}`).join(';'), 'le fichier a 301 colonnes, et la limite est 300 : retirez celles qui ne servent pas.'],
  ])('refuse %j', async (contenu, message) => {
    expect(await refus(contenu)).toBe(message);
  });

  test('refuse un fichier absent, un dossier, un fichier sans fin de ligne', async () => {
    await expect(openFichier(join(dossier, 'absent.csv'))).rejects.toThrow(/absent\.csv » n'existe pas : vérifiez son nom et son dossier\.$/);
    await expect(openFichier(dossier)).rejects.toThrow(/» n'est pas un fichier : donnez le chemin d'un fichier CSV\.$/);
    expect(await refus(`nom;commune\n${'x'.repeat(LIMITES.caracteres * LIMITES.colonnes + 200_000)}`)).toBe(
      "la ligne 2 n'a pas de fin : ce fichier n'est sans doute pas un CSV.",
    );
  });

  test('refuse trop de lignes, en disant où', async () => {
    expect(await refus(`nom;commune\n${'a;b\n'.repeat(LIMITES.lignes + 1)}`)).toMatch(
      /^le fichier dépasse 500\s000 lignes \(vers la ligne \d+\) : donnez un fichier par département\.$/,
    );
  });
});
