/** Lieux montrés d'un coup ; le reste attend derrière un bouton. */
const PAS_LISTE = 50;

/** Une liste qui grandit cinquante par cinquante. */
export interface Liste<T> {
  /** Remplace toute la liste. */
  affiche(elements: readonly T[]): void;
  /** La ligne d'un élément de la liste ; si son tour n'est pas venu, elle s'écrit en avance, après les autres. */
  donneLigne(element: T): HTMLElement | undefined;
}

/**
 * @param suite le bouton qui en montre cinquante de plus ; le focus passe alors au premier nouveau
 * @param direSuite ce que dit le bouton, avec le nombre qu'il ajoutera
 */
export function createListe<T>(
  liste: HTMLElement,
  suite: HTMLButtonElement,
  createElement: (element: T) => HTMLElement,
  direSuite: (nombre: number) => string,
): Liste<T> {
  let elements: readonly T[] = [];
  let lignes = new Map<T, HTMLElement>();
  /** Lignes écrites à leur tour. */
  let ecrites = 0;

  function ecris(element: T): HTMLElement {
    const ligne = lignes.get(element) ?? createElement(element);
    lignes.set(element, ligne);
    return ligne;
  }

  /** @returns la première ligne ajoutée */
  function ajoute(): HTMLElement | undefined {
    const avances = [...liste.children].slice(ecrites);
    const lot = elements.slice(ecrites, ecrites + PAS_LISTE).map(ecris);
    ecrites += lot.length;
    // Une ligne en avance reprend sa place ou reste la dernière ; elle n'est pas redessinée.
    const restantes = avances.filter((ligne) => !lot.includes(ligne as HTMLElement));
    for (const ligne of lot) ligne.classList.remove('en-avance');
    liste.append(...lot, ...restantes);
    const reste = Math.min(PAS_LISTE, elements.length - ecrites);
    suite.hidden = reste <= 0;
    if (reste > 0) suite.textContent = direSuite(reste);
    return lot[0];
  }

  suite.addEventListener('click', () => ajoute()?.querySelector<HTMLElement>('a')?.focus());

  return {
    affiche(nouveaux) {
      elements = nouveaux;
      lignes = new Map();
      ecrites = 0;
      liste.replaceChildren();
      ajoute();
    },
    donneLigne(element) {
      const deja = lignes.get(element);
      if (deja || !elements.includes(element)) return deja;
      const ligne = ecris(element);
      ligne.classList.add('en-avance');
      liste.append(ligne);
      return ligne;
    },
  };
}
