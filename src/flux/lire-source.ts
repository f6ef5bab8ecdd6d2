import type { Ligne } from '../domaine/colonnes.ts';
import { type Brouillon, type FicheLue, readFiche, reduit } from './brouillon.ts';
import { Carnet } from './carnet.ts';
import type { Contexte } from './contexte.ts';
import type { Enregistrement } from './decouper.ts';
import type { Genre } from './format.ts';
import { corrigeFiches } from './integrite.ts';
import { LIMITES } from './limites.ts';
import { openFichier } from './lire.ts';
import { Recueil } from './recueil.ts';
import { type Reconnu, reconnait } from './reconnaitre.ts';

/** Un fichier lu en entier : ses fiches, et le carnet de chaque ligne qui a quelque chose à dire. */
export interface Source {
  readonly genre: Genre;
  readonly format: string;
  readonly encodage: string;
  /** Lignes de données, vides exclues. */
  readonly lignes: number;
  readonly colonnesIgnorees: readonly string[];
  readonly brouillons: Brouillon[];
  /** Carnets des lignes qui ne se publient pas. */
  readonly ecartes: Carnet[];
  /** Réparations des lignes publiées, comptées par sorte. */
  readonly reparations: Recueil;
}

/** Où en est la lecture : lignes lues, et part des octets du fichier, de 0 à 1. */
export type Progres = (lignes: number, part: number) => void;

/**
 * Lit un flux ligne par ligne, sans garder le fichier en mémoire.
 * @param fichier chemin sur le disque
 * @param progres appelée de temps en temps
 * @throws {FluxRefuse} si tout le fichier est à refuser
 */
export async function readSource(fichier: string, genre: Genre, contexte: Contexte, progres: Progres = () => {}): Promise<Source> {
  const { encodage, delimiteur, entete, lignes, getPartLue } = await openFichier(fichier);
  const reconnu = reconnait(entete, genre);
  const brouillons: Brouillon[] = [];
  const ecartes: Carnet[] = [];
  const reparations = new Recueil();
  const nomColonne = (colonne: string) => reconnu.noms.get(colonne) ?? colonne;
  let total = 0;
  for await (const paquet of lignes) {
    const lues: FicheLue[] = [];
    for (const enregistrement of paquet) {
      const carnet = new Carnet(enregistrement.ligne, nomColonne);
      const brutes = listCases(enregistrement, entete.length, delimiteur, reconnu, carnet);
      const lue = brutes && readFiche(genre, brutes, reconnu.format, contexte, carnet);
      if (lue) lues.push(lue);
      else ecartes.push(carnet);
    }
    corrigeFiches(genre, lues, contexte);
    for (const lue of lues) {
      if (lue.carnet.enQuarantaine) {
        ecartes.push(lue.carnet);
        continue;
      }
      for (const reparation of lue.carnet.retireReparations()) reparations.ajoute(genre, reparation);
      brouillons.push(reduit(lue));
    }
    total += paquet.length;
    progres(total, getPartLue());
  }
  return { genre, format: reconnu.format.nom, encodage: encodage.nom, lignes: total, colonnesIgnorees: reconnu.ignorees, brouillons, ecartes, reparations };
}

/** Les cases d'une ligne, à nos noms de colonnes ; rien si la ligne n'a pas la forme de l'en-tête (et rien n'en est alors cité). */
function listCases({ cases, defaut }: Enregistrement, largeur: number, delimiteur: string, { rangs }: Reconnu, carnet: Carnet): Ligne | undefined {
  if (defaut) carnet.refuse('guillemet-ouvert', '');
  else if (cases.length !== largeur)
    carnet.refuse('nombre-de-cases', '', '', {
      trouve: String(cases.length),
      attendu: String(largeur),
      delimiteur: delimiteur === '\t' ? 'tabulation' : delimiteur,
    });
  const longue = cases.find(({ length }) => length > LIMITES.caracteres);
  if (longue !== undefined)
    carnet.refuse('case-trop-longue', '', '', { caracteres: longue.length.toLocaleString('fr'), limite: LIMITES.caracteres.toLocaleString('fr') });
  if (carnet.enQuarantaine) return undefined;
  const ligne: Record<string, string> = {};
  for (const [colonne, rang] of rangs) ligne[colonne] = cases[rang] ?? '';
  return ligne;
}
