import { expect, test } from 'vitest';
import type { Commune } from './commune.schema.ts';
import { type Partenaire, partenaireSchema } from './partenaire.schema.ts';
import { type Permanence, permanenceSchema } from './permanence.schema.ts';
import { preparePermanencesProches } from './permanences-proches.ts';
import { territoireSchema } from './territoire.schema.ts';

const getCommune = (nom: string, code_insee: string, latitude: number, voisines: string[]): Commune => ({ code_insee, nom, slug: nom.toLowerCase(), codes_postaux: [], epci: null, population: null, position: { latitude, longitude: 3.32 }, voisines });
const LODEVE = getCommune('Lodève', '34142', 43.73, ['34304']);
const SOUBES = getCommune('Soubès', '34304', 43.77, ['34142']);
const TERRITOIRE = territoireSchema.parse({
  nom: 'Hérault', departement: '34', demonstration: true, zone_scolaire: 'C', etat_osm: 'Occitanie', marque: { nom: 'Premier accueil' },
  editeur: { nom: 'Département', courriel: 'a@exemple.fr', directeur_publication: 'la présidence', hebergeur: 'le Département' }, site: 'https://www.exemple.fr',
});
const getFiche = (champs: object = {}): Partenaire => partenaireSchema.parse({ id: 'caf', nom: 'CAF', type: 'caf', adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' }, ...champs });
const getPermanence = (id: string, commune: Commune, champs: object = {}): Permanence =>
  permanenceSchema.parse({ id, partenaire: 'caf', intitule: id, lieu: { nom: 'Salle', adresse: { visibilite: 'publique', commune: commune.nom, code_insee: commune.code_insee } }, ...champs });
const list = (commune: Commune, permanences: Permanence[], partenaires: Partenaire[] = [getFiche()]) => preparePermanencesProches({ partenaires, permanences, communes: [LODEVE, SOUBES], territoire: TERRITOIRE, aujourdhui: '2026-11-22' })(commune);
const listIci = (permanences: Permanence[], partenaires?: Partenaire[]) => list(LODEVE, permanences, partenaires).ici.map(({ permanence }) => permanence.id);

test('celles de la commune, puis celles des voisines avec leur distance', () => {
  const { ici, voisines } = list(LODEVE, [getPermanence('b', LODEVE), getPermanence('a', LODEVE), getPermanence('soubes', SOUBES)]);
  expect(ici.map(({ permanence }) => permanence.id)).toEqual(['a', 'b']);
  expect(voisines.map(({ permanence }) => permanence.id)).toEqual(['soubes']);
  expect(voisines[0]?.km).toBeCloseTo(4.45, 1);
});

test('qui reçoit une personne passe avant un atelier', () => {
  expect(listIci([getPermanence('a', LODEVE, { nature: 'atelier' }), getPermanence('b', LODEVE)])).toEqual(['b', 'a']);
});

test('chez un partenaire, c\'est son adresse qui compte ; un hôte confidentiel ne dit rien', () => {
  const chez = getPermanence('chez', SOUBES, { lieu: { chez: 'caf' } });
  expect(listIci([chez])).toEqual(['chez']);
  expect(listIci([chez], [getFiche({ adresse: { visibilite: 'confidentielle' } })])).toEqual([]);
});

test('finie, fermée, ou réservée à d\'autres communes : elle n\'est pas citée', () => {
  expect(listIci([getPermanence('finie', LODEVE, { valide_au: '2026-11-21' }), getPermanence('aujourdhui', LODEVE, { valide_au: '2026-11-22' })])).toEqual(['aujourdhui']);
  expect(listIci([getPermanence('a', LODEVE)], [getFiche({ statut: 'ferme_temporairement' })])).toEqual([]);
  expect(listIci([getPermanence('a', LODEVE)], [getFiche({ zone_eligibilite: ['34304'] })])).toEqual([]);
  const hote = getFiche({ id: 'mairie', type: 'mairie', statut: 'ferme_temporairement' });
  expect(listIci([getPermanence('a', LODEVE, { lieu: { chez: 'mairie' } })], [getFiche(), hote])).toEqual([]);
});

test('une permanence par téléphone ou d\'un partenaire inconnu n\'est dans aucune commune', () => {
  const sansLieu = getPermanence('a', LODEVE, { lieu: { nom: 'Par téléphone', adresse: { visibilite: 'sans_lieu' } } });
  expect(list(LODEVE, [sansLieu, getPermanence('b', LODEVE, { partenaire: 'absent' })])).toEqual({ ici: [], voisines: [] });
});
