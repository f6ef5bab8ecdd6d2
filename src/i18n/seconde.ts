import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { getEtiquette, getLangueDuSite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import { listLanguesConstruites } from './langue.ts';
import { getPart } from './parts.ts';

/** Les langues qui peuvent se mettre à côté du français sur la feuille : toutes celles du site. */
export const LANGUES_SECONDES: readonly Langue[] = listLanguesConstruites().filter((langue) => langue !== 'fr');

/** Le nom d'une langue, dans sa propre écriture. */
export const getNomSeconde = (langue: Langue): string => getLangueDuSite(langue).nom;

/** Ce que la feuille écrit dans la deuxième langue, à côté des fiches. */
export interface MotsSeconds {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly titres: ReturnType<typeof getPart<'seconde'>>;
  /** Dans l'ordre du vocabulaire. */
  readonly documents: readonly string[];
}

/** @throws si un titre manque à la langue */
export const getMotsSeconds = (langue: Langue): MotsSeconds => ({
  lang: getEtiquette(langue),
  dir: getLangueDuSite(langue).dir,
  titres: getPart('seconde', langue),
  documents: DOCUMENTS.map(({ id }) => getLibelle(DOCUMENTS, id, langue)),
});
