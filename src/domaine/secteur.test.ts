import { expect, test } from 'vitest';
import { partenaireSchema } from './partenaire.schema.ts';
import { listCommunesServies, listEtages, resolveServices, splitServices } from './secteur.ts';
import { secteursSchema } from './secteur.schema.ts';

const MDS = partenaireSchema.parse({ id: 'mds-lodeve', nom: 'MDS de Lodève', type: 'mds', adresse: { visibilite: 'sans_lieu' } });
const SERVICE = { role: 'service-social-departemental', nom: 'Accueil de Lodève', partenaire: 'mds-lodeve' };
const SECTEURS = secteursSchema.parse({
  niveaux: [
    { id: 'territoire', nom: 'Territoire des solidarités' },
    { id: 'antenne', nom: 'Antenne' },
  ],
  secteurs: [
    { id: 'nord', nom: 'Nord', niveau: 'territoire', services: [{ role: 'pmi', nom: 'PMI du Nord', partenaire: 'pmi-nord' }] },
    { id: 'lodeve', nom: 'Lodève', niveau: 'antenne', parent: 'nord', communes: ['34142', '34304'], services: [SERVICE] },
    {
      id: 'clermont',
      nom: 'Clermont',
      niveau: 'antenne',
      parent: 'nord',
      communes: ['34079'],
      services: [{ role: 'service-social-departemental', nom: 'Accueil de Clermont' }],
    },
  ],
});
const PARTENAIRES = [MDS];

test('une commune a son secteur, puis le territoire qui le contient, avec les mots du Département', () => {
  const etages = listEtages('34304', { secteurs: SECTEURS, partenaires: PARTENAIRES });
  expect(etages.map(({ secteur, niveau }) => `${niveau.nom} ${secteur.nom}`)).toEqual(['Antenne Lodève', 'Territoire des solidarités Nord']);
  expect(etages[0]?.services).toEqual([{ ...SERVICE, fiche: MDS }]);
});

test('un service sans fiche dans le flux garde son nom', () => {
  expect(listEtages('34079', { secteurs: SECTEURS, partenaires: PARTENAIRES })[0]?.services).toEqual([
    { role: 'service-social-departemental', nom: 'Accueil de Clermont' },
  ]);
  expect(resolveServices([{ role: 'pmi', nom: 'PMI', partenaire: 'absente' }], new Map())).toEqual([{ role: 'pmi', nom: 'PMI', partenaire: 'absente' }]);
});

test("une commune qu'aucun secteur ne nomme n'a pas d'étage", () => {
  expect(listEtages('34999', { secteurs: SECTEURS, partenaires: PARTENAIRES })).toEqual([]);
});

test('un service sert les communes de son secteur ; nommé par un territoire, celles de tous ses secteurs', () => {
  const servies = listCommunesServies(SECTEURS);
  expect(servies.get('mds-lodeve')).toEqual(['34142', '34304']);
  expect(servies.get('pmi-nord')).toEqual(['34142', '34304', '34079']);
});

test("un découpage qui n'a pas été vérifié est refusé, et dit pourquoi", () => {
  const [nord, lodeve] = SECTEURS.secteurs;
  if (!nord || !lodeve) throw new Error("le découpage d'essai a deux secteurs");
  const lire = (secteurs: typeof SECTEURS.secteurs) => () => listEtages('34142', { secteurs: { ...SECTEURS, secteurs }, partenaires: [] });
  expect(lire([lodeve])).toThrow("Le secteur « lodeve » est dans « nord », qui n'existe pas : corrigez son parent.");
  expect(lire([{ ...nord, parent: 'lodeve' }, lodeve])).toThrow('Le secteur « lodeve » se contient lui-même : corrigez son parent.');
  expect(lire([nord, { ...lodeve, niveau: 'bureau' }])).toThrow(
    "Le secteur « lodeve » est d'un niveau inconnu, « bureau » : écrivez-le dans « niveaux », ou corrigez-le.",
  );
});

test("le service social d'abord, puis les autres, chacun une fois avec tous ses rôles", () => {
  const secteurs = secteursSchema.parse({
    niveaux: [{ id: 'mds', nom: 'MDS' }],
    secteurs: [
      {
        id: 'territoire',
        nom: 'Territoire',
        niveau: 'mds',
        services: [
          { role: 'service-insertion', nom: 'MDS', partenaire: 'mds' },
          { role: 'aide-sociale-enfance', nom: 'MDS', partenaire: 'mds' },
        ],
      },
      {
        id: 'lodeve',
        nom: 'Lodève',
        niveau: 'mds',
        parent: 'territoire',
        communes: ['34142'],
        services: [{ role: 'pmi', nom: 'PMI' }, SERVICE, { role: 'service-insertion', nom: 'MDS', partenaire: 'mds' }],
      },
    ],
  });
  const { sociaux, autres } = splitServices(listEtages('34142', { secteurs, partenaires: [] }));
  expect(sociaux.map(({ nom }) => nom)).toEqual(['Accueil de Lodève']);
  expect(autres.map(({ service, roles }) => [service.nom, ...roles])).toEqual([
    ['PMI', 'pmi'],
    ['MDS', 'service-insertion', 'aide-sociale-enfance'],
  ]);
});

test('sans service social nommé, tous les services du secteur suivent la commune', () => {
  const secteurs = secteursSchema.parse({
    niveaux: [{ id: 'mds', nom: 'MDS' }],
    secteurs: [{ id: 'a', nom: 'A', niveau: 'mds', communes: ['34142'], services: [{ role: 'pmi', nom: 'PMI' }] }],
  });
  expect(splitServices(listEtages('34142', { secteurs, partenaires: [] }))).toEqual({ sociaux: [{ role: 'pmi', nom: 'PMI' }], autres: [] });
  expect(splitServices([])).toEqual({ sociaux: [], autres: [] });
});
