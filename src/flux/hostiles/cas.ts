import type { Contexte } from '../contexte.ts';
import type { Genre } from '../format.ts';

type Octets = string | Uint8Array;

/** Un flux reçu un jour, ou fabriqué pour nuire, et ce que le contrat en attend. */
export interface Cas {
  readonly nom: string;
  readonly flux: Octets | Partial<Record<Genre, Octets>>;
  readonly contexte?: Partial<Contexte>;
  /** Tout le flux est refusé : le début de la raison. */
  readonly refus?: string;
  /** Sinon, les comptes. */
  readonly lignes?: number;
  readonly publies?: number;
  readonly avertis?: number;
  /** « ligne colonne code » de chaque mise à l'écart. */
  readonly quarantaine?: readonly string[];
  /** Cases publiées de la première fiche ; `undefined` : la case est vide. */
  readonly publie?: Readonly<Record<string, string | undefined>>;
  /** Ce qui ne doit se lire nulle part : ni instantané, ni rapport. */
  readonly nullePart?: readonly string[];
}

const ENTETE = 'id;nom;commune;code_insee';

/** Un fichier d'une fiche juste à Lodève, dont on ajoute ou change des cases. */
export function fiche(cases: Readonly<Record<string, string>>, id = 'ccas'): string {
  const ligne: Record<string, string> = { id, nom: 'CCAS', commune: 'Lodève', code_insee: '34142', ...cases };
  const ecrit = (case_: string) => (/[;"\n\r]/.test(case_) ? `"${case_.replaceAll('"', '""')}"` : case_);
  return `${Object.keys(ligne).join(';')}\n${Object.values(ligne).map(ecrit).join(';')}\n`;
}

/** Des lignes justes, et celles que l'on ajoute telles quelles. */
export const lignes = (...ajoutees: readonly string[]): string => `${[ENTETE, 'a;Mairie;Lodève;34142', 'b;CCAS;Lodève;34142', ...ajoutees].join('\n')}\n`;

export const utf16 = (texte: string, grand: boolean, marque: boolean): Uint8Array => {
  const octets = Buffer.from(`${marque ? '\uFEFF' : ''}${texte}`, 'utf16le');
  return grand ? octets.swap16() : octets;
};
export const latin = (texte: string): Uint8Array => Buffer.from(texte, 'latin1');
