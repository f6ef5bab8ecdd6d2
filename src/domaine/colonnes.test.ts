import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, formatPartenaire, formatPermanence, type Ligne, parsePartenaire, parsePermanence } from './colonnes.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';
import { PUBLICS } from './vocabulaires/publics.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { THEMES } from './vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from './vocabulaires/types-partenaire.ts';

const enLigne = (colonnes: readonly { nom: string }[], cases: readonly string[]): Ligne =>
  Object.fromEntries(colonnes.map(({ nom }, rang) => [nom, cases[rang] ?? '']));

// Du texte comme on en trouve : ponctuation, accents, retours ; jamais vide, jamais bordé d'espaces, sans la barre qui sépare les listes.
const mots = (lettres: string) =>
  fc
    .string({ unit: fc.constantFrom(...lettres), minLength: 1, maxLength: 25 })
    .map((texte) => texte.trim())
    .filter((texte) => texte !== '');
const ligne = mots('abcÉéœ ’\'";,.0123456789-=&<');
const texte = mots('abcÉéœ ’\'";,.:\n()0123456789');
const simple = mots('abcéœ ’.');
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,5}){0,2}$/);
const jour = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const degres = (min: number, max: number) => fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millioniemes) => millioniemes / 1e6);
const parmi = (table: readonly { id: string }[]) => fc.uniqueArray(fc.constantFrom(...table.map(({ id }) => id)), { maxLength: 4 });
const absent = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: undefined });

const adresse = fc.oneof(
  fc.record({
    visibilite: fc.constant('publique'),
    adresse: absent(ligne),
    complement_adresse: absent(ligne),
    code_postal: absent(fc.stringMatching(/^\d{5}$/)),
    commune: ligne,
    code_insee: fc.stringMatching(/^\d{5}$/),
    latitude: degres(40, 50),
    longitude: degres(-5, 9),
    precision: absent(fc.constantFrom('adresse', 'rue', 'commune')),
    hors_territoire: absent(fc.boolean()),
  }),
  fc.record({ visibilite: fc.constant('sur_orientation'), commune: ligne, code_insee: fc.stringMatching(/^\d{5}$/) }),
  fc.constant({ visibilite: 'confidentielle' }),
  fc.constant({ visibilite: 'sans_lieu' }),
);
const provenance = {
  source: absent(ligne),
  date_maj: absent(jour),
  verifie_le: absent(jour),
  verifie_par: absent(ligne),
  frequence_verification: absent(fc.integer({ min: 1, max: 24 })),
  lien_source: absent(fc.constant('https://www.exemple.fr/fiche?id=1')),
  anciens_slugs: fc.uniqueArray(slug, { maxLength: 2 }),
};

const telephones = fc
  .tuple(
    fc.uniqueArray(
      fc.record({ numero: fc.constantFrom('04 67 12 34 56', '06 12 34 56 78', '3949', '115'), libelle: absent(simple), horaires: absent(simple) }),
      { maxLength: 3, selector: ({ numero }) => numero },
    ),
    fc.boolean(),
  )
  .map(([numeros, professionnel]) => numeros.map((numero) => (professionnel ? { ...numero, telephone_professionnel: true } : numero)));

