import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listViolations } from './axe.ts';
import { listDebordements } from './debordements.ts';
import { readFiches } from './fragments.ts';
import { type visite as Visite, visite } from './navigateur.ts';
import { BASE, ouvreSite } from './site.ts';

const site = ouvreSite();
const FICHES = new Map(readFiches().map((fiche) => [fiche.adresse, fiche]));
const TELEPHONE = { viewport: { width: 360, height: 640 } };
const ICI = { latitude: 43.73, longitude: 3.32 };

type Options = Parameters<typeof Visite>[2];
type Essai = Parameters<typeof Visite<void>>[3];
const ouvre = (demande: string, essai: Essai, options: Options = {}) =>
  visite<void>(site.navigateur, site.adresse(`/recherche/${demande}`), { reducedMotion: 'reduce', ...options }, async (visitee) => {
    if (demande) await repondu(visitee.page);
    await essai(visitee);
  });
const repondu = (page: Page) => page.locator('recherche-site[data-etat=repondu]').waitFor();
const autour = (page: Page, nom: RegExp) => page.locator('[data-zone=nombre]').filter({ hasText: nom }).waitFor();
const getOu = (page: Page) => page.getByRole('combobox', { name: 'Où' });
const getIci = (page: Page) => page.getByRole('button', { name: 'Autour de moi' });
const listOptions = (page: Page) => page.getByRole('listbox').getByRole('option');
const hasFocus = (page: Page, selecteur: string) => page.evaluate((motif) => document.activeElement?.matches(motif) ?? false, selecteur);
const getCommune = (page: Page) => new URL(page.url()).searchParams.get('commune');

describe('autour de moi', () => {
  test("la commune où l'on est s'écrit dans « Où ? » ; la position, elle, ne sort pas de l'appareil", () =>
    ouvre(
      '?q=repas',
      async ({ page, requetes, erreurs }) => {
        await getIci(page).click();
        await autour(page, /autour de Lodève$/);
        expect(await getOu(page).inputValue()).toBe('Lodève');
        expect(getCommune(page)).toBe('lodeve');
        expect(await hasFocus(page, '[data-zone=ici]')).toBe(true);
        const laisse = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href]));
        for (const texte of [...requetes, laisse]) expect(texte).not.toMatch(/43[.,]73|3[.,]32/);
        expect(requetes.every((requete) => requete.startsWith(site.adresse('/')))).toBe(true);
        expect(erreurs).toEqual([]);
      },
      { geolocation: ICI, permissions: ['geolocation'] },
    ));

  test.each<[string, Options, string]>([
    ['refusée', {}, "Votre appareil n'a pas donné sa position. Écrivez votre commune, ou votre code postal."],
    [
      'ailleurs',
      { geolocation: { latitude: 48.85, longitude: 2.35 }, permissions: ['geolocation'] },
      "Vous n'êtes pas dans ce département. Écrivez la commune qui vous intéresse.",
    ],
  ])('une position %s : une phrase annoncée, et le curseur dans le champ', (_nom, options, phrase) =>
    ouvre(
      '?q=repas',
      async ({ page }) => {
        const avant = page.url();
        await getIci(page).click();
        await page.getByRole('status').filter({ hasText: phrase }).waitFor();
        expect(await hasFocus(page, '#recherche-ou')).toBe(true);
        expect(await getIci(page).isEnabled()).toBe(true);
        expect(page.url()).toBe(avant);
      },
      options,
    ),
  );

  test("la position n'est demandée que si l'on y touche", () =>
    ouvre('', async ({ page }) => {
      await page.evaluate(() => {
        navigator.geolocation.getCurrentPosition = () => document.documentElement.setAttribute('data-demandee', '');
      });
      await page.getByLabel('Que cherchez-vous').fill('repas lodève');
      await autour(page, /autour de Lodève$/);
      expect(await page.locator('html[data-demandee]').count()).toBe(0);
      await getIci(page).click();
      await page.locator('html[data-demandee]').waitFor();
    }));
});

