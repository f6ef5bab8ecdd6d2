/** Ce qui ne se lit pas : ce que l'on touche, ce qui ne se voit pas, les numéros de la page légale. */
const TUS = 'button, a.bouton, form, template, script, style, .invisible, .sans-impression, .original, [hidden]';

/**
 * « Écouter cette page », avec les seules voix de l'appareil (`localService`) : une voix « du réseau » enverrait le texte à son éditeur.
 * Le bouton reste caché tant qu'aucune voix ne parle la langue ; un passage en français est lu par une voix française, ou se tait.
 */
class LirePage extends HTMLElement {
  #lit = false;
  readonly #montre = () => {
    this.hidden = !this.#findVoix(this.dataset.langue ?? 'fr');
  };
  readonly #tais = () => this.#arrete();

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.#montre();
    // Chromium ne connaît ses voix qu'un instant après la page.
    speechSynthesis.addEventListener?.('voiceschanged', this.#montre);
    addEventListener('pagehide', this.#tais);
    this.querySelector('button')?.addEventListener('click', () => (this.#lit ? this.#arrete() : this.#lis()));
  }

  disconnectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.removeEventListener?.('voiceschanged', this.#montre);
    removeEventListener('pagehide', this.#tais);
    this.#arrete();
  }

  #findVoix(langue: string): SpeechSynthesisVoice | undefined {
    return speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === langue);
  }

  #lis(): void {
    const paroles = listPassages(document.querySelector(this.dataset.racine ?? 'main article') ?? document.body).flatMap(({ texte, langue }) => {
      const voix = this.#findVoix(langue);
      return voix ? [Object.assign(new SpeechSynthesisUtterance(texte), { voice: voix, lang: voix.lang, rate: 0.95 })] : [];
    });
    const derniere = paroles.at(-1);
    if (!derniere) return;
    derniere.onend = () => this.#dis(false);
    for (const parole of paroles) speechSynthesis.speak(parole);
    this.#dis(true);
  }

  #arrete(): void {
    if (!this.#lit) return;
    speechSynthesis.cancel();
    this.#dis(false);
  }

  #dis(lit: boolean): void {
    this.#lit = lit;
    const mot = this.querySelector('[data-mot]');
    if (mot) mot.textContent = (lit ? this.dataset.arreter : this.dataset.ecouter) ?? '';
  }
}

/** Les titres, paragraphes et lignes, dans l'ordre, chacun avec sa langue. Court : une longue parole s'arrête d'elle-même dans Chromium. */
function listPassages(racine: Element): { texte: string; langue: string }[] {
  return [...racine.querySelectorAll('h1, h2, h3, p, li, dt, dd')].flatMap((element) => {
    if (element.closest(TUS) || element.querySelector('p, li, dt, dd')) return [];
    const copie = element.cloneNode(true) as Element;
    for (const tu of copie.querySelectorAll(TUS)) tu.remove();
    const texte = copie.textContent.replace(/\s+/g, ' ').trim();
    const langue = (copie.children.length === 1 && copie.firstElementChild?.getAttribute('lang')) || element.closest('[lang]')?.getAttribute('lang') || 'fr';
    return texte ? [{ texte, langue }] : [];
  });
}

customElements.define('lire-page', LirePage);
