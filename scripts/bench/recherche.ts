import type { Browser, Page } from 'playwright-core';
import { CHEMINS } from '../../src/domaine/chemins.ts';
import { computeQualite, type Epreuve, type Qualite, type Reponse, type RequeteJugee } from '../../src/recherche/qualite.ts';
import { visite } from '../site/navigateur.ts';
import { computeRepartition, prendEchantillon, type Repartition } from './repartition.ts';

/** Ce que la recherche du site vaut et coûte, par ce que la page montre : rien n'est lu de son fonctionnement. */
export interface MesureRecherche {
  readonly qualite: Omit<Qualite, 'manquees'> & { readonly manquees: readonly string[] };
  /** Page, moteur, index et réponses d'une première phrase, en kilo-octets reçus. */
  readonly ko_premiere: Repartition;
  /** La même, sans la page elle-même : ce que la recherche ajoute. */
  readonly ko_sans_page: Repartition;
  /** Ce que la deuxième phrase d'un visiteur télécharge, ou la troisième. */
  readonly ko_suivante: Repartition;
  /** De la dernière frappe aux cinq premières réponses affichées, sur l'appareil ralenti ; celles d'après viennent quand on s'en approche. */
  readonly ms: Repartition;
  /** Phrases auxquelles la page n'a rien répondu dans le temps laissé. */
  readonly sans_reponse: readonly string[];
}

interface Contexte {
  readonly navigateur: Browser;
  /** Adresse de l'accueil, base comprise. */
  readonly adresse: string;
  readonly getCibles: (chemin: string) => Reponse;
  readonly requetes: readonly RequeteJugee[];
  /** Nom d'une commune, par son code. */
  readonly getNom: (code: string) => string;
  readonly lenteur: number;
}

/** Visiteurs neufs, et phrases que chacun cherche : plus, et tout l'index finirait par être là. */
const VISITEURS = 8;
const PHRASES_PAR_VISITEUR = 3;
/** Temps laissé à une réponse, et calme qui dit que la page a fini, en millisecondes. */
const PATIENCE = 8_000;
const CALME = 150;

/**
 * Sur un téléphone, haut pour lire toutes les réponses, de sa vraie taille pour les octets d'une visite : cherche toutes les phrases l'une après l'autre
 * dans une page, puis quelques-unes, trois par trois, dans des navigateurs neufs.
 */
export async function measureRecherche(contexte: Contexte): Promise<MesureRecherche> {
  const { navigateur, adresse, requetes, getNom, lenteur } = contexte;
  const page = `${adresse}${CHEMINS.recherche.slice(1)}`;
  console.error(`${requetes.length} phrases dans la recherche du site, sur un appareil ${lenteur} fois plus lent…`);
  const suite = await visite(navigateur, page, { toutVoir: true, lenteur, viewport: { width: 360, height: 6000 } }, async (visitee) => {
    await cherche(visitee.page, '', 'santé');
    const essais: { epreuve: Epreuve; ms: number | null }[] = [];
    for (const requete of requetes) {
      const { ms, chemins } = await cherche(visitee.page, getNom(requete.commune), requete.texte);
      essais.push({ epreuve: { requete, reponses: chemins.map((chemin) => lit(chemin, adresse, contexte)) }, ms });
    }
    return essais;
  });
  const visiteurs: number[][] = [];
  const phrases = prendEchantillon(requetes, VISITEURS * PHRASES_PAR_VISITEUR);
  for (let debut = 0; debut < phrases.length; debut += PHRASES_PAR_VISITEUR)
    visiteurs.push(
      await visite(navigateur, page, { toutVoir: true, viewport: { width: 360, height: 640 } }, async (visitee) => {
        const octets = [visitee.octets()];
        for (const { texte, commune } of phrases.slice(debut, debut + PHRASES_PAR_VISITEUR)) {
          await cherche(visitee.page, getNom(commune), texte);
          await visitee.page.waitForLoadState('networkidle');
          octets.push(visitee.octets());
        }
        return octets.map((total) => total / 1000);
      }),
    );
  const { manquees, ...qualite } = computeQualite(suite.map(({ epreuve }) => epreuve));
  return {
    qualite: { ...qualite, manquees: manquees.map(({ requete: { texte } }) => texte) },
    ko_premiere: computeRepartition(visiteurs.map(([, premiere = 0]) => premiere)),
    ko_sans_page: computeRepartition(visiteurs.map(([seule = 0, premiere = 0]) => premiere - seule)),
    ko_suivante: computeRepartition(visiteurs.flatMap(([, ...totaux]) => totaux.slice(1).map((total, rang) => total - (totaux[rang] ?? 0)))),
    ms: computeRepartition(suite.flatMap(({ ms }) => ms ?? [])),
    sans_reponse: suite.filter(({ ms }) => ms === null).map(({ epreuve }) => epreuve.requete.texte),
  };
}

