import * as L from 'leaflet';
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { Position } from '../domaine/commune.ts';
import { chooseEtiquettes } from '../domaine/etiquettes.ts';
import { type Fond, parseAnneau } from '../domaine/fond.ts';
import type { CommuneCarte, Lieu, Vue } from '../domaine/lieux-carte.ts';
import { getSigne, SIGNES } from './carte-reperes.ts';

/** Plus près, il n'y aurait plus que des points sur du papier. */
const ZOOM_MAX = 17;
/** Là où l'on voit une commune et ses voisines. */
const ZOOM_COMMUNE = 12;
/** Deux lieux plus proches que cela font un groupe, en pixels : la place d'un doigt, et un peu d'air. */
const RAYON_GROUPE = 58;
/** Noms de communes à la plus petite échelle ; deux fois et demie plus à chaque échelle suivante. */
const NOMS_DEBUT = 18;
/** Population, en centaines, des deux tailles de noms au-dessus de la plus petite. */
const GRANDES = [300, 50] as const;
/** Hauteur des lettres, en parts de la taille du texte de la page. */
const CORPS = [0.95, 0.8, 0.7] as const;
/** Au plus ; moins sur un petit écran. */
const LARGEUR_BULLE = 340;
/** Un repère se touche sur 44 pixels ; ce qui s'en voit est plus étroit. */
const CIBLE = 44;
const LARGEUR_PORTE = 32;
const HAUTEUR_PORTE = 38;

/** Ce que la carte demande à la page. */
export interface Reglages {
  readonly fond: Fond;
  readonly communes: readonly CommuneCarte[];
  /** Ne rien animer. */
  readonly immobile: boolean;
  readonly textes: { readonly region: string; readonly rapprocher: string; readonly eloigner: string };
  readonly direLieu: (lieu: Lieu) => string;
  readonly direGroupe: (nombre: number, centre: Position) => string;
  /** La carte s'est arrêtée, ou ses lieux ont changé. */
  readonly onVue: () => void;
  /** Un repère choisi : un lieu, ou plusieurs au même point. */
  readonly onChoix: (lieux: readonly Lieu[], repere: HTMLElement) => void;
  readonly onFermeture: () => void;
}

export type Carte = ReturnType<typeof createCarte>;

type Groupe = ClusterFeature<{ rang: number }>;
type Trait = Groupe | PointFeature<{ rang: number }>;
interface Repere {
  readonly marque: L.Marker;
  readonly trait: Trait;
  readonly cadre: HTMLElement;
}

const enPoint = ({ latitude, longitude }: Position): L.LatLngTuple => [latitude, longitude];
const isGroupe = (trait: Trait): trait is Groupe => 'cluster' in trait.properties;

