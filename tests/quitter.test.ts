import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SORTIE } from '../src/domaine/sortie.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, readPages } from './site.ts';

const site = ouvreSite();
const SENSIBLE = '/themes/soutien/';
const ORDINAIRE = '/themes/sante/';
const TELEPHONE = { viewport: { width: 360, height: 640 } };

/** La page de sortie, jouée ici : aucun essai ne va sur le réseau. Elle retient si on lui a dit d'où l'on venait. */
async function joueLaSortie(page: Page): Promise<(string | undefined)[]> {
  const provenances: (string | undefined)[] = [];
  await page.route(`${SORTIE}**`, async (route) => {
    provenances.push(route.request().headers().referer);
    await route.fulfill({ contentType: 'text/html', body: '<title>Météo</title><p>Il fera beau.' });
  });
  return provenances;
}
const maj = (page: Page) => page.keyboard.press('Shift');
const appuis = (page: Page) => page.locator('quitter-vite').getAttribute('data-appuis');
const annonce = (page: Page) => page.locator('quitter-vite [role=status]').innerText();

describe('quitter ce site', () => {
  test('les pages sensibles portent le bouton, les autres non : il ferait croire qu’elles ne sont pas pour tout le monde', () => {
    const pages = new Map(readPages().map(({ chemin, html }) => [chemin, html]));
    expect(pages.get(SENSIBLE)).toContain('<quitter-vite');
    for (const chemin of ['/', ORDINAIRE, '/urgence/', '/contribuer/']) expect(pages.get(chemin), chemin).not.toContain('quitter-vite');
    expect([...pages].filter(([, html]) => html.includes('<quitter-vite') && html.includes('property="og:title"')).map(([chemin]) => chemin)).toEqual([]);
  });

  test('sans JavaScript, c’est un lien vers une page ordinaire, qui ne dit pas d’où l’on vient', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), { javaScriptEnabled: false, ...TELEPHONE }, async ({ page }) => {
      const provenances = await joueLaSortie(page);
      const lien = page.locator('quitter-vite a.sortie');
      expect(await lien.getAttribute('rel')).toBe('nofollow noreferrer');
      expect((await lien.innerText()).replace(/\s+/g, ' ').trim()).toBe('Urgence : Quitter ce site');
      await lien.click();
      await page.waitForURL(SORTIE);
      expect(provenances).toEqual([undefined]);
    }));

  test('le lien remplace la page dans l’historique', () =>
    visite(site.navigateur, site.adresse(ORDINAIRE), TELEPHONE, async ({ page }) => {
      await joueLaSortie(page);
      await page.goto(site.adresse(SENSIBLE));
      await page.locator('quitter-vite a.sortie').click();
      await page.waitForURL(SORTIE);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe(ORDINAIRE);
    }));

  test('trois fois Maj : des points, une annonce, puis la sortie', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), {}, async ({ page }) => {
      await joueLaSortie(page);
      expect(await page.locator('.points').isVisible()).toBe(false);
      await maj(page);
      expect(await page.locator('.points').isVisible()).toBe(true);
      expect(await annonce(page)).toBe('Encore deux fois Maj pour quitter ce site.');
      await maj(page);
      expect(await annonce(page)).toBe('Encore une fois Maj pour quitter ce site.');
      await maj(page);
      await page.waitForURL(SORTIE);
    }));

  test('une autre touche, une majuscule ou cinq secondes annulent tout', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), {}, async ({ page }) => {
      await page.clock.install();
      await page.reload();
      await maj(page);
      await maj(page);
      await page.keyboard.press('a');
      expect(await appuis(page)).toBe('0');
      await page.keyboard.press('Shift+A');
      await page.keyboard.press('Shift+B');
      await page.keyboard.press('Shift+C');
      expect(await appuis(page)).toBe('0');
      await maj(page);
      await page.clock.runFor(4900);
      await maj(page);
      expect(await appuis(page)).toBe('2');
      await page.clock.runFor(5000);
      expect(await appuis(page)).toBe('0');
      expect(await annonce(page)).toBe('Trop de temps a passé\u00A0: recommencez.');
      expect(new URL(page.url()).pathname).toBe(SENSIBLE);
    }));

  test('la page se cache avant que l’autre n’arrive, et se remontre si l’on y revient', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), {}, async ({ page }) => {
      // Une réponse vide laisse la page où elle est, comme un réseau où rien ne vient.
      await page.route(`${SORTIE}**`, (route) => route.fulfill({ status: 204 }));
      await page.locator('quitter-vite a.sortie').click();
      await page.locator('.voile').waitFor();
      expect(await page.locator('.voile').getAttribute('role')).toBe('alert');
      expect(await page.locator('.voile').innerText()).toBe("Une autre page s'ouvre.");
      expect(await page.locator('body > :not(.voile):visible').count()).toBe(0);
      await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      expect(await page.locator('.voile').count()).toBe(0);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }));

  test('la touche Tab y mène d’abord, puis au contenu', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => [document.activeElement?.getAttribute('href'), document.activeElement?.hasAttribute('data-quitter')])).toEqual([
        SORTIE,
        true,
      ]);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#contenu');
    }));

  test('au téléphone, il reste sous le pouce, assez grand, et ne couvre aucun arrêt de la touche Tab', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), { ...TELEPHONE, reducedMotion: 'reduce' }, async ({ page }) => {
      const lien = page.locator('quitter-vite a.sortie');
      await page.evaluate(() => window.scrollTo(0, 2000));
      const boite = await lien.boundingBox();
      expect(boite?.height).toBeGreaterThanOrEqual(44);
      expect((boite?.y ?? 0) + (boite?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(boite?.y).toBeGreaterThan(500);
      await page.evaluate(() => window.scrollTo(0, 0));
      for (let arret = 0; arret < 30; arret += 1) {
        await page.keyboard.press('Tab');
        const couvert = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const barre = document.querySelector('quitter-vite .barre')?.getBoundingClientRect();
          const { top, bottom } = element.getBoundingClientRect();
          return !element.closest('quitter-vite, [data-quitter]') && barre && top < barre.bottom && bottom > barre.top ? element.outerHTML.slice(0, 100) : '';
        });
        expect(couvert).toBe('');
      }
    }));

  test.each([
    ['au téléphone', TELEPHONE],
    ['sur un écran large', {}],
    ['sombre', { colorScheme: 'dark' }],
    ['en couleurs forcées', { forcedColors: 'active' }],
  ] as const)('axe, un appui compté et l’explication ouverte (%s)', (_cas, options) =>
    visite(site.navigateur, site.adresse(SENSIBLE), options, async ({ page, erreurs }) => {
      await page.getByText("Cela n'efface pas l'historique").click();
      await maj(page);
      expect(await listViolations(page, 'forcedColors' in options ? { contrastes: 'ignores' } : {})).toBe('');
      expect(erreurs).toEqual([]);
    }),
  );

  test('imprimée, la page ne le porte pas', () =>
    visite(site.navigateur, site.adresse(SENSIBLE), {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('quitter-vite a:visible, quitter-vite details:visible').count()).toBe(0);
    }));
});
