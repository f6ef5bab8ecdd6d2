import { join } from 'node:path';
import type { Anomalie } from '../domaine/anomalie.ts';
import { listDesaccords } from '../domaine/conflits.ts';
import type { Collection } from '../domaine/fusion.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { readCsv } from './fichier-csv.ts';
import type { Fiches } from './fiches.ts';
import { constat } from './problemes.ts';

/**
 * Les désaccords entre le flux et les propriétaires que personne n'a tranchés : ceux que `npm run flux` a retenus dans `conflits.csv`,
 * tant que les deux valeurs diffèrent et que le propriétaire n'a pas redaté sa fiche.
 * @param flux dossier de l'instantané, absolu
 */
export function listConflitsRetenus<T extends { id: string }>(flux: string, collection: Collection, { bases, surcharges, fiches }: Fiches<T>): Anomalie[] {
  const lignes = readCsv(join(flux, 'conflits.csv'))?.lignes.map(({ cases }) => cases) ?? [];
  return lignes.flatMap(({ collection: sorte, id = '', champ = '', verifie_le = '' }) => {
    const tenue = surcharges.get(id)?.champs;
    if (sorte !== collection || !tenue || (tenue.verifie_le ?? '') !== verifie_le) return [];
    const desaccord = listDesaccordsDe(collection, Object.keys(tenue), bases.get(id), fiches.get(id)).find((trouve) => trouve.champ === champ);
    const decide = typeof tenue.verifie_par === 'string' ? tenue.verifie_par : "l'équipe de l'annuaire";
    // Une colonne du flux peut être une partie d'un champ du fichier.
    const chemin = champ in tenue ? champ : 'adresse' in tenue ? `adresse.${champ}` : `lieu.adresse.${champ}`;
    return desaccord ? [constat('conflit-avec-le-flux', id, chemin, { champ, flux: desaccord.flux ?? '', fiche: desaccord.fiche ?? '', decide })] : [];
  });
}

function listDesaccordsDe(collection: Collection, champs: readonly string[], base: unknown, fiche: unknown) {
  if (collection === 'partenaires') {
    const [flux, tenue] = [partenaireSchema.safeParse(base).data, partenaireSchema.safeParse(fiche).data];
    return flux && tenue ? listDesaccords('partenaires', champs, flux, tenue) : [];
  }
  const [flux, tenue] = [permanenceSchema.safeParse(base).data, permanenceSchema.safeParse(fiche).data];
  return flux && tenue ? listDesaccords('permanences', champs, flux, tenue) : [];
}
