import * as L from 'leaflet';
import type { Position } from '../domaine/commune.ts';
import { type Fond, parseAnneau } from '../domaine/fond.ts';
import type { Vue } from '../domaine/lieux-carte.ts';
import { cedeLaMain } from './cede-la-main.ts';

/** Plus près, il n'y aurait plus que des points sur du papier. */
export const ZOOM_MAX = 17;
/** Là où l'on voit une commune et ses voisines. */
export const ZOOM_COMMUNE = 12;
/** Au plus ; moins sur un petit écran. */
const LARGEUR_BULLE = 340;
/** Un repère se touche sur 44 pixels ; ce qui s'en voit est plus étroit. */
const CIBLE = 44;

interface Reglages {
  readonly fond: Fond;
  /** Ce qui doit tenir dans la carte entière, en plus du fond. */
  readonly points: readonly Position[];
  /** Ne rien animer. */
  readonly immobile: boolean;
  readonly textes: { readonly region: string; readonly rapprocher: string; readonly eloigner: string };
}

/** Ce que l'on pose sur un point de la carte. */
export interface Dessin {
  readonly position: Position;
  readonly classe: string;
  /** Du HTML à nous, jamais un texte reçu. */
  readonly html: string | HTMLElement;
  /** `porte` : debout sur son point. `rond` : centré dessus. `mot` : un texte, décalé de tant de pixels. */
  readonly forme: 'porte' | 'rond' | { readonly dx: number; readonly dy: number };
  /** Ce qu'il dit et fait ; sans quoi il n'est qu'un dessin, que rien n'attrape. */
  readonly bouton?: { readonly nom: string; readonly onClic: () => void };
}

/** Un dessin posé. */
export interface Marque {
  readonly element: HTMLElement;
  readonly position: Position;
  readonly retire: () => void;
}

/** Un trait ou des surfaces, sous les repères. */
export interface Trace {
  readonly classe: string;
  /** Points `[latitude, longitude]`. */
  readonly lignes: readonly (readonly [number, number][])[];
  readonly ferme: boolean;
}

export type Support = Awaited<ReturnType<typeof createSupport>>;

const enPoint = ({ latitude, longitude }: Position): L.LatLngTuple => [latitude, longitude];

