import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../src/contenu/fichier-csv.ts';
import type { Rapport } from '../src/flux/rapport.ts';

const SCRIPT = resolve('scripts/flux.ts');
const DONNEES = resolve('../shared/donnees/flux');
const racine = mkdtempSync(join(tmpdir(), 'flux-commande-'));
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const TERRITOIRE = `nom: Hérault
departement: "34"
demonstration: false
zone_scolaire: C
etat_osm: Occitanie
marque: { nom: Essai }
editeur: { nom: Essai, courriel: essai@exemple.example, directeur_publication: la présidence, hebergeur: Essai }
site: https://exemple.example
`;
const CSV = 'id;nom;commune;code_insee;telephone\nccas-lodeve;CCAS de Lodève;Lodève;34142;04 67 88 86 00\nx;;Lodève;34142;\n';

beforeAll(() => {
  mkdirSync(join(racine, 'content'));
  writeFileSync(join(racine, 'content', 'territoire.yaml'), TERRITOIRE);
  writeFileSync(join(racine, 'flux.csv'), CSV);
  writeFileSync(join(racine, 'permanences.csv'), 'id;partenaire;intitule;chez\np;ccas-lodeve;Budget;ccas-lodeve\n');
});

interface Issue {
  code: number;
  sortie: string;
  erreurs: string;
}

/** Lance la commande dans le dossier d'essai, avec un dossier de contenu minuscule. */
function lance(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Issue> {
  return new Promise((suite) => {
    const { PATH = '' } = process.env;
    execFile(
      process.execPath,
      [SCRIPT, ...args],
      { cwd: racine, env: { PATH, PREMIER_ACCUEIL_DATE: '2026-11-22', ...env }, maxBuffer: 64 * 1024 * 1024 },
      (erreur, sortie, erreurs) => suite({ code: Number(erreur?.code ?? 0), sortie, erreurs }),
    );
  });
}
const json = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { code, sortie } = await lance([...args, '--json'], env);
  return { code, rapport: JSON.parse(sortie) as Rapport };
};
const lit = (...chemin: string[]) => readFileSync(join(racine, ...chemin), 'utf8');

