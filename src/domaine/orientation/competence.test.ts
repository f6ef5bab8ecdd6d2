import { describe, expect, test } from 'vitest';
import type { Commune } from '../commune.schema.ts';
import { type Convention, conventionSchema } from '../convention.schema.ts';
import { type Partenaire, partenaireSchema } from '../partenaire.schema.ts';
import { secteursSchema } from '../secteur.schema.ts';
import { prepareRessorts } from './competence.ts';
import { oriente } from './orienter.ts';
import type { Situation } from './situation.ts';

// Un territoire de trois communes et deux intercommunalités ; Ville est partagée en deux quartiers, Bourg n'a pas de CCAS.
const METROPOLE = { siren: '200000001', nom: 'Métropole', slug: 'metropole' };
const PAYS = { siren: '200000002', nom: 'Pays', slug: 'pays' };
const commune = (code_insee: string, nom: string, epci: typeof PAYS, longitude: number): Commune => ({
  code_insee,
  nom,
  slug: nom.toLowerCase(),
  codes_postaux: [code_insee],
  epci,
  population: 1_000,
  position: { latitude: 43.6, longitude },
  voisines: [],
});
const VILLE = commune('34001', 'Ville', METROPOLE, 3.0);
const BOURG = commune('34002', 'Bourg', PAYS, 3.2);
const HAMEAU = commune('34003', 'Hameau', PAYS, 3.4);

const fiche = (id: string, roles: Partenaire['roles'], ou: Commune, plus: object = {}): Partenaire =>
  partenaireSchema.parse({
    id,
    nom: id.toUpperCase(),
    type: 'autre',
    roles,
    telephone: [{ numero: '04 65 71 00 01' }],
    adresse: { visibilite: 'publique', adresse: '1 rue du Test', code_postal: ou.code_insee, commune: ou.nom, code_insee: ou.code_insee },
    ...plus,
  });
const PARTENAIRES = [
  fiche('sts-nord', ['service-social-departemental'], VILLE),
  fiche('sts-sud', ['service-social-departemental'], VILLE),
  fiche('sts-pays', ['service-social-departemental', 'fonds-logement', 'premier-accueil'], BOURG),
  fiche('ccas-ville', ['ccas', 'premier-accueil'], VILLE, { type: 'ccas' }),
  fiche('cias-pays', ['ccas'], BOURG, { type: 'cias', zone_eligibilite: [PAYS.siren] }),
  fiche('mairie-bourg', [], BOURG, { type: 'mairie' }),
  fiche('fsl-departement', ['fonds-logement'], VILLE, { zone_eligibilite: ['34'] }),
  fiche('fsl-metropole', ['fonds-logement'], VILLE, { zone_eligibilite: [METROPOLE.siren] }),
  fiche('epicerie-bourg', ['aide-alimentaire'], BOURG),
  fiche('epicerie-hameau', ['aide-alimentaire'], HAMEAU),
  fiche('epicerie-fermee', ['aide-alimentaire'], HAMEAU, { statut: 'ferme_temporairement' }),
  fiche('epicerie-muette', ['aide-alimentaire'], HAMEAU, { telephone: [], adresse: { visibilite: 'sans_lieu' } }),
  fiche('epicerie-voisine', ['aide-alimentaire'], HAMEAU, {
    adresse: {
      visibilite: 'publique',
      adresse: '2 rue du Test',
      commune: 'Ailleurs',
      code_insee: '30001',
      latitude: 43.6,
      longitude: 3.41,
      hors_territoire: true,
    },
  }),
  fiche('nouveaux', ['service-social-departemental'], VILLE, { zone_eligibilite: ['34'] }),
  fiche('abri', ['accueil-violences'], VILLE, { adresse: { visibilite: 'confidentielle' }, thematiques: ['violences'] }),
];
const SECTEURS = secteursSchema.parse({
  niveaux: [{ id: 'sts', nom: 'Service territorial' }],
  secteurs: [
    {
      id: 'ville',
      nom: 'Ville',
      niveau: 'sts',
      communes: ['34001'],
      regle_repartition: 'selon votre adresse',
      services: [
        { role: 'service-social-departemental', nom: 'STS Nord', partenaire: 'sts-nord', quartier: 'Quartier Nord' },
        { role: 'service-social-departemental', nom: 'STS Sud', partenaire: 'sts-sud', quartier: 'Quartier Sud' },
      ],
    },
    {
      id: 'pays',
      nom: 'Pays',
      niveau: 'sts',
      communes: ['34002', '34003'],
      services: [
        { role: 'service-social-departemental', nom: 'STS Pays', partenaire: 'sts-pays' },
        { role: 'pmi', nom: 'PMI sans fiche', partenaire: 'pmi-absente' },
      ],
    },
  ],
  sans_domicile: [{ role: 'service-social-departemental', nom: 'STS Sans domicile' }],
  nouveaux_arrivants: [{ role: 'service-social-departemental', nom: 'Nouveaux arrivants', partenaire: 'nouveaux' }],
  transferts: [{ role: 'fonds-logement', nom: 'FSL de la Métropole', partenaire: 'fsl-metropole', zone: [METROPOLE.siren], depuis: '2016-12-01' }],
});
const convention = (plus: Partial<Convention>): Convention =>
  conventionSchema.parse({
    id: 'convention',
    role: 'ccas',
    nom: 'CCAS',
    partenaire: 'ccas-ville',
    niveau: 4,
    zone: ['34001'],
    origine: 'signee',
    du: '2024-01-01',
    ...plus,
  });

