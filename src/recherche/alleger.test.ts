import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allegeIndex, allegeMoteur, listListes } from './alleger.ts';
import { deplieListe } from './deplier.ts';

type Liste = [version: string, fiches: [nom: string, mots: number, reste: string][], morceaux: [string, string, string][], ...unknown[]];

const TEXTES = ['court', 'un texte un peu plus long que le premier', 'mot '.repeat(80), 'répété '.repeat(700)];
let dossier = '';
let liste = '';
let avant: Liste;

const readCorps = (fichier: string) => Uint8Array.from(gunzipSync(readFileSync(fichier)).subarray('pagefind_dcd'.length));
const readListe = (fichier: string) => decode(deplieListe(readCorps(fichier))) as Liste;

// L'index que Pagefind écrit vraiment, de quelques fiches.
beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'alleger-'));
  const { index } = await createIndex();
  for (const [rang, content] of TEXTES.entries()) await index?.addCustomRecord({ url: `/${rang}/`, content, language: 'fr', meta: { title: `Fiche ${rang}` } });
  await index?.writeFiles({ outputPath: dossier });
  await close();
  liste = (await listListes(dossier))[0] ?? '';
  avant = readListe(join(dossier, liste));
  await allegeIndex(dossier, liste);
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

test('la liste dépliée est celle de Pagefind, aux noms près, et chaque nom a son fichier', () => {
  const [version, fiches, morceaux, ...reste] = readListe(join(dossier, liste));
  expect([version, ...reste]).toEqual([avant[0], ...avant.slice(3)]);
  expect(fiches).toHaveLength(TEXTES.length);
  for (const [rang, [nom, mots, suite]] of fiches.entries()) {
    const [, sesMots, saSuite] = avant[1][rang] as Liste[1][number];
    expect(suite).toBe(saSuite);
    expect(Math.abs(mots - sesMots) / sesMots).toBeLessThanOrEqual(1 / 8);
    // La fiche porte encore son texte : le nom a changé, pas ce qu'il désigne.
    const fiche = JSON.parse(new TextDecoder().decode(readCorps(join(dossier, 'fragment', `${nom}.pf_fragment`)))) as { word_count: number };
    expect(fiche.word_count).toBe(sesMots);
  }
  expect(readdirSync(join(dossier, 'fragment'))).toHaveLength(TEXTES.length);
  for (const [, , nom] of morceaux) expect(existsSync(join(dossier, 'index', `${nom}.pf_index`)), nom).toBe(true);
});

test('une liste que personne n’a pliée passe telle quelle : celle d’un annuaire voisin construit avant', () => {
  const telle = Uint8Array.from([0x86, 0x65, 0x31]);
  expect(deplieListe(telle)).toBe(telle);
});

test('le moteur déplie la liste qu’il prend ; un autre moteur se refuse', async () => {
  const moteur = join(dossier, 'pagefind.js');
  await allegeMoteur(moteur);
  expect(readFileSync(moteur, 'utf8')).toMatch(/this\.searchMeta=\w+\(this\.decompress\(/);
  const autre = join(dossier, 'autre.js');
  writeFileSync(autre, 'export const moteur = 1;');
  await expect(allegeMoteur(autre)).rejects.toThrow(/relisez src\/recherche\/alleger\.ts/);
});
