import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { ouvreSite } from './site.ts';

const site = ouvreSite();
const PAGE = '/fiche-de-liaison/';
const KO = 1000;
const MINUTE = 60_000;
const SECU = '1 85 05 78 006 084 36';
const SECRET = 'Camille';

const ouvre = <T>(essai: (page: Page) => Promise<T>, options: Parameters<typeof visite>[2] = {}) =>
  visite(site.navigateur, site.adresse(PAGE), { reducedMotion: 'reduce', ...options }, async ({ page, erreurs }) => {
    // L'imprimante ne s'ouvre pas : on compte les fois où elle l'aurait fait.
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.impressions = String(countImpressions() + 1);
      };
      const countImpressions = () => Number(document.documentElement.dataset.impressions ?? 0);
    });
    const rendu = await essai(page);
    expect(erreurs).toEqual([]);
    return rendu;
  });
const impressions = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.impressions ?? 0));
const formulaire = <T>(essai: (page: Page) => Promise<T>, options: Parameters<typeof visite>[2] = {}) =>
  ouvre(async (page) => {
    await commence(page);
    return essai(page);
  }, options);
async function commence(page: Page): Promise<void> {
  await page.getByRole('button', { name: "Remplir à l'écran" }).click();
  await page.getByRole('heading', { name: 'Remplir la fiche' }).waitFor();
}
const champ = (page: Page, nom: string) => page.locator(`#l-${nom}`);
const lu = (texte: string) => texte.replace(/\s+/g, ' ').trim();
const imprime = (page: Page) => page.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }).click();
const feuille = async (page: Page) => lu(await page.locator('[data-formulaire] .feuille').evaluate((element) => element.textContent ?? ''));
const countPages = async (page: Page) => (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

async function remplit(page: Page): Promise<void> {
  const textes = {
    deService: 'CCAS de Lodève',
    deTelephone: '04 65 71 12 34',
    deFonction: "Agent d'accueil",
    aService: 'Service social du Département',
    nom: 'Exemple',
    prenom: SECRET,
    commune: 'Lodève',
    motif: 'Un courrier du propriétaire, sans réponse.',
    fait: 'Courrier relu ensemble.',
    demande: 'Un rendez-vous cette semaine.',
    retourAvant: '2099-12-04',
  };
  for (const [nom, texte] of Object.entries(textes)) await champ(page, nom).fill(texte);
  await page.getByRole('checkbox', { name: 'Logement' }).check();
  await page.getByRole('checkbox', { name: 'Coupon ci-joint' }).check();
  await page.getByRole('radio', { name: /signe la feuille/ }).check();
}

describe('la feuille vierge', () => {
  test('sans JavaScript, elle est entière, tient sur deux pages, et rien ne promet un formulaire', () =>
    visite(site.navigateur, site.adresse(PAGE), { javaScriptEnabled: false }, async ({ page }) => {
      const texte = lu(await page.locator('fiche-liaison').innerText());
      expect(texte).toContain("Rien n'est gardé, rien n'est envoyé.");
      for (const mot of [
        'Personne concernée',
        'Motif',
        'Ce qui a été fait',
        'Ce qui est demandé',
        'Retour attendu',
        'Sa signature',
        'Accord oral recueilli le',
      ])
        expect(texte).toContain(mot);
      expect(texte).toContain("La personne a lu cette fiche, elle est d'accord pour qu'elle soit transmise.");
      for (const mot of ['Qui les lit', 'Pour quoi', 'Combien de temps', 'les faire corriger ou effacer', 'dpo@exemple.example', 'CNIL'])
        expect(texte).toContain(mot);
      for (const mot of ['Reçue le', 'Rendez-vous le', 'Orientée vers', 'Sans suite, parce que']) expect(texte).toContain(mot);
      expect(await page.locator('.feuille .fiche .cases').first().locator('li').count()).toBe(12);
      expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
      expect(await countPages(page)).toBe(2);
    }));

  test('imprimée, elle est seule sur le papier, noire, en 12 points au moins, avec de quoi écrire', () =>
    ouvre(
      async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        expect(await page.locator('header nav:visible, body > footer:visible, h1:visible, .rien:visible, button:visible').count()).toBe(0);
        const mesures = await page.locator('.feuille').evaluate((element) => {
          const parties = [...element.querySelectorAll<HTMLElement>('p, dt, li, h4')];
          return {
            petite: Math.min(
              ...parties.filter((partie) => !partie.matches('.petit, .couper')).map((partie) => Number.parseFloat(getComputedStyle(partie).fontSize)),
            ),
            encre: new Set(parties.map((partie) => getComputedStyle(partie).color)).size,
            couleur: getComputedStyle(element).color,
            lignes: [...element.querySelectorAll('.lignes i')].every((ligne) => ligne.getBoundingClientRect().height >= 28),
          };
        });
        // Douze points font seize pixels ; sept millimètres et demi, vingt-huit : une main y écrit.
        expect(mesures).toEqual({ petite: 16, encre: 1, couleur: 'rgb(0, 0, 0)', lignes: true });
      },
      { viewport: { width: 720, height: 1000 } },
    ));

  test('un bouton l’imprime', () =>
    ouvre(async (page) => {
      await page.getByRole('button', { name: 'Imprimer la fiche vierge' }).click();
      expect(await impressions(page)).toBe(1);
    }));
});

