import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { findGabarit, GABARITS } from '../scripts/site/gabarits.ts';
import { getLangueDuSite, isTraduite, LANGUES } from '../src/domaine/vocabulaires/langues.ts';
import { listViolations } from './axe.ts';
import { listDebordements } from './debordements.ts';
import { visite } from './navigateur.ts';
import { BASE, DIST, ouvreSite, type PageConstruite, readPages } from './site.ts';

const site = ouvreSite();
const AUTRES = LANGUES.map(({ id }) => id).filter((id) => id !== 'fr');
/** Les pages de chaque langue, et une par sorte : la plus lourde, comme pour le français. */
const PAGES = new Map(AUTRES.map((langue) => [langue, readPages(DIST, langue)]));
/** Les pages françaises, lues une fois : le site entier pèse lourd. */
const FRANCAISES = readPages();
const listModelesDe = (langue: (typeof AUTRES)[number]): PageConstruite[] => {
  const parSorte = Map.groupBy(PAGES.get(langue) ?? [], ({ chemin }) => findGabarit(chemin));
  return GABARITS.flatMap((gabarit) => {
    const pages = parSorte.get(gabarit) ?? [];
    return pages.length === 0 ? [] : [pages.reduce((lourde, page) => (page.html.length > lourde.html.length ? page : lourde))];
  });
};

/** Les pages que chaque langue doit avoir (contrat du produit). */
const ATTENDUES = [
  '',
  'recherche/',
  'carte/',
  'themes/',
  'themes/budget/',
  'communes/',
  'communes/lodeve/',
  'partenaires/',
  'partenaires/ccas-lodeve/',
  'permanences/',
  'orientation/',
  'urgence/',
  'aide/',
  'aide/historique/',
  'droits/',
  'droits/rsa/',
  'fiches/aide-et-soutien/',
];

