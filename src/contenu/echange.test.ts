import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { finishEchange, listMorceaux, writeEchange } from './echange.ts';

const racine = mkdtempSync(join(tmpdir(), 'echange-'));
afterAll(() => rmSync(racine, { recursive: true, force: true }));

let compte = 0;
/** Un dossier où l'ancien flux est en place. */
function prepare(): string {
  compte += 1;
  const dossier = join(racine, String(compte));
  mkdirSync(dossier);
  writeFileSync(join(dossier, 'partenaires.csv'), 'ancien');
  writeFileSync(join(dossier, 'permanences.csv'), 'ancien');
  return dossier;
}
const lit = (dossier: string) => ['partenaires.csv', 'permanences.csv'].map((nom) => readFileSync(join(dossier, nom), 'utf8').slice(0, 40));
const FICHIERS = { 'partenaires.csv': 'nouveau', 'permanences.csv': 'nouveau' };

describe('remplacer deux fichiers, les deux ou aucun', () => {
  test("ne laisse qu'eux", () => {
    const dossier = join(prepare(), 'flux');
    writeEchange(dossier, FICHIERS);
    expect(lit(dossier)).toEqual(['nouveau', 'nouveau']);
    expect(readdirSync(dossier)).toEqual(['partenaires.csv', 'permanences.csv']);
  });

  test('sans échange en cours, ne fait rien, même sans dossier', () => {
    const dossier = prepare();
    finishEchange(dossier);
    finishEchange(join(dossier, 'absent'));
    expect(lit(dossier)).toEqual(['ancien', 'ancien']);
  });

  test("arrêté avant le marqueur : l'ancien reste, et le prochain échange passe", () => {
    const dossier = prepare();
    writeFileSync(join(dossier, '.partenaires.csv.nouveau'), 'à moitié');
    finishEchange(dossier);
    expect(lit(dossier)).toEqual(['ancien', 'ancien']);
    writeEchange(dossier, FICHIERS);
    expect(readdirSync(dossier)).toEqual(['partenaires.csv', 'permanences.csv']);
  });

  test.each([
    ['avant le premier renommage', ['.partenaires.csv.nouveau', '.permanences.csv.nouveau']],
    ['entre les deux', ['.permanences.csv.nouveau']],
    ['après les deux', []],
  ])('arrêté %s : se termine à la lecture suivante', (_, restants) => {
    const dossier = prepare();
    for (const nom of Object.keys(FICHIERS)) writeFileSync(join(dossier, restants.includes(`.${nom}.nouveau`) ? `.${nom}.nouveau` : nom), 'nouveau');
    writeFileSync(join(dossier, '.echange-en-cours'), Object.keys(FICHIERS).join('\n'));
    finishEchange(dossier);
    expect(lit(dossier)).toEqual(['nouveau', 'nouveau']);
    expect(readdirSync(dossier)).toEqual(['partenaires.csv', 'permanences.csv']);
  });

  test('un marqueur ne fait rien écrire hors du dossier', () => {
    const dossier = prepare();
    writeFileSync(join(dossier, '.evade.csv.nouveau'), 'x');
    writeFileSync(join(dossier, '.echange-en-cours'), '../evade.csv');
    finishEchange(dossier);
    expect(existsSync(join(racine, 'evade.csv'))).toBe(false);
  });

  test("tué à n'importe quel instant, le dossier est tout ancien ou tout nouveau", { timeout: 60_000 }, async () => {
    const dossier = prepare();
    const programme = `import { writeEchange } from ${JSON.stringify(new URL('./echange.ts', import.meta.url).href)};
for (let tour = 0; ; tour += 1) writeEchange(${JSON.stringify(dossier)}, { 'partenaires.csv': 'tour ' + tour + ' '.repeat(200000), 'permanences.csv': 'tour ' + tour + ' '.repeat(100000) });`;
    for (let essai = 0; essai < 6; essai += 1) {
      const enfant = spawn(process.execPath, ['--input-type=module', '-e', programme], { stdio: 'ignore' });
      await new Promise((suite) => setTimeout(suite, 250 + essai * 37));
      const fini = new Promise((suite) => enfant.once('exit', suite));
      enfant.kill('SIGKILL');
      await fini;
      finishEchange(dossier);
      const [partenaires, permanences] = lit(dossier).map((texte) => texte.trim());
      expect(partenaires).toBe(permanences);
    }
    expect(lit(dossier)[0]).toMatch(/^tour \d+/);
  });
});

test("un grand texte s'écrit par morceaux, sans couper une lettre en deux", () => {
  const texte = `${'é'.repeat(1024 * 1024 - 1)}😀${'—'.repeat(10)}`;
  const morceaux = [...listMorceaux(texte)];
  expect(morceaux.length).toBe(2);
  expect(morceaux.map((morceau) => Buffer.from(morceau).toString()).join('')).toBe(texte);
});
