import { distanceKm } from '../../src/domaine/commune.ts';
import type { Commune } from '../../src/domaine/commune.schema.ts';
import { slugify } from '../../src/domaine/slug.ts';
import type { TypePartenaireId } from '../../src/domaine/vocabulaires/types-partenaire.ts';
import { BAS_RHIN } from './profils/bas-rhin.ts';
import { createProfilGenerique } from './profils/generique.ts';
import { HERAULT } from './profils/herault.ts';
import { ILLE_ET_VILAINE } from './profils/ille-et-vilaine.ts';
import { MEURTHE_ET_MOSELLE } from './profils/meurthe-et-moselle.ts';
import type { Niveau, Profil, SecteurSocial } from './profils/profil.ts';
import { VIENNE } from './profils/vienne.ts';

const PROFILS: Readonly<Record<string, Profil>> = { '34': HERAULT, '35': ILLE_ET_VILAINE, '54': MEURTHE_ET_MOSELLE, '67': BAS_RHIN, '86': VIENNE };

/** Un service social d'un secteur ou d'un territoire : une fiche à écrire. */
export interface ServiceDecrit {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
  readonly type: TypePartenaireId;
  readonly siege: Commune;
  readonly quartier?: string;
  /** Deux services du même site ont la même adresse. */
  readonly site: string;
  /** Communes servies. */
  readonly communes: readonly Commune[];
  /** Vrai pour la maison d'un territoire, qui chapeaute des services de secteur. */
  readonly territorial: boolean;
}

interface SecteurDecrit {
  readonly id: string;
  readonly nom: string;
  readonly niveau: string;
  readonly parent: string;
  readonly communes: readonly Commune[];
  readonly services: readonly ServiceDecrit[];
}

interface TerritoireDecrit {
  readonly id: string;
  readonly nom: string;
  readonly niveau: string;
  readonly siege: Commune;
  readonly service: ServiceDecrit | undefined;
  readonly secteurs: readonly SecteurDecrit[];
}

/** Le service de l'autonomie d'un ou plusieurs territoires. */
interface AutonomieDecrite {
  readonly siege: Commune;
  readonly territoires: readonly TerritoireDecrit[];
}

/** L'organisation d'un Département, ses communes posées chacune dans un secteur et un seul. */
export interface Organisation {
  readonly profil: Profil;
  readonly territoires: readonly TerritoireDecrit[];
  readonly autonomie: readonly AutonomieDecrite[];
}

