/** Lieux montrés d'un coup ; le reste attend derrière un bouton. */
const PAS_LISTE = 50;

/** Une liste qui grandit cinquante par cinquante. */
export interface Liste<T> {
  /** Remplace toute la liste. */
  affiche(elements: readonly T[]): void;
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

  function ajoute(): void {
    const debut = liste.childElementCount;
    liste.append(...elements.slice(debut, debut + PAS_LISTE).map(createElement));
    const reste = Math.min(PAS_LISTE, elements.length - liste.childElementCount);
    suite.hidden = reste <= 0;
    if (reste > 0) suite.textContent = direSuite(reste);
  }

  suite.addEventListener('click', () => {
    const debut = liste.childElementCount;
    ajoute();
    liste.children[debut]?.querySelector<HTMLElement>('a')?.focus();
  });

  return {
    affiche(nouveaux) {
      elements = nouveaux;
      liste.replaceChildren();
      ajoute();
    },
  };
}
