/**
 * « Où le demander », sur la page d'un droit : le vrai travail (`ou-demander-vif.ts`) ne se charge que si quelqu'un écrit sa commune,
 * ou si l'adresse la porte déjà (`#commune=34142`, que la recherche ajoute).
 */
class OuDemander extends HTMLElement {
  connectedCallback(): void {
    const monte = () => import('./ou-demander-vif.ts').then(({ monteOuDemander }) => monteOuDemander(this));
    this.addEventListener('focusin', () => void monte(), { once: true });
    if (/[#&]commune=/.test(location.hash)) void monte();
  }
}

customElements.define('ou-demander', OuDemander);