describe.each(AUTRES)('%s', (langue) => {
  const { etiquette, dir } = getLangueDuSite(langue);
  const pages = PAGES.get(langue) ?? [];

  test('a toutes ses pages, chacune dans sa langue et son sens, avec le français à un lien', () => {
    for (const chemin of ATTENDUES) expect(existsSync(join(DIST, langue, chemin, 'index.html')), `/${langue}/${chemin}`).toBe(true);
    expect(pages.length).toBeGreaterThan(FRANCAISES.length / 2);
    for (const { chemin, html } of pages) {
      expect(html, chemin).toContain(`<html lang="${etiquette}" dir="${dir}"`);
      expect(html, chemin).toContain(`href="${BASE.replace(/\/$/, '')}${chemin.slice(langue.length + 1)}" lang="fr"`);
    }
  });

  test('aucun lien interne ne casse', () => {
    const existe = new Map<string, boolean>();
    const cassees = pages.flatMap(({ chemin, html }) =>
      [...html.matchAll(/\s(?:href|src|action)="([^"#]*)[^"]*"/g)].flatMap(([, lien = '']) => {
        const { origin, pathname } = new URL(lien.replaceAll('&amp;', '&'), `http://site${BASE}${chemin.slice(1)}`);
        if (origin !== 'http://site') return [];
        const vers = decodeURI(pathname.slice(BASE.length));
        const fichier = vers === '' || vers.endsWith('/') ? `${vers}index.html` : vers;
        if (!existe.has(fichier)) existe.set(fichier, existsSync(join(DIST, fichier)));
        return existe.get(fichier) ? [] : [`${chemin} → ${vers}`];
      }),
    );
    expect([...new Set(cassees)].slice(0, 10)).toEqual([]);
  });

  test('chaque page tient le budget de sa sorte, en octets de HTML', () => {
    const lourdes = pages.filter(({ chemin, html }) => gzipSync(html).length / 1000 > (findGabarit(chemin)?.ko ?? 0));
    expect(lourdes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('le HTML est valide, sur une page de chaque sorte', async () => {
    const validateur = new HtmlValidate(JSON.parse(readFileSync('.config/htmlvalidate.json', 'utf8')) as ConfigData);
    const fautes: string[] = [];
    for (const { chemin, html } of listModelesDe(langue)) {
      const { results } = await validateur.validateString(html.replace(/<template[\s\S]*?<\/template>/g, ''), chemin);
      fautes.push(...results.flatMap(({ messages }) => messages.slice(0, 3).map(({ ruleId, message }) => `${chemin} ${ruleId} : ${message}`)));
    }
    expect(fautes).toEqual([]);
  });

  test('une page sensible garde une adresse et un titre neutres, et se quitte d’un geste', () => {
    const sensibles = pages.filter(({ chemin }) => /^\/\w+\/fiches\//.test(chemin));
    expect(sensibles.length).toBe(3);
    for (const { chemin, html } of sensibles) {
      const droit = FRANCAISES.find(({ chemin: francais }) => francais === chemin.slice(langue.length + 1));
      const h1 = /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
      expect(/<title>([^<]*)/.exec(html)?.[1], chemin).not.toContain(h1);
      expect(html).toContain('<quitter-vite');
      expect(html).not.toContain('property="og:');
      expect(/data-id="([^"]+)"/.exec(html)?.[1]).toBe(/data-id="([^"]+)"/.exec(droit?.html ?? '')?.[1]);
    }
  });

  if (isTraduite(langue))
    test('dit qu’elle n’est pas relue, et montre le français à côté de ce qui engage', () => {
      const html = readFileSync(join(DIST, langue, 'droits', 'prevention-expulsion', 'index.html'), 'utf8');
      const originaux = [...html.matchAll(/<span class="original[^"]*" lang="fr" dir="ltr"[^>]*>([^<]+)/g)].map(([, texte]) => texte);
      expect(originaux.filter((texte) => /six semaines|deux mois|un mois/.test(texte ?? '')).length).toBeGreaterThanOrEqual(3);
      for (const { chemin, html: page } of pages.slice(0, 20)) expect(page, chemin).toContain('traduction');
      const urgence = readFileSync(join(DIST, langue, 'urgence', 'index.html'), 'utf8');
      expect([...urgence.matchAll(/<span class="original/g)].length).toBeGreaterThanOrEqual(14);
    });
});

describe('en arabe, dans un navigateur', () => {
  const MODELES = listModelesDe('ar').map(({ chemin }) => chemin);

  test.each(MODELES)('%s : axe, 320 pixels, et les numéros de gauche à droite', (chemin) =>
    visite(site.navigateur, site.adresse(chemin), { viewport: { width: 320, height: 640 }, locale: 'ar' }, async ({ page, erreurs }) => {
      expect(await listViolations(page)).toBe('');
      expect(await listDebordements(page)).toBe('');
      const inverses = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href^="tel:"], .numero')]
          .filter((numero) => numero.checkVisibility() && numero.textContent?.trim())
          .filter((numero) => {
            const chiffres = [...numero.querySelectorAll<HTMLElement>('*'), numero].find((element) => /^[\d\s\u00A0]+$/.test(element.textContent ?? ''));
            return !chiffres || getComputedStyle(chiffres).direction !== 'ltr';
          })
          .map((numero) => numero.outerHTML.slice(0, 120)),
      );
      expect(inverses).toEqual([]);
      expect(erreurs).toEqual([]);
    }),
  );

  test('« طعام » trouve l’aide alimentaire, et une fiche se lit en arabe', () =>
    visite(site.navigateur, site.adresse('/ar/recherche/'), { viewport: { width: 360, height: 740 }, locale: 'ar' }, async ({ page, erreurs }) => {
      await page.locator('#recherche-q').fill('طعام');
      await page.locator('[data-theme=precarite]').waitFor();
      expect(await page.locator('[data-droit]:not([hidden])').first().textContent()).toContain('المساعدة الغذائية');
      const premiere = page.locator('.resultat h3 a').first();
      expect(await premiere.getAttribute('href')).toMatch(/^\/ar\/(?:partenaires|permanences)\//);
      await premiere.click();
      await page.waitForURL(/\/ar\/(?:partenaires|permanences)\//);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(erreurs).toEqual([]);
    }));

  test('du loyer impayé à qui appeler à Lodève, en deux gestes sur un téléphone', () =>
    visite(
      site.navigateur,
      site.adresse('/ar/recherche/?q=لا+أستطيع+دفع+الإيجار&commune=lodeve'),
      { viewport: { width: 360, height: 740 }, locale: 'ar' },
      async ({ page }) => {
        await page.locator('[data-droit]:not([hidden]) a[href*="prevention-expulsion"]').first().click();
        await page.locator('ou-demander .service [data-numero]').first().waitFor();
        expect(await page.locator('[data-role=ccas] .service').textContent()).toContain('Lodève');
      },
    ));

  test('le guide pose ses questions, et répond avec les lieux du français marqués comme tels', () =>
    visite(site.navigateur, site.adresse('/ar/orientation/'), { locale: 'ar' }, async ({ page, erreurs }) => {
      await page.locator('button[data-audience=moi]').click();
      await page.locator('[data-guide] h2, [data-guide] h1').first().waitFor();
      const texte = (await page.locator('[data-guide]').textContent()) ?? '';
      expect(texte).toMatch(/[\u0600-\u06FF]{4}/);
      expect(texte).not.toMatch(/Chargement|Continuer|Réessayer/);
      expect(await page.locator('button[data-audience=pro]').count()).toBe(0);
      expect(erreurs).toEqual([]);
    }));

  test('imprimée, en couleurs forcées et à 200 %, la page d’un droit garde ses textes', () =>
    visite(
      site.navigateur,
      site.adresse('/ar/droits/prevention-expulsion/'),
      { viewport: { width: 640, height: 900 }, forcedColors: 'active' },
      async ({ page }) => {
        await page.evaluate(() => {
          const feuille = new CSSStyleSheet();
          feuille.replaceSync('html { font-size: 200% !important; }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, feuille];
        });
        expect(await listDebordements(page)).toBe('');
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.original').first().isVisible()).toBe(true);
        expect(await page.locator('.langues').isVisible()).toBe(false);
      },
    ));
});

describe('choisir sa langue', () => {
  test('le menu mène à la même page dans chaque langue, chaque nom dans son écriture, sans JavaScript', () =>
    visite(site.navigateur, site.adresse('/communes/lodeve/'), { javaScriptEnabled: false }, async ({ page }) => {
      await page.locator('.langues summary').click();
      for (const { id, nom, etiquette, dir } of LANGUES) {
        const lien = page.locator('.langues a').filter({ hasText: new RegExp(`^${nom}$`) });
        expect(await lien.getAttribute('lang'), id).toBe(etiquette);
        expect(await lien.getAttribute('dir'), id).toBe(dir);
        expect(await lien.getAttribute('href'), id).toBe(id === 'fr' ? '/communes/lodeve/' : `/${id}/communes/lodeve/`);
      }
      await page.locator('.langues a[lang=uk]').click();
      await page.waitForURL(/\/uk\/communes\/lodeve\/$/);
    }));

  test('une page qui n’existe qu’en français mène à l’accueil des autres langues', () => {
    const plan = FRANCAISES.find(({ chemin }) => chemin === '/glossaire/');
    expect(plan?.html).toContain('href="/ar/"');
    expect(plan?.html).not.toContain('/ar/glossaire/');
  });
});
