import { describe, expect, test } from 'vitest';
import { deduireType, getDeduits } from './deduire-type.ts';

describe("le type d'un partenaire", () => {
  test.each([
    ['mairie', 'Mairie de Lodève', 'mairie'],
    ['pole_emploi', 'Pôle emploi de Sète', 'france-travail'],
    ['maison_handicapees', 'Maison départementale', 'mdph'],
    ['permanence_juridique', "Point d'accès au droit", 'point-justice'],
    ['cidf', '', 'cidff'],
    ['CLIC', '', 'service-autonomie'],
    ['Maison départementale des solidarités', '', 'mds'],
    ['france-services', '', 'france-services'],
    ['cij', 'Mission locale de Ganges', 'autre'],
    ['constructor', 'Un lieu', 'autre'],
    ['', 'CCAS de Lodève', 'ccas'],
    ['', "Centre communal d'action sociale", 'ccas'],
    ['', 'Relais France Services La Poste', 'france-services'],
    ['', "Caisse d'allocations familiales de l'Hérault", 'caf'],
    ['', "Agence départementale de la solidarité Cœur d'Hérault", 'mds'],
    ['', 'Les Restos du Cœur', 'aide-alimentaire'],
    ['', 'Secours populaire français', 'association'],
    ['', 'CSAPA Arc-en-ciel', 'sante'],
    ['', 'Mairie annexe', 'mairie'],
    ['inconnu', 'Mission locale de Sète', 'mission-locale'],
    ['', "Chambre d'agriculture", 'autre'],
  ])('TYPE « %s », nom « %s »', (declare, nom, type) => {
    expect(deduireType(declare, nom)).toBe(type);
  });

  test('rôles et thèmes viennent du type ; un service sans type se trouve parfois par un besoin', () => {
    expect(getDeduits('adil', '')).toMatchObject({ roles: ['adil'], thematiques: ['logement'] });
    expect(getDeduits('autre', 'pif')).toEqual({ roles: [], thematiques: ['enfance-famille', 'acces-aux-droits'] });
    expect(getDeduits('autre', 'sous_pref').thematiques).toEqual(['acces-aux-droits']);
    expect(getDeduits('autre', 'gendarmerie')).toEqual({ roles: [], thematiques: [] });
  });
});
