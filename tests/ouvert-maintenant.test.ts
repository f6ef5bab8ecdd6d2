import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ecrireCreneaux, lireCreneaux } from '../src/domaine/horaires/creneaux.ts';
import { ouvreSite, readPages } from './site.ts';

const site = ouvreSite();
const MINUTE = 60_000;
const pages = readPages();
const avecCreneaux = pages.filter(({ html }) => html.includes('data-creneaux='));
const findPage = (motif: RegExp) => avecCreneaux.find(({ chemin }) => motif.test(chemin))?.chemin ?? '';

/** Ouvre une page à un instant, sur un téléphone d'un autre fuseau. */
async function ouvreA<T>(
  instant: number | string,
  chemin: string,
  essai: (page: Page) => Promise<T>,
  options: { javaScriptEnabled?: boolean; timezoneId?: string } = {},
): Promise<T> {
  const contexte = await site.navigateur.newContext({ locale: 'fr-FR', timezoneId: 'Pacific/Auckland', ...options });
  try {
    const page = await contexte.newPage();
    if (options.javaScriptEnabled !== false) await page.clock.install({ time: new Date(instant) });
    await page.goto(site.adresse(chemin));
    return await essai(page);
  } finally {
    await contexte.close();
  }
}
const lireEtat = async (page: Page) =>
  (await page.locator('#horaires [data-etat]:not([hidden]), #quand [data-etat]:not([hidden])').allTextContents())[0]?.replaceAll('\u00A0', ' ');

/** Remplace les créneaux de la page, comme si elle avait été construite pour un autre service. */
async function poseCreneaux(page: Page, creneaux: string): Promise<void> {
  await page.locator('#horaires ouvert-maintenant').evaluate((element, ecrits) => {
    const copie = element.cloneNode(true) as HTMLElement;
    copie.dataset.creneaux = ecrits;
    element.replaceWith(copie);
  }, creneaux);
}

const fiche = findPage(/^\/partenaires\/(?!lettre-|par-type)/);
// Les lundis et vendredis de 9 h à 12 h, autour du dimanche 28 mars 2027 (passage à l'heure d'été) ; lundi 29, Pâques : à confirmer.
const PRINTEMPS = ecrireCreneaux([
  { debut: '2027-03-26T09:00:00+01:00', fin: '2027-03-26T12:00:00+01:00' },
  { debut: '2027-03-29T09:00:00+02:00', fin: '2027-03-29T12:00:00+02:00', a_confirmer: 'jour férié' },
  { debut: '2027-04-02T09:00:00+02:00', fin: '2027-04-02T12:30:00+02:00' },
]);
const AUTOMNE = ecrireCreneaux([
  { debut: '2026-10-23T14:00:00+02:00', fin: '2026-10-23T17:00:00+02:00' },
  { debut: '2026-10-26T14:00:00+01:00', fin: '2026-10-26T17:00:00+01:00' },
]);

