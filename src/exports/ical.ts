import ical, { escape as protege, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** Une séance, prête à entrer dans un agenda. */
export interface Evenement {
  /** Ce qui ne change pas d'une construction à l'autre, sans l'instant : l'identifiant de la permanence, et l'arrêt d'une tournée. */
  readonly cle: string;
  /** Instants ISO 8601, avec leur décalage. */
  readonly debut: string;
  readonly fin: string;
  readonly titre: string;
  readonly description: string;
  /** Seulement une adresse que tout le monde voit. */
  readonly lieu: string | undefined;
  /** Adresse entière de la page de la permanence. */
  readonly page: string;
  readonly aConfirmer: boolean;
}

export interface Calendrier {
  readonly nom: string;
  readonly description: string;
  /** Adresse entière de ce fichier : l'agenda qui s'abonne la relit chaque jour. */
  readonly adresse: string;
  /** Le jour de la construction, `AAAA-MM-JJ`. */
  readonly jour: string;
  readonly evenements: readonly Evenement[];
}

/** Un jour, en secondes : le site ne change pas plus souvent. */
const RELECTURE = 86_400;

/**
 * Un calendrier iCalendar (RFC 5545, RFC 7986). Les instants sont en UTC : aucun fuseau à décrire, aucun logiciel ne peut se tromper d'heure.
 * Une séance garde son UID d'une construction à l'autre, et `DTSTAMP` vient du jour de la construction : mêmes données, mêmes octets.
 * @throws si le calendrier n'a pas de séance : la norme veut au moins une composante
 */
export function formatCalendrier({ nom, description, adresse, jour, evenements }: Calendrier): string {
  if (evenements.length === 0) throw new Error(`Le calendrier « ${nom} » n'a aucune séance : ne l'écrivez pas.`);
  const calendrier = ical({
    prodId: { company: 'premier-accueil', product: 'permanences', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    // La bibliothèque protège les virgules des séances, pas celles du calendrier.
    name: protege(nom, false),
    description: protege(description, false),
    source: adresse,
    ttl: RELECTURE,
  });
  const stamp = new Date(`${jour}T00:00:00Z`);
  const { hostname } = new URL(adresse);
  for (const { cle, debut, fin, titre, description: texte, lieu, page, aConfirmer } of evenements) {
    const start = new Date(debut);
    calendrier.createEvent({
      id: `${cle}-${formatInstant(start)}@${hostname}`,
      stamp,
      start,
      end: new Date(fin),
      summary: titre,
      description: texte,
      location: lieu ?? null,
      url: page,
      status: aConfirmer ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // Savoir qu'une permanence a lieu n'occupe pas la personne.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // La norme veut une fin de ligne après la dernière aussi.
  return `${calendrier.toString()}\r\n`;
}

/** `20261124T130000Z` */
const formatInstant = (date: Date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
