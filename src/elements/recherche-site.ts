import type { PointNumerote } from './carte-resultats.ts';
import active from './recherche-active.ts?worker&url';
import type { CarteRecherche } from './recherche-carte.ts';

/** Assez large pour la liste et la carte côte à côte. */
const LARGE = '(min-width: 75rem)';

/**
 * La recherche du site. La page n'emporte que cette porte : le reste, le moteur et l'index se chargent quand quelqu'un touche au formulaire,
 * ou arrive avec une demande dans l'adresse. S'il ne vient pas, le formulaire part tel quel et la page suivante réessaie.
 * Il vient d'un seul fichier, avec sa copie de ce qu'il partage avec d'autres pages (`?worker&url`) : sur un réseau lent, dix petits fichiers coûtent plus qu'un.
 * La carte des résultats vient à part, sur un grand écran ou si on la demande.
 */
class RechercheSite extends HTMLElement {
  #chargement: Promise<unknown> | undefined;
  #carte: Promise<CarteRecherche> | undefined;
  #points: readonly PointNumerote[] = [];
  #demandee = false;

  connectedCallback(): void {
    const filtres = this.querySelector<HTMLElement>('[data-zone=filtres]');
    if (filtres) filtres.hidden = false;
    for (const geste of ['focusin', 'input', 'change']) this.addEventListener(geste, () => this.#charge());
    addEventListener('popstate', () => this.#charge());
    this.addEventListener('resultats', (resultats) => {
      this.#points = (resultats as CustomEvent<readonly PointNumerote[]>).detail;
      void this.#montreCarte();
    });
    this.querySelector('[data-zone=voir-carte]')?.addEventListener('click', () => {
      this.#demandee = !this.#demandee;
      void this.#montreCarte();
    });
    matchMedia(LARGE).addEventListener('change', () => void this.#montreCarte());
    if (location.search.length > 1) this.#charge();
  }

  #charge(): void {
    this.#chargement ??= import(/* @vite-ignore */ active).catch(() => {
      this.#chargement = undefined;
    });
  }

  async #montreCarte(): Promise<void> {
    const zone = this.querySelector<HTMLElement>('[data-zone=carte]');
    const bouton = this.querySelector<HTMLElement>('[data-zone=voir-carte]');
    const cadre = zone?.querySelector<HTMLElement>('.cadre-carte');
    if (!zone || !bouton || !cadre) return;
    bouton.hidden = this.#points.length === 0;
    bouton.setAttribute('aria-expanded', String(this.#demandee));
    bouton.textContent = (this.#demandee ? bouton.dataset.cacher : bouton.dataset.voir) ?? '';
    zone.hidden = this.#points.length === 0 || !(this.#demandee || matchMedia(LARGE).matches);
    if (zone.hidden) return;
    this.#carte ??= import('./recherche-carte.ts').then((carte) => carte.CarteRecherche.create(this, cadre));
    try {
      (await this.#carte).montre(this.#points);
    } catch {
      // Sans réseau, la liste suffit : elle dit la même chose.
      this.#carte = undefined;
      zone.hidden = true;
    }
  }
}

customElements.define('recherche-site', RechercheSite);
