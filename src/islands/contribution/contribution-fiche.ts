import { getJourParis } from '../../elements/jour-paris.ts';
import type { DonneesContribution, DonneesSite } from './donnees.ts';

type Geste = 'corriger' | 'confirmer';

/**
 * La page d'une fiche à corriger. Sans script, ses trois liens suffisent ; avec lui, le message « rien n'a changé » porte la date du jour,
 * et le formulaire se charge au premier geste : un bouton, ou une adresse qui finit par « #corriger ».
 */
class ContributionFiche extends HTMLElement {
  #demonte: (() => void) | undefined;

  connectedCallback(): void {
    this.#dateLeMessage();
    for (const bouton of this.querySelectorAll<HTMLButtonElement>('button[data-geste]'))
      bouton.addEventListener('click', () => void this.#ouvre(bouton.dataset.geste as Geste));
    if (location.hash === '#corriger') void this.#ouvre('corriger');
  }

  disconnectedCallback(): void {
    this.#demonte?.();
  }

  /** La page peut dater de plusieurs jours : c'est aujourd'hui que la personne confirme. */
  #dateLeMessage(): void {
    const lien = this.querySelector<HTMLAnchorElement>('a[data-date]');
    if (lien?.dataset.date) lien.href = lien.href.replaceAll(lien.dataset.date, getJourParis());
  }

  async #ouvre(geste: Geste): Promise<void> {
    const racine = this.querySelector<HTMLElement>('[data-formulaire]');
    const etat = this.querySelector<HTMLElement>('[data-etat]');
    if (!racine || !etat) return;
    etat.textContent = this.dataset.attente ?? '';
    try {
      const { monteContribution } = await import('./monter.tsx');
      const site = { ...(this.#lit('site') as Omit<DonneesSite, 'aujourdhui'>), aujourdhui: getJourParis() };
      this.#demonte?.();
      this.#demonte = monteContribution(racine, geste, site, this.#lit('fiche') as DonneesContribution | undefined);
      etat.textContent = '';
    } catch {
      // Le réseau a manqué pendant le chargement : la personne peut réessayer, ou écrire.
      etat.textContent = this.dataset.panne ?? '';
    }
  }

  #lit(nom: string): unknown {
    const donnees = this.querySelector(`script[data-${nom}]`)?.textContent;
    return donnees ? JSON.parse(donnees) : undefined;
  }
}

customElements.define('contribution-fiche', ContributionFiche);
