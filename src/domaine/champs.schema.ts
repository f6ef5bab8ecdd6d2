import { z } from 'zod';
import {
  type Regle,
  regleCodeInsee,
  regleCodePostal,
  regleCourriel,
  regleIdentifiant,
  regleJour,
  regleLigne,
  regleSite,
  regleTexte,
  SITE_REFUSE,
} from './saisie/regles.ts';
import { isNomDePage } from './slug.ts';

// Les messages que zod donne de lui-même sont ceux du français ; les champs requis ont en plus leur phrase.
z.config(z.locales.fr());

/** Mots que l'on écrit dans un tableur pour dire vrai ou faux. */
const VRAI = new Set(['oui', 'vrai', 'true', '1']);
const FAUX = new Set(['non', 'faux', 'false', '0']);

/** `oui` ou `non`, tels qu'une personne les écrit ; YAML rend « oui » comme un texte. */
export const ouiNon = z.preprocess(
  (valeur) => {
    const mot = typeof valeur === 'string' ? valeur.trim().toLowerCase() : valeur;
    if (typeof mot !== 'string') return mot;
    if (VRAI.has(mot)) return true;
    if (FAUX.has(mot)) return false;
    return mot;
  },
  z.boolean({ error: 'écrivez « oui » ou « non »' }),
);

/** Un texte qui suit une règle de `saisie/regles.ts`, la même que celle du formulaire de correction. */
const selon = (regle: Regle, absent = 'écrivez un texte') =>
  z
    .string({ error: absent })
    .trim()
    .superRefine((texte, contexte) => {
      const probleme = regle(texte);
      if (probleme) contexte.addIssue({ code: 'custom', message: probleme });
    });

/** Texte court sur une ligne. */
export const ligne = (max = 200) => selon(regleLigne(max));

/** Texte de plusieurs lignes ; du texte simple, jamais du HTML. */
export const texte = (max = 10_000) => selon(regleTexte(max));

/** Identifiant stable, en minuscules, chiffres et tirets : il devient l'adresse de la page. */
export const slug = selon(regleIdentifiant, "l'identifiant manque : écrivez par exemple « ccas-lodeve »");

/** L'identifiant d'une fiche : un slug qui n'est pas déjà l'adresse d'une liste. */
export const idFiche = slug.refine((id) => !isNomDePage(id), {
  error: "cet identifiant est déjà l'adresse d'une liste du site : ajoutez un mot, par exemple « permanence-semaine-2 »",
});

/** Code de commune de l'INSEE (cinq signes, « 2A004 » en Corse). */
export const codeInsee = selon(regleCodeInsee, 'le code INSEE de la commune manque : cinq signes entre guillemets, par exemple "34142"');

export const codePostal = selon(regleCodePostal, 'le code postal manque : cinq chiffres entre guillemets, par exemple "34700"');

/** Jour du calendrier, `AAAA-MM-JJ`, sans heure ni fuseau. */
export const jour = selon(regleJour, 'la date manque : année, mois, jour, par exemple 2026-11-22');

export const adresseWeb = selon(regleSite, SITE_REFUSE);

export const courriel = selon(regleCourriel, 'écrivez une adresse électronique');

export const siret = z
  .string({ error: 'écrivez les 14 chiffres du SIRET entre guillemets' })
  .transform((valeur) => valeur.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{14}$/, { error: 'SIRET refusé : 14 chiffres, entre guillemets' }));

export const latitude = z.number({ error: 'latitude refusée : un nombre, par exemple 43.73' }).min(-90).max(90);
export const longitude = z.number({ error: 'longitude refusée : un nombre, par exemple 3.32' }).min(-180).max(180);

/** Une liste sans doublon. */
export const liste = <T extends z.ZodType>(element: T) =>
  z
    .array(element, { error: "écrivez une liste : une ligne par valeur, précédée d'un tiret" })
    .refine(
      (valeurs) =>
        valeurs.length < 2 || new Set(valeurs.map((valeur) => (typeof valeur === 'string' ? valeur : JSON.stringify(valeur)))).size === valeurs.length,
      { error: 'la même valeur est écrite deux fois' },
    );

/** Une valeur d'un vocabulaire ; le message donne les valeurs possibles. */
export const choix = <const T extends readonly [string, ...string[]]>(valeurs: T) =>
  z.enum(valeurs, {
    error: (probleme) =>
      `valeur « ${String(probleme.input)} » inconnue ; ${valeurs.length > 8 ? `les ${valeurs.length} valeurs possibles commencent par` : 'valeurs possibles :'} ${valeurs.slice(0, 8).join(', ')}`,
  });

/** Commune (INSEE), EPCI (SIREN), département ou `france` : là où l'on a droit au service. */
export const zone = z.string().regex(/^(?:\d{5}|2[AB]\d{3}|\d{9}|\d{2,3}|2[AB]|france)$/, {
  error: "zone refusée : un code de commune, un SIREN d'intercommunalité, un département, ou « france »",
});
