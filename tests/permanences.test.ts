import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const ouvre = (adresse: string, essai: Parameters<typeof visite<void>>[3], options: Parameters<typeof visite<void>>[2] = {}) =>
  visite<void>(site.navigateur, site.adresse(adresse), options, essai);
const attends = (page: Page, motif: RegExp) => page.locator('[data-zone=etat]').filter({ hasText: motif }).waitFor();
const getListe = (page: Page) => page.locator('[data-zone=liste]');

describe('les permanences jour par jour', () => {
  test("choisir un besoin et une commune : le compte se dit, l'adresse le garde, et l'on y revient", () =>
    ouvre('/permanences/', async ({ page, erreurs }) => {
      await page.getByText('Trouver une date qui vous convient').click();
      await page.getByLabel('Pour quoi').selectOption('budget');
      await attends(page, /^\d+ dates? d'ici au /);
      await page.getByLabel('Près de quelle commune').fill('beziers');
      await page.keyboard.press('Enter');
      await attends(page, /^\d+ dates? autour de Béziers d'ici au /);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('filtre-resultats');
      expect(await getListe(page).isVisible()).toBe(false);
      const dit = await page.locator('[data-zone=etat]').textContent();
      await page.locator('[data-zone=jours] a').nth(1).click();
      await page.waitForURL(/\/permanences\/[^/?]+\/$/);
      await page.goBack();
      await attends(page, /Béziers/);
      expect(await page.locator('[data-zone=etat]').textContent()).toBe(dit);
      await page.getByRole('button', { name: 'Enlever\u00A0: Béziers' }).click();
      await attends(page, /^\d+ dates? d'ici au /);
      await page.getByRole('button', { name: 'Enlever\u00A0: Dettes, factures, banque' }).click();
      await getListe(page).waitFor();
      expect(erreurs).toEqual([]);
    }));

  test('rien ne convient : chaque sortie dit combien de dates elle donne, et y mène', () =>
    ouvre('/permanences/?besoin=budget&jour=dimanche', async ({ page }) => {
      await attends(page, /^Aucune date ne convient/);
      const sortie = page.getByRole('button', { name: /^Tous les jours \(\d+\)$/ });
      const [, nombre] = /\((\d+)\)/.exec((await sortie.textContent()) ?? '') ?? [];
      await sortie.click();
      await attends(page, new RegExp(`^${nombre} dates`));
    }));

  test('une commune inconnue ou plusieurs : le dire, et proposer', () =>
    ouvre('/permanences/?commune=saint', async ({ page }) => {
      await attends(page, /^Plusieurs communes répondent/);
      expect(await page.locator('p[data-zone=precisions] button').count()).toBeGreaterThan(1);
      await page.goto(site.adresse('/permanences/?commune=xyzxyz'));
      await attends(page, /^Aucune commune d'ici ne ressemble/);
      expect(await getListe(page).isVisible()).toBe(true);
    }));

  test("sans JavaScript : les jours, les semaines et les lieux, sans « aujourd'hui » ni formulaire qui ne ferait rien", () =>
    ouvre(
      '/permanences/',
      async ({ page }) => {
        expect(await page.locator('[data-jour]').count()).toBeGreaterThan(0);
        expect(await page.getByLabel('Pour quoi').isVisible()).toBe(false);
        expect(await page.getByRole('navigation', { name: 'Semaines et autres listes' }).getByRole('link').count()).toBeGreaterThanOrEqual(5);
        expect(await page.locator('main').innerText()).not.toMatch(/aujourd/i);
      },
      { javaScriptEnabled: false },
    ));

  test('lue plus tard, la page laisse tomber les jours passés', () =>
    ouvre('/permanences/', async ({ page }) => {
      const jours = await page.locator('[data-jour]').evaluateAll((sections) => sections.map((section) => section.getAttribute('data-jour')));
      await page.clock.setFixedTime(new Date(`${jours[1]}T12:00:00Z`));
      await page.reload();
      expect(await page.locator('[data-jour]').first().getAttribute('data-jour')).toBe(jours[1]);
      await page.clock.setFixedTime(new Date('2099-01-01T12:00:00Z'));
      await page.reload();
      await page.getByText('Les dates de cette page sont passées.').waitFor();
    }));
});

test("le calendrier d'une commune se lit, et son lien s'y abonne", () =>
  ouvre('/communes/lodeve/', async ({ page }) => {
    expect(await page.getByRole('link', { name: "S'abonner au calendrier" }).getAttribute('href')).toMatch(/^webcal:\/\/.+\/communes\/lodeve\.ics$/);
    const href = await page.getByRole('link', { name: 'Télécharger les dates' }).getAttribute('href');
    const reponse = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(reponse.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    const seances = new ICAL.Component(ICAL.parse(readFileSync(join(DIST, 'communes/lodeve.ics'), 'utf8'))).getAllSubcomponents('vevent');
    expect(seances.length).toBeGreaterThan(0);
    for (const seance of seances) expect(String(seance.getFirstPropertyValue('dtstart'))).toMatch(/Z$/);
  }));
