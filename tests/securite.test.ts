import { expect, test } from 'vitest';
import { ENTETES_COMMUNS } from '../src/exports/entetes.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, testModeles } from './site.ts';

const site = ouvreSite();

testModeles("ne demande rien à personne, ne garde rien, n'enfreint rien", (chemin) =>
  visite(site.navigateur, site.adresse(chemin), { toutVoir: true }, async ({ page, requetes, erreurs }) => {
    const origine = new URL(site.adresse('/')).origin;
    expect(requetes.filter((adresse) => !adresse.startsWith(`${origine}/`) && !adresse.startsWith('data:'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(erreurs).toEqual([]);
  }),
);

test('une page introuvable répond 404, avec le site autour', async () => {
  const reponse = await fetch(site.adresse('/cette-page-n-existe-pas/'));
  expect(reponse.status).toBe(404);
  expect(await reponse.text()).toContain('<h1');
});

test('chaque réponse porte les en-têtes de sécurité', async () => {
  for (const chemin of ['/', '/urgence/', '/sitemap-index.xml', '/rien']) {
    const { headers } = await fetch(site.adresse(chemin));
    for (const [nom, valeur] of ENTETES_COMMUNS) expect(headers.get(nom), `${chemin} ${nom}`).toBe(valeur);
  }
});
