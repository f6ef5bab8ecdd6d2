import { join } from 'node:path';
import type { Anomalie } from '../domaine/anomalie.ts';
import { type Disparu, disparuSchema } from '../domaine/disparu.schema.ts';
import { readCsv } from './fichier-csv.ts';

/** Le fichier que `npm run flux` écrit à côté des deux autres, quand une fiche a disparu. */
export const FICHIER_DISPARUS = 'disparus.csv';

/** Les fiches disparues, et ce qui ne va pas dans leur fichier, chaque fait avec sa ligne. */
export interface LectureDisparus {
  readonly disparus: readonly Disparu[];
  readonly faits: readonly { readonly anomalie: Anomalie; readonly ligne: number }[];
}

const COLONNES = Object.keys(disparuSchema.shape);

/**
 * Lit `disparus.csv`. Sans ce fichier, rien n'a disparu.
 * @throws {FichierIllisible} si une ligne n'a pas le bon nombre de cases
 */
export function readDisparus(flux: string): LectureDisparus {
  const csv = readCsv(join(flux, FICHIER_DISPARUS));
  if (!csv) return { disparus: [], faits: [] };
  const faits: { anomalie: Anomalie; ligne: number }[] = csv.colonnes
    .filter((colonne) => !COLONNES.includes(colonne))
    .map((colonne) => ({ anomalie: { code: 'colonne-inconnue', entree: FICHIER_DISPARUS, champ: colonne, details: { colonne } }, ligne: 1 }));
  const disparus = new Map<string, { disparu: Disparu; ligne: number }>();
  for (const { ligne, cases } of csv.lignes) {
    const { thematiques = '', ...autres } = Object.fromEntries(COLONNES.flatMap((colonne) => (cases[colonne] ? [[colonne, cases[colonne]]] : [])));
    const resultat = disparuSchema.safeParse({
      ...autres,
      thematiques: thematiques
        .split('|')
        .map((id) => id.trim())
        .filter(Boolean),
    });
    const note = (anomalie: Omit<Anomalie, 'entree'>) => faits.push({ anomalie: { ...anomalie, entree: cases.id ?? '' }, ligne });
    if (!resultat.success) {
      for (const { path, message } of resultat.error.issues) {
        const champ = path.join('.');
        note({ code: 'champ-refuse', champ, details: { champ, probleme: message } });
      }
      continue;
    }
    const cle = `${resultat.data.collection}/${resultat.data.id}`;
    const premiere = disparus.get(cle)?.ligne;
    if (premiere === undefined) disparus.set(cle, { disparu: resultat.data, ligne });
    else note({ code: 'id-en-double', champ: 'id', details: { id: resultat.data.id, premiere: `la ligne ${premiere}` } });
  }
  return { disparus: [...disparus.values()].map(({ disparu }) => disparu), faits };
}
