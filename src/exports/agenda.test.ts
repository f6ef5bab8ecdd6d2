import { expect, test } from 'vitest';
import { readAgenda } from '../domaine/agenda-ecrit.ts';
import type { Presence } from '../domaine/presences.ts';
import { getAgenda } from '../domaine/horaires/agenda.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { formatAgenda } from './agenda.ts';

const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' } as const;
const aujourdhui = '2026-12-22';
const createPresence = (id: string, horaires: string, champs: object = {}): Presence => {
  const permanence = permanenceSchema.parse({
    id,
    partenaire: 'caf',
    intitule: `Permanence ${id}`,
    lieu: { nom: 'Mairie', adresse: { visibilite: 'publique', adresse: '1 place secrète', commune: 'Lodève', code_insee: '34142' } },
    horaires,
    ...champs,
  });
  return {
    permanence,
    partenaire: partenaireSchema.parse({
      id: 'caf',
      nom: 'CAF',
      type: 'caf',
      thematiques: ['acces-aux-droits', 'budget'],
      adresse: { visibilite: 'sans_lieu' },
    }),
    lieu: undefined,
    code_insee: '34142',
    agenda: getAgenda({ horaires }, { aujourdhui, territoire }),
  };
};

test("ce qui s'écrit se relit : dates des quatre semaines, doutes, besoins de la permanence ou de qui la tient", () => {
  // Vendredis : 25 décembre (férié), 1er janvier (férié), 8 et 15 janvier ; le 22 est hors des quatre semaines (22 décembre – 18 janvier).
  const presences = [createPresence('a', 'Fr 22:00-02:00'), createPresence('b', 'sur rendez-vous', { thematiques: ['budget'] })];
  const ecrit = formatAgenda(presences, aujourdhui, ({ permanence }) => `CAF · ${permanence.id}`);
  expect(ecrit).toEqual({
    du: aujourdhui,
    id: ['a', 'b'],
    intitule: ['Permanence a', 'Permanence b'],
    qui: ['CAF · a', 'CAF · b'],
    commune: ['34142', '34142'],
    besoins: [0b11, 0b10],
    rendez_vous: [0, 3],
    sans_date: [-1, 0],
    heures: [[1320, 1560, 'de 22\u00A0h à 2\u00A0h le lendemain']],
    seances: [[3, 0, 1, 10, 0, 1, 17, 0, 0, 24, 0, 0], []],
  });
  expect(readAgenda(ecrit).seances.map(({ jour, a_confirmer }) => [jour, a_confirmer])).toEqual([
    ['2026-12-25', 'ferie'],
    ['2027-01-01', 'ferie'],
    ['2027-01-08', ''],
    ['2027-01-15', ''],
  ]);
  expect(JSON.stringify(ecrit)).not.toContain('secrète');
});
