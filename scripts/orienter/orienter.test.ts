import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/contenu/fichier-yaml.ts';

/** Une ligne de `scenarios.yaml`. */
interface Scenario {
  readonly cas: string;
  readonly situation: object;
  readonly premier?: string;
  readonly role?: string;
  readonly roles?: readonly string[];
  readonly avec?: readonly string[];
  readonly jamais?: readonly string[];
  readonly droits?: Readonly<Record<string, string>>;
  readonly urgences?: readonly string[];
  /** Mots que la règle de la première issue doit contenir. */
  readonly regle?: string;
}

interface Reponse {
  readonly situation: object;
  readonly issues: readonly { id: string; role: string; regle: string; partenaires: readonly { id: string | null; telephone: string | null }[] }[];
  readonly droits: readonly { id: string; etat: string; regle: string }[];
  readonly urgences: readonly string[];
}

const orienter = (entree: unknown, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/orienter.ts', '--situation', '-', ...args], {
    input: typeof entree === 'string' ? entree : JSON.stringify(entree),
    encoding: 'utf8',
    env: { ...process.env, PREMIER_ACCUEIL_DATE: '2026-11-27', PREMIER_ACCUEIL_CONTENU: '' },
    maxBuffer: 64 * 1024 * 1024,
  });

const SCENARIOS = readYaml('scripts/orienter/scenarios.yaml')?.valeur as Scenario[];
const { stdout, stderr } = orienter(
  SCENARIOS.map(({ situation }) => situation),
  '--json',
);
const reponses = (stdout ? JSON.parse(stdout) : []) as Reponse[];

test('les situations écrites ont chacune leur réponse', () => {
  expect(stderr).toBe('');
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(60);
  expect(reponses).toHaveLength(SCENARIOS.length);
});

test.each(SCENARIOS.map((scenario, rang) => [scenario.cas, scenario, rang] as const))('%s', (_, scenario, rang) => {
  const { issues, droits, urgences, situation } = reponses[rang] as Reponse;
  expect(situation).toEqual(scenario.situation);
  const [premiere] = issues;
  const partenaires = issues.flatMap((issue) => issue.partenaires.map(({ id }) => id));
  if (scenario.premier) expect(premiere?.partenaires[0]?.id).toBe(scenario.premier);
  if (scenario.role) expect(premiere?.role).toBe(scenario.role);
  expect(issues.map(({ role }) => role)).toEqual(expect.arrayContaining([...(scenario.roles ?? [])]));
  expect(partenaires).toEqual(expect.arrayContaining([...(scenario.avec ?? [])]));
  for (const id of scenario.jamais ?? []) expect(partenaires).not.toContain(id);
  for (const [id, etat] of Object.entries(scenario.droits ?? {})) expect(droits.find((droit) => droit.id === id)?.etat, id).toBe(etat);
  if (scenario.urgences) expect(urgences).toEqual(scenario.urgences);
  if (scenario.regle) expect(premiere?.regle).toMatch(new RegExp(scenario.regle, 'i'));
});

test('chaque réponse tient sa forme : une règle en phrase, un contact, jamais deux fois le même', () => {
  for (const { issues, droits } of reponses) {
    for (const { regle, partenaires } of issues) {
      expect(regle).toMatch(/^[A-ZÀ-Ý«].+[.)!?]$/s);
      expect(regle).not.toMatch(/\{|undefined|null/);
      expect(partenaires.length).toBeGreaterThan(0);
      expect(new Set(partenaires.map(({ id }) => id)).size).toBe(partenaires.length);
    }
    for (const { regle } of droits) expect(regle).toMatch(/^[A-ZÀ-Ý«].+[.!?]$/s);
    expect(issues.flatMap(({ partenaires }) => partenaires).some(({ telephone }) => telephone)).toBe(true);
  }
});

test.each([
  [
    'un fait inconnu',
    { commune: '34142', besoins: ['logement'], nature: 'droit', enfant_mineur: 'oui' },
    /« enfant_mineur » n'existe pas.*« enfants_mineurs »/,
  ],
  ['une valeur inconnue', { commune: '34142', besoins: ['logement'], nature: 'droit', rsa: 'peut-être' }, /« rsa ».*« peut-être » inconnue/],
  ['un code postal', { commune: '34700', besoins: ['logement'], nature: 'droit' }, /« 34700 » n'est pas celui d'une commune.*code postal/],
  ['pas de besoin', { commune: '34142', besoins: [], nature: 'droit' }, /au moins un besoin/],
  ['un quartier qui n’existe pas', { commune: '34172', quartier: 'nulle-part', besoins: ['budget'], nature: 'droit' }, /nulle-part.*antigone/],
  ['du texte', 'bonjour', /n'est pas du JSON/],
])('une situation refusée dit pourquoi, en français : %s', (_, entree, phrase) => {
  const { status, stderr: dit, stdout: sortie } = orienter(entree, '--json');
  expect(status).toBe(1);
  expect(sortie).toBe('');
  expect(dit).toMatch(phrase);
});

test('sans --json, la réponse se lit', () => {
  const { stdout: dit, status } = orienter({ commune: '34172', besoins: ['logement'], nature: 'situation', danger: 'sans-abri-ce-soir', enceinte: 'oui' });
  expect(status).toBe(0);
  expect(dit).toMatch(/^Tout de suite : 115\nAide sociale à l'enfance\n {2}→ Maison départementale des solidarités Montpelliérain, 04 65 71/);
  expect(dit).toContain('hebergement-urgence : sans doute.');
});

test('« inconnu » et l’absence veulent dire la même chose', () => {
  const situation = { commune: '34142', besoins: ['budget'], nature: 'situation' };
  const [sans, avec] = JSON.parse(orienter([situation, { ...situation, age: 'inconnu', rsa: 'inconnu', sejour: 'inconnu' }], '--json').stdout) as Reponse[];
  expect(avec?.issues).toEqual(sans?.issues);
  expect(avec?.droits).toEqual(sans?.droits);
});
