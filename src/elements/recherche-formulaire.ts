import { createEtat, type Etat } from '../recherche/etat.ts';
import type { Choix } from '../recherche/filtres.ts';

/** Les groupes dont chaque valeur a son compte. */
const COMPTES: readonly string[] = ['type', 'theme', 'public', 'langue', 'services', 'avec'] satisfies Choix['groupe'][];

/** Les champs et les filtres de la recherche : ce que l'on y lit, ce que l'on y écrit. Le nom d'un champ est celui d'une part de l'état. */
export class FormulaireRecherche {
  readonly form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.form = form;
  }

  read(): Etat {
    const donnees = new FormData(this.form);
    return createEtat(
      (nom) => String(donnees.get(nom) ?? '').trim(),
      (nom) => donnees.getAll(nom).map(String),
    );
  }

  /**
   * Remet le formulaire d'accord avec l'état, sans toucher au champ où l'on écrit.
   * @param commune nom à lire, plutôt que son mot d'adresse
   * @param partout change aussi le champ où l'on écrit
   */
  write(etat: Etat, commune: string, partout = false): void {
    for (const champ of this.form.elements) {
      if (champ instanceof HTMLInputElement && (champ.type === 'radio' || champ.type === 'checkbox'))
        champ.checked = String(etat[champ.name as keyof Etat])
          .split(',')
          .includes(champ.value);
      else if (champ instanceof HTMLSelectElement) champ.value = String(etat[champ.name as keyof Etat]);
      else if (champ instanceof HTMLInputElement && (partout || champ !== document.activeElement)) {
        const valeur = champ.name === 'commune' ? commune : etat.q;
        if (champ.value.trim() !== valeur) champ.value = valeur;
      }
    }
  }

  /** Un choix, et non un mot que l'on écrit. */
  isChoix(cible: EventTarget | null): boolean {
    return cible instanceof HTMLSelectElement || (cible instanceof HTMLInputElement && (cible.type === 'radio' || cible.type === 'checkbox'));
  }

  /** Toutes les valeurs que l'on peut choisir, dans l'ordre de la page. */
  listChoix(): Choix[] {
    return this.#listPorteurs().map(({ groupe, valeur }) => ({ groupe, valeur }));
  }

  /** Le nombre de résultats de chaque valeur, dans l'ordre de `listChoix`. Une valeur qui ne donne rien reste là : la cacher ferait bouger le panneau. */
  writeComptes(comptes: readonly number[]): void {
    for (const [rang, { porteur }] of this.#listPorteurs().entries()) {
      const nombre = comptes[rang];
      const texte = nombre === undefined ? '' : ` (${nombre})`;
      if (porteur instanceof HTMLOptionElement) porteur.textContent = `${porteur.dataset.mot ?? ''}${texte}`;
      else {
        const compte = porteur.closest('label')?.querySelector('[data-compte]');
        if (compte) compte.textContent = texte;
      }
    }
  }

  /** Le mot d'un choix est celui que la page écrit à côté de lui. */
  getMot(nom: string, valeur: string): string {
    const option = this.form.querySelector<HTMLOptionElement>(`select[name="${nom}"] option[value="${CSS.escape(valeur)}"]`);
    if (option) return option.dataset.mot ?? option.text;
    const bouton = this.form.querySelector(`input[name="${nom}"][value="${CSS.escape(valeur)}"]`);
    return bouton?.closest('label')?.querySelector('[data-partie=mot]')?.textContent ?? valeur;
  }

  #listPorteurs(): (Choix & { readonly porteur: HTMLOptionElement | HTMLInputElement })[] {
    return [...this.form.querySelectorAll<HTMLOptionElement | HTMLInputElement>('option, input[type=radio], input[type=checkbox]')].flatMap((porteur) => {
      const groupe = porteur instanceof HTMLOptionElement ? (porteur.closest('select')?.name ?? '') : porteur.name;
      return porteur.value !== '' && COMPTES.includes(groupe) ? [{ groupe: groupe as Choix['groupe'], valeur: porteur.value, porteur }] : [];
    });
  }
}
