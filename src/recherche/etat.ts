import { AVEC, type AvecId } from './avec.ts';
import { TYPES_RESULTAT, type TypeResultat } from './jetons.ts';
import { type JourDeSemaine, LISTE_MOMENTS, type MomentId, SEMAINE } from './moments.ts';

/** Quand on veut venir : à l'instant, ou dans la semaine qui vient. */
export const QUAND = ['maintenant', 'aujourdhui', 'semaine'] as const;
export type Quand = (typeof QUAND)[number];

/** Ce que la personne a demandé, tel que l'adresse de la page le garde : on la partage, on y revient. Ni heure ni position n'y sont. */
export interface Etat {
  readonly q: string;
  /** Mot d'adresse d'une commune, code postal, ou ce que la personne a écrit. */
  readonly commune: string;
  /** Identifiant d'un thème, ou son mot d'adresse. */
  readonly theme: string;
  readonly type: TypeResultat | '';
  readonly quand: Quand | '';
  /** Les jours et les moments où l'on peut ; vides : tous. */
  readonly jours: readonly JourDeSemaine[];
  readonly moments: readonly MomentId[];
  readonly public: string;
  /** Langue parlée, sans accent (`getCleLangue`). */
  readonly langue: string;
  /** Ce que l'on doit trouver sur place : tout, pas l'un ou l'autre. */
  readonly services: readonly string[];
  readonly avec: readonly AvecId[];
  /** Les annuaires voisins où chercher aussi (`getCleVoisin`). */
  readonly ailleurs: readonly string[];
}

export const ETAT_VIDE: Etat = {
  q: '',
  commune: '',
  theme: '',
  type: '',
  quand: '',
  jours: [],
  moments: [],
  public: '',
  langue: '',
  services: [],
  avec: [],
  ailleurs: [],
};
const CLES = Object.keys(ETAT_VIDE) as (keyof Etat)[];

/** Un texte plus long n'est plus une recherche. */
const LONGUEUR_MAX = 200;

/** L'état écrit dans une adresse ; ce qui n'a pas de sens est oublié. @param recherche `location.search` */
export function readEtat(recherche: string): Etat {
  const parametres = new URLSearchParams(recherche);
  const read = (nom: keyof Etat) => (parametres.get(nom) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGUEUR_MAX).trim();
  return createEtat(
    (nom) => read(nom),
    (nom) => read(nom).split(','),
  );
}

/**
 * Un état à partir de valeurs écrites, dans une adresse ou dans un formulaire ; ce qui n'a pas de sens est oublié.
 * @param read une valeur @param list les valeurs d'un choix multiple
 */
export function createEtat(read: (nom: keyof Etat) => string, list: (nom: keyof Etat) => readonly string[]): Etat {
  const mot = (nom: keyof Etat) => (isMot(read(nom)) ? read(nom) : '');
  const choix = <T extends string>(nom: keyof Etat, permis: readonly T[]): T | '' => permis.find((valeur) => valeur === read(nom)) ?? '';
  // L'ordre est celui de la table : cocher dans un autre ordre ne fait pas une autre adresse.
  const coches = <T extends string>(nom: keyof Etat, permis: readonly T[]): T[] => permis.filter((valeur) => list(nom).includes(valeur));
  return {
    q: read('q'),
    commune: read('commune'),
    theme: mot('theme'),
    type: choix('type', TYPES_RESULTAT),
    quand: choix('quand', QUAND),
    jours: coches('jours', SEMAINE),
    moments: coches('moments', LISTE_MOMENTS),
    public: mot('public'),
    langue: mot('langue'),
    services: [...new Set(list('services').filter(isMot))].sort(),
    avec: coches('avec', AVEC),
    ailleurs: [...new Set(list('ailleurs').filter(isDossier))].sort(),
  };
}

const isMot = (valeur: string): boolean => /^[a-z][a-z-]*$/.test(valeur);
const isDossier = (valeur: string): boolean => /^[\w-]+$/.test(valeur);

/** L'adresse d'un état : `?q=repas&commune=lodeve&jours=mardi%2Cjeudi`, toujours dans le même ordre ; vide s'il n'y a rien à garder. */
export function formatEtat(etat: Etat): string {
  const remplis = CLES.map((cle) => [cle, String(etat[cle])]).filter(([, valeur]) => valeur);
  return remplis.length === 0 ? '' : `?${new URLSearchParams(remplis)}`;
}

/** Rien n'est demandé. */
export const isVide = (etat: Etat): boolean => formatEtat(etat) === '';

/** On veut venir à un moment précis. */
export const hasQuand = ({ quand, jours, moments }: Etat): boolean => quand !== '' || jours.length + moments.length > 0;
