import type { Catalogue } from '../catalogue.ts';
import { findMairie } from '../ccas.ts';
import { distanceKm } from '../commune.ts';
import type { Commune } from '../commune.schema.ts';
import type { Convention, PublicConvention } from '../convention.schema.ts';
import { isEnVigueur, listConventions, listPublics } from '../convention.ts';
import { comparePartenaires, findPosition, getCommuneDe, isFerme, isJoignable } from '../partenaire.ts';
import type { Partenaire } from '../partenaire.schema.ts';
import { indexParCode, indexParId } from '../reperes.ts';
import { listCommunesServies, listEtages, type ServiceResolu } from '../secteur.ts';
import type { Service } from '../secteur.schema.ts';
import { slugify } from '../slug.ts';
import { ROLES, type RoleId } from '../vocabulaires/roles.ts';
import { listIds } from '../vocabulaires/terme.ts';
import { isCouverte, listZones } from '../zone.ts';
import { isDesigne } from './designes.ts';
import { SANS_DOMICILE } from './situation.ts';

/** Pourquoi ce service pour cette commune ; les mots sont dans `content/orientation/raisons.yaml`. */
export const RAISONS = [
  'secteur',
  'quartier',
  'repartition',
  'transfert',
  'convention',
  'usage',
  'sans-domicile',
  'nouveaux-arrivants',
  'commune',
  'intercommunalite',
  'zone',
  'departement',
  'proximite',
  'hors-departement',
  'mairie',
] as const;
export type RaisonId = (typeof RAISONS)[number];

/** Ce qui tient la réponse : un texte ou un découpage officiel, une habitude, ou seulement la distance. */
export type Confiance = 'etablie' | 'usage' | 'proximite';

const CONFIANCES: Readonly<Record<RaisonId, Confiance>> = {
  secteur: 'etablie',
  quartier: 'etablie',
  repartition: 'etablie',
  transfert: 'etablie',
  convention: 'etablie',
  usage: 'usage',
  'sans-domicile': 'etablie',
  'nouveaux-arrivants': 'etablie',
  commune: 'etablie',
  intercommunalite: 'etablie',
  zone: 'etablie',
  departement: 'etablie',
  proximite: 'proximite',
  'hors-departement': 'proximite',
  mairie: 'usage',
};
export const getConfiance = (raison: RaisonId): Confiance => CONFIANCES[raison];

/** Un fait et ce qui le remplit, avant ses mots ; le service, la commune et le territoire y sont toujours. */
export interface Dit<Id extends string> {
  readonly id: Id;
  readonly details: Readonly<Record<string, string>>;
}

/** Un service compétent ici, et pourquoi lui. Sans `id`, son nom est connu mais le flux du moment n'a pas sa fiche. */
export interface Competent {
  readonly id?: string;
  readonly nom: string;
  readonly raison: Dit<RaisonId>;
  /** À vol d'oiseau depuis le centre de la commune ; rien sans commune, ou sans lieu. */
  readonly km?: number;
  /** Le quartier servi, là où l'adresse décide. */
  readonly quartier?: string;
}

/** Un quartier d'une commune partagée entre plusieurs services. */
export interface Quartier {
  readonly id: string;
  readonly nom: string;
}

/** Un public confié à quelqu'un d'autre que le Département, dans cette commune. */
export interface Confie {
  readonly role: RoleId;
  readonly publics: readonly PublicConvention[];
  readonly competent: Competent;
}

/**
 * Le ressort d'une commune : qui y est compétent pour chaque rôle, et pourquoi. De simples données, que la page du guide peut charger.
 * Ne dépend que du lieu : ce que change la situation se décide ensuite (`orienter.ts`).
 */
