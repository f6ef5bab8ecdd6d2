import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Anomalie } from '../domaine/anomalie.ts';
import { slugify } from '../domaine/slug.ts';
import { constat } from './problemes.ts';

/** Un fichier d'un dossier où chaque fichier est une entrée, et son nom l'identifiant. */
interface FichierDEntree {
  /** Chemin. */
  readonly fichier: string;
  readonly id: string;
  /** Son nom ne convient pas : il n'y a rien à lire. */
  readonly defaut?: Anomalie;
}

const EXTENSIONS = { yaml: /\.ya?ml$/i, md: /\.md$/i } as const;

/**
 * Les fichiers d'un dossier d'entrées, dans l'ordre de leurs noms ; un dossier absent est vide.
 * @param aCote ce qui vit dans ce dossier sans être une entrée
 */
export function listFichiers(dossier: string, extension: keyof typeof EXTENSIONS, aCote: RegExp): FichierDEntree[] {
  return (existsSync(dossier) ? readdirSync(dossier).sort() : [])
    .filter((nom) => !aCote.test(nom))
    .map((nom) => {
      const fichier = join(dossier, nom);
      const id = nom.replace(EXTENSIONS[extension], '');
      if (!EXTENSIONS[extension].test(nom)) return { fichier, id, defaut: constat('fichier-hors-format', nom, '', { nom, extension }) };
      if (slugify(id) !== id)
        return { fichier, id, defaut: constat('nom-de-fichier-refuse', nom, '', { nom, propose: `${slugify(id) || 'identifiant'}.${extension}` }) };
      return { fichier, id };
    });
}
