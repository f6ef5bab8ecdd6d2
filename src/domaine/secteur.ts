import type { Catalogue } from './catalogue.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { indexParId } from './reperes.ts';
import type { Secteur, Secteurs, Service } from './secteur.schema.ts';
import type { RoleId } from './vocabulaires/roles.ts';

/** Un service nommé par un secteur, avec sa fiche quand elle existe. */
export interface ServiceResolu extends Service {
  readonly fiche?: Partenaire;
}

/** Un étage de l'action sociale du Département, avec ses mots. */
export interface Etage {
  readonly secteur: Secteur;
  readonly niveau: Secteurs['niveaux'][number];
  readonly services: readonly ServiceResolu[];
}

/**
 * L'action sociale du Département pour une commune, du secteur le plus proche au territoire qui le contient.
 * Vide pour une commune qu'aucun secteur ne nomme (un contenu vérifié n'en a pas).
 * @throws si un secteur se contient lui-même, ou nomme un étage ou un parent qui n'existe pas : le contenu n'a pas été vérifié.
 */
export function listEtages(codeInsee: string, { secteurs: { secteurs, niveaux }, partenaires }: Pick<Catalogue, 'secteurs' | 'partenaires'>): Etage[] {
  const feuille = secteurs.find(({ communes }) => communes.includes(codeInsee));
  const fiches = indexParId(partenaires);
  return (feuille ? listLignee(feuille, secteurs) : []).map((secteur) => {
    const niveau = niveaux.find(({ id }) => id === secteur.niveau);
    if (!niveau) throw new Error(`Le secteur « ${secteur.id} » est d'un niveau inconnu, « ${secteur.niveau} » : écrivez-le dans « niveaux », ou corrigez-le.`);
    return { secteur, niveau, services: resolveServices(secteur.services, fiches) };
  });
}

/** Un service et tout ce qu'il tient : le même peut porter plusieurs rôles, à plusieurs étages. */
export interface ServiceEtRoles {
  readonly service: ServiceResolu;
  readonly roles: readonly RoleId[];
}

/**
 * Qui suit une commune, et les autres services du Département qui la servent, dans l'ordre des étages, sans doublon.
 * Un secteur qui ne nomme pas de service social donne tous les siens : mieux vaut un mauvais guichet que rien.
 */
export function splitServices(etages: readonly Etage[]): { sociaux: readonly ServiceResolu[]; autres: readonly ServiceEtRoles[] } {
  const feuille = etages[0]?.services ?? [];
  const suivent = feuille.filter(({ role }) => role === 'service-social-departemental');
  const sociaux = suivent.length > 0 ? suivent : feuille;
  const autres = new Map<string, ServiceEtRoles>();
  for (const service of etages.flatMap(({ services }) => services)) {
    if (sociaux.includes(service)) continue;
    const cle = service.partenaire ?? service.nom;
    const deja = autres.get(cle);
    if (!deja) autres.set(cle, { service, roles: [service.role] });
    else if (!deja.roles.includes(service.role)) autres.set(cle, { service: deja.service, roles: [...deja.roles, service.role] });
  }
  return { sociaux, autres: [...autres.values()] };
}

/** Les services d'une liste, chacun avec sa fiche si le flux du moment la porte ; le nom reste toujours. */
export function resolveServices(services: readonly Service[], fiches: ReadonlyMap<string, Partenaire>): ServiceResolu[] {
  return services.map((service) => {
    const fiche = service.partenaire === undefined ? undefined : fiches.get(service.partenaire);
    return fiche ? { ...service, fiche } : service;
  });
}

/**
 * Les communes que sert chaque partenaire nommé par un secteur : identifiant → codes INSEE.
 * Un service nommé par un territoire sert les communes de tous ses secteurs.
 */
export function listCommunesServies({ secteurs }: Secteurs): Map<string, string[]> {
  const servies = new Map<string, string[]>();
  for (const secteur of secteurs) {
    for (const { partenaire } of listLignee(secteur, secteurs).flatMap(({ services }) => services)) {
      if (partenaire !== undefined) servies.set(partenaire, [...(servies.get(partenaire) ?? []), ...secteur.communes]);
    }
  }
  return servies;
}

/**
 * Un secteur, puis ceux qui le contiennent.
 * @throws si un secteur se contient lui-même, ou nomme un parent qui n'existe pas : le contenu n'a pas été vérifié.
 */
function listLignee(feuille: Secteur, secteurs: readonly Secteur[]): Secteur[] {
  const lignee = [feuille];
  for (let { parent, id } = feuille; parent !== undefined; ) {
    const suivant = secteurs.find((secteur) => secteur.id === parent);
    if (!suivant) throw new Error(`Le secteur « ${id} » est dans « ${parent} », qui n'existe pas : corrigez son parent.`);
    if (lignee.includes(suivant)) throw new Error(`Le secteur « ${suivant.id} » se contient lui-même : corrigez son parent.`);
    lignee.push(suivant);
    ({ parent, id } = suivant);
  }
  return lignee;
}