const prepare = (conventions: Convention[] = [], partenaires = PARTENAIRES) =>
  prepareRessorts({
    partenaires,
    communes: [VILLE, BOURG, HAMEAU],
    secteurs: SECTEURS,
    conventions,
    territoire: { departement: '34', nom: 'Territoire' } as never,
    aujourdhui: '2026-11-27',
  });
const ids = (role: keyof ReturnType<ReturnType<typeof prepare>>['roles'], ou: Commune, conventions: Convention[] = []) =>
  prepare(conventions)(ou).roles[role]?.map(({ id }) => id);

describe('qui est compétent dans une commune', () => {
  test('le service du secteur, et lui seul', () => {
    expect(ids('service-social-departemental', HAMEAU)).toEqual(['sts-pays']);
    expect(prepare()(HAMEAU).roles['service-social-departemental']?.[0]?.raison).toEqual({
      id: 'secteur',
      details: { secteur: 'Pays', niveau: 'Service territorial', quartier: '', repartition: '' },
    });
  });
  test('dans une ville partagée, un service par quartier', () => {
    const { roles, quartiers } = prepare()(VILLE);
    expect(quartiers).toEqual([
      { id: 'quartier-nord', nom: 'Quartier Nord' },
      { id: 'quartier-sud', nom: 'Quartier Sud' },
    ]);
    expect(roles['service-social-departemental']?.map(({ id, quartier }) => [id, quartier])).toEqual([
      ['sts-nord', 'quartier-nord'],
      ['sts-sud', 'quartier-sud'],
    ]);
  });
  test('fermé pour la semaine, le service du secteur le reste ; fermé longtemps, un service réservé aux nouveaux arrivants ne le remplace pas', () => {
    const fermer = (au: string) =>
      prepare(
        [],
        PARTENAIRES.map((partenaire) => (partenaire.id === 'sts-pays' ? { ...partenaire, fermetures: [{ du: '2026-11-26', au }] } : partenaire)),
      )(HAMEAU);
    expect(fermer('2026-12-04').roles['service-social-departemental']?.map(({ id }) => id)).toEqual(['sts-pays']);
    const ressort = fermer('2027-03-01');
    expect(ressort.roles['service-social-departemental']).toBeUndefined();
    expect(ressort.nouveauxArrivants['service-social-departemental']?.map(({ id }) => id)).toEqual(['nouveaux']);
  });
  test('un service nommé sans fiche garde son nom', () => {
    expect(prepare()(BOURG).roles.pmi).toEqual([{ nom: 'PMI sans fiche', raison: expect.objectContaining({ id: 'secteur' }) }]);
  });
  test('un transfert l’emporte là où il vaut, et là seulement', () => {
    expect(ids('fonds-logement', VILLE)).toEqual(['fsl-metropole']);
    expect(prepare()(VILLE).roles['fonds-logement']?.[0]?.raison).toEqual({ id: 'transfert', details: { depuis: '2016-12-01' } });
    expect(ids('fonds-logement', BOURG)).toEqual(['sts-pays']);
  });
  test('un CIAS sert toute son intercommunalité, un CCAS sa commune', () => {
    expect(ids('ccas', HAMEAU)).toEqual(['cias-pays']);
    expect(ids('ccas', VILLE)).toEqual(['ccas-ville']);
  });
  test('à égalité, la distance range ; un lieu fermé ou injoignable n’y est pas, un voisin du département d’à côté y est', () => {
    expect(ids('aide-alimentaire', HAMEAU)).toEqual(['epicerie-hameau', 'epicerie-voisine', 'epicerie-bourg']);
    expect(prepare()(HAMEAU).roles['aide-alimentaire']?.map(({ raison }) => raison.id)).toEqual(['proximite', 'hors-departement', 'proximite']);
  });
  test('un lieu confidentiel répond, sans distance ni commune', () => {
    expect(prepare()(BOURG).roles['accueil-violences']).toEqual([{ id: 'abri', nom: 'ABRI', raison: { id: 'proximite', details: { intercommunalite: '' } } }]);
  });
});

const situation = (faits: Partial<Situation>): Situation => ({ commune: '34001', besoins: ['budget'], nature: 'situation', enfants_mineurs: 'non', ...faits });
const accompagne = (faits: Partial<Situation>, ou: Commune, conventions: Convention[] = []) =>
  oriente(situation(faits), prepare(conventions)(ou)).issues.find(({ place }) => place === 'accompagnement');

