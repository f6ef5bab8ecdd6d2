import { z } from 'zod';
import { adresseWeb, courriel, ligne, texte } from './champs.schema.ts';

const couleur = z
  .string({ error: 'écrivez une couleur entre guillemets, par exemple "#0b5e55"' })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'couleur refusée : un dièse et six signes, entre guillemets, par exemple "#0b5e55"' });

const base = z.string().regex(/^\/(?:[\w-]+\/)*$/, { error: 'base refusée : « / », ou « /dossier/ »' });

/** `content/territoire.yaml` : ce qu'un Département change pour adopter l'annuaire. Les clés de premier niveau sont fixes. */
export const territoireSchema = z
  .strictObject({
    /** Nom public : « Hérault ». */
    nom: ligne(80),
    /** Code du département : "34". */
    departement: z
      .string({ error: 'le code du département manque : entre guillemets, par exemple "34"' })
      .regex(/^(?:\d{2,3}|2[AB])$/, { error: 'code de département refusé : entre guillemets, par exemple "34"' }),
    /** Vrai : tout est inventé, chaque page le dit. */
    demonstration: z.boolean({ error: 'écrivez « true » ou « false »' }),
    zone_scolaire: z.enum(['A', 'B', 'C'], { error: 'zone refusée : A, B ou C' }),
    /** Région au sens d'OpenStreetMap, pour les jours fériés : « Occitanie ». */
    etat_osm: ligne(60),
    marque: z.strictObject({
      /** Nom du site. */
      nom: ligne(60),
      /** Fichier de `public/`, SVG de préférence. */
      logo: ligne(120).optional(),
      /** Couleur d'accent, boutons et liens. */
      couleur: couleur.default('#0b5e55'),
      /** Couleur d'accent sur fond sombre. */
      couleur_sombre: couleur.default('#7fd6c6'),
    }),
    /** Flux par défaut de `npm run flux` : adresse ou fichier. */
    sources: z.strictObject({ partenaires: ligne(500).optional(), permanences: ligne(500).optional() }).default({}),
    /** Noms de colonnes d'un flux qui n'est d'aucun format connu : `notre champ: sa colonne`, à plat ou sous `partenaires` et `permanences`. */
    colonnes: z.record(z.string(), z.union([ligne(100), z.record(z.string(), ligne(100))])).default({}),
    /** Où vivent les fichiers, pour proposer une correction. */
    forge: z.strictObject({ type: z.enum(['github', 'gitlab']), adresse: adresseWeb, branche: ligne(80).default('main') }).optional(),
    editeur: z.strictObject({
      nom: ligne(150),
      adresse: ligne(250).optional(),
      telephone: ligne(20).optional(),
      courriel: courriel,
      /** Une fonction (« la Présidente ou le Président du conseil départemental »), jamais un nom. */
      directeur_publication: ligne(150),
      hebergeur: texte(300),
      /** Contact du délégué à la protection des données. */
      dpo: courriel.optional(),
    }),
    /** Bandeau d'alerte, une ligne ; absent : pas de bandeau. */
    alerte: ligne(300).optional(),
    /** Serveur de tuiles, demandé seulement après un clic qui le dit. */
    tuiles: z.strictObject({ adresse: ligne(300), attribution: ligne(200), organisme: ligne(100) }).optional(),
    /** Adresse publique du site, sans barre finale. */
    site: adresseWeb,
    /** Dossier du site chez l'hébergeur. */
    base: base.default('/'),
    /** Les annuaires d'autres départements, chacun construit à part et publié sur la même origine : la recherche peut s'y étendre. */
    voisins: z.array(z.strictObject({ nom: ligne(80), base })).default([]),
  })
  .superRefine(({ base: ici, voisins }, contexte) => {
    const prises = new Set([ici]);
    for (const [rang, { base: la }] of voisins.entries()) {
      if (prises.has(la))
        contexte.addIssue({
          code: 'custom',
          path: ['voisins', rang, 'base'],
          message: `base refusée : « ${la} » est déjà celle de ce site ou d'un autre voisin`,
        });
      prises.add(la);
    }
  });

export type Territoire = z.infer<typeof territoireSchema>;
