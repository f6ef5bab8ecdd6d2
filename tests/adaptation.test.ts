import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findGabarit } from '../scripts/site/gabarits.ts';
import { listDebordements } from './debordements.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, readPages, testModeles } from './site.ts';

const site = ouvreSite();

/** Met des règles comme le ferait la personne dans son navigateur, sans passer par la politique de sécurité de la page ; elles remplacent les précédentes. */
const appliqueStyle = (page: Page, css: string) =>
  page.evaluate((regles) => {
    const feuille = new CSSStyleSheet();
    feuille.replaceSync(regles);
    document.adoptedStyleSheets = [feuille];
  }, css);

/** Les commandes dont rien ne dessine plus le bord. */
const listSansBord = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select, textarea, .bouton')]
      .filter((commande) => {
        const { appearance, borderStyle, borderWidth, textDecorationLine, outlineStyle } = getComputedStyle(commande);
        // Une case ou un bouton radio que rien ne redessine : le système en trace le bord lui-même.
        if (commande.matches('[type=radio], [type=checkbox]') && appearance === 'auto') return false;
        return commande.checkVisibility() && (borderStyle === 'none' || borderWidth === '0px') && outlineStyle === 'none' && textDecorationLine === 'none';
      })
      .map((commande) => commande.outerHTML.slice(0, 100))
      .join('\n'),
  );

const ESPACE = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

// Une visite par sorte de page : la charger coûte plus que la regarder de cinq façons.
testModeles('tient à 320 pixels, grossie, espacée, en couleurs forcées, et imprimée', (chemin) =>
  visite(site.navigateur, site.adresse(chemin), { viewport: { width: 320, height: 640 } }, async ({ page }) => {
    expect(await listDebordements(page), '320 pixels de large').toBe('');
    await page.setViewportSize({ width: 640, height: 900 });
    await appliqueStyle(page, 'html { font-size: 200% !important; }');
    expect(await listDebordements(page), 'texte deux fois plus gros').toBe('');
    await page.setViewportSize({ width: 360, height: 740 });
    await appliqueStyle(page, ESPACE);
    expect(await listDebordements(page), 'texte espacé (WCAG 1.4.12)').toBe('');
    await appliqueStyle(page, '');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await listSansBord(page), 'couleurs forcées').toBe('');
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    const restes = await page
      .locator('body > header nav, body > footer nav, form')
      .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120)));
    expect(restes.join('\n'), 'imprimée, sans menu ni formulaire').toBe('');
  }),
);

describe('sans JavaScript', () => {
  const sansScript = { javaScriptEnabled: false };

  testModeles('la page se lit et ne laisse aucune commande morte', (chemin) =>
    visite(site.navigateur, site.adresse(chemin), sansScript, async ({ page }) => {
      expect((await page.locator('main').innerText()).trim().length).toBeGreaterThan(80);
      const mortes = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select')]
          .filter((commande) => commande.checkVisibility() && !(commande as HTMLButtonElement).form?.getAttribute('action'))
          .map((commande) => commande.outerHTML.slice(0, 100)),
      );
      expect(mortes.join('\n')).toBe('');
    }),
  );

  testModeles(
    'la page mène aux listes',
    (chemin) =>
      visite(site.navigateur, site.adresse(chemin), sansScript, async ({ page }) => {
        const visibles = await page
          .locator('main a[href]:visible')
          .evaluateAll((liens) => liens.map((lien) => new URL((lien as HTMLAnchorElement).href).pathname));
        for (const liste of ['communes/', 'themes/', 'partenaires/'])
          expect(
            visibles.some((vers) => vers.endsWith(`/${liste}`)),
            liste,
          ).toBe(true);
      }),
    ({ scripts }) => scripts === true,
  );
});

describe('imprimée', () => {
  const communes = readPages()
    .filter(({ chemin }) => findGabarit(chemin)?.nom === 'commune')
    .sort((a, b) => b.html.length - a.html.length);
  const choisies = [...new Set([...communes.slice(0, 3), communes[Math.floor(communes.length / 2)], communes.at(-1)])].flatMap((page) =>
    page ? [page.chemin] : [],
  );

  test.each(choisies)('%s tient sur une page A4, en 13 points', (chemin) =>
    visite(site.navigateur, site.adresse(chemin), {}, async ({ page }) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      // 13 points font 17,33 pixels ; les téléphones sont ce que l'on imprime d'abord.
      const tailles = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main .numero')].map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      );
      expect(Math.min(...tailles)).toBeGreaterThanOrEqual(17.3);
    }),
  );
});
