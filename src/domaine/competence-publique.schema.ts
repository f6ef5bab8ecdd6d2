import { z } from 'zod';
import { choix, ligne, liste, slug, texte } from './champs.schema.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { listIds } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';

/** Une mission de l'action sociale, et à qui elle revient. */
export const competencePubliqueSchema = z.strictObject({
  id: slug,
  /** Ce que c'est, pour tout le monde. */
  quoi: ligne(160),
  /** Les mots du métier. */
  pro: texte(300),
  /** `departement` : il le fait ; `partage` : avec d'autres ; `delegue` : il peut le confier par convention ; `autre` : ce n'est pas lui. */
  qui: choix(['departement', 'partage', 'delegue', 'autre']),
  /** Qui le fait, par rôle, du plus compétent au moins proche. */
  roles: liste(choix(listIds(ROLES))).min(1),
  base: liste(ligne(200)).default([]),
  theme: choix(listIds(THEMES)),
});

/** `content/competences.yaml` : qui fait quoi. */
export const competencesPubliquesSchema = z.strictObject({ competences: z.array(competencePubliqueSchema).min(1) });
export type CompetencePublique = z.infer<typeof competencePubliqueSchema>;