describe('où', () => {
  test('malgré une faute, la commune se propose ; flèche et Entrée la choisissent sans quitter le champ', () =>
    ouvre('?q=repas', async ({ page, erreurs }) => {
      await getOu(page).pressSequentially('lodvee');
      await listOptions(page).filter({ hasText: 'Lodève' }).waitFor();
      expect(await getOu(page).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const visee = page.locator(`#${await getOu(page).getAttribute('aria-activedescendant')}`);
      expect([await visee.getAttribute('aria-selected'), await visee.textContent()]).toEqual(['true', 'Lodève 34700']);
      await page.keyboard.press('Enter');
      await autour(page, /autour de Lodève$/);
      expect(await getOu(page).inputValue()).toBe('Lodève');
      expect(getCommune(page)).toBe('lodeve');
      expect(await hasFocus(page, '#recherche-ou')).toBe(true);
      expect(await getOu(page).getAttribute('aria-expanded')).toBe('false');
      expect(await listOptions(page).count()).toBe(0);
      expect(erreurs).toEqual([]);
    }));

  test("les flèches font le tour, et passent par le champ ; le nombre s'annonce", () =>
    ouvre('?q=repas', async ({ page }) => {
      await getOu(page).pressSequentially('saint-g');
      await listOptions(page).first().waitFor();
      const nombre = await listOptions(page).count();
      expect(nombre).toBeGreaterThan(2);
      await page
        .getByRole('status')
        .filter({ hasText: `${nombre} communes` })
        .waitFor();
      const getPlace = async () => listOptions(page).evaluateAll((options) => options.findIndex((option) => option.getAttribute('aria-selected') === 'true'));
      await page.keyboard.press('ArrowUp');
      expect(await getPlace()).toBe(nombre - 1);
      await page.keyboard.press('ArrowDown');
      expect([await getPlace(), await getOu(page).getAttribute('aria-activedescendant')]).toEqual([-1, null]);
      await page.keyboard.press('ArrowDown');
      expect(await getPlace()).toBe(0);
    }));

  test('Échap ferme la liste et garde ce qui est écrit ; une seconde fois, il vide le champ, et la recherche le suit', () =>
    ouvre('?q=repas&commune=lodeve', async ({ page }) => {
      await getOu(page).fill('bézi');
      await listOptions(page).first().waitFor();
      await expect.poll(() => getCommune(page)).toBe('bézi');
      await page.keyboard.press('Escape');
      expect(await listOptions(page).count()).toBe(0);
      expect(await getOu(page).inputValue()).toBe('bézi');
      await page.keyboard.press('Escape');
      expect(await getOu(page).inputValue()).toBe('');
      await expect.poll(() => getCommune(page)).toBeNull();
      await autour(page, /résultats$/);
    }));

  test('à la souris : une option se presse, le champ garde le curseur', () =>
    ouvre('?q=repas', async ({ page }) => {
      await getOu(page).fill('34500');
      await page.getByRole('option', { name: 'Béziers 34500', exact: true }).click();
      await autour(page, /autour de Béziers$/);
      expect(await hasFocus(page, '#recherche-ou')).toBe(true);
    }));
});

describe('la carte des résultats', () => {
  const listReperes = (page: Page) => page.locator('.cadre-carte .repere.numero');
  /** Numéros que portent les repères ; une pile en porte plusieurs. */
  const listNumeros = async (page: Page) =>
    (await listReperes(page).evaluateAll((reperes) => reperes.map((repere) => repere.getAttribute('aria-label') ?? '')))
      .flatMap((nom) => [...nom.matchAll(/(?:^|\u00A0[:;] )(\d+)\. /g)].map(([, rang]) => Number(rang)))
      .toSorted((a, b) => a - b);
  /** Rangs des cartes montrées dont la fiche a une position, d'après l'index. */
  const listSitues = async (page: Page) =>
    (await page.locator('.resultat h3 a').evaluateAll((liens) => liens.map((lien) => (lien as HTMLAnchorElement).pathname))).flatMap((chemin, place) =>
      FICHES.get(chemin.slice(BASE.length))?.affiche.position ? [place + 1] : [],
    );
  const CARTE = /\/(?:carte-\w+|recherche-carte)\.[^/]+\.js|\/carte\.[^/]+\.css|fond\.json/;

  test('sur un grand écran, à côté des résultats : un numéro pour chacun de ceux qui ont un lieu, aussi quand il en vient', () =>
    ouvre('?q=aide+alimentaire+lodève', async ({ page, erreurs }) => {
      await listReperes(page).first().waitFor();
      expect(await listNumeros(page)).toEqual(await listSitues(page));
      const [carte, fiches] = [await page.locator('[data-zone=carte]').boundingBox(), await page.locator('.fiches').boundingBox()];
      expect(Math.max(carte?.x ?? 0, fiches?.x ?? 0)).toBeGreaterThanOrEqual(
        Math.min((carte?.x ?? 0) + (carte?.width ?? 0), (fiches?.x ?? 0) + (fiches?.width ?? 0)),
      );
      await page.locator('.resultat').nth(4).scrollIntoViewIfNeeded();
      await page.locator('.resultat').nth(9).waitFor();
      await expect.poll(() => listNumeros(page)).toEqual(await listSitues(page));
      expect((await listSitues(page)).length).toBeGreaterThan(5);
      expect(erreurs).toEqual([]);
    }));

  test('presser un repère mène à sa carte ; au clavier aussi', () =>
    ouvre('?q=mairie', async ({ page }) => {
      const repere = page.locator('.cadre-carte .repere.numero:not(.numero-pile)').first();
      await repere.waitFor();
      const rang = Number.parseInt((await repere.getAttribute('aria-label')) ?? '', 10);
      await repere.focus();
      await page.keyboard.press('Enter');
      expect(await hasFocus(page, `.resultat[data-rang="${rang}"] h3 a`)).toBe(true);
      expect(await repere.getAttribute('aria-current')).toBe('true');
      await page.locator('[data-zone=q]').focus();
      await repere.click();
      expect(await hasFocus(page, `.resultat[data-rang="${rang}"] h3 a`)).toBe(true);
    }));

  test("sur un téléphone, elle vient d'une touche et s'en va d'une autre ; rien d'elle n'est demandé avant", () =>
    ouvre(
      '?q=aide+alimentaire+lodève',
      async ({ page, requetes, erreurs }) => {
        await page.waitForLoadState('networkidle');
        const bouton = page.locator('[data-zone=voir-carte]');
        expect([(await bouton.innerText()).trim(), await bouton.getAttribute('aria-expanded')]).toEqual(['Voir sur la carte', 'false']);
        expect(requetes.filter((requete) => CARTE.test(requete))).toEqual([]);
        await bouton.click();
        await listReperes(page).first().waitFor();
        expect(requetes.filter((requete) => CARTE.test(requete)).length).toBeGreaterThan(2);
        expect(await listNumeros(page)).toEqual(await listSitues(page));
        expect([(await bouton.innerText()).trim(), await bouton.getAttribute('aria-expanded')]).toEqual(['Cacher la carte', 'true']);
        expect(await hasFocus(page, '[data-zone=voir-carte]')).toBe(true);
        await bouton.click();
        expect(await page.locator('[data-zone=carte]').isVisible()).toBe(false);
        expect(erreurs).toEqual([]);
      },
      TELEPHONE,
    ));

  test('la liste suffit si la carte ne vient pas', () =>
    ouvre(
      '?q=aide+alimentaire+lodève',
      async ({ page }) => {
        await page.route('**/fond.json', (requete) => requete.abort());
        await page.locator('[data-zone=voir-carte]').click();
        await expect.poll(() => page.locator('[data-zone=carte]').isVisible()).toBe(false);
        expect(await page.locator('.resultat').count()).toBeGreaterThanOrEqual(5);
      },
      TELEPHONE,
    ));

  test.each<[string, Options]>([
    ['un grand écran, à côté des résultats', {}],
    ['un téléphone, une fois demandée', TELEPHONE],
    ['un écran sombre', { colorScheme: 'dark' }],
  ])('axe ne trouve rien à redire sur %s, filtres ouverts', (_nom, options) =>
    ouvre(
      '?q=aide+alimentaire+lodève',
      async ({ page }) => {
        await page.getByText('Filtrer les résultats').click();
        if (options.viewport) await page.locator('[data-zone=voir-carte]').click();
        await listReperes(page).first().waitFor();
        expect(await listViolations(page)).toBe('');
      },
      options,
    ),
  );

  test('à 320 pixels, filtres ouverts, communes proposées et carte montrée, rien ne déborde', () =>
    ouvre(
      '?q=aide+alimentaire+lodève&quand=semaine&public=femmes&avec=sans-rendez-vous&type=partenaire',
      async ({ page }) => {
        await page.getByText('Filtrer les résultats').click();
        await page.locator('[data-compte]').filter({ hasText: /\d/ }).first().waitFor();
        expect(await listDebordements(page)).toBe('');
        await page.locator('[data-zone=voir-carte]').click();
        await listReperes(page).first().waitFor();
        expect(await listDebordements(page)).toBe('');
        await getOu(page).fill('saint');
        await listOptions(page).first().waitFor();
        expect(await listDebordements(page)).toBe('');
      },
      { viewport: { width: 320, height: 640 } },
    ));
});

describe("ce qui répond d'abord", () => {
  test('le service nommé, avant les pages qui en parlent', () =>
    ouvre('?q=caf+lodève', async ({ page }) => {
      const premier = page.locator('[data-zone=premier] .resultat');
      expect(await premier.count()).toBe(1);
      expect(await premier.getAttribute('data-roles')).toContain('caf');
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('.fiches .resultat, .reponses li:not([hidden])')].findIndex((element) => element.matches('.reponses li')),
        ),
      ).toBe(1);
    }));

  test('rien : le guide', () =>
    ouvre('?q=zygomatique', async ({ page }) => {
      expect(await page.locator('.reponses a:visible').evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href')))).toEqual([
        `${BASE}/orientation/`.replace('//', '/'),
      ]);
    }));

  test("cinq cartes d'abord, dix quand on descend, pas une de plus sans le demander", () =>
    ouvre(
      '?q=mairie',
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect(await page.locator('.resultat').count()).toBe(5);
        await page.locator('.resultat').nth(4).scrollIntoViewIfNeeded();
        await page.locator('.resultat').nth(9).waitFor();
        await page.locator('.resultat').nth(9).scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('.resultat').count()).toBe(10);
        expect(await page.locator('[data-zone=plus]').innerText()).toBe('Afficher 10 résultats de plus');
      },
      TELEPHONE,
    ));
});
