import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { getTraduire } from '../i18n/index.ts';
import { POUR_TOUS } from './avec.ts';
import { type Etat, ETAT_VIDE } from './etat.ts';
import { type Choix, createFiltres, dropChoix, listChoix } from './filtres.ts';
import { getJetonFacette, getJetonGeneraliste, getJetonSpecialiste, getJetonType, type TypeResultat } from './jetons.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { AFFICHE_VIDE, type Notice } from './notice.ts';

const CATALOGUE = getCatalogue();
const LEXIQUE = readLexique(formatCommunes(CATALOGUE.communes), formatMots(CATALOGUE, getTraduire()));

const getNotice = (chemin: string, jetons: readonly string[], type: TypeResultat = 'partenaire'): Notice => ({
  chemin,
  affiche: AFFICHE_VIDE,
  nom: [],
  mots: [],
  jetons: [getJetonType(type), ...jetons],
});
const MOTEUR = createMoteurEssai([
  getNotice('femmes', [getJetonFacette('public', 'femmes'), getJetonSpecialiste('logement'), getJetonFacette('service', 'douche')]),
  getNotice('jeunes', [getJetonFacette('public', 'jeunes'), getJetonFacette('service', 'douche'), getJetonFacette('service', 'wifi')]),
  getNotice('tous', [getJetonFacette('public', POUR_TOUS), getJetonGeneraliste('logement'), getJetonFacette('avec', 'gratuit')]),
  getNotice('arabe', [getJetonFacette('public', POUR_TOUS), getJetonFacette('langue', 'arabe'), getJetonFacette('avec', 'gratuit')], 'permanence'),
]);
const FICHES = ['femmes', 'jeunes', 'tous', 'arabe'];
const createEssai = (etat: Partial<Etat>) => createFiltres({ ...ETAT_VIDE, ...etat }, LEXIQUE, MOTEUR);
const listGardees = async (etat: Partial<Etat>) => FICHES.filter((await createEssai(etat)).isGardee);

test.each<[string, Partial<Etat>, string[]]>([
  ['rien', {}, FICHES],
  ['un type', { type: 'permanence' }, ['arabe']],
  ['un besoin, spécialistes et généralistes', { theme: 'logement' }, ['femmes', 'tous']],
  ["un besoin que l'on n'a pas", { theme: 'inconnu' }, []],
  ['une langue', { langue: 'arabe' }, ['arabe']],
  ['un service', { services: ['douche'] }, ['femmes', 'jeunes']],
  ['deux services : les deux', { services: ['douche', 'wifi'] }, ['jeunes']],
  ['ce qui se coche', { avec: ['gratuit'] }, ['tous', 'arabe']],
  ['des groupes qui se croisent', { avec: ['gratuit'], theme: 'logement' }, ['tous']],
])('%s', async (_nom, etat, gardees) => expect(await listGardees(etat)).toEqual(gardees));

test('un public garde les services pour tous, et écarte ceux des autres', async () => {
  expect(await listGardees({ public: 'femmes' })).toEqual(['femmes', 'tous', 'arabe']);
  expect(await listGardees({ public: 'jeunes', langue: 'arabe' })).toEqual(['arabe']);
});

test('chaque compte est le nombre de fiches que le choix laisserait', async () => {
  const etats: Partial<Etat>[] = [{}, { public: 'femmes' }, { services: ['douche'] }, { type: 'permanence' }, { avec: ['gratuit'], theme: 'logement' }];
  const choix: Choix[] = [
    { groupe: 'type', valeur: 'partenaire' },
    { groupe: 'type', valeur: 'permanence' },
    { groupe: 'theme', valeur: 'logement' },
    { groupe: 'public', valeur: 'jeunes' },
    { groupe: 'langue', valeur: 'arabe' },
    { groupe: 'services', valeur: 'douche' },
    { groupe: 'services', valeur: 'wifi' },
    { groupe: 'avec', valeur: 'gratuit' },
  ];
  const choisit = (etat: Partial<Etat>, { groupe, valeur }: Choix): Partial<Etat> =>
    groupe === 'services' || groupe === 'avec' ? { ...etat, [groupe]: [...new Set([...(etat[groupe] ?? []), valeur])] } : { ...etat, [groupe]: valeur };
  for (const etat of etats) {
    const attendus = await Promise.all(choix.map(async (fait) => (await listGardees(choisit(etat, fait))).length));
    expect([etat, await (await createEssai(etat)).count(FICHES, choix)]).toEqual([etat, attendus]);
  }
});

test("les comptes ne portent que sur les fiches données, dans l'ordre des choix", async () => {
  const { count } = await createEssai({});
  expect(
    await count(
      ['femmes', 'arabe'],
      [
        { groupe: 'avec', valeur: 'gratuit' },
        { groupe: 'services', valeur: 'wifi' },
      ],
    ),
  ).toEqual([1, 0]);
  expect(await count([], [{ groupe: 'type', valeur: 'partenaire' }])).toEqual([0]);
});

const PLEIN: Etat = {
  ...ETAT_VIDE,
  q: 'repas',
  commune: 'lodeve',
  type: 'permanence',
  theme: 'logement',
  public: 'femmes',
  langue: 'arabe',
  services: ['douche', 'wifi'],
  avec: ['gratuit', 'fauteuil'],
  jours: ['mardi'],
};

test("les choix d'un état s'enlèvent un par un, sans toucher aux autres ni aux mots", () => {
  expect(listChoix(PLEIN).map(({ groupe, valeur }) => `${groupe}=${valeur}`)).toEqual([
    'type=permanence',
    'theme=logement',
    'public=femmes',
    'langue=arabe',
    'services=douche',
    'services=wifi',
    'avec=gratuit',
    'avec=fauteuil',
  ]);
  for (const choix of listChoix(PLEIN)) {
    const sans = dropChoix(PLEIN, choix);
    expect(listChoix(sans)).toEqual(listChoix(PLEIN).filter((autre) => autre.groupe !== choix.groupe || autre.valeur !== choix.valeur));
    expect([sans.q, sans.commune, sans.jours]).toEqual([PLEIN.q, PLEIN.commune, PLEIN.jours]);
  }
  expect(listChoix(listChoix(PLEIN).reduce(dropChoix, PLEIN))).toEqual([]);
});