/** Un fond que l'on déplace, et de quoi y poser des dessins et une bulle. Le seul endroit qui connaît Leaflet. */
export async function createSupport(cadre: HTMLElement, { fond, points, immobile, textes }: Reglages) {
  const carte = L.map(cadre, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: true,
    zoomSnap: 0.5,
    maxZoom: ZOOM_MAX,
    zoomAnimation: !immobile,
    fadeAnimation: !immobile,
    markerZoomAnimation: !immobile,
    inertia: !immobile,
    maxBoundsViscosity: 0.7,
  });
  // Leaflet anime ses déplacements sans demander ; au clavier comme pour une bulle, un visiteur qui ne veut pas de mouvement n'en a pas.
  const panBy = carte.panBy.bind(carte);
  if (immobile) carte.panBy = (ecart, options) => panBy(ecart, { ...options, animate: false });
  cadre.setAttribute('role', 'region');
  cadre.setAttribute('aria-label', textes.region);
  L.control.zoom({ position: 'bottomright', zoomInTitle: textes.rapprocher, zoomOutTitle: textes.eloigner }).addTo(carte);

  const formes = fond.formes.map(parseAnneau);
  const etendue = L.latLngBounds([...formes.flat(), ...points.map(enPoint)]);
  carte.setMaxBounds(etendue.pad(0.6));
  cadreTout(false);
  const sol = createPane('fond');
  const renderer = L.svg({ pane: sol, padding: 0.5 });
  await cedeLaMain();
  // Le territoire, deux fois le même tracé : dessous un trait épais, dessus le papier qui n'en laisse voir que le bord extérieur.
  if (formes.length > 0) for (const classe of ['fond-bord', 'fond-papier']) trace({ classe, lignes: formes, ferme: true });
  createPane('noms');
  const bulle = L.popup({ closeButton: false, autoPanPadding: [12, 12], offset: [0, -34], className: 'bulle', minWidth: 200 });
  const retiens = () => retiensTaille(cadre);
  carte.on('resize', () => {
    regleZoomMin();
    retiens();
  });
  retiens();

  function createPane(nom: string): string {
    carte.createPane(nom).setAttribute('aria-hidden', 'true');
    return nom;
  }

  function regleZoomMin(): void {
    carte.setMinZoom(Math.min(carte.getBoundsZoom(etendue), ZOOM_COMMUNE));
  }

  function cadreTout(anime: boolean): void {
    regleZoomMin();
    carte.fitBounds(etendue, { animate: anime && !immobile });
  }

  /** @returns de quoi effacer le tracé */
  function trace({ classe, lignes, ferme }: Trace): () => void {
    const options = { renderer, pane: sol, className: classe, interactive: false, smoothFactor: 1 };
    const points = lignes.map((ligne) => [...ligne]);
    const dessin = ferme
      ? L.polygon(
          points.map((anneau) => [anneau]),
          { ...options, fillRule: 'nonzero' },
        )
      : L.polyline(points, options);
    dessin.addTo(carte);
    return () => void dessin.remove();
  }

  return {
    cadre,
    immobile,
    formes,
    deplacement: carte.dragging,
    molette: carte.scrollWheelZoom,
    trace,
    cadreTout: (): void => cadreTout(true),

    pose({ position, classe, html, forme, bouton }: Dessin): Marque {
      const mot = typeof forme === 'object';
      const marque = L.marker(enPoint(position), {
        icon: L.divIcon({
          className: classe,
          html,
          iconSize: mot ? [0, 0] : [CIBLE, CIBLE],
          ...(mot ? { iconAnchor: [-forme.dx, -forme.dy] } : forme === 'porte' ? { iconAnchor: [CIBLE / 2, CIBLE - 4] } : {}),
        }),
        interactive: bouton !== undefined,
        keyboard: bouton !== undefined,
        zIndexOffset: bouton ? 0 : 1000,
        ...(mot ? { pane: 'noms' } : {}),
      }).addTo(carte);
      const element = marque.getElement() as HTMLElement;
      if (bouton) {
        element.setAttribute('aria-label', bouton.nom);
        marque.on('click', bouton.onClic);
        element.addEventListener('keydown', (frappe) => {
          if (frappe.key !== 'Enter' && frappe.key !== ' ') return;
          frappe.preventDefault();
          bouton.onClic();
        });
      }
      return { element, position, retire: () => void marque.remove() };
    },

    /** Appelle à chaque arrêt de la carte. */
    onArret: (suit: () => void): void => void carte.on('moveend', suit),
    /** Centre la carte ; de plus près s'il le faut, jamais de plus loin. */
    approche: (position: Position, zoom: number, anime = false): void =>
      void carte.setView(enPoint(position), Math.max(zoom, carte.getZoom()), { animate: anime && !immobile }),
    /** Montre tous ces points, avec la place de leurs repères. */
    embrasse: (positions: readonly Position[]): void =>
      void carte.fitBounds(L.latLngBounds(positions.map(enPoint)), { padding: [CIBLE, CIBLE], maxZoom: ZOOM_COMMUNE + 2, animate: false }),
    /** Part visible, élargie de tant de sa taille de chaque côté. */
    getVue(marge = 0): Vue {
      const vue = carte.getBounds().pad(marge);
      return { sud: vue.getSouth(), nord: vue.getNorth(), ouest: vue.getWest(), est: vue.getEast() };
    },
    isVisible: (position: Position): boolean => carte.getBounds().contains(enPoint(position)),
    getCentre(): Position {
      const { lat, lng } = carte.getCenter();
      return { latitude: lat, longitude: lng };
    },
    getZoom: (): number => carte.getZoom(),
    getZoomMin: (): number => carte.getMinZoom(),
    /** En pixels, à l'échelle où l'on est. */
    projette: (position: Position): { readonly x: number; readonly y: number } => carte.project(enPoint(position), carte.getZoom()),

    ouvre(position: Position, contenu: HTMLElement): void {
      bulle.options.maxWidth = Math.min(LARGEUR_BULLE, cadre.clientWidth - 32);
      bulle.setLatLng(enPoint(position)).setContent(contenu).openOn(carte);
    },
    ferme: (): void => void carte.closePopup(),
    isOuverte: (): boolean => bulle.isOpen(),
    onFermeture: (suit: () => void): void => void carte.on('popupclose', suit),

    /** Demande les carreaux d'un serveur : à n'appeler qu'après un oui. */
    addTuiles(adresse: string, attribution: string): void {
      const credit = document.createElement('span');
      credit.textContent = attribution;
      L.tileLayer(adresse, { maxZoom: ZOOM_MAX, attribution: credit.innerHTML, referrerPolicy: 'no-referrer' }).addTo(carte);
      L.control.attribution({ prefix: false, position: 'bottomleft' }).addTo(carte);
      cadre.classList.add('avec-tuiles');
    },
  };
}

/** Sur la feuille, la carte garde sa taille de l'écran, sinon elle ne montrerait plus la même chose : la feuille de style la réduit d'un bloc. */
function retiensTaille(cadre: HTMLElement): void {
  cadre.style.setProperty('--largeur', String(cadre.offsetWidth));
  cadre.style.setProperty('--hauteur', String(cadre.offsetHeight));
}
