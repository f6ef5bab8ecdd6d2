import type { Position } from '../domaine/commune.ts';
import { direNumeros, listPiles } from '../domaine/piles.ts';
import { createSupport, type Marque, ZOOM_COMMUNE } from './carte-leaflet.ts';
import { createNoms, type Nom } from './carte-noms.ts';
import { getSigne, PORTES_VIDES } from './carte-reperes.ts';
import type { CarteResultats, PointNumerote, ReglagesResultats } from './carte-resultats.ts';

/** Deux repères plus proches que cela se couvrent, en pixels : ils ne font qu'une pile. */
const ECART_PILE = 34;

interface Pile {
  readonly marque: Marque;
  readonly points: readonly PointNumerote[];
}

/** La partie dessinée de `carte-resultats.ts` : elle n'arrive qu'avec Leaflet. */
export async function createCarteNumerotee(cadre: HTMLElement, reglages: ReglagesResultats): Promise<CarteResultats> {
  const immobile = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const support = await createSupport(cadre, { fond: reglages.fond, points: [], immobile, textes: reglages.textes });
  const noms = createNoms(support, []);
  let points: readonly PointNumerote[] = [];
  let piles = new Map<string, Pile>();
  let choisi: number | undefined;
  support.onArret(metPiles);

  /** Les piles dépendent de l'échelle ; celles qui ne changent pas restent en place, le focus y est peut-être. */
  function metPiles(): void {
    const focus = [...piles.values()].find(({ marque }) => marque.element === document.activeElement);
    const suivantes = new Map<string, Pile>();
    for (const groupe of listPiles(points, ({ position }) => support.projette(position), ECART_PILE)) {
      const cle = groupe.map(({ rang }) => rang).join(' ');
      suivantes.set(cle, piles.get(cle) ?? posePile(groupe));
    }
    for (const [cle, pile] of piles) if (suivantes.get(cle) !== pile) pile.marque.retire();
    piles = suivantes;
    // L'ordre de la touche Tab est celui des numéros ; déplacer le repère qui a le focus le lui ferait perdre.
    for (const { marque } of piles.values()) if (marque.element !== document.activeElement) marque.element.parentElement?.append(marque.element);
    if (focus && !focus.marque.element.isConnected) findPile(focus.points[0]?.rang)?.marque.element.focus({ preventScroll: true });
    montreChoisi();
    noms.met([...piles.values()].map(({ marque: { position } }) => ({ position })));
  }

  function posePile(groupe: readonly PointNumerote[]): Pile {
    const [premier] = groupe;
    const mot = document.createElement('b');
    mot.textContent = direNumeros(groupe.map(({ rang }) => rang));
    const html = document.createElement('div');
    const seul = groupe.length === 1;
    // Ce qui se lit sur le repère est au début de son nom : on peut le dire pour le presser (WCAG 2.5.3).
    const dits = groupe.map((point) => `${point.rang}. ${reglages.direNom(point)}`).join('\u00A0; ');
    if (premier && seul) html.innerHTML = PORTES_VIDES[getSigne(premier)];
    html.append(mot);
    const marque = support.pose({
      position: premier?.position ?? { latitude: 0, longitude: 0 },
      classe: `repere numero ${seul && premier ? `repere-${getSigne(premier)}` : 'numero-pile'}`,
      html,
      forme: seul ? 'porte' : 'rond',
      bouton: { nom: seul ? dits : `${mot.textContent}\u00A0: ${dits}`, onClic: () => presse(groupe) },
    });
    return { marque, points: groupe };
  }

  /** Chaque appui sur une pile choisit le point suivant. */
  function presse(groupe: readonly PointNumerote[]): void {
    const suivant = groupe[(groupe.findIndex(({ rang }) => rang === choisi) + 1) % groupe.length];
    if (!suivant) return;
    choisi = suivant.rang;
    montreChoisi();
    reglages.onChoix(suivant.rang);
  }

  const findPile = (rang: number | undefined): Pile | undefined => [...piles.values()].find((pile) => pile.points.some((point) => point.rang === rang));

  function montreChoisi(): void {
    const pile = findPile(choisi);
    for (const autre of piles.values()) {
      if (autre === pile) autre.marque.element.setAttribute('aria-current', 'true');
      else autre.marque.element.removeAttribute('aria-current');
    }
  }

  return {
    montre(nouveaux) {
      for (const { marque } of piles.values()) marque.retire();
      [points, piles, choisi] = [nouveaux, new Map(), undefined];
      noms.setDAbord(listNoms(nouveaux));
      // La carte s'arrête à chaque fois qu'on la place, et pose alors les piles.
      if (nouveaux.length > 0) support.embrasse(nouveaux.map(({ position }) => position));
      else support.cadreTout();
      metPiles();
    },
    choisit(rang) {
      choisi = rang;
      const position = points.find((point) => point.rang === rang)?.position;
      if (position && !support.isVisible(position)) support.approche(position, Math.min(support.getZoom(), ZOOM_COMMUNE));
      montreChoisi();
    },
  };
}

/** Le nom de chaque commune où il y a un point, écrit au milieu d'eux. */
function listNoms(points: readonly PointNumerote[]): Nom[] {
  const communes = new Map<string, Position[]>();
  for (const { commune, position } of points) if (commune !== undefined) communes.set(commune, [...(communes.get(commune) ?? []), position]);
  return [...communes].map(([nom, positions]) => ({ nom, centre: getMilieu(positions), taille: 'nom-1' }));
}

function getMilieu(positions: readonly Position[]): Position {
  const moyenne = (valeurs: readonly number[]) => valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length;
  return { latitude: moyenne(positions.map(({ latitude }) => latitude)), longitude: moyenne(positions.map(({ longitude }) => longitude)) };
}
