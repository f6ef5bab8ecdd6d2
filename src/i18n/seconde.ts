import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { getEtiquette, getLangueDuSite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import simple from './seconde.simple.json' with { type: 'json' };

/** Les langues qui peuvent se mettre à côté du français sur la feuille ; une langue de plus est une ligne ici et un fichier. */
const TITRES = { simple } as const satisfies Partial<Record<Langue, Readonly<Record<string, string>>>>;
type LangueSeconde = keyof typeof TITRES;
export const LANGUES_SECONDES = Object.keys(TITRES) as LangueSeconde[];

/** Leur nom, dans leur propre écriture. */
export const NOMS_SECONDES: Readonly<Record<LangueSeconde, string>> = { simple: 'Français en langage simple' };

/** Ce que la feuille écrit dans la deuxième langue, à côté des fiches. */
export interface MotsSeconds {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly titres: typeof simple;
  /** Dans l'ordre du vocabulaire. */
  readonly documents: readonly string[];
}

export const getMotsSeconds = (langue: LangueSeconde): MotsSeconds => ({
  lang: getEtiquette(langue),
  dir: 'ltr',
  titres: TITRES[langue],
  documents: DOCUMENTS.map(({ id }) => getLibelle(DOCUMENTS, id, langue)),
});
