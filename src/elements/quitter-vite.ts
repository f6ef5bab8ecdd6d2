/** Trois appuis, chacun moins de cinq secondes après le précédent. */
const APPUIS = 3;
const DELAI = 5000;

/**
 * Quitter la page d'un geste : le lien, ou trois fois la touche Maj. La page se cache d'abord, l'autre s'ouvre ensuite : un réseau lent ne la laisse pas voir.
 * Sans script, le lien suffit. Comportement repris de « Exit this page » (GOV.UK Design System).
 */
class QuitterVite extends HTMLElement {
  #appuis = 0;
  #modifiait = false;
  #minuterie = 0;
  #voile: HTMLElement | undefined;

  connectedCallback(): void {
    for (const lien of document.querySelectorAll('a[data-quitter]')) lien.addEventListener('click', this);
    document.addEventListener('keyup', this);
    window.addEventListener('pageshow', this);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keyup', this);
    window.removeEventListener('pageshow', this);
  }

  handleEvent(geste: Event): void {
    if (geste.type === 'pageshow') this.#revient();
    else if (geste instanceof KeyboardEvent) this.#compte(geste);
    else {
      geste.preventDefault();
      this.#quitte();
    }
  }

  /** Maj seule : relâchée après une majuscule, elle ne compte pas ; une autre touche annule tout. */
  #compte({ key, shiftKey }: KeyboardEvent): void {
    if (key !== 'Shift') {
      if (this.#appuis > 0) this.#recommence('');
    } else if (!this.#modifiait) {
      this.#appuis += 1;
      if (this.#appuis === APPUIS) this.#quitte();
      else {
        this.#dit(this.#appuis === 1 ? 'deux' : 'une');
        clearTimeout(this.#minuterie);
        this.#minuterie = window.setTimeout(() => this.#recommence('trop'), DELAI);
      }
    }
    this.#modifiait = shiftKey;
  }

  #quitte(): void {
    const vers = this.querySelector<HTMLAnchorElement>('a[data-quitter]')?.href;
    if (!vers) return;
    this.#recommence('');
    this.#voile ??= document.createElement('div');
    this.#voile.className = 'voile';
    this.#voile.role = 'alert';
    document.body.append(this.#voile);
    document.body.dataset.quittee = '';
    this.#voile.textContent = this.dataset.charge ?? '';
    // À la place de cette page : « retour » mène à celle d'avant.
    location.replace(vers);
  }

  /** Revenue du cache du navigateur, la page se remontre. */
  #revient(): void {
    this.#voile?.remove();
    delete document.body.dataset.quittee;
    this.#recommence('');
  }

  #recommence(mot: string): void {
    clearTimeout(this.#minuterie);
    this.#appuis = 0;
    this.#dit(mot);
  }

  #dit(mot: string): void {
    this.dataset.appuis = String(this.#appuis);
    const etat = this.querySelector('[role=status]');
    if (etat) etat.textContent = this.dataset[mot] ?? '';
  }
}

customElements.define('quitter-vite', QuitterVite);
