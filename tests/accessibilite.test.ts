import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, testModeles } from './site.ts';

const site = ouvreSite();

/** La touche Tab mène d'abord au contenu, et chaque arrêt se voit. */
async function suitLeClavier(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  // Là où quelqu'un peut surveiller l'écran, quitter passe avant tout.
  if (await page.evaluate(() => document.activeElement?.hasAttribute('data-quitter'))) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#contenu');
  for (let arret = 0; arret < 12; arret += 1) {
    const vu = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        element: element.outerHTML.slice(0, 80),
        visible: width > 0 && height > 0 && ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'),
      };
    });
    expect(vu.visible, vu.element).toBe(true);
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
}

/** Les cibles de moins de 24 pixels qui n'ont pas 24 pixels pour elles seules (WCAG 2.5.8). */
async function listPetitesCibles(page: Page): Promise<string> {
  const petites = await page.evaluate(() => {
    const cibles = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // Un lien au milieu d'une phrase suit la taille du texte : la règle l'excepte.
      const enLigne =
        element.matches('a') && getComputedStyle(element).display === 'inline' && element.parentElement?.textContent?.trim() !== element.textContent?.trim();
      return width > 2 && height > 2 && element.checkVisibility()
        ? [{ element, x, y, width, height, petite: !enLigne && (width < 24 || height < 24), cx: x + width / 2, cy: y + height / 2 }]
        : [];
    });
    return cibles
      .filter(
        ({ petite, element, cx, cy }) =>
          petite &&
          cibles.some((autre) => {
            if (autre.element === element) return false;
            const dx = Math.max(autre.x - cx, 0, cx - autre.x - autre.width);
            const dy = Math.max(autre.y - cy, 0, cy - autre.y - autre.height);
            return Math.hypot(dx, dy) < 12 || (autre.petite && Math.hypot(autre.cx - cx, autre.cy - cy) < 24);
          }),
      )
      .map(({ element, width, height }) => `${Math.round(width)} × ${Math.round(height)} : ${element.outerHTML.slice(0, 120)}`);
  });
  return petites.join('\n');
}

// Une visite par sorte de page : la charger coûte plus que la regarder de quatre façons.
testModeles('clavier, axe, teinte sombre, cibles', (chemin) =>
  visite(site.navigateur, site.adresse(chemin), {}, async ({ page }) => {
    await suitLeClavier(page);
    expect(await listViolations(page)).toBe('');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await listViolations(page, { contrastes: 'seuls' }), 'teinte sombre').toBe('');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await listPetitesCibles(page), 'cibles').toBe('');
  }),
);
