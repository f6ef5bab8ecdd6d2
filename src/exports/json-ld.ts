import type { Adresse } from '../domaine/adresse.schema.ts';
import { findLienTelephone } from '../domaine/numero.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import { getResume } from '../domaine/partenaire.ts';

/** Organismes publics ou chargés d'un service public. */
const ORGANISMES_PUBLICS: ReadonlySet<string> = new Set([
  'mds',
  'mda',
  'cpas',
  'service-social-departemental',
  'service-autonomie',
  'mdph',
  'pmi',
  'ccas',
  'cias',
  'mairie',
  'caf',
  'cpam',
  'carsat',
  'msa',
  'france-travail',
  'france-services',
  'banque-de-france',
]);

/**
 * La fiche d'un partenaire en schema.org (https://schema.org/GovernmentOffice, https://schema.org/LocalBusiness ; sans lieu, leurs organisations).
 * L'adresse seulement si tout le monde peut la voir, le téléphone seulement s'il sonne quelque part ; rien du tout pour une fiche confidentielle.
 * @param url adresse absolue de la page
 */
export function formatJsonLd(partenaire: Partenaire, url: string): object | undefined {
  const { adresse } = partenaire;
  if (adresse.visibilite === 'confidentielle' || partenaire.statut === 'ferme_definitivement') return undefined;
  const telephone = partenaire.telephone.find(({ numero }) => findLienTelephone(numero) !== undefined)?.numero;
  return {
    '@context': 'https://schema.org',
    '@type': getType(partenaire),
    name: partenaire.nom,
    ...(partenaire.sigle ? { alternateName: partenaire.sigle } : {}),
    description: getResume(partenaire),
    url,
    ...(partenaire.site_web ? { sameAs: partenaire.site_web } : {}),
    ...(telephone ? { telephone: formatInternational(telephone) } : {}),
    ...(partenaire.courriel ? { email: partenaire.courriel } : {}),
    ...formatLieu(adresse),
  };
}

function getType({ type, adresse }: Partenaire): string {
  const surPlace = adresse.visibilite === 'publique';
  if (ORGANISMES_PUBLICS.has(type)) return surPlace ? 'GovernmentOffice' : 'GovernmentOrganization';
  return surPlace ? 'LocalBusiness' : 'Organization';
}

function formatLieu(adresse: Adresse): object {
  if (adresse.visibilite !== 'publique') return {};
  const { latitude, longitude, precision } = adresse;
  return {
    address: {
      '@type': 'PostalAddress',
      ...(adresse.adresse ? { streetAddress: adresse.adresse } : {}),
      ...(adresse.code_postal ? { postalCode: adresse.code_postal } : {}),
      addressLocality: adresse.commune,
      addressCountry: 'FR',
    },
    // Le centre d'une commune n'est pas l'adresse d'un lieu.
    ...(latitude !== undefined && longitude !== undefined && precision !== 'commune' ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
  };
}

/** « 04 67 12 34 56 » → « +33 4 67 12 34 56 » ; un numéro court reste court. */
const formatInternational = (numero: string): string => numero.replace(/^0(?=\d )/, '+33 ');
