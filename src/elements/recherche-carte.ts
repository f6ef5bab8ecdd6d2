import type { Fond } from '../domaine/fond.ts';
import { type CarteResultats, createCarteResultats, type PointNumerote } from './carte-resultats.ts';
import { readJson } from './read-json.ts';

/** Les mots de la carte (`laCarte.vif.`). */
interface Textes {
  readonly region: string;
  readonly rapprocher: string;
  readonly eloigner: string;
  readonly 'repere.approche': string;
  readonly 'repere.ferme': string;
}

/**
 * La carte des résultats montrés, à côté d'eux : un numéro pour chacun, le même que sur sa carte de la liste.
 * Presser un repère mène à sa fiche dans la liste ; survoler une fiche, ou y poser le focus, fait ressortir son repère.
 */
export class CarteRecherche {
  readonly #racine: HTMLElement;
  readonly #carte: CarteResultats;

  /** @throws si le réseau manque */
  static async create(racine: HTMLElement, cadre: HTMLElement): Promise<CarteRecherche> {
    const textes = JSON.parse(racine.dataset.carteTextes ?? '{}') as Textes;
    const direNom = ({ nom, approche, ferme }: PointNumerote) =>
      (ferme ? textes['repere.ferme'] : approche ? textes['repere.approche'] : '{nom}').replace('{nom}', nom);
    const fond = await readJson<Fond>(racine.dataset.fond ?? '');
    const onChoix = (rang: number) => racine.querySelector<HTMLElement>(`.resultat[data-rang="${rang}"] h3 a`)?.focus();
    return new CarteRecherche(racine, await createCarteResultats(cadre, { fond, textes, direNom, onChoix }));
  }

  private constructor(racine: HTMLElement, carte: CarteResultats) {
    this.#racine = racine;
    this.#carte = carte;
    for (const geste of ['pointerover', 'focusin'] as const)
      racine.addEventListener(geste, ({ target }) => {
        const rang = (target as Element).closest<HTMLElement>('.resultat')?.dataset.rang;
        if (rang) carte.choisit(Number(rang));
      });
  }

  montre(points: readonly PointNumerote[]): void {
    this.#carte.montre(points);
    const places = new Set(points.map(({ rang }) => String(rang)));
    for (const fiche of this.#racine.querySelectorAll<HTMLElement>('.resultat')) fiche.toggleAttribute('data-place', places.has(fiche.dataset.rang ?? ''));
  }
}
