import { z } from 'zod';
import { choix, codeInsee, idFiche, jour, ligne, liste, slug } from './champs.schema.ts';
import { listIds } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';

/**
 * Une fiche que le flux n'a plus : ce qu'il en reste pour que son ancienne adresse réponde encore (une ligne de `content/flux/disparus.csv`).
 * Jamais d'adresse : au plus la commune, et seulement quand le lieu se montrait.
 */
export const disparuSchema = z.strictObject({
  collection: choix(['partenaires', 'permanences']),
  id: idFiche,
  nom: ligne(200),
  /** Un mot du vocabulaire d'alors : il peut ne plus y être. */
  type: slug.optional(),
  thematiques: liste(choix(listIds(THEMES))).default([]),
  /** Vide pour tout lieu qui n'était pas public. */
  code_insee: codeInsee.optional(),
  /** Jour où le flux ne l'avait plus. */
  disparu_le: jour,
});

export type Disparu = z.infer<typeof disparuSchema>;
