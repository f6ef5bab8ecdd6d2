import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listViolations } from './axe.ts';
import { readFiches } from './fragments.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite, readPages } from './site.ts';

const site = ouvreSite();
const RECHERCHE = '/recherche/';
const KO = 1000;

const getNombre = (page: Page) => page.locator('[data-zone=nombre]');
const listResultats = (page: Page) => page.locator('.resultat h3').allTextContents();
const listLieux = (page: Page) => page.locator('.resultat [data-partie=sous-titre]').allTextContents();
/** Ce qui reste quand la recherche ne donne rien, et sans JavaScript. */
const LISTES = ['Les besoins, un par un', 'Les communes', 'Tous les lieux, de A à Z', 'Les permanences'];
const listListes = async (page: Page) =>
  (await page.getByRole('navigation', { name: 'Ou allez directement aux listes' }).getByRole('link').allTextContents()).map((nom) => nom.trim());
/** Attend la réponse à ce qui vient d'être demandé : le bilan ne dit plus « en cours » et les cartes sont là. */
const attendsReponse = (page: Page, motif: RegExp = /résultat/) => getNombre(page).filter({ hasText: motif }).waitFor();
const ouvre = (adresse: string, essai: Parameters<typeof visite<void>>[3], options: Parameters<typeof visite<void>>[2] = {}) =>
  visite<void>(site.navigateur, site.adresse(adresse), options, essai);

describe('trouver', () => {
  test('aide alimentaire autour de Lodève, en écrivant, sans erreur ni refus de la politique de sécurité', () =>
    ouvre(RECHERCHE, async ({ page, erreurs }) => {
      await page.getByLabel('Que cherchez-vous').fill('aide alimentaire près de Lodève');
      await attendsReponse(page, /^\d+ résultats autour de Lodève$/);
      expect((await listLieux(page))[0]).toContain('Lodève');
      expect((await listLieux(page)).join(' ')).not.toContain('Montpellier');
      expect(await page.locator('.resultat mark').first().textContent()).toMatch(/^(?:aides?|alimentaires?)$/i);
      expect(new URL(page.url()).searchParams.get('q')).toBe('aide alimentaire près de Lodève');
      await page.getByRole('link', { name: "Besoin\u00A0: Manger, s'habiller, se laver" }).waitFor();
      expect(await page.getByRole('link', { name: 'Commune\u00A0: Lodève' }).getAttribute('href')).toMatch(/\/communes\/lodeve\/$/);
      expect(erreurs).toEqual([]);
    }));

  test.each(['AIDE ALIMENTAIRE LODEVE', 'l’aide alimentaire à lodève', 'aides alimentaires 34700 Lodève'])('« %s » trouve la même chose', (q) =>
    ouvre(`${RECHERCHE}?q=aide+alimentaire&commune=lodeve`, async ({ page }) => {
      await attendsReponse(page);
      const attendus = await listResultats(page);
      expect(await page.getByLabel('Où').inputValue()).toBe('Lodève');
      await page.goto(site.adresse(`${RECHERCHE}?q=${encodeURIComponent(q)}`));
      await attendsReponse(page);
      expect(await listResultats(page)).toEqual(attendus);
    }),
  );

  test("le formulaire de l'en-tête mène à la recherche", () =>
    ouvre('/aide/', async ({ page }) => {
      await page.getByRole('banner').getByRole('searchbox').fill('mairie lodève');
      await page.keyboard.press('Enter');
      await attendsReponse(page);
      expect((await listResultats(page))[0]).toBe('Mairie de Lodève');
      expect(await page.getByLabel('Que cherchez-vous').inputValue()).toBe('mairie lodève');
    }));

  test('un mot de danger montre ses numéros avant tout résultat, même sans moteur', () =>
    ouvre(RECHERCHE, async ({ page }) => {
      await page.route('**/pagefind/**', (requete) => requete.abort());
      await page.getByLabel('Que cherchez-vous').fill('mon mari me frappe');
      const urgences = page.getByRole('region', { name: "Si c'est urgent, appelez" });
      await urgences.waitFor();
      expect(await urgences.getByRole('listitem').allTextContents()).toHaveLength(3);
      expect(await urgences.getByRole('link', { name: '17' }).getAttribute('href')).toBe('tel:17');
      await page.getByLabel('Que cherchez-vous').fill('bibliothèque');
      await urgences.waitFor({ state: 'hidden' });
    }));

  test('chaque résultat possible est une page du site', () => {
    const mortes = readFiches().filter(({ adresse }) => !existsSync(join(DIST, adresse, 'index.html')));
    expect(mortes).toEqual([]);
  });
});

