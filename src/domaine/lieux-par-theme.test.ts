import { expect, test } from 'vitest';
import { planLieuxDeTheme } from './lieux-par-theme.ts';
import { listPagesParType } from './par-type.ts';
import { partenaireSchema } from './partenaire.schema.ts';

const getFiche = (id: string, champs: object = {}) =>
  partenaireSchema.parse({
    id,
    nom: id,
    type: 'autre',
    thematiques: ['sante'],
    adresse: { visibilite: 'publique', commune: 'Alès', code_insee: '30007' },
    ...champs,
  });
const partenaires = [
  getFiche('b'),
  getFiche('a'),
  getFiche('emploi', { thematiques: ['emploi'] }),
  getFiche('fini', { statut: 'ferme_definitivement' }),
  getFiche('departement', { zone_eligibilite: ['34'] }),
  getFiche('france', { zone_eligibilite: ['france'] }),
  getFiche('abri', { adresse: { visibilite: 'confidentielle' } }),
];
const catalogue = { partenaires, communes: [], territoire: { departement: '34' } };

test("les lieux d'un besoin, sans les fermés pour toujours ; pour tout le département ou sans lieu d'abord", () => {
  const { nombre, ensemble, pages } = planLieuxDeTheme(catalogue, 'sante');
  expect([nombre, pages.length]).toEqual([5, 0]);
  expect(ensemble.map(({ cle, fiches }) => [cle, fiches.map(({ id }) => id)])).toEqual([
    ['partout', ['abri', 'departement', 'france']],
    ['ailleurs', ['a', 'b']],
  ]);
  expect(planLieuxDeTheme(catalogue, 'sante', 3).pages.map(({ slug }) => slug)).toEqual(['ailleurs']);
});

test('les pages par type suivent le vocabulaire, sans type vide, triées par nom et partagées', () => {
  const pages = listPagesParType([getFiche('z', { type: 'mairie' }), getFiche('c'), getFiche('y', { type: 'mairie' }), getFiche('x', { type: 'mairie' })], 2);
  expect(pages.map(({ type, slug, fiches }) => [type, slug, fiches.map(({ id }) => id)])).toEqual([
    ['mairie', 'mairie', ['x', 'y']],
    ['mairie', 'mairie-2', ['z']],
    ['autre', 'autre', ['c']],
  ]);
});
