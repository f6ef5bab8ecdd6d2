import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { getChromium } from './chromium.ts';
import { findGabarit } from './gabarits.ts';

/** Sans écran, sans droit particulier, sans rien demander au réseau ; un profil neuf et jetable à chaque lancement. */
const DRAPEAUX = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchNavigateur = (): Promise<Browser> => chromium.launch({ executablePath: getChromium(), args: DRAPEAUX });

/** Ce qu'une page a demandé et ce qu'elle a dit, pendant qu'elle se chargeait. */
export interface Visite {
  readonly page: Page;
  /** Adresses demandées, dans l'ordre. */
  readonly requetes: readonly string[];
  /** Octets reçus, compressés, en-têtes compris. */
  readonly octets: () => number;
  /** Erreurs de la console, refus de la politique de sécurité et exceptions. */
  readonly erreurs: readonly string[];
}

/** Un réseau ralenti, dans les unités du navigateur : octets par seconde et millisecondes. */
export interface Reseau {
  readonly debit: number;
  readonly latence: number;
}

interface OptionsVisite extends BrowserContextOptions {
  /** Attend une demi-seconde sans requête, pour voir tout ce que la page demande ; sinon, la fin du chargement. */
  readonly toutVoir?: boolean;
  /** Combien de fois plus lent que cette machine est l'appareil du visiteur. */
  readonly lenteur?: number;
  readonly reseau?: Reseau;
}

/** Ouvre une page dans un contexte neuf et la quitte ensuite, même si l'essai échoue. */
export async function visite<T>(
  navigateur: Browser,
  adresse: string,
  { toutVoir = false, lenteur = 1, reseau, ...options }: OptionsVisite,
  essai: (visite: Visite) => Promise<T>,
): Promise<T> {
  const contexte = await navigateur.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await contexte.newPage();
    const requetes: string[] = [];
    const erreurs: string[] = [];
    let octets = 0;
    const cdp = await contexte.newCDPSession(page);
    await cdp.send('Network.enable');
    if (reseau) {
      const { debit, latence } = reseau;
      await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: latence, downloadThroughput: debit, uploadThroughput: debit });
    }
    if (lenteur > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: lenteur });
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      octets += encodedDataLength;
    });
    page.on('request', (requete) => requetes.push(requete.url()));
    page.on('pageerror', (erreur) => erreurs.push(erreur.message));
    page.on('console', (message) => {
      if (message.type() === 'error') erreurs.push(message.text());
    });
    // La carte et la recherche finissent de se dessiner après le chargement.
    const enDeuxTemps = findGabarit(new URL(adresse).pathname)?.scripts === true;
    await page.goto(adresse, { waitUntil: toutVoir || enDeuxTemps ? 'networkidle' : 'load' });
    return await essai({ page, requetes, octets: () => octets, erreurs });
  } finally {
    await contexte.close();
  }
}
