import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { getCatalogue } from '../src/contenu/contenu.ts';
import { resolveDossiers } from '../src/contenu/dossiers.ts';
import type { LieuxCarte } from '../src/domaine/lieux-carte.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const catalogue = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-22' });
const donnees = (): LieuxCarte => JSON.parse(readFileSync(join(DIST, 'carte/lieux.json'), 'utf8'));
/** Un lieu de la démonstration qui a son point exact, dans une commune où il y en a d'autres. */
const exact = () => {
  const { lieux } = donnees();
  const rang = lieux.latitude.findIndex((latitude, place) => latitude !== null && lieux.etat[place] === 0);
  return { id: lieux.id[rang] ?? '', nom: lieux.nom[rang] ?? '' };
};

interface CarteOuverte {
  readonly page: Page;
  readonly requetes: readonly string[];
  readonly erreurs: readonly string[];
}

/** Ouvre la carte, prête : sa liste est écrite. */
function carte(suite: string, options: BrowserContextOptions, essai: (ouverte: CarteOuverte) => Promise<void>): Promise<void> {
  return visite(site.navigateur, site.adresse(`/carte/${suite}`), { reducedMotion: 'reduce', ...options }, async (visitee) => {
    await visitee.page.waitForFunction(() => (document.querySelector('[data-compte]')?.textContent ?? '') !== '');
    await essai(visitee);
  });
}

const texte = (page: Page, selecteur: string) => page.locator(selecteur).innerText();
const compte = async (page: Page) => Number((await texte(page, '[data-compte]')).replace(/\s/g, '').match(/^\d+/)?.[0] ?? 0);
const focus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');
const isFocus = (page: Page, selecteur: string) => page.evaluate((motif) => document.activeElement?.closest(motif) !== null, selecteur);
/** Remplace les lieux par d'autres, dans la forme que la carte attend. */
async function avecLieux(page: Page, change: (lieux: LieuxCarte) => LieuxCarte): Promise<void> {
  await page.route('**/carte/lieux.json', (demande) => demande.fulfill({ body: JSON.stringify(change(donnees())), contentType: 'application/json' }));
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForFunction(() => (document.querySelector('[data-compte]')?.textContent ?? '') !== '');
}

