import type { Catalogue } from './catalogue.ts';
import { findLieu } from './permanence.ts';

/**
 * Un titre d'onglet par permanence, qui la distingue de toutes les autres : l'intitulé, la commune, puis le lieu et qui la tient s'il le faut.
 * Deux onglets au même nom ne se retrouvent pas (RGAA 8.6).
 * @returns identifiant → titre
 */
export function listTitres(catalogue: Pick<Catalogue, 'permanences' | 'partenaires'>): Map<string, string> {
  const noms = new Map(catalogue.partenaires.map(({ id, nom }) => [id, nom]));
  const precisions = catalogue.permanences.map((permanence) => {
    const lieu = findLieu(permanence, catalogue);
    const commune = lieu && 'commune' in lieu.adresse ? lieu.adresse.commune : undefined;
    return {
      id: permanence.id,
      mots: [permanence.intitule, commune, lieu?.nom, noms.get(permanence.partenaire), permanence.itinerance?.tournee, permanence.horaires].filter(
        (mot) => mot !== undefined,
      ),
    };
  });
  const titres = new Map<string, string>();
  // On ajoute une précision à la fois, et seulement à celles qui se confondent encore.
  for (let combien = 2, restes = precisions; restes.length > 0; combien += 1) {
    const memes = new Map<string, number>();
    for (const { mots } of restes) memes.set(dire(mots, combien), (memes.get(dire(mots, combien)) ?? 0) + 1);
    const confondues = restes.filter(({ mots }) => combien < mots.length && (memes.get(dire(mots, combien)) ?? 0) > 1);
    for (const reste of restes) if (!confondues.includes(reste)) titres.set(reste.id, dire(reste.mots, combien));
    restes = confondues;
  }
  return titres;
}

const dire = (mots: readonly string[], combien: number) => mots.slice(0, combien).join(', ').replace(/\s+/g, ' ');
