import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { Position } from '../domaine/commune.ts';
import type { Fond } from '../domaine/fond.ts';
import type { CommuneCarte, Lieu } from '../domaine/lieux-carte.ts';
import { cedeLaMain } from './cede-la-main.ts';
import { createSupport, type Marque, ZOOM_COMMUNE, ZOOM_MAX } from './carte-leaflet.ts';
import { createNoms } from './carte-noms.ts';
import { getSigne, SIGNES } from './carte-reperes.ts';

/** Deux lieux plus proches que cela font un groupe, en pixels : la place d'un doigt, et un peu d'air. */
const RAYON_GROUPE = 58;

/** Repères posés d'un coup, entre deux moments laissés au visiteur. */
const LOT = 12;

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

export type Carte = Awaited<ReturnType<typeof createCarte>>;

type Groupe = ClusterFeature<{ rang: number }>;
type Trait = Groupe | PointFeature<{ rang: number }>;
interface Repere extends Marque {
  readonly trait: Trait;
}

/** Un repère tel qu'il s'imprime. */
export interface RepereNumerote {
  readonly numero: number;
  /** Dans l'ordre de la liste. */
  readonly lieux: readonly Lieu[];
  readonly position: Position;
}

const isGroupe = (trait: Trait): trait is Groupe => 'cluster' in trait.properties;
const getPosition = ({ geometry: { coordinates } }: Trait): Position => ({ longitude: coordinates[0] ?? 0, latitude: coordinates[1] ?? 0 });

/** Un groupe est d'autant plus gros qu'il faut de chiffres pour le dire. */
const getTaille = (nombre: number): 0 | 1 | 2 => (nombre < 10 ? 0 : nombre < 100 ? 1 : 2);

