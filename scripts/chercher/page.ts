import type { Browser, Page } from 'playwright-core';
import { CHEMINS } from '../../src/domaine/chemins.ts';
import type { CommunesEcrites } from '../../src/recherche/lexique.ts';
import { readCommunes } from '../../src/recherche/lexique.ts';
import { CommandeRefusee } from '../options.ts';

/** Un résultat tel que la page le montre. */
export interface ResultatDit {
  /** Chemin de la page, base comprise. */
  readonly url: string;
  readonly type: string;
  /** Le nôtre : identifiant d'un droit ou d'un thème, code d'une commune, numéro d'urgence. */
  readonly id: string;
  readonly titre: string;
  readonly themes: readonly string[];
  readonly roles: readonly string[];
  /** Depuis la commune reconnue ou donnée. */
  readonly distance_km: number | null;
}

/** Une phrase, et ce que la page répond. */
export interface ReponseDite {
  readonly requete: string;
  readonly ms: number;
  readonly octets: number;
  readonly resultats: readonly ResultatDit[];
}

interface Demande {
  /** Adresse de l'accueil, base comprise. */
  readonly accueil: string;
  readonly langue: string;
  /** Code INSEE. */
  readonly commune: string | undefined;
}

const RESULTATS_MAX = 10;
const PATIENCE = 20_000;

/**
 * Ouvre la page de recherche du site et y tape des phrases, comme une personne.
 * @throws {CommandeRefusee} si la commune n'existe pas ; une erreur si la page ne répond pas
 */
export async function createRecherche(
  navigateur: Browser,
  { accueil, langue, commune }: Demande,
): Promise<{ cherche: (requete: string) => Promise<ReponseDite> }> {
  const ou = commune === undefined ? '' : `?commune=${await findSlug(accueil, commune)}`;
  // Une page haute : les dix premières cartes y tiennent, et viennent d'elles-mêmes.
  const contexte = await navigateur.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 6000 } });
  const page = await contexte.newPage();
  let octets = 0;
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    octets += encodedDataLength;
  });
  await page.goto(`${accueil}${langue === 'fr' ? '' : `${langue}/`}${CHEMINS.recherche.slice(1)}${ou}`);
  await page.locator('[data-zone=q]').focus();
  await page.locator('recherche-site[data-etat=pret], recherche-site[data-etat=repondu]').waitFor({ state: 'attached', timeout: PATIENCE });
  return {
    cherche: async (requete) => {
      const avant = octets;
      const ms = await tape(page, requete);
      return { requete, ms, octets: octets - avant, resultats: await page.evaluate(listMontres, RESULTATS_MAX) };
    },
  };
}

async function findSlug(accueil: string, code: string): Promise<string> {
  const reponse = await fetch(`${accueil}recherche/communes.json`);
  const communes = readCommunes((await reponse.json()) as CommunesEcrites);
  const trouvee = communes.find(({ code_insee }) => code_insee === code.toUpperCase());
  if (!trouvee)
    throw new CommandeRefusee(`La commune « ${code} » n'est pas dans ce département : écrivez un code INSEE, par exemple ${communes[0]?.code_insee}.`);
  return trouvee.slug;
}

/** Écrit la phrase et attend la réponse. @returns millisecondes, de la frappe à l'affichage */
async function tape(page: Page, requete: string): Promise<number> {
  await page.evaluate((texte) => {
    const racine = document.querySelector<HTMLElement>('recherche-site');
    const champ = racine?.querySelector<HTMLInputElement>('[data-zone=q]');
    if (!racine || !champ) throw new Error("La page n'a pas de recherche.");
    racine.dataset.etat = 'frappe';
    performance.clearMarks();
    performance.mark('frappe');
    champ.value = texte;
    champ.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, requete);
  const attends = (essai: () => number | false) => page.waitForFunction(essai, undefined, { timeout: PATIENCE, polling: 'raf' });
  const mesure = await attends(
    () =>
      document.querySelector<HTMLElement>('recherche-site')?.dataset.etat === 'repondu' &&
      performance.now() - (performance.getEntriesByName('frappe')[0]?.startTime ?? 0),
  );
  const ms = Math.round((await mesure.jsonValue()) || 0);
  // Les cartes suivantes viennent quand on approche de la fin : sur une page haute, tout de suite.
  await attends(() => {
    const [cartes, plus] = [document.querySelectorAll('.resultat').length, document.querySelector<HTMLElement>('[data-zone=plus]')];
    return plus?.hidden !== false || cartes >= 10 ? 1 : false;
  });
  return ms;
}

/** Dans la page : ce qu'elle montre, de haut en bas. */
function listMontres(nombre: number): ResultatDit[] {
  const racine = document.querySelector<HTMLElement>('recherche-site');
  const mots = (texte: string | undefined) => (texte ?? '').split(' ').filter(Boolean);
  const montres = [
    ...(racine?.querySelectorAll<HTMLElement>(
      '[data-zone=urgences] [data-numero], [data-zone=premier] > li, [data-zone=reponses] > li, [data-zone=liste] > li',
    ) ?? []),
  ];
  return montres
    .filter((element) => element.checkVisibility() && (element.dataset.numero || element.dataset.type))
    .slice(0, nombre)
    .map((element) => {
      const { numero, type = 'urgence', id = numero ?? '', themes, roles, km } = element.dataset;
      const lien = numero ? racine?.querySelector<HTMLAnchorElement>('[data-zone=urgences] > p a') : element.querySelector<HTMLAnchorElement>('h3 a, a');
      const nom = element.querySelector('[data-partie=nom], [data-partie=lien], strong') ?? lien;
      return {
        url: lien ? `${lien.pathname}${lien.hash}` : '',
        type,
        id,
        titre: (nom?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        themes: type === 'theme' ? [id] : mots(themes),
        roles: mots(roles),
        distance_km: km ? Number(km) : null,
      };
    });
}
