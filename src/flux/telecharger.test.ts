import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITES } from './limites.ts';
import { isAdresse, telechargeFlux } from './telecharger.ts';

let serveur: Server;
let adresse = '';
beforeAll(async () => {
  serveur = createServer((demande, reponse) => {
    if (demande.url === '/absent') reponse.writeHead(404).end('non');
    else if (demande.url === '/gros') {
      const morceau = Buffer.alloc(8 * 1024 * 1024, 'x');
      const envoie = () => {
        while (!reponse.destroyed && reponse.write(morceau));
      };
      reponse.on('drain', envoie);
      envoie();
    } else if (demande.url === '/coupe') {
      reponse.writeHead(200, { 'content-length': '100' });
      reponse.write('nom', () => reponse.destroy());
    } else {
      const connue = demande.headers['if-none-match'] === '"v1"' || demande.headers['if-modified-since'] === 'Sun, 22 Nov 2026 10:00:00 GMT';
      reponse.writeHead(connue ? 304 : 200, { etag: '"v1"', 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT' });
      reponse.end(connue ? undefined : 'nom;commune\n');
    }
  });
  await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite));
  adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
});
afterAll(() => {
  serveur.closeAllConnections();
  serveur.close();
});

const dossier = mkdtempSync(join(tmpdir(), 'telecharger-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const fichier = join(dossier, 'flux.csv');

test('copie le flux et rend sa version, que seul son propriétaire peut lire', async () => {
  expect(await telechargeFlux(`${adresse}/flux.csv`, fichier)).toEqual({ etag: '"v1"', last_modified: 'Sun, 22 Nov 2026 10:00:00 GMT' });
  expect(readFileSync(fichier, 'utf8')).toBe('nom;commune\n');
  expect(statSync(fichier).mode & 0o077).toBe(0);
});

test("une version déjà connue n'est pas renvoyée", async () => {
  expect(await telechargeFlux(`${adresse}/flux.csv`, fichier, { etag: '"v1"' })).toBeUndefined();
  expect(await telechargeFlux(`${adresse}/flux.csv`, fichier, { last_modified: 'Sun, 22 Nov 2026 10:00:00 GMT' })).toBeUndefined();
  expect(await telechargeFlux(`${adresse}/flux.csv`, fichier, { etag: '"v0"' })).toMatchObject({ etag: '"v1"' });
});

test('un disque plein ne se prend pas pour un site muet', async () => {
  if (!existsSync('/dev/full')) return;
  await expect(telechargeFlux(`${adresse}/flux.csv`, '/dev/full')).rejects.toThrow(/ENOSPC/);
});

test.each([
  ['/absent', "le site répond « 404 » à l'adresse du flux : vérifiez-la dans un navigateur."],
  ['/coupe', "le site ne répond pas : vérifiez l'adresse et votre connexion."],
  ['/gros', `le flux dépasse ${LIMITES.octets / 1024 / 1024} Mo : demandez un fichier par département.`],
])('%s est refusé avec une phrase', async (chemin, message) => {
  await expect(telechargeFlux(`${adresse}${chemin}`, fichier)).rejects.toThrow(message);
});

test('un site qui traîne est refusé', async () => {
  const lent = LIMITES.secondes;
  (LIMITES as { secondes: number }).secondes = 0;
  await expect(telechargeFlux(`${adresse}/flux.csv`, fichier)).rejects.toThrow("le site n'a pas tout envoyé en 0 secondes : réessayez plus tard.");
  (LIMITES as { secondes: number }).secondes = lent;
});

test('une adresse commence par http', () => {
  expect(['https://a.fr/x.csv', 'HTTP://a.fr', 'flux.csv', 'ftp://a.fr'].map(isAdresse)).toEqual([true, true, false, false]);
});
