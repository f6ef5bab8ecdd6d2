import { expect, test } from 'vitest';
import type { Presence } from '../domaine/presences.ts';
import { getAgendaPermanence } from '../domaine/horaires/agenda.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { findLieu } from '../domaine/permanence.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { territoireSchema } from '../domaine/territoire.schema.ts';
import { getTraduire } from '../i18n/index.ts';
import { listEvenements } from './evenements-agenda.ts';

const territoire = territoireSchema.parse({
  nom: 'Hérault',
  departement: '34',
  demonstration: true,
  zone_scolaire: 'C',
  etat_osm: 'Occitanie',
  marque: { nom: 'Premier accueil' },
  editeur: { nom: 'Département', courriel: 'a@exemple.fr', directeur_publication: 'la présidence', hebergeur: 'le Département' },
  site: 'https://www.exemple.fr',
});
const partenaire = partenaireSchema.parse({
  id: 'caf',
  nom: 'CAF',
  type: 'caf',
  adresse: { visibilite: 'sans_lieu' },
  telephone: [{ numero: '04 65 71 00 00' }],
});
const createPresence = (champs: object, arret?: string): Presence => {
  const permanence = permanenceSchema.parse({
    id: 'p',
    partenaire: 'caf',
    intitule: 'Permanence',
    lieu: { nom: 'Mairie', adresse: { visibilite: 'publique', adresse: '1 place du Marché', code_postal: '34700', commune: 'Lodève', code_insee: '34142' } },
    horaires: 'vendredi 9h-12h',
    ...champs,
  });
  const catalogue = { partenaires: [partenaire], territoire, aujourdhui: '2026-12-22' };
  return {
    permanence,
    partenaire,
    lieu: findLieu(permanence, catalogue),
    code_insee: undefined,
    agenda: getAgendaPermanence(permanence, catalogue),
    ...(arret && { arret }),
  };
};
const list = (champs: object = {}, arret?: string) =>
  listEvenements(createPresence(champs, arret), { site: new URL('https://exemple.fr'), base: '/annuaire/', demonstration: true }, getTraduire());

test('un jour férié dont la règle ne dit rien : à confirmer, dans le titre et la description', () => {
  // Le 25 décembre 2026 est un vendredi ; le 8 janvier 2027 n'est pas férié.
  const [noel, , janvier] = list();
  expect(noel).toMatchObject({
    cle: 'p',
    titre: 'À confirmer\u00A0: Permanence',
    aConfirmer: true,
    debut: '2026-12-25T09:00:00+01:00',
    lieu: 'Mairie, 1 place du Marché, 34700 Lodève',
    page: 'https://exemple.fr/annuaire/permanences/p/',
  });
  expect(noel?.description.split('\n')[0]).toBe('Jour férié\u00A0: à confirmer, téléphonez avant de venir.');
  expect(janvier).toMatchObject({ titre: 'Permanence', aConfirmer: false });
  expect(janvier?.description.split('\n')).toEqual([
    'Le vendredi, de 9\u00A0h à 12\u00A0h.',
    'CAF',
    'Téléphone\u00A0: 04\u00A065\u00A071\u00A000\u00A000 (numéro fictif)',
    'Démonstration\u00A0: tout est inventé.',
    'https://exemple.fr/annuaire/permanences/p/',
  ]);
});

test('une adresse sur orientation : ni LOCATION ni nom de lieu, la commune et le téléphone', () => {
  const [seance] = list({ lieu: { nom: 'Maison bleue', adresse: { visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' } } });
  expect(seance?.lieu).toBeUndefined();
  expect(seance?.description).toContain('Adresse donnée au téléphone, à Lodève.');
  expect(JSON.stringify(seance)).not.toContain('Maison bleue');
});

test('un arrêt de tournée est son propre lieu, et sa propre clé', () => {
  expect(list({}, 'Place de la Mairie, au Bosc')[0]).toMatchObject({ cle: 'p_place-de-la-mairie-au-bosc', lieu: 'Place de la Mairie, au Bosc' });
});