/** Une carte dans un cadre : un fond, des noms de communes, des repères groupés. Le seul endroit qui connaît Leaflet. */
export function createCarte(cadre: HTMLElement, lieuxConnus: readonly Lieu[], reglages: Reglages) {
  const { immobile, textes } = reglages;
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

  const formes = reglages.fond.formes.map(parseAnneau);
  const etendue = L.latLngBounds([...formes.flat(), ...lieuxConnus.flatMap(({ point }) => (point ? [enPoint(point)] : []))]);
  carte.setMaxBounds(etendue.pad(0.6));
  cadreTout(false);
  dessineFond(carte, formes);
  const noms = createNoms(carte, reglages.communes);

  const index = new Supercluster<{ rang: number }, { rang: number }>({ radius: RAYON_GROUPE, extent: 256, maxZoom: ZOOM_MAX });
  let lieux: readonly Lieu[] = [];
  let reperes = new Map<string, Repere>();
  let choisi: L.Marker | undefined;
  let suite = 0;
  const bulle = L.popup({ closeButton: false, autoPanPadding: [12, 12], offset: [0, -34], className: 'bulle', minWidth: 200 });

  carte.on('moveend', suitVue);
  carte.on('popupclose', () => {
    choisi?.remove();
    choisi = undefined;
    reglages.onFermeture();
  });
  carte.on('resize', () => carte.setMinZoom(Math.min(carte.getBoundsZoom(etendue), ZOOM_COMMUNE)));
  cadre.addEventListener('keydown', (frappe) => {
    const repere = findRepere(frappe.target);
    if (!repere || (frappe.key !== 'Enter' && frappe.key !== ' ')) return;
    frappe.preventDefault();
    choisit(repere);
  });

  /** Les repères d'abord ; les noms puis la liste ensuite, pour qu'un téléphone lent ait le temps de répondre au doigt entre les trois. */
  function suitVue(): void {
    metReperes();
    clearTimeout(suite);
    suite = window.setTimeout(() => {
      noms.met(Array.from(reperes.values(), ({ marque }) => marque));
      suite = window.setTimeout(reglages.onVue);
    });
  }

  function cadreTout(anime: boolean): void {
    carte.setMinZoom(Math.min(carte.getBoundsZoom(etendue), ZOOM_COMMUNE));
    carte.fitBounds(etendue, { animate: anime && !immobile });
  }

  function findRepere(cible: EventTarget | null): Repere | undefined {
    return [...reperes.values()].find(({ cadre: element }) => element === cible);
  }

  /** Les repères de ce que l'on voit, sans toucher à ceux qui restent : le focus y est peut-être. */
  function metReperes(): void {
    const vue = carte.getBounds().pad(0.1);
    const traits: Trait[] = index.getClusters([vue.getWest(), vue.getSouth(), vue.getEast(), vue.getNorth()], carte.getZoom());
    // Du nord au sud, puis d'ouest en est : l'ordre de la touche Tab est celui de la lecture.
    traits.sort(
      (a, b) => (b.geometry.coordinates[1] ?? 0) - (a.geometry.coordinates[1] ?? 0) || (a.geometry.coordinates[0] ?? 0) - (b.geometry.coordinates[0] ?? 0),
    );
    const focus = findRepere(document.activeElement);
    const suivants = new Map<string, Repere>();
    for (const trait of traits) {
      const cle = isGroupe(trait) ? `${trait.properties.cluster_id}` : `l${trait.properties.rang}`;
      suivants.set(cle, reperes.get(cle) ?? poseRepere(trait));
    }
    for (const [cle, { marque }] of reperes) if (!suivants.has(cle)) marque.remove();
    reperes = suivants;
    rangeReperes();
    if (focus && !focus.cadre.isConnected) focusProche(focus.marque.getLatLng());
  }

  function poseRepere(trait: Trait): Repere {
    const [longitude = 0, latitude = 0] = trait.geometry.coordinates;
    const lieu = isGroupe(trait) ? undefined : lieux[trait.properties.rang];
    const nombre = isGroupe(trait) ? trait.properties.point_count : 1;
    const icon = lieu
      ? L.divIcon({ className: `repere repere-${getSigne(lieu)}`, html: SIGNES[getSigne(lieu)], iconSize: [CIBLE, CIBLE], iconAnchor: [CIBLE / 2, CIBLE - 4] })
      : L.divIcon({ className: `repere groupe groupe-${nombre < 10 ? 1 : nombre < 100 ? 2 : 3}`, html: `<span>${nombre}</span>`, iconSize: [CIBLE, CIBLE] });
    const marque = L.marker([latitude, longitude], { icon, keyboard: true }).addTo(carte);
    const element = marque.getElement() as HTMLElement;
    element.setAttribute('aria-label', lieu ? reglages.direLieu(lieu) : reglages.direGroupe(nombre, { latitude, longitude }));
    const repere: Repere = { marque, trait, cadre: element };
    marque.on('click', () => choisit(repere));
    return repere;
  }

  /** Remet les repères dans l'ordre de lecture autour de celui qui a le focus : le déplacer, lui, le lui ferait perdre. */
  function rangeReperes(): void {
    const ordre = [...reperes.values()].map(({ cadre: element }) => element);
    const fixe = ordre.find((element) => element === document.activeElement);
    let passe = fixe === undefined;
    for (const element of ordre) {
      if (element === fixe) passe = true;
      else if (passe) element.parentElement?.append(element);
      else fixe?.before(element);
    }
  }

  function choisit({ trait, cadre: element, marque }: Repere): void {
    if (!isGroupe(trait)) {
      const lieu = lieux[trait.properties.rang];
      if (lieu) reglages.onChoix([lieu], element);
      return;
    }
    const zoom = index.getClusterExpansionZoom(trait.properties.cluster_id);
    if (zoom <= ZOOM_MAX) carte.setView(marque.getLatLng(), Math.max(zoom, carte.getZoom() + 1), { animate: !immobile });
    else reglages.onChoix(listDuGroupe(trait.properties.cluster_id), element);
  }

  /** Des lieux qu'aucune échelle ne sépare, dans l'ordre de la liste. */
  const listDuGroupe = (id: number): Lieu[] =>
    index
      .getLeaves(id, Number.POSITIVE_INFINITY)
      .map(({ properties }) => properties.rang)
      .sort((a, b) => a - b)
      .flatMap((rang) => lieux[rang] ?? []);

  /** Un groupe ouvert disparaît : le focus passe au repère le plus proche, sinon à la carte. */
  function focusProche(point: L.LatLng): void {
    const proches = [...reperes.values()].sort((a, b) => carte.distance(point, a.marque.getLatLng()) - carte.distance(point, b.marque.getLatLng()));
    (proches[0]?.cadre ?? cadre).focus({ preventScroll: true });
  }

  return {
    deplacement: carte.dragging,
    molette: carte.scrollWheelZoom,

    /** Remplace les lieux ; ceux qui n'ont pas de point sont laissés de côté. */
    place(nouveaux: readonly Lieu[]): void {
      for (const { marque } of reperes.values()) marque.remove();
      reperes = new Map();
      lieux = nouveaux;
      index.load(
        nouveaux.flatMap(({ point }, rang) =>
          point
            ? [{ type: 'Feature' as const, properties: { rang }, geometry: { type: 'Point' as const, coordinates: [point.longitude, point.latitude] } }]
            : [],
        ),
      );
      suitVue();
    },

    /** Ouvre une bulle sur un lieu ; il a son propre repère tant qu'elle est ouverte, même s'il est dans un groupe. */
    ouvre(position: Position, signe: keyof typeof SIGNES | undefined, contenu: HTMLElement): void {
      carte.closePopup();
      if (signe)
        choisi = L.marker(enPoint(position), {
          icon: L.divIcon({ className: `repere repere-${signe} choisi`, html: SIGNES[signe], iconSize: [CIBLE, CIBLE], iconAnchor: [CIBLE / 2, CIBLE - 4] }),
          interactive: false,
          keyboard: false,
          zIndexOffset: 1000,
        }).addTo(carte);
      bulle.options.maxWidth = Math.min(LARGEUR_BULLE, cadre.clientWidth - 32);
      bulle.setLatLng(enPoint(position)).setContent(contenu).openOn(carte);
    },
    ferme: (): void => void carte.closePopup(),
    focusPres: (position: Position): void => focusProche(L.latLng(enPoint(position))),
    isOuverte: (): boolean => bulle.isOpen(),

    approche: (position: Position, zoom: number = ZOOM_COMMUNE): void =>
      void carte.setView(enPoint(position), Math.max(zoom, carte.getZoom()), { animate: false }),
    cadreTout: (): void => cadreTout(true),
    isVisible: (position: Position): boolean => carte.getBounds().contains(enPoint(position)),

    getVue(): Vue {
      const vue = carte.getBounds();
      return { sud: vue.getSouth(), nord: vue.getNorth(), ouest: vue.getWest(), est: vue.getEast() };
    },
    getCentre(): Position {
      const { lat, lng } = carte.getCenter();
      return { latitude: lat, longitude: lng };
    },

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

/** Le territoire, deux fois le même tracé : dessous un trait épais, dessus le papier qui n'en laisse voir que le bord extérieur. */
function dessineFond(carte: L.Map, formes: readonly [number, number][][]): void {
  if (formes.length === 0) return;
  const pane = carte.createPane('fond');
  pane.setAttribute('aria-hidden', 'true');
  const renderer = L.svg({ pane: 'fond', padding: 0.5 });
  const anneaux = formes.map((forme) => [forme]);
  for (const className of ['fond-bord', 'fond-papier'])
    L.polygon(anneaux, { renderer, pane: 'fond', className, interactive: false, fillRule: 'nonzero', smoothFactor: 1 }).addTo(carte);
}

/** Les noms des communes, plus nombreux à mesure que l'on s'approche ; aucun ne touche un autre nom ni un repère. */
function createNoms(carte: L.Map, communes: readonly CommuneCarte[]) {
  const pane = carte.createPane('noms');
  pane.setAttribute('aria-hidden', 'true');
  const situees = communes.flatMap(({ nom, centre, population }) =>
    centre ? [{ nom, centre: L.latLng(enPoint(centre)), taille: population >= GRANDES[0] ? 0 : population >= GRANDES[1] ? 1 : 2 }] : [],
  );
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  let poses = new Map<string, L.Marker>();

  function poseNom({ nom, centre, taille }: (typeof situees)[number], dx: number, dy: number): L.Marker {
    const mot = document.createElement('span');
    mot.textContent = nom;
    return L.marker(centre, {
      icon: L.divIcon({ className: `nom nom-${taille}`, html: mot, iconSize: [0, 0], iconAnchor: [-dx, -dy] }),
      pane: 'noms',
      interactive: false,
      keyboard: false,
    }).addTo(carte);
  }

  return {
    /** @param reperes ce que les noms doivent laisser voir */
    met(reperes: Iterable<L.Marker>): void {
      const zoom = carte.getZoom();
      const vue = carte.getBounds().pad(0.1);
      const nombre = Math.round(NOMS_DEBUT * 2.5 ** (zoom - carte.getMinZoom()));
      const visibles = situees.slice(0, nombre).filter(({ centre }) => vue.contains(centre));
      const etiquettes = visibles.map(({ nom, centre, taille }) => ({
        nom,
        ...carte.project(centre, zoom),
        corps: (CORPS[taille] ?? CORPS[2]) * rem,
        fixe: taille > 0 && zoom < ZOOM_COMMUNE - 1.5,
      }));
      // Une porte se dresse au-dessus de son seuil, un groupe est centré sur le sien.
      const obstacles = Array.from(reperes, (marque) => {
        const { x, y } = carte.project(marque.getLatLng(), zoom);
        return { x, y: y - (marque.options.icon?.options.iconAnchor ? HAUTEUR_PORTE / 2 : 0), largeur: LARGEUR_PORTE, hauteur: HAUTEUR_PORTE };
      });
      const suivants = new Map<string, L.Marker>();
      for (const { rang, dx, dy } of chooseEtiquettes(etiquettes, obstacles)) {
        const commune = visibles[rang];
        const cle = `${commune?.nom} ${dx} ${dy}`;
        if (commune) suivants.set(cle, poses.get(cle) ?? poseNom(commune, dx, dy));
      }
      for (const [cle, marque] of poses) if (!suivants.has(cle)) marque.remove();
      poses = suivants;
    },
  };
}
