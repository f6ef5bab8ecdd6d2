import type { Lieu } from '../domaine/lieux-carte.ts';
import type { Liste } from './carte-liste.ts';

/**
 * De la carte à la liste : la ligne du lieu ouvert est marquée et amenée sous les yeux, sans prendre le focus.
 * De la liste à la carte : une ligne que l'on touche ou que l'on suit au clavier fait ressortir son repère.
 */
export function brancheLignes(cadre: HTMLElement, liste: Liste<Lieu>, souligne: (id: string | undefined) => void) {
  let ouvert: Lieu | undefined;
  let lienMarque: Element | null | undefined;
  const suit = ({ target }: Event) => souligne((target as HTMLElement).closest<HTMLElement>('[data-lieu]')?.dataset.lieu);
  for (const geste of ['pointerover', 'focusin']) cadre.addEventListener(geste, suit);
  for (const geste of ['pointerleave', 'focusout']) cadre.addEventListener(geste, () => souligne(undefined));

  function remet(): void {
    lienMarque?.removeAttribute('aria-current');
    const ligne = ouvert && liste.donneLigne(ouvert);
    lienMarque = ligne?.querySelector('a[data-nom]');
    lienMarque?.setAttribute('aria-current', 'true');
    if (ligne) amene(cadre, ligne);
  }

  return {
    /** Marque la ligne du lieu ouvert ; rien : aucune. */
    marque(lieu: Lieu | undefined): void {
      ouvert = lieu;
      remet();
    },
    /** La liste vient d'être récrite : la marque revient sur la même ligne. */
    remet,
  };
}

/** Fait défiler la liste seule : la page, elle, reste sur la carte. */
function amene(cadre: HTMLElement, ligne: HTMLElement): void {
  const haut = ligne.offsetTop;
  if (haut >= cadre.scrollTop && haut + ligne.offsetHeight <= cadre.scrollTop + cadre.clientHeight) return;
  cadre.scrollTop = haut - (cadre.clientHeight - ligne.offsetHeight) / 2;
}
