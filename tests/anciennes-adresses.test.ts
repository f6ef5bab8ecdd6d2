import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { BASE, DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const validateur = new HtmlValidate(JSON.parse(readFileSync('.config/htmlvalidate.json', 'utf8')) as ConfigData);
const readPage = (chemin: string) => readFileSync(join(DIST, chemin, 'index.html'), 'utf8');
const listFautes = async (html: string) =>
  (await validateur.validateString(html)).results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} : ${message}`));

/** De `content/flux/disparus.csv`. */
const DISPARUE = '/partenaires/vestiaire-de-la-halle-montpellier/';
const LIGNES = readFileSync(join(DIST, '_redirects'), 'utf8').trimEnd().split('\n');
const REDIRECTIONS = LIGNES.map((ligne) => ligne.split(' ').map((mot) => mot.replace(BASE, '/')) as [string, string, string]);
const PLAN = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');

describe("l'ancienne adresse d'une fiche", () => {
  const [ancienne, nouvelle] = REDIRECTIONS[0] as [string, string, string];

  test('mène à la nouvelle, sans JavaScript', () =>
    visite(site.navigateur, site.adresse(ancienne), { javaScriptEnabled: false }, async ({ page, erreurs }) => {
      await page.waitForURL(site.adresse(nouvelle));
      expect(erreurs).toEqual([]);
    }));

  test('a une page valide, avec un lien, hors des moteurs, et la nouvelle adresse comme seule adresse', async () => {
    const html = readPage(ancienne);
    expect(await listFautes(html)).toEqual([]);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${BASE.slice(0, -1)}${nouvelle}">`);
    expect(html).toContain(`href="${BASE.slice(0, -1)}${nouvelle}"`);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="https://[^"]*${nouvelle}">`));
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test("chaque ligne pour l'hébergeur part d'une page et mène à une page ; le plan des moteurs n'en nomme aucune", () => {
    expect(LIGNES.length).toBeGreaterThan(10);
    expect(REDIRECTIONS.filter(([de, vers]) => !existsSync(join(DIST, de, 'index.html')) || !existsSync(join(DIST, vers, 'index.html')))).toEqual([]);
    expect(REDIRECTIONS.filter(([de]) => PLAN.includes(de))).toEqual([]);
    expect(new Set(REDIRECTIONS.map(([, , code]) => code))).toEqual(new Set(['301!', '301']));
  });
});

describe("l'adresse d'une fiche disparue", () => {
  test("dit qu'elle n'est plus là, propose d'autres lieux, la commune et les besoins, et à qui le dire", () =>
    visite(site.navigateur, site.adresse(DISPARUE), { javaScriptEnabled: false }, async ({ page, erreurs }) => {
      await page.getByRole('heading', { level: 1, name: "Cette structure n'est plus dans l'annuaire" }).waitFor();
      await page.getByText("« Vestiaire de la Halle, Montpellier » n'y est plus depuis octobre 2026.").waitFor();
      const liens = await page.locator('main a').evaluateAll((noeuds) => noeuds.map((noeud) => noeud.getAttribute('href') ?? ''));
      expect(liens.filter((lien) => /\/partenaires\/[^/]+\/$/.test(lien))).toHaveLength(3);
      for (const fin of ['/communes/montpellier/', '/themes/', '/urgence/'])
        expect(
          liens.some((lien) => lien.endsWith(fin)),
          fin,
        ).toBe(true);
      expect(liens.some((lien) => lien.startsWith('mailto:'))).toBe(true);
      expect(erreurs).toEqual([]);
    }));

  test('est valide et accessible', async () => {
    expect(await listFautes(readPage(DISPARUE))).toEqual([]);
    await visite(site.navigateur, site.adresse(DISPARUE), {}, async ({ page }) => {
      expect(await listViolations(page)).toBe('');
    });
  });

  test("n'est ni dans le plan, ni dans les listes, ni sur la carte, ni dans l'index de recherche", () => {
    expect(readPage(DISPARUE)).toContain('<meta name="robots" content="noindex">');
    expect(PLAN).not.toContain(DISPARUE);
    // Nulle part ailleurs : ni page, ni donnée, ni fragment de l'index (compressé).
    const ailleurs = globSync('**/*.{html,json,xml,ics,pf_fragment}', { cwd: DIST }).filter((nom) => !`/${nom}`.startsWith(DISPARUE));
    const lit = (octets: Buffer) => (octets[0] === 0x1f ? gunzipSync(octets) : octets).toString('utf8');
    expect(ailleurs.length).toBeGreaterThan(1_000);
    expect(ailleurs.filter((nom) => lit(readFileSync(join(DIST, nom))).includes('vestiaire-de-la-halle'))).toEqual([]);
  });
});
