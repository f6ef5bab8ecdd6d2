import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCommunes } from '../../src/contenu/communes.ts';
import { createOrganisation } from './organisation.ts';

test.each(['34', '35', '54', '67', '86', '12', '29', '75', '974'])(
  'département %s : chaque commune dans un secteur et un seul, chaque secteur avec un service',
  (departement) => {
    const communes = readCommunes(resolve('content'), departement);
    const secteurs = createOrganisation(departement, communes).territoires.flatMap((territoire) => territoire.secteurs);
    expect(secteurs.flatMap((secteur) => secteur.communes.map(({ code_insee }) => code_insee)).sort()).toEqual(
      communes.map(({ code_insee }) => code_insee).sort(),
    );
    expect(secteurs.filter(({ services }) => services.length === 0)).toEqual([]);
    expect(new Set(secteurs.map(({ id }) => id)).size).toBe(secteurs.length);
  },
);

test.each(['34', '35', '54', '67', '86'])("département %s : le profil ne nomme que des communes et des intercommunalités d'aujourd'hui", (departement) => {
  const communes = readCommunes(resolve('content'), departement);
  const secteurs = createOrganisation(departement, communes).profil.territoires.flatMap((territoire) => territoire.secteurs);
  const noms = new Set(communes.map(({ nom }) => nom));
  const sirens = new Set(communes.map(({ epci }) => epci?.siren));
  expect(secteurs.flatMap(({ siege, communes: nommees = [] }) => [siege, ...nommees]).filter((nom) => !noms.has(nom))).toEqual([]);
  expect(secteurs.flatMap(({ epci = [] }) => epci).filter((siren) => !sirens.has(siren))).toEqual([]);
});
