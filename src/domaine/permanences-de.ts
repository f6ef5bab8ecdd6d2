import type { Catalogue } from './catalogue.ts';
import type { Permanence } from './permanence.schema.ts';
import { getCommuneDe } from './partenaire.ts';
import { comparePermanences, findLieu, isEnCoursOuAVenir } from './permanence.ts';
import { type Groupe, type PageGroupe, planPages, regroupParEpci } from './regroupement.ts';
import { indexParCode, indexParId } from './reperes.ts';

/** Les permanences qui se montrent dans une liste, triées : ni finies, ni tenues par un service fermé pour toujours. */
export function listPermanencesActuelles({
  permanences,
  partenaires,
  aujourdhui,
}: Pick<Catalogue, 'permanences' | 'partenaires' | 'aujourdhui'>): Permanence[] {
  const parId = indexParId(partenaires);
  return permanences
    .filter((permanence) => isEnCoursOuAVenir(permanence, aujourdhui) && parId.get(permanence.partenaire)?.statut !== 'ferme_definitivement')
    .sort(comparePermanences);
}

/** Les permanences de chaque partenaire : celles qu'il tient, et celles que d'autres tiennent chez lui. */
export function regroupPermanences(permanences: readonly Permanence[]): {
  tenues: ReadonlyMap<string, Permanence[]>;
  accueillies: ReadonlyMap<string, Permanence[]>;
} {
  const tenues = new Map<string, Permanence[]>();
  const accueillies = new Map<string, Permanence[]>();
  const range = (table: Map<string, Permanence[]>, id: string, permanence: Permanence) => {
    const deja = table.get(id);
    if (deja) deja.push(permanence);
    else table.set(id, [permanence]);
  };
  for (const permanence of permanences) {
    range(tenues, permanence.partenaire, permanence);
    if ('chez' in permanence.lieu && permanence.lieu.chez !== permanence.partenaire) range(accueillies, permanence.lieu.chez, permanence);
  }
  return { tenues, accueillies };
}

/** Les permanences d'un catalogue par intercommunalité : celles de la page d'ensemble, et celles qui ont leur page. */
export function planPermanences(
  catalogue: Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'aujourdhui'>,
  max?: number,
): { nombre: number; ensemble: Groupe<Permanence>[]; pages: PageGroupe<Permanence>[] } {
  const permanences = listPermanencesActuelles(catalogue);
  const getCommune = (permanence: Permanence) => {
    const lieu = findLieu(permanence, catalogue);
    return lieu && getCommuneDe(lieu);
  };
  return { nombre: permanences.length, ...planPages(regroupParEpci(permanences, { getCommune, communes: indexParCode(catalogue.communes) }), max) };
}
