import { formatSelection, parseSelection, SELECTION_MAX, type Selection, toggleCode } from '../domaine/selection.ts';

/** La seule chose que ce site écrit sur un appareil, et seulement si la personne le demande. */
const CLE = 'ma-selection';
const GESTES = ['click', 'auxclick', 'contextmenu', 'submit'] as const;

/**
 * La sélection, d'une page à l'autre, sans rien garder ailleurs que dans l'adresse. Elle est écrite après « # » dans celle de la page, et les liens que l'on suit
 * l'emportent. Pour que « retour » ne la perde pas, l'entrée de l'historique de l'onglet la porte aussi (Navigation API) ; elle disparaît avec l'onglet.
 * Un navigateur qui ne la connaît pas ne garde que ce qu'il y avait dans l'adresse où il revient.
 */
export class LienSelection extends HTMLElement {
  codes: Selection = [];

  connectedCallback(): void {
    this.#relit();
    for (const geste of GESTES) document.addEventListener(geste, this, true);
    addEventListener('pageshow', ({ persisted }) => persisted && this.#relit());
    addEventListener('hashchange', () => {
      const lue = parseSelection(location.hash);
      if (lue) this.change(lue);
    });
    // Un autre onglet a changé la même sélection gardée : celui-ci suit.
    addEventListener('storage', ({ key, oldValue, newValue }) => {
      if (key === CLE && newValue && oldValue === formatSelection(this.codes)) this.#pose(parseSelection(newValue) ?? []);
    });
  }

  /** Remplace la sélection. L'appareil ne suit que s'il gardait celle-ci. */
  change(codes: Selection): void {
    if (String(this.appareil) === String(this.codes)) this.gardeSurAppareil(codes);
    this.#pose(codes);
  }

  /** Garde tout ce qui ne l'est pas encore, tant qu'il y a de la place. */
  ajoute(codes: Selection): void {
    this.change(codes.reduce((gardes, code) => (gardes.includes(code) ? gardes : toggleCode(gardes, code)), this.codes));
  }

  /** Garde ou retire une adresse, et le dit. @returns vrai si elle est gardée */
  bascule(code: string, nom: string): boolean {
    const codes = toggleCode(this.codes, code);
    const garde = codes.includes(code);
    const mot = garde ? 'gardee' : codes.length === SELECTION_MAX && !this.codes.includes(code) ? 'pleine' : 'retiree';
    this.change(codes);
    const etat = this.querySelector('[role=status]');
    const dit = (this.dataset[mot] ?? '').replace('{nom}', nom).replace('{nombre}', String(codes.length));
    if (etat) etat.textContent = dit;
    return garde;
  }

  /** Ce que l'appareil garde, si la personne l'a demandé. */
  get appareil(): Selection | undefined {
    try {
      return parseSelection(localStorage.getItem(CLE) ?? '');
    } catch {
      // Un navigateur peut refuser d'en parler : alors rien n'y est gardé.
      return undefined;
    }
  }

  /** @throws si le navigateur refuse */
  gardeSurAppareil(codes: Selection | undefined): void {
    if (codes) localStorage.setItem(CLE, formatSelection(codes));
    else localStorage.removeItem(CLE);
  }

  /** Un lien suivi, ou une recherche envoyée, emporte la sélection. */
  handleEvent({ type, target }: Event): void {
    const formulaire = type === 'submit';
    const lien = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : undefined;
    const vers = formulaire ? new URL((target as HTMLFormElement).action) : lien;
    if (!vers || vers.origin !== location.origin || (vers.hash && !parseSelection(vers.hash)) || !this.#porte) return;
    vers.hash = formatSelection(this.codes);
    if (formulaire) (target as HTMLFormElement).action = vers.href;
  }

  /** Quelque chose a été gardé dans cet onglet, même si tout a été retiré depuis. */
  #porte = false;

  #relit(): void {
    const codes = this.#lisOnglet() ?? this.appareil;
    if (codes) this.#pose(codes);
  }

  /** L'adresse d'abord ; puis, dans l'historique de l'onglet, l'entrée la plus proche. Au retour, celle que l'on quitte est la plus récente. */
  #lisOnglet(): Selection | undefined {
    const { navigation } = window as { navigation?: Navigation };
    const ici = navigation?.currentEntry;
    const { activation } = navigation ?? {};
    const de = (activation?.navigationType === 'traverse' && activation.from) || ici;
    const entrees = navigation?.entries().slice(0, (de?.index ?? 0) + 1) ?? [];
    for (const entree of entrees.reverse()) {
      const lue = (entree === ici && parseSelection(location.hash)) || parseSelection(String(entree.getState()));
      if (lue) return lue;
    }
    return parseSelection(location.hash);
  }

  #pose(codes: Selection): void {
    this.codes = codes;
    this.#porte = true;
    const fragment = formatSelection(codes);
    // Une ancre de la page (« #horaires ») reste : la sélection repartira par les liens.
    if (location.hash !== fragment && (!location.hash || parseSelection(location.hash))) history.replaceState(history.state, '', fragment);
    (window as { navigation?: Navigation }).navigation?.updateCurrentEntry({ state: fragment });
    this.hidden = codes.length === 0;
    for (const nombre of this.querySelectorAll('[data-nombre]')) nombre.textContent = String(codes.length);
    for (const garder of document.querySelectorAll<GarderAdresse>('garder-adresse')) garder.montre?.();
    this.dispatchEvent(new Event('change'));
  }
}

/** « Garder cette adresse » : le bouton ne vient qu'avec le script, il ne ferait rien sans lui. */
class GarderAdresse extends HTMLElement {
  connectedCallback(): void {
    const modele = getLien()?.querySelector('template');
    if (!modele || this.firstChild) return;
    this.append(modele.content.cloneNode(true));
    const nom = this.closest('article, .fiche')?.querySelector('h1, h2, h3, h4')?.textContent?.trim() ?? '';
    this.#ecris('nom', nom);
    this.querySelector('button')?.addEventListener('click', () => {
      const voir = this.querySelector('p');
      const garde = getLien()?.bascule(this.dataset.code ?? '', nom);
      if (voir) voir.hidden = !garde;
    });
    this.montre();
  }

  montre(): void {
    const { codes = [], dataset } = getLien() ?? {};
    const garde = codes.includes(this.dataset.code ?? '');
    this.toggleAttribute('data-garde', garde);
    this.#ecris('mot', (garde ? dataset?.retirer : (this.dataset.dit ?? dataset?.garder)) ?? '');
    this.#ecris('nombre', String(codes.length));
    if (!garde) this.querySelector('p')?.setAttribute('hidden', '');
  }

  #ecris(role: string, texte: string): void {
    for (const element of this.querySelectorAll(`[data-${role}]`)) element.textContent = texte;
  }
}

const getLien = () => document.querySelector<LienSelection>('lien-selection');

customElements.define('lien-selection', LienSelection);
customElements.define('garder-adresse', GarderAdresse);
