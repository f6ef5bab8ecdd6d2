import { z } from 'zod';
import { adresseWeb, choix, jour, ligne, liste, slug, texte } from './champs.schema.ts';
import { DOCUMENTS } from './vocabulaires/documents.ts';
import { DROITS } from './vocabulaires/droits.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { listIds } from './vocabulaires/terme.ts';
import { THEMES } from './vocabulaires/themes.ts';

/** Les étapes écrites sous l'en-tête : comment faire, sur papier, par téléphone ou en ligne. */
export const comment_faire = liste(ligne(320))
  .min(3, { error: "écrivez de 3 à 6 étapes sous l'en-tête, une par ligne : « 1. Demandez le formulaire à la mairie. »" })
  .max(6, { error: 'six étapes au plus : une suite trop longue ne se lit pas' });

/**
 * Un droit : qui, pas qui, où demander, quoi apporter. Jamais un montant, un plafond ni une date de campagne : ils changent, on y renvoie.
 * L'en-tête de `content/droits/<id>.md` ; ce schéma est la seule définition.
 */
export const droitSchema = z.strictObject({
  id: choix(DROITS),
  titre: ligne(90),
  /** Une phrase simple : à quoi cela sert. */
  resume: ligne(200),
  /** Ce que les gens disent vraiment : anciens noms, surnoms, fautes ; la recherche les lit, la page ne les montre pas tous. */
  autres_noms: liste(ligne(60)).default([]),
  pour_qui: liste(ligne(200)).min(1, { error: 'écrivez au moins une ligne : qui peut le demander' }),
  /** Qui n'y a pas droit, et vers quoi se tourner à la place. */
  pas_pour: ligne(250).optional(),
  /** Rôles, du plus compétent au moins proche ; la commune de la personne dit ensuite qui les tient. */
  ou_demander: liste(choix(listIds(ROLES))).min(1, { error: 'écrivez au moins un rôle : où le demander' }),
  a_apporter: liste(choix(listIds(DOCUMENTS))).default([]),
  /** Ce que l'administration met à répondre, si la loi le dit. */
  delai_reponse: ligne(250).optional(),
  /** L'échéance de la personne, fixée par la loi, et d'où on le tient. */
  agir_avant: liste(z.strictObject({ texte: ligne(250), source: adresseWeb })).default([]),
  comment_faire,
  /** Quoi faire si c'est refusé. */
  si_refus: texte(500).optional(),
  base_legale: liste(ligne(200)).min(1, { error: 'écrivez au moins un texte de loi, par exemple « Code de la sécurité sociale, article L861-1 »' }),
  lien_officiel: adresseWeb,
  /** Qui fixe la règle quand elle change d'un territoire à l'autre. */
  local: choix(['departement', 'commune', 'plusieurs']).optional(),
  /** Une page que l'on peut lire sous surveillance : adresse et titre neutres, bouton pour quitter, jamais d'aperçu. */
  sensible: z.strictObject({ slug, titre: ligne(60) }).optional(),
  thematiques: liste(choix(listIds(THEMES))).min(1, { error: 'écrivez au moins un thème' }),
  /** Jour où quelqu'un a relu la page officielle. */
  verifie_le: jour,
  /** Pages lues pour écrire cette fiche. */
  sources: liste(adresseWeb).min(1, { error: 'écrivez au moins une source' }),
});

export type Droit = z.infer<typeof droitSchema>;
