import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnomalieDite } from '../src/domaine/anomalie.ts';

const SCRIPT = resolve('scripts/recevoir.ts');
const racine = mkdtempSync(join(tmpdir(), 'recevoir-'));
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const contenu = join(racine, 'content');
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=Une personne', '-c', 'user.email=personne@exemple.example', ...args], { cwd: racine, encoding: 'utf8' }).stdout;

/** La démonstration, dans un dépôt neuf. */
beforeEach(() => {
  rmSync(racine, { recursive: true, force: true });
  mkdirSync(racine);
  cpSync('content', contenu, { recursive: true });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Début');
});

function recoit(nom: string, texte: string, ...options: string[]) {
  writeFileSync(join(racine, nom), texte);
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: racine, PREMIER_ACCUEIL_CONTENU: contenu, PREMIER_ACCUEIL_DATE: '2026-11-26' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, nom, ...options], { cwd: racine, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return { status, stdout };
}
const lit = (...chemin: string[]) => readFileSync(join(contenu, ...chemin), 'utf8');
const fiche = (id: string, yaml: string) => `# premier-accueil : partenaires/${id}\n${yaml}# fin de la fiche\n`;
const HEURES = 'horaires_accueil: lundi et jeudi 9h-12h / 13h30-17h\nverifie_le: 2026-11-26\nverifie_par: CCAS de Lodève\n';
const message = (entetes: string, corps: string) => `From: accueil@exemple.example\r\nMIME-Version: 1.0\r\n${entetes}\r\n\r\n${corps}`;
const base64 = (texte: string) => Buffer.from(texte).toString('base64').replace(/.{76}/g, '$&\r\n');
const jointe = (texte: string) =>
  message(
    'Content-Type: multipart/mixed; boundary="x"',
    `--x\r\nContent-Type: text/plain\r\n\r\nVoir le fichier joint.\r\n--x\r\nContent-Type: application/x-yaml; name="ccas-lodeve.yaml"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="ccas-lodeve.yaml"\r\n\r\n${base64(texte)}\r\n--x--\r\n`,
  );
