import type { Position } from '../domaine/commune.ts';
import type { Lieu } from '../domaine/lieux-carte.ts';
import type { Carte } from './carte-groupes.ts';
import { getSigne } from './carte-reperes.ts';

/** Ce que la page fournit aux bulles. */
export interface Reglages {
  /** La bulle d'un lieu, prête à poser ; elle contient un lien et un bouton `data-fermer`. */
  readonly createBulle: (lieu: Lieu) => HTMLElement;
  /** La bulle de plusieurs lieux au même point ; chacun a un bouton, qui appelle `choisir`. */
  readonly createPile: (lieux: readonly Lieu[], choisir: (lieu: Lieu) => void) => HTMLElement;
  /** Le lieu ouvert a changé ; rien : plus aucun. */
  readonly onLieu: (lieu: Lieu | undefined) => void;
  /** Là où rendre le focus quand ce qui l'avait a quitté la page. */
  readonly findRetour: (lieu: Lieu) => HTMLElement | null | undefined;
}

export type Bulles = ReturnType<typeof createBulles>;

/**
 * Les bulles de la carte : le focus y entre, Échap ou le bouton les ferme et le rendent à ce qui les a ouvertes.
 * Leaflet ne le fait pas (https://github.com/Leaflet/Leaflet/issues/6551).
 */
export function createBulles(carte: Carte, racine: HTMLElement, { createBulle, createPile, onLieu, findRetour }: Reglages) {
  let ouvert: Lieu | undefined;
  let retour: HTMLElement | undefined;

  function pose(position: Position, lieu: Lieu | undefined, contenu: HTMLElement): void {
    contenu.querySelector('[data-fermer]')?.addEventListener('click', ferme);
    // Un bouton qui remplace la bulle la quitte en plein clic : la carte y verrait un clic sur elle, qui ferme les bulles.
    contenu.addEventListener('click', (clic) => clic.stopPropagation());
    // Poser une bulle ferme la précédente, qui oublie son lieu : le nouveau se retient après.
    carte.ouvre(position, lieu && getSigne(lieu), contenu);
    ouvert = lieu;
    onLieu(lieu);
    contenu.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }

  function ouvre(lieu: Lieu, depuis?: HTMLElement): void {
    if (!lieu.point) return;
    retour = depuis;
    pose(lieu.point, lieu, createBulle(lieu));
  }

  function ferme(): void {
    const [lieu, depuis] = [ouvert, retour];
    carte.ferme();
    const cible = depuis?.isConnected ? depuis : lieu && findRetour(lieu);
    if (cible) cible.focus();
    else if (lieu?.point) carte.focusPres(lieu.point);
  }

  racine.addEventListener('keydown', (frappe) => {
    if (frappe.key !== 'Escape' || !carte.isOuverte()) return;
    frappe.preventDefault();
    ferme();
  });

  return {
    ouvre,
    ouvrePile(lieux: readonly Lieu[], depuis: HTMLElement): void {
      const [premier] = lieux;
      if (!premier?.point) return;
      retour = depuis;
      pose(
        premier.point,
        undefined,
        createPile(lieux, (lieu) => ouvre(lieu, depuis)),
      );
    },
    /** La carte a fermé sa bulle, d'elle-même ou par nous. */
    oublie(): void {
      ouvert = undefined;
      onLieu(undefined);
    },
  };
}
