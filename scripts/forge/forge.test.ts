import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { coupeCorps } from './gh.ts';

const racine = mkdtempSync(join(tmpdir(), 'forge-'));
afterAll(() => rmSync(racine, { recursive: true, force: true }));
const depot = join(racine, 'depot');

/** Une forge pour les essais : un « gh » qui tient ses tickets et ses demandes dans un fichier, et note ce qu'on lui demande. */
const GH = `#!${process.execPath}
import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
const [sorte, verbe, ...args] = process.argv.slice(2);
const fichier = '${join(racine, 'forge.json')}';
const etat = JSON.parse(readFileSync(fichier, 'utf8'));
const option = (nom) => args[args.indexOf(nom) + 1];
const corps = args.includes('--body-file') ? readFileSync(0, 'utf8') : '';
const liste = etat[sorte];
appendFileSync('${join(racine, 'journal')}', [sorte, verbe, ...(verbe === 'list' ? [] : args.filter((mot) => /^\\d+$/.test(mot)))].join(' ') + '\\n');
if (verbe === 'list') {
  const branche = args.includes('--head') ? option('--head') : undefined;
  console.log(JSON.stringify(liste.filter(({ ouvert, head }) => ouvert && (!branche || head === branche))));
} else if (verbe === 'create') liste.push({ number: liste.length + 1, title: option('--title'), head: option('--head'), body: corps, ouvert: true });
else if (verbe === 'edit') liste.find(({ number }) => String(number) === args[0]).body = corps;
else if (verbe === 'close') liste.find(({ number }) => String(number) === args[0]).ouvert = false;
writeFileSync(fichier, JSON.stringify(etat));
`;
const lisForge = () =>
  JSON.parse(readFileSync(join(racine, 'forge.json'), 'utf8')) as Record<'issue' | 'pr', { number: number; title: string; body: string; ouvert: boolean }[]>;
const journal = () => (existsSync(join(racine, 'journal')) ? readFileSync(join(racine, 'journal'), 'utf8').trim().split('\n') : []);
const ecrits = () => journal().filter((ligne) => !ligne.includes(' list'));
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@exemple.example', ...args], { cwd: depot, encoding: 'utf8' }).stdout.trim();

/** Un dépôt neuf, avec son dépôt distant, le code à côté. */
beforeEach(() => {
  rmSync(racine, { recursive: true, force: true });
  mkdirSync(join(racine, 'bin'), { recursive: true });
  writeFileSync(join(racine, 'bin', 'gh'), GH);
  chmodSync(join(racine, 'bin', 'gh'), 0o755);
  writeFileSync(join(racine, 'bin', 'package.json'), '{"type":"module"}');
  writeFileSync(join(racine, 'forge.json'), '{"issue":[],"pr":[]}');
  spawnSync('git', ['init', '--quiet', '--bare', '-b', 'main', join(racine, 'distant.git')]);
  mkdirSync(depot);
  for (const nom of ['scripts', 'src', 'node_modules', 'package.json']) symlinkSync(resolve(nom), join(depot, nom));
  cpSync('content', join(depot, 'content'), { recursive: true });
  writeFileSync(join(depot, '.gitignore'), 'scripts\nsrc\nnode_modules\npackage.json\nrapport-flux/\n.cache/\n');
  git('init', '--quiet', '-b', 'main');
  git('remote', 'add', 'origin', join(racine, 'distant.git'));
});

