import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { Ligne } from '../domaine/colonnes.ts';
import { FichierIllisible } from './fichier-yaml.ts';

/** Un fichier du flux lu : ses colonnes, et ses lignes avec la ligne physique où commence chacune (l'en-tête vaut 1). */
export interface FichierCsv {
  readonly colonnes: readonly string[];
  readonly lignes: readonly { readonly ligne: number; readonly cases: Ligne }[];
}

/**
 * Lit un fichier écrit par `npm run flux` : UTF-8, « ; », guillemets doublés.
 * @throws {FichierIllisible} si une ligne n'a pas le bon nombre de cases ; `undefined` si le fichier n'existe pas.
 */
export function readCsv(fichier: string): FichierCsv | undefined {
  if (!existsSync(fichier)) return undefined;
  let fin = 0;
  try {
    const enregistrements = parse(readFileSync(fichier), { bom: true, delimiter: ';', info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const colonnes = enregistrements[0]?.record ?? [];
    const lignes = enregistrements.map(({ record, info }) => {
      // csv-parse donne la dernière ligne de l'enregistrement ; la personne cherche la première.
      const hauteur = record.reduce((somme, case_) => somme + (case_.match(/\n/g)?.length ?? 0), 1);
      fin = info.lines;
      return { ligne: info.lines - hauteur + 1, cases: Object.fromEntries(colonnes.map((colonne, rang) => [colonne, record[rang] ?? ''])) };
    });
    return { colonnes, lignes: lignes.slice(1) };
  } catch (erreur) {
    if (erreur instanceof CsvError)
      throw new FichierIllisible("le nombre de cases ne va pas avec l'en-tête, ou un guillemet n'est pas fermé", Number(erreur.lines ?? fin + 1));
    throw erreur;
  }
}