/** Pose les communes d'un département dans l'organisation de son profil, ou dans une organisation inventée. */
export function createOrganisation(departement: string, communes: readonly Commune[]): Organisation {
  const profil = PROFILS[departement] ?? createProfilGenerique(communes);
  const parNom = new Map(communes.map((commune) => [commune.nom, commune]));
  const secteurs = profil.territoires.flatMap((territoire) => territoire.secteurs);
  const communesDe = placeCommunes(secteurs, communes, parNom);
  const niveaux = new Map(profil.niveaux.map((niveau) => [niveau.id, niveau]));
  const getSiege = (secteur: SecteurSocial) => parNom.get(secteur.siege) ?? communesDe.get(secteur)?.[0] ?? (communes[0] as Commune);
  const remplis = secteurs.filter((secteur) => (communesDe.get(secteur)?.length ?? 0) > 0);
  const zoneDe = (secteur: SecteurSocial) =>
    remplis.filter((autre) => autre === secteur || autre.servi_par === secteur.siege).flatMap((autre) => communesDe.get(autre) ?? []);
  const servicesDe = new Map(
    remplis
      .filter(({ servi_par }) => !servi_par)
      .map((secteur) => [
        secteur.siege + secteur.niveau + (secteur.quartiers ? '+' : ''),
        createServices(secteur, getSiege(secteur), niveaux.get(secteur.niveau), zoneDe(secteur)),
      ]),
  );
  const findServices = ({ siege, niveau, quartiers, servi_par }: SecteurSocial) =>
    servicesDe.get(servi_par ? servi_par + niveau : siege + niveau + (quartiers ? '+' : '')) ?? servicesDe.get(`${servi_par}${niveau}+`)?.slice(0, 1) ?? [];
  const territoires = profil.territoires
    .map(({ nom, niveau, secteurs: membres }): TerritoireDecrit => {
      const id = `territoire-${slugify(nom)}`;
      const feuilles = membres.filter((secteur) => remplis.includes(secteur));
      const aire = feuilles.flatMap((secteur) => communesDe.get(secteur) ?? []);
      const siege = [...feuilles.map(getSiege)].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0] as Commune;
      const modele = niveaux.get(niveau)?.service;
      return {
        id,
        nom,
        niveau,
        siege,
        service: modele && {
          id: `${modele.prefixe}-${slugify(nom)}`,
          nom: modele.nom(nom),
          ...(modele.sigle ? { sigle: modele.sigle } : {}),
          type: modele.type,
          siege,
          site: id,
          communes: aire,
          territorial: true,
        },
        secteurs: feuilles.map(
          (secteur): SecteurDecrit => ({
            id: `secteur-${slugify(secteur.nom ?? secteur.siege)}`,
            nom: secteur.nom ?? secteur.siege,
            niveau: secteur.niveau,
            parent: id,
            communes: communesDe.get(secteur) ?? [],
            services: findServices(secteur),
          }),
        ),
      };
    })
    .filter(({ secteurs: feuilles }) => feuilles.length > 0);
  const autonomie = (profil.autonomie ?? territoires.map(({ nom, siege }) => ({ siege: siege.nom, territoires: [nom] }))).map(
    ({ siege, territoires: noms }) => ({
      siege: parNom.get(siege) ?? (communes[0] as Commune),
      territoires: territoires.filter(({ nom }) => noms.includes(nom)),
    }),
  );
  return { profil, territoires, autonomie };
}

function createServices(secteur: SecteurSocial, siege: Commune, niveau: Niveau | undefined, communes: readonly Commune[]): ServiceDecrit[] {
  const modele = niveau?.service;
  if (!modele) throw new Error(`Le niveau « ${secteur.niveau} » n'a pas de service, et le secteur « ${secteur.siege} » en attend un.`);
  const base = { ...(modele.sigle ? { sigle: modele.sigle } : {}), type: modele.type, siege, communes, territorial: false };
  const id = `${modele.prefixe}-${siege.slug}`;
  if (!secteur.quartiers) return [{ ...base, id, nom: modele.nom(siege.nom), site: id }];
  return secteur.quartiers.flatMap((memeSite) =>
    memeSite.map((quartier) => ({
      ...base,
      id: `${id}-${slugify(quartier)}`,
      nom: `${modele.nom(siege.nom)} – ${quartier}`,
      quartier,
      site: `${id}-${slugify(memeSite[0] ?? quartier)}`,
    })),
  );
}

/** Chaque commune dans un secteur : celui qui la nomme, celui de son intercommunalité, sinon celui du siège le plus proche. */
function placeCommunes(secteurs: readonly SecteurSocial[], communes: readonly Commune[], parNom: ReadonlyMap<string, Commune>): Map<SecteurSocial, Commune[]> {
  const communesDe = new Map<SecteurSocial, Commune[]>();
  for (const commune of communes) {
    const secteur =
      secteurs.find(({ communes: noms }) => noms?.includes(commune.nom)) ??
      secteurs.find(({ epci }) => commune.epci && epci?.includes(commune.epci.siren)) ??
      findSecteurProche(commune, secteurs, parNom);
    communesDe.set(secteur, [...(communesDe.get(secteur) ?? []), commune]);
  }
  return communesDe;
}

function findSecteurProche({ position }: Commune, secteurs: readonly SecteurSocial[], parNom: ReadonlyMap<string, Commune>): SecteurSocial {
  const distance = ({ siege }: SecteurSocial) => {
    const centre = parNom.get(siege)?.position;
    return position && centre ? distanceKm(position, centre) : Number.POSITIVE_INFINITY;
  };
  return [...secteurs].filter(({ quartiers }) => !quartiers).sort((a, b) => distance(a) - distance(b))[0] as SecteurSocial;
}
