import type { Audience } from '../../domaine/orientation/dire.ts';

/**
 * La page du guide. Trois boutons, un par public : le guide, et React avec lui, ne se charge qu'au premier.
 * Quitter la page, ou y revenir par « retour », efface tout : rien ne reste des réponses.
 */
class GuideSocial extends HTMLElement {
  #demonte: (() => void) | undefined;
  readonly #quitte = () => this.#ferme();

  connectedCallback(): void {
    for (const bouton of this.querySelectorAll<HTMLButtonElement>('button[data-audience]'))
      bouton.addEventListener('click', () => void this.#ouvre(bouton.dataset.audience as Audience));
    addEventListener('pagehide', this.#quitte);
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#quitte);
    this.#ferme();
  }

  async #ouvre(audience: Audience): Promise<void> {
    const racine = this.querySelector<HTMLElement>('[data-guide]');
    const accueil = this.querySelector<HTMLElement>('[data-accueil]');
    const etat = this.querySelector<HTMLElement>('[data-etat]');
    if (!racine || !accueil || !etat) return;
    etat.textContent = this.dataset.attente ?? '';
    try {
      const { monteGuide } = await import('./monter.tsx');
      const partage = this.querySelector<HTMLInputElement>('input[name=partage]')?.checked ?? false;
      this.#demonte?.();
      this.#demonte = await monteGuide(
        racine,
        audience,
        { base: this.dataset.base ?? '/', prefixe: this.dataset.prefixe ?? this.dataset.base ?? '/', langue: document.documentElement.lang },
        partage,
      );
      accueil.hidden = true;
      etat.textContent = '';
    } catch {
      // Le réseau a manqué pendant le chargement : on peut réessayer, ou suivre les pages sans script.
      etat.textContent = this.dataset.panne ?? '';
    }
  }

  #ferme(): void {
    this.#demonte?.();
    this.#demonte = undefined;
    const accueil = this.querySelector<HTMLElement>('[data-accueil]');
    if (accueil) accueil.hidden = false;
  }
}

customElements.define('guide-social', GuideSocial);
