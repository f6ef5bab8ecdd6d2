import { z } from 'zod';
import { isNomDePage } from './slug.ts';
import { hasAlphabetTrompeur, hasCaractereCache, isFormule, isNomDeSiteLisible } from './texte-sur.ts';

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

/** Texte de plusieurs lignes ; du texte simple, jamais du HTML, et rien qui trompe l'œil ou qu'un tableur exécuterait. */
export const texte = (max = 10_000) =>
  z
    .string({ error: 'écrivez un texte' })
    .trim()
    .min(1, { error: 'ce texte est vide : écrivez-le, ou retirez le champ' })
    .max(max, { error: `texte trop long : ${max} caractères au plus` })
    .refine((valeur) => !isFormule(valeur), {
      error: 'un tableur prendrait ce texte pour une formule : commencez par un mot, pas par « = », « + », « - » ou « @ »',
    })
    .refine((valeur) => !hasCaractereCache(valeur), { error: 'ce texte contient des caractères invisibles qui trompent la lecture : retapez-le au clavier' })
    .refine((valeur) => !hasAlphabetTrompeur(valeur), { error: 'un mot de ce texte mêle deux alphabets et peut passer pour un autre : retapez-le au clavier' });

/** Texte court sur une ligne. */
export const ligne = (max = 200) => texte(max).refine((valeur) => !/[\n\r\t]/.test(valeur), { error: 'écrivez ce texte sur une seule ligne' });

/** Identifiant stable, en minuscules, chiffres et tirets : il devient l'adresse de la page. */
export const slug = z
  .string({ error: "l'identifiant manque : écrivez par exemple « ccas-lodeve »" })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'identifiant refusé : des lettres minuscules sans accent, des chiffres et des tirets, par exemple « ccas-lodeve »',
  })
  .max(100, { error: 'identifiant trop long : 100 caractères au plus' });

/** L'identifiant d'une fiche : un slug qui n'est pas déjà l'adresse d'une liste. */
export const idFiche = slug.refine((id) => !isNomDePage(id), {
  error: "cet identifiant est déjà l'adresse d'une liste du site : ajoutez un mot, par exemple « permanence-semaine-2 »",
});

/** Code de commune de l'INSEE (cinq signes, « 2A004 » en Corse). */
export const codeInsee = z
  .string({ error: 'le code INSEE de la commune manque : cinq signes entre guillemets, par exemple "34142"' })
  .regex(/^(?:\d{5}|2[AB]\d{3})$/, { error: 'code INSEE refusé : cinq signes entre guillemets, par exemple "34142" (ce n\'est pas le code postal)' });

export const codePostal = z
  .string({ error: 'le code postal manque : cinq chiffres entre guillemets, par exemple "34700"' })
  .regex(/^\d{5}$/, { error: 'code postal refusé : cinq chiffres entre guillemets, par exemple "34700"' });

/** Jour du calendrier, `AAAA-MM-JJ`, sans heure ni fuseau. */
export const jour = z
  .string({ error: 'la date manque : année, mois, jour, par exemple 2026-11-22' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'date refusée : écrivez année, mois, jour, par exemple 2026-11-22' })
  .refine(isJourReel, { error: "cette date n'existe pas dans le calendrier" });

function isJourReel(valeur: string): boolean {
  const date = new Date(`${valeur}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(valeur);
}

/** Adresse d'une page : http ou https seulement, un vrai nom de domaine (`z.url()` seul accepterait `javascript:`). */
export const adresseWeb = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'adresse de site refusée : elle commence par https:// et contient un nom de site, par exemple https://www.exemple.fr',
  })
  .refine((valeur) => isNomDeSiteLisible(/^https?:\/\/([^/?#:]*)/i.exec(valeur)?.[1] ?? ''), {
    error: "le nom de ce site a des lettres d'un autre alphabet, ou codées, qui peuvent en imiter un autre : retapez-le au clavier",
  })
  .refine((valeur) => !/^https?:\/\/[^/?#]*@/i.test(valeur), { error: "adresse de site refusée : elle contient un nom d'utilisateur, avant « @ »" });

export const courriel = z
  .string({ error: 'écrivez une adresse électronique' })
  .trim()
  .regex(/^[^\s@<>()",;:]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u, {
    error: 'adresse électronique refusée : écrivez par exemple accueil@exemple.fr',
  })
  .refine((valeur) => isNomDeSiteLisible(valeur.split('@')[1] ?? '') && !hasAlphabetTrompeur(valeur), {
    error: "cette adresse électronique a des lettres d'un autre alphabet, qui peuvent en imiter une autre : retapez-la au clavier",
  });

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
    .refine((valeurs) => new Set(valeurs.map((valeur) => JSON.stringify(valeur))).size === valeurs.length, { error: 'la même valeur est écrite deux fois' });

/** Une valeur d'un vocabulaire ; le message donne les valeurs possibles. */
export const choix = <const T extends readonly [string, ...string[]]>(valeurs: T) =>
  z.enum(valeurs, {
    error: (probleme) =>
      `valeur « ${String(probleme.input)} » inconnue ; ${valeurs.length > 8 ? `les ${valeurs.length} valeurs possibles commencent par` : 'valeurs possibles :'} ${valeurs.slice(0, 8).join(', ')}`,
  });
