import { expect, test } from 'vitest';
import { getCheminPartenaire, getCheminPermanence } from '../domaine/chemins.ts';
import { getConfiance, prepareRessorts } from '../domaine/orientation/competence.ts';
import { getCatalogue } from '../contenu/contenu.ts';
import { getTraduire } from '../i18n/index.ts';
import { chercher } from './chercher.ts';
import { listCompetents } from './competents.ts';
import { type Etat, ETAT_VIDE } from './etat.ts';
import { getJetonCommune, getJetonFacette, getJetonGeneraliste, getJetonSpecialiste, getJetonType, JETON_FERME, type TypeResultat } from './jetons.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { AFFICHE_VIDE, listNotices, type Notice } from './notice.ts';

const CATALOGUE = getCatalogue();
const LEXIQUE = readLexique(formatCommunes(CATALOGUE.communes), formatMots(CATALOGUE, getTraduire()));
const INSTANT = { jour: '2026-11-30', minutes: 600 };
const COMPETENTS = listCompetents(CATALOGUE).parCommune;
const NOTICES = listNotices(CATALOGUE, getTraduire());

async function cherche(etat: Partial<Etat>, notices: readonly Notice[] = NOTICES) {
  const reponse = await chercher({ ...ETAT_VIDE, ...etat }, LEXIQUE, createMoteurEssai(notices, COMPETENTS), INSTANT);
  return { ...reponse, chemins: reponse.resultats.map(({ id }) => id) };
}

const getNotice = (chemin: string, nom: string, mots: string, commune: string, autres: readonly string[] = [], type: TypeResultat = 'partenaire'): Notice => ({
  chemin,
  affiche: { ...AFFICHE_VIDE, titre: nom, texte: mots, commune },
  nom: nom.split(' '),
  mots: mots.split(' '),
  jetons: [getJetonCommune(commune), getJetonType(type), ...autres],
});
const LODEVE = '34142';
const SOUBES = '34306';
const MONTPELLIER = '34172';
const INVENTEES = [
  getNotice('/a/', 'epicerie lodeve', 'colis', LODEVE, [getJetonSpecialiste('precarite')]),
  getNotice('/b/', 'epicerie soubes', 'colis', SOUBES, [getJetonSpecialiste('precarite')]),
  getNotice('/c/', 'ccas lodeve', 'aide', LODEVE, [getJetonGeneraliste('precarite')]),
  getNotice('/d/', 'epicerie montpellier', 'colis', MONTPELLIER, [getJetonSpecialiste('precarite')]),
  getNotice('/e/', 'bus epicerie', 'tournee', 'partout34', [getJetonSpecialiste('precarite')]),
  getNotice('/f/', 'permanence logement', 'loyer', LODEVE, [getJetonSpecialiste('logement')], 'permanence'),
  getNotice('/g/', 'epicerie fermee', 'colis', LODEVE, [getJetonSpecialiste('precarite'), JETON_FERME]),
];

test("aide alimentaire autour de Lodève : des lieux de Lodève d'abord, puis à côté, jamais de Montpellier", async () => {
  const { resultats, alentours, requete } = await cherche({ q: 'aide alimentaire lodève' });
  expect(alentours?.nom).toBe('Lodève');
  expect(requete.themes).toEqual(['precarite']);
  const fiches = await Promise.all(resultats.slice(0, 5).map((resultat) => resultat.read()));
  expect(fiches[0]?.affiche.sousTitre).toContain('Lodève');
  expect(fiches.every(({ mots }) => mots.includes('alimentaire') || mots.includes('alimentaires'))).toBe(true);
  expect(resultats.every(({ km = 0 }) => km <= 20)).toBe(true);
});

test.each([
  'aide alimentaire lodeve',
  'AIDE ALIMENTAIRE À LODÈVE',
  'aide alimentaire près de Lodève',
  'lodève aide alimentaire',
  'l’aide alimentaire, à Lodève',
])('« %s » donne les mêmes fiches dans le même ordre', async (q) => {
  expect((await cherche({ q })).chemins).toEqual((await cherche({ q: 'aide alimentaire', commune: 'lodeve' })).chemins);
});

