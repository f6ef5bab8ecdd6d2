import { type CommuneChoisie, type CommunesTrouvees, listCommunesTrouvees } from '../recherche/communes.ts';

const RIEN: CommunesTrouvees = { communes: [] };

/** Ce que la page fournit au champ. */
export interface ReglagesChamp {
  readonly champ: HTMLInputElement;
  readonly liste: HTMLUListElement;
  /** Annoncé à qui ne voit pas la liste. */
  readonly etat: HTMLElement;
  /** Nom de la liste, et phrases de l'état ; `{nombre}` et `{saisie}` y sont des trous. */
  readonly textes: { readonly liste: string; readonly une: string; readonly plusieurs: string; readonly aucune: string };
  /** Les communes, de la plus peuplée à la moins peuplée ; une liste vide : elles ne sont pas venues. */
  readonly load: () => Promise<readonly CommuneChoisie[]>;
  readonly onChoix: (commune: CommuneChoisie) => void;
}

/**
 * Un champ où s'écrit une commune : des propositions à mesure que l'on écrit, selon le modèle « combobox » des pratiques ARIA du W3C
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Nom, code postal, fautes ; flèches, Entrée et Échap.
 */
export class ChampCommune {
  readonly #reglages: ReglagesChamp;
  #communes: readonly CommuneChoisie[] = [];
  #trouvees = RIEN;
  /** Rang de l'option visée ; -1 : le curseur est dans le champ. */
  #rang = -1;

  constructor(reglages: ReglagesChamp) {
    this.#reglages = reglages;
    const { champ, liste, textes } = reglages;
    liste.setAttribute('role', 'listbox');
    liste.setAttribute('aria-label', textes.liste);
    champ.setAttribute('role', 'combobox');
    champ.setAttribute('aria-autocomplete', 'list');
    champ.setAttribute('aria-controls', liste.id);
    this.ferme();
    champ.addEventListener('focus', () => void this.#charge());
    champ.addEventListener('input', () => void this.propose());
    champ.addEventListener('keydown', (frappe) => this.#frappe(frappe));
    champ.addEventListener('blur', () => this.ferme());
    // Le champ garde le curseur : sans cela, la liste se fermerait avant le clic.
    liste.addEventListener('pointerdown', (geste) => geste.preventDefault());
    liste.addEventListener('click', ({ target }) =>
      this.#choisit(this.#trouvees.communes[[...liste.children].findIndex((option) => option.contains(target as Node))]),
    );
  }

  /** Les communes sont là. */
  get prete(): boolean {
    return this.#communes.length > 0;
  }

  /** Les communes ont changé : les redemander. */
  oublie(): void {
    this.#communes = [];
  }

  /** Ce que la saisie désigne ; rien si les communes ne sont pas venues. */
  async find(saisie: string): Promise<CommunesTrouvees | undefined> {
    await this.#charge();
    return this.#communes.length === 0 ? undefined : listCommunesTrouvees(this.#communes, saisie);
  }

  async propose(): Promise<void> {
    const { champ, liste, etat } = this.#reglages;
    await this.#charge();
    if (this.#communes.length === 0) return;
    this.#trouvees = listCommunesTrouvees(this.#communes, champ.value);
    const { communes } = this.#trouvees;
    liste.replaceChildren(...communes.map((commune, rang) => this.#getOption(commune, rang)));
    this.#ouvre(communes.length > 0 && champ === document.activeElement);
    etat.textContent = this.#getEtat(communes.length, champ.value.trim());
  }

  vise(rang: number): void {
    const { champ, liste } = this.#reglages;
    this.#rang = rang;
    for (const [place, option] of [...liste.children].entries()) {
      option.setAttribute('aria-selected', String(place === rang));
      if (place === rang) option.scrollIntoView({ block: 'nearest' });
    }
    const visee = liste.children[rang];
    if (visee) champ.setAttribute('aria-activedescendant', visee.id);
    else champ.removeAttribute('aria-activedescendant');
  }

  ferme(): void {
    this.#ouvre(false);
  }

  async #charge(): Promise<void> {
    if (this.#communes.length === 0) this.#communes = await this.#reglages.load();
  }

  #getEtat(nombre: number, saisie: string): string {
    const { une, plusieurs, aucune } = this.#reglages.textes;
    if (saisie === '') return '';
    if (nombre === 0) return aucune.replace('{saisie}', saisie);
    return nombre === 1 ? une : plusieurs.replace('{nombre}', String(nombre));
  }

  #getOption({ nom, codes_postaux }: CommuneChoisie, rang: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#reglages.liste.id}-${rang}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const code = document.createElement('span');
    code.className = 'code';
    code.textContent = codes_postaux.join(', ');
    option.append(`${nom} `, code);
    return option;
  }

  #frappe(frappe: KeyboardEvent): void {
    const { champ, liste, etat } = this.#reglages;
    const ouverte = !liste.hidden;
    const nombre = this.#trouvees.communes.length;
    if (frappe.key === 'ArrowDown' || frappe.key === 'ArrowUp') {
      frappe.preventDefault();
      if (!ouverte) return void this.propose();
      // Une place de plus que d'options : celle du champ, entre la dernière et la première.
      const pas = frappe.key === 'ArrowDown' ? 1 : -1;
      this.vise(((this.#rang + 1 + pas + nombre + 1) % (nombre + 1)) - 1);
    } else if (frappe.key === 'Enter' && ouverte && this.#rang >= 0) {
      frappe.preventDefault();
      this.#choisit(this.#trouvees.communes[this.#rang]);
    } else if (frappe.key === 'Escape' && (ouverte || champ.value !== '')) {
      frappe.preventDefault();
      if (!ouverte) {
        champ.value = '';
        // Vidé ainsi, le champ ne dit rien de lui-même à qui l'écoute.
        champ.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      etat.textContent = '';
      this.ferme();
    }
  }

  #ouvre(ouverte: boolean): void {
    const { champ, liste } = this.#reglages;
    liste.hidden = !ouverte;
    champ.setAttribute('aria-expanded', String(ouverte));
    this.vise(-1);
  }

  #choisit(commune: CommuneChoisie | undefined): void {
    if (!commune) return;
    this.#reglages.champ.value = commune.nom;
    this.#reglages.etat.textContent = '';
    this.ferme();
    this.#reglages.onChoix(commune);
  }
}