describe('npm run flux', () => {
  test('remplace les deux fichiers, écrit le rapport, et ne change rien la seconde fois', async () => {
    const { code, rapport } = await json(['--partenaires', 'flux.csv', '--vers', 'sortie']);
    expect([code, rapport.etat, rapport.lignes, rapport.publies]).toEqual([0, 'remplace', 2, 1]);
    expect(readdirSync(join(racine, 'sortie'))).toEqual(['partenaires.csv', 'permanences.csv']);
    expect(lit('sortie', 'permanences.csv').split('\n')).toHaveLength(2);
    expect(JSON.parse(lit('rapport-flux', 'rapport.json'))).toEqual(rapport);
    expect(lit('rapport-flux', 'rapport.md')).toMatch(/^\*\*L'annuaire est remplacé/);
    expect(lit('rapport-flux', 'rapport.html')).toMatch(/^<!doctype html>/);
    const second = await lance(['--partenaires', 'flux.csv', '--vers', 'sortie']);
    expect(second).toEqual({
      code: 0,
      erreurs: '',
      sortie:
        'Rien ne change : 2\u00A0lignes lues, 1\u00A0publiée (sans réserve), 1\u00A0mise de côté.\n  partenaires : format premier-accueil, UTF-8\n  mises de côté, nom-manquant : 1\n  0 apparaissent, 0 changent, 0 disparaissent\nLe détail est dans rapport-flux/rapport.html.\n',
    });
  });

  test("« --vers » est par défaut le dossier du flux, et « --a-blanc » n'écrit rien", async () => {
    expect((await json(['--partenaires', 'flux.csv', '--permanences', 'permanences.csv', '--a-blanc'])).rapport).toMatchObject({
      etat: 'remplace',
      lignes: 3,
      publies: 2,
      format: 'premier-accueil',
    });
    expect(existsSync(join(racine, 'content', 'flux'))).toBe(false);
    await json(['--partenaires', 'flux.csv'], { PREMIER_ACCUEIL_FLUX: join(racine, 'ailleurs') });
    expect(lit('ailleurs', 'partenaires.csv')).toContain('ccas-lodeve');
  });

  test("termine d'abord un échange interrompu", async () => {
    const dossier = join(racine, 'interrompu');
    mkdirSync(dossier);
    for (const nom of ['partenaires', 'permanences']) writeFileSync(join(dossier, `.${nom}.csv.nouveau`), lit('sortie', `${nom}.csv`));
    writeFileSync(join(dossier, '.echange-en-cours'), 'partenaires.csv\npermanences.csv');
    expect((await json(['--partenaires', 'flux.csv', '--vers', 'interrompu'])).rapport.etat).toBe('inchange');
  });

  test.each([
    [[], "Rien n'est remplacé : aucune source : donnez « --partenaires FICHIER », ou écrivez « sources » dans territoire.yaml."],
    [['--partenaires', 'absent.csv'], "Rien n'est remplacé : le fichier « absent.csv » n'existe pas : vérifiez son nom et son dossier."],
    [['--partenaires', 'vide.csv'], "Rien n'est remplacé : le fichier « vide.csv » est vide."],
    [['--partenaires', 'entete.csv'], "Rien n'est remplacé : le fichier des partenaires n'a que son en-tête."],
    [['--partenaires', 'perdu.csv'], "Rien n'est remplacé : aucune des 1 lignes des partenaires ne peut se publier ; le rapport dit pourquoi."],
    [['--partenaires', 'permanences.csv'], "Rien n'est remplacé : ce fichier contient des permanences : donnez-le à l'option « --permanences »."],
    [['--partenaires', 'flux.csv', '--permanences', 'vide.csv'], "Rien n'est remplacé : le fichier « vide.csv » est vide."],
  ])("%j est refusé, et rien n'est remplacé", async (args, raison) => {
    writeFileSync(join(racine, 'vide.csv'), '');
    writeFileSync(join(racine, 'entete.csv'), 'nom;commune\n');
    writeFileSync(join(racine, 'perdu.csv'), 'nom;commune\nx;Nulle-Part\n');
    const avant = lit('sortie', 'partenaires.csv');
    const { code, rapport } = await json([...args, '--vers', 'sortie']);
    expect([code, rapport.etat, rapport.raison]).toEqual([1, 'refuse', raison]);
    expect(lit('sortie', 'partenaires.csv')).toBe(avant);
    expect(lit('rapport-flux', 'rapport.md')).toContain("Rien n'est remplacé");
  });

  test('un réglage mal écrit est refusé par sa phrase', async () => {
    expect((await json(['--partenaires', 'flux.csv'], { PREMIER_ACCUEIL_DEMONSTRATION: 'peut-être' })).rapport.raison).toBe(
      "Rien n'est remplacé : PREMIER_ACCUEIL_DEMONSTRATION vaut « peut-être » : écrivez « oui » ou « non ».",
    );
    expect((await json(['--partenaires', 'flux.csv'], { PREMIER_ACCUEIL_CONTENU: join(racine, 'nulle-part') })).rapport.raison).toContain('territoire.yaml');
  });

  test("les sources de territoire.yaml servent quand aucune n'est donnée, une adresse se télécharge", async () => {
    const serveur = createServer((_, reponse) => reponse.end(CSV));
    await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite));
    const contenu = join(racine, 'distant');
    mkdirSync(contenu);
    writeFileSync(
      join(contenu, 'territoire.yaml'),
      `${TERRITOIRE}sources: { partenaires: "http://127.0.0.1:${(serveur.address() as AddressInfo).port}/flux.csv" }\n`,
    );
    try {
      expect((await json([], { PREMIER_ACCUEIL_CONTENU: contenu })).rapport).toMatchObject({ etat: 'remplace', publies: 1 });
      expect(existsSync(join(contenu, 'flux', 'partenaires.csv'))).toBe(true);
    } finally {
      serveur.closeAllConnections();
      serveur.close();
    }
  });

  test('le dossier privé reçoit ce qui ne se publie pas', async () => {
    writeFileSync(
      join(racine, 'caches.csv'),
      'id;nom;commune;code_insee;visibilite;adresse;contacts_pro\nabri;Abri;Lodève;34142;sur_orientation;12 rue secrète;Astreinte: 06 12 34 56 78\n',
    );
    const { rapport } = await json(['--partenaires', 'caches.csv', '--vers', 'caches'], { PREMIER_ACCUEIL_PRO: join(racine, 'pro') });
    expect(rapport).toMatchObject({ publies: 1, avertis: 1 });
    expect(lit('pro', 'partenaires', 'abri.yaml')).toBe('id: abri\nadresse:\n  adresse: 12 rue secrète\ncontacts_pro:\n  - "Astreinte: 06 12 34 56 78"\n');
    for (const fichier of [
      lit('caches', 'partenaires.csv'),
      lit('rapport-flux', 'rapport.html'),
      lit('rapport-flux', 'rapport.md'),
      lit('rapport-flux', 'rapport.json'),
    ])
      expect(fichier).not.toMatch(/secrète|06 12/);
  });

  test("l'aide dit les limites ; une option inconnue s'arrête", async () => {
    expect((await lance(['--aide'])).sortie).toMatch(
      /Limites : 200 Mo, 500\s000 lignes, 300 colonnes, 20\s000 caractères par case, 30 secondes de téléchargement\./,
    );
    expect(await lance(['--partenaire', 'x'])).toMatchObject({ code: 1, erreurs: expect.stringContaining("L'option « --partenaire » n'existe pas.") });
  });
});

