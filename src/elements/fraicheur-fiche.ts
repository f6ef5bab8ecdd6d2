const AUJOURDHUI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());

/**
 * Le mot qui dit ce que vaut une fiche, tenu à jour chez le visiteur : une page construite il y a six mois ne dit plus « vérifié ».
 * `data-etapes` : le jour où la fiche est à vérifier, puis celui où elle est ancienne. Sans script, reste le mot du jour de la construction.
 */
class FraicheurFiche extends HTMLElement {
  connectedCallback(): void {
    const { etapes = '', etat, ancienne = '', aVerifier = '' } = this.dataset;
    const [auPlusTard = '', perimee = ''] = etapes.split(';');
    // Un téléphone mal réglé ne rajeunit rien : on ne va que vers le plus prudent.
    if (perimee && AUJOURDHUI >= perimee) this.#dit('ancienne', ancienne);
    else if (etat === 'verifie' && auPlusTard && AUJOURDHUI >= auPlusTard) this.#dit('a-verifier', aVerifier);
  }

  #dit(etat: string, mot: string): void {
    if (this.dataset.etat === etat) return;
    this.dataset.etat = etat;
    this.textContent = mot;
  }
}

customElements.define('fraicheur-fiche', FraicheurFiche);
