import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findGabarit } from '../scripts/site/gabarits.ts';
import { visite } from './navigateur.ts';
import { ouvreSite, readPages, testModeles } from './site.ts';

const site = ouvreSite();
const KO = 1000;

describe('première visite, en octets reçus', () => {
  testModeles('tient son budget', (chemin, { ko, koScripts, requetes: maximum }) =>
    visite(site.navigateur, site.adresse(chemin), { toutVoir: true }, async ({ page, requetes, octets }) => {
      const scripts = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => /\.m?js(?:\?|$)/.test(name))
          .reduce((somme, { encodedBodySize }) => somme + encodedBodySize, 0),
      );
      expect(octets() / KO, 'octets, tout compris').toBeLessThanOrEqual(ko);
      expect(scripts / KO, 'scripts').toBeLessThanOrEqual(koScripts);
      // L'icône de l'onglet vient après la page, et ne la retarde pas.
      const utiles = requetes.filter((adresse) => !adresse.endsWith('/favicon.svg'));
      expect(utiles.length, utiles.join(' ')).toBeLessThanOrEqual(maximum ?? 12);
    }),
  );

  test("la page d'urgence n'a aucun script", () => {
    const urgence = readPages().find(({ chemin }) => chemin === '/urgence/');
    expect(urgence?.html.replace(/<script[^>]*application\/ld\+json[\s\S]*?<\/script>/g, '')).not.toMatch(/<script/);
  });

  test('aucune page du site ne dépasse le HTML de son budget', () => {
    const lourdes = readPages().filter(({ chemin, html }) => gzipSync(html).length / KO > (findGabarit(chemin)?.ko ?? 0));
    expect(lourdes.map(({ chemin, html }) => `${chemin} ${Math.round(gzipSync(html).length / KO)} ko`)).toEqual([]);
  });
});
