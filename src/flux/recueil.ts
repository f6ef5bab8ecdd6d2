import { type Constat, direConseil, direConstat } from './constat.ts';
import type { Genre } from './format.ts';

/** Des constats de même code sur une même colonne. */
export interface Groupe {
  readonly code: string;
  readonly colonne: string;
  readonly conseil: string;
  nombre: number;
  /** Les premiers seulement : le compte dit le reste. */
  readonly exemples: { readonly ligne: number; readonly message: string; readonly fichier: Genre }[];
}

const EXEMPLES = 50;

/** Compte des constats par sorte, sans les garder tous. */
export class Recueil {
  private readonly groupes = new Map<string, Groupe>();

  ajoute(fichier: Genre, constat: Constat): void {
    const cle = `${constat.code} ${constat.colonne}`;
    const groupe = this.groupes.get(cle) ?? { code: constat.code, colonne: constat.colonne, conseil: direConseil(constat), nombre: 0, exemples: [] };
    groupe.nombre += 1;
    if (groupe.exemples.length < EXEMPLES) groupe.exemples.push({ ligne: constat.ligne, message: direConstat(constat), fichier });
    this.groupes.set(cle, groupe);
  }

  /** Les plus fréquents d'abord. */
  list(): Groupe[] {
    return [...this.groupes.values()].sort((a, b) => b.nombre - a.nombre);
  }
}
