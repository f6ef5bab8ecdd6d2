import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { DonneesMots } from '../src/domaine/orientation/donnees.ts';
import { SORTIE } from '../src/domaine/sortie.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const KO = 1000;
const GUIDE = '/orientation/';
const mots = (audience: string) => JSON.parse(readFileSync(join(DIST, 'orientation', `mots-${audience}.json`), 'utf8')) as DonneesMots;

const ouvre = <T>(
  audience: 'moi' | 'proche' | 'pro',
  essai: (page: Page, requetes: readonly string[]) => Promise<T>,
  options: Parameters<typeof visite>[2] = {},
) =>
  visite(site.navigateur, site.adresse(GUIDE), options, async ({ page, requetes, erreurs }) => {
    await page.locator(`button[data-audience=${audience}]`).click();
    await page.locator('[data-guide] :is(h2, fieldset)').first().waitFor();
    const rendu = await essai(page, requetes);
    expect(erreurs).toEqual([]);
    return rendu;
  });
/** Un texte lu d'un trait, espaces insécables comprises. */
const lu = (texte: string) => texte.replace(/\s+/g, ' ');
const question = (page: Page) => page.locator('[data-guide] h2#question');
const attendQuestion = (page: Page, texte: string) => question(page).filter({ hasText: texte }).waitFor();
const choisit = (page: Page, dit: string | undefined) =>
  page
    .locator('.choix button', { hasText: dit ?? '' })
    .first()
    .click();

/** Danger : aucun ; commune : Lodève ; un besoin ; la nature. */
async function commence(
  page: Page,
  audience: string,
  { besoin = 'logement', nature = 'situation' }: { besoin?: keyof DonneesMots['besoins']; nature?: string } = {},
): Promise<DonneesMots> {
  const dits = mots(audience);
  await attendQuestion(page, dits.questions.danger.question);
  await choisit(page, dits.questions.danger.reponses.aucun?.dit);
  await attendQuestion(page, dits.questions.commune.question);
  await page.locator('[data-guide] input.champ').fill('lodev');
  await page.locator('.choix button', { hasText: 'Lodève' }).click();
  await attendQuestion(page, dits.questions.besoins.question);
  await page.getByLabel(dits.besoins[besoin], { exact: true }).check();
  await page.locator('[data-guide] button[type=submit]').click();
  await attendQuestion(page, dits.questions.nature.question);
  await choisit(page, dits.questions.nature.reponses[nature]?.dit);
  return dits;
}

/** Répond « oui » à la question des enfants, puis « je ne sais pas » jusqu'au bout. */
async function finit(page: Page, dits: DonneesMots): Promise<void> {
  await attendQuestion(page, dits.questions.enfants_mineurs.question);
  await choisit(page, dits.questions.enfants_mineurs.reponses.oui?.dit);
  for (let tour = 0; tour < 12 && (await page.locator('.resultat').count()) === 0; tour += 1) {
    const avant = await question(page).innerText();
    const id = Object.entries(dits.questions).find(([, { question: texte }]) => texte === avant)?.[0] as keyof typeof dits.questions;
    await page.getByRole('button', { name: dits.questions[id].reponses.inconnu?.dit }).first().click();
    await page.waitForFunction((texte) => document.querySelector('[data-guide] h2')?.textContent !== texte, avant);
  }
  await page.locator('.resultat').waitFor();
}