test("le plus proche d'abord ; ce qui vaut partout ensuite ; ce qui est fermé en dernier", async () => {
  expect((await cherche({ q: 'épicerie lodève' }, INVENTEES)).chemins).toEqual(['/a/', '/b/', '/e/', '/g/']);
});

test("un besoin ramène les fiches qui n'ont pas les mots, les spécialistes avant les autres", async () => {
  const { chemins, ignores } = await cherche({ q: 'faim à Lodève' }, INVENTEES);
  expect(chemins).toEqual(['/a/', '/b/', '/c/', '/e/', '/g/']);
  expect(ignores).toEqual([]);
});

test("un mot que rien n'a se dit, et n'empêche pas les autres", async () => {
  const { chemins, ignores, elargie } = await cherche({ q: 'ccas xylophone' }, INVENTEES);
  expect(chemins).toEqual(['/c/']);
  expect(ignores.map(({ ecrit }) => ecrit)).toEqual(['xylophone']);
  expect(elargie).toBe(false);
});

test('faute de fiche avec tous les mots, celles qui en ont une partie, et on le dit', async () => {
  const { chemins, elargie } = await cherche({ q: 'ccas tournee' }, INVENTEES);
  expect(elargie).toBe(true);
  expect(chemins.toSorted()).toEqual(['/c/', '/e/']);
});

test("le dernier mot peut n'être que commencé, et un début de commune y mène", async () => {
  const { chemins } = await cherche({ q: 'épic' }, INVENTEES);
  expect(chemins.toSorted()).toEqual(['/a/', '/b/', '/d/', '/e/', '/g/']);
  expect(chemins.at(-1)).toBe('/g/');
  expect((await cherche({ q: 'lodè' }, INVENTEES)).communes.map(({ nom }) => nom)).toEqual(['Lodève']);
});

test('les filtres se croisent, et leurs comptes disent ce que chacun laisserait', async () => {
  const tous = await cherche({ commune: 'lodeve' }, INVENTEES);
  expect(tous.chemins.toSorted()).toEqual(['/a/', '/b/', '/c/', '/e/', '/f/', '/g/']);
  const permanences = await cherche({ commune: 'lodeve', type: 'permanence' }, INVENTEES);
  expect(permanences.chemins).toEqual(['/f/']);
  expect(
    await permanences.countChoix([
      { groupe: 'theme', valeur: 'logement' },
      { groupe: 'theme', valeur: 'precarite' },
      { groupe: 'type', valeur: 'partenaire' },
      { groupe: 'type', valeur: 'permanence' },
    ]),
  ).toEqual([1, 0, 5, 1]);
  expect((await cherche({ commune: 'lodeve', theme: 'logement' }, INVENTEES)).chemins).toEqual(['/f/']);
  expect((await cherche({ theme: 'precarite' }, INVENTEES)).chemins).toHaveLength(6);
});

test('rien alentour : les comptes disent encore ce que chaque filtre laisserait de ce qui est plus loin', async () => {
  const loin = Array.from({ length: 5 }, (_, rang) =>
    getNotice(`/caf-${rang}/`, 'caf', 'allocations', MONTPELLIER, rang > 2 ? [getJetonFacette('avec', 'gratuit')] : [], rang > 1 ? 'permanence' : 'partenaire'),
  );
  const notices = [...INVENTEES, ...loin];
  const recherche = { q: 'caf', commune: 'lodeve' } as const;
  expect(await cherche(recherche, notices)).toMatchObject({ loin: true, resultats: { length: 3 } });
  for (const etat of [recherche, { ...recherche, type: 'partenaire' } as const])
    for (const [choix, choisi] of [
      [{ groupe: 'type', valeur: 'permanence' }, { type: 'permanence' }],
      [{ groupe: 'type', valeur: 'partenaire' }, { type: 'partenaire' }],
      [{ groupe: 'avec', valeur: 'gratuit' }, { avec: ['gratuit'] }],
    ] as const) {
      const [compte] = await (await cherche(etat, notices)).countChoix([choix]);
      expect([etat, choix, compte]).toEqual([etat, choix, (await cherche({ ...etat, ...choisi }, notices)).resultats.length]);
    }
});

