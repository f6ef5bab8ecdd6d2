import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../scripts/site/construction.ts';
import { runNode } from '../scripts/site/processus.ts';
import { type Serveur, startServeur } from '../scripts/site/serveur.ts';
import { launchNavigateur, visite } from './navigateur.ts';

/** Deux départements, construits à part, chacun sous sa base ; le premier nomme le second. */
const TERRITOIRES = [
  { code: '34', voisins: 'voisins: [{ nom: "Meurthe-et-Moselle", base: /54/ }]' },
  { code: '54', voisins: '' },
];

const racine = mkdtempSync(join(tmpdir(), 'territoires-'));
let navigateur: Browser;
let serveur: Serveur;

beforeAll(async () => {
  for (const { code, voisins } of TERRITOIRES) {
    const contenu = join(racine, `contenu-${code}`);
    const demande = ['--departement', code, '--vers', contenu, '--partenaires', '60', '--permanences', '20'];
    expect(await runNode(['scripts/demo.ts', ...demande])).toBe(0);
    const fichier = join(contenu, 'territoire.yaml');
    writeFileSync(fichier, readFileSync(fichier, 'utf8').replace(/^base: .*$/m, `base: /${code}/`));
    appendFileSync(fichier, voisins);
    // Les essais se disent « test » : Astro écrirait alors des scripts de développement.
    const env = { PREMIER_ACCUEIL_CONTENU: contenu, PREMIER_ACCUEIL_LANGUES: 'fr', NODE_ENV: 'production' };
    expect(await buildSite(['--outDir', join(racine, 'site', code)], env)).toBe(0);
  }
  // Chaque site est déjà dans le dossier que dit sa base : une seule origine les sert tous les deux.
  [navigateur, serveur] = await Promise.all([launchNavigateur(), startServeur({ dossier: join(racine, 'site'), base: '/' })]);
});

afterAll(async () => {
  await Promise.all([navigateur?.close(), serveur?.fermer()]);
  rmSync(racine, { recursive: true, force: true });
});

const getRecherche = (demande = '') => `${serveur.adresse}34/recherche/${demande}`;
const listLiens = (page: Page) => page.locator('.resultat h3 a').evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href') ?? ''));
const listLieux = (page: Page) => page.locator('.resultat [data-partie=sous-titre]').allTextContents();
const getNombre = (page: Page) => page.locator('[data-zone=nombre]');
const getCase = (page: Page) => page.getByRole('group', { name: 'Chercher aussi' }).getByRole('checkbox', { name: 'Meurthe-et-Moselle' });
const attendsReponse = (page: Page, motif: RegExp) => getNombre(page).filter({ hasText: motif }).waitFor();
const listDemandesA54 = (requetes: readonly string[]) => requetes.filter((adresse) => new URL(adresse).pathname.startsWith('/54/'));

test('une case cochée ajoute le département voisin : ses communes, ses fiches, ses pages ; décochée, elle les retire', () =>
  visite(navigateur, getRecherche(), {}, async ({ page, requetes, erreurs }) => {
    await page.getByLabel('Que cherchez-vous').fill('assistante sociale nancy');
    await attendsReponse(page, /résultat/);
    expect(await getNombre(page).textContent()).not.toContain('autour');
    expect((await listLiens(page)).filter((lien) => !lien.startsWith('/34/'))).toEqual([]);
    expect((await listLieux(page)).join(' ')).not.toContain('Nancy');
    await page.getByText('Filtrer les résultats').click();
    expect(listDemandesA54(requetes)).toEqual([]);

    await getCase(page).check();
    await attendsReponse(page, /autour de Nancy/);
    expect(new URL(page.url()).searchParams.get('ailleurs')).toBe('54');
    expect((await listLiens(page))[0]).toMatch(/^\/54\/(?:partenaires|permanences)\//);
    expect((await listLieux(page))[0]).toMatch(/Nancy.* · Meurthe-et-Moselle/);
    expect((await listLiens(page)).filter((lien) => lien.startsWith('/34/'))).toEqual([]);
    expect(await page.getByRole('link', { name: 'Commune\u00A0: Nancy' }).getAttribute('href')).toBe('/54/communes/nancy/');

    await page.getByRole('button', { name: 'Enlever le filtre\u00A0: Meurthe-et-Moselle' }).click();
    await getNombre(page).filter({ hasNotText: 'autour' }).waitFor();
    expect(await getCase(page).isChecked()).toBe(false);
    expect((await listLiens(page)).filter((lien) => !lien.startsWith('/34/'))).toEqual([]);
    expect(erreurs).toEqual([]);
  }));

test("l'adresse garde la case ; la fiche du voisin s'ouvre, et revenir rend les mêmes résultats", () =>
  visite(navigateur, getRecherche('?q=assistante+sociale&commune=nancy&ailleurs=54'), {}, async ({ page, erreurs }) => {
    await attendsReponse(page, /autour de Nancy/);
    expect(await page.getByLabel('Où').inputValue()).toBe('Nancy');
    const attendus = await listLiens(page);
    await page.locator('.resultat h3 a').first().click();
    await page.waitForURL(/\/54\//);
    expect(await page.getByRole('banner').textContent()).toContain('Meurthe-et-Moselle');
    await page.goBack();
    await attendsReponse(page, /autour de Nancy/);
    expect(await listLiens(page)).toEqual(attendus);
    expect(erreurs).toEqual([]);
  }));

test("chercher près d'ici avec le voisin ne montre pas ce qui ne vaut que chez lui", () =>
  visite(navigateur, getRecherche('?commune=lodeve&ailleurs=54'), {}, async ({ page }) => {
    await attendsReponse(page, /autour de Lodève/);
    const plus = page.locator('[data-zone=plus]');
    while (await plus.isVisible()) {
      const avant = await page.locator('.resultat').count();
      await plus.click();
      await expect.poll(() => page.locator('.resultat').count()).toBeGreaterThan(avant);
    }
    expect(await page.locator('.resultat').count()).toBeGreaterThan(0);
    expect((await listLiens(page)).filter((lien) => !lien.startsWith('/34/'))).toEqual([]);
  }));

test.each(['**/54/recherche/communes.json', '**/54/pagefind/*.pf_meta'])('un voisin qui ne répond pas (%s) se dit, et la recherche se fait sans lui', (panne) =>
  visite(navigateur, getRecherche(), {}, async ({ page }) => {
    await page.route(panne, (requete) => requete.abort());
    await page.goto(getRecherche('?q=assistante+sociale&ailleurs=54'));
    await attendsReponse(page, /^\d+ résultat/);
    await page.getByText('Meurthe-et-Moselle ne répond pas pour le moment\u00A0: la recherche continue sans.').waitFor();
    expect((await listLiens(page)).every((lien) => lien.startsWith('/34/'))).toBe(true);
  }),
);
