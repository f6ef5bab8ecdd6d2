import { z } from 'zod';
import { adresseWeb, choix, codeInsee, jour, ligne, liste, slug, texte, zone } from './champs.schema.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { listIds } from './vocabulaires/terme.ts';

/** Un service nommé par son rôle et son nom ; le lien vers la fiche peut manquer dans un flux, le nom reste. */
export const serviceSchema = z.strictObject({
  role: choix(listIds(ROLES)),
  nom: ligne(150),
  partenaire: slug.optional(),
  /** Le quartier servi, dans une grande ville partagée « selon votre adresse ». */
  quartier: ligne(150).optional(),
});

/** Une aire de l'action sociale du Département. Une feuille porte des communes et des services ; un territoire porte des secteurs. */
export const secteurSchema = z.strictObject({
  id: slug,
  nom: ligne(150),
  /** Clé de `niveaux`. */
  niveau: slug,
  /** Secteur qui le contient. */
  parent: slug.optional(),
  /** Codes INSEE servis ; vide pour un secteur qui n'est pas une feuille. */
  communes: liste(codeInsee).default([]),
  services: liste(serviceSchema).default([]),
  /** Comment on est réparti entre les services, dit au public : « selon votre adresse ». */
  regle_repartition: texte(500).optional(),
});

/**
 * Une compétence qui n'est pas celle que l'on croit, sur une partie du territoire : le fonds logement tenu par une métropole.
 * Elle se dit par rôle et par zone, jamais par partenaire : il peut en garder d'autres.
 */
export const transfertSchema = z.strictObject({
  ...serviceSchema.omit({ quartier: true }).shape,
  zone: liste(zone).min(1, { error: "écrivez où : des codes d'intercommunalités ou de communes" }),
  depuis: jour.optional(),
  source: adresseWeb.optional(),
});

/** `content/secteurs.yaml` : l'organisation du Département, avec ses mots. */
export const secteursSchema = z.strictObject({
  /** D'où vient ce découpage, et de quand il date ; montré sur les pages. */
  origine: texte(500).optional(),
  /** Les mots du Département pour chaque étage : « Maison départementale des solidarités »… */
  niveaux: liste(z.strictObject({ id: slug, nom: ligne(120), sigle: ligne(20).optional(), explication: texte(300).optional() })).min(1),
  secteurs: liste(secteurSchema).min(1, { error: 'aucun secteur : écrivez-en au moins un, avec ses communes' }),
  /** Services pour qui n'a pas d'adresse stable. */
  sans_domicile: liste(serviceSchema).default([]),
  /** Services pour qui vient d'arriver. */
  nouveaux_arrivants: liste(serviceSchema).default([]),
  /** Ce qui a changé de mains sur une partie du territoire. */
  transferts: liste(transfertSchema).default([]),
});

export type Service = z.infer<typeof serviceSchema>;
export type Secteur = z.infer<typeof secteurSchema>;
export type Secteurs = z.infer<typeof secteursSchema>;
