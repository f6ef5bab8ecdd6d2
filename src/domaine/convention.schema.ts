import { z } from 'zod';
import { adresseWeb, choix, jour, ligne, liste, ouiNon, slug, texte, zone } from './champs.schema.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { listIds } from './vocabulaires/terme.ts';

/** Les publics qu'une convention confie à quelqu'un d'autre que le Département. */
export const PUBLICS_CONVENTION = ['rsa', 'seniors', 'isoles', 'sans-domicile', 'squat', 'asile'] as const;
export type PublicConvention = (typeof PUBLICS_CONVENTION)[number];

/**
 * Ce qu'un CCAS, un CIAS ou une association a pris en charge, où, pour qui, depuis quand (`content/conventions/<id>.yaml`).
 * Niveaux du schéma de l'Hérault : 1 un protocole, qui dit comment orienter ; 2 le RSA ou les retraités autonomes ; 3 les deux ; 4 toutes les personnes isolées.
 */
export const conventionSchema = z
  .strictObject({
    id: slug,
    /** Qui la tient : rôle et nom ; le lien vers la fiche peut manquer dans un flux, le nom reste. */
    role: choix(listIds(ROLES)),
    nom: ligne(150),
    partenaire: slug.optional(),
    niveau: z.int({ error: 'niveau refusé : 1, 2, 3 ou 4' }).min(1).max(4).optional(),
    /** Les publics confiés, quand le niveau ne suffit pas à les dire : au niveau 2, « rsa » ou « seniors ». */
    publics: liste(choix(PUBLICS_CONVENTION)).default([]),
    /** Communes, intercommunalités ou département. */
    zone: liste(zone).min(1, { error: "écrivez où elle vaut : des codes de communes, d'intercommunalités ou le département" }),
    /** `en-projet` ne décide de rien tant que ce n'est pas signé. */
    origine: choix(['signee', 'usage', 'en-projet']),
    du: jour.optional(),
    au: jour.optional(),
    /** Où on peut la lire. */
    source: adresseWeb.optional(),
    note: texte(300).optional(),
    /** Inventée pour la démonstration : chaque page le dit. */
    exemple: ouiNon.optional(),
  })
  .refine(({ niveau, publics }) => niveau !== 2 || publics.filter((qui) => qui === 'rsa' || qui === 'seniors').length === 1, {
    error: 'au niveau 2, écrivez sous « publics » soit « rsa », soit « seniors »',
    path: ['publics'],
  })
  .refine(({ origine, du }) => origine !== 'signee' || du !== undefined, { error: 'écrivez sous « du » le jour où elle a pris effet', path: ['du'] })
  .refine(({ du, au }) => !du || !au || du <= au, { error: 'la fin (« au ») vient avant le début (« du »)', path: ['au'] });

export type Convention = z.infer<typeof conventionSchema>;
