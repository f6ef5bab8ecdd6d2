import { expect, test } from 'vitest';
import type { Partenaire } from '../partenaire.schema.ts';
import { partenaireSchema } from '../partenaire.schema.ts';
import { permanenceSchema } from '../permanence.schema.ts';
import { type Agenda, getAgenda, getAgendaPartenaire, getAgendaPermanence, listAgendasArrets } from './agenda.ts';

// Le dimanche 22 novembre 2026 : mardis 24 novembre, 1er, 8, 15, 22 et 29 décembre, 5 et 12 janvier…
const aujourdhui = '2026-11-22';
const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' } as const;
const options = { aujourdhui, territoire };
const debuts = ({ seances }: Agenda) => seances.map(({ debut }) => debut.slice(0, 16));
const createPartenaire = (champs: object): Partenaire =>
  partenaireSchema.parse({ id: 'ccas', nom: 'CCAS', type: 'ccas', adresse: { visibilite: 'sans_lieu' }, source: 'essai', ...champs });
const createPermanence = (champs: object) =>
  permanenceSchema.parse({ id: 'p', partenaire: 'ccas', intitule: 'Permanence', lieu: { chez: 'mairie' }, source: 'essai', ...champs });

test('un horaire lu : la règle en mots et toutes ses séances de 90 jours', () => {
  const agenda = getAgenda({ horaires: '2e et 4e mardi du mois de 14h à 16h30', rendez_vous: 'conseille' }, options);
  expect(agenda).toMatchObject({
    etat: 'lu',
    dit: 'le 2e et le 4e mardi du mois, de 14 h à 16 h 30'.replace(/(\d) h( (\d))?/g, (_, a: string, __, b?: string) => `${a}\u00A0h${b ? `\u00A0${b}` : ''}`),
    rendez_vous: 'conseille',
  });
  expect(debuts(agenda)).toEqual(['2026-11-24T14:00', '2026-12-08T14:00', '2026-12-22T14:00', '2027-01-12T14:00', '2027-01-26T14:00', '2027-02-09T14:00']);
  expect(agenda.prochaines).toEqual(agenda.seances.slice(0, 3));
});
test("le même horaire n'est calculé qu'une fois", () => {
  expect(getAgenda({ horaires: 'mardi 9h-12h' }, options)).toBe(getAgenda({ horaires: 'mardi 9h-12h' }, { ...options }));
  expect(getAgenda({ horaires: 'mardi 9h-12h' }, options)).not.toBe(getAgenda({ horaires: 'mardi 9h-12h' }, { ...options, aujourdhui: '2026-11-23' }));
});
test("ce qui n'est pas lu reste tel quel, sans séance ; « sur rendez-vous » n'en a pas non plus", () => {
  expect(getAgenda({ horaires: 'deux samedis par mois' }, options)).toMatchObject({ etat: 'illisible', texte: 'deux samedis par mois', seances: [] });
  expect(getAgenda({ horaires: 'deux samedis par mois' }, options).dit).toBeUndefined();
  expect(getAgenda({ horaires: 'sur rendez-vous' }, options)).toMatchObject({ etat: 'sur-rendez-vous', rendez_vous: 'obligatoire', seances: [] });
  expect(getAgenda({ horaires: '  ' }, options)).toMatchObject({ etat: 'absent', rendez_vous: 'inconnu' });
});
test('le rendez-vous : le plus exigeant du champ et du texte', () => {
  expect(getAgenda({ horaires: 'mardi 9h-12h sur rendez-vous', rendez_vous: 'sans' }, options).rendez_vous).toBe('obligatoire');
  expect(getAgenda({ horaires: 'mardi 9h-12h', rendez_vous: 'sans' }, options).rendez_vous).toBe('sans');
});
test("une fermeture retire ses jours, avec ses horaires de remplacement s'ils sont lisibles", () => {
  const du = '2026-12-21';
  const au = '2026-12-31';
  const horaires = 'lundi, mardi et jeudi 9h-12h';
  const jours = (agenda: Agenda) => debuts(agenda).filter((debut) => debut.slice(0, 10) >= du && debut.slice(0, 10) <= au);
  expect(jours(getAgenda({ horaires, fermetures: [{ du, au }] }, options))).toEqual([]);
  expect(jours(getAgenda({ horaires, fermetures: [{ du, au, horaires: 'mardi 9h-11h' }] }, options))).toEqual(['2026-12-22T09:00', '2026-12-29T09:00']);
  const illisible = getAgenda(
    {
      horaires,
      fermetures: [
        { du, au, motif: 'Congés', horaires: 'un jour sur deux' },
        { du: '2026-11-01', au: '2026-11-03' },
      ],
    },
    options,
  );
  expect(jours(illisible)).toEqual([]);
  expect(illisible.fermetures).toEqual([{ du, au, motif: 'Congés', texte: 'un jour sur deux' }]);
});
test('les fermetures passées se taisent, les autres vont de la plus proche à la plus lointaine', () => {
  const fermetures = [
    { du: '2027-08-01', au: '2027-08-31' },
    { du: '2026-08-01', au: '2026-08-31' },
    { du: '2026-11-20', au: '2026-11-22' },
  ];
  expect(getAgenda({ fermetures }, options).fermetures.map(({ du }) => du)).toEqual(['2026-11-20', '2027-08-01']);
});
test('les jours « sauf » et la validité', () => {
  expect(debuts(getAgenda({ horaires: 'mardi 9h-12h', sauf: ['2026-12-01'], valide_du: '2026-11-30', valide_au: '2026-12-08' }, options))).toEqual([
    '2026-12-08T09:00',
  ]);
  expect(getAgenda({ horaires: 'mardi 9h-12h', valide_au: '2026-11-01' }, options).seances).toEqual([]);
});
test('hors saison, les prochaines dates vont au-delà de 90 jours', () => {
  const agenda = getAgenda({ horaires: 'de juin à août, mardi 9h-12h' }, options);
  expect(agenda.seances).toEqual([]);
  expect(agenda.prochaines.map(({ debut }) => debut)).toEqual(['2027-06-01T09:00:00+02:00', '2027-06-08T09:00:00+02:00', '2027-06-15T09:00:00+02:00']);
});
test("un partenaire fermé n'a aucune séance, mais garde ses horaires", () => {
  expect(getAgendaPartenaire(createPartenaire({ horaires_accueil: 'mardi 9h-12h', statut: 'ferme_temporairement' }), options)).toMatchObject({
    etat: 'lu',
    seances: [],
    prochaines: [],
  });
  expect(getAgendaPartenaire(createPartenaire({ horaires_accueil: 'mardi 9h-12h' }), options).seances).toHaveLength(13);
});
test("une permanence : fermeture de qui la tient ou l'accueille, à confirmer ; hôte fermé, plus rien", () => {
  const permanence = createPermanence({ horaires: 'mardi 9h-12h' });
  const mairie = createPartenaire({ id: 'mairie', fermetures: [{ du: '2026-12-01', au: '2026-12-04', motif: 'Travaux' }] });
  const agenda = getAgendaPermanence(permanence, { ...options, territoire: territoire as never, partenaires: [createPartenaire({}), mairie] });
  expect(agenda.prochaines.map(({ debut, a_confirmer }) => [debut.slice(0, 10), a_confirmer])).toEqual([
    ['2026-11-24', undefined],
    ['2026-12-01', 'fermeture'],
    ['2026-12-08', undefined],
  ]);
  expect(
    getAgendaPermanence(permanence, {
      ...options,
      territoire: territoire as never,
      partenaires: [createPartenaire({}), { ...mairie, statut: 'ferme_definitivement' }],
    }).seances,
  ).toEqual([]);
});
test('une tournée : chaque arrêt a son agenda', () => {
  const sansArret = createPermanence({ horaires: 'mardi 9h-12h' });
  expect(listAgendasArrets(sansArret, { ...options, territoire: territoire as never, partenaires: [createPartenaire({})] })).toEqual([]);
  const tournee = createPermanence({
    nature: 'tournee',
    itinerance: {
      tournee: 'Circuit 1',
      arrets: [
        { lieu: 'Place de la Mairie, à Avène', horaires: '3e jeudi du mois 13h30-16h30' },
        { lieu: 'École', horaires: 'quand il fait beau' },
      ],
    },
  });
  const arrets = listAgendasArrets(tournee, { ...options, territoire: territoire as never, partenaires: [createPartenaire({})] });
  expect(arrets.map(({ lieu, agenda }) => [lieu, agenda.etat, agenda.prochaines[0]?.debut])).toEqual([
    ['Place de la Mairie, à Avène', 'lu', '2026-12-17T13:30:00+01:00'],
    ['École', 'illisible', undefined],
  ]);
});
