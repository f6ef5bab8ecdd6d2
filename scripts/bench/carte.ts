import type { Browser, Page } from 'playwright-core';
import { CHEMINS } from '../../src/domaine/chemins.ts';
import type { LieuxCarte } from '../../src/domaine/lieux-carte.ts';
import { visite } from '../site/navigateur.ts';
import { arrondi } from './repartition.ts';

/** Les moments où la page ne répond pas au doigt, en millisecondes. */
export interface TachesLongues {
  readonly plus_longue: number;
  readonly plus_de_50: number;
  readonly plus_de_200: number;
}

/** Ce que coûte la carte avec tous ses points, sur un appareil ralenti. */
export interface MesureCarte {
  readonly points: number;
  readonly ko: { readonly page: number; readonly donnees: number };
  readonly ouverture: TachesLongues;
  readonly gestes: TachesLongues;
}

/** Ouvre la carte, la déplace et change d'échelle, à la souris, à la molette et au clavier. */
export function measureCarte(navigateur: Browser, adresse: string, lenteur: number): Promise<MesureCarte> {
  console.error(`La carte, sur un appareil ${lenteur} fois plus lent…`);
  return visite(navigateur, `${adresse}${CHEMINS.carte.slice(1)}`, { lenteur }, async ({ page, octets }) => {
    await page.waitForFunction(() => (document.querySelector('[data-compte]')?.textContent ?? '') !== '', undefined, { timeout: 120_000 });
    const [total, donnees] = [octets(), await page.evaluate(countOctetsDonnees)];
    const debut = await page.evaluate(() => performance.now());
    await bouge(page);
    const [ouverture, gestes] = [await listTaches(page, 0, debut), await listTaches(page, debut, Number.POSITIVE_INFINITY)];
    const { lieux } = (await (await page.request.get(`${adresse}carte/lieux.json`)).json()) as LieuxCarte;
    return {
      points: lieux.etat.length,
      ko: { page: arrondi((total - donnees) / 1000), donnees: arrondi(donnees / 1000) },
      ouverture: resume(ouverture),
      gestes: resume(gestes),
    };
  });
}

async function bouge(page: Page): Promise<void> {
  const cadre = page.locator('.cadre-carte');
  const { x, y, width, height } = (await cadre.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [milieuX, milieuY] = [x + width / 2, y + height / 2];
  const repos = () => page.waitForTimeout(600);
  const glisse = async (ecartX: number, ecartY: number) => {
    await page.mouse.move(milieuX, milieuY);
    await page.mouse.down();
    for (let pas = 1; pas <= 8; pas += 1) await page.mouse.move(milieuX + (ecartX * pas) / 8, milieuY + (ecartY * pas) / 8);
    await page.mouse.up();
    await repos();
  };
  const roule = async (cran: number) => {
    await page.mouse.move(milieuX, milieuY);
    await page.mouse.wheel(0, cran);
    await repos();
  };
  // À chaque échelle, un aller et retour : c'est là que les groupes se défont et se refont.
  for (let echelle = 0; echelle < 5; echelle += 1) {
    await glisse(width / 3, height / 4);
    await glisse(-width / 3, -height / 4);
    await roule(-240);
  }
  for (let echelle = 0; echelle < 5; echelle += 1) await roule(240);
  await cadre.focus();
  for (const touche of ['+', '+', 'ArrowLeft', 'ArrowUp', '-', '-']) {
    await page.keyboard.press(touche);
    await repos();
  }
}

/** Dans la page : les octets compressés des données. */
const countOctetsDonnees = (): number =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name }) => new URL(name).pathname.endsWith('.json'))
    .reduce((somme, { encodedBodySize }) => somme + encodedBodySize, 0);

/** Les durées des tâches longues (plus de 50 ms, le navigateur n'en dit pas d'autres) commencées entre deux moments. */
const listTaches = (page: Page, depuis: number, jusque: number): Promise<number[]> =>
  page.evaluate(
    ([apres, avant]) =>
      new Promise<number[]>((rend) =>
        new PerformanceObserver((liste) =>
          rend(
            liste
              .getEntries()
              .filter(({ startTime }) => startTime >= apres && (avant === null || startTime < avant))
              .map(({ duration }) => duration),
          ),
        ).observe({ type: 'longtask', buffered: true }),
      ),
    [depuis, Number.isFinite(jusque) ? jusque : null] as const,
  );

const resume = (taches: readonly number[]): TachesLongues => ({
  plus_longue: Math.round(Math.max(0, ...taches)),
  plus_de_50: taches.filter((duree) => duree > 50).length,
  plus_de_200: taches.filter((duree) => duree > 200).length,
});
