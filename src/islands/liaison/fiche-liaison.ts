import type { DonneesLiaison } from './donnees.ts';

/**
 * La page de la fiche de liaison. Sans script, c'est une feuille à imprimer et à remplir à la main ; avec lui, le formulaire se charge au premier geste.
 * Quitter la page, ou y revenir par « retour », efface tout.
 */
class FicheLiaison extends HTMLElement {
  #demonte: (() => void) | undefined;
  readonly #ferme = () => {
    this.#demonte?.();
    this.#demonte = undefined;
    delete this.dataset.ouverte;
  };

  connectedCallback(): void {
    this.querySelector('[data-remplir]')?.addEventListener('click', () => void this.#ouvre());
    this.querySelector('[data-imprimer]')?.addEventListener('click', () => window.print());
    window.addEventListener('pagehide', this.#ferme);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#ferme);
    this.#ferme();
  }

  async #ouvre(): Promise<void> {
    const racine = this.querySelector<HTMLElement>('[data-formulaire]');
    const etat = this.querySelector<HTMLElement>('[data-etat]');
    if (!racine || !etat || this.#demonte) return;
    etat.textContent = this.dataset.attente ?? '';
    try {
      const { monteLiaison } = await import('./monter.tsx');
      const donnees = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '') as DonneesLiaison;
      this.#ferme();
      this.#demonte = monteLiaison(racine, donnees);
      this.dataset.ouverte = '';
      etat.textContent = '';
    } catch {
      // Le réseau a manqué pendant le chargement : la personne peut réessayer, ou remplir à la main.
      etat.textContent = this.dataset.panne ?? '';
    }
  }
}

customElements.define('fiche-liaison', FicheLiaison);
