import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { GABARITS, type Gabarit } from '../site/gabarits.ts';
import { type Reseau, visite } from '../site/navigateur.ts';
import type { PoidsGabarit } from './poids.ts';
import { arrondi } from './repartition.ts';

/** La page la plus lourde d'une sorte, à la première visite : tout ce qui arrive, comprimé, en-têtes compris. */
export interface PoidsPage {
  readonly gabarit: string;
  readonly chemin: string;
  readonly ko: number;
  readonly ko_maximum: number;
  /** Les fichiers ; le budget d'une sorte de page ne compte qu'eux. */
  readonly ko_scripts: number;
  /** Ce qui est écrit dans la page, compressé à part. */
  readonly ko_scripts_ecrits: number;
  readonly ko_scripts_maximum: number;
  readonly requetes: number;
}

/** Ce que ressent quelqu'un dont le téléphone et le réseau sont lents, en millisecondes ; médiane de plusieurs visites. */
export interface Ressenti {
  readonly gabarit: string;
  readonly chemin: string;
  /** Quand le plus grand morceau de la page est là. */
  readonly lcp: number;
  /** De combien la page a sauté en se chargeant, sans unité. */
  readonly cls: number;
  /** La plus longue attente entre un geste et ce qu'il change, et ce geste. */
  readonly inp: number;
  readonly geste: string;
}

/** « 3G lente » : 400 kbit/s, 400 ms. */
const TROIS_G_LENTE: Reseau = { debit: 50_000, latence: 400 };
const TELEPHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const RESSENTIS = ['accueil', 'partenaire', 'commune', 'droit'];
const VISITES = 3;
const DEBUT = /^\//;

/** Pèse une page de chaque sorte. */
export async function measurePages(navigateur: Browser, adresse: string, poids: readonly PoidsGabarit[]): Promise<PoidsPage[]> {
  console.error(`Une page de chaque sorte (${poids.length})…`);
  const mesures: PoidsPage[] = [];
  for (const { gabarit, plus_lourde: chemin } of poids) {
    const { ko: maximum, koScripts } = GABARITS.find(({ nom }) => nom === gabarit) as Gabarit;
    mesures.push(
      await visite(navigateur, adresse + chemin.replace(DEBUT, ''), { toutVoir: true }, async ({ page, requetes, octets }) => ({
        gabarit,
        chemin,
        ko: arrondi(octets() / 1000),
        ko_maximum: maximum,
        ...(await measureScripts(page)),
        ko_scripts_maximum: koScripts,
        // L'icône de l'onglet vient après la page, et ne la retarde pas.
        requetes: requetes.filter((demande) => !demande.endsWith('/favicon.svg')).length,
      })),
    );
  }
  return mesures;
}

/** Visite l'accueil, une fiche, une commune et un droit sur un téléphone lent et un réseau lent. */
export async function measureRessentis(navigateur: Browser, adresse: string, poids: readonly PoidsGabarit[], lenteur: number): Promise<Ressenti[]> {
  console.error(`Quatre pages en 3G lente, sur un appareil ${lenteur} fois plus lent…`);
  const ressentis: Ressenti[] = [];
  for (const { gabarit, plus_lourde: chemin } of poids.filter(({ gabarit: nom }) => RESSENTIS.includes(nom))) {
    const visites: Omit<Ressenti, 'gabarit' | 'chemin'>[] = [];
    for (let rang = 0; rang < VISITES; rang += 1)
      visites.push(
        await visite(navigateur, adresse + chemin.replace(DEBUT, ''), { toutVoir: true, lenteur, reseau: TROIS_G_LENTE, ...TELEPHONE }, async ({ page }) => ({
          ...(await page.evaluate(readChargement)),
          ...(await measureGestes(page)),
        })),
      );
    const getMediane = (cle: 'lcp' | 'cls' | 'inp') => visites.toSorted((a, b) => a[cle] - b[cle])[Math.floor(VISITES / 2)] as (typeof visites)[number];
    const { inp, geste } = getMediane('inp');
    ressentis.push({ gabarit, chemin, lcp: Math.round(getMediane('lcp').lcp), cls: arrondi(getMediane('cls').cls, 3), inp: Math.round(inp), geste });
  }
  return ressentis;
}

/** De vrais gestes : ouvrir un dépliant ou toucher un bouton, écrire dans la recherche, avancer au clavier. */
async function measureGestes(page: Page): Promise<{ inp: number; geste: string }> {
  const attentes = await page.evaluateHandle(() => {
    const notes: { inp: number; geste: string }[] = [];
    new PerformanceObserver((liste) => {
      for (const { interactionId, duration, name, target } of liste.getEntries() as PerformanceEventTiming[])
        if (interactionId) notes.push({ inp: duration, geste: `${name} ${target instanceof Element ? target.tagName.toLowerCase() : ''}`.trim() });
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    return notes;
  });
  const boutons = page.locator('main :is(summary, button[type=button]):visible');
  for (let rang = 0; rang < Math.min(2, await boutons.count()); rang += 1) await boutons.nth(rang).tap();
  const champ = page.locator('input[type=search]:visible').first();
  if ((await champ.count()) > 0) {
    await champ.tap();
    await champ.pressSequentially('loyer', { delay: 80 });
  }
  for (let appui = 0; appui < 3; appui += 1) await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  const notes = await attentes.jsonValue();
  return notes.reduce((pire, note) => (note.inp > pire.inp ? note : pire), { inp: 0, geste: '' });
}

/** Les kilo-octets de JavaScript, comprimés. */
async function measureScripts(page: Page): Promise<Pick<PoidsPage, 'ko_scripts' | 'ko_scripts_ecrits'>> {
  const { fichiers, ecrits } = await page.evaluate(() => ({
    fichiers: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.m?js(?:\?|$)/.test(name))
      .reduce((somme, { encodedBodySize }) => somme + encodedBodySize, 0),
    ecrits: [...document.querySelectorAll<HTMLScriptElement>('script:not([src])')]
      .filter(({ type }) => type === '' || type === 'module')
      .map(({ text }) => text)
      .join('\n'),
  }));
  return { ko_scripts: arrondi(fichiers / 1000), ko_scripts_ecrits: ecrits ? arrondi(gzipSync(ecrits).length / 1000) : 0 };
}

/** Dans la page : le plus grand affichage et les sauts depuis le début, avant tout geste. */
async function readChargement(): Promise<{ lcp: number; cls: number }> {
  const list = (type: string) =>
    new Promise<PerformanceEntry[]>((rend) => {
      // Sans saut, l'observateur ne dit rien.
      setTimeout(() => rend([]), 300);
      new PerformanceObserver((liste) => rend(liste.getEntries())).observe({ type, buffered: true });
    });
  const [affichages, sauts] = await Promise.all([list('largest-contentful-paint'), list('layout-shift')]);
  return {
    lcp: affichages.at(-1)?.startTime ?? 0,
    cls: (sauts as (PerformanceEntry & { value: number })[]).reduce((somme, { value }) => somme + value, 0),
  };
}
