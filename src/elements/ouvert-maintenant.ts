import { type Creneau, lireCreneaux } from '../domaine/horaires/creneaux.ts';
import { findEtatOuverture, type OptionsEtat } from './etat-ouverture.ts';

const MINUTE = 60_000;

/**
 * Dit si c'est ouvert, d'après l'heure du visiteur et les créneaux écrits dans la page, et retire les dates passées (`data-fin`, minutes UTC).
 * Sans script, la page est entière et ne parle jamais d'aujourd'hui ; créneaux épuisés, l'élément se tait.
 */
class OuvertMaintenant extends HTMLElement {
  #creneaux: readonly Creneau[] = [];
  #textes: Readonly<Record<string, string>> | undefined;
  #minuterie = 0;

  connectedCallback(): void {
    const { creneaux = '', textes } = this.dataset;
    this.#creneaux = lireCreneaux(creneaux);
    if (textes) this.#textes = JSON.parse(textes) as Record<string, string>;
    this.#minuterie = window.setInterval(() => this.handleEvent(), MINUTE);
    document.addEventListener('visibilitychange', this);
    this.handleEvent();
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#minuterie);
    document.removeEventListener('visibilitychange', this);
  }

  /** À chaque minute, et quand la page revient à l'écran. */
  handleEvent(): void {
    const maintenant = Date.now() / MINUTE;
    for (const date of this.querySelectorAll<HTMLElement>('[data-fin]')) if (Number(date.dataset.fin) <= maintenant) date.remove();
    for (const groupe of this.querySelectorAll('[data-dates]')) if (!groupe.querySelector('[data-fin]')) groupe.remove();
    const ligne = this.querySelector<HTMLElement>('[data-etat]');
    const textes = this.#textes;
    if (!ligne || !textes) return;
    // Ni pluriel ni nombre : pas besoin du traducteur des autres éléments, qui serait un fichier de plus à charger.
    const dire: OptionsEtat['dire'] = (cle, valeurs = {}) => (textes[cle] ?? '').replace(/\{(\w+)\}/g, (_, nom: string) => valeurs[nom] ?? '');
    const etat = findEtatOuverture(this.#creneaux, {
      maintenant,
      genre: this.dataset.genre ?? '',
      conseil: this.dataset.conseil ?? '',
      dire,
      langue: document.documentElement.lang,
    });
    ligne.hidden = !etat;
    ligne.dataset.etat = etat?.etat ?? '';
    if (ligne.textContent !== (etat?.dit ?? '')) ligne.textContent = etat?.dit ?? '';
  }
}

customElements.define('ouvert-maintenant', OuvertMaintenant);
