/**
 * Le filtre des permanences. La page n'emporte que cette porte : le reste se charge quand quelqu'un touche au formulaire, ou arrive avec des choix dans l'adresse.
 * S'il ne vient pas, le formulaire part tel quel et la page suivante réessaie.
 */
class FiltrePermanences extends HTMLElement {
  #chargement: Promise<unknown> | undefined;

  connectedCallback(): void {
    for (const geste of ['focusin', 'change']) this.addEventListener(geste, () => this.#charge());
    addEventListener('popstate', () => this.#charge());
    if (location.search.length > 1) this.#charge();
  }

  #charge(): void {
    this.#chargement ??= import('./filtre-agenda.ts').then(
      ({ FiltreAgenda }) => new FiltreAgenda(this),
      () => {
        this.#chargement = undefined;
      },
    );
  }
}

customElements.define('filtre-permanences', FiltrePermanences);
