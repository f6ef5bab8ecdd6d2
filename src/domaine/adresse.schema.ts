import { z } from 'zod';
import { codeInsee, codePostal, latitude, ligne, longitude, ouiNon } from './champs.schema.ts';

/** Une adresse que tout le monde peut voir. */
const publique = z
  .strictObject({
    visibilite: z.literal('publique'),
    /** Numéro et voie. Absente quand on ne connaît que la commune. */
    adresse: ligne(250).optional(),
    /** Bâtiment, étage, code de porte à demander, comment entrer. */
    complement_adresse: ligne(250).optional(),
    code_postal: codePostal.optional(),
    /** Nom officiel de la commune. */
    commune: ligne(100),
    code_insee: codeInsee,
    /** Degrés WGS 84. */
    latitude: latitude.optional(),
    longitude: longitude.optional(),
    /** Ce que vaut le point sur la carte. */
    precision: z.enum(['adresse', 'rue', 'commune']).optional(),
    /** Un lieu d'un autre département, gardé parce qu'il sert aux habitants d'ici. */
    hors_territoire: ouiNon.optional(),
  })
  .refine((adresse) => (adresse.latitude === undefined) === (adresse.longitude === undefined), {
    error: 'la latitude et la longitude vont ensemble : écrivez les deux, ou aucune',
    path: ['latitude'],
  });

/** La commune seulement : l'adresse entière, s'il y en a une, vit dans le dossier privé. */
const surOrientation = z.strictObject({
  visibilite: z.literal('sur_orientation'),
  commune: ligne(100),
  code_insee: codeInsee,
});

/** Rien : une adresse confidentielle ne peut pas porter de lieu, c'est sa définition. */
const confidentielle = z.strictObject({ visibilite: z.literal('confidentielle') });

/** Un service par téléphone, ou qui se déplace. */
const sansLieu = z.strictObject({ visibilite: z.literal('sans_lieu') });

/**
 * Où est le lieu, et ce que l'on a le droit d'en dire. Union étiquetée par `visibilite` :
 * le code qui lit une adresse doit d'abord demander si elle se montre.
 */
export const adresseSchema = z.discriminatedUnion('visibilite', [publique, surOrientation, confidentielle, sansLieu], {
  error: "dites d'abord si l'adresse se montre : « visibilite: publique », « sur_orientation », « confidentielle » ou « sans_lieu »",
});

export type Adresse = z.infer<typeof adresseSchema>;