const citee = (texte: string) =>
  Array.from(Buffer.from(texte), (octet) =>
    octet < 128 && octet !== 61 ? String.fromCharCode(octet) : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');

describe('npm run recevoir', () => {
  test.each([
    ['un fichier', 'ccas-lodeve.yaml', fiche('ccas-lodeve', HEURES)],
    ['un texte enregistré', 'message.txt', `Bonjour,\n\n${fiche('ccas-lodeve', HEURES)}\nCordialement`],
    ['un message avec sa pièce jointe', 'message.eml', jointe(fiche('ccas-lodeve', HEURES))],
    [
      'un message sans pièce jointe',
      'message.eml',
      message('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable', citee(fiche('ccas-lodeve', HEURES))),
    ],
    [
      'un message en HTML',
      'message.eml',
      message(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        base64(`<div>Bonjour</div><div>${fiche('ccas-lodeve', HEURES).trim().replaceAll('\n', '</div>\n<div>')}</div>`),
      ),
    ],
  ])('%s : vérifié, écrit, enregistré au nom du service', (_cas, nom, texte) => {
    const { status, stdout } = recoit(nom, texte);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      "Correction : Centre communal d'action sociale de Lodève (horaires_accueil, verifie_le, verifie_par), par CCAS de Lodève.",
    ]);
    expect(lit('partenaires', 'ccas-lodeve.yaml')).toBe(HEURES);
    expect(git('log', '-1', '--format=%an <%ae> %s')).toBe(
      "Premier accueil Hérault <annuaire@exemple.example> Centre communal d'action sociale de Lodève : fiche corrigée par CCAS de Lodève\n",
    );
    expect(git('show', '--name-only', '--format=')).toBe('content/partenaires/ccas-lodeve.yaml\n');
  });

  test('une deuxième correction garde ce que la première tenait, commentaires compris', () => {
    writeFileSync(join(contenu, 'partenaires', 'ccas-lodeve.yaml'), `# Tenue par l'accueil\n${HEURES}sigle: CCAS\n`);
    expect(recoit('f.txt', fiche('ccas-lodeve', 'verifie_le: 2026-11-26\nverifie_par: Mairie de Lodève\n')).status).toBe(0);
    expect(lit('partenaires', 'ccas-lodeve.yaml')).toBe(`# Tenue par l'accueil\n${HEURES.replace('CCAS de Lodève', 'Mairie de Lodève')}sigle: CCAS\n`);
    expect(git('log', '-1', '--format=%s')).toBe("Centre communal d'action sociale de Lodève : rien n'a changé, relu par Mairie de Lodève\n");
  });

  test('« --sans-commit » écrit sans enregistrer ; « --json » ne dit que la liste', () => {
    const { status, stdout } = recoit('f.yaml', fiche('ccas-lodeve', HEURES), '--sans-commit', '--json');
    expect([status, stdout]).toEqual([0, '[]\n']);
    expect(git('status', '--porcelain')).toBe('?? content/partenaires/ccas-lodeve.yaml\n?? f.yaml\n');
  });

  test('une erreur, et rien n’est écrit', () => {
    const { status, stdout } = recoit(
      'f.yaml',
      fiche('ccas-lodeve', `${HEURES}courriel: sophie.durand@exemple.example\ntelephon: "04 65 71 12 34"\n`),
      '--json',
    );
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as AnomalieDite[]).map(({ fichier, ligne, code }) => [fichier, ligne, code])).toEqual([
      ['content/partenaires/ccas-lodeve.yaml', 5, 'champ-inconnu'],
    ]);
    expect(existsSync(join(contenu, 'partenaires', 'ccas-lodeve.yaml'))).toBe(false);
    const personne = recoit('f.yaml', fiche('ccas-lodeve', `${HEURES}courriel: sophie.durand@exemple.example\n`));
    expect(personne.stdout).toMatch(
      /^content\/partenaires\/ccas-lodeve\.yaml:4 Erreur : Cette adresse électronique porte le nom d'une personne\..*\nRien n'est écrit\.\n$/,
    );
    expect(git('log', '--format=%s')).toBe('Début\n');
  });

  test('cacher un lieu le retire aussi du fichier du flux, dans le même enregistrement', () => {
    const id = 'ccas-lodeve';
    const adresse =
      lit('flux', 'partenaires.csv')
        .split('\n')
        .find((ligne) => ligne.startsWith(`${id};`)) ?? '';
    expect(adresse).toMatch(/34700/);
    const { status, stdout } = recoit(
      'f.yaml',
      fiche(id, 'adresse:\n  visibilite: sur_orientation\n  commune: Lodève\n  code_insee: "34142"\nverifie_le: 2026-11-26\n'),
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('lisez « Retirer une adresse » dans CONTRIBUTING.md.')]);
    const apres =
      lit('flux', 'partenaires.csv')
        .split('\n')
        .find((ligne) => ligne.startsWith(`${id};`)) ?? '';
    expect(apres).toContain(';sur_orientation;;;;Lodève;34142;;;;');
    expect(git('show', '--name-only', '--format=').trim().split('\n')).toEqual(['content/flux/partenaires.csv', 'content/partenaires/ccas-lodeve.yaml']);
  });

  test.each([
    ['absent.yaml', undefined, /^absent\.yaml:1 Erreur : Le fichier « absent\.yaml » n'existe pas\./],
    ['lettre.txt', 'Nos horaires ont changé.', /^lettre\.txt:1 Erreur : Rien à recevoir : aucune fiche trouvée/],
    ['f.txt', fiche('ccas-lodeve', 'horaires_accueil: "mardi\n'), /^f\.txt:\d+ Erreur : La correction ne se lit pas/],
    ['f.txt', fiche('ccas-lodev', HEURES), /Aucune fiche « ccas-lodev » dans le flux.*Vouliez-vous corriger « ccas-lodeve » \?/],
  ])('%s se refuse en disant pourquoi', (nom, texte, phrase) => {
    if (texte === undefined) rmSync(join(racine, nom), { force: true });
    const { PATH = '' } = process.env;
    const { status, stdout } =
      texte === undefined
        ? spawnSync(process.execPath, [SCRIPT, nom], { cwd: racine, env: { PATH, PREMIER_ACCUEIL_CONTENU: contenu }, encoding: 'utf8' })
        : recoit(nom, texte);
    expect(stdout).toMatch(phrase);
    expect(stdout).toMatch(/Rien n'est écrit\.\n$/);
    expect(status).toBe(1);
  });

  test('hors d’un dépôt, le fichier est écrit, prêt à enregistrer', () => {
    rmSync(join(racine, '.git'), { recursive: true });
    const { status, stdout } = recoit('f.yaml', fiche('ccas-lodeve', HEURES));
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('Git')]);
    expect(existsSync(join(contenu, 'partenaires', 'ccas-lodeve.yaml'))).toBe(true);
  });
});