describe('une convention décide', () => {
  test('signée ou d’usage, en vigueur : la personne isolée va au CCAS', () => {
    expect(accompagne({}, VILLE, [convention({})])).toMatchObject({
      id: 'isoles',
      role: 'ccas',
      competents: [{ id: 'ccas-ville', raison: { id: 'convention' } }],
    });
    expect(accompagne({}, VILLE, [convention({ origine: 'usage' })])?.competents[0]?.raison.id).toBe('usage');
  });
  test.each<[string, Partial<Convention>]>([
    ['en projet', { origine: 'en-projet' }],
    ['pas encore commencée', { du: '2026-11-28' }],
    ['finie', { au: '2026-11-26' }],
    ['d’une autre commune', { zone: ['34002'] }],
    ['d’un autre public', { niveau: 2, publics: ['rsa'] }],
    ['un simple protocole', { niveau: 1 }],
  ])('%s, elle ne décide de rien : le Département reçoit', (_, plus) => {
    expect(accompagne({}, VILLE, [convention(plus)])).toMatchObject({ id: 'sans-convention', role: 'service-social-departemental' });
  });
  test('le jour où elle commence et celui où elle finit, elle vaut', () => {
    expect(accompagne({}, VILLE, [convention({ du: '2026-11-27', au: '2026-11-27' })])?.id).toBe('isoles');
  });
  test('ses niveaux disent qui', () => {
    expect(accompagne({ age: 70 }, VILLE, [convention({ niveau: 2, publics: ['seniors'] })])?.id).toBe('seniors');
    expect(accompagne({ age: 70 }, VILLE, [convention({ niveau: 3 })])?.id).toBe('seniors');
    expect(accompagne({ age: 40 }, VILLE, [convention({ niveau: 3 })])?.id).toBe('sans-convention');
    expect(accompagne({ rsa: 'referent-designe' }, VILLE, [convention({ niveau: 3 })])).toMatchObject({
      id: 'rsa-referent',
      role: 'referent-rsa',
      competents: [{ id: 'ccas-ville' }],
    });
  });
  test('tenue par une association, elle garde son rôle', () => {
    expect(
      accompagne({ logement: 'rue' }, VILLE, [convention({ role: 'accueil-de-jour', niveau: undefined, publics: ['sans-domicile'], partenaire: undefined })]),
    ).toMatchObject({
      id: 'sans-domicile',
      role: 'accueil-de-jour',
      competents: [{ nom: 'CCAS' }],
    });
  });
  test('avec un enfant, elle ne change rien : le Département suit les familles', () => {
    expect(accompagne({ enfants_mineurs: 'oui' }, VILLE, [convention({})])?.id).toBe('enfants-mineurs');
  });
});

describe('personne ne reste sans réponse', () => {
  test('sans service spécialisé ici, la règle suivante répond', () => {
    expect(accompagne({ activite: 'etudiant' }, BOURG)).toMatchObject({ id: 'sans-convention', competents: [{ id: 'sts-pays' }] });
  });
  test('un repli vient après, avec son propre rôle, et dit qui il remplace', () => {
    const { issues } = oriente(situation({ besoins: ['numerique'] }), prepare()(BOURG));
    expect(issues.find(({ repliDe }) => repliDe === 'mediation-numerique')).toMatchObject({
      role: 'premier-accueil',
      competents: [{ id: 'cias-pays' }, { id: 'sts-pays' }],
    });
  });
  test('sans premier accueil, la mairie ; la porte ouverte à tous vient toujours en dernier', () => {
    const { issues } = oriente(situation({}), prepare()(BOURG));
    expect(issues.at(-1)).toMatchObject({ place: 'ou-bien', role: 'premier-accueil' });
  });
  test('le quartier choisi laisse un service, un quartier inconnu les laisse tous', () => {
    expect(accompagne({ quartier: 'quartier-sud', enfants_mineurs: 'oui' }, VILLE)?.competents.map(({ id }) => id)).toEqual(['sts-sud']);
    expect(accompagne({ enfants_mineurs: 'oui' }, VILLE)?.competents).toHaveLength(2);
  });
  test('sans domicile stable, les services que le territoire a mis en place', () => {
    const { issues } = oriente(situation({ commune: 'sans-domicile-stable' }), prepare()(undefined));
    expect(issues.find(({ id }) => id === 'sans-domicile')?.competents).toEqual([{ nom: 'STS Sans domicile', raison: { id: 'sans-domicile', details: {} } }]);
  });
  test('déjà suivie, on appelle d’abord qui la suit', () => {
    expect(accompagne({ suivi_social: 'oui', enfants_mineurs: 'oui' }, BOURG)?.dejaSuivi).toBe(true);
    expect(accompagne({ suivi_social: 'non', enfants_mineurs: 'oui' }, BOURG)?.dejaSuivi).toBeUndefined();
  });
});
