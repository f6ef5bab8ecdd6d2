import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';
import { type Permanence, permanenceSchema } from './permanence.schema.ts';
import { prepareSemainePresDe } from './semaine-pres-de.ts';
import { territoireSchema } from './territoire.schema.ts';

const getCommune = (nom: string, code_insee: string, latitude: number, voisines: string[]): Commune => ({
  code_insee,
  nom,
  slug: nom.toLowerCase(),
  codes_postaux: [],
  epci: null,
  population: null,
  position: { latitude, longitude: 3.32 },
  voisines,
});
// Soubès touche Lodève, à 4,4 km ; Lunas est à 13 km sans la toucher ; Montpellier est à plus de 15 km.
const LODEVE = getCommune('Lodève', '34142', 43.73, ['34304']);
const SOUBES = getCommune('Soubès', '34304', 43.77, ['34142']);
const LUNAS = getCommune('Lunas', '34144', 43.847, []);
const MONTPELLIER = getCommune('Montpellier', '34172', 43.2, []);
const TERRITOIRE = territoireSchema.parse({
  nom: 'Hérault',
  departement: '34',
  demonstration: true,
  zone_scolaire: 'C',
  etat_osm: 'Occitanie',
  marque: { nom: 'Premier accueil' },
  editeur: { nom: 'Département', courriel: 'a@exemple.fr', directeur_publication: 'la présidence', hebergeur: 'le Département' },
  site: 'https://www.exemple.fr',
});
const getFiche = (champs: object = {}): Partenaire =>
  partenaireSchema.parse({ id: 'caf', nom: 'CAF', type: 'caf', adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' }, ...champs });
const getPermanence = (id: string, commune: Commune, champs: object = {}): Permanence =>
  permanenceSchema.parse({
    id,
    partenaire: 'caf',
    intitule: id,
    lieu: { nom: 'Salle', adresse: { visibilite: 'publique', commune: commune.nom, code_insee: commune.code_insee } },
    horaires: 'mardi 9h-12h',
    ...champs,
  });
const getSemaine = (permanences: Permanence[], partenaires = [getFiche()]) =>
  prepareSemainePresDe({ partenaires, permanences, communes: [LODEVE, SOUBES, LUNAS, MONTPELLIER], territoire: TERRITOIRE, aujourdhui: '2026-11-22' })(LODEVE);
const lire = (permanences: Permanence[], partenaires?: Partenaire[]) =>
  getSemaine(permanences, partenaires).jours.map(({ jour, seances }) => [jour, ...seances.map(({ presence }) => presence.permanence.id)]);

test('par jour : la commune, ses voisines et moins de 15 km, avec la distance', () => {
  const permanences = [
    getPermanence('lunas', LUNAS),
    getPermanence('soubes', SOUBES),
    getPermanence('ici', LODEVE),
    getPermanence('loin', MONTPELLIER),
    getPermanence('jeudi', LODEVE, { horaires: 'jeudi 14h-16h' }),
  ];
  expect(lire(permanences)).toEqual([
    ['2026-11-24', 'ici', 'soubes', 'lunas'],
    ['2026-11-26', 'jeudi'],
  ]);
  const [mardi] = getSemaine(permanences).jours;
  expect(mardi?.seances.map(({ km }) => (km === undefined ? undefined : Math.round(km)))).toEqual([undefined, 4, 13]);
});

test('sept jours : pas le dimanche suivant', () => {
  expect(lire([getPermanence('a', LODEVE, { horaires: 'dimanche 9h-12h' })])).toEqual([['2026-11-22', 'a']]);
  const { jours, autresIci } = getSemaine([getPermanence('a', LODEVE, { horaires: '1er mardi du mois 9h-12h' })]);
  expect([jours, autresIci.map(({ permanence }) => permanence.id)]).toEqual([[], ['a']]);
});

test('ce qui ne se tient pas cette semaine, ou sans date, reste dit', () => {
  const { autresIci, autresVoisines } = getSemaine([
    getPermanence('rdv', LODEVE, { horaires: 'sur rendez-vous' }),
    getPermanence('illisible', SOUBES, { horaires: 'un mardi sur deux' }),
    getPermanence('lunas', LUNAS, { horaires: 'sur rendez-vous' }),
  ]);
  expect([autresIci.map(({ permanence }) => permanence.id), autresVoisines.map(({ permanence }) => permanence.id)]).toEqual([['rdv'], ['illisible']]);
});

test("douze dates au plus : une de chacune avant deux d'aucune", () => {
  const nombreuses = Array.from({ length: 11 }, (_, rang) => getPermanence(`p${rang}`, LODEVE, { horaires: 'lundi et mardi 9h-12h' }));
  const semaine = getSemaine([...nombreuses, getPermanence('soubes', SOUBES)]);
  expect(semaine.jours.flatMap(({ seances }) => seances)).toHaveLength(12);
  expect(semaine.cachees).toBe(11);
  expect(semaine.jours.at(-1)?.seances.map(({ presence }) => presence.permanence.id)).toContain('soubes');
  expect(semaine.autresIci).toEqual([]);
});

test("un arrêt de tournée, dans la commune qu'il nomme", () => {
  const tournee = getPermanence('bus', LODEVE, {
    nature: 'tournee',
    horaires: undefined,
    lieu: { nom: 'Bus', adresse: { visibilite: 'sans_lieu' } },
    itinerance: {
      tournee: 'Circuit',
      arrets: [
        { lieu: 'Place, à Soubès', horaires: 'mercredi 9h-12h' },
        { lieu: 'Gare', horaires: 'jeudi 9h-12h' },
      ],
    },
  });
  expect(getSemaine([tournee]).jours.map(({ jour, seances }) => [jour, seances[0]?.presence.arret])).toEqual([['2026-11-25', 'Place, à Soubès']]);
});

test("finie, fermée, cachée, ou réservée à d'autres communes : elle n'est pas citée", () => {
  expect(lire([getPermanence('finie', LODEVE, { valide_au: '2026-11-21' })])).toEqual([]);
  expect(lire([getPermanence('a', LODEVE)], [getFiche({ statut: 'ferme_temporairement' })])).toEqual([]);
  expect(lire([getPermanence('a', LODEVE)], [getFiche({ zone_eligibilite: ['34304'] })])).toEqual([]);
  const chez = getPermanence('a', LODEVE, { lieu: { chez: 'hote' } });
  expect(lire([chez], [getFiche(), getFiche({ id: 'hote', statut: 'ferme_temporairement' })])).toEqual([]);
  expect(lire([chez], [getFiche(), getFiche({ id: 'hote', type: 'hebergement', adresse: { visibilite: 'confidentielle' } })])).toEqual([]);
  expect(lire([getPermanence('a', LODEVE, { lieu: { nom: 'Par téléphone', adresse: { visibilite: 'sans_lieu' } } })])).toEqual([]);
});
