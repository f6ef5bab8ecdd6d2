import type { Position } from '../domaine/commune.ts';
import type { Fond } from '../domaine/fond.ts';
import feuille from './carte.css?url';

/** Un résultat à placer, avec le numéro qu'il porte dans la liste. */
export interface PointNumerote {
  readonly rang: number;
  readonly nom: string;
  readonly position: Position;
  /** Placé au centre de sa commune. */
  readonly approche: boolean;
  readonly ferme: boolean;
  /** Pour écrire son nom sur le fond, s'il est connu. */
  readonly commune?: string;
}

export interface ReglagesResultats {
  readonly fond: Fond;
  /** Comme `laCarte.vif` : le nom de la carte, et de ses deux boutons. */
  readonly textes: { readonly region: string; readonly rapprocher: string; readonly eloigner: string };
  /** Le nom d'un repère, qui dit aussi ce que montre sa forme ; son numéro le précède : « 3. Mairie de Lodève, fermé pour le moment ». */
  readonly direNom: (point: PointNumerote) => string;
  /** Un repère pressé. Sur une pile, chaque appui choisit le suivant. */
  readonly onChoix: (rang: number) => void;
}

export interface CarteResultats {
  /** Remplace les points et les montre tous ; aucun : la carte entière. */
  montre(points: readonly PointNumerote[]): void;
  /** Fait ressortir un point, et l'amène sous les yeux s'il n'y est pas ; rien : plus aucun. */
  choisit(rang: number | undefined): void;
}

/**
 * Une carte de résultats numérotés, dans un cadre visible. Leaflet et sa feuille de style n'arrivent qu'ici : une page qui ne l'appelle pas ne paie rien.
 * @param cadre un élément vide, de classe `cadre-carte`, déjà affiché
 * @throws si le réseau manque
 */
export async function createCarteResultats(cadre: HTMLElement, reglages: ReglagesResultats): Promise<CarteResultats> {
  const [{ createCarteNumerotee }] = await Promise.all([import('./carte-numeros.ts'), chargeFeuille()]);
  return createCarteNumerotee(cadre, reglages);
}

/** La mise en page de la carte ; une fois par page. */
function chargeFeuille(): Promise<void> {
  if (document.querySelector(`link[href="${feuille}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const lien = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: feuille });
    lien.addEventListener('load', () => resolve());
    lien.addEventListener('error', () => {
      lien.remove();
      reject(new Error("La mise en page de la carte n'est pas arrivée."));
    });
    document.head.append(lien);
  });
}
