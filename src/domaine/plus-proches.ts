import type { Catalogue } from './catalogue.ts';
import type { Commune } from './commune.schema.ts';
import { distanceKm, type Position } from './commune.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { comparePartenaires, filterParTheme, findPosition, getCommuneDe, isFerme, isJoignable } from './partenaire.ts';
import { indexParCode } from './reperes.ts';
import { listCommunesServies } from './secteur.ts';
import { type ThemeId, THEMES } from './vocabulaires/themes.ts';
import { isCouverte, listZones } from './zone.ts';

/** Le lieu le plus proche pour un besoin. Sans `km`, on sait seulement qu'il est dans la commune ou dans son intercommunalité. */
export interface LieuProche {
  readonly partenaire: Partenaire;
  /** À vol d'oiseau depuis le centre de la commune. */
  readonly km?: number;
  readonly dansLaCommune: boolean;
}

/** Un besoin, le lieu le plus proche, et le service sans guichet que l'on joint de partout. */
export interface BesoinServi {
  readonly theme: ThemeId;
  readonly lieu?: LieuProche;
  readonly parTelephone?: Partenaire;
}

/** Ce que l'on calcule une fois par lieu, et non une fois par commune. */
interface Candidat {
  readonly partenaire: Partenaire;
  readonly position: Position | undefined;
  readonly code: string;
  readonly siren: string | undefined;
  readonly zones: readonly string[];
}

/** Répond pour chaque commune du catalogue : les douze besoins, dans l'ordre du vocabulaire. */
export type ListBesoinsServis = (commune: Commune) => BesoinServi[];

/**
 * Prépare la recherche des lieux les plus proches. Un lieu fermé, injoignable, ou dont la zone ne couvre pas la commune n'est pas cité.
 * Une adresse confidentielle n'a ni commune ni distance : elle n'est jamais un lieu proche.
 */
export function preparePlusProches({ partenaires, communes, secteurs, territoire, aujourdhui }: Pick<Catalogue, 'partenaires' | 'communes' | 'secteurs' | 'territoire' | 'aujourdhui'>): ListBesoinsServis {
  const parCode = indexParCode(communes);
  const servies = listCommunesServies(secteurs);
  const ouverts = partenaires.filter((partenaire) => isJoignable(partenaire) && !isFerme(partenaire, aujourdhui)).sort(comparePartenaires);
  const lieux = ouverts.flatMap((partenaire): Candidat[] => {
    const code = getCommuneDe(partenaire);
    return code === undefined ? [] : [{ partenaire, position: findPosition(partenaire.adresse, parCode), code, siren: parCode.get(code)?.epci?.siren, zones: listZones(partenaire, parCode, servies.get(partenaire.id)) }];
  });
  const sansGuichet = ouverts.filter((partenaire) => getCommuneDe(partenaire) === undefined && partenaire.telephone.length > 0);
  return (commune) => {
    const couvre = (zones: readonly string[]) => isCouverte(commune, zones, territoire.departement);
    const specialises = new Map<ThemeId, Classe>();
    const mairies = new Map<ThemeId, Classe>();
    for (const candidat of lieux) {
      const classe = couvre(candidat.zones) ? findClasse(candidat, commune) : undefined;
      if (!classe) continue;
      // La mairie est déjà en haut de la page : elle n'est la réponse à un besoin que si personne d'autre ne l'est.
      const premiers = candidat.partenaire.type === 'mairie' ? mairies : specialises;
      // À égalité le premier reste : les lieux sont dans l'ordre des noms.
      for (const theme of candidat.partenaire.thematiques) if (classe.rang < (premiers.get(theme)?.rang ?? Number.POSITIVE_INFINITY)) premiers.set(theme, classe);
    }
    const joignables = sansGuichet.filter(({ zone_eligibilite }) => couvre(zone_eligibilite));
    return THEMES.map(({ id: theme }) => {
      const lieu = (specialises.get(theme) ?? mairies.get(theme))?.lieu;
      const parTelephone = findParTelephone(filterParTheme(joignables, theme), lieu === undefined);
      return { theme, ...(lieu && { lieu }), ...(parTelephone && { parTelephone }) };
    });
  };
}

/** Un lieu et son ordre pour une commune : le plus petit est le plus proche. */
interface Classe {
  readonly lieu: LieuProche;
  readonly rang: number;
}

/** Un lieu sans guichet complète toujours ; un lieu confidentiel (souvent atteint par une orientation) ne se dit que si rien d'autre ne répond. */
function findParTelephone(services: readonly Partenaire[], seul: boolean): Partenaire | undefined {
  return services.find(({ adresse }) => adresse.visibilite === 'sans_lieu') ?? (seul ? services[0] : undefined);
}

/** Sans distance connue, un lieu de l'intercommunalité vient après tous ceux dont on sait la distance. */
const RANG_INTERCOMMUNALITE = 100_000;

/** L'ordre d'un lieu pour une commune : ceux de la commune, puis les autres par distance, puis l'intercommunalité. Rien s'il est ailleurs, on ne sait où. */
function findClasse({ partenaire, position, code, siren }: Candidat, commune: Commune): Classe | undefined {
  const dansLaCommune = code === commune.code_insee;
  if (position && commune.position) {
    const km = distanceKm(commune.position, position);
    return { lieu: { partenaire, km, dansLaCommune }, rang: dansLaCommune ? km - RANG_INTERCOMMUNALITE : km };
  }
  if (dansLaCommune) return { lieu: { partenaire, dansLaCommune }, rang: 0 };
  return siren !== undefined && siren === commune.epci?.siren ? { lieu: { partenaire, dansLaCommune }, rang: RANG_INTERCOMMUNALITE } : undefined;
}