test("l'adresse garde des mots d'adresse, et une commune inconnue reste telle qu'elle est écrite", async () => {
  expect((await cherche({ q: 'repas', commune: 'LODÈVE', theme: 'violences' })).etat).toEqual({
    ...ETAT_VIDE,
    q: 'repas',
    commune: 'lodeve',
    theme: 'soutien',
  });
  expect((await cherche({ q: 'repas', commune: 'lodvee', theme: 'inconnu' })).etat).toEqual({ ...ETAT_VIDE, q: 'repas', commune: 'lodvee' });
});

test('rien de compris, rien de montré : ni fiche, ni « aucun résultat »', async () => {
  expect(await cherche({ q: 'l' })).toMatchObject({ vide: true, resultats: [] });
  expect(await cherche({ q: 'l', type: 'permanence' })).toMatchObject({ vide: false });
});

test('chercher ne lit aucune fiche ; seul ce qui se montre se télécharge', async () => {
  const moteur = createMoteurEssai(NOTICES);
  const { resultats } = await chercher({ ...ETAT_VIDE, q: 'aide alimentaire lodève' }, LEXIQUE, moteur, INSTANT);
  expect(resultats.length).toBeGreaterThan(5);
  expect(moteur.lues).toEqual([]);
});

test("un index qui ne répond plus n'est pas « aucun résultat »", async () => {
  const moteur = { ...createMoteurEssai([]), checkJoignable: () => Promise.reject(new Error('hors réseau')) };
  await expect(chercher({ ...ETAT_VIDE, q: 'repas' }, LEXIQUE, moteur, INSTANT)).rejects.toThrow('hors réseau');
});

// La vérité vient d'ailleurs : le ressort de la commune, que le guide lit.
test('un service de secteur : celui de la commune vient le premier, et le dit, dans chaque commune où quelqu’un est désigné', async () => {
  const getRessort = prepareRessorts(CATALOGUE);
  const roles = { 'service-social-departemental': 'assistante sociale', pmi: 'pmi', 'mission-locale': 'mission locale' } as const;
  const moteur = createMoteurEssai(NOTICES, COMPETENTS);
  let verifiees = 0;
  for (const commune of CATALOGUE.communes.filter((_, rang) => rang % 13 === 0))
    for (const [role, q] of Object.entries(roles)) {
      const designes = (getRessort(commune).roles[role as keyof typeof roles] ?? []).filter(
        ({ raison }) => getConfiance(raison.id) === 'etablie' && raison.id !== 'departement',
      );
      // Le siège, ou l'une de ses permanences.
      const siens = (id: string) => designes.some((designe) => designe.id === id);
      const chemins = [
        ...CATALOGUE.partenaires.filter(({ id }) => siens(id)).map(getCheminPartenaire),
        ...CATALOGUE.permanences.filter(({ partenaire }) => siens(partenaire)).map(getCheminPermanence),
      ];
      if (chemins.length === 0) continue;
      const { resultats } = await chercher({ ...ETAT_VIDE, q, commune: commune.slug }, LEXIQUE, moteur, INSTANT);
      const [premiere] = resultats;
      const noms = (await premiere?.read())?.affiche;
      expect(premiere?.competente, `${q} à ${commune.nom} : ${noms?.titre}`).toBe(designes.length > 1 ? 'partagee' : 'seule');
      expect(chemins).toContain(premiere?.id);
      verifiees += 1;
    }
  expect(verifiees).toBeGreaterThan(50);
});
