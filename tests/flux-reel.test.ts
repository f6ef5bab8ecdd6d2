import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLUX_PRESENTS, getDossier } from '../scripts/essais/chantiers.ts';
import { findGabarit } from '../scripts/site/gabarits.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, readPages } from './site.ts';

interface Rapport {
  lignes: number;
  publies: number;
  quarantaine: { ligne: number; code: string; message: string; conseil: string }[];
}

const lire = (nom: string): Rapport => JSON.parse(readFileSync(join(getDossier(nom), 'rapport-flux', 'rapport.json'), 'utf8')) as Rapport;
const listFiches = (nom: string) => readPages(join(getDossier(nom), 'dist')).filter(({ chemin }) => findGabarit(chemin)?.nom === 'partenaire');
/** Ces fichiers ne sont pas dans le dépôt : ailleurs que chez qui développe, ces essais n'ont rien à lire. */
const absent = (nom: string) => !FLUX_PRESENTS.includes(nom);

describe.skipIf(absent('annuaire-herault'))("le vrai annuaire social d'un Département (fichier voisin du dépôt)", () => {
  const nom = 'annuaire-herault';

  test('publie au moins 650 de ses 683 services, et dit pourquoi pour les autres', () => {
    const { lignes, publies, quarantaine } = lire(nom);
    expect(lignes).toBe(683);
    expect(publies).toBeGreaterThanOrEqual(650);
    expect(publies + new Set(quarantaine.map(({ ligne }) => ligne)).size).toBe(lignes);
    expect(quarantaine.filter(({ message, conseil }) => !message || !conseil)).toEqual([]);
  });

  test('chaque service publié a sa page, et aucune ne parle de démonstration', () => {
    const fiches = listFiches(nom);
    expect(fiches).toHaveLength(lire(nom).publies);
    expect(fiches.filter(({ html }) => /numéro fictif|<meta name="robots" content="[^"]*noindex/.test(html)).map(({ chemin }) => chemin)).toEqual([]);
    expect(fiches.some(({ html }) => html.includes('href="tel:04'))).toBe(true);
  });

  test('une commune, un service et la recherche se lisent dans un navigateur', async () => {
    const site = ouvert;
    for (const chemin of ['/', '/communes/lodeve/', '/recherche/', listFiches(nom)[0]?.chemin ?? '']) {
      await visite(site.navigateur, site.adresse(chemin), {}, async ({ page, erreurs }) => {
        expect(await page.locator('h1').innerText()).not.toBe('');
        expect(await listViolations(page), chemin).toBe('');
        expect(erreurs).toEqual([]);
      });
    }
  });

  const ouvert = ouvreSite(join(getDossier(nom), 'dist'));
});

describe.skipIf(absent('france-services-2024'))('la vraie liste des France services (fichier voisin du dépôt)', () => {
  const nom = 'france-services-2024';

  test("garde les 58 du territoire et met de côté les autres comme venues d'ailleurs", () => {
    const { lignes, publies, quarantaine } = lire(nom);
    expect(publies).toBe(58);
    expect(quarantaine.filter(({ code }) => code !== 'hors-territoire')).toEqual([]);
    expect(new Set(quarantaine.map(({ ligne }) => ligne)).size).toBe(lignes - 58);
    expect(listFiches(nom)).toHaveLength(58);
    expect(existsSync(join(getDossier(nom), 'dist', 'communes', 'lodeve', 'index.html'))).toBe(true);
  });
});
