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
      await page.getByText('Commandement de payer : vous avez six semaines ou deux mois.').first().waitFor();
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

  test('chacun dit comment faire, pas à pas, et autrement qu’en ligne', () => {
    for (const { chemin, html } of fiches) {
      const etapes = /<ol class="etapes[^"]*"[^>]*>([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
      expect((etapes.match(/<li/g) ?? []).length, chemin).toBeGreaterThanOrEqual(3);
      expect(etapes, chemin).toMatch(/téléphon|appel|papier|courrier|sur place|guichet|mairie|CCAS|rendez-vous|écrivez|France services|accueil/i);
    }
  });

  test('un sigle s’explique la première fois qu’il se lit', () => {
    const fsl = fiches.find(({ chemin }) => chemin === '/droits/prevention-expulsion/')?.html.replace(/<[^>]+>/g, ' ') ?? '';
    expect(fsl).toMatch(/CAF \(caisse d(?:'|’|&#39;)allocations familiales\)/);
    expect(fsl.match(/\(caisse d(?:'|’|&#39;)allocations familiales\)/g)?.length).toBe(1);
  });

  test('« je peux plus payer mon loyer » mène au droit, puis à qui appeler dans la commune, en deux gestes', () =>
    visite(
      site.navigateur,
      site.adresse('/recherche/?q=je+peux+plus+payer+mon+loyer&commune=lodeve'),
      { viewport: { width: 360, height: 740 } },
      async ({ page }) => {
        await page.locator('[data-droit]:not([hidden]) a[href*="prevention-expulsion"]').first().click();
        await page.locator('[data-role=service-social-departemental] .service').waitFor();
        expect(await page.locator('[data-role=service-social-departemental] .service').textContent()).toContain('Lodève');
        await page.locator('[data-role=service-social-departemental] [data-numero]').waitFor();
      },
    ));

  test('la commune s’écrit aussi sur la page du droit ; une faute de frappe propose, rien n’est gardé', () =>
    visite(site.navigateur, site.adresse('/droits/rsa/'), {}, async ({ page, erreurs }) => {
      await page.locator('#ou-commune').fill('lodeve');
      await page.keyboard.press('Enter');
      await page.locator('[data-role=caf] .service').waitFor();
      await page.locator('#ou-commune').fill('zzzz');
      await page.keyboard.press('Enter');
      await page.locator('ou-demander [data-etat]', { hasText: 'zzzz' }).waitFor();
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(erreurs).toEqual([]);
    }));

  test('« Écouter » ne parle qu’avec une voix de l’appareil, et se cache sans elle', () =>
    visite(site.navigateur, site.adresse('/droits/rsa/'), {}, async ({ page }) => {
      expect(await page.locator('lire-page').isVisible()).toBe(false);
      const dits = await page.evaluate(async () => {
        const paroles: { texte: string; voix: string }[] = [];
        const voix = [
          { lang: 'fr-FR', localService: false, name: 'réseau' },
          { lang: 'fr-FR', localService: true, name: 'appareil' },
        ];
        Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voix });
        Object.defineProperty(speechSynthesis, 'speak', {
          value: (parole: { text: string; voice: { name: string } }) => paroles.push({ texte: parole.text, voix: parole.voice.name }),
        });
        Object.assign(window, {
          SpeechSynthesisUtterance: class {
            text: string;
            voice = { name: '' };
            constructor(text: string) {
              this.text = text;
            }
          },
        });
        speechSynthesis.dispatchEvent(new Event('voiceschanged'));
        document.querySelector<HTMLButtonElement>('lire-page button')?.click();
        return paroles;
      });
      expect(dits.length).toBeGreaterThan(10);
      expect(new Set(dits.map(({ voix }) => voix))).toEqual(new Set(['appareil']));
      expect(dits[0]?.texte).toContain('RSA');
      expect(await page.locator('lire-page').textContent()).toContain('Arrêter');
    }));
});
