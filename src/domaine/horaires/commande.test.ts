import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** `npm run horaires`, lancée comme le fait npm. */
const racine = fileURLToPath(new URL('../../../', import.meta.url));
const run = (args: string[], input = '', env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/horaires.ts', ...args], { cwd: racine, input, encoding: 'utf8', env: { ...process.env, ...env } });
const json = (args: string[], input: string, env = {}) =>
  run(['--json', ...args], input, env)
    .stdout.trim()
    .split('\n')
    .map((ligne) => JSON.parse(ligne));

test('un objet JSON par ligne, aux clés convenues', { timeout: 30_000 }, () => {
  expect(
    json(
      ['--du', '2026-11-22', '--nombre', '2'],
      '2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires\nsur rendez-vous\nlundi 9h-12h à Landry\n\nlundi 9h-12h\\nmardi 14h-17h\n',
    ),
  ).toEqual([
    {
      texte: '2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires',
      osm: 'Tu[2,4] 14:00-16:30; SH off',
      dit: 'le 2e et le 4e mardi du mois, de 14\u00a0h à 16\u00a0h\u00a030, sauf vacances scolaires',
      seances: [
        { debut: '2026-11-24T14:00:00+01:00', fin: '2026-11-24T16:30:00+01:00' },
        { debut: '2026-12-08T14:00:00+01:00', fin: '2026-12-08T16:30:00+01:00' },
      ],
      erreur: null,
    },
    { texte: 'sur rendez-vous', osm: null, dit: 'sur rendez-vous', seances: [], erreur: null },
    { texte: 'lundi 9h-12h à Landry', osm: null, dit: null, seances: [], erreur: { message: 'Mots non compris : « Landry ».', mots: ['Landry'] } },
    {
      texte: 'lundi 9h-12h\\nmardi 14h-17h',
      osm: 'Mo 09:00-12:00; Tu 14:00-17:00',
      dit: 'le lundi, de 9\u00a0h à 12\u00a0h\u00a0; le mardi, de 14\u00a0h à 17\u00a0h',
      seances: [
        { debut: '2026-11-23T09:00:00+01:00', fin: '2026-11-23T12:00:00+01:00' },
        { debut: '2026-11-24T14:00:00+01:00', fin: '2026-11-24T17:00:00+01:00' },
      ],
      erreur: null,
    },
  ]);
});

test('le jour vient de --du, sinon de PREMIER_ACCUEIL_DATE ; le département change les jours fériés', { timeout: 30_000 }, () => {
  expect(json(['--nombre', '1'], 'lundi 9h-12h', { PREMIER_ACCUEIL_DATE: '2027-03-23' })[0].seances).toEqual([
    { debut: '2027-03-29T09:00:00+02:00', fin: '2027-03-29T12:00:00+02:00', a_confirmer: 'jour férié' },
  ]);
  expect(json(['--du', '2026-12-26', '--departement', '67', '--nombre', '1'], 'samedi 9h-12h')[0].seances[0].a_confirmer).toBe('jour férié');
});

test("lisible sans --json, et un refus n'est pas un échec", { timeout: 30_000 }, () => {
  const { stdout, status } = run(['--du', '2026-11-22', '--nombre', '1', '--langue', 'simple'], 'lundi 9h-12h\n9h-12h\n');
  expect(status).toBe(0);
  expect(stdout.replaceAll('\u00a0', ' ')).toBe(`lundi 9h-12h
  Le lundi : de 9 h à 12 h.
  Mo 09:00-12:00
  · lundi 23 novembre 2026, 9 h – 12 h
9h-12h
  refusé : Ces heures n'ont pas de jour : « 9h-12h ».
  Écrivez les jours devant les heures : « du lundi au vendredi 9h-12h », ou « tous les jours 9h-12h ».
`);
});

test.each([
  [['--zut'], "L'option « --zut » n'existe pas. Lancez « npm run horaires -- --aide ».\n"],
  [['--du', '2026-02-30'], "« 2026-02-30 » n'est pas une date. Écrivez --du AAAA-MM-JJ, par exemple --du 2026-11-24.\n"],
  [['--nombre', 'trois'], "« trois » n'est pas un nombre de séances. Écrivez --nombre 3 (de 0 à 1000).\n"],
  [['--langue', 'latin'], "« latin » n'est pas une langue des horaires. Écrivez --langue, puis fr, simple, en, es, ar ou uk.\n"],
  [['--departement', '99'], "« 99 » n'est pas un département. Écrivez son code, par exemple --departement 34 ou --departement 2A.\n"],
  [['lundi'], "Les horaires se donnent sur l'entrée standard, une expression par ligne. Lancez « npm run horaires -- --aide ».\n"],
  [['--du'], "L'option « --du » est mal écrite : il manque une valeur, ou il y en a une de trop. Lancez « npm run horaires -- --aide ».\n"],
])('mal employée, elle le dit en français et sort en erreur : %j', { timeout: 30_000 }, (args, message) => {
  const { stdout, stderr, status } = run(args);
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: message, status: 1 });
});

test('--aide explique, sans rien attendre', { timeout: 30_000 }, () => {
  const { stdout, status } = run(['--aide']);
  expect(status).toBe(0);
  for (const option of ['--du', '--nombre', '--langue', '--departement', '--json']) expect(stdout).toContain(option);
});
