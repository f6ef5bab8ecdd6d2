import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDES } from './preparer.mjs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const prepare = (...args: string[]) => spawnSync(process.execPath, ['scripts/preparer.mjs', ...args], { encoding: 'utf8' });

test('chaque commande npm passe par la porte, et chacune existe', () => {
  expect(scripts).toEqual(Object.fromEntries(Object.keys(COMMANDES).map((nom) => [nom, `node scripts/preparer.mjs ${nom}`])));
  expect(Object.values(COMMANDES).filter(({ lance }) => !existsSync(lance[0] as string))).toEqual([]);
});

test('une commande inconnue donne la liste, et rien sur la sortie', () => {
  const { status, stdout, stderr } = prepare('deployer');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^La commande « deployer » n'existe pas\. Les commandes :\n {2}npm run start /);
});

test("« constructor » n'est pas une commande", () => expect(prepare('constructor').stderr).toMatch(/^La commande « constructor » n'existe pas/));

test('les options passent, la sortie reste propre et le code de sortie est gardé', () => {
  const { status, stdout } = prepare('verifier', '--json');
  expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  expect(status).toBe(stdout.includes('"gravite":"erreur"') ? 1 : 0);
  const refus = prepare('verifier', '--jsson');
  expect(refus.status).toBe(1);
  expect(refus.stderr).toMatch(/^L'option « --jsson » n'existe pas\./);
});
