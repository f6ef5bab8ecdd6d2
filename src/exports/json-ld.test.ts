import { expect, test } from 'vitest';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { formatJsonLd } from './json-ld.ts';

const URL_FICHE = 'https://www.exemple.fr/partenaires/ccas-lodeve/';
const PUBLIQUE = {
  visibilite: 'publique',
  adresse: '2 rue du Lavoir',
  code_postal: '34700',
  commune: 'Lodève',
  code_insee: '34142',
  latitude: 43.73,
  longitude: 3.32,
  precision: 'adresse',
};
const getFiche = (champs: object = {}) =>
  partenaireSchema.parse({ id: 'ccas-lodeve', nom: 'CCAS de Lodève', type: 'ccas', adresse: PUBLIQUE, telephone: [{ numero: '04 67 12 34 56' }], ...champs });

test('une fiche publique entière', () => {
  expect(
    formatJsonLd(getFiche({ sigle: 'CCAS', description: 'Aides de la commune.', site_web: 'https://www.exemple.fr', courriel: 'ccas@exemple.fr' }), URL_FICHE),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: 'CCAS de Lodève',
    alternateName: 'CCAS',
    description: 'Aides de la commune.',
    url: URL_FICHE,
    sameAs: 'https://www.exemple.fr',
    telephone: '+33 4 67 12 34 56',
    email: 'ccas@exemple.fr',
    address: { '@type': 'PostalAddress', streetAddress: '2 rue du Lavoir', postalCode: '34700', addressLocality: 'Lodève', addressCountry: 'FR' },
    geo: { '@type': 'GeoCoordinates', latitude: 43.73, longitude: 3.32 },
  });
});

test('une fiche confidentielle ou fermée pour toujours ne donne rien', () => {
  expect(formatJsonLd(getFiche({ adresse: { visibilite: 'confidentielle' } }), URL_FICHE)).toBeUndefined();
  expect(formatJsonLd(getFiche({ statut: 'ferme_definitivement' }), URL_FICHE)).toBeUndefined();
});

test('sur orientation ou sans lieu : une organisation, ni adresse ni point', () => {
  const surOrientation = formatJsonLd(
    getFiche({ type: 'association', adresse: { visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' } }),
    URL_FICHE,
  );
  expect(surOrientation).toMatchObject({ '@type': 'Organization' });
  expect(JSON.stringify(surOrientation)).not.toMatch(/address|geo"|34142/);
  expect(formatJsonLd(getFiche({ adresse: { visibilite: 'sans_lieu' } }), URL_FICHE)).toMatchObject({ '@type': 'GovernmentOrganization' });
  expect(formatJsonLd(getFiche({ type: 'association' }), URL_FICHE)).toMatchObject({ '@type': 'LocalBusiness' });
});

test('un numéro fictif ne part pas, un numéro court reste court', () => {
  expect(formatJsonLd(getFiche({ telephone: [{ numero: '04 65 71 12 34' }] }), URL_FICHE)).not.toHaveProperty('telephone');
  expect(formatJsonLd(getFiche({ telephone: [{ numero: '04 65 71 12 34' }, { numero: '3949' }] }), URL_FICHE)).toMatchObject({ telephone: '3949' });
});

test("le centre d'une commune n'est pas un point, une adresse peut manquer", () => {
  expect(formatJsonLd(getFiche({ adresse: { ...PUBLIQUE, precision: 'commune' } }), URL_FICHE)).not.toHaveProperty('geo');
  expect(formatJsonLd(getFiche({ adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' } }), URL_FICHE)).toMatchObject({
    address: { '@type': 'PostalAddress', addressLocality: 'Lodève', addressCountry: 'FR' },
  });
});
