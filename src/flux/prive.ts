import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { writeFichier } from '../contenu/echange.ts';
import type { Ligne } from '../domaine/colonnes.ts';

/** Ce qu'une fiche ne publie pas. */
export interface Prive {
  readonly id: string;
  readonly cases: Ligne;
}

/**
 * Écrit au dossier privé, un fichier par fiche (`partenaires/<id>.yaml`), les adresses sur orientation et les contacts professionnels.
 * Ce que quelqu'un a ajouté dans ces fichiers y reste.
 */
export function writePrive(dossier: string, genre: string, fiches: readonly Prive[]): void {
  for (const { id, cases } of fiches) {
    const { contacts_pro, latitude, longitude, ...voie } = cases;
    const fichier = join(dossier, genre, `${id}.yaml`);
    const dejaLa = existsSync(fichier) ? ((parse(readFileSync(fichier, 'utf8')) ?? {}) as object) : {};
    const adresse = {
      ...voie,
      ...(latitude && longitude ? { latitude: Number(latitude.replace(',', '.')), longitude: Number(longitude.replace(',', '.')) } : {}),
    };
    const fiche = {
      ...dejaLa,
      id,
      ...(Object.keys(adresse).length > 0 ? { adresse } : {}),
      ...(contacts_pro
        ? {
            contacts_pro: contacts_pro
              .split('|')
              .map((contact) => contact.trim())
              .filter(Boolean),
          }
        : {}),
    };
    writeFichier(fichier, stringify(fiche), 0o600);
  }
}