/** Un numéro, ou l'adresse d'une page du site. */
function lit(reponse: string, adresse: string, { getCibles }: Pick<Contexte, 'getCibles'>): Reponse {
  if (reponse.startsWith('urgence:')) return [reponse];
  return reponse.startsWith(adresse) ? getCibles(`/${decodeURI(new URL(reponse).pathname).slice(new URL(adresse).pathname.length)}`) : [];
}

/** Écrit une phrase et attend que la page ait fini. @returns le temps entre la dernière frappe et les premières réponses, `null` si rien n'est venu, et tout ce que la page montre, de haut en bas */
async function cherche(page: Page, ou: string, quoi: string): Promise<{ ms: number | null; chemins: string[] }> {
  const champOu = page.getByLabel('Où');
  if ((await champOu.inputValue()) !== ou) {
    await champOu.fill(ou);
    await page.waitForTimeout(CALME);
  }
  await page.getByLabel('Que cherchez-vous').selectText();
  // En deux temps : la page doit écouter avant que la frappe n'arrive.
  const attente = await page.evaluateHandle(ecouteReponse, { patience: PATIENCE, calme: CALME });
  await page.keyboard.insertText(quoi);
  const ms = await attente.evaluate(({ reponse }) => reponse);
  return { ms, chemins: await page.evaluate(listMontres) };
}

/** Dans la page : mesurera le temps entre la prochaine frappe et le premier affichage d'une réponse, et attendra que plus rien ne change. */
function ecouteReponse({ patience, calme }: { patience: number; calme: number }): { reponse: Promise<number | null> } {
  const nombre = document.querySelector<HTMLElement>('[data-zone=nombre]');
  const racine = nombre?.closest<HTMLElement>('[data-attente]');
  if (!nombre || !racine) throw new Error('La page de recherche a changé : la zone du nombre de résultats manque.');
  nombre.textContent = '';
  const reponse = new Promise<number | null>((rend) => {
    let frappe = 0;
    let affiche = 0;
    let suite = 0;
    const finit = (ms: number | null) => {
      observateur.disconnect();
      clearTimeout(limite);
      rend(ms);
    };
    const observateur = new MutationObserver(() => {
      if (frappe === 0 || !nombre.textContent || nombre.textContent === racine.dataset.attente) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          affiche ||= performance.now();
          clearTimeout(suite);
          suite = window.setTimeout(() => finit(affiche - frappe), calme);
        }),
      );
    });
    const limite = window.setTimeout(() => finit(null), patience);
    racine.addEventListener('input', ({ timeStamp }) => (frappe = timeStamp), { once: true, capture: true });
    observateur.observe(racine, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return { reponse };
}

/** Dans la page : les numéros montrés et les liens des réponses, de haut en bas ; ni les listes d'arrivée, ni le lien d'un même numéro deux fois. */
function listMontres(): string[] {
  const racine = document.querySelector('[data-zone=nombre]')?.closest('[data-attente]');
  const montres = [...(racine?.querySelectorAll<HTMLElement>('[data-numero], a[href]') ?? [])].filter(
    (element) => element.checkVisibility() && !element.closest('[data-zone=depart], [data-zone=aucun], [data-zone=carte], form'),
  );
  return [
    ...new Set(
      montres.flatMap((element) => {
        if (element.dataset.numero) return [`urgence:${element.dataset.numero}`];
        return element.closest('[data-numero]') || (element as HTMLAnchorElement).protocol === 'tel:' ? [] : [(element as HTMLAnchorElement).href];
      }),
    ),
  ];
}