function lance(script: string, ...args: string[]) {
  const { PATH = '' } = process.env;
  const env = { PATH: `${join(racine, 'bin')}:${PATH}`, HOME: racine, PREMIER_ACCUEIL_DATE: '2026-11-26' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', script), ...args], {
    cwd: depot,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const territoire = join(depot, 'content', 'territoire.yaml');
/** Une source locale, et tout enregistré. */
function prepare(source: string | undefined): void {
  const texte = readFileSync(territoire, 'utf8').replace('sources: {}', source === undefined ? 'sources: {}' : 'sources: { partenaires: ../source.csv }');
  writeFileSync(territoire, texte);
  if (source !== undefined) writeFileSync(join(racine, 'source.csv'), source);
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Début');
  git('push', '--quiet', 'origin', 'main');
}
const FLUX = readFileSync(join('content', 'flux', 'partenaires.csv'), 'utf8');

describe('npm run rafraichir', () => {
  test('sans source, le dit et ne touche à rien', () => {
    prepare(undefined);
    expect(lance('rafraichir.ts')).toMatchObject({ status: 0, stdout: 'Aucune source dans territoire.yaml : rien à rafraîchir.\n' });
    expect(journal()).toEqual([]);
  });

  test('rien ne change : rien à proposer', () => {
    prepare(FLUX);
    expect(lance('rafraichir.ts').status).toBe(0);
    expect(ecrits()).toEqual([]);
    expect(git('branch', '--list', 'flux/*')).toBe('');
  });

  test('un changement : une demande de fusion avec le rapport, la même le lendemain', () => {
    prepare(FLUX.replace('Mairie de Lodève', 'Hôtel de ville de Lodève'));
    expect(lance('rafraichir.ts').status).toBe(0);
    expect(lisForge().pr.map(({ title, body, ouvert }) => [title, body.split('\n')[0], ouvert])).toEqual([
      ['Le flux du Département change', expect.stringContaining("L'annuaire est remplacé"), true],
    ]);
    expect(spawnSync('git', ['log', '-1', '--format=%an %s', 'flux/rafraichissement'], { cwd: join(racine, 'distant.git'), encoding: 'utf8' }).stdout).toMatch(
      /^Premier accueil Hérault L'annuaire est remplacé/,
    );
    expect(spawnSync('git', ['diff', '--name-only', 'main', 'flux/rafraichissement'], { cwd: join(racine, 'distant.git'), encoding: 'utf8' }).stdout).toBe(
      'content/flux/partenaires.csv\n',
    );
    git('checkout', '--quiet', 'main');
    writeFileSync(join(racine, 'source.csv'), FLUX.replace('Mairie de Lodève', 'Mairie centrale de Lodève'));
    expect(lance('rafraichir.ts').status).toBe(0);
    expect(lisForge().pr).toHaveLength(1);
    expect(lisForge().pr[0]?.body).toContain('Mairie centrale de Lodève');
  });

  test('un refus : rien n’est touché, un seul ticket dit pourquoi, et se ferme quand le flux repasse', () => {
    prepare(FLUX.split('\n').slice(0, 300).join('\n'));
    const avant = git('status', '--porcelain');
    const premier = lance('rafraichir.ts');
    expect([premier.status, premier.stdout.split('\n')[0]]).toEqual([1, expect.stringContaining("Rien n'est remplacé : ")]);
    expect(lance('rafraichir.ts').status).toBe(1);
    expect(git('status', '--porcelain')).toBe(avant);
    expect(git('branch', '--list', 'flux/*')).toBe('');
    expect(lisForge().issue.map(({ title, ouvert }) => [title, ouvert])).toEqual([['Le flux est refusé', true]]);
    expect(lisForge().issue[0]?.body).toContain('disparaîtraient, plus de 20 %');
    expect(lisForge().pr).toEqual([]);
    writeFileSync(join(racine, 'source.csv'), FLUX);
    expect(lance('rafraichir.ts').status).toBe(0);
    expect(lisForge().issue[0]?.ouvert).toBe(false);
  });
});

describe('npm run fraicheur -- --tickets', () => {
  test('un ticket par responsable, jamais deux ; mis à jour, puis fermé', () => {
    prepare(undefined);
    const premier = lance('fraicheur.ts', '--tickets', '--max', '3');
    expect(premier.status).toBe(0);
    expect(premier.stdout).toMatch(/Tickets : 3 ouverts, 0 mis à jour, 0 fermés, \d+ remis à la prochaine fois\.\n$/);
    const titres = lisForge().issue.map(({ title }) => title);
    expect(lance('fraicheur.ts', '--tickets', '--max', '0').stdout).toContain('Tickets : 0 ouverts, 0 mis à jour, 0 fermés');
    expect(lance('fraicheur.ts', '--tickets', '--max', '2').stdout).toContain('Tickets : 2 ouverts, 0 mis à jour, 0 fermés');
    expect(new Set(lisForge().issue.map(({ title }) => title)).size).toBe(5);
    // Un service confirme sa fiche : son ticket se ferme.
    const ticket = lisForge().issue.find(({ body }) => (body.match(/^- \[ \]/gm) ?? []).length === 1) ?? lisForge().issue.at(-1);
    expect(titres.length).toBe(3);
    for (const [, collection = '', id = ''] of ticket?.body.matchAll(/contribuer\/(permanences\/)?([a-z0-9-]+)\/#rien/g) ?? [])
      writeFileSync(join(depot, 'content', collection ? 'permanences' : 'partenaires', `${id}.yaml`), 'verifie_le: 2026-11-20\n');
    expect(lance('fraicheur.ts', '--tickets', '--max', '0').stdout).toMatch(/Tickets : 0 ouverts, \d+ mis à jour, 1 fermés/);
    expect(lisForge().issue.find(({ number }) => number === ticket?.number)?.ouvert).toBe(false);
  });
});

test('un corps trop long s’arrête à une ligne entière, et le dit', () => {
  const long = coupeCorps(`${'ligne\n'.repeat(20_000)}`, 'La suite est ailleurs.');
  expect(long.length).toBeLessThanOrEqual(65_000);
  expect(long.endsWith('ligne\n\nLa suite est ailleurs.\n')).toBe(true);
  expect(coupeCorps('court', 'x')).toBe('court');
});
