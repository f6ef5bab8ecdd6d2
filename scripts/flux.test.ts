import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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
const CSV = `id;nom;commune;code_insee;telephone
ccas-lodeve;CCAS de Lodève;Lodève;34142;04 67 88 86 00
mairie-lodeve;Mairie de Lodève;Lodève;34142;
mairie-agde;Mairie d'Agde;Agde;34003;
x;;Lodève;34142;
`;

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
    expect([code, rapport.etat, rapport.lignes, rapport.publies]).toEqual([0, 'remplace', 4, 3]);
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
        'Rien ne change : 4\u00A0lignes lues, 3\u00A0publiées (sans réserve), 1\u00A0mise de côté.\n  partenaires : format premier-accueil, UTF-8\n  mises de côté, nom-manquant : 1\n  0 apparaissent, 0 changent, 0 disparaissent\nLe détail est dans rapport-flux/rapport.html.\n',
    });
  });

  test("« --vers » est par défaut le dossier du flux, et « --a-blanc » n'écrit rien", async () => {
    expect((await json(['--partenaires', 'flux.csv', '--permanences', 'permanences.csv', '--a-blanc'])).rapport).toMatchObject({
      etat: 'remplace',
      lignes: 5,
      publies: 4,
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

  describe('une adresse', () => {
    const contenu = join(racine, 'distant');
    const recues: string[] = [];
    let version = 1;
    let muet = false;
    let serveur: Server;
    const permanences = 'id;partenaire;intitule;chez\np;ccas-lodeve;Budget;ccas-lodeve\n';

    beforeAll(async () => {
      serveur = createServer((demande, reponse) => {
        const connue = demande.headers['if-none-match'];
        recues.push(`${demande.url} ${connue ?? ''}`.trim());
        if (muet && demande.url === '/permanences.csv') reponse.writeHead(503).end();
        else if (connue === `"v${version}"`) reponse.writeHead(304).end();
        else
          reponse
            .writeHead(200, { etag: `"v${version}"` })
            .end(demande.url === '/permanences.csv' ? permanences : CSV.replace('CCAS de Lodève', `CCAS de Lodève ${'I'.repeat(version)}`));
      });
      await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite));
      const adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
      mkdirSync(contenu);
      writeFileSync(
        join(contenu, 'territoire.yaml'),
        `${TERRITOIRE}sources: { partenaires: "${adresse}/partenaires.csv", permanences: "${adresse}/permanences.csv" }\n`,
      );
    });
    afterAll(() => {
      serveur.closeAllConnections();
      serveur.close();
    });
    const relit = async () => {
      recues.length = 0;
      return json([], { PREMIER_ACCUEIL_CONTENU: contenu });
    };

    test('celles de territoire.yaml servent quand aucune source n’est donnée', async () => {
      const { code, rapport } = await relit();
      expect([code, rapport.etat, rapport.lignes, rapport.publies]).toEqual([0, 'remplace', 5, 4]);
      expect(lit('distant', 'flux', 'partenaires.csv')).toContain('CCAS de Lodève I');
      expect(recues).toEqual(['/partenaires.csv', '/permanences.csv']);
    });

    test('un site qui n’a rien de plus neuf n’envoie rien, et le rapport garde ses comptes', async () => {
      const { code, rapport } = await relit();
      expect(recues).toEqual(['/partenaires.csv "v1"', '/permanences.csv "v1"']);
      expect([code, rapport.etat, rapport.lignes, rapport.publies, rapport.quarantaine.length, rapport.ajouts]).toEqual([0, 'inchange', 5, 4, 1, []]);
      expect(rapport.raison).toBe(
        "Rien ne change, le site n'a pas de version plus neuve : 5\u00A0lignes lues, 4\u00A0publiées (sans réserve), 1\u00A0mise de côté.",
      );
    });

    test('une fiche de propriétaire qui change fait tout relire', async () => {
      mkdirSync(join(contenu, 'partenaires'));
      writeFileSync(join(contenu, 'partenaires', 'mairie-agde.yaml'), 'horaires_accueil: lundi 9h-12h\n');
      expect((await relit()).rapport.etat).toBe('inchange');
      expect(recues).toEqual(['/partenaires.csv', '/permanences.csv']);
    });

    test('une seule source muette garde ses fiches en place, et le rapport le dit', async () => {
      version = 2;
      muet = true;
      const avant = lit('distant', 'flux', 'permanences.csv');
      const { code, rapport } = await relit();
      expect([code, rapport.etat, rapport.lignes]).toEqual([0, 'remplace', 4]);
      expect(lit('distant', 'flux', 'partenaires.csv')).toContain('CCAS de Lodève II');
      expect(lit('distant', 'flux', 'permanences.csv')).toBe(avant);
      expect(lit('rapport-flux', 'rapport.md')).toContain('Une source manque, ses fiches restent telles');
      muet = false;
    });

    test('toutes muettes : rien n’est remplacé', async () => {
      await new Promise<void>((suite) => {
        serveur.closeAllConnections();
        serveur.close(() => suite());
      });
      const avant = lit('distant', 'flux', 'partenaires.csv');
      const { code, rapport } = await relit();
      expect([code, rapport.etat, rapport.raison]).toEqual([
        1,
        'refuse',
        "Rien n'est remplacé : le site ne répond pas : vérifiez l'adresse et votre connexion.",
      ]);
      expect(lit('distant', 'flux', 'partenaires.csv')).toBe(avant);
    });
  });

  test('« --accepter-suppressions » nomme ce qui disparaît, dont la page reste annoncée', async () => {
    await lance(['--partenaires', 'flux.csv', '--vers', 'pertes']);
    writeFileSync(join(racine, 'moins.csv'), CSV.split('\n').slice(0, 2).join('\n'));
    const refus = await lance(['--partenaires', 'moins.csv', '--vers', 'pertes']);
    expect([refus.code, refus.sortie.split('\n')[0]]).toEqual([
      1,
      "Rien n'est remplacé : 2 des 3 partenaires en place disparaîtraient, plus de 20 %. Si c'est voulu, lisez la liste « Disparaissent » du rapport, puis relancez avec « --accepter-suppressions ».",
    ]);
    expect(lit('rapport-flux', 'rapport.md')).toContain("| Mairie d'Agde | mairie-agde |");
    const accepte = await lance(['--partenaires', 'moins.csv', '--vers', 'pertes', '--accepter-suppressions']);
    expect(accepte.sortie).toContain("  disparaît : Mairie d'Agde (mairie-agde)\n  disparaît : Mairie de Lodève (mairie-lodeve)\n");
    expect(lit('pertes', 'disparus.csv')).toContain("partenaires;mairie-agde;Mairie d'Agde;mairie;");
    expect((await json(['--partenaires', 'moins.csv', '--vers', 'pertes'])).rapport.etat).toBe('inchange');
    // Elles reviennent : plus rien n'a disparu.
    await lance(['--partenaires', 'flux.csv', '--vers', 'pertes']);
    expect(lit('pertes', 'disparus.csv')).toBe('collection;id;nom;type;thematiques;code_insee;disparu_le\n');
  });

  test('une fiche de propriétaire illisible arrête tout : elle cache peut-être un lieu', async () => {
    const contenu = join(racine, 'illisible');
    mkdirSync(join(contenu, 'partenaires'), { recursive: true });
    writeFileSync(join(contenu, 'territoire.yaml'), TERRITOIRE);
    writeFileSync(join(contenu, 'partenaires', 'abri.yaml'), 'adresse: { visibilite: confidentielle\n');
    const { code, rapport } = await json(['--partenaires', 'flux.csv'], { PREMIER_ACCUEIL_CONTENU: contenu });
    expect([code, rapport.raison]).toEqual([
      1,
      "Rien n'est remplacé : « partenaires/abri.yaml » ne se lit pas (ligne 2) : lancez « npm run verifier », qui dit quoi corriger.",
    ]);
    expect(existsSync(join(contenu, 'flux'))).toBe(false);
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