describe('pour soi', () => {
  test('quelques questions mènent au service du secteur, et rien n’en reste nulle part', () =>
    ouvre('moi', async (page) => {
      const avant = await page.evaluate(() => [location.href, document.title, history.length]);
      await finit(page, await commence(page, 'moi'));
      const premiere = page.locator('.issue').first();
      expect(await premiere.innerText()).toContain('Service territorial des solidarités de Lodève');
      expect(lu(await premiere.innerText())).toMatch(/04 65 71/);
      expect(await page.evaluate(() => [location.href, document.title, history.length])).toEqual(avant);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    }));

  test('tout se fait au clavier, et chaque écran commence par sa question', () =>
    ouvre('moi', async (page) => {
      const dits = mots('moi');
      await attendQuestion(page, dits.questions.danger.question);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
      // La dernière réponse du danger est « aucun » ou l'une des autres : on va jusqu'à elle sans souris.
      for (let pas = 0; pas < 12; pas += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).includes(dits.questions.danger.reponses.aucun?.dit ?? '')) break;
      }
      await page.keyboard.press('Enter');
      await attendQuestion(page, dits.questions.commune.question);
      await page.keyboard.press('Tab');
      await page.keyboard.type('34700');
      await page.locator('.choix button').first().waitFor();
      await page.keyboard.press('Enter');
      await attendQuestion(page, dits.questions.besoins.question);
    }));

  test('revenir, changer une réponse, tout effacer', () =>
    ouvre('moi', async (page) => {
      const dits = await commence(page, 'moi');
      await attendQuestion(page, dits.questions.enfants_mineurs.question);
      await page.getByRole('button', { name: "Revenir à la question d'avant" }).click();
      await attendQuestion(page, dits.questions.nature.question);
      await choisit(page, dits.questions.nature.reponses.situation?.dit);
      await page.getByText('Vos réponses', { exact: true }).click();
      await page
        .getByRole('button', { name: /^Changer.*/ })
        .nth(1)
        .click();
      await attendQuestion(page, dits.questions.besoins.question);
      expect(await page.getByLabel(dits.besoins.logement, { exact: true }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Tout effacer et recommencer' }).click();
      await attendQuestion(page, dits.questions.danger.question);
    }));

  test('un danger donne ses numéros aussitôt, et le guide continue', () =>
    ouvre('moi', async (page) => {
      const dits = mots('moi');
      await attendQuestion(page, dits.questions.danger.question);
      await choisit(page, dits.questions.danger.reponses.violences?.dit);
      expect((await page.locator('.numeros a').allInnerTexts()).map(lu)).toEqual(['17', '114', '39 19']);
      expect(await page.locator('.numeros a').nth(2).getAttribute('href')).toBe('tel:3919');
      await attendQuestion(page, dits.questions.commune.question);
      // La réponse ne se redit pas à l'écran.
      expect(await page.locator('.recapitulatif').count()).toBe(0);
    }));

  test('vingt minutes sans un geste effacent tout ; deux sur un poste partagé', async () => {
    for (const [partage, minutes] of [
      [false, 20],
      [true, 2],
    ] as const) {
      await visite(site.navigateur, site.adresse(GUIDE), {}, async ({ page }) => {
        await page.clock.install();
        if (partage) await page.locator('input[name=partage]').check();
        await page.locator('button[data-audience=moi]').click();
        const dits = mots('moi');
        await attendQuestion(page, dits.questions.danger.question);
        await choisit(page, dits.questions.danger.reponses.aucun?.dit);
        await attendQuestion(page, dits.questions.commune.question);
        await page.clock.fastForward((minutes - 1) * 60_000);
        await attendQuestion(page, dits.questions.commune.question);
        // Une minute avant, on peut encore tout garder.
        await page.getByRole('button', { name: 'Continuer', exact: true }).click();
        await page.clock.fastForward((minutes - 1) * 60_000);
        await attendQuestion(page, dits.questions.commune.question);
        await page.clock.fastForward(61_000);
        await attendQuestion(page, dits.questions.danger.question);
        await page.locator('[data-guide] [role=status]', { hasText: `${minutes} minutes` }).waitFor();
      });
    }
  });

  test('un écran que quelqu’un peut surveiller se quitte d’un geste ; les autres n’ont pas le bouton', () =>
    ouvre('moi', async (page) => {
      await page.route(`${SORTIE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Il fera beau.' }));
      const dits = mots('moi');
      const bouton = page.locator('[data-guide] quitter-vite a.sortie');
      await attendQuestion(page, dits.questions.danger.question);
      await bouton.waitFor();
      await choisit(page, dits.questions.danger.reponses.aucun?.dit);
      await attendQuestion(page, dits.questions.commune.question);
      expect(await bouton.count()).toBe(0);
      await page.getByRole('button', { name: "Revenir à la question d'avant" }).click();
      await choisit(page, dits.questions.danger.reponses.violences?.dit);
      await attendQuestion(page, dits.questions.commune.question);
      expect(await bouton.evaluate((lien) => getComputedStyle(lien).borderStyle)).toBe('solid');
      for (let appui = 0; appui < 3; appui += 1) await page.keyboard.press('Shift');
      await page.waitForURL(SORTIE);
      // La page de sortie a pris la place du guide : « retour » n'y ramène pas.
      await page.goBack();
      expect(page.url()).toBe('about:blank');
    }));

  test('une adresse de la réponse se garde ; un poste partagé l’oublie avec le reste', () =>
    visite(site.navigateur, site.adresse(GUIDE), {}, async ({ page, erreurs }) => {
      await page.clock.install();
      await page.locator('input[name=partage]').check();
      await page.locator('button[data-audience=moi]').click();
      await finit(page, await commence(page, 'moi'));
      const nom = await page.locator('.issue h4').first().innerText();
      await page.getByRole('button', { name: `Garder cette adresse : ${nom}` }).click();
      const lien = page.locator('[data-guide] lien-selection a');
      expect(await lien.innerText()).toBe('Ma sélection (1)');
      expect(await page.locator('lien-selection [role=status]').innerText()).toContain(nom);
      expect(page.url()).toMatch(/\/orientation\/#s=[0-9a-z]{7}$/);
      await page.clock.fastForward(121_000);
      await attendQuestion(page, mots('moi').questions.danger.question);
      expect(await lien.isVisible()).toBe(false);
      expect(page.url()).not.toMatch(/#s=[0-9a-z]/);
      expect(erreurs).toEqual([]);
    }));

  test('toute la réponse s’emporte : ses services et ses droits sont sur la feuille, et le guide a tout oublié', () =>
    ouvre('moi', async (page) => {
      await finit(page, await commence(page, 'moi'));
      const noms = await page.locator('.issue > .competents > li:first-child h4').allInnerTexts();
      await page.getByRole('link', { name: /^Emporter/ }).click();
      await page.waitForURL(/\/ma-selection\/#s=/);
      await page.locator('.gardee').first().waitFor();
      const gardes = await page.locator('[data-partie=lieux] h3').allInnerTexts();
      expect(gardes).toEqual([...new Set(noms)]);
    }));

  test('ce qui est déjà gardé suit jusque dans le guide, et jusqu’à la feuille', () =>
    visite(site.navigateur, site.adresse(`${GUIDE}#s=aaaaaaa`), {}, async ({ page }) => {
      await page.locator('button[data-audience=moi]').click();
      const lien = page.locator('[data-guide] lien-selection a');
      await lien.click();
      await page.waitForURL(/\/ma-selection\/#s=aaaaaaa$/);
    }));

  test('les sigles de l’écran ont leur nom entier dessous', () =>
    ouvre('moi', async (page) => {
      await finit(page, await commence(page, 'moi'));
      const lus = await page.locator('.sigles dt').allInnerTexts();
      const noms = await page.locator('.sigles dd').allInnerTexts();
      expect(noms[lus.indexOf('CAF')]).toBe("Caisse d'allocations familiales");
      // Tout ce qui s'écrit en capitales sur l'écran, et que le glossaire connaît, y est.
      const ecran = await page.locator('[data-guide]').evaluate((guide) => {
        const copie = guide.cloneNode(true) as HTMLElement;
        copie.querySelector('.sigles')?.remove();
        return copie.innerHTML.replace(/<[^>]+>/g, ' ');
      });
      const connus = mots('moi').sigles;
      const attendus = [...new Set(ecran.match(/[A-Z0-9]{2,}/g))].filter((sigle) => connus[sigle]);
      expect([...lus].sort()).toEqual(attendus.sort());
    }));

  test('quitter la page, ou y revenir par « retour », oublie les réponses', () =>
    ouvre('moi', async (page) => {
      await commence(page, 'moi');
      await page.goto(site.adresse('/urgence/'));
      await page.goBack();
      await page.locator('button[data-audience=moi]').waitFor();
      expect(await page.locator('[data-guide]').innerText()).toBe('');
    }));
});

describe('pour un agent', () => {
  test('trois réponses suffisent, et la règle, sa base et sa confiance se lisent', () =>
    ouvre('pro', async (page) => {
      const dits = mots('pro');
      await page.locator('[data-guide] input.champ').first().fill('34700 lodeve');
      await page.keyboard.press('Enter');
      await page.getByLabel(dits.besoins.logement, { exact: true }).check();
      await page.getByLabel(dits.questions.nature.reponses.situation?.dit ?? '', { exact: true }).check();
      const premiere = page.locator('.issue').first();
      await premiere.waitFor();
      expect(await premiere.innerText()).toContain('Service territorial des solidarités de Lodève');
      expect(await premiere.innerText()).toContain('Réponse sûre');
      // Les précisions viennent ensuite, et changent la réponse sur place.
      await page.getByLabel(dits.questions.rsa.reponses['referent-designe']?.dit ?? '', { exact: true }).check();
      await page
        .getByLabel(dits.questions.enfants_mineurs.reponses.non?.dit ?? '', { exact: true })
        .first()
        .check();
      await page.locator('.issue').first().filter({ hasText: "Centre communal d'action sociale de Lodève" }).waitFor();
    }));

  test('avant une question dangereuse, on lui rappelle la prudence', () =>
    ouvre('pro', async (page) => {
      expect(await page.locator('.prudence').first().innerText()).toMatch(/seule/);
    }));
});

describe('les mots', () => {
  test('pour un proche, rien ne dit « vous » à la place de la personne aidée', () => {
    const dits = mots('proche');
    for (const [id, { question: texte }] of Object.entries(dits.questions))
      if (!['commune', 'besoins', 'nature', 'danger'].includes(id)) expect(texte, id).not.toMatch(/\b[Vv]ous (?:avez|êtes|touchez|vivez|recevez)\b|\bvotre\b/);
  });
});

test('chaque écran passe axe, tient à 320 pixels et se lit en couleurs forcées', async () => {
  for (const options of [{ viewport: { width: 320, height: 700 } }, { forcedColors: 'active' as const }, { colorScheme: 'dark' as const }])
    await ouvre(
      'moi',
      async (page) => {
        const verifie = async () => {
          expect(await listViolations(page, { dans: 'main', ...('forcedColors' in options ? { contrastes: 'ignores' } : {}) })).toBe('');
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        };
        await verifie();
        const dits = await commence(page, 'moi');
        await attendQuestion(page, dits.questions.enfants_mineurs.question);
        await verifie();
        await finit(page, dits);
        await verifie();
      },
      options,
    );
});

test('le guide ne se charge qu’au premier geste, et tient son poids', () =>
  visite(site.navigateur, site.adresse(GUIDE), { toutVoir: true }, async ({ page, requetes }) => {
    const avant = requetes.filter((adresse) => /\.js$/.test(adresse));
    // L'élément, et le petit chargeur que tous partagent.
    expect(avant.length).toBeLessThanOrEqual(2);
    await page.locator('button[data-audience=moi]').click();
    await question(page).waitFor();
    const scripts = requetes.filter((adresse) => /\.js$/.test(adresse) && !avant.includes(adresse));
    const octets = scripts.map((adresse) => gzipSync(readFileSync(join(DIST, new URL(adresse).pathname.slice(1)))).length).reduce((a, b) => a + b, 0);
    expect(octets / KO, scripts.join(' ')).toBeLessThanOrEqual(95);
  }));

test('la réponse s’imprime sans les boutons, le téléphone d’abord', () =>
  ouvre('moi', async (page) => {
    await finit(page, await commence(page, 'moi'));
    await page.emulateMedia({ media: 'print' });
    for (const actions of await page.locator('[data-guide] .actions').all()) expect(await actions.isVisible()).toBe(false);
    expect(await page.locator('.issue').first().isVisible()).toBe(true);
  }));

describe('sans JavaScript', () => {
  test('les pages simples mènent d’une question à un rôle, puis aux communes', () =>
    visite(site.navigateur, site.adresse(GUIDE), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('button[data-audience=moi]').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Suivre les mêmes questions en pages simples' }).click();
      await page.getByRole('link', { name: 'Non', exact: true }).click();
      await page.getByRole('link', { name: mots('moi').questions.nature.reponses.situation?.dit ?? '' }).click();
      await page.getByRole('link', { name: 'Oui', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('Service social du Département');
      await page.getByRole('link', { name: 'Choisir ma commune' }).click();
      expect(page.url()).toBe(site.adresse('/communes/'));
    }));

  test('toutes les étapes mènent quelque part, et aucune adresse ne dit une situation', () => {
    const pages = globSync('orientation/{etape-*,vers/*}/index.html', { cwd: DIST });
    expect(pages.length).toBeGreaterThan(60);
    for (const chemin of pages.filter((page) => page.includes('etape-'))) {
      expect(chemin).toMatch(/etape-\d(?:-\d+)?\//);
      expect(readFileSync(join(DIST, chemin), 'utf8').match(/href="\/orientation\/(?:etape|vers)/g)?.length ?? 0, chemin).toBeGreaterThan(0);
    }
    expect(pages.filter((page) => /violence|suicide|danger/.test(page))).toEqual([]);
  });
});
