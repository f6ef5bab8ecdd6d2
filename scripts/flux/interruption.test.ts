import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishEchange } from '../../src/contenu/echange.ts';

const SCRIPT = resolve('scripts/flux.ts');
const racine = mkdtempSync(join(tmpdir(), 'flux-tue-'));
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
const NOMBRE = 4_000;

/** Deux flux entiers qui diffèrent à chaque ligne : une moitié de l'un et une moitié de l'autre se verraient. */
const flux = (version: string) => ({
  partenaires: `id;nom;commune;code_insee;description\n${Array.from({ length: NOMBRE }, (_, rang) => `p-${rang}-x;Service ${rang};Lodève;34142;Version ${version}`).join('\n')}\n`,
  permanences: `id;partenaire;intitule;chez;horaires\n${Array.from({ length: NOMBRE }, (_, rang) => `s-${rang}-x;p-${rang}-x;Accueil ${version};p-${rang}-x;mardi 9h-12h`).join('\n')}\n`,
});

beforeAll(() => {
  mkdirSync(join(racine, 'content'));
  writeFileSync(join(racine, 'content', 'territoire.yaml'), TERRITOIRE);
  for (const version of ['A', 'B']) for (const [genre, texte] of Object.entries(flux(version))) writeFileSync(join(racine, `${genre}-${version}.csv`), texte);
});

const args = (version: string, vers: string) => [
  SCRIPT,
  '--partenaires',
  `partenaires-${version}.csv`,
  '--permanences',
  `permanences-${version}.csv`,
  '--vers',
  vers,
];
const OPTIONS = { cwd: racine, env: { PATH: process.env.PATH ?? '', PREMIER_ACCUEIL_DATE: '2026-11-22' } };
const lit = (vers: string) => ['partenaires', 'permanences'].map((genre) => readFileSync(join(racine, vers, `${genre}.csv`), 'utf8'));

/** Un hasard qui se rejoue. */
function* tireParts(graine: number): Generator<number> {
  for (let etat = graine; ; ) {
    etat = (etat * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield etat / 2_147_483_648;
  }
}

test("tué à vingt instants au hasard, l'annuaire est tout ancien ou tout nouveau", { timeout: 300_000 }, async () => {
  expect(spawnSync(process.execPath, args('B', 'nouveau'), OPTIONS).status).toBe(0);
  const debut = Date.now();
  expect(spawnSync(process.execPath, args('A', 'ancien'), OPTIONS).status).toBe(0);
  const duree = Date.now() - debut;
  const [ancien, nouveau] = [lit('ancien'), lit('nouveau')];
  const parts = tireParts(20);
  const issues: string[] = [];
  for (let essai = 0; essai < 20; essai += 1) {
    mkdirSync(join(racine, 'vers'), { recursive: true });
    for (const nom of readdirSync(join(racine, 'vers'))) rmSync(join(racine, 'vers', nom));
    for (const [rang, genre] of ['partenaires', 'permanences'].entries()) writeFileSync(join(racine, 'vers', `${genre}.csv`), ancien[rang] as string);
    const processus = spawn(process.execPath, args('B', 'vers'), { ...OPTIONS, stdio: 'ignore' });
    const fini = new Promise<void>((suite) => processus.once('exit', () => suite()));
    // La moitié des instants tombe vers la fin, quand les fichiers s'écrivent.
    const part = parts.next().value as number;
    await new Promise((suite) => setTimeout(suite, duree * (essai % 2 === 0 ? part : 0.75 + part * 0.35)));
    processus.kill('SIGKILL');
    await fini;
    finishEchange(join(racine, 'vers'));
    const trouve = lit('vers');
    expect([ancien, nouveau]).toContainEqual(trouve);
    expect(readdirSync(join(racine, 'vers')).filter((nom) => nom.endsWith('.csv'))).toEqual(['partenaires.csv', 'permanences.csv']);
    issues.push(trouve[0] === ancien[0] ? 'ancien' : 'nouveau');
  }
  expect(issues).toHaveLength(20);
  // Le passage suivant aboutit, quoi qu'ait laissé celui qui est mort.
  expect(spawnSync(process.execPath, args('B', 'vers'), OPTIONS).status).toBe(0);
  expect(lit('vers')).toEqual(nouveau);
});

test('un disque qui refuse laisse les données intactes, et la raison se lit', () => {
  const avant = lit('ancien');
  // Le système arrête toute écriture au-delà de 64 ko : comme un disque plein, au milieu d'un fichier.
  const commande = ['-c', `ulimit -f 128; trap '' XFSZ; exec "$0" "$@"`, process.execPath, ...args('B', 'ancien')];
  const { status, stdout, stderr } = spawnSync('sh', commande, { ...OPTIONS, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Le rapport n'est pas écrit : le disque est plein/);
  expect(stdout).toMatch(/^Rien n'est remplacé : le disque est plein.* : faites de la place, puis relancez\. Les fichiers en place sont intacts\./);
  finishEchange(join(racine, 'ancien'));
  expect(lit('ancien')).toEqual(avant);
  expect(readdirSync(join(racine, 'ancien'))).toEqual(['partenaires.csv', 'permanences.csv']);
});
