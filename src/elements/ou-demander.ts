/**
 * « Où le demander », sur la page d'un droit : le vrai travail (`ou-demander-vif.ts`) ne se charge que si quelqu'un écrit sa commune,
 * ou si l'adresse la porte déjà (`#commune=34142`, que la recherche ajoute). S'il ne vient pas, le formulaire part tel quel.
 */
class OuDemander extends HTMLElement {
  #vif: Promise<{ cherche: () => Promise<void> }> | undefined;

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#charge().catch(() => undefined), { once: true });
    const form = this.querySelector('form');
    form?.addEventListener('submit', (envoi) => {
      envoi.preventDefault();
      this.#charge().then(
        ({ cherche }) => cherche(),
        () => form.submit(),
      );
    });
    if (/[#&]commune=/.test(location.hash)) void this.#charge().catch(() => undefined);
  }

  #charge(): Promise<{ cherche: () => Promise<void> }> {
    this.#vif ??= import('./ou-demander-vif.ts').then(({ monteOuDemander }) => monteOuDemander(this));
    this.#vif.catch(() => {
      this.#vif = undefined;
    });
    return this.#vif;
  }
}

customElements.define('ou-demander', OuDemander);
