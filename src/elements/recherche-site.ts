import active from './recherche-active.ts?worker&url';

/**
 * La recherche du site. La page n'emporte que cette porte : le reste, le moteur et l'index se chargent quand quelqu'un touche au formulaire,
 * ou arrive avec une demande dans l'adresse. S'il ne vient pas, le formulaire part tel quel et la page suivante réessaie.
 * Il vient d'un seul fichier, avec sa copie de ce qu'il partage avec d'autres pages (`?worker&url`) : sur un réseau lent, dix petits fichiers coûtent plus qu'un.
 */
class RechercheSite extends HTMLElement {
  #chargement: Promise<unknown> | undefined;

  connectedCallback(): void {
    const filtres = this.querySelector<HTMLElement>('[data-zone=filtres]');
    if (filtres) filtres.hidden = false;
    for (const geste of ['focusin', 'input', 'change']) this.addEventListener(geste, () => this.#charge());
    addEventListener('popstate', () => this.#charge());
    if (location.search.length > 1) this.#charge();
  }

  #charge(): void {
    this.#chargement ??= import(/* @vite-ignore */ active).catch(() => {
      this.#chargement = undefined;
    });
  }
}

customElements.define('recherche-site', RechercheSite);
