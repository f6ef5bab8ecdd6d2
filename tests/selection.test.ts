import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { getCodeSelection } from '../src/domaine/code-selection.ts';
import { type FicheGardee, parsePaquet } from '../src/domaine/fiche-gardee.ts';
import { formatSelection, parseSelection } from '../src/domaine/selection.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite, readPages } from './site.ts';

const site = ouvreSite();
const SELECTION = '/ma-selection/';
const fiches = globSync('ma-selection/[0-9]*.json', { cwd: DIST })
  .flatMap((fichier) => parsePaquet(JSON.parse(readFileSync(join(DIST, fichier), 'utf8')) as unknown[][]))
  .sort((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.code.localeCompare(b.code));
const lieux = fiches.filter(({ sorte }) => sorte === 'lieu');
const prend = (choix: (fiche: FicheGardee) => boolean, nombre = 1) => lieux.filter(choix).slice(0, nombre);
const longues = [...lieux].sort((a, b) => b.nom.length - a.nom.length).slice(0, 2);
/** Dix adresses : publiques, cachées, sur orientation, fermées un temps, une tournée, les plus longs noms. */
const dix = [
  ...new Set([
    ...longues,
    ...prend(({ ou }) => /secrète/.test(ou[0] ?? '')),
    ...prend(({ ou }) => /donnée au téléphone/.test(ou[0] ?? '')),
    ...prend(({ alertes }) => alertes.length > 0),
    ...prend(({ point }) => point?.[2] === 1),
    ...prend(({ chemin }) => /^\/permanences\//.test(chemin ?? ''), 2),
    ...prend(({ point, apporter }) => point?.[2] === 0 && apporter.length > 2, 8),
  ]),
].slice(0, 10);
const trois = dix.slice(-3);
const lien = (choisies: readonly FicheGardee[]) => `${SELECTION}${formatSelection(choisies.map(({ code }) => code))}`;
const ouvre = (chemin: string, essai: Parameters<typeof visite<void>>[3], options: Parameters<typeof visite<void>>[2] = {}) =>
  visite<void>(site.navigateur, site.adresse(chemin), options, essai);
const lisNoms = (page: Page) => page.locator('[data-partie=lieux] h3').allTextContents();
const lisAdresse = async (page: Page) => parseSelection(new URL(page.url()).hash);
const lisStockage = (page: Page) =>
  page.evaluate(async () => [
    Object.keys(localStorage).length,
    Object.keys(sessionStorage).length,
    document.cookie,
    (await indexedDB.databases()).length,
    window.name,
  ]);
const RIEN = [0, 0, '', 0, ''];
const garde = (page: Page) => page.getByRole('button', { name: /^Garder cette adresse/ }).first();
const attendNoms = (page: Page, nombre: number) =>
  page
    .locator('[data-partie=lieux] > li')
    .nth(nombre - 1)
    .waitFor();
const cheminsFiches = readPages()
  .map(({ chemin }) => chemin)
  .filter((chemin) => lieux.some((fiche) => fiche.chemin === chemin));
const [A = ''] = cheminsFiches.filter((chemin) => chemin.startsWith('/partenaires/'));
const C = cheminsFiches.find((chemin) => chemin.startsWith('/permanences/')) ?? '';
const avecPlan = readPages().find(({ chemin, html }) => cheminsFiches.includes(chemin) && html.includes('noreferrer external'))?.chemin ?? '';
const codeDe = (chemin: string) => lieux.find((fiche) => fiche.chemin === chemin)?.code ?? '';

describe('garder, de page en page', () => {
  test("le bouton le dit, l'adresse le porte, les liens l'emportent, et rien n'est enregistré", () =>
    ouvre(A, async ({ page, erreurs }) => {
      await garde(page).click();
      expect(await lisAdresse(page)).toEqual([codeDe(A)]);
      expect(await page.locator('lien-selection [role=status]').textContent()).toMatch(/^Gardé : .+ Votre sélection : 1\.$/);
      expect(
        await page
          .getByRole('button', { name: /^Retirer de ma sélection/ })
          .first()
          .isVisible(),
      ).toBe(true);
      await page.getByRole('link', { name: 'Besoins', exact: true }).click();
      await page.waitForURL(/\/themes\//);
      expect(await lisAdresse(page)).toEqual([codeDe(A)]);
      await page.getByRole('link', { name: 'Ma sélection (1)' }).click();
      await attendNoms(page, 1);
      expect(await lisStockage(page)).toEqual(RIEN);
      expect(erreurs).toEqual([]);
    }));

  test('« retour » ne perd rien : liste, fiche, retour, autre fiche', () =>
    ouvre('/partenaires/', async ({ page }) => {
      await page.goto(site.adresse(A));
      await garde(page).click();
      await page.goBack();
      await page.getByRole('link', { name: 'Ma sélection (1)' }).waitFor();
      await page.goto(site.adresse(C));
      await garde(page).click();
      expect(await lisAdresse(page)).toEqual([codeDe(A), codeDe(C)]);
      await page.goBack();
      await page.getByRole('link', { name: 'Ma sélection (2)' }).waitFor();
      await page.goForward();
      await page.getByRole('link', { name: 'Ma sélection (2)' }).waitFor();
      // Retirer, puis revenir : cela reste retiré.
      await page
        .getByRole('button', { name: /^Retirer de ma sélection/ })
        .first()
        .click();
      await page.goBack();
      await page.getByRole('link', { name: 'Ma sélection (1)' }).waitFor();
    }));

  test('la page des urgences, sans script, ne coupe pas le fil ; une recherche non plus', () =>
    ouvre(A, async ({ page }) => {
      await garde(page).click();
      await page.getByRole('link', { name: 'Urgence', exact: true }).click();
      await page.waitForURL(/\/urgence\//);
      await page.getByRole('link', { name: 'Communes', exact: true }).click();
      await page.getByRole('link', { name: 'Ma sélection (1)' }).waitFor();
      await page.getByRole('searchbox').fill('mairie');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/recherche\/\?q=mairie/);
      await page.getByRole('link', { name: 'Ma sélection (1)' }).waitFor();
    }));

  test('un lien vers une ancre ou un autre site ne porte jamais la sélection', () =>
    ouvre(`${avecPlan}${formatSelection([codeDe(A)])}`, async ({ page }) => {
      const ailleurs = page.locator('a[rel~=external]').first();
      await ailleurs.dispatchEvent('contextmenu');
      expect(await ailleurs.getAttribute('href')).not.toContain('s=');
      await page.evaluate(() => document.querySelector<HTMLElement>('.evitement')?.click());
      expect(new URL(page.url()).hash).toBe('#contenu');
      await page.getByRole('link', { name: 'Besoins', exact: true }).click();
      await page.waitForURL(/\/themes\//);
      expect(await lisAdresse(page)).toEqual([codeDe(A)]);
    }));

  test("l'adresse ne nomme rien : ni lieu, ni besoin, ni commune", () => {
    for (const { code, chemin } of lieux) {
      expect(code).toMatch(/^[0-9a-z]{7}$/);
      expect(chemin).not.toContain(code);
    }
    expect(new Set(fiches.map(({ code }) => code)).size).toBe(fiches.length);
    expect(codeDe(A)).toBe(getCodeSelection('partenaire', A.split('/')[2] ?? ''));
  });

  test('sur une carte aussi, avec le nom dans le bouton', () =>
    ouvre(readPages().find(({ chemin }) => /^\/partenaires\/lettre-/.test(chemin))?.chemin ?? '', async ({ page }) => {
      const carte = page.locator('.carte.fiche').first();
      const nom = await carte.locator('a').first().textContent();
      await carte.getByRole('button', { name: `Garder cette adresse\u00A0: ${nom}` }).click();
      await carte.getByRole('link', { name: 'Voir ma sélection (1)' }).click();
      await attendNoms(page, 1);
      expect(await lisNoms(page)).toEqual([nom]);
    }));
});

describe('la feuille', () => {
  test('les adresses dans leur ordre, au clavier : monter, descendre, retirer, remettre', () =>
    ouvre(lien(trois), async ({ page, erreurs }) => {
      await attendNoms(page, 3);
      const [un = '', deux = '', tr = ''] = trois.map(({ nom }) => nom);
      expect(await lisNoms(page)).toEqual([un, deux, tr]);
      const monter = page.getByRole('button', { name: `Monter\u00A0: ${tr}` });
      await monter.focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-partie=etat]', { hasText: '2 sur 3' }).waitFor();
      expect(await lisNoms(page)).toEqual([un, tr, deux]);
      expect(await monter.evaluate((bouton) => bouton === document.activeElement)).toBe(true);
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      expect(await lisNoms(page)).toEqual([tr, un, deux]);
      expect(await monter.getAttribute('aria-disabled')).toBe('true');
      await page.getByRole('button', { name: `Retirer\u00A0: ${un}` }).press('Enter');
      await page.locator('[data-partie=etat]', { hasText: `Retiré : ${un}.` }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(deux);
      await page.getByRole('button', { name: 'Remettre' }).press('Enter');
      await attendNoms(page, 3);
      expect(await lisAdresse(page)).toEqual([trois[2], trois[0], trois[1]].map((fiche) => fiche?.code));
      expect(erreurs).toEqual([]);
    }));

  test("ce qu'il faut apporter en une liste, un message court, et aucun numéro inventé à appeler", () =>
    ouvre(lien(dix), async ({ page }) => {
      await attendNoms(page, dix.length);
      expect(await page.locator('[data-document]:visible').count()).toBe(new Set(dix.flatMap(({ apporter }) => apporter)).size);
      const sms = decodeURIComponent((await page.locator('[data-partie=sms]').getAttribute('href')) ?? '');
      expect(sms).toMatch(/^sms:\?&body=Ma sélection\n1\. /);
      for (const { nom } of dix) expect(sms).toContain(nom);
      for (const { ou, regle } of dix) for (const dit of [...ou, ...regle]) expect(sms).not.toContain(dit);
      expect(await page.locator('[data-partie=courriel]').getAttribute('href')).toMatch(/^mailto:\?subject=/);
      expect(await page.locator('ma-selection a[href^="tel:"]').count()).toBe(0);
    }));

  test('les dates passées tombent ; la règle reste', () =>
    ouvre('/aide/', async ({ page }) => {
      const [datee] = prend(({ dates, chemin }) => dates.length > 3 && /^\/permanences\//.test(chemin ?? ''));
      await page.clock.install({ time: ((datee?.dates[1]?.[0] ?? 0) + 1) * 60_000 });
      await page.goto(site.adresse(lien([datee as FicheGardee])));
      await attendNoms(page, 1);
      expect(await page.locator('.gardee .dates li').first().textContent()).toContain(datee?.dates[2]?.[1]);
      await page.clock.setSystemTime(((datee?.dates.at(-1)?.[0] ?? 0) + 1) * 60_000);
      await page.reload();
      await attendNoms(page, 1);
      expect(await page.locator('[data-bloc=dates]').isVisible()).toBe(false);
      expect(await page.locator('[data-partie=regle]').innerText()).toContain(datee?.regle[0]);
    }));

  test('les notes vivent le temps de la page, et suivent leur adresse', () =>
    ouvre(lien(trois), async ({ page }) => {
      await attendNoms(page, 3);
      await page.locator('.gardee').first().locator('summary').click();
      await page.locator('.gardee').first().getByRole('textbox').fill('Demander Mme X\nà 10 h');
      await page
        .getByRole('button', { name: /^Descendre/ })
        .first()
        .click();
      await page.locator('[data-partie=etat]', { hasText: '2 sur 3' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.gardee').nth(1).locator('.note-imprimee').innerText()).toBe('Demander Mme X\nà 10 h');
      await page.emulateMedia({ media: 'screen' });
      expect(await lisStockage(page)).toEqual(RIEN);
      await page.reload();
      await attendNoms(page, 3);
      expect(await page.locator('.note-imprimee').allTextContents()).toEqual(['', '', '']);
    }));

  test('un lieu caché le reste : ni rue, ni point', () => {
    const caches = lieux.filter(({ ou }) => /secrète|donnée au téléphone/.test(ou.join(' ')));
    expect(caches.length).toBeGreaterThan(0);
    expect(caches.filter(({ point, commune }) => point || commune)).toEqual([]);
  });

  test("un code qui ne mène plus à rien se dit, et s'oublie", () =>
    ouvre(`${SELECTION}#s=zzzzzzz.${trois[0]?.code}`, async ({ page }) => {
      await page.getByText("n'est plus dans l'annuaire").waitFor();
      await page.getByRole('button', { name: 'Les retirer de ma sélection' }).click();
      expect(await lisAdresse(page)).toEqual([trois[0]?.code]);
      await page.getByText("n'est plus dans l'annuaire").waitFor({ state: 'hidden' });
    }));

  test('hors réseau, la page le dit et réessaie', () =>
    ouvre(SELECTION, async ({ page }) => {
      await page.context().setOffline(true);
      await page.evaluate(
        (fragment) => {
          location.hash = fragment;
        },
        formatSelection(trois.map(({ code }) => code)),
      );
      await page.getByText('Les adresses ne sont pas arrivées').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await attendNoms(page, 3);
      expect(await page.getByText('Les adresses ne sont pas arrivées').isVisible()).toBe(false);
    }));
});

describe("sur l'appareil, seulement si on le demande", () => {
  test('décochée ; cochée, elle suit ; effacée, il ne reste rien', () =>
    ouvre(lien(trois), async ({ page }) => {
      await attendNoms(page, 3);
      const caseACocher = page.getByRole('checkbox', { name: 'Garder sur cet appareil' });
      expect(await caseACocher.isChecked()).toBe(false);
      await caseACocher.check();
      // Un autre onglet, une autre visite : elle revient, et suit ce que l'on garde.
      const autre = await page.context().newPage();
      await autre.goto(site.adresse(A));
      await autre.getByRole('link', { name: 'Ma sélection (3)' }).waitFor();
      await garde(autre).click();
      await page.getByRole('link', { name: 'Ma sélection (4)' }).waitFor();
      await attendNoms(page, 4);
      expect(await caseACocher.isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Effacer ma sélection' }).click();
      await page.getByText("Rien n'est encore gardé.").waitFor();
      expect(await lisStockage(page)).toEqual(RIEN);
      expect(await lisAdresse(page)).toEqual([]);
    }));

  test("le lien d'une autre personne ne se mêle pas à ce que l'appareil garde, sauf si on le demande", () =>
    ouvre(lien(trois), async ({ page }) => {
      await attendNoms(page, 3);
      await page.getByRole('checkbox', { name: 'Garder sur cet appareil' }).check();
      const autre = await page.context().newPage();
      await autre.goto(site.adresse(lien(dix.slice(0, 1))));
      await attendNoms(autre, 1);
      await autre.getByText('Cet appareil garde une autre sélection (3').waitFor();
      expect(await autre.getByRole('checkbox', { name: 'Garder sur cet appareil' }).isChecked()).toBe(false);
      await autre.getByRole('button', { name: "L'ajouter à celle-ci" }).click();
      await attendNoms(autre, 4);
      expect(await autre.getByRole('checkbox', { name: 'Garder sur cet appareil' }).isChecked()).toBe(true);
    }));
});

describe('feuille en deux langues', () => {
  const listFichesEn = (langue: string) =>
    globSync(`ma-selection/${langue}/[0-9]*.json`, { cwd: DIST }).flatMap((fichier) =>
      parsePaquet(JSON.parse(readFileSync(join(DIST, fichier), 'utf8')) as unknown[][]),
    );
  const simples = listFichesEn('simple');
  const choisit = (page: Page, langue: string) => page.getByLabel('Feuille en deux langues').selectOption(langue);

  test('les mêmes fiches, les mêmes numéros, les mêmes dates ; un lieu caché l’est dans les deux', () => {
    const faits = (liste: readonly FicheGardee[]) =>
      [...liste]
        .sort((a, b) => a.code.localeCompare(b.code))
        .map(({ code, sorte, nom, telephones, dates, point }) => ({
          code,
          // Un lieu garde son nom ; un droit se nomme dans la langue.
          nom: sorte === 'lieu' ? nom : '',
          numeros: telephones.map(([numero]) => numero),
          dates: dates.map(([fin, dite]) => [fin, dite]),
          point,
        }));
    expect(faits(simples)).toEqual(faits(fiches));
    const caches = new Set(fiches.filter(({ ou }) => /secrète|donnée au téléphone/.test(ou.join(' '))).map(({ code }) => code));
    const dits = simples.filter(({ code }) => caches.has(code));
    expect(dits.length).toBeGreaterThan(1);
    expect(dits.filter(({ ou, point }) => point || !/secrète|au téléphone/.test(ou.join(' ')))).toEqual([]);
  });

  test.each(['en', 'es', 'ar', 'uk'])('en %s : les mêmes numéros, autant de dates, un lieu caché l’est aussi', (langue) => {
    const dites = new Map(listFichesEn(langue).map((fiche) => [fiche.code, fiche]));
    expect(dites.size).toBe(fiches.length);
    for (const { code, sorte, nom, telephones, dates, point } of fiches) {
      const dite = dites.get(code);
      expect(
        dite?.telephones.map(([numero]) => numero),
        code,
      ).toEqual(telephones.map(([numero]) => numero));
      expect(
        dite?.dates.map(([fin]) => fin),
        code,
      ).toEqual(dates.map(([fin]) => fin));
      expect(dite?.point, code).toEqual(point);
      if (sorte === 'lieu') expect(dite?.nom).toBe(nom);
    }
  });

  test('le français et l’autre côte à côte, titres et papiers compris ; et l’on revient au français seul', () =>
    ouvre(lien(dix), async ({ page, erreurs }) => {
      await attendNoms(page, dix.length);
      await choisit(page, 'simple');
      const seconde = page.locator('.langue-seconde');
      await seconde.nth(dix.length - 1).waitFor();
      expect(await seconde.count()).toBe(dix.length);
      const premiere = page.locator('.gardee').first();
      const [fr, simple] = await premiere.locator('.langue').all();
      expect((await fr?.boundingBox())?.y).toBe((await simple?.boundingBox())?.y);
      expect(await page.locator('[data-second=apporter]').innerText()).toBe('Prenez avec vous');
      expect(await page.locator('[data-document]:not([hidden]) [data-partie=second]').first().innerText()).not.toBe('');
      expect(await listViolations(page)).toBe('');
      // Retirer une adresse garde les deux langues des autres.
      await premiere.getByRole('button', { name: /^Retirer/ }).click();
      await page.waitForFunction((reste) => document.querySelectorAll('.langue-seconde').length === reste, dix.length - 1);
      await choisit(page, '');
      await page.waitForFunction(() => document.querySelectorAll('.langue-seconde').length === 0);
      expect(await page.locator('[data-second=apporter]').innerText()).toBe('');
      expect(erreurs).toEqual([]);
    }));

  test('trois adresses tiennent sur deux pages imprimées ; 320 pixels suffisent à l’écran', () =>
    ouvre(
      lien(trois),
      async ({ page }) => {
        await attendNoms(page, trois.length);
        await choisit(page, 'simple');
        await page.locator('.langue-seconde').nth(2).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      },
      { viewport: { width: 320, height: 640 } },
    ));

  test('hors réseau, la feuille reste en français et le dit', () =>
    ouvre(lien(trois), async ({ page }) => {
      await attendNoms(page, trois.length);
      await page.route('**/ma-selection/simple/**', (route) => route.abort());
      await choisit(page, 'simple');
      await page.locator('[data-partie=etat]', { hasText: "n'est pas arrivée" }).waitFor();
      expect(await page.getByLabel('Feuille en deux langues').inputValue()).toBe('');
      expect(await page.locator('.langue-seconde').count()).toBe(0);
    }));
});

describe('pour tout le monde', () => {
  test.each([
    ['clair', {}],
    ['sombre', { colorScheme: 'dark' }],
    ['téléphone', { viewport: { width: 360, height: 740 } }],
  ] as const)('axe : %s', (_nom, options) =>
    ouvre(
      lien(dix),
      async ({ page }) => {
        await attendNoms(page, dix.length);
        await page.getByRole('button', { name: 'Code à scanner' }).click();
        await page.locator('.gardee summary').first().click();
        expect(await listViolations(page)).toBe('');
      },
      options,
    ),
  );

  test('tient dans 320 pixels, avec dix adresses', () =>
    ouvre(
      lien(dix),
      async ({ page }) => {
        await attendNoms(page, dix.length);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 640 } },
    ));

  test.each([
    ['dix adresses choisies', dix],
    ['dix adresses de toute la liste', lieux.filter((_, rang) => rang % Math.floor(lieux.length / 10) === 7).slice(0, 10)],
  ] as const)('50 ko, tout compris, sans rien demander ailleurs : %s', (_nom, choisies) =>
    ouvre(
      lien(choisies),
      async ({ page, octets, requetes }) => {
        await page.locator('.plan svg').last().waitFor();
        await page.waitForLoadState('networkidle');
        expect(octets()).toBeLessThanOrEqual(50_000);
        expect(requetes.filter((adresse) => !adresse.startsWith(site.adresse('/')))).toEqual([]);
      },
      { toutVoir: true },
    ),
  );

  test.each([
    ['deux adresses', trois.slice(1), 1],
    ['dix adresses', dix, 2],
  ] as const)('imprimée : %s', (_nom, choisies, maximum) =>
    ouvre(
      lien(choisies),
      async ({ page }) => {
        await attendNoms(page, choisies.length);
        await page.locator('.qr svg').waitFor({ state: 'attached' });
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
        expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(maximum);
        await page.emulateMedia({ media: 'print' });
        const vu = await page.locator('ma-selection').evaluate((element) => ({
          tailles: [...element.querySelectorAll('.gardee *, .apporter *')]
            .filter((noeud) => noeud.checkVisibility())
            .map((noeud) => Number.parseFloat(getComputedStyle(noeud).fontSize)),
          boutons: [...element.querySelectorAll('button, textarea, .bouton')].filter((noeud) => noeud.checkVisibility()).length,
          qr: element.querySelector('.qr svg')?.checkVisibility(),
        }));
        expect(Math.min(...vu.tailles)).toBeGreaterThanOrEqual(17.3);
        expect(vu).toMatchObject({ boutons: 0, qr: true });
        const texte = await page.locator('main').innerText();
        expect(texte).toContain('Vérifiez par téléphone avant de vous déplacer.');
        for (const { nom, ou } of choisies) for (const dit of [nom, ...ou]) expect(texte).toContain(dit);
      },
      { toutVoir: true },
    ),
  );

  test('en couleurs forcées, le code reste noir sur blanc et le plan garde ses traits', () =>
    ouvre(
      lien(dix),
      async ({ page }) => {
        await page.locator('.plan .repere').first().waitFor();
        await page.getByRole('button', { name: 'Code à scanner' }).click();
        const couleurs = await page.evaluate(() => ({
          qr: getComputedStyle(document.querySelector('.qr path') as Element).fill,
          repere: getComputedStyle(document.querySelector('.plan .repere') as Element).stroke,
        }));
        expect(couleurs.qr).toBe('rgb(0, 0, 0)');
        expect(couleurs.repere).not.toBe('none');
      },
      { forcedColors: 'active' },
    ));

  test('sans JavaScript : une phrase, les listes, et aucun bouton « Garder »', async () => {
    const sansScript = { javaScriptEnabled: false };
    await ouvre(
      SELECTION,
      async ({ page }) => {
        expect(await page.locator('main').innerText()).toContain('Cette page a besoin de JavaScript');
        expect(await page.locator('main a:visible').count()).toBe(4);
      },
      sansScript,
    );
    await ouvre(
      A,
      async ({ page }) => {
        expect(await page.getByText('Garder cette adresse').count()).toBe(0);
        expect(await page.locator('garder-adresse').first().isVisible()).toBe(false);
        expect(await page.getByText('Ma sélection').isVisible()).toBe(false);
      },
      sansScript,
    );
  });

  test('sans Navigation API, les liens emportent encore la sélection', () =>
    ouvre('/aide/', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
      await page.goto(site.adresse(A));
      await garde(page).click();
      await page.getByRole('link', { name: 'Lieux', exact: true }).first().click();
      await page.waitForURL(/\/partenaires\//);
      await page.getByRole('link', { name: 'Ma sélection (1)' }).click();
      await attendNoms(page, 1);
    }));
});
