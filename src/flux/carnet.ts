import type { CodeConstat, Constat, GraviteConstat } from './constat.ts';

/** Détails qui ne disent jamais où est un lieu ni qui est quelqu'un. */
const SANS_LIEU = new Set(['colonnes', 'limite', 'caracteres', 'trouve', 'attendu', 'delimiteur', 'departement', 'lignes']);

/** Le carnet d'une ligne : ce que l'on a constaté en la lisant. Une fiche cachée n'y est jamais citée. */
export class Carnet {
  readonly ligne: number;
  readonly constats: Constat[] = [];
  /** Vrai dès que la ligne porte une adresse qui ne se montre pas : plus rien n'en est répété. */
  cachee = false;
  private readonly nomColonne: (notre: string) => string;

  /** @param nomColonne notre colonne → son nom dans le fichier reçu */
  constructor(ligne: number, nomColonne: (notre: string) => string) {
    this.ligne = ligne;
    this.nomColonne = nomColonne;
  }

  get enQuarantaine(): boolean {
    return this.constats.some(({ gravite }) => gravite === 'quarantaine');
  }

  refuse(code: CodeConstat, colonne: string, valeur = '', details: Readonly<Record<string, string>> = {}): void {
    this.note('quarantaine', code, colonne, valeur, details);
  }

  avertit(code: CodeConstat, colonne: string, valeur = '', details: Readonly<Record<string, string>> = {}): void {
    this.note('avertissement', code, colonne, valeur, details);
  }

  repare(code: CodeConstat, colonne: string, valeur = '', details: Readonly<Record<string, string>> = {}): void {
    this.note('reparation', code, colonne, valeur, details);
  }

  /** Les réparations, qui se comptent ailleurs : le carnet ne garde que ce que la ligne doit encore dire. */
  retireReparations(): Constat[] {
    const reparations = this.constats.filter(({ gravite }) => gravite === 'reparation');
    if (reparations.length > 0) this.constats.splice(0, this.constats.length, ...this.constats.filter(({ gravite }) => gravite !== 'reparation'));
    return reparations;
  }

  private note(gravite: GraviteConstat, code: CodeConstat, colonne: string, valeur: string, details: Readonly<Record<string, string>>): void {
    const nom = this.nomColonne(colonne);
    if (this.constats.some((constat) => constat.code === code && constat.colonne === nom && constat.gravite === gravite)) return;
    this.constats.push({
      code,
      gravite,
      ligne: this.ligne,
      colonne: nom,
      valeur: this.cachee ? '' : montre(valeur),
      details: this.cachee ? Object.fromEntries(Object.entries(details).map(([cle, detail]) => [cle, SANS_LIEU.has(cle) ? detail : '…'])) : details,
    });
  }
}

/** Une valeur telle qu'on peut la montrer : courte, sur une ligne, sans rien d'invisible. */
function montre(valeur: string): string {
  const lisible = valeur.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return detache(lisible.length > 120 ? `${lisible.slice(0, 119)}…` : lisible);
}

/**
 * Une copie à garder : une sous-chaîne retient en mémoire tout le morceau de fichier d'où elle vient,
 * et prend deux octets par lettre si une seule lettre de ce morceau en demande deux.
 */
export const detache = (texte: string): string => (texte.length < SOUS_CHAINE ? texte : Buffer.from(texte).toString());
/** V8 copie de lui-même les chaînes plus courtes. */
const SOUS_CHAINE = 13;