export interface Ressort {
  /** Code INSEE, ou `SANS_DOMICILE`. */
  readonly commune: string;
  /** Nom de la commune ; vide sans domicile stable. */
  readonly nom: string;
  readonly territoire: string;
  readonly quartiers: readonly Quartier[];
  /** Les compétents d'un rôle, le premier d'abord ; un rôle que personne ne tient ici n'y est pas. */
  readonly roles: Readonly<Partial<Record<RoleId, readonly Competent[]>>>;
  readonly mairie?: Competent;
  readonly confies: readonly Confie[];
  /** Services du territoire pour qui n'a pas d'adresse stable, ou vient d'arriver. */
  readonly sansDomicile: Readonly<Partial<Record<RoleId, readonly Competent[]>>>;
  readonly nouveauxArrivants: Readonly<Partial<Record<RoleId, readonly Competent[]>>>;
}

/** Une fermeture qui finit avant ne retire pas à un service le secteur qu'on lui a donné. */
const FERMETURE_COURTE_JOURS = 21;

/** Combien de services à égalité sont donnés pour un rôle : assez pour choisir, pas assez pour se perdre. */
const MAX_PAR_ROLE = 3;

/** Les portes d'un premier accueil quand aucun partenaire ne se déclare du réseau : le type supplée (contrat du domaine). */
const PORTES: ReadonlySet<Partenaire['type']> = new Set(['mds', 'service-social-departemental', 'cpas', 'ccas', 'cias', 'france-services']);

/** Un partenaire qui peut répondre, et ce qui ne dépend pas de la commune qui demande. */
interface Candidat {
  readonly partenaire: Partenaire;
  readonly zones: readonly string[];
  readonly rang: number;
}

type Donnees = Pick<Catalogue, 'partenaires' | 'communes' | 'secteurs' | 'conventions' | 'territoire' | 'aujourdhui'>;

/**
 * Prépare les ressorts d'un territoire. Un lieu fermé, injoignable ou dont la zone ne couvre pas la commune n'y est jamais.
 * @returns le ressort d'une commune ; celui d'une personne sans domicile stable si la commune est absente
 */
