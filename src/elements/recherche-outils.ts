import { type CommunesEcrites, type Lexique, type MotsEcrits, readLexique } from '../recherche/lexique.ts';
import { loadMoteur, type Moteur } from '../recherche/moteur.ts';
import { readJson } from './read-json.ts';

/** Ce qui comprend et ce qui cherche : chargé quand quelqu'un s'en sert. */
export interface Outils {
  readonly lexique: Lexique;
  readonly moteur: Moteur;
}

/** Les adresses de ce que la page télécharge au premier geste (`data-` de `recherche-site`). */
interface Adresses {
  readonly racine?: string;
  readonly base?: string;
  readonly lexique?: string;
  readonly communes?: string;
}

/** @throws si le moteur, l'index ou les mots ne viennent pas */
export async function loadOutils({ racine = '/', base = '/', lexique = '', communes = '' }: Adresses): Promise<Outils> {
  const [mots, lieux, moteur] = await Promise.all([readJson<MotsEcrits>(lexique), readJson<CommunesEcrites>(communes), loadMoteur(racine, base)]);
  return { lexique: readLexique(lieux, mots), moteur };
}
