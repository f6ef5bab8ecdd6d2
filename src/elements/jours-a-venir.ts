import { getJourParis } from './jour-paris.ts';

/** Retire les jours passés d'une page construite la veille ou avant. Sans script, les dates restent entières : personne ne lit « aujourd'hui ». */
class JoursAVenir extends HTMLElement {
  connectedCallback(): void {
    const aujourdhui = getJourParis();
    const jours = [...this.querySelectorAll<HTMLElement>('[data-jour]')];
    const passes = jours.filter(({ dataset: { jour = '' } }) => jour < aujourdhui);
    for (const jour of passes) jour.remove();
    const passee = this.querySelector<HTMLElement>('[data-passee]');
    if (passee) passee.hidden = passes.length < jours.length;
  }
}

customElements.define('jours-a-venir', JoursAVenir);
