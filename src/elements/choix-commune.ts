import { avecBase, CHEMINS, getCheminCommune } from '../domaine/chemins.ts';
import { type CommuneChoisie, type CommunesTrouvees, listCommunesTrouvees } from '../recherche/communes.ts';

const RIEN: CommunesTrouvees = { communes: [] };

/** Les communes ne se chargent qu'une fois, et seulement si quelqu'un va s'en servir. */
let chargement: Promise<readonly CommuneChoisie[]> | undefined;

async function readCommunes(adresse: string): Promise<readonly CommuneChoisie[]> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`Le fichier des communes répond ${reponse.status}.`);
  return (await reponse.json()) as readonly CommuneChoisie[];
}

/**
 * Le champ « ma commune » : des propositions à mesure que l'on écrit, selon le modèle « combobox » des pratiques ARIA du W3C
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Le formulaire reste derrière : si les données ne viennent pas, il part tel quel.
 */
class ChoixCommune extends HTMLElement {
  #champ!: HTMLInputElement;
  #liste!: HTMLUListElement;
  #etat!: HTMLElement;
  #communes: readonly CommuneChoisie[] = [];
  #trouvees = RIEN;
  /** Rang de l'option visée ; -1 : le curseur est dans le champ. */
  #rang = -1;

  connectedCallback(): void {
    const champ = this.querySelector('input');
    const liste = this.querySelector('ul');
    const etat = this.querySelector<HTMLElement>('[role=status]');
    if (!champ || !liste || !etat) return;
    this.#champ = champ;
    this.#liste = liste;
    this.#etat = etat;
    liste.setAttribute('role', 'listbox');
    liste.setAttribute('aria-label', this.dataset.liste ?? '');
    champ.setAttribute('role', 'combobox');
    champ.setAttribute('aria-autocomplete', 'list');
    champ.setAttribute('aria-controls', liste.id);
    this.#ferme();
    champ.addEventListener('focus', () => void this.#charge());
    champ.addEventListener('input', () => void this.#propose());
    champ.addEventListener('keydown', (frappe) => this.#frappe(frappe));
    champ.addEventListener('blur', () => this.#ferme());
    // Le champ garde le curseur : sans cela, la liste se fermerait avant le clic.
    liste.addEventListener('pointerdown', (geste) => geste.preventDefault());
    liste.addEventListener('click', ({ target }) =>
      this.#va(this.#trouvees.communes[[...liste.children].findIndex((option) => option.contains(target as Node))]),
    );
    this.querySelector('form')?.addEventListener('submit', (envoi) => this.#envoie(envoi));
    void this.#relit();
  }

  /** L'adresse porte déjà une saisie (formulaire d'une autre page) : une seule commune y répond, on y va ; sinon on propose. */
  async #relit(): Promise<void> {
    const saisie = new URLSearchParams(location.search).get('q');
    if (!saisie || location.pathname !== avecBase(this.dataset.base ?? '/', CHEMINS.communes)) return;
    this.#champ.value = saisie;
    await this.#charge();
    const { unique } = listCommunesTrouvees(this.#communes, saisie);
    if (unique) return location.replace(this.#getAdresse(unique));
    this.#champ.focus();
    await this.#propose();
  }

  async #charge(): Promise<void> {
    chargement ??= readCommunes(this.dataset.donnees ?? '');
    try {
      this.#communes = await chargement;
    } catch {
      // Hors réseau : la prochaine frappe réessaie, et la page dit par où passer en attendant.
      chargement = undefined;
      this.#etat.textContent = this.dataset.panne ?? '';
    }
  }

  async #propose(): Promise<void> {
    if (this.#communes.length === 0) await this.#charge();
    if (this.#communes.length === 0) return;
    const saisie = this.#champ.value;
    this.#trouvees = listCommunesTrouvees(this.#communes, saisie);
    const { communes } = this.#trouvees;
    this.#liste.replaceChildren(...communes.map((commune, rang) => this.#getOption(commune, rang)));
    this.#ouvre(communes.length > 0);
    this.#etat.textContent = this.#getEtat(communes.length, saisie.trim());
  }

  #getEtat(nombre: number, saisie: string): string {
    const { une = '', plusieurs = '', aucune = '' } = this.dataset;
    if (saisie === '') return '';
    if (nombre === 0) return aucune.replace('{saisie}', saisie);
    return nombre === 1 ? une : plusieurs.replace('{nombre}', String(nombre));
  }

  #getOption({ nom, codes_postaux }: CommuneChoisie, rang: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#liste.id}-${rang}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const code = document.createElement('span');
    code.className = 'code';
    code.textContent = codes_postaux.join(', ');
    option.append(`${nom} `, code);
    return option;
  }

  #frappe(frappe: KeyboardEvent): void {
    const ouverte = !this.#liste.hidden;
    const nombre = this.#trouvees.communes.length;
    if (frappe.key === 'ArrowDown' || frappe.key === 'ArrowUp') {
      frappe.preventDefault();
      if (!ouverte) return void this.#propose();
      // Une place de plus que d'options : celle du champ, entre la dernière et la première.
      const pas = frappe.key === 'ArrowDown' ? 1 : -1;
      this.#vise(((this.#rang + 1 + pas + nombre + 1) % (nombre + 1)) - 1);
    } else if (frappe.key === 'Escape' && (ouverte || this.#champ.value !== '')) {
      frappe.preventDefault();
      if (!ouverte) this.#champ.value = '';
      this.#etat.textContent = '';
      this.#ferme();
    }
  }

  /** Entrée : la commune visée, ou la seule qui convienne ; s'il y en a plusieurs, la première se propose, une seconde fois Entrée y mène. */
  #envoie(envoi: SubmitEvent): void {
    if (this.#communes.length === 0) return;
    envoi.preventDefault();
    const { communes, unique } = listCommunesTrouvees(this.#communes, this.#champ.value);
    const visee = this.#liste.hidden ? undefined : this.#trouvees.communes[this.#rang];
    if (visee ?? unique) {
      this.#va(visee ?? unique);
      return;
    }
    this.#champ.focus();
    void this.#propose().then(() => communes.length > 0 && this.#vise(0));
  }

  #vise(rang: number): void {
    this.#rang = rang;
    for (const [place, option] of [...this.#liste.children].entries()) {
      option.setAttribute('aria-selected', String(place === rang));
      if (place === rang) option.scrollIntoView({ block: 'nearest' });
    }
    const visee = this.#liste.children[rang];
    if (visee) this.#champ.setAttribute('aria-activedescendant', visee.id);
    else this.#champ.removeAttribute('aria-activedescendant');
  }

  #ouvre(ouverte: boolean): void {
    this.#liste.hidden = !ouverte;
    this.#champ.setAttribute('aria-expanded', String(ouverte));
    this.#vise(-1);
  }

  #ferme(): void {
    this.#ouvre(false);
  }

  #va(commune: CommuneChoisie | undefined): void {
    if (commune) location.assign(this.#getAdresse(commune));
  }

  #getAdresse(commune: CommuneChoisie): string {
    return avecBase(this.dataset.base ?? '/', getCheminCommune(commune));
  }
}

customElements.define('choix-commune', ChoixCommune);
