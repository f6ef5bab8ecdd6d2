import { QUALITE_MINIMUM } from '../../src/recherche/qualite.ts';
import type { Bilan, BilanEchelle } from './bilan.ts';
import { FLUX_MAXIMUM } from './flux.ts';
import { arrondi } from './repartition.ts';

/** Une mesure devant sa borne. */
export interface Constat {
  readonly echelle: number | null;
  readonly quoi: string;
  readonly valeur: number;
  readonly borne: number;
  readonly sens: 'au plus' | 'au moins';
  readonly unite: string;
  readonly tenu: boolean;
}

/** Ce que le site ne doit pas dépasser. Les budgets des pages sont ceux de `scripts/site/gabarits.ts`. */
const MAXIMUM = {
  rapport: 4,
  memoire_mo: 4_000,
  croissance: 1.25,
  ko_premiere: 200,
  ko_suivante: 40,
  ms_recherche: 300,
  ko_carte: 120,
  ms_tache: 200,
  lcp: 2_500,
  cls: 0.1,
  inp: 200,
  requetes_urgence: 2,
  ko_scripts: 4,
} as const;
/** Les pages dont quelqu'un a besoin tout de suite. */
const PRESSANTES = /^(?:urgence|guide(?!, le schéma))/;

/** Les pages que l'on lit le plus : tout leur JavaScript compte, écrit dans la page ou non. */
const LUES = ['partenaire', 'permanence', 'commune', 'droit', 'droit, page sensible'];

type Mesure = Omit<Constat, 'tenu' | 'echelle' | 'sens'> & Partial<Pick<Constat, 'sens'>>;

/** Toutes les mesures d'un bilan qui ont une borne, dans l'ordre où on les lit. */
export function listConstats({ echelles, lineaire, flux }: Omit<Bilan, 'constats'>): Constat[] {
  const communs: (Mesure | false | null)[] = [
    lineaire && { quoi: 'temps par page, de la plus petite échelle à la plus grande', valeur: lineaire.croissance, borne: MAXIMUM.croissance, unite: 'fois' },
    flux && { quoi: `flux de ${flux.lignes.toLocaleString('fr')} lignes`, valeur: flux.secondes, borne: FLUX_MAXIMUM.secondes, unite: 's' },
    flux && { quoi: 'mémoire du flux', valeur: flux.memoire_mo ?? 0, borne: FLUX_MAXIMUM.memoire_mo, unite: 'Mo' },
  ];
  return [
    ...echelles.flatMap((echelle) => listMesures(echelle).flatMap((mesure) => (mesure ? [juge(mesure, echelle.partenaires)] : []))),
    ...communs.flatMap((mesure) => (mesure ? [juge(mesure, null)] : [])),
  ];
}

function juge({ sens = 'au plus', ...mesure }: Mesure, echelle: number | null): Constat {
  return { echelle, ...mesure, sens, tenu: sens === 'au plus' ? mesure.valeur <= mesure.borne : mesure.valeur >= mesure.borne };
}

function listMesures({ construction, recherche, pages, ressenti, carte }: BilanEchelle): (Mesure | null)[] {
  const lourdes = pages?.filter(({ ko, ko_maximum, ko_scripts, ko_scripts_maximum }) => ko > ko_maximum || ko_scripts > ko_scripts_maximum);
  const demandes = pages?.filter(({ gabarit }) => PRESSANTES.test(gabarit)).map(({ requetes }) => requetes);
  const scripts = pages?.filter(({ gabarit }) => LUES.includes(gabarit)).map(({ ko_scripts, ko_scripts_ecrits }) => ko_scripts + ko_scripts_ecrits);
  return [
    construction && { quoi: "construction, à côté d'un site nu", valeur: construction.rapport, borne: MAXIMUM.rapport, unite: 'fois' },
    construction && { quoi: 'mémoire de la construction', valeur: construction.site.memoire_mo ?? 0, borne: MAXIMUM.memoire_mo, unite: 'Mo' },
    recherche && { quoi: 'recherche, recall@5', valeur: recherche.qualite.rappel, borne: QUALITE_MINIMUM.rappel, sens: 'au moins', unite: '' },
    recherche && { quoi: 'recherche, MRR', valeur: recherche.qualite.mrr, borne: QUALITE_MINIMUM.mrr, sens: 'au moins', unite: '' },
    recherche && { quoi: 'première recherche, p95', valeur: recherche.ko_premiere.p95, borne: MAXIMUM.ko_premiere, unite: 'ko' },
    recherche && { quoi: 'recherche suivante, p95', valeur: recherche.ko_suivante.p95, borne: MAXIMUM.ko_suivante, unite: 'ko' },
    recherche && { quoi: 'de la frappe aux réponses, p95', valeur: recherche.ms.p95, borne: MAXIMUM.ms_recherche, unite: 'ms' },
    recherche && { quoi: 'phrases restées sans réponse', valeur: recherche.sans_reponse.length, borne: 0, unite: '' },
    lourdes ? { quoi: 'sortes de pages au-dessus de leur budget', valeur: lourdes.length, borne: 0, unite: '' } : null,
    demandes ? { quoi: 'demandes des pages urgence et guide', valeur: Math.max(0, ...demandes), borne: MAXIMUM.requetes_urgence, unite: '' } : null,
    scripts
      ? { quoi: "JavaScript d'une fiche, d'une commune, d'un droit", valeur: arrondi(Math.max(0, ...scripts)), borne: MAXIMUM.ko_scripts, unite: 'ko' }
      : null,
    ...(ressenti ?? []).flatMap(({ gabarit, lcp, cls, inp }) => [
      { quoi: `${gabarit}, LCP en 3G lente`, valeur: lcp, borne: MAXIMUM.lcp, unite: 'ms' },
      { quoi: `${gabarit}, CLS`, valeur: cls, borne: MAXIMUM.cls, unite: '' },
      { quoi: `${gabarit}, INP`, valeur: inp, borne: MAXIMUM.inp, unite: 'ms' },
    ]),
    carte && { quoi: 'carte sans ses données', valeur: carte.ko.page, borne: MAXIMUM.ko_carte, unite: 'ko' },
    carte && { quoi: 'carte, plus longue tâche pendant les gestes', valeur: carte.gestes.plus_longue, borne: MAXIMUM.ms_tache, unite: 'ms' },
  ];
}
