import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Tache {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Tache>>;
}
const WORKFLOWS = globSync('.github/workflows/*.yml').map(
  (fichier) => [fichier, readFileSync(fichier, 'utf8'), parse(readFileSync(fichier, 'utf8')) as Workflow] as const,
);

test.each(WORKFLOWS)('%s ne donne à ce qui est proposé ni secret ni droit d’écrire', (_fichier, texte, { on, permissions, jobs }) => {
  // Des événements qui donnent un jeton d'écriture à ce que propose un inconnu.
  for (const evenement of ['pull_request_target', 'workflow_run', 'issue_comment']) expect(Object.keys(on)).not.toContain(evenement);
  expect(texte).not.toMatch(/secrets\./);
  const ecrit = [permissions, ...Object.values(jobs).map((tache) => tache.permissions ?? {})].some((droits) => Object.values(droits).includes('write'));
  if ('pull_request' in on) expect(ecrit).toBe(false);
  for (const { steps } of Object.values(jobs))
    for (const { uses, run, with: avec } of steps) {
      if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      // Une expression dans une commande y écrirait ce que quelqu'un a mis dans un titre ou un nom de branche.
      if (run) expect(run).not.toMatch(/\$\{\{\s*github\.(?:event|head_ref)/);
      if (uses?.startsWith('actions/checkout@') && 'pull_request' in on) expect(avec?.['persist-credentials']).toBe(false);
    }
});

test('le code publié juge le contenu proposé', () => {
  const contenu = WORKFLOWS.find(([fichier]) => fichier.endsWith('verifications.yml'))?.[2].jobs.contenu;
  const depots = contenu?.steps
    .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    .map(({ with: avec }) => [avec?.path ?? '.', avec?.ref ?? 'proposé']);
  expect(depots).toEqual([
    ['.', `\${{ github.event.pull_request.base.sha }}`],
    ['propose', 'proposé'],
  ]);
  for (const { run = '', env = {} } of contenu?.steps ?? []) {
    expect(run).not.toMatch(/cd propose|propose\/scripts/);
    if (run.includes('verifier')) expect(env.PREMIER_ACCUEIL_CONTENU).toBe('propose/content');
  }
});
