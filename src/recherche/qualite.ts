import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Catalogue } from '../domaine/catalogue.ts';
import { getCheminCommune, getCheminDroit, getCheminPartenaire, getCheminPermanence, getCheminTheme } from '../domaine/chemins.ts';
import { distanceKm } from '../domaine/commune.ts';
import { getCommuneDe } from '../domaine/partenaire.ts';
import { findLieu } from '../domaine/permanence.ts';
import { THEMES } from '../domaine/vocabulaires/themes.ts';

/** Une phrase que les gens tapent, et ce qui leur sert : une de ces cibles suffit. */
export interface RequeteJugee {
  readonly groupe: string;
  readonly texte: string;
  /** Code INSEE de la commune déjà choisie, ou vide. */
  readonly commune: string;
  readonly cibles: readonly string[];
}

/** Les cibles qu'une réponse touche : `droit:rsa`, ou `role:ccas` et `role:ccas@34032` pour une fiche. */
export type Reponse = readonly string[];

/** Une phrase et les réponses reçues, dans l'ordre de la page. */
export interface Epreuve {
  readonly requete: RequeteJugee;
  readonly reponses: readonly Reponse[];
}

/** Ce que valent des réponses : la part des phrases servies parmi les cinq premières, et l'inverse moyen du rang de la première bonne. */
export interface Qualite {
  readonly requetes: number;
  readonly rappel: number;
  readonly mrr: number;
  readonly manquees: readonly Epreuve[];
}

/** Ce qu'une recherche doit atteindre. */
export const QUALITE_MINIMUM = { rappel: 0.95, mrr: 0.85 } as const;
/** Dans une autre langue : bien moins de phrases, et la plupart des fiches sont en français. */
export const QUALITE_MINIMUM_AILLEURS = { rappel: 0.9, mrr: 0.8 } as const;

const PREMIERES = 5;
const LUES_MAX = 10;
const RAYON_KM = 15;

/** Les phrases de `requetes.yaml`, ou d'un autre fichier de même forme, dans son ordre. */
export function readRequetesJugees(fichier: string | URL = new URL('requetes.yaml', import.meta.url)): RequeteJugee[] {
  const groupes = parse(readFileSync(fichier, 'utf8')) as Record<string, Record<string, string>>;
  return Object.entries(groupes).flatMap(([groupe, requetes]) =>
    Object.entries(requetes).map(([requete, cibles]) => {
      const [texte = '', commune = ''] = requete.split(' @ ');
      return { groupe, texte, commune, cibles: cibles.split(', ') };
    }),
  );
}

/** Ce que sert chaque page du site, par son chemin sans la base ; une page qui n'est la réponse à rien n'en sert aucune. */
export function createCibles(catalogue: Catalogue): (chemin: string) => Reponse {
  const pages = new Map<string, Reponse>([
    ...catalogue.droits.map((droit) => [getCheminDroit(droit), [`droit:${droit.id}`]] as const),
    ...THEMES.map((theme) => [getCheminTheme(theme), [`theme:${theme.id}`]] as const),
    ...catalogue.communes.map((commune) => [getCheminCommune(commune), [`commune:${commune.code_insee}`]] as const),
  ]);
  const partenaires = new Map(catalogue.partenaires.map((partenaire) => [partenaire.id, partenaire]));
  const fiches = new Map([
    ...catalogue.partenaires.map((partenaire) => [getCheminPartenaire(partenaire), { roles: partenaire.roles, ou: getCommuneDe(partenaire) }] as const),
    ...catalogue.permanences.map((permanence) => {
      const lieu = findLieu(permanence, catalogue);
      return [getCheminPermanence(permanence), { roles: partenaires.get(permanence.partenaire)?.roles ?? [], ou: lieu && getCommuneDe(lieu) }] as const;
    }),
  ]);
  const positions = new Map(catalogue.communes.map(({ code_insee, position }) => [code_insee, position]));
  return (chemin) => {
    const { roles = [], ou = '' } = fiches.get(chemin) ?? {};
    const ici = positions.get(ou);
    const autour = ici ? [...positions].flatMap(([code, la]) => (la && distanceKm(ici, la) <= RAYON_KM ? [code] : [])) : [];
    return pages.get(chemin) ?? roles.flatMap((role) => [`role:${role}`, ...autour.map((code) => `role:${role}@${code}`)]);
  };
}

/** Cette réponse sert-elle à qui a tapé la phrase ? */
export const isBonneReponse = (reponse: Reponse, { cibles }: Pick<RequeteJugee, 'cibles'>): boolean => cibles.some((cible) => reponse.includes(cible));

/** Juge des réponses ; celles qui suivent la dixième ne comptent pas. */
export function computeQualite(epreuves: readonly Epreuve[]): Qualite {
  const rangs = epreuves.map(({ requete, reponses }) => reponses.slice(0, LUES_MAX).findIndex((reponse) => isBonneReponse(reponse, requete)));
  const moyenne = (points: readonly number[]) => points.reduce((somme, point) => somme + point, 0) / Math.max(1, points.length);
  const isServie = (rang: number) => rang >= 0 && rang < PREMIERES;
  return {
    requetes: epreuves.length,
    rappel: moyenne(rangs.map((rang) => (isServie(rang) ? 1 : 0))),
    mrr: moyenne(rangs.map((rang) => (rang >= 0 ? 1 / (rang + 1) : 0))),
    manquees: epreuves.filter((_, place) => !isServie(rangs[place] ?? -1)),
  };
}
