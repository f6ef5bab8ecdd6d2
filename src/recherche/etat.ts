import { TYPES_RESULTAT, type TypeResultat } from './jetons.ts';

/** Ce que la personne a demandé, tel que l'adresse de la page le garde : on la partage, on y revient. */
export interface Etat {
  readonly q: string;
  /** Identifiant d'un thème, ou son mot d'adresse. */
  readonly theme: string;
  /** Mot d'adresse d'une commune, code postal, ou ce que la personne a écrit. */
  readonly commune: string;
  readonly type: TypeResultat | '';
}

export const ETAT_VIDE: Etat = { q: '', theme: '', commune: '', type: '' };

/** Un texte plus long n'est plus une recherche. */
const LONGUEUR_MAX = 200;

/** L'état écrit dans une adresse ; ce qui n'a pas de sens est oublié. @param recherche `location.search` */
export function readEtat(recherche: string): Etat {
  const parametres = new URLSearchParams(recherche);
  const read = (nom: string) => (parametres.get(nom) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGUEUR_MAX).trim();
  const theme = read('theme');
  return {
    q: read('q'),
    theme: /^[a-z-]+$/.test(theme) ? theme : '',
    commune: read('commune'),
    type: TYPES_RESULTAT.find((type) => type === read('type')) ?? '',
  };
}

/** L'adresse d'un état : `?q=repas&commune=lodeve`, toujours dans le même ordre ; vide s'il n'y a rien à garder. */
export function formatEtat(etat: Etat): string {
  const remplis = (['q', 'commune', 'theme', 'type'] as const).map((nom) => [nom, etat[nom]]).filter(([, valeur]) => valeur);
  return remplis.length === 0 ? '' : `?${new URLSearchParams(remplis as [string, string][])}`;
}

/** Rien n'est demandé. */
export const isVide = (etat: Etat): boolean => formatEtat(etat) === '';