const partenaire = fc.record({
  id: slug,
  nom: ligne,
  sigle: absent(simple),
  type: fc.constantFrom(...TYPES_PARTENAIRE.map(({ id }) => id)),
  description: absent(texte),
  roles: parmi(ROLES),
  reseaux_porteurs: fc.uniqueArray(slug, { maxLength: 2 }),
  thematiques: parmi(THEMES),
  publics: fc.oneof(fc.constant(['tous-publics']), parmi(PUBLICS.filter(({ id }) => id !== 'tous-publics'))),
  pas_pour: absent(ligne),
  frais: absent(fc.constantFrom('gratuit', 'payant')),
  conditions_acces: absent(texte),
  aide_demarches: absent(fc.boolean()),
  reseau_accueil: absent(fc.boolean()),
  zone_eligibilite: fc.constantFrom([], ['34142', '34'], ['france']),
  adresse,
  telephone: telephones,
  courriel: absent(fc.constant('accueil@exemple.fr')),
  site_web: absent(fc.constant('https://www.exemple.fr')),
  horaires_accueil: absent(texte),
  fermetures: fc.uniqueArray(fc.record({ du: jour, au: jour, motif: absent(simple), horaires: absent(simple) }), { maxLength: 2, selector: ({ du }) => du }),
  rendez_vous: fc.constantFrom('obligatoire', 'conseille', 'sans', 'inconnu'),
  langues_parlees: fc.uniqueArray(simple, { maxLength: 2 }),
  delai_premier_rdv: absent(fc.record({ delai: fc.constantFrom('une-semaine', 'un-mois'), le: jour })),
  siret: absent(fc.stringMatching(/^\d{14}$/)),
  ...provenance,
});

const permanence = fc.record({
  id: slug,
  partenaire: slug,
  intitule: ligne,
  nature: fc.constantFrom('permanence', 'atelier', 'distribution', 'tournee'),
  lieu: fc.oneof(fc.record({ chez: slug }), fc.record({ nom: ligne, adresse })),
  horaires: absent(texte),
  sauf: fc.uniqueArray(jour, { maxLength: 3 }),
  rendez_vous: fc.constantFrom('obligatoire', 'sans'),
  prise_de_rendez_vous: absent(ligne),
  thematiques: parmi(THEMES),
  itinerance: absent(
    fc.record({
      tournee: ligne,
      arrets: fc.uniqueArray(fc.record({ lieu: simple, horaires: simple }), { minLength: 1, maxLength: 3, selector: ({ lieu }) => lieu }),
    }),
  ),
  valide_du: absent(jour),
  valide_au: absent(jour),
  ...provenance,
});

const sansAbsents = (valeur: unknown): unknown => JSON.parse(JSON.stringify(valeur));

describe('écrire une fiche en CSV, puis la relire', () => {
  test('rend le même partenaire', () => {
    fc.assert(
      fc.property(partenaire, (tire) => {
        const lu = partenaireSchema.safeParse(sansAbsents(tire));
        if (!lu.success) return fc.pre(false);
        expect(partenaireSchema.parse(parsePartenaire(enLigne(COLONNES_PARTENAIRE, formatPartenaire(lu.data))))).toEqual(lu.data);
      }),
      { numRuns: 300 },
    );
  });

  test('rend la même permanence', () => {
    fc.assert(
      fc.property(permanence, (tiree) => {
        const lue = permanenceSchema.safeParse(sansAbsents(tiree));
        if (!lue.success) return fc.pre(false);
        expect(permanenceSchema.parse(parsePermanence(enLigne(COLONNES_PERMANENCE, formatPermanence(lue.data))))).toEqual(lue.data);
      }),
      { numRuns: 300 },
    );
  });
});

test('une case vide veut dire « on ne sait pas », une commune sans visibilité veut dire « publique »', () => {
  expect(parsePartenaire({ id: 'a', nom: ' A ', telephone: '  ', commune: 'Lodève', latitude: '43,7' })).toEqual({
    id: 'a',
    nom: 'A',
    adresse: { visibilite: 'publique', commune: 'Lodève', latitude: '43,7' },
  });
  expect(parsePartenaire({ id: 'a', telephone: 'au bureau | Accueil: 3949 (lundi)', fermetures: 'en août', delai_premier_rdv: 'un-mois' })).toEqual({
    id: 'a',
    telephone: [{ numero: 'au bureau' }, { numero: '3949', libelle: 'Accueil', horaires: 'lundi' }],
    fermetures: [{ du: 'en août', au: 'en août' }],
    delai_premier_rdv: { delai: 'un-mois' },
    adresse: { visibilite: 'sans_lieu' },
  });
});
