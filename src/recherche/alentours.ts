import { distanceKm } from '../domaine/commune.ts';
import { listCommunesTrouvees } from './communes.ts';
import { type CommuneSituee, RAYON_KM } from './lexique.ts';

/** Un endroit demandé : une commune, ou toutes celles d'un code postal. */
export interface Alentours {
  /** « Lodève », ou « 34700 ». */
  readonly nom: string;
  /** Ce que l'adresse de la page garde. */
  readonly cle: string;
  /** La plus peuplée d'abord : c'est d'elle que partent les distances. */
  readonly communes: readonly [CommuneSituee, ...CommuneSituee[]];
}

/** Une commune des alentours ; sans distance, elle touche la commune demandée mais l'une des deux n'a pas de position connue. */
export interface CommuneProche {
  readonly code_insee: string;
  readonly km: number | undefined;
}

/** Plus de communes n'apprendrait rien de plus, et chacune coûte une recherche. */
const PROCHES_MAX = 60;

/** L'endroit écrit dans le champ « où » ou dans l'adresse : mot d'adresse, code postal, nom, ou code INSEE. Un nom ambigu ou mal écrit n'en choisit aucun. */
export function findAlentours(saisie: string, communes: readonly CommuneSituee[]): Alentours | undefined {
  const propre = saisie.trim();
  // Les gens écrivent des codes postaux ; un code INSEE à cinq chiffres qui lui ressemble passe après.
  const postal = findAlentoursPostal(propre, communes);
  if (postal) return postal;
  const commune =
    communes.find(({ slug, code_insee }) => slug === propre || code_insee === propre.toUpperCase()) ?? listCommunesTrouvees(communes, propre).unique;
  return commune && getAlentours(commune as CommuneSituee);
}

/** L'endroit d'un code postal : toutes ses communes. */
export function findAlentoursPostal(code: string, communes: readonly CommuneSituee[]): Alentours | undefined {
  const [premiere, ...autres] = communes.filter(({ codes_postaux }) => codes_postaux.includes(code));
  if (!premiere) return undefined;
  return autres.length === 0 ? getAlentours(premiere) : { nom: code, cle: code, communes: [premiere, ...autres] };
}

/** Une commune et ce qui l'entoure. */
export const getAlentours = (commune: CommuneSituee): Alentours => ({ nom: commune.nom, cle: commune.slug, communes: [commune] });

/** Les communes de l'endroit, puis celles qui le touchent ou sont à moins de quinze kilomètres, la plus proche d'abord. */
export function listProches({ communes: ici }: Alentours, communes: readonly CommuneSituee[]): CommuneProche[] {
  const [centre] = ici;
  const codes = new Set(ici.map(({ code_insee }) => code_insee));
  const autres = communes
    .filter(({ code_insee }) => !codes.has(code_insee))
    .flatMap(({ code_insee, position }) => {
      const km = centre.position && position ? distanceKm(centre.position, position) : undefined;
      const touche = ici.some(({ voisines }) => voisines.includes(code_insee));
      return touche || (km !== undefined && km <= RAYON_KM) ? [{ code_insee, km }] : [];
    });
  const loin = (km: number | undefined) => km ?? RAYON_KM;
  return [
    ...ici.map(({ code_insee }) => ({ code_insee, km: 0 })),
    ...autres.sort((a, b) => loin(a.km) - loin(b.km) || (a.code_insee < b.code_insee ? -1 : 1)),
  ].slice(0, Math.max(PROCHES_MAX, ici.length));
}
