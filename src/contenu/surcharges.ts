import { join } from 'node:path';
import type { Anomalie } from '../domaine/anomalie.ts';
import type { FicheBrute } from '../domaine/colonnes.ts';
import { type Collection, ouvreRaccourcis } from '../domaine/fusion.ts';
import { FichierIllisible, readYaml } from './fichier-yaml.ts';
import { listFichiers } from './fichiers.ts';
import { constat } from './problemes.ts';

/** Le fichier qu'un propriétaire tient pour sa fiche : les champs qu'il écrit, et leur ligne. */
export interface Surcharge {
  readonly id: string;
  /** Chemin du fichier. */
  readonly fichier: string;
  readonly champs: FicheBrute;
  /** Ligne (la première vaut 1) d'un champ, avec des points : « adresse.commune ». */
  readonly ligneDe: (champ: string) => number;
}

/** Un défaut d'un de ces fichiers, et sa ligne. */
export interface DefautDeFichier {
  readonly fichier: string;
  readonly ligne: number;
  readonly anomalie: Anomalie;
}

/** Un dossier de fiches lu : une par fichier, et ce qui ne va pas dans les fichiers eux-mêmes. */
export interface Surcharges {
  readonly fiches: ReadonlyMap<string, Surcharge>;
  readonly defauts: readonly DefautDeFichier[];
}

/** Ce qui vit dans un dossier de fiches sans en être une. */
const A_COTE = /^(?:README\.md|\..*)$/;

/**
 * Lit `content/partenaires/` ou `content/permanences/` : un fichier par fiche, son nom est l'identifiant. Un dossier absent est vide.
 * @param contenu dossier de contenu, absolu
 */
export function readSurcharges(contenu: string, collection: Collection): Surcharges {
  const dossier = join(contenu, collection);
  const fiches = new Map<string, Surcharge>();
  const defauts: DefautDeFichier[] = [];
  for (const { fichier, id, defaut } of listFichiers(dossier, 'yaml', A_COTE)) {
    const refuse = (anomalie: Anomalie, ligne = 1) => defauts.push({ fichier, ligne, anomalie });
    if (defaut) refuse(defaut);
    else if (fiches.has(id)) refuse(constat('id-en-double', id, '', { id, premiere: 'un autre fichier de ce dossier' }));
    else {
      const lue = readSurcharge(fichier, id, collection, refuse);
      if (lue) fiches.set(id, lue);
    }
  }
  return { fiches, defauts };
}

function readSurcharge(fichier: string, id: string, collection: Collection, refuse: (anomalie: Anomalie, ligne?: number) => void): Surcharge | undefined {
  try {
    const lu = readYaml(fichier);
    if (typeof lu?.valeur !== 'object' || lu.valeur === null || Array.isArray(lu.valeur)) {
      refuse(constat('fichier-illisible', id, '', { raison: 'on attend un champ par ligne, par exemple « horaires_accueil: mardi 9h-12h »' }));
      return undefined;
    }
    const champs = ouvreRaccourcis(collection, lu.valeur as FicheBrute);
    const { ligneDe } = lu;
    if ('id' in champs && champs.id !== id) {
      refuse(constat('id-autre-que-le-fichier', id, 'id', { id: String(champs.id), attendu: id }), ligneDe('id'));
      return undefined;
    }
    return { id, fichier, champs: { ...champs, id }, ligneDe };
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    refuse(constat('fichier-illisible', id, '', { raison: erreur.message }), erreur.ligne);
    return undefined;
  }
}
