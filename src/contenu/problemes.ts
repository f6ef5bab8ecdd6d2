import type { z } from 'zod';
import type { Anomalie, CodeAnomalie } from '../domaine/anomalie.ts';
import type { FicheBrute } from '../domaine/colonnes.ts';
import { getVisibilite, isCachee } from '../domaine/fusion.ts';
import { findMotProche } from '../domaine/mot-proche.ts';

/** Un fait sur une entrée du contenu. */
export function constat(code: CodeAnomalie, entree: string, champ: string, details: Record<string, string> = {}): Anomalie {
  return { code, entree, champ, details };
}

/** Les problèmes d'un schéma zod, comme des faits. */
export function listProblemes(entree: string, erreur: z.ZodError, champs: readonly string[]): Anomalie[] {
  return erreur.issues.flatMap(listCauses).flatMap((probleme): Anomalie[] => {
    const champ = probleme.path.join('.');
    if (probleme.code !== 'unrecognized_keys') return [constat('champ-refuse', entree, champ, { champ, probleme: probleme.message })];
    return probleme.keys.map((cle) => {
      const chemin = [...probleme.path, cle].join('.');
      return cle === 'contacts_pro'
        ? constat('donnee-privee', entree, chemin, { champ: cle })
        : constat('champ-inconnu', entree, chemin, { champ: cle, proche: findMotProche(cle, champs) ?? '' });
    });
  });
}

/** Une valeur qui peut s'écrire de deux façons (`lieu`) : ce qui manque à celle dont la personne s'est le plus approchée. */
function listCauses(probleme: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const [proche] = probleme.code === 'invalid_union' ? [...probleme.errors].sort((a, b) => a.length - b.length) : [];
  return proche ? proche.map((cause) => ({ ...cause, path: [...probleme.path, ...cause.path] })) : [probleme];
}

/** Ceux d'une fiche : une fiche cachée se dit autrement, et rien de ce qu'elle porte n'est répété, même rangé dans la mauvaise case. */
export function listProblemesFiche(id: string, erreur: z.ZodError, brute: FicheBrute, champs: readonly string[]): Anomalie[] {
  const anomalies = listProblemes(id, erreur, champs);
  if (!isCachee(getVisibilite(brute))) return anomalies;
  return anomalies.map((anomalie) => {
    if (anomalie.champ.includes('adresse.')) return constat('confidentiel-situe', id, anomalie.champ, { champ: anomalie.champ.split('.').at(-1) ?? '' });
    return anomalie.code === 'champ-refuse'
      ? constat('champ-refuse', id, anomalie.champ, { champ: anomalie.champ, probleme: "valeur refusée, que l'on ne répète pas parce que le lieu est caché" })
      : anomalie;
  });
}
