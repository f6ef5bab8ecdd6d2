import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DonneesMots } from '../src/domaine/orientation/donnees.ts';
import { DROITS } from '../src/domaine/vocabulaires/droits.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite, readPages } from './site.ts';

const site = ouvreSite();
const pages = readPages();
const fiches = pages.filter(({ chemin }) => /^\/(?:droits|fiches)\/./.test(chemin));
const getId = (html: string) => /<main[^>]* data-id="([^"]+)"/.exec(html)?.[1];

describe('les pages des droits', () => {
  test('chaque droit a la sienne, et la page des droits y mène', () => {
    expect(fiches.map(({ html }) => getId(html)).sort()).toEqual([...DROITS].sort());
    const index = pages.find(({ chemin }) => chemin === '/droits/')?.html ?? '';
    for (const { chemin } of fiches) expect(index, chemin).toContain(`href="${chemin}"`);
  });

  test('une page sensible a une adresse et un titre neutres, se quitte d’un geste, et ne s’aperçoit pas', () => {
    const sensibles = fiches.filter(({ chemin }) => chemin.startsWith('/fiches/'));
    expect(sensibles.map(({ html }) => getId(html)).sort()).toEqual(['enfance-en-danger', 'hebergement-urgence', 'violences']);
    for (const { chemin, html } of sensibles) {
      const titre = /<title>([^<]*)/.exec(html)?.[1] ?? '';
      expect(`${chemin} ${titre}`).not.toMatch(/violen|danger|urgence|h[ée]bergement|abri/i);
      expect(html).toContain('<quitter-vite');
      expect(html).not.toContain('property="og:');
    }
  });

  // Un taux de handicap est une condition de la loi, pas un montant.
  test('aucun montant : la page officielle les donne', () => {
    for (const { chemin, html } of fiches) {
      const texte = /<article[\s\S]*<\/article>/.exec(html)?.[0].replace(/<[^>]+>/g, ' ') ?? '';
      expect(texte.match(/\d[\d\s]*(?:€|euros?)/g), chemin).toBeNull();
      expect(html, chemin).toContain('Page officielle');
    }
  });

  test('le guide mène à la page de chaque droit', () => {
    const { droits } = JSON.parse(readFileSync(join(DIST, 'orientation', 'mots-moi.json'), 'utf8')) as DonneesMots;
    for (const droit of Object.values(droits)) expect(existsSync(join(DIST, droit.page, 'index.html')), droit.page).toBe(true);
  });

  test('sans JavaScript, du besoin au délai d’un courrier en deux gestes', () =>
    visite(site.navigateur, site.adresse('/themes/logement/'), { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async ({ page }) => {
      await page.getByRole('link', { name: "Loyer impayé, courrier d'expulsion" }).click();
      await page.getByText('Commandement de payer : vous avez six semaines ou deux mois.').waitFor();
      await page.getByRole('link', { name: 'Service social du Département' }).click();
      await page.waitForURL(/\/orientation\/vers\/service-social-departemental\//);
    }));

  test('un droit se garde, et mène à sa page depuis la sélection', () =>
    visite(site.navigateur, site.adresse('/droits/rsa/'), {}, async ({ page, erreurs }) => {
      await page.getByRole('button', { name: /^Garder ce droit/ }).click();
      await page.getByRole('link', { name: /^Voir ma sélection/ }).click();
      await page.locator('[data-partie=droits] h3 a[href="/droits/rsa/"]').waitFor();
      expect(erreurs).toEqual([]);
    }));
});