describe('remplie à l’écran', () => {
  test('elle s’imprime avec ce qui est écrit : la fiche, la copie en mots simples, le coupon', () =>
    formulaire(async (page) => {
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('l-titre');
      await remplit(page);
      await champ(page, 'rappel').check();
      await champ(page, 'telephone').fill('06 39 98 12 34');
      await imprime(page);
      expect(await impressions(page)).toBe(1);
      const texte = await feuille(page);
      for (const mot of ['CCAS de Lodève', SECRET, '06 39 98 12 34', 'Un rendez-vous cette semaine.', '4 décembre 2099']) expect(texte).toContain(mot);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.feuille:visible').count()).toBe(1);
      expect(lu(await page.locator('.feuille:visible .copie').innerText())).toContain('À propos de Logement, hébergement');
      // Le coupon voyage seul : il ne nomme personne.
      const coupon = lu(await page.locator('.feuille:visible .coupon').innerText());
      expect(coupon).toContain('Initiales de la personne C. E.');
      expect(coupon).not.toContain(SECRET);
      expect(await countPages(page)).toBe(2);
    }));

  test('les textes les plus longs tiennent sur la première page', () =>
    formulaire(async (page) => {
      await remplit(page);
      const phrase = 'Elle attend une réponse depuis le mois dernier, et la date limite approche. ';
      for (const [nom, taille] of [
        ['motif', 600],
        ['fait', 400],
        ['demande', 400],
      ] as const)
        await champ(page, nom).fill(phrase.repeat(9).slice(0, taille));
      await champ(page, 'aService').fill('Service social du Département, maison des solidarités du Cœur d’Hérault, Lodève');
      expect(await countPages(page)).toBe(2);
    }));

  test('des violences ne s’écrivent pas sur la copie, et la copie peut ne pas s’imprimer', () =>
    formulaire(async (page) => {
      await remplit(page);
      await page.getByRole('checkbox', { name: 'Violences' }).check();
      await page.getByText('La copie pour la personne ne le porte pas').waitFor();
      expect(await page.locator('[data-formulaire] .copie').evaluate((copie) => copie.textContent)).not.toMatch(/violence/i);
      await page.getByRole('checkbox', { name: 'Ne pas imprimer la copie' }).check();
      expect(await page.locator('[data-formulaire] .copie').count()).toBe(0);
    }));

  test('un numéro de Sécurité sociale se refuse à l’instant, bloque l’impression, et ne sort pas sur le papier', () =>
    formulaire(async (page) => {
      await remplit(page);
      await champ(page, 'motif').fill(`Numéro ${SECU}, à vérifier.`);
      const alerte = page.getByRole('alert').filter({ hasText: 'numéro de Sécurité sociale' });
      await alerte.waitFor();
      expect(lu(await alerte.innerText())).toContain('Écrivez plutôt « couverture santé à vérifier »');
      const bouton = page.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' });
      expect(await bouton.getAttribute('aria-disabled')).toBe('true');
      const raison = await bouton.getAttribute('aria-describedby');
      expect(await page.locator(`#${raison}`).innerText()).toContain("effacez d'abord le numéro");
      await bouton.click({ force: true });
      expect(await impressions(page)).toBe(0);
      await page.locator('.resume').getByRole('link', { name: 'Le motif' }).waitFor();
      expect(await page.locator('.resume button').count()).toBe(0);
      expect(await feuille(page)).toContain('Numéro [numéro retiré], à vérifier.');
      expect(await feuille(page)).not.toContain('006 084');
      await champ(page, 'motif').fill('Couverture santé à vérifier.');
      expect(await bouton.getAttribute('aria-disabled')).toBe(null);
      await bouton.click();
      expect(await impressions(page)).toBe(1);
    }));

  test('ce qui manque se dit en tête, où va le curseur ; l’adresse ne bouge pas, et l’on peut imprimer quand même', () =>
    formulaire(async (page) => {
      const adresse = page.url();
      await champ(page, 'deTelephone').fill('12 34 5');
      await champ(page, 'deTelephone').blur();
      await page.getByText('Écrivez dix chiffres').waitFor();
      await imprime(page);
      const resume = page.locator('.resume');
      await resume.waitFor();
      expect(await resume.getAttribute('role')).toBe('alert');
      expect(await resume.getByRole('heading').innerText()).toBe("Avant d'imprimer\u00A0: 6 points à revoir");
      expect(await page.evaluate(() => document.activeElement?.closest('.resume') !== null)).toBe(true);
      expect(await impressions(page)).toBe(0);
      expect(await listViolations(page)).toBe('');
      await resume.getByRole('link', { name: 'Nom de la personne' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('l-nom');
      expect(await champ(page, 'nom').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${(await champ(page, 'nom').getAttribute('aria-describedby'))?.split(' ').at(-1)}`).innerText()).toContain('À remplir');
      expect([page.url(), await page.evaluate(() => history.length)]).toEqual([adresse, 2]);
      await resume.getByRole('button', { name: 'Imprimer ainsi' }).click();
      expect(await impressions(page)).toBe(1);
    }));

  test('au clavier seul, de bout en bout', () =>
    ouvre(async (page) => {
      await page.getByRole('button', { name: "Remplir à l'écran" }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Remplir la fiche' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('l-deService');
      await page.keyboard.type('CCAS');
      for (let arret = 0; arret < 60 && !(await page.evaluate(() => document.activeElement?.textContent === 'Tout effacer')); arret += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Oui, tout effacer');
      await page.keyboard.press('Enter');
      await page.getByText('Tout est effacé.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('l-titre');
      expect(await champ(page, 'deService').inputValue()).toBe('');
    }));
});

describe('rien n’est gardé, rien n’est envoyé', () => {
  test('ni requête, ni stockage, ni adresse, ni titre, ni retour ; aucun champ ne se souvient', () =>
    visite(site.navigateur, site.adresse(PAGE), { toutVoir: true }, async ({ page, requetes }) => {
      await commence(page);
      await page.waitForLoadState('networkidle');
      const avant = requetes.length;
      const [adresse, titre, historique] = [page.url(), await page.title(), await page.evaluate(() => history.length)];
      await remplit(page);
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await imprime(page);
      expect(requetes.slice(avant)).toEqual([]);
      expect([page.url(), await page.title(), await page.evaluate(() => history.length)]).toEqual([adresse, titre, historique]);
      expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])).toEqual([
        0,
        0,
        '',
        0,
      ]);
      expect(await page.locator('[data-formulaire] a[href^="mailto:"], [data-formulaire] form[action]').count()).toBe(0);
      const retiennent = await page
        .locator('[data-formulaire] :is(input, textarea)')
        .evaluateAll((champs) =>
          champs.flatMap((element) =>
            element.getAttribute('autocomplete') === 'off' &&
            (element.matches('[type=checkbox], [type=radio]') || element.getAttribute('spellcheck') === 'false')
              ? []
              : [element.outerHTML],
          ),
        );
      expect(retiennent).toEqual([]);
      // On part sans rien devoir répondre ; revenir retrouve une page neuve.
      await page.goto(site.adresse('/'));
      await page.goBack();
      expect(await page.content()).not.toContain(SECRET);
      expect(await page.locator('[data-formulaire] *').count()).toBe(0);
    }));

  test('20 minutes sans geste : une annonce une minute avant, qu’un geste retire, puis tout s’efface', () =>
    ouvre(async (page) => {
      await page.clock.install();
      await commence(page);
      await remplit(page);
      await page.clock.runFor(18 * MINUTE);
      expect(await page.locator('.bientot').innerText()).toBe('');
      await page.clock.runFor(1.5 * MINUTE);
      const annonce = page.getByRole('alert').filter({ hasText: 'Dans une minute, tout sera effacé.' });
      await annonce.waitFor();
      await page.getByRole('button', { name: 'Garder la fiche' }).press('Enter');
      await annonce.waitFor({ state: 'detached' });
      await page.clock.runFor(2 * MINUTE);
      expect(await champ(page, 'prenom').inputValue()).toBe(SECRET);
      await page.clock.runFor(17.5 * MINUTE);
      await annonce.waitFor();
      await page.clock.runFor(MINUTE);
      await page.getByText('Tout a été effacé\u00A0: 20 minutes sans geste.').waitFor();
      expect(await champ(page, 'prenom').inputValue()).toBe('');
      expect(await page.locator('fiche-liaison').innerText()).not.toContain(SECRET);
      expect(await feuille(page)).not.toContain(SECRET);
    }));
});

test.each([
  ['clair', {}],
  ['sombre', { colorScheme: 'dark' }],
  ['couleurs forcées', { forcedColors: 'active' }],
  ['au téléphone', { viewport: { width: 320, height: 640 } }],
] as const)('axe, rien ne dépasse, chaque commande se touche (%s)', (_cas, options) =>
  formulaire(async (page) => {
    await remplit(page);
    await champ(page, 'rappel').check();
    await champ(page, 'motif').fill(SECU);
    await page.getByRole('button', { name: 'Voir la feuille' }).click();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    expect(await listViolations(page, 'forcedColors' in options ? { contrastes: 'ignores' } : {})).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    const petites = await page
      .locator('fiche-liaison :is(button, .champ, .case-a-cocher):visible')
      .evaluateAll((commandes) =>
        commandes.filter((commande) => commande.getBoundingClientRect().height < 44).map((commande) => commande.outerHTML.slice(0, 100)),
      );
    expect(petites).toEqual([]);
  }, options),
);

test('la page tient dans un aller-retour, en octets compressés ; React ne vient qu’au premier geste', () =>
  visite(site.navigateur, site.adresse(PAGE), { toutVoir: true }, async ({ page, octets }) => {
    const avant = octets();
    const corps = await page.evaluate(() =>
      ([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]).reduce(
        (somme, { encodedBodySize }) => somme + encodedBodySize,
        0,
      ),
    );
    expect(corps / KO).toBeLessThanOrEqual(14);
    await commence(page);
    await page.waitForLoadState('networkidle');
    expect((octets() - avant) / KO).toBeLessThanOrEqual(85);
  }));
