import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { getEtiquette, getLangueDuSite, isTraduite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import { TRADUCTIONS } from './index.ts';
import { listLanguesConstruites } from './langue.ts';
import simple from './seconde.simple.json' with { type: 'json' };

/** Les langues qui peuvent se mettre à côté du français sur la feuille : toutes celles du site. */
export const LANGUES_SECONDES: readonly Langue[] = listLanguesConstruites().filter((langue) => langue !== 'fr');

/** Le nom d'une langue, dans sa propre écriture. */
export const getNomSeconde = (langue: Langue): string => getLangueDuSite(langue).nom;

/** Ce que la feuille écrit dans la deuxième langue, à côté des fiches. */
export interface MotsSeconds {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly titres: typeof simple;
  /** Dans l'ordre du vocabulaire. */
  readonly documents: readonly string[];
}

export const getMotsSeconds = (langue: Langue): MotsSeconds => ({
  lang: getEtiquette(langue),
  dir: getLangueDuSite(langue).dir,
  titres: getTitres(langue),
  documents: DOCUMENTS.map(({ id }) => getLibelle(DOCUMENTS, id, langue)),
});

/** @throws si un titre manque à la langue */
function getTitres(langue: Langue): typeof simple {
  if (!isTraduite(langue)) return simple;
  return Object.fromEntries(
    Object.keys(simple).map((cle) => {
      const titre = TRADUCTIONS[langue][`seconde.${cle}`];
      if (titre === undefined) throw new Error(`Le texte « seconde.${cle} » manque dans src/i18n/${langue}.json.`);
      return [cle, titre];
    }),
  ) as typeof simple;
}
