import type { PresenceLue, SeanceLue } from '../domaine/agenda-ecrit.ts';
import { getJourDeSemaine, isJourCivil, type JourCivil } from '../domaine/horaires/jour.ts';
import { type MomentId, MOMENTS, SEMAINE } from './moments.ts';

/** Ce que la personne a choisi, tel que l'adresse de la page le garde. Une valeur vide ne choisit rien. */
export interface Criteres {
  /** Mot d'adresse d'un besoin. */
  readonly besoin: string;
  /** Nom, code postal ou mot d'adresse d'une commune. */
  readonly commune: string;
  /** Kilomètres autour de la commune ; « 0 » : elle seule. */
  readonly distance: string;
  /** « mardi », ou une date `AAAA-MM-JJ`. */
  readonly jour: string;
  readonly moment: string;
  readonly rdv: string;
}

export const SANS_CRITERE: Criteres = { besoin: '', commune: '', distance: '', jour: '', moment: '', rdv: '' };
const CLES = Object.keys(SANS_CRITERE) as (keyof Criteres)[];
const LONGUEUR_MAX = 100;

/** Kilomètres autour d'une commune, si la personne ne dit rien. */
export const DISTANCE = '15';

/** Les critères d'une adresse ; ce qui n'a pas de sens est oublié. @param recherche `location.search` */
export function readCriteres(recherche: string): Criteres {
  const parametres = new URLSearchParams(recherche);
  const read = (cle: keyof Criteres, valide: (valeur: string) => boolean) => {
    const valeur = (parametres.get(cle) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGUEUR_MAX);
    return valide(valeur) ? valeur : '';
  };
  return {
    besoin: read('besoin', (valeur) => /^[a-z-]+$/.test(valeur)),
    commune: read('commune', () => true),
    distance: read('distance', (valeur) => /^\d{1,2}$/.test(valeur)),
    jour: read('jour', (valeur) => (SEMAINE as readonly string[]).includes(valeur) || isJourCivil(valeur)),
    moment: read('moment', (valeur) => Object.hasOwn(MOMENTS, valeur)),
    rdv: read('rdv', (valeur) => Object.hasOwn(RENDEZ_VOUS, valeur)),
  };
}

/** L'adresse de critères : `?besoin=budget&jour=mardi`, toujours dans le même ordre ; une distance sans commune n'a pas de sens. */
export function formatCriteres(criteres: Criteres): string {
  const remplis = CLES.filter((cle) => criteres[cle] && (cle !== 'distance' || criteres.commune)).map((cle) => [cle, criteres[cle]]);
  return remplis.length === 0 ? '' : `?${new URLSearchParams(remplis)}`;
}

/** « Conseillé » va des deux côtés : on peut venir sans, ou prendre rendez-vous. Inconnu ne va nulle part. */
const RENDEZ_VOUS: Readonly<Record<string, readonly string[]>> = { sans: ['sans', 'conseille'], avec: ['conseille', 'obligatoire'] };

/** Ce que le filtre sait de la page : le rang du besoin choisi, et à combien de kilomètres est une commune. */
export interface Reperes {
  /** Rang d'un besoin dans le vocabulaire, -1 s'il n'existe pas. */
  readonly getRang: (besoin: string) => number;
  /** Kilomètres de la commune choisie au centre d'une autre ; rien si l'un des deux est inconnu. */
  readonly findKm: (code: string) => number | undefined;
  /** Les jours passés ne se montrent plus. */
  readonly aujourdhui: JourCivil;
}

/** Les séances qui répondent aux critères, et les permanences sans date qui y répondraient : elles n'ont ni jour ni heure à comparer. */
export function filterAgenda(
  { presences, seances }: { presences: readonly PresenceLue[]; seances: readonly SeanceLue[] },
  criteres: Criteres,
  { getRang, findKm, aujourdhui }: Reperes,
): { seances: SeanceLue[]; sansDate: PresenceLue[] } {
  const rang = getRang(criteres.besoin);
  const rayon = Number(criteres.distance || DISTANCE);
  const convient = ({ besoins, commune }: PresenceLue) =>
    (criteres.besoin === '' || (rang >= 0 && (besoins & (1 << rang)) !== 0)) &&
    (criteres.commune === '' || (findKm(commune) ?? Number.POSITIVE_INFINITY) <= rayon);
  const rdv = RENDEZ_VOUS[criteres.rdv];
  const moment = MOMENTS[criteres.moment as MomentId] as (typeof MOMENTS)[MomentId] | undefined;
  const retenues = new Set(presences.filter(convient));
  return {
    seances: seances.filter(
      (seance) =>
        seance.jour >= aujourdhui &&
        retenues.has(seance.presence) &&
        (!rdv || rdv.includes(seance.rendez_vous)) &&
        (!moment || moment(seance)) &&
        isJourVoulu(seance.jour, criteres.jour),
    ),
    sansDate:
      criteres.jour || criteres.moment ? [] : [...retenues].filter(({ sans_date, rendez_vous }) => sans_date >= 0 && (!rdv || rdv.includes(rendez_vous))),
  };
}

const isJourVoulu = (jour: JourCivil, voulu: string) => voulu === '' || jour === voulu || SEMAINE[getJourDeSemaine(jour)] === voulu;

/** Un choix que l'on peut lâcher, et les séances que cela donnerait. */
export interface Sortie {
  readonly criteres: Criteres;
  /** Ce que l'on lâche. */
  readonly cle: 'jour' | 'moment' | 'rdv' | 'distance' | 'commune' | 'besoin';
  readonly nombre: number;
}

/** La plus grande distance proposée : avant de lâcher la commune, on s'en éloigne. */
export const DISTANCE_MAX = '50';

/** Quand rien ne convient : chaque choix à lâcher qui donnerait des dates, du plus facile à lâcher au besoin lui-même ; sans réponse, tout s'efface. */
export function listSorties(criteres: Criteres, compte: (criteres: Criteres) => number): Sortie[] {
  const essais: [Sortie['cle'], Partial<Criteres>][] = [
    ['moment', { moment: '' }],
    ['jour', { jour: '' }],
    ['distance', { distance: DISTANCE_MAX }],
    ['rdv', { rdv: '' }],
    ['commune', { commune: '', distance: '' }],
    ['besoin', { besoin: '' }],
  ];
  return essais
    .filter(([cle]) => (cle === 'distance' ? criteres.commune !== '' && criteres.distance !== DISTANCE_MAX : criteres[cle] !== ''))
    .map(([cle, change]) => ({ cle, criteres: { ...criteres, ...change } }))
    .map((sortie) => ({ ...sortie, nombre: compte(sortie.criteres) }))
    .filter(({ nombre }) => nombre > 0);
}