/** Une carte dans un cadre : un fond, des noms de communes, des repères groupés. */
export async function createCarte(cadre: HTMLElement, lieuxConnus: readonly Lieu[], reglages: Reglages) {
  const { fond, immobile, textes } = reglages;
  const support = await createSupport(cadre, { fond, points: lieuxConnus.flatMap(({ point }) => point ?? []), immobile, textes });
  const noms = createNoms(support, reglages.communes);
  const index = new Supercluster<{ rang: number }, { rang: number }>({ radius: RAYON_GROUPE, extent: 256, maxZoom: ZOOM_MAX });
  let lieux: readonly Lieu[] = [];
  let reperes = new Map<string, Repere>();
  /** L'index vient de changer : les repères encore là montrent d'autres lieux que les siens. */
  let perimes = false;
  /** Le repère qui montre chaque lieu ; calculé à la première question après un arrêt. */
  let parLieu: Map<Lieu, Repere> | undefined;
  let choisi: Marque | undefined;
  let souligne: Repere | undefined;
  let arrets = 0;
  /** Un repère qui n'a plus lieu d'être, mais qui a le focus : il reste jusqu'à ce qu'un autre puisse le prendre. */
  let partant: Repere | undefined;
  /** Un groupe que l'on vient d'ouvrir : un second appui avant que la carte ait suivi ne compte pas. */
  let ouvrant: Repere | undefined;

  support.onArret(() => void suitVue());
  support.onFermeture(() => {
    choisi?.retire();
    choisi = undefined;
    reglages.onFermeture();
  });

  /** Les repères d'abord, puis les noms, puis la liste : un téléphone lent a le temps de répondre au doigt entre deux. Un nouvel arrêt remplace le précédent. */
  async function suitVue(): Promise<void> {
    arrets += 1;
    const arret = arrets;
    const isDernier = () => arret === arrets;
    for (const etape of [metReperes, metNoms, reglages.onVue]) {
      await cedeLaMain();
      if (isDernier()) await etape(isDernier);
    }
  }

  function metNoms(): void {
    noms.met(
      Array.from(reperes.values(), ({ position, trait }) => ({ position, groupe: isGroupe(trait) ? getTaille(trait.properties.point_count) : undefined })),
    );
  }

  /** Les repères de ce que l'on voit, sans toucher à ceux qui restent : le focus y est peut-être. */
  async function metReperes(isDernier: () => boolean): Promise<void> {
    const { ouest, sud, est, nord } = support.getVue(0.1);
    const traits: Trait[] = index.getClusters([ouest, sud, est, nord], support.getZoom());
    // Du nord au sud, puis d'ouest en est : l'ordre de la touche Tab est celui de la lecture.
    traits.sort(
      (a, b) => (b.geometry.coordinates[1] ?? 0) - (a.geometry.coordinates[1] ?? 0) || (a.geometry.coordinates[0] ?? 0) - (b.geometry.coordinates[0] ?? 0),
    );
    const suivants = new Map(traits.map((trait) => [isGroupe(trait) ? `${trait.properties.cluster_id}` : `l${trait.properties.rang}`, trait]));
    for (const [cle, repere] of reperes) {
      if (!perimes && suivants.has(cle)) continue;
      reperes.delete(cle);
      if (repere.element === document.activeElement) {
        partant?.retire();
        partant = repere;
      } else repere.retire();
    }
    perimes = false;
    const nouveaux = [...suivants].filter(([cle]) => !reperes.has(cle));
    for (const [rang, [cle, trait]] of nouveaux.entries()) {
      if (rang > 0 && rang % LOT === 0) {
        await cedeLaMain();
        if (!isDernier()) return;
      }
      reperes.set(cle, poseRepere(trait));
    }
    const poses = reperes;
    reperes = new Map([...suivants.keys()].map((cle) => [cle, poses.get(cle) as Repere]));
    parLieu = undefined;
    rangeReperes();
    if (partant && partant.element === document.activeElement) focusProche(partant.position);
    partant?.retire();
    [partant, ouvrant] = [undefined, undefined];
  }

  function poseRepere(trait: Trait): Repere {
    const position = getPosition(trait);
    const lieu = isGroupe(trait) ? undefined : lieux[trait.properties.rang];
    const nombre = isGroupe(trait) ? trait.properties.point_count : 1;
    const onClic = () => choisit(repere);
    const marque = support.pose(
      lieu
        ? {
            position,
            classe: `repere repere-${getSigne(lieu)}`,
            html: SIGNES[getSigne(lieu)],
            forme: 'porte',
            bouton: { nom: reglages.direLieu(lieu), onClic },
          }
        : {
            position,
            classe: `repere groupe groupe-${getTaille(nombre)}`,
            html: `<span>${nombre}</span>`,
            forme: 'rond',
            bouton: { nom: reglages.direGroupe(nombre, position), onClic },
          },
    );
    const repere: Repere = { ...marque, trait };
    return repere;
  }

  /** Remet les repères dans l'ordre de lecture autour de celui qui a le focus : le déplacer, lui, le lui ferait perdre. */
  function rangeReperes(): void {
    const ordre = [...reperes.values()].map(({ element }) => element);
    const fixe = ordre.find((element) => element === document.activeElement);
    let passe = fixe === undefined;
    for (const element of ordre) {
      if (element === fixe) passe = true;
      else if (passe) element.parentElement?.append(element);
      else fixe?.before(element);
    }
  }

  function choisit(repere: Repere): void {
    if (perimes || repere === partant || repere === ouvrant) return;
    const { trait, element, position } = repere;
    const zoom = isGroupe(trait) ? index.getClusterExpansionZoom(trait.properties.cluster_id) : Number.POSITIVE_INFINITY;
    if (zoom <= ZOOM_MAX) {
      ouvrant = repere;
      support.approche(position, Math.max(zoom, support.getZoom() + 1), true);
    } else reglages.onChoix(listLieux(trait), element);
  }

  /** Ce que montre un repère, dans l'ordre de la liste. */
  function listLieux(trait: Trait): Lieu[] {
    if (perimes) return [];
    const feuilles = isGroupe(trait) ? index.getLeaves(trait.properties.cluster_id, Number.POSITIVE_INFINITY) : [trait];
    return feuilles
      .map(({ properties }) => properties.rang)
      .sort((a, b) => a - b)
      .flatMap((rang) => lieux[rang] ?? []);
  }

  /** Un groupe ouvert disparaît : le focus passe au repère le plus proche, sinon à la carte. */
  function focusProche(point: Position): void {
    const ici = support.projette(point);
    const ecart = ({ position }: Repere) => {
      const { x, y } = support.projette(position);
      return Math.hypot(x - ici.x, y - ici.y);
    };
    const [proche] = [...reperes.values()].sort((a, b) => ecart(a) - ecart(b));
    (proche?.element ?? cadre).focus({ preventScroll: true });
  }

  return {
    support,
    noms,
    metNoms,

    /** Remplace les lieux ; ceux qui n'ont pas de point sont laissés de côté. */
    place(nouveaux: readonly Lieu[]): void {
      perimes = true;
      lieux = nouveaux;
      index.load(
        nouveaux.flatMap(({ point }, rang) =>
          point
            ? [{ type: 'Feature' as const, properties: { rang }, geometry: { type: 'Point' as const, coordinates: [point.longitude, point.latitude] } }]
            : [],
        ),
      );
      void suitVue();
    },

    /** Ouvre une bulle sur un lieu ; il a son propre repère tant qu'elle est ouverte, même s'il est dans un groupe. */
    ouvre(position: Position, signe: keyof typeof SIGNES | undefined, contenu: HTMLElement): void {
      support.ferme();
      if (signe) choisi = support.pose({ position, classe: `repere repere-${signe} choisi`, html: SIGNES[signe], forme: 'porte' });
      support.ouvre(position, contenu);
    },
    ferme: support.ferme,
    focusPres: focusProche,
    isOuverte: support.isOuverte,

    /** Fait ressortir le repère d'un lieu, ou le groupe qui le contient ; rien : plus aucun. */
    souligne(lieu: Lieu | undefined): void {
      souligne?.element.classList.remove('souligne');
      parLieu ??= new Map([...reperes.values()].flatMap((repere) => listLieux(repere.trait).map((montre) => [montre, repere] as const)));
      souligne = lieu && parLieu.get(lieu);
      souligne?.element.classList.add('souligne');
    },

    /** Numérote les repères que l'on voit, dans l'ordre de lecture ; la feuille de style ne montre ces numéros que sur le papier. */
    numerote(): RepereNumerote[] {
      for (const { element } of reperes.values()) delete element.dataset.numero;
      return [...reperes.values()]
        .filter(({ position }) => support.isVisible(position))
        .map(({ element, trait, position }, rang) => {
          const numero = rang + 1;
          element.dataset.numero = String(numero);
          return { numero, lieux: listLieux(trait), position };
        });
    },

    approche: (position: Position, zoom: number = ZOOM_COMMUNE): void => support.approche(position, zoom),
    cadreTout: support.cadreTout,
    isVisible: support.isVisible,
    getVue: () => support.getVue(),
    getCentre: support.getCentre,
  };
}
