import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITES } from './limites.ts';
import { avecTelechargement, isAdresse } from './telecharger.ts';

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
    } else reponse.end('nom;commune\n');
  });
  await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite));
  adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
});
afterAll(() => {
  serveur.closeAllConnections();
  serveur.close();
});

test('copie le flux, le donne à lire, puis efface la copie', async () => {
  let copie = '';
  const texte = await avecTelechargement(`${adresse}/flux.csv`, async (fichier) => {
    copie = fichier;
    return readFileSync(fichier, 'utf8');
  });
  expect(texte).toBe('nom;commune\n');
  expect(existsSync(copie)).toBe(false);
});

test.each([
  ['/absent', "le site répond « 404 » à l'adresse du flux : vérifiez-la dans un navigateur."],
  ['/coupe', "le site ne répond pas : vérifiez l'adresse et votre connexion."],
  ['/gros', `le flux dépasse ${LIMITES.octets / 1024 / 1024} Mo : demandez un fichier par département.`],
])('%s est refusé avec une phrase', async (chemin, message) => {
  await expect(avecTelechargement(`${adresse}${chemin}`, async () => 'lu')).rejects.toThrow(message);
});

test('un site qui traîne est refusé', async () => {
  const lent = LIMITES.secondes;
  (LIMITES as { secondes: number }).secondes = 0;
  await expect(avecTelechargement(`${adresse}/flux.csv`, async () => 'lu')).rejects.toThrow("le site n'a pas tout envoyé en 0 secondes : réessayez plus tard.");
  (LIMITES as { secondes: number }).secondes = lent;
});

test('une adresse commence par http', () => {
  expect(['https://a.fr/x.csv', 'HTTP://a.fr', 'flux.csv', 'ftp://a.fr'].map(isAdresse)).toEqual([true, true, false, false]);
});
