import type { Commune } from '../../src/domaine/commune.schema.ts';
import { type Contexte, formatZone } from './contexte.ts';
import { createHasard } from './hasard.ts';
import { createAdresse } from './lieux.ts';
import { DROITS_DU_DEPARTEMENT } from './modeles/acces-aux-droits.ts';
import { CAISSES_DU_DEPARTEMENT } from './modeles/caisses.ts';
import { AUTONOMIE, MAISON, PMI, SERVICE_SOCIAL, SERVICES_DU_DEPARTEMENT } from './modeles/departement.ts';
import type { FichePartenaire, Modele } from './modeles/modele.ts';
import { SANTE_DU_DEPARTEMENT } from './modeles/sante.ts';
import { SERVICES_SOCIAUX_DU_DEPARTEMENT } from './modeles/services-sociaux.ts';
import type { ServiceDecrit } from './organisation.ts';
import type { Registre } from './registre.ts';

/** Les services des secteurs et des territoires ; deux services d'un même site ont la même adresse. */
export function addServicesSociaux(registre: Registre, contexte: Contexte): void {
  const { metropole } = contexte.organisation.profil;
  const adresses = new Map<string, FichePartenaire['adresse']>();
  const addService = (modele: Modele, service: ServiceDecrit) => {
    const adresse = adresses.get(service.site) ?? createAdresse(service.siege, createHasard(`${contexte.graine}/site/${service.site}`));
    adresses.set(service.site, adresse);
    const { id, nom, sigle, type, communes } = service;
    // Là où une métropole tient le fonds logement, le service social ne l'instruit pas.
    const roles = (modele.roles ?? []).filter(
      (role) => role !== 'fonds-logement' || !metropole || communes.some(({ epci }) => epci?.siren !== metropole.siren),
    );
    registre.add(modele, service.siege, {
      id,
      nom,
      ...(sigle ? { sigle } : {}),
      type,
      roles,
      adresse,
      zone_eligibilite: formatZone(communes, contexte.communes),
    });
  };
  const { territoires, autonomie } = contexte.organisation;
  const vus = new Set<string>();
  for (const { services } of territoires.flatMap(({ secteurs }) => secteurs)) {
    for (const service of services) if (!vus.has(service.id)) addService(SERVICE_SOCIAL, service);
    for (const { id } of services) vus.add(id);
  }
  for (const { service } of territoires) if (service) addService(MAISON, service);
  for (const { siege, territoires: servis } of autonomie) {
    registre.add(AUTONOMIE, siege, {
      zone_eligibilite: formatZone(
        servis.flatMap(({ secteurs }) => secteurs.flatMap(({ communes }) => communes)),
        contexte.communes,
      ),
    });
  }
  for (const { siege } of listSiegesDePmi(contexte)) registre.add(PMI, siege);
}

/** Une PMI au siège de chaque territoire et de chaque gros secteur. */
export function listSiegesDePmi({ organisation }: Contexte): { siege: Commune; secteurs: readonly string[] }[] {
  return organisation.territoires.flatMap(({ siege: principal, secteurs }) => {
    const gros = secteurs.filter(
      ({ communes, services }) =>
        services[0] &&
        services[0].siege !== principal &&
        communes.includes(services[0].siege) &&
        communes.reduce((somme, { population }) => somme + (population ?? 0), 0) >= 25_000,
    );
    const reste = secteurs.filter((secteur) => !gros.includes(secteur));
    return [
      { siege: principal, secteurs: reste.map(({ id }) => id) },
      ...gros.flatMap(({ id, services }) => (services[0] ? [{ siege: services[0].siege, secteurs: [id] }] : [])),
    ];
  });
}

/** Les services qui n'existent qu'une fois : ceux du Département, les caisses, les services sociaux des autres institutions. */
export function addServicesDuDepartement(registre: Registre, contexte: Contexte): void {
  const { departement, prefecture, organisation, communes } = contexte;
  const { metropole } = organisation.profil;
  for (const modele of [
    ...SERVICES_DU_DEPARTEMENT,
    ...CAISSES_DU_DEPARTEMENT,
    ...DROITS_DU_DEPARTEMENT,
    ...SERVICES_SOCIAUX_DU_DEPARTEMENT,
    ...SANTE_DU_DEPARTEMENT,
  ]) {
    const partage = metropole && (modele.cle === 'fonds-solidarite-logement' || modele.cle === 'fonds-aide-jeunes');
    if (!partage) {
      registre.add(modele, prefecture, { zone_eligibilite: [departement.code] });
      continue;
    }
    registre.add(modele, prefecture, {
      zone_eligibilite: formatZone(
        communes.filter(({ epci }) => epci?.siren !== metropole.siren),
        communes,
      ),
      pas_pour: `Dans les communes de ${metropole.nom}, voyez le fonds de la Métropole.`,
    });
    registre.add(modele, prefecture, {
      id: `${modele.cle}-metropole`,
      nom: `${modele.noms[0]?.replace(' {dep}', '')} de ${metropole.nom}`,
      zone_eligibilite: [metropole.siren],
      pas_pour: 'Seulement pour les habitants des communes de la Métropole.',
    });
  }
}