export function prepareRessorts(donnees: Donnees): (commune: Commune | undefined) => Ressort {
  const { partenaires, communes, secteurs, conventions, territoire, aujourdhui } = donnees;
  const parId = indexParId(partenaires);
  const parCode = indexParCode(communes);
  const servies = listCommunesServies(secteurs);
  const ouverts = partenaires.filter((partenaire) => isJoignable(partenaire) && !isFerme(partenaire, aujourdhui)).sort(comparePartenaires);
  const mairies = ouverts.filter(({ type }) => type === 'mairie');
  const candidats = new Map(listIds(ROLES).map((role) => [role, listCandidats(role)] as const));

  function listCandidats(role: RoleId): Candidat[] {
    const lesSiens = role === 'premier-accueil' ? listPremiersAccueils(ouverts) : ouverts.filter(({ roles }) => roles.includes(role));
    return lesSiens.map((partenaire, rang) => ({ partenaire, zones: listZones(partenaire, parCode, servies.get(partenaire.id)), rang }));
  }

  // Fermé pour la semaine, le service du secteur reste celui de la commune : sa fiche dit quand il rouvre. Fermé plus longtemps, un autre répond.
  const nommables = new Set(
    partenaires.filter((partenaire) => isJoignable(partenaire) && !isFerme(partenaire, aujourdhui, FERMETURE_COURTE_JOURS)).map(({ id }) => id),
  );

  /** Un service nommé par un secteur, une convention ou un transfert ; rien s'il a une fiche et qu'elle est fermée ou injoignable. */
  const nomme = ({ nom, partenaire, quartier }: Pick<Service, 'nom' | 'partenaire' | 'quartier'>, raison: Dit<RaisonId>, commune?: Commune): Competent[] => {
    const fiche = partenaire === undefined ? undefined : parId.get(partenaire);
    if (fiche && !nommables.has(fiche.id)) return [];
    return [
      { ...(fiche ? { id: fiche.id } : {}), nom: fiche?.nom ?? nom, raison, ...getKm(fiche, commune), ...(quartier ? { quartier: slugify(quartier) } : {}) },
    ];
  };

  function getKm(fiche: Partenaire | undefined, commune: Commune | undefined): { km?: number } {
    const position = fiche && findPosition(fiche.adresse, parCode);
    if (!position || !commune?.position) return {};
    return { km: fiche && getCommuneDe(fiche) === commune.code_insee ? 0 : Math.round(distanceKm(commune.position, position)) };
  }

  const parServices = (services: readonly Service[], raison: RaisonId): Ressort['sansDomicile'] =>
    groupe(services.flatMap((service) => nomme(service, { id: raison, details: {} }).map((competent) => [service.role, competent] as const)));
  const sansDomicile = parServices(secteurs.sans_domicile, 'sans-domicile');
  const nouveauxArrivants = parServices(secteurs.nouveaux_arrivants, 'nouveaux-arrivants');
  // Un service réservé à qui n'a pas d'adresse, ou vient d'arriver, ne remplace jamais celui du secteur, même fermé pour la semaine.
  const reserves = new Set([...secteurs.sans_domicile, ...secteurs.nouveaux_arrivants].flatMap(({ partenaire }) => partenaire ?? []));

  return (commune) => {
    const etages = commune ? listEtages(commune.code_insee, donnees) : [];
    const duSecteur = groupe(
      etages.flatMap(({ secteur, niveau, services }) =>
        services.flatMap((service) => {
          const raison: Dit<RaisonId> = {
            id: service.quartier ? 'quartier' : services.filter(({ role }) => role === service.role).length > 1 ? 'repartition' : 'secteur',
            details: { secteur: secteur.nom, niveau: niveau.nom, quartier: service.quartier ?? '', repartition: secteur.regle_repartition ?? '' },
          };
          return nomme(service, raison, commune).map((competent) => [service.role, competent] as const);
        }),
      ),
    );
    const transferes = groupe(
      secteurs.transferts
        .filter(({ zone }) => commune && isCouverte(commune, zone, territoire.departement))
        .flatMap((transfert) =>
          nomme(transfert, { id: 'transfert', details: { depuis: transfert.depuis ?? '' } }, commune).map((competent) => [transfert.role, competent] as const),
        ),
    );
    const lesConventions = commune
      ? listConventions(commune, conventions, territoire.departement)
      : conventions.filter(({ zone }) => zone.includes(territoire.departement));
    const confies = lesConventions
      .filter((convention) => isEnVigueur(convention, aujourdhui))
      .flatMap((convention): Confie[] => {
        const publics = listPublics(convention);
        return publics.length === 0
          ? []
          : nomme(convention, direConvention(convention), commune).map((competent) => ({ role: convention.role, publics, competent }));
      });
    const roles: Partial<Record<RoleId, readonly Competent[]>> = {};
    for (const role of listIds(ROLES)) {
      // Un transfert l'emporte sur le découpage, le découpage sur la zone que chacun déclare.
      const competents = transferes[role] ?? duSecteur[role] ?? listParZone(role, commune);
      if (competents.length > 0) roles[role] = competents;
    }
    const mairie = commune && findMairie(commune, mairies);
    return {
      commune: commune?.code_insee ?? SANS_DOMICILE,
      nom: commune?.nom ?? '',
      territoire: territoire.nom,
      quartiers: listQuartiers(etages.flatMap(({ services }) => services)),
      roles,
      ...(mairie && commune ? { mairie: { id: mairie.id, nom: mairie.nom, raison: { id: 'mairie', details: {} }, ...getKm(mairie, commune) } } : {}),
      confies,
      sansDomicile,
      nouveauxArrivants,
    };
  };

  function getHabitants(partenaire: Partenaire): number {
    return parCode.get(getCommuneDe(partenaire) ?? '')?.population ?? 0;
  }

  function listParZone(role: RoleId, commune: Commune | undefined): Competent[] {
    const ici = (candidats.get(role) ?? []).flatMap(({ partenaire, zones, rang }) => {
      if (!commune)
        return zones.length === 0 || zones.includes(territoire.departement) || zones.includes('france')
          ? [{ partenaire, rang, raison: 'departement' as RaisonId, large: true, km: undefined }]
          : [];
      if (!isCouverte(commune, zones, territoire.departement) || (isDesigne(role) && reserves.has(partenaire.id))) return [];
      const raison = getRaison(partenaire, zones, commune);
      return [
        { partenaire, rang, raison, large: raison === 'proximite' || raison === 'departement' || raison === 'hors-departement', ...getKm(partenaire, commune) },
      ];
    });
    const designes = isDesigne(role) && ici.some(({ large }) => !large) ? ici.filter(({ large }) => !large) : ici;
    return (
      designes
        // Sans commune, les plus grandes villes d'abord : c'est là que l'on est le plus souvent, et que l'on va.
        .sort(
          (a, b) => (commune ? (a.km ?? SANS_DISTANCE) - (b.km ?? SANS_DISTANCE) : getHabitants(b.partenaire) - getHabitants(a.partenaire)) || a.rang - b.rang,
        )
        .slice(0, MAX_PAR_ROLE)
        .map(
          ({ partenaire, raison, km }): Competent => ({
            id: partenaire.id,
            nom: partenaire.nom,
            raison: { id: raison, details: { intercommunalite: raison === 'intercommunalite' ? (commune?.epci?.nom ?? '') : '' } },
            ...(km === undefined ? {} : { km }),
          }),
        )
    );
  }

  function getRaison(partenaire: Partenaire, zones: readonly string[], commune: Commune): RaisonId {
    if (zones.length > 0 && zones.every((zone) => zone === commune.code_insee)) return 'commune';
    if (zones.length === 1 && zones[0] === commune.epci?.siren) return 'intercommunalite';
    if (zones.some((zone) => zone === commune.code_insee || zone === commune.epci?.siren)) return 'zone';
    if (partenaire.adresse.visibilite === 'publique' && partenaire.adresse.hors_territoire) return 'hors-departement';
    // Seul de son rôle pour tout le département, ou un guichet parmi d'autres.
    return zones.length > 0 ? 'departement' : 'proximite';
  }
}

