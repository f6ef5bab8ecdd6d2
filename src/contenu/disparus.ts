import { join } from 'node:path';
import type { Anomalie } from '../domaine/anomalie.ts';
import { type Disparu, disparuSchema } from '../domaine/disparu.schema.ts';
import { checkTextes } from '../domaine/donnees-personnelles.ts';
import { type FichierCsv, readCsv } from './fichier-csv.ts';
import { FichierIllisible } from './fichier-yaml.ts';
import type { Endroit } from './fiches.ts';
import { constat, listProblemes } from './problemes.ts';

/** Le fichier que `npm run flux` écrit à côté des deux autres, quand une fiche a disparu. */
const NOM = 'disparus.csv';
const COLONNES = Object.keys(disparuSchema.shape);

/**
 * Les fiches disparues du flux ; sans ce fichier, rien n'a disparu. Tout défaut est dit à sa ligne.
 * @param flux dossier du flux, absolu ; `nommer` en fait le chemin à montrer
 */
export function readDisparus(flux: string, nommer: (fichier: string) => string, dire: (anomalie: Anomalie, endroit: Endroit) => void): Disparu[] {
  const chemin = join(flux, NOM);
  const fichier = nommer(chemin);
  let csv: FichierCsv | undefined;
  try {
    csv = readCsv(chemin);
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    dire(constat('fichier-illisible', NOM, '', { raison: erreur.message }), { fichier, ligne: erreur.ligne });
  }
  if (!csv) return [];
  for (const colonne of csv.colonnes) if (!COLONNES.includes(colonne)) dire(constat('colonne-inconnue', NOM, colonne, { colonne }), { fichier, ligne: 1 });
  const disparus: Disparu[] = [];
  const premieres = new Map<string, number>();
  for (const { ligne, cases } of csv.lignes) {
    const { thematiques = '', ...autres } = Object.fromEntries(COLONNES.flatMap((colonne) => (cases[colonne] ? [[colonne, cases[colonne]]] : [])));
    const resultat = disparuSchema.safeParse({
      ...autres,
      thematiques: thematiques
        .split('|')
        .map((id) => id.trim())
        .filter(Boolean),
    });
    if (!resultat.success) {
      for (const anomalie of listProblemes(cases.id ?? '', resultat.error, COLONNES)) dire(anomalie, { fichier, ligne });
      continue;
    }
    const { collection, id } = resultat.data;
    const premiere = premieres.get(`${collection}/${id}`);
    if (premiere !== undefined) dire(constat('id-en-double', id, 'id', { id, premiere: `la ligne ${premiere}` }), { fichier, ligne });
    else disparus.push(resultat.data);
    for (const anomalie of checkTextes(id, { nom: resultat.data.nom })) dire(anomalie, { fichier, ligne });
    premieres.set(`${collection}/${id}`, premiere ?? ligne);
  }
  return disparus;
}