describe("l'heure du visiteur", () => {
  test.each([
    ['2027-03-26T08:30:00Z', PRINTEMPS, 'Ouvert, ferme à 12 h'],
    ['2027-03-26T11:00:00Z', PRINTEMPS, 'À confirmer : lundi 29 mars à 9 h (jour férié). Téléphonez avant de venir'],
    ['2027-03-29T07:00:00Z', PRINTEMPS, 'À confirmer (jour férié) : téléphonez avant de venir'],
    ['2027-04-01T20:00:00Z', PRINTEMPS, 'Ouvre demain, vendredi 2 avril, à 9 h'],
    ['2027-04-02T07:00:00Z', PRINTEMPS, 'Ouvert, ferme à 12 h 30'],
    ['2027-04-02T06:59:00Z', PRINTEMPS, "Ouvre aujourd'hui à 9 h"],
    ['2027-04-02T10:30:00Z', PRINTEMPS, undefined],
    ['2026-10-23T15:00:00Z', AUTOMNE, 'Ouvre lundi 26 octobre à 14 h'],
    ['2026-10-24T22:30:00Z', AUTOMNE, 'Ouvre demain, lundi 26 octobre, à 14 h'],
    ['2026-10-26T13:00:00Z', AUTOMNE, 'Ouvert, ferme à 17 h'],
  ])('%s', (instant, creneaux, attendu) =>
    ouvreA(instant, fiche, async (page) => {
      await poseCreneaux(page, creneaux);
      expect(await lireEtat(page)).toBe(attendu);
    }),
  );

  test('le temps passe : la phrase change sans recharger', () =>
    ouvreA('2027-03-26T10:58:30Z', fiche, async (page) => {
      await poseCreneaux(page, PRINTEMPS);
      expect(await lireEtat(page)).toBe('Ouvert, ferme à 12 h');
      await page.clock.runFor(2 * MINUTE);
      expect(await lireEtat(page)).toMatch(/^À confirmer : lundi 29 mars/);
    }));

  test.each([fiche, findPage(/^\/permanences\/(?!par-lieu|semaine-|jour-|sans-date)/), findPage(/^\/communes\/(?!lettre-)/)])(
    '%s : créneaux de la page, puis rien quand ils sont passés',
    async (chemin) => {
      const html = pages.find((page) => page.chemin === chemin)?.html ?? '';
      const creneaux = lireCreneaux(/data-creneaux="([^"]+)"/.exec(html)?.[1] ?? '');
      const premier = creneaux[0];
      const dernier = creneaux.at(-1);
      if (!premier || !dernier) throw new Error(`${chemin} n'a pas de créneau.`);
      const visible = (page: Page) => page.locator('[data-creneaux]').first().locator('[data-etat]').isVisible();
      expect(await ouvreA((premier.debut + 1) * MINUTE, chemin, visible)).toBe(true);
      expect(await ouvreA((dernier.fin + 1) * MINUTE, chemin, visible)).toBe(false);
      // Les dates passées ne se lisent plus ; la règle reste.
      expect(
        await ouvreA((dernier.fin + 1) * MINUTE, chemin, (page) =>
          page
            .locator('.dates [data-fin]')
            .evaluateAll((dates, limite) => dates.filter((date) => Number((date as HTMLElement).dataset.fin) <= limite).length, dernier.fin + 1),
        ),
      ).toBe(0);
    },
  );
});

describe('sans script', () => {
  test("la page est entière : la règle, les dates, et jamais « aujourd'hui » ni « ouvert »", () =>
    ouvreA(
      0,
      fiche,
      async (page) => {
        const texte = await page.locator('#horaires').innerText();
        expect(texte).toMatch(/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d+(?:er)? \p{L}+ 20\d\d, de /u);
        expect(texte).not.toMatch(/aujourd'hui|demain|ouvert|ouvre/i);
      },
      { javaScriptEnabled: false },
    ));
  test("aucune page construite ne dit « ouvert aujourd'hui »", () => {
    const dites = pages.filter(({ html }) =>
      /ouvert (?:aujourd'hui|en ce moment)|ferme à \d/i.test(html.replace(/<script[\s\S]*?<\/script>|data-textes="[^"]*"/g, '')),
    );
    expect(dites.map(({ chemin }) => chemin)).toEqual([]);
  });
});

test('le script tient en 2 ko compressés', () =>
  ouvreA('2026-11-24T09:00:00Z', fiche, async (page) => {
    const codes = await page
      .locator('script[type=module]')
      .evaluateAll((scripts) =>
        Promise.all(
          scripts.map(async (script) =>
            (script as HTMLScriptElement).src ? (await fetch((script as HTMLScriptElement).src)).text() : (script.textContent ?? ''),
          ),
        ),
      );
    const ouverture = codes.find((code) => code.includes('ouvert-maintenant')) ?? '';
    expect(ouverture).not.toBe('');
    expect(gzipSync(ouverture).length).toBeLessThanOrEqual(2000);
  }));