/** Sans lieu connu, un service que l'on joint par téléphone vient après ceux dont on sait la distance. */
const SANS_DISTANCE = 10_000;

/** Membres du réseau d'abord ; à défaut, ceux qui en ont le rôle ou le type. */
function listPremiersAccueils(ouverts: readonly Partenaire[]): readonly Partenaire[] {
  const membres = ouverts.filter(({ reseau_accueil }) => reseau_accueil === true);
  if (membres.length > 0) return membres;
  return ouverts.filter(({ roles, type, reseau_accueil }) => reseau_accueil !== false && (roles.includes('premier-accueil') || PORTES.has(type)));
}

function direConvention({ origine, niveau, du, exemple }: Convention): Dit<RaisonId> {
  return {
    id: origine === 'usage' ? 'usage' : 'convention',
    details: { niveau: niveau === undefined ? '' : String(niveau), depuis: du ?? '', exemple: exemple ? 'oui' : '' },
  };
}

function listQuartiers(services: readonly ServiceResolu[]): Quartier[] {
  const quartiers = new Map(services.flatMap(({ quartier }) => (quartier ? [[slugify(quartier), quartier] as const] : [])));
  return [...quartiers].map(([id, nom]) => ({ id, nom }));
}

function groupe(paires: readonly (readonly [RoleId, Competent])[]): Partial<Record<RoleId, readonly Competent[]>> {
  const groupes: Partial<Record<RoleId, Competent[]>> = {};
  for (const [role, competent] of paires) {
    const liste = groupes[role] ?? [];
    groupes[role] = liste;
    // Le même service peut être nommé par le secteur et par son territoire : une fois suffit.
    if (!liste.some(({ id, nom }) => (id ?? nom) === (competent.id ?? competent.nom))) liste.push(competent);
  }
  return groupes;
}
