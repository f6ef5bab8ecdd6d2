import { describe, expect, test } from 'vitest';
import { visite } from './navigateur.ts';
import { ouvreSite } from './site.ts';

const site = ouvreSite();
const LISTE = '/partenaires/lettre-a/';
const RECHERCHE = '/recherche/?q=aide+alimentaire+lodeve';

/** Ce que disent les fiches d'une page, chaque état une fois, ce jour-là chez le visiteur. */
async function listMots(chemin: string, jour?: string): Promise<string[]> {
  const contexte = await site.navigateur.newContext({ locale: 'fr-FR' });
  try {
    const page = await contexte.newPage();
    if (jour) await page.clock.setFixedTime(`${jour}T10:00:00Z`);
    await page.goto(site.adresse(chemin));
    await page.locator('main fraicheur-fiche').first().waitFor();
    return [...new Set(await page.locator('main fraicheur-fiche').allTextContents())].map((mot) => mot.replace(/en .*/, 'en …'));
  } finally {
    await contexte.close();
  }
}

describe('une liste et des résultats disent ce que vaut une fiche, au jour du visiteur', () => {
  test.each([LISTE, RECHERCHE])('%s', async (chemin) => {
    expect(await listMots(chemin)).toContain('vérifié en …');
    const plusTard = await listMots(chemin, '2028-06-01');
    expect(plusTard).toContain('information ancienne');
    expect(plusTard).not.toContain('vérifié en …');
    expect(plusTard).not.toContain('à vérifier');
  });

  test('un téléphone réglé trop tôt ne rajeunit rien', async () => {
    expect(new Set(await listMots(LISTE, '2020-01-01'))).toEqual(new Set(await listMots(LISTE)));
  });

  test('sans JavaScript, le mot est celui du jour de la construction', () =>
    visite(site.navigateur, site.adresse(LISTE), { javaScriptEnabled: false }, async ({ page }) => {
      expect((await page.locator('main fraicheur-fiche').allTextContents()).join()).toMatch(/vérifié en \S+ 20\d\d/);
    }));
});

test('la carte le dit dans la bulle et dans la liste, en un mot et une forme', () =>
  visite(site.navigateur, site.adresse('/carte/'), {}, async ({ page }) => {
    const mots = page.locator('.lieu .fraicheur:visible');
    await mots.first().waitFor();
    expect((await mots.allTextContents()).map((mot) => mot.trim())).toContain('○ à vérifier');
  }));
