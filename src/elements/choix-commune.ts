import { avecBase, CHEMINS, getCheminCommune } from '../domaine/chemins.ts';
import type { CommuneChoisie } from '../recherche/communes.ts';
import { ChampCommune } from './champ-commune.ts';

/** Les communes ne se chargent qu'une fois, et seulement si quelqu'un va s'en servir. */
let chargement: Promise<readonly CommuneChoisie[]> | undefined;

async function readCommunes(adresse: string): Promise<readonly CommuneChoisie[]> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`Le fichier des communes répond ${reponse.status}.`);
  return (await reponse.json()) as readonly CommuneChoisie[];
}

/** « Ma commune » : le champ mène à sa page. Le formulaire reste derrière : si les données ne viennent pas, il part tel quel. */
class ChoixCommune extends HTMLElement {
  #saisie!: ChampCommune;
  #champ!: HTMLInputElement;
  #etat!: HTMLElement;

  connectedCallback(): void {
    const champ = this.querySelector('input');
    const liste = this.querySelector('ul');
    const etat = this.querySelector<HTMLElement>('[role=status]');
    if (!champ || !liste || !etat) return;
    const { liste: nom = '', une = '', plusieurs = '', aucune = '' } = this.dataset;
    this.#champ = champ;
    this.#etat = etat;
    this.#saisie = new ChampCommune({
      champ,
      liste,
      etat,
      textes: { liste: nom, une, plusieurs, aucune },
      load: () => this.#load(),
      onChoix: (commune) => location.assign(this.#getAdresse(commune)),
    });
    this.querySelector('form')?.addEventListener('submit', (envoi) => this.#envoie(envoi));
    void this.#relit();
  }

  /** L'adresse porte déjà une saisie (formulaire d'une autre page) : une seule commune y répond, on y va ; sinon on propose. */
  async #relit(): Promise<void> {
    const saisie = new URLSearchParams(location.search).get('q');
    if (!saisie || location.pathname !== avecBase(this.dataset.base ?? '/', CHEMINS.communes)) return;
    this.#champ.value = saisie;
    const trouvees = await this.#saisie.find(saisie);
    if (trouvees?.unique) return location.replace(this.#getAdresse(trouvees.unique));
    this.#champ.focus();
    await this.#saisie.propose();
  }

  async #load(): Promise<readonly CommuneChoisie[]> {
    chargement ??= readCommunes(this.dataset.donnees ?? '');
    try {
      return await chargement;
    } catch {
      // Hors réseau : la prochaine frappe réessaie, et la page dit par où passer en attendant.
      chargement = undefined;
      this.#etat.textContent = this.dataset.panne ?? '';
      return [];
    }
  }

  /** Entrée : la seule commune qui convienne ; s'il y en a plusieurs, la première se propose, une seconde fois Entrée y mène. */
  #envoie(envoi: SubmitEvent): void {
    if (!this.#saisie.prete) return;
    envoi.preventDefault();
    void this.#saisie.find(this.#champ.value).then(async (trouvees) => {
      if (trouvees?.unique) return location.assign(this.#getAdresse(trouvees.unique));
      this.#champ.focus();
      await this.#saisie.propose();
      if ((trouvees?.communes.length ?? 0) > 0) this.#saisie.vise(0);
    });
  }

  #getAdresse(commune: CommuneChoisie): string {
    return avecBase(this.dataset.base ?? '/', getCheminCommune(commune));
  }
}

customElements.define('choix-commune', ChoixCommune);
