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
  /** Sert un seul quartier, ou les seuls assurés, patients, élèves de sa maison. */
  readonly reserve: boolean;
}

/** Répond pour chaque commune du catalogue : les douze besoins, dans l'ordre du vocabulaire. */
export type ListBesoinsServis = (commune: Commune) => BesoinServi[];

/**
 * Prépare la recherche des lieux les plus proches. Un lieu fermé, injoignable, ou dont la zone ne couvre pas la commune n'est pas cité.
 * Une adresse confidentielle n'a ni commune ni distance : elle n'est jamais un lieu proche.
 */
export function preparePlusProches({
  partenaires,
  communes,
  secteurs,
  territoire,
  aujourdhui,
}: Pick<Catalogue, 'partenaires' | 'communes' | 'secteurs' | 'territoire' | 'aujourdhui'>): ListBesoinsServis {
  const parCode = indexParCode(communes);
  const servies = listCommunesServies(secteurs);
  const quartiers = new Set(
    secteurs.secteurs.flatMap(({ services }) => services).flatMap(({ quartier, partenaire }) => (quartier && partenaire ? [partenaire] : [])),
  );
  const ouverts = partenaires.filter((partenaire) => isJoignable(partenaire) && !isFerme(partenaire, aujourdhui)).sort(comparePartenaires);
  const lieux = ouverts.flatMap((partenaire): Candidat[] => {
    const code = getCommuneDe(partenaire);
    return code === undefined
      ? []
      : [
          {
            partenaire,
            position: findPosition(partenaire.adresse, parCode),
            code,
            siren: parCode.get(code)?.epci?.siren,
            zones: listZones(partenaire, parCode, servies.get(partenaire.id)),
            reserve: partenaire.type === 'service-social-specialise' || quartiers.has(partenaire.id),
          },
        ];
  });
  const sansGuichet = ouverts.filter((partenaire) => getCommuneDe(partenaire) === undefined && partenaire.telephone.length > 0);
  return (commune) => {
    const couvre = (zones: readonly string[]) => isCouverte(commune, zones, territoire.departement);
    const specialises = new Map<ThemeId, Classe>();
    const mairies = new Map<ThemeId, Classe>();
    for (const candidat of lieux) {
      const place = couvre(candidat.zones) ? findPlace(candidat, commune) : undefined;
      if (!place) continue;
      // La mairie est déjà en haut de la page : elle n'est la réponse à un besoin que si personne d'autre ne l'est.
      const premiers = candidat.partenaire.type === 'mairie' ? mairies : specialises;
      for (const [ordre, theme] of candidat.partenaire.thematiques.entries()) {
        const rang = place.distance * PAS_DISTANCE + (candidat.reserve || isRestreint(candidat.partenaire, theme) ? PAS_RESTREINT : 0) + ordre;
        // À égalité le premier reste : les lieux sont dans l'ordre des noms.
        if (rang < (premiers.get(theme)?.rang ?? Number.POSITIVE_INFINITY)) premiers.set(theme, { lieu: place.lieu, rang });
      }
    }
    const joignables = sansGuichet.filter(({ zone_eligibilite }) => couvre(zone_eligibilite));
    return THEMES.map(({ id: theme }) => {
      const lieu = (specialises.get(theme) ?? mairies.get(theme))?.lieu;
      const parTelephone = findParTelephone(filterParTheme(joignables, theme), lieu);
      return { theme, ...(lieu && { lieu }), ...(parTelephone && { parTelephone }) };
    });
  };
}

/** Un lieu et son ordre pour un besoin d'une commune : le plus petit passe devant. */
interface Classe {
  readonly lieu: LieuProche;
  readonly rang: number;
}

/** L'ordre d'un lieu : d'abord sa distance au kilomètre, puis s'il reçoit tout le monde, puis la place du besoin parmi les siens. */
const PAS_DISTANCE = 1_000;
const PAS_RESTREINT = 100;

/** Les publics qu'un besoin suppose : dire « demandeurs d'emploi » d'un lieu où l'on cherche un travail n'écarte personne. */
const PUBLICS_DU_BESOIN: Readonly<Partial<Record<ThemeId, readonly Partenaire['publics'][number][]>>> = {
  emploi: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux', 'actifs'],
  insertion: ['demandeurs-emploi', 'beneficiaires-des-minimas-sociaux'],
  logement: ['personnes-en-situation-durgence'],
  precarite: ['personnes-en-situation-durgence', 'beneficiaires-des-minimas-sociaux'],
  autonomie: ['seniors', 'personnes-en-situation-de-handicap'],
  'enfance-famille': ['familles'],
  violences: ['femmes', 'familles'],
};

/** Un public précis que le besoin ne suppose pas : la personne qui cherche n'en est peut-être pas. */
const isRestreint = ({ publics }: Partenaire, theme: ThemeId): boolean =>
  publics.some((id) => id !== 'tous-publics' && !PUBLICS_DU_BESOIN[theme]?.includes(id));

/** Au-delà, un service joint par téléphone vaut la peine d'être dit aussi. */
const LOIN_KM = 15;

/** Un service sans guichet, quand aucun lieu n'est assez près ; un lieu confidentiel (souvent atteint par une orientation) seulement si rien d'autre ne répond. */
function findParTelephone(services: readonly Partenaire[], lieu: LieuProche | undefined): Partenaire | undefined {
  if (lieu && (lieu.dansLaCommune || lieu.km === undefined || lieu.km <= LOIN_KM)) return undefined;
  return services.find(({ adresse }) => adresse.visibilite === 'sans_lieu') ?? (lieu ? undefined : services[0]);
}

/** Sans distance connue, un lieu de l'intercommunalité vient après tous ceux dont on sait la distance. */
const APRES_TOUT = 100_000;

/**
 * Où est un lieu pour une commune : dedans (0), à tant de kilomètres (au moins 1), dans son intercommunalité ; rien s'il est ailleurs, on ne sait où.
 * Les centres des communes valent un kilomètre près : départager deux lieux au mètre serait tirer au sort.
 */
function findPlace({ partenaire, position, code, siren }: Candidat, commune: Commune): { lieu: LieuProche; distance: number } | undefined {
  const dansLaCommune = code === commune.code_insee;
  if (position && commune.position) {
    const km = distanceKm(commune.position, position);
    return { lieu: { partenaire, km, dansLaCommune }, distance: dansLaCommune ? 0 : Math.max(1, Math.round(km)) };
  }
  if (dansLaCommune) return { lieu: { partenaire, dansLaCommune }, distance: 0 };
  return siren !== undefined && siren === commune.epci?.siren ? { lieu: { partenaire, dansLaCommune }, distance: APRES_TOUT } : undefined;
}
