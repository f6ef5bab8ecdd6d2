/** Une séance d'un jour, en minutes depuis son minuit ; une fin après minuit dépasse 1440. */
export interface HeuresDeSeance {
  readonly debut: number;
  readonly fin: number;
}

/** Les moments d'une journée, tels qu'on les choisit. Qui travaille le matin n'a que l'après-midi : une séance est de l'après-midi si l'on peut y venir après 13 h. */
export const MOMENTS = {
  matin: ({ debut }: HeuresDeSeance) => debut < 12 * 60,
  'apres-midi': ({ debut, fin }: HeuresDeSeance) => debut < 18 * 60 && fin > 13 * 60,
  soir: ({ fin }: HeuresDeSeance) => fin > 18 * 60,
} as const;

export type MomentId = keyof typeof MOMENTS;
export const LISTE_MOMENTS = Object.keys(MOMENTS) as MomentId[];

/** Les jours de la semaine, tels que l'adresse les écrit, du lundi au dimanche (`getJourDeSemaine`). */
export const SEMAINE = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
export type JourDeSemaine = (typeof SEMAINE)[number];