describe.skipIf(!existsSync(DONNEES))('les vrais flux (../shared/donnees, absent ailleurs que chez qui développe)', () => {
  const listCases = (dossier: string, colonne: string) =>
    (readCsv(join(racine, dossier, 'partenaires.csv'))?.lignes ?? []).map(({ cases }) => cases[colonne] ?? '');

  test("l'annuaire social de l'Hérault : 680 services sur 683, les trois autres sont dans l'Allier", async () => {
    const { rapport } = await json(['--partenaires', join(DONNEES, 'annuaire-herault.csv'), '--vers', 'herault']);
    expect(rapport).toMatchObject({ format: 'annuaire-social', encodage: 'UTF-8', lignes: 683, publies: 680 });
    expect(rapport.quarantaine.map(({ ligne, code, message }) => [ligne, code, message])).toEqual(
      [116, 117, 201].map((ligne) => [ligne, 'hors-territoire', 'Cette fiche est dans un autre département (03).']),
    );
    const fichier = lit('herault', 'partenaires.csv');
    expect(listCases('herault', 'commune').filter((commune) => /cedex/i.test(commune))).toEqual([]);
    expect(listCases('herault', 'type').filter((type) => type === 'france-travail')).toHaveLength(13);
    expect(fichier).toContain('Pôle emploi de Lunel');
    expect(fichier).not.toMatch(/\+33|mailto:/);
    expect((await json(['--partenaires', join(racine, 'herault', 'partenaires.csv'), '--vers', 'herault'])).rapport.etat).toBe('inchange');
  });

  test("la liste des France services : les 58 de l'Hérault, les autres hors du territoire", async () => {
    const { rapport } = await json(['--partenaires', join(DONNEES, 'france-services-2024.csv'), '--vers', 'france-services']);
    expect(rapport).toMatchObject({ format: 'france-services', lignes: 2845, publies: 58 });
    expect(new Set(rapport.quarantaine.map(({ code }) => code))).toEqual(new Set(['hors-territoire']));
    const fichier = lit('france-services', 'partenaires.csv');
    expect(listCases('france-services', 'code_insee').every((code) => code.startsWith('34'))).toBe(true);
    expect(fichier).toContain('2ème et 4ème lundis du mois 9h-12h');
    expect(fichier).toContain('Précision du service : Ouverture uniquement sur rendez-vous les lundis et jeudis.');
  });
});
