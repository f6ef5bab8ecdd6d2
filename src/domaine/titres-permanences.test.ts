import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { listTitres } from './titres-permanences.ts';

const permanence = (id: string, lieu: string, commune: string, horaires: string) => ({
  id,
  partenaire: 'adil',
  intitule: 'Permanence logement',
  horaires,
  lieu: { nom: lieu, adresse: { visibilite: 'publique', commune, code_insee: '34003' } },
});

test("un titre de plus en plus précis, jusqu'à ce que chacun soit seul", () => {
  const catalogue = {
    partenaires: [{ id: 'adil', nom: 'ADIL' }],
    permanences: [
      permanence('a', 'Mairie', 'Agde', 'lundi 9h-12h'),
      permanence('b', 'Mairie', 'Sète', 'lundi 9h-12h'),
      permanence('c', 'Médiathèque', 'Sète', 'lundi 9h-12h'),
      permanence('d', 'Médiathèque', 'Sète', 'mardi 9h-12h'),
    ],
  } as unknown as Catalogue;
  expect(Object.fromEntries(listTitres(catalogue))).toEqual({
    a: 'Permanence logement, Agde',
    b: 'Permanence logement, Sète, Mairie',
    c: 'Permanence logement, Sète, Médiathèque, ADIL, lundi 9h-12h',
    d: 'Permanence logement, Sète, Médiathèque, ADIL, mardi 9h-12h',
  });
});
