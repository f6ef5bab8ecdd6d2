import { direDeCommune } from '../domaine/commune.ts';
import type { Groupe } from '../domaine/regroupement.ts';
import type { Traduire } from '../i18n/index.ts';

/** Le nom d'un groupe de lieux tel que les gens se repèrent : « Autour de Lodève », « Partout dans le département… ». */
export function direZone({ genre, centre }: Pick<Groupe<unknown>, 'genre' | 'centre'>, t: Traduire): string {
  return genre === 'epci' ? t('zone.autour', { commune: direDeCommune(centre, t.langue) }) : t(`zone.${genre}`);
}

/** Le même nom à la suite d'un titre : « Permanences : autour de Lodève ». */
export function direZoneEnSuite(groupe: Pick<Groupe<unknown>, 'genre' | 'centre'>, t: Traduire): string {
  const zone = direZone(groupe, t);
  return `${zone.charAt(0).toLowerCase()}${zone.slice(1)}`;
}