/** Ce que fait le navigateur quand on imprime. */
async function imprime(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

describe('carte', () => {
  test('au clavier : Tab atteint la carte puis ses repères, Entrée ouvre un groupe puis un lieu, le focus entre dans la bulle, Échap le rend', () =>
    carte('', {}, async ({ page, erreurs }) => {
      await page.locator('.passer').focus();
      await page.keyboard.press('Tab');
      expect(await focus(page)).toBe("Carte des lieux\u00A0: les flèches la déplacent, + et − changent l'échelle");
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatch(/^\d+ lieux autour (?:de |d'|du |des )\S/);
      for (let appui = 0; appui < 12 && (await isFocus(page, '.groupe')); appui += 1) {
        const groupe = await focus(page);
        await page.keyboard.press('Enter');
        // La carte s'approche, puis le focus passe à ce qu'il y a là.
        await page.waitForFunction((avant) => document.activeElement?.getAttribute('aria-label') !== avant, groupe);
      }
      expect(await isFocus(page, '.repere')).toBe(true);
      const nom = await focus(page);
      await page.keyboard.press('Enter');
      expect(await isFocus(page, '.bulle [role=dialog]')).toBe(true);
      expect(nom.startsWith(await texte(page, '.bulle .nom-bulle'))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.bulle').count()).toBe(0);
      expect(await focus(page)).toBe(nom);
      expect(erreurs).toEqual([]);
    }));

  test("chaque repère porte le nom de son lieu ou de son groupe, jamais celui d'un outil", () =>
    carte('?commune=beziers', {}, async ({ page }) => {
      const noms = await page.locator('.cadre-carte [role=button]').evaluateAll((reperes) => reperes.map((repere) => repere.getAttribute('aria-label') ?? ''));
      expect(noms.length).toBeGreaterThan(5);
      for (const nom of noms) expect(nom).not.toMatch(/^$|marker|zoom (?:in|out)|close/i);
    }));

  test("le lien d'évitement mène à la liste sans passer par les repères", () =>
    carte('', {}, async ({ page }) => {
      await page.locator('.passer').focus();
      await page.keyboard.press('Enter');
      expect(await isFocus(page, '#carte-liste')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await isFocus(page, '[data-tri]')).toBe(true);
    }));

  test("la liste suit la carte : cinquante à la fois, moins de lieux quand on s'approche, et le compte le dit", () =>
    carte('', {}, async ({ page }) => {
      const tous = await compte(page);
      expect(tous).toBeGreaterThan(600);
      expect(await page.locator('.lieu').count()).toBe(50);
      await page.locator('[data-suite]').click();
      expect(await page.locator('.lieu').count()).toBe(100);
      expect(await isFocus(page, '.lieu:nth-child(51) a')).toBe(true);
      await page.locator('.cadre-carte').focus();
      for (let pas = 0; pas < 3; pas += 1) await page.keyboard.press('+');
      await page.waitForFunction(
        (avant) => Number(document.querySelector('[data-compte]')?.textContent?.replace(/\s/g, '').match(/^\d+/)?.[0] ?? 0) < avant / 2,
        tous,
      );
      const vus = await compte(page);
      expect(await page.locator('.lieu').count()).toBe(Math.min(50, vus));
    }));

  test("un besoin choisi filtre la carte et la liste, et reste dans l'adresse ; celui qui peut trahir y a un mot neutre", () =>
    carte('', {}, async ({ page }) => {
      const tous = await compte(page);
      await page.selectOption('[data-besoin]', { label: 'Violences, être en sécurité' });
      await page.waitForFunction(() => document.querySelector('[data-compte]')?.textContent?.includes('Violences'));
      expect(await compte(page)).toBeLessThan(tous);
      expect(new URL(page.url()).search).toBe('?theme=soutien');
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.locator('[data-besoin]').inputValue()).toBe('soutien');
      await page.goto(page.url().replace('soutien', 'logement'));
      await page.waitForFunction(() => document.querySelector('[data-compte]')?.textContent?.includes('Logement, hébergement'));
    }));

  test('une commune écrite à la main centre la carte ; une commune inconnue le dit', () =>
    carte('', {}, async ({ page }) => {
      await page.locator('[data-commune]').fill('lodeve');
      await page.keyboard.press('Enter');
      expect(await texte(page, '[data-message]')).toBe('La carte montre les environs de Lodève.');
      await page.waitForFunction(() => document.querySelector('.lieu')?.textContent?.includes('Lodève'));
      expect(new URL(page.url()).search).toBe('?commune=lodeve');
      await page.locator('[data-commune]').fill('Xyzzy');
      await page.keyboard.press('Enter');
      expect(await texte(page, '[data-message]')).toMatch(/^Aucune commune d'ici ne s'appelle «\u00A0Xyzzy\u00A0»\./);
    }));

  test('de la liste, « Voir sur la carte » ouvre le lieu sur la carte ; Échap ramène au bouton', () =>
    carte('?commune=lodeve', {}, async ({ page }) => {
      const ligne = page.locator('.lieu', { has: page.locator('[data-montrer]:visible') }).first();
      const nom = await ligne.locator('h3').innerText();
      await ligne.locator('[data-montrer]').focus();
      await page.keyboard.press('Enter');
      expect(await texte(page, '.bulle .nom-bulle')).toBe(nom);
      expect(await isFocus(page, '.bulle')).toBe(true);
      expect(await page.locator('.choisi').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await isFocus(page, '[data-montrer]')).toBe(true);
      expect(await page.locator('.bulle, .choisi').count()).toBe(0);
    }));

  test("d'un repère à sa ligne : elle est marquée et sous les yeux, le focus reste dans la bulle et la page ne bouge pas ; Échap l'efface", () =>
    carte('?commune=lodeve', {}, async ({ page }) => {
      const repere = page.locator('.cadre-carte .repere:not(.groupe):not([aria-label*=","])').nth(5);
      const nom = await repere.getAttribute('aria-label');
      await repere.focus();
      const defile = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      const ligne = page.locator('.lieu:has([aria-current=true])');
      await page.waitForFunction(() => document.querySelectorAll('.lieu [aria-current=true]').length === 1);
      // Le texte, même d'une ligne que le navigateur n'a pas encore dessinée (`content-visibility`).
      expect((await ligne.locator('h3').textContent())?.trim()).toBe(nom);
      expect(await isFocus(page, '.bulle')).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBe(defile);
      await page.waitForFunction(() => {
        const [liste, courante] = ['[data-liste]', '.lieu:has([aria-current=true])'].map((motif) => document.querySelector(motif)?.getBoundingClientRect());
        return liste && courante && courante.top >= liste.top - 1 && courante.bottom <= liste.bottom + 1;
      });
      await page.keyboard.press('Escape');
      expect(await ligne.count()).toBe(0);
    }));

  test("la ligne d'un lieu ouvert se montre même loin dans la liste, qui se complète ensuite dans l'ordre et sans doublon", () =>
    carte('', {}, async ({ page }) => {
      const [commune, loin] = [donnees().communes, 299];
      await avecLieux(page, ({ types, communes, lieux }) => {
        // Tous au même point, sauf le dernier de la liste.
        const position = (degres: number | null | undefined) =>
          Array.from({ length: loin + 1 }, (_, rang) => (rang < loin ? null : ((degres ?? 0) + 20) * 1000));
        const nuls = Array.from({ length: loin + 1 }, () => 0);
        return {
          types,
          communes,
          lieux: { ...prend(lieux, loin + 1), commune: nuls, etat: nuls, latitude: position(commune.latitude[0]), longitude: position(commune.longitude[0]) },
        };
      });
      expect(await page.locator('.lieu').count()).toBe(50);
      await page.locator('.cadre-carte .repere:not(.groupe)').focus();
      await page.keyboard.press('Enter');
      const avance = page.locator('.lieu.en-avance:has([aria-current=true])');
      expect(await avance.count()).toBe(1);
      expect(await page.locator('.lieu').count()).toBe(51);
      const id = await avance.getAttribute('data-lieu');
      while (await page.locator('[data-suite]').isVisible()) await page.locator('[data-suite]').click();
      const ids = await page.locator('.lieu').evaluateAll((lignes) => lignes.map((ligne) => ligne.getAttribute('data-lieu')));
      expect(ids).toHaveLength(loin + 1);
      expect(new Set(ids).size).toBe(loin + 1);
      expect(ids.at(-1)).toBe(id);
      expect(await page.locator('.en-avance').count()).toBe(0);
    }));

  test("suivre une ligne, à la souris ou au clavier, fait ressortir son repère ou le groupe qui l'a ; la quitter l'éteint", () =>
    carte('?commune=lodeve', {}, async ({ page }) => {
      const souligne = page.locator('.cadre-carte .souligne');
      const ligne = page.locator('.lieu', { has: page.locator('[data-montrer]:visible') }).first();
      await ligne.locator('h3').hover();
      expect(await souligne.count()).toBe(1);
      const nom = await ligne.locator('h3').innerText();
      const repere = (await souligne.getAttribute('aria-label')) ?? '';
      expect(repere.startsWith(nom) || /^\d+ lieux /.test(repere)).toBe(true);
      await page.locator('h1').hover();
      expect(await souligne.count()).toBe(0);
      await ligne.locator('a').first().focus();
      expect(await souligne.getAttribute('aria-label')).toBe(repere);
      await page.locator('[data-tri]').focus();
      expect(await souligne.count()).toBe(0);
    }));

  test("l'ancre d'une adresse ouvre son lieu, avec un lien vers sa fiche et rien qui vienne d'ailleurs", () => {
    const { id, nom } = exact();
    return carte(`#${id}`, {}, async ({ page, requetes, erreurs }) => {
      expect(await texte(page, '.bulle .nom-bulle')).toBe(nom);
      expect(await isFocus(page, '.bulle')).toBe(true);
      expect(await page.locator('.bulle a').first().getAttribute('href')).toContain(`/partenaires/${id}/`);
      expect(requetes.filter((requete) => !requete.startsWith(site.adresse('/')))).toEqual([]);
      expect(erreurs).toEqual([]);
    });
  });

  test("canari : aucun lieu confidentiel ni sans lieu dans les données, et son ancre n'ouvre rien", async () => {
    const caches = catalogue.partenaires.filter(({ adresse }) => adresse.visibilite === 'confidentielle' || adresse.visibilite === 'sans_lieu');
    const connus = new Set(donnees().lieux.id);
    expect(caches.length).toBeGreaterThan(0);
    expect(caches.filter(({ id }) => connus.has(id))).toEqual([]);
    await carte(`#${caches[0]?.id}`, {}, async ({ page }) => {
      expect(await texte(page, '[data-message]')).toBe("Ce lieu n'est pas sur la carte\u00A0: son adresse ne se montre pas, ou il n'est plus dans l'annuaire.");
      expect(await page.locator('.bulle').count()).toBe(0);
    });
  });

  test('une adresse qui se donne au téléphone est dans la liste de sa commune, sans bouton pour la montrer', async () => {
    const relais = catalogue.partenaires.find(({ adresse, statut }) => adresse.visibilite === 'sur_orientation' && statut === 'ouvert');
    await carte(`?commune=${relais?.adresse.visibilite === 'sur_orientation' ? relais.adresse.code_insee : ''}`, {}, async ({ page }) => {
      while (await page.locator('[data-suite]').isVisible()) await page.locator('[data-suite]').click();
      const ligne = page.locator(`[data-lieu="${relais?.id}"]`);
      // Une ligne que l'on ne voit pas n'est pas mise en page : on y va d'abord.
      await ligne.locator('a').first().focus();
      await page.waitForFunction(
        (id) => document.querySelector<HTMLElement>(`[data-lieu="${id}"]`)?.innerText.includes('Adresse donnée au téléphone'),
        relais?.id,
      );
      expect(await ligne.locator('[data-montrer]').isVisible()).toBe(false);
    });
  });

  test("des lieux au même point s'ouvrent ensemble, et chacun depuis leur bulle", () =>
    carte('', {}, async ({ page }) => {
      await avecLieux(page, ({ types, communes, lieux }) => ({
        types,
        communes,
        lieux: { ...prend(lieux, 3), commune: [0, 0, 0], latitude: [null, null, null], longitude: [null, null, null], etat: [1, 1, 1] },
      }));
      const groupe = page.locator('.cadre-carte .groupe');
      expect(await groupe.getAttribute('aria-label')).toBe(`3 lieux autour de ${donnees().communes.nom[0]}`);
      await groupe.focus();
      await page.keyboard.press('Enter');
      expect(await texte(page, '.bulle .nom-bulle')).toBe(`3 lieux à ${donnees().communes.nom[0]}, au même point`);
      const second = page.locator('.pile-lieux button').nth(1);
      const nom = await second.innerText();
      await second.press('Enter');
      expect(await texte(page, '.bulle .nom-bulle')).toBe(nom);
      expect(await texte(page, '.bulle [data-approche]')).toContain('Placé au centre de la commune');
      await page.keyboard.press('Escape');
      expect(await isFocus(page, '.groupe')).toBe(true);
    }));

  test("cinq mille lieux : la page ne porte que ce que l'on voit", () =>
    carte('', {}, async ({ page }) => {
      await avecLieux(page, ({ types, communes, lieux }) => ({ types, communes, lieux: prend(lieux, 5000) }));
      expect(await compte(page)).toBeGreaterThan(4500);
      expect(await page.locator('.cadre-carte .repere').count()).toBeLessThan(120);
      expect(await page.locator('.lieu').count()).toBe(50);
    }));

  test("sans aucune position, la page l'explique et garde toute la liste", () =>
    carte('', {}, async ({ page }) => {
      await avecLieux(page, ({ types, communes, lieux }) => {
        const vides = lieux.id.map(() => null);
        const inconnus = communes.nom.map(() => null);
        return { types, communes: { ...communes, latitude: inconnus, longitude: inconnus }, lieux: { ...lieux, latitude: vides, longitude: vides } };
      });
      expect(await texte(page, '[data-message]')).toBe("Aucun lieu n'a encore de position sur la carte. La liste les donne tous.");
      expect(await page.locator('.cadre-carte').isVisible()).toBe(false);
      expect(await compte(page)).toBe(donnees().lieux.id.length);
    }));

  test('des contours ne viennent que si on les demande ; une phrase dit alors la commune et le secteur du centre, avec un lien vers sa page', () =>
    carte('', {}, async ({ page, requetes, erreurs }) => {
      const demandes = () => requetes.filter((requete) => requete.endsWith('/carte/decoupage.json')).length;
      expect(demandes()).toBe(0);
      await page.locator('[data-contours] input').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.contour-secteur').waitFor({ state: 'attached' });
      expect(demandes()).toBe(1);
      expect(new URL(page.url()).search).toBe('?contours=secteurs');
      expect(await page.locator('.nom-secteur').count()).toBeGreaterThan(3);
      await page.locator('[data-commune]').fill('lodeve');
      await page.keyboard.press('Enter');
      const lodeve = catalogue.communes.find(({ slug }) => slug === 'lodeve');
      const secteur = catalogue.secteurs.secteurs.find(({ communes }) => communes.includes(lodeve?.code_insee ?? ''))?.nom;
      const phrase = `Le centre de la carte est à ${lodeve?.nom}, dans le secteur du service social «\u00A0${secteur}\u00A0».`;
      await page.waitForFunction((attendu) => document.querySelector('[data-ici]')?.textContent === attendu, phrase);
      expect(await page.locator('.ici').getAttribute('role')).toBe('status');
      expect(await page.locator('[data-ici-page]').getAttribute('href')).toContain(`/communes/${lodeve?.slug}/`);
      expect(await texte(page, '[data-ici-page]')).toBe(`Page de ${lodeve?.nom}`);
      expect(await page.locator('.secteur-ici').count()).toBe(1);
      await page.locator('[data-contours] input[value=communes]').check();
      expect(await texte(page, '[data-ici]')).toBe(`Le centre de la carte est à ${lodeve?.nom}.`);
      expect(await page.locator('.contour-secteur, .secteur-ici, .nom-secteur').count()).toBe(0);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.locator('[data-contours] input[value=communes]').isChecked()).toBe(true);
      expect(await page.locator('.contour-commune').count()).toBe(1);
      await page.locator('[data-contours] input[value=""]').check();
      expect(await page.locator('.contour').count()).toBe(0);
      expect(await texte(page, '.ici')).toBe('');
      expect(new URL(page.url()).search).toBe('?commune=lodeve');
      expect(erreurs).toEqual([]);
    }));

  test("des contours qui n'arrivent pas : la page le dit, et la carte reste", () =>
    carte('', {}, async ({ page }) => {
      await page.route('**/carte/decoupage.json', (demande) => demande.abort());
      await page.locator('[data-contours] input[value=secteurs]').check();
      await page.waitForFunction(() => document.querySelector('[data-ici]')?.textContent?.startsWith("Les contours n'ont pas pu se charger."));
      expect(await page.locator('.cadre-carte .repere').count()).toBeGreaterThan(5);
      await page.unroute('**/carte/decoupage.json');
      await page.locator('[data-contours] input[value=communes]').check();
      await page.locator('.contour-commune').waitFor({ state: 'attached' });
    }));

  test("sur le papier : la carte telle qu'on la voit, en noir sur blanc, et une liste qui reprend chaque numéro de la carte ; aucune commande", () =>
    carte('?commune=lodeve&contours=secteurs', { colorScheme: 'dark' }, async ({ page }) => {
      await page.locator('.contour-secteur').waitFor({ state: 'attached' });
      const lieux = await compte(page);
      const vue = await page.locator('.cadre-carte').boundingBox();
      await imprime(page);
      const papier = await page.locator('.cadre-carte').boundingBox();
      expect(papier?.width).toBeLessThanOrEqual(688);
      expect((papier?.width ?? 0) / (papier?.height ?? 1)).toBeCloseTo((vue?.width ?? 0) / (vue?.height ?? 1), 2);
      const numeros = await page
        .locator('.cadre-carte [data-numero]')
        .evaluateAll((reperes) => reperes.map((repere) => Number(repere.getAttribute('data-numero'))));
      const rangs = await page.locator('.feuille > ol > li').evaluateAll((lignes) => lignes.map((ligne) => (ligne as HTMLLIElement).value));
      expect(numeros.length).toBeGreaterThan(5);
      expect([...numeros].sort((a, b) => a - b)).toEqual(rangs);
      // Un groupe au bord de la vue montre aussi ceux de ses lieux qui sont juste dehors.
      expect(await page.locator('.lieu-imprime').count()).toBeGreaterThanOrEqual(lieux);
      const repere = await page
        .locator('.cadre-carte [data-numero]')
        .first()
        .evaluate((element) => {
          const { content, color, backgroundColor, display } = getComputedStyle(element, '::after');
          return { content, color, backgroundColor, display };
        });
      expect(repere).toMatchObject({ content: '"1"', color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
      expect(await page.locator('.contour-secteur').evaluate((trait) => getComputedStyle(trait).stroke)).toBe('rgb(0, 0, 0)');
      expect(await page.locator('main').locator('button, input, select, summary, .leaflet-control-zoom, .lieu').filter({ visible: true }).count()).toBe(0);
    }));

  test('sur le papier, une liste trop longue est coupée, le dit, et garde chaque numéro ; elle disparaît ensuite', () =>
    carte('', {}, async ({ page }) => {
      const total = (await compte(page)).toLocaleString('fr-FR').replace(/\u202F/g, ' ');
      await imprime(page);
      expect((await texte(page, '.feuille > p')).replace(/[\u202F\u00A0]/g, ' ')).toMatch(
        new RegExp(`^Cette feuille donne (?:1\\d\\d|200) lieux sur ${total}\\.`),
      );
      const imprimes = await page.locator('.lieu-imprime').count();
      expect(imprimes).toBeGreaterThan(100);
      expect(imprimes).toBeLessThanOrEqual(200);
      for (const ligne of await page.locator('.feuille > ol > li').all()) expect(await ligne.locator('.lieu-imprime').count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'screen' });
      const feuilles = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(feuilles).toBeGreaterThan(3);
      expect(await page.locator('.feuille > *').count()).toBe(0);
      expect(await page.locator('.lieu').first().isVisible()).toBe(true);
    }));

  test('au doigt, la page défile à travers la carte ; un bouton permet de la déplacer', () =>
    carte('', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }, async ({ page }) => {
      const geste = () => page.locator('.cadre-carte').evaluate((cadre) => getComputedStyle(cadre).touchAction);
      expect(await geste()).toContain('pan-y');
      await page.locator('[data-doigt]').click();
      expect(await page.locator('[data-doigt]').getAttribute('aria-pressed')).toBe('true');
      expect(await geste()).toBe('none');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }));

  test("sans mouvement demandé, rien ne s'anime", () =>
    carte('', {}, async ({ page }) => expect(await page.locator('.leaflet-zoom-anim, .leaflet-fade-anim').count()).toBe(0)));

  test.each([
    ['', 'claire', {}],
    ['?commune=beziers&theme=logement', 'sombre', { colorScheme: 'dark' as const }],
    [`#${exact().id}`, 'une bulle ouverte', {}],
    ['?commune=lodeve&contours=secteurs', 'avec ses secteurs', {}],
    ['', 'étroite', { viewport: { width: 320, height: 640 } }],
  ])("axe : la carte « %s » (%s) n'a pas de faute", (suite, _nom, options) =>
    carte(suite, options, async ({ page }) => {
      expect(await listViolations(page)).toBe('');
    }),
  );

  test('sans JavaScript, la page le dit et mène aux listes', () =>
    visite(site.navigateur, site.adresse('/carte/'), { javaScriptEnabled: false }, async ({ page }) => {
      expect(await texte(page, 'main')).toContain('La carte a besoin de JavaScript');
      expect(await page.locator('carte-partenaires').isVisible()).toBe(false);
      for (const liste of ['/communes/', '/themes/', '/partenaires/']) expect(await page.locator(`main a[href$="${liste}"]`).count()).toBe(1);
    }));
});

/** Les premiers lieux, répétés s'il en faut plus qu'il n'y en a. */
function prend(lieux: LieuxCarte['lieux'], nombre: number): LieuxCarte['lieux'] {
  const colonnes = Object.entries(lieux).map(([colonne, valeurs]) => [
    colonne,
    Array.from({ length: nombre }, (_, rang) => (colonne === 'id' ? `${valeurs[rang % valeurs.length]}-${rang}` : valeurs[rang % valeurs.length])),
  ]);
  return Object.fromEntries(colonnes) as unknown as LieuxCarte['lieux'];
}
