import { planAgenda } from './agenda-semaines.ts';
import type { Presence } from './presences.ts';
import type { Catalogue } from './catalogue.ts';
import { isSensible } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { indexParId } from './reperes.ts';

/** Les calendriers à écrire, par identifiant de permanence, de partenaire, et par code INSEE de commune. Chacun a au moins une séance. */
export interface Calendriers {
  readonly permanences: ReadonlyMap<string, readonly Presence[]>;
  readonly partenaires: ReadonlyMap<string, readonly Presence[]>;
  readonly communes: ReadonlyMap<string, readonly Presence[]>;
}

type Source = Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'>;

const faits = new WeakMap<Source, Calendriers>();

/**
 * Les calendriers d'un catalogue ; calculés une fois. Une permanence sensible n'en a aucun, et n'entre dans aucun :
 * un agenda se synchronise sur d'autres appareils, que quelqu'un d'autre regarde peut-être.
 */
export function getCalendriers(catalogue: Source): Calendriers {
  const connus = faits.get(catalogue);
  if (connus) return connus;
  const presences = planAgenda(catalogue).presences.filter((presence) => presence.agenda.seances.length > 0 && !isPresenceSensible(presence, catalogue));
  const calendriers = {
    permanences: Map.groupBy(presences, ({ permanence }) => permanence.id),
    partenaires: Map.groupBy(presences, ({ partenaire }) => partenaire.id),
    communes: Map.groupBy(
      presences.filter(({ code_insee }) => code_insee !== undefined),
      ({ code_insee }) => code_insee as string,
    ),
  };
  faits.set(catalogue, calendriers);
  return calendriers;
}

/**
 * Sensible : elle répond à un besoin que l'on ne montre pas à tout le monde, son lieu ne se dit pas, ou qui la tient ou l'accueille est là d'abord pour ce besoin.
 * Un service social qui reçoit aussi pour cela ne rend pas sensibles ses autres permanences.
 */
export function isPresenceSensible(
  { permanence, partenaire, lieu }: Pick<Presence, 'permanence' | 'partenaire' | 'lieu'>,
  { partenaires }: Pick<Catalogue, 'partenaires'>,
): boolean {
  const hote = 'chez' in permanence.lieu ? indexParId(partenaires).get(permanence.lieu.chez) : undefined;
  const thematiques = permanence.thematiques.length > 0 ? permanence.thematiques : partenaire.thematiques;
  return lieu === undefined || isSensible({ adresse: lieu.adresse, thematiques }) || isVoue(partenaire) || (hote !== undefined && isVoue(hote));
}

/** Son premier besoin dit ce qu'il est d'abord. */
const isVoue = ({ adresse, thematiques }: Partenaire) => isSensible({ adresse, thematiques: thematiques.slice(0, 1) });