describe('filtrer et revenir', () => {
  test("les filtres ont leur compte, se lisent, s'enlèvent sans perdre le focus", () =>
    ouvre(`${RECHERCHE}?q=aide+alimentaire+lodève`, async ({ page, erreurs }) => {
      await attendsReponse(page);
      const tous = await getNombre(page).textContent();
      await page.getByText('Filtrer les résultats').click();
      const permanences = page.getByRole('radio', { name: /^Des permanences \(\d+\)$/ });
      const attendu = /\((\d+)\)/.exec((await permanences.locator('..').textContent()) ?? '')?.[1];
      await permanences.check();
      await attendsReponse(page, new RegExp(`^${attendu} résultat`));
      expect(new URL(page.url()).searchParams.get('type')).toBe('permanence');
      expect(await permanences.evaluate((bouton) => bouton === document.activeElement)).toBe(true);
      const applique = page.getByRole('list', { name: 'Filtres appliqués' }).getByRole('button');
      expect(await applique.allTextContents()).toEqual(['autour de Lodève✕', 'Des permanences✕']);
      await page.getByRole('button', { name: 'Enlever le filtre\u00A0: Des permanences' }).click();
      await getNombre(page)
        .filter({ hasText: tous ?? '' })
        .waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Enlever le filtre\u00A0: autour de Lodève');
      await page.keyboard.press('Enter');
      await applique.first().waitFor({ state: 'hidden' });
      expect(await page.getByLabel('Que cherchez-vous').inputValue()).toBe('aide alimentaire');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche-q');
      expect(erreurs).toEqual([]);
    }));

  test("dix de plus, le focus sur le premier nouveau ; en revenant d'une fiche, tout est comme on l'a laissé", () =>
    ouvre(`${RECHERCHE}?q=mairie&type=partenaire`, async ({ page }) => {
      await attendsReponse(page);
      await page.locator('.resultat').nth(4).scrollIntoViewIfNeeded();
      await page.locator('.resultat').nth(9).waitFor();
      await page.getByRole('button', { name: 'Afficher 10 résultats de plus' }).click();
      await page.locator('.resultat').nth(19).waitFor();
      const lien = page.locator('.resultat h3 a').nth(10);
      expect(await lien.evaluate((element) => element === document.activeElement)).toBe(true);
      const attendus = await listResultats(page);
      const y = await page.evaluate(() => scrollY);
      await lien.click();
      await page.waitForURL(/\/partenaires\//);
      await page.goBack();
      await page.locator('.resultat').nth(19).waitFor();
      expect(await listResultats(page)).toEqual(attendus);
      await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(60);
      expect(await page.locator('input[name=type]:checked').inputValue()).toBe('partenaire');
    }));

  test("reculer dans l'historique rend le filtre d'avant", () =>
    ouvre(`${RECHERCHE}?q=repas`, async ({ page }) => {
      await attendsReponse(page);
      const avant = await getNombre(page).textContent();
      await page.getByText('Filtrer les résultats').click();
      await page.getByRole('radio', { name: /^Des permanences/ }).check();
      await getNombre(page)
        .filter({ hasNotText: avant ?? '' })
        .waitFor();
      await page.goBack();
      await getNombre(page)
        .filter({ hasText: avant ?? '' })
        .waitFor();
      expect(page.url()).not.toContain('type=');
      expect(await page.getByRole('radio', { name: 'Tout', exact: true }).isChecked()).toBe(true);
    }));

  test("une commune mal écrite n'est pas choisie à la place de la personne : elle se propose", () =>
    ouvre(`${RECHERCHE}?q=repas&commune=lodvee`, async ({ page }) => {
      await attendsReponse(page);
      await page.getByText('quelle commune voulez-vous dire').waitFor();
      await page.getByRole('button', { name: 'Lodève', exact: true }).click();
      await attendsReponse(page, /autour de Lodève/);
      expect(new URL(page.url()).searchParams.get('commune')).toBe('lodeve');
    }));

  test("seule la dernière demande compte, même si une réponse d'avant arrive après", () =>
    ouvre(`${RECHERCHE}?q=mairie`, async ({ page }) => {
      await attendsReponse(page);
      const retenues: (() => void)[] = [];
      await page.route('**/fragment/**', (requete) =>
        retenues.length < 5 ? new Promise<void>((rend) => retenues.push(rend)).then(() => requete.continue()) : requete.continue(),
      );
      await page.getByLabel('Que cherchez-vous').fill('ccas');
      await expect.poll(() => retenues.length).toBe(5);
      await page.getByLabel('Que cherchez-vous').fill('douche sète');
      await attendsReponse(page, /autour de Sète/);
      const attendus = await listResultats(page);
      for (const rend of retenues) rend();
      await page.waitForTimeout(500);
      expect(await listResultats(page)).toEqual(attendus);
    }));
});

describe('quand ça ne marche pas', () => {
  test('aucun résultat offre des issues, et le dit', () =>
    ouvre(`${RECHERCHE}?q=zygomatique&commune=lodeve`, async ({ page }) => {
      await attendsReponse(page, /^Aucun résultat autour de Lodève$/);
      await page.getByText('Nous ne connaissons pas\u00A0: zygomatique.').waitFor();
      const issues = page.locator('[data-zone=aucun]');
      expect(await issues.getByRole('link').allTextContents()).toEqual([
        'Répondre à quelques questions : qui peut vous aider',
        "Tous les numéros d'urgence et d'écoute",
      ]);
      expect(await listListes(page)).toEqual(LISTES);
      await issues.getByRole('button', { name: 'Enlever les filtres, chercher partout' }).click();
      await attendsReponse(page, /^Aucun résultat$/);
    }));

  test('une panne se dit, et mène aux listes', () =>
    ouvre(RECHERCHE, async ({ page }) => {
      await page.route('**/pagefind/**', (requete) => requete.abort());
      await page.getByLabel('Que cherchez-vous').fill('repas');
      await attendsReponse(page, /^La recherche ne répond pas\.$/);
      expect(await listListes(page)).toEqual(LISTES);
      await page.unroute('**/pagefind/**');
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await attendsReponse(page);
    }));

  test("un réseau qui coupe après le chargement n'est pas « aucun résultat »", () =>
    ouvre(`${RECHERCHE}?q=mairie`, async ({ page }) => {
      await attendsReponse(page);
      await page.context().setOffline(true);
      await page.getByLabel('Que cherchez-vous').fill('wifi');
      await attendsReponse(page, /^La recherche ne répond pas\.$/);
    }));

  test('sans JavaScript, le formulaire est là et la page mène aux listes', () =>
    ouvre(
      `${RECHERCHE}?q=repas`,
      async ({ page }) => {
        expect(await page.locator('noscript p').textContent()).toContain('Pour chercher par mots, il faut JavaScript');
        expect(await listListes(page)).toEqual(LISTES);
        expect(await page.getByRole('button', { name: 'Chercher' }).isVisible()).toBe(true);
        expect(await page.getByText('Filtrer les résultats').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  test('du HTML dans la demande reste du texte', () =>
    ouvre(
      `${RECHERCHE}?q=${encodeURIComponent('<img src=x onerror=alert(1)> mairie')}&commune=${encodeURIComponent('<b>lodeve</b>x')}`,
      async ({ page, erreurs }) => {
        await attendsReponse(page);
        expect(await page.locator('recherche-site :is(img, b):not(.cadre-carte *)').count()).toBe(0);
        expect(erreurs).toEqual([]);
      },
    ));
});

describe('poids et accès', () => {
  test("sur un téléphone, la page, le moteur, l'index et cinq résultats d'une première recherche tiennent en 200 ko ; une suivante en 40 ko", () =>
    ouvre(
      RECHERCHE,
      async ({ page, octets }) => {
        const seule = octets();
        expect(seule / KO).toBeLessThanOrEqual(35);
        await page.getByLabel('Que cherchez-vous').fill('aide alimentaire lodève');
        await attendsReponse(page);
        await page.waitForLoadState('networkidle');
        expect(await page.locator('.resultat').count()).toBe(5);
        const premiere = octets();
        expect(premiere / KO).toBeLessThanOrEqual(200);
        await page.getByLabel('Que cherchez-vous').fill('permanence avocat béziers');
        await attendsReponse(page, /autour de Béziers/);
        await page.waitForLoadState('networkidle');
        expect((octets() - premiere) / KO).toBeLessThanOrEqual(40);
      },
      { viewport: { width: 360, height: 640 } },
    ));

  test('cette page seule a le droit de compiler du WebAssembly', () => {
    expect(
      readPages()
        .filter(({ html }) => html.includes('wasm-unsafe-eval'))
        .map(({ chemin }) => chemin),
    ).toEqual([RECHERCHE]);
  });

  test.each([
    ['des résultats et des filtres', '?q=violences+lodève&type=partenaire'],
    ['aucun résultat', '?q=zygomatique&commune=lodvee'],
  ])('axe ne trouve rien à redire avec %s', (_nom, recherche) =>
    ouvre(`${RECHERCHE}${recherche}`, async ({ page }) => {
      await attendsReponse(page);
      await page.getByText('Filtrer les résultats').click();
      expect(await listViolations(page)).toBe('');
    }),
  );

  test('le bilan est annoncé, sans que le champ perde le focus', () =>
    ouvre(RECHERCHE, async ({ page }) => {
      await page.getByLabel('Que cherchez-vous').pressSequentially('repas', { delay: 20 });
      await attendsReponse(page);
      expect(
        await page
          .getByRole('status')
          .filter({ has: getNombre(page) })
          .count(),
      ).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche-q');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche-q');
    }));

  test('à 320 pixels rien ne déborde', () =>
    ouvre(
      `${RECHERCHE}?q=aide+alimentaire+lodève`,
      async ({ page }) => {
        await attendsReponse(page);
        await page.getByText('Filtrer les résultats').click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 640 } },
    ));
});
