import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Creneau, lireCreneaux } from '../src/domaine/horaires/creneaux.ts';
import { addJours } from '../src/domaine/horaires/jour.ts';
import { POUR_TOUS } from '../src/recherche/avec.ts';
import { getJetonFacette, JETON_SANS_HEURES } from '../src/recherche/jetons.ts';
import { readFiches } from './fragments.ts';
import { visite } from './navigateur.ts';
import { BASE, DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const FICHES = new Map(readFiches().map((fiche) => [fiche.adresse, fiche]));
/** Le jour de la construction : les demi-heures ne sont connues que ce jour-là et le lendemain. */
const { du: JOUR } = JSON.parse(readFileSync(join(DIST, 'permanences.json'), 'utf8')) as { du: string };
const MINUTE = 60_000;
const DEMI_HEURE = 30;

const repondu = (page: Page) => page.locator('recherche-site[data-etat=repondu]').waitFor();
const ouvre = (demande: string, essai: Parameters<typeof visite<void>>[3]) =>
  visite<void>(site.navigateur, site.adresse(`/recherche/${demande}`), {}, async (visitee) => {
    await repondu(visitee.page);
    await essai(visitee);
  });
/** La même page, à une autre heure. */
const ouvreA = (instant: number, demande: string, essai: (page: Page) => Promise<void>) =>
  visite<void>(site.navigateur, site.adresse('/aide/'), {}, async ({ page }) => {
    await page.clock.setFixedTime(instant);
    await page.goto(site.adresse(`/recherche/${demande}`));
    await repondu(page);
    await essai(page);
  });
const ouvrePanneau = async (page: Page) => {
  await page.getByText('Filtrer les résultats').click();
  await page.locator('[data-compte]').filter({ hasText: /\d/ }).first().waitFor();
};
const countResultats = async (page: Page) => Number.parseInt((await page.locator('[data-zone=nombre]').innerText()).replace(/\s/g, ''), 10) || 0;
const getParametres = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const getFocus = (page: Page) =>
  page.evaluate(() => {
    const { name, value } = document.activeElement as HTMLInputElement;
    return `${name}=${value}`;
  });
/** Adresses des cartes montrées, sans la base ; celles d'avant ou d'après l'intertitre. */
const listAdresses = async (page: Page, cartes = '.resultat') =>
  (await page.locator(`${cartes} h3 a`).evaluateAll((liens) => liens.map((lien) => (lien as HTMLAnchorElement).pathname))).map((chemin) =>
    chemin.slice(BASE.length),
  );
const DATEES = '.resultat:not([data-intertitre] ~ *)';
const A_CONFIRMER = '[data-intertitre] ~ .resultat';

interface Choix {
  readonly nom: string;
  readonly valeur: string;
  readonly liste: boolean;
  readonly compte: number;
}

/** Tous les choix du panneau qui ont un compte, tels qu'ils se lisent. */
const listComptes = (page: Page): Promise<Choix[]> =>
  page.locator('[data-zone=filtres]').evaluate((panneau) =>
    [...panneau.querySelectorAll<HTMLOptionElement | HTMLInputElement>('option, input')].flatMap((porteur) => {
      const liste = porteur instanceof HTMLOptionElement;
      const texte = (liste ? porteur.text : porteur.closest('label')?.textContent) ?? '';
      const compte = /\((\d+)\)$/.exec(texte.trim())?.[1];
      return compte === undefined
        ? []
        : [{ nom: (liste ? porteur.closest('select')?.name : porteur.name) ?? '', valeur: porteur.value, liste, compte: +compte }];
    }),
  );
async function choisit(page: Page, nom: string, valeur: string, liste = false): Promise<void> {
  const menu = page.locator(`select[name=${nom}]`);
  if (liste) await menu.focus().then(() => menu.selectOption(valeur));
  else await page.locator(`input[name=${nom}][value="${valeur}"]`).click();
  await repondu(page);
}

describe('des filtres qui comptent', () => {
  test.each([
    ['?q=aide+alimentaire+lodève', ['type', 'theme', 'public', 'langue', 'services', 'avec']],
    ['?q=mairie&theme=budget', ['type', 'public', 'avec']],
    ['?q=msa&commune=lodeve', ['type', 'public', 'avec']],
    ['?commune=lodeve&services=douche', ['type', 'services']],
  ])('%s : le compte de chaque choix est le nombre de résultats quand on le fait', (demande, groupes) =>
    ouvre(demande, async ({ page, erreurs }) => {
      await ouvrePanneau(page);
      const deja = getParametres(page);
      const choix = (await listComptes(page)).filter(({ nom, valeur }) => groupes.includes(nom) && deja[nom] !== valeur);
      expect(new Set(choix.map(({ nom }) => nom))).toEqual(new Set(groupes));
      const obtenus: Choix[] = [];
      for (const [rang, { nom, valeur, liste }] of choix.entries()) {
        await choisit(page, nom, valeur, liste);
        obtenus.push({ nom, valeur, liste, compte: await countResultats(page) });
        expect(await getFocus(page)).toBe(`${nom}=${valeur}`);
        if (nom === 'services' || nom === 'avec') await choisit(page, nom, valeur);
        // Dans un groupe où l'on n'en choisit qu'un, le suivant remplace le précédent.
        else if (choix[rang + 1]?.nom !== nom) await choisit(page, nom, deja[nom] ?? '', liste);
      }
      expect(obtenus).toEqual(choix);
      expect(getParametres(page)).toEqual(deja);
      expect(erreurs).toEqual([]);
    }),
  );

  test('un public garde les services pour tous, et rien de ce qui est pour d’autres', () =>
    ouvre('?commune=lodeve', async ({ page }) => {
      await ouvrePanneau(page);
      await choisit(page, 'public', 'femmes', true);
      const [femmes, tous] = ['femmes', POUR_TOUS].map((valeur) => getJetonFacette('public', valeur));
      const publics = (await listAdresses(page)).map((adresse) => [femmes, tous].filter((jeton) => FICHES.get(adresse)?.mots.has(jeton ?? '')));
      expect(publics.length).toBeGreaterThanOrEqual(5);
      expect(publics.filter((jetons) => jetons.length === 0)).toEqual([]);
      expect(publics.filter(([jeton]) => jeton === tous).length).toBeGreaterThan(0);
    }));
});

describe("l'adresse garde les choix", () => {
  const CHOIX: readonly (readonly [string, string])[] = [
    ['quand', 'semaine'],
    ['jours', 'mardi'],
    ['jours', 'jeudi'],
    ['moments', 'matin'],
    ['type', 'partenaire'],
    ['avec', 'gratuit'],
  ];
  const listCoches = (page: Page) =>
    page
      .locator('[data-zone=filtres] input:checked, [data-zone=filtres] select')
      .evaluateAll((champs) =>
        champs.flatMap((champ) => ((champ as HTMLInputElement).value ? [`${champ.getAttribute('name')}=${(champ as HTMLInputElement).value}`] : [])),
      );
  const listMots = (page: Page) => page.getByRole('list', { name: 'Filtres appliqués' }).getByRole('button').allTextContents();

  test("on recharge, on recule, on avance : tout revient ; le focus reste où l'on choisit", () =>
    ouvre('?q=aide+lodève', async ({ page }) => {
      await ouvrePanneau(page);
      await choisit(page, 'public', 'jeunes', true);
      for (const [nom, valeur] of CHOIX) {
        await choisit(page, nom, valeur);
        expect(await getFocus(page)).toBe(`${nom}=${valeur}`);
      }
      const attendus = { quand: 'semaine', jours: 'mardi,jeudi', moments: 'matin', type: 'partenaire', avec: 'gratuit', public: 'jeunes' };
      expect(getParametres(page)).toEqual({ q: 'aide lodève', ...attendus });
      const [coches, adresses, nombre] = [await listCoches(page), await listAdresses(page), await countResultats(page)];
      expect(coches.toSorted()).toEqual(['public=jeunes', ...CHOIX.map((choix) => choix.join('='))].toSorted());
      await page.reload();
      await repondu(page);
      expect([await listCoches(page), await listAdresses(page), await countResultats(page)]).toEqual([coches, adresses, nombre]);
      await page.goBack();
      await expect.poll(() => listCoches(page)).toEqual(coches.filter((coche) => coche !== 'avec=gratuit'));
      await page.goBack();
      await expect.poll(() => listCoches(page)).not.toContain('type=partenaire');
      await page.goForward();
      await page.goForward();
      await expect.poll(() => listCoches(page)).toEqual(coches);
    }));

  test("les mots s'enlèvent un par un, l'endroit compris, et chacun ne retire que lui", () =>
    ouvre(
      `?q=aide+lodève&theme=budget&${CHOIX.filter(([nom]) => nom !== 'jours')
        .map((choix) => choix.join('='))
        .join('&')}&jours=mardi,jeudi`,
      async ({ page }) => {
        const mots = await listMots(page);
        expect(mots).toEqual(
          ['autour de Lodève', 'Cette semaine', 'Mardi', 'Jeudi', 'Le matin', 'Des lieux et services', 'Dettes, factures, banque', 'Gratuit'].map(
            (mot) => `${mot}✕`,
          ),
        );
        for (let reste = mots.length; reste > 0; reste -= 1) {
          const place = Math.floor(reste / 2);
          const avant = await listMots(page);
          await page.getByRole('list', { name: 'Filtres appliqués' }).getByRole('button').nth(place).click();
          await expect.poll(() => page.locator('[data-zone=appliques] button').count()).toBe(reste - 1);
          expect(await listMots(page)).toEqual(reste === 1 ? [] : avant.toSpliced(place, 1));
        }
        expect(getParametres(page)).toEqual({ q: 'aide' });
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche-q');
      },
    ));
});

describe('quand on peut venir', () => {
  /** Six ou sept heures à Paris, selon la saison : rien de la journée n'est encore passé. */
  const AUBE = Date.parse(`${JOUR}T05:00:00Z`);
  const paris = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
  const lireParis = (minutes: number) => paris.format(minutes * MINUTE).split(' ') as [string, string];
  const lireSeances = (adresse: string): Creneau[] => lireCreneaux(FICHES.get(adresse)?.affiche.creneaux ?? '');
  const findMatin = (adresse: string) =>
    lireSeances(adresse)
      .map(({ debut }) => lireParis(debut))
      .find(([, heure]) => heure < '12:00')?.[0] ?? 'jamais';

  test('cette semaine, le matin : les permanences par date, la plus proche d’abord ; sans heures, à part', () =>
    ouvreA(AUBE, '?type=permanence&quand=semaine&moments=matin', async (page) => {
      await page.locator('.resultat').nth(4).scrollIntoViewIfNeeded();
      await page.locator('.resultat').nth(9).waitFor();
      while (await page.locator('[data-zone=plus]').isVisible()) {
        const deja = await page.locator('.resultat').count();
        await page.locator('[data-zone=plus]').click();
        await page.locator('.resultat').nth(deja).waitFor();
      }
      const dates = (await listAdresses(page, DATEES)).map(findMatin);
      expect(dates.length).toBeGreaterThan(5);
      expect(dates).toEqual(dates.toSorted());
      expect([dates[0], dates.at(-1)].every((date = '') => date >= JOUR && date < addJours(JOUR, 7))).toBe(true);
      expect(new Set(dates).size).toBeGreaterThan(1);
      const aConfirmer = await listAdresses(page, A_CONFIRMER);
      expect(aConfirmer.length).toBeGreaterThan(0);
      expect(aConfirmer.filter((adresse) => !FICHES.get(adresse)?.mots.has(JETON_SANS_HEURES))).toEqual([]);
      expect(await page.locator('[data-intertitre]').allTextContents()).toEqual(['Horaires à confirmer\u00A0: téléphonez avant de venir']);
      expect(await page.locator(`${A_CONFIRMER} [data-partie=ouverture]:visible`).count()).toBe(0);
      // Ce que disent les cartes va dans le même ordre.
      const jours = Array.from({ length: 7 }, (_, rang) =>
        new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long' })
          .format(Date.parse(`${addJours(JOUR, rang)}T12:00:00`))
          .replace(/ 1 /, ' 1er '),
      );
      const dits = (await page.locator(`${DATEES} [data-partie=ouverture]`).allTextContents()).map((dit) =>
        dit.includes("aujourd'hui") ? 0 : jours.findIndex((jour) => dit.includes(jour)),
      );
      expect(dits).toHaveLength(dates.length);
      expect(dits).toEqual(dits.toSorted((a, b) => a - b));
    }));

  /** La demi-heure, du jour de la construction ou du lendemain, où le plus de fiches reçoivent. */
  const findAffluence = () => {
    const sures = [...FICHES.keys()].map((adresse) => lireSeances(adresse).filter(({ a_confirmer }) => !a_confirmer));
    const minuit = Math.floor(AUBE / MINUTE);
    return Array.from({ length: 48 + 20 }, (_, rang) => minuit + rang * DEMI_HEURE + 10)
      .map((minutes) => ({ minutes, nombre: sures.filter((seances) => seances.some(({ debut, fin }) => debut <= minutes && minutes < fin)).length }))
      .reduce((plus, autre) => (autre.nombre > plus.nombre ? autre : plus));
  };

  test('« ouvert maintenant » ne montre que ce qui reçoit à cette heure, puis, à part, ce qui ne dit pas ses heures', () => {
    const { minutes, nombre } = findAffluence();
    expect(nombre).toBeGreaterThan(5);
    return ouvreA(minutes * MINUTE, '?quand=maintenant', async (page) => {
      await page.locator('.resultat').nth(4).scrollIntoViewIfNeeded();
      await page.locator('.resultat').nth(9).waitFor();
      const ouvertes = await listAdresses(page, DATEES);
      expect(ouvertes.length).toBe(Math.min(nombre, 10));
      expect(ouvertes.filter((adresse) => !lireSeances(adresse).some(({ debut, fin }) => debut <= minutes && minutes < fin))).toEqual([]);
      for (const dit of await page.locator(`${DATEES} [data-partie=ouverture]`).allTextContents())
        expect(dit).toMatch(/^(?:Ouvert|En ce moment|Reçoit sur rendez-vous)(?:$|, (?:ferme|fin) )/);
      expect(await page.locator(`${DATEES} [data-partie=ouverture]:not([data-etat=ouvert])`).count()).toBe(0);
    });
  });

  test("la nuit, ce qui ne dit pas ses heures vient sous son titre, et rien d'autre ne se dit ouvert", () =>
    ouvreA(Date.parse(`${addJours(JOUR, 1)}T02:10:00Z`), '?quand=maintenant&commune=lodeve', async (page) => {
      const [ouvertes, aConfirmer] = [await listAdresses(page, DATEES), await listAdresses(page, A_CONFIRMER)];
      expect(aConfirmer.length).toBeGreaterThan(0);
      expect(ouvertes.length + aConfirmer.length).toBe(await page.locator('.resultat').count());
      expect(await page.locator(`${A_CONFIRMER} [data-etat=ouvert]`).count()).toBe(0);
      await page.getByText('Horaires à confirmer\u00A0: téléphonez avant de venir').waitFor();
    }));
});
