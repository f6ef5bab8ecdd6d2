import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortPris, type Serveur, startServeur } from './serveur.ts';

const dossier = mkdtempSync(join(tmpdir(), 'site-'));
const FICHIERS = {
  'index.html': '<h1>Accueil</h1>',
  '404.html': '<h1>Introuvable</h1>',
  'themes/sante/index.html': `<h1>Santé</h1>${'<p>Se soigner.</p>'.repeat(200)}`,
  '_astro/page.B1.css': 'a{}',
  'points.csv': 'a;b\n',
  'pagefind/fr.pf_meta': 'octets',
  '.htaccess': 'secret',
};
let serveur: Serveur;

beforeAll(async () => {
  for (const [nom, texte] of Object.entries(FICHIERS)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    writeFileSync(join(dossier, nom), texte);
  }
  serveur = await startServeur({ dossier, base: '/annuaire/' });
});
afterAll(async () => {
  await serveur.fermer();
  rmSync(dossier, { recursive: true });
});

const demande = (chemin: string, options: RequestInit = {}) => fetch(new URL(chemin, serveur.adresse), { redirect: 'manual', ...options });

test('une page se sert sous la base, comprimée, avec les en-têtes de production', async () => {
  const reponse = await demande('themes/sante/', { headers: { 'Accept-Encoding': 'br' } });
  expect(reponse.status).toBe(200);
  expect(Object.fromEntries(reponse.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  });
  expect(await reponse.text()).toBe(FICHIERS['themes/sante/index.html']);
});

test.each([
  ['themes/sante', 301, '/annuaire/themes/sante/'],
  ['themes/sante?lettre=a', 301, '/annuaire/themes/sante/?lettre=a'],
  ['/annuaire', 301, '/annuaire/'],
])('%s mène à la page', async (chemin, code, vers) => {
  const reponse = await demande(chemin);
  expect([reponse.status, reponse.headers.get('location')]).toEqual([code, vers]);
});

test.each(['rien/', 'themes/', '/', '/autre/', '.htaccess', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%2f..%2fetc/passwd', '%E0%A4%A'])(
  '%s répond 404, avec la page',
  async (chemin) => {
    const reponse = await demande(chemin);
    expect([reponse.status, await reponse.text()]).toEqual([404, FICHIERS['404.html']]);
  },
);

test('un fichier au nom daté se garde un an, un CSV se télécharge, un index de recherche part tel quel', async () => {
  expect((await demande('_astro/page.B1.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await demande('points.csv')).headers.get('content-disposition')).toBe('attachment');
  const index = await demande('pagefind/fr.pf_meta', { headers: { 'Accept-Encoding': 'gzip' } });
  expect([index.headers.get('content-encoding'), await index.text()]).toEqual([null, 'octets']);
});

test('un port pris se dit', async () => {
  const autre = createServer().listen(0, '127.0.0.1');
  await new Promise((pret) => autre.once('listening', pret));
  const { port } = autre.address() as AddressInfo;
  await expect(startServeur({ dossier, base: '/', port })).rejects.toThrow(PortPris);
  await new Promise((fini) => autre.close(fini));
});
