import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReponseDite, ResultatDit } from '../scripts/chercher/page.ts';
import { ROLES } from '../src/domaine/vocabulaires/roles.ts';
import { THEMES } from '../src/domaine/vocabulaires/themes.ts';
import { BASE } from './site.ts';

const PATIENCE = 60_000;
const TYPES = ['partenaire', 'permanence', 'droit', 'theme', 'commune', 'urgence', 'page'];
const themes: readonly string[] = THEMES.map(({ id }) => id);
const roles: readonly string[] = ROLES.map(({ id }) => id);

/** La commande telle qu'on la tape, les phrases sur l'entrée. */
function lance(args: readonly string[], phrases = ''): { code: number | null; sortie: string; erreurs: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'chercher', '--', ...args], { encoding: 'utf8', input: phrases, timeout: PATIENCE });
  return { code: status, sortie: stdout, erreurs: stderr };
}
const listReponses = (sortie: string) =>
  sortie
    .trimEnd()
    .split('\n')
    .map((ligne) => JSON.parse(ligne) as ReponseDite);

describe('npm run chercher --json', () => {
  const PHRASES = ['aide alimentaire lodève', '  mairie ', '', 'mon mari me frappe', 'rsa', 'zygomatique', 'caf béziers'];
  let reponses: ReponseDite[] = [];
  const find = (requete: string): ResultatDit[] => [...(reponses.find((reponse) => reponse.requete === requete)?.resultats ?? [])];
  beforeAll(() => {
    const { code, sortie, erreurs } = lance(['--json'], PHRASES.join('\n'));
    expect([code, erreurs]).toEqual([0, '']);
    reponses = listReponses(sortie);
  }, PATIENCE);

  test("une ligne par phrase, dans l'ordre, avec ses champs et aucun autre", () => {
    expect(reponses.map(({ requete }) => requete)).toEqual(PHRASES.map((phrase) => phrase.trim()).filter(Boolean));
    for (const reponse of reponses) {
      expect(Object.keys(reponse)).toEqual(['requete', 'ms', 'octets', 'resultats']);
      expect([Number.isInteger(reponse.ms) && reponse.ms > 0, Number.isInteger(reponse.octets) && reponse.octets >= 0]).toEqual([true, true]);
      expect(reponse.resultats.length).toBeLessThanOrEqual(10);
    }
    expect(reponses.some(({ resultats }) => resultats.length === 10)).toBe(true);
  });

  test('chaque résultat a ses champs, une sorte, nos identifiants et une page du site', () => {
    for (const resultat of reponses.flatMap(({ resultats }) => resultats)) {
      expect(Object.keys(resultat)).toEqual(['url', 'type', 'id', 'titre', 'themes', 'roles', 'distance_km']);
      expect(TYPES).toContain(resultat.type);
      expect([resultat.url.startsWith(BASE), resultat.id !== '', resultat.titre !== '']).toEqual([true, true, true]);
      expect([...resultat.themes.filter((id) => !themes.includes(id)), ...resultat.roles.filter((id) => !roles.includes(id))]).toEqual([]);
    }
    expect(find('rsa')).toContainEqual(expect.objectContaining({ type: 'droit', id: 'rsa' }));
    expect(find('aide alimentaire lodève')).toContainEqual(expect.objectContaining({ type: 'commune', id: '34142' }));
    expect(find('mon mari me frappe')[0]).toMatchObject({ type: 'urgence', roles: [], distance_km: null });
    expect(find('caf béziers')[0]?.roles).toContain('caf');
    expect(find('zygomatique').map(({ type }) => type)).toEqual(['page']);
  });

  test("sans lieu, pas de distance ; avec, celle de la commune reconnue, jamais pour ce qui n'est pas un lieu", () => {
    expect(find('mairie').length).toBeGreaterThan(0);
    expect(find('mairie').filter(({ distance_km }) => distance_km !== null)).toEqual([]);
    const ici = find('aide alimentaire lodève');
    const kms = ici.filter(({ type }) => type === 'partenaire' || type === 'permanence').flatMap(({ distance_km }) => distance_km ?? []);
    expect(kms.length).toBeGreaterThan(0);
    expect(kms.every((km) => km >= 0 && km <= 20)).toBe(true);
    expect(ici.filter(({ type, distance_km }) => !['partenaire', 'permanence'].includes(type) && distance_km !== null)).toEqual([]);
  });
});

test('--commune : la distance part de là, sans la nommer', () => {
  const { code, sortie } = lance(['--json', '--commune', '34142'], 'mairie\n');
  const [reponse] = listReponses(sortie);
  expect(code).toBe(0);
  expect(reponse?.resultats.find(({ type }) => type === 'partenaire')).toMatchObject({ titre: 'Mairie de Lodève', distance_km: 0 });
});

test('sans --json, les réponses se lisent', () => {
  const { code, sortie } = lance([], 'mairie lodève\n');
  expect(code).toBe(0);
  expect(sortie).toMatch(/^« mairie lodève » — \d+ ms, \d+ ko\n {2}1\. partenaire +Mairie de Lodève \(0 km\) {2}\/\S+\n/);
});

describe('ce qui se refuse', () => {
  const vide = mkdtempSync(join(tmpdir(), 'chercher-'));
  afterAll(() => rmSync(vide, { recursive: true, force: true }));

  test.each<[string, string[], RegExp]>([
    ['sans site construit', ['--json', '--dossier', vide], /^Le site n'est pas construit .*: lancez npm run build\.\n$/],
    [
      'une commune inconnue',
      ['--json', '--commune', '99999'],
      /^La commune « 99999 » n'est pas dans ce département : écrivez un code INSEE, par exemple \d{5}\.\n$/,
    ],
    ['une langue inconnue', ['--json', '--langue', 'xx'], /^La langue « xx » n'existe pas : écrivez fr, .+\.\n$/],
    ['une option inconnue', ['--jsno'], /^L'option « --jsno » n'existe pas\.\n/],
  ])('%s : une phrase, le code 1, rien sur la sortie', (_nom, args, phrase) => {
    const { code, sortie, erreurs } = lance(args, 'repas\n');
    expect([code, sortie]).toEqual([1, '']);
    expect(erreurs).toMatch(phrase);
  });
});
