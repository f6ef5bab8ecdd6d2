import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCommunes } from '../../src/contenu/communes.ts';
import { readContenu } from '../../src/contenu/contenu.ts';
import type { Catalogue } from '../../src/domaine/catalogue.ts';
import { lireHoraires } from '../../src/domaine/horaires/lire.ts';
import { isNumeroFictif } from '../../src/domaine/numero.ts';
import { NATURES_PERMANENCE } from '../../src/domaine/vocabulaires/natures-permanence.ts';
import { ROLES } from '../../src/domaine/vocabulaires/roles.ts';
import { STATUTS } from '../../src/domaine/vocabulaires/statuts.ts';
import { THEMES } from '../../src/domaine/vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from '../../src/domaine/vocabulaires/types-partenaire.ts';
import { VISIBILITES } from '../../src/domaine/vocabulaires/visibilites.ts';
import { createDemonstration, type Fichiers } from './demonstration.ts';
import { findDepartement } from './departements.ts';

const CONTENU = resolve('content');

function create(code: string, partenaires = 980, permanences = 380, graine = code) {
  const departement = findDepartement(code);
  if (!departement) throw new Error(`Département ${code} inconnu.`);
  return createDemonstration({ departement, communes: readCommunes(CONTENU, code), partenaires, permanences, graine });
}

/** Écrit une démonstration dans un dossier temporaire et la relit par le chemin de la construction. */
function readDemonstration(code: string, publics: Fichiers) {
  const contenu = mkdtempSync(join(tmpdir(), 'demonstration-'));
  try {
    for (const [nom, texte] of [...publics, ['urgences.yaml', readFileSync(join(CONTENU, 'urgences.yaml'), 'utf8')] as const]) {
      mkdirSync(dirname(join(contenu, nom)), { recursive: true });
      writeFileSync(join(contenu, nom), texte);
    }
    const table = join(CONTENU, 'communes', `${code}.csv`);
    mkdirSync(join(contenu, 'communes'));
    if (existsSync(table)) copyFileSync(table, join(contenu, 'communes', `${code}.csv`));
    return readContenu({ contenu, flux: join(contenu, 'flux'), pro: undefined }, { PREMIER_ACCUEIL_DATE: '2026-11-22' });
  } finally {
    rmSync(contenu, { recursive: true });
  }
}

function getHerault(): Catalogue {
  const { catalogue, anomalies } = readDemonstration('34', create('34').publics);
  if (!catalogue) throw new Error(anomalies.map(({ message }) => message).join('\n'));
  return catalogue;
}
const herault = getHerault();
const ids = (table: readonly { id: string }[]) => table.map(({ id }) => id).sort();
const presents = (valeurs: readonly string[]) => [...new Set(valeurs)].sort();

test("la même commande rend les mêmes octets, une autre graine en rend d'autres", () => {
  const [une, deux, autre] = [create('54', 300, 100, '1'), create('54', 300, 100, '1'), create('54', 300, 100, '2')];
  expect([...une.publics]).toEqual([...deux.publics]);
  expect([...une.prives]).toEqual([...deux.prives]);
  expect(une.publics.get('flux/partenaires.csv')).not.toBe(autre.publics.get('flux/partenaires.csv'));
});

test.each([
  ['34', 980, 380],
  ['35', 700, 200],
  ['54', 800, 200],
  ['67', 700, 200],
  ['86', 500, 200],
  ['12', 400, 100],
  ['974', 120, 60],
  ['2A', 90, 40],
  ['971', 90, 40],
  ['75', 60, 40],
  ['34', 50, 20],
  ['54', 1, 3],
] as const)(
  'le département %s, %i partenaires et %i permanences : rien à corriger, sauf les horaires illisibles écrits exprès',
  (code, partenaires, permanences) => {
    const { catalogue, anomalies } = readDemonstration(code, create(code, partenaires, permanences).publics);
    expect(anomalies.filter(({ code: anomalie }) => anomalie !== 'horaires-illisibles')).toEqual([]);
    expect(anomalies.length).toBeLessThanOrEqual(1);
    expect([catalogue?.partenaires.length, catalogue?.permanences.length]).toEqual([partenaires, permanences]);
  },
);

test('toutes les valeurs des vocabulaires qui changent une page sont dans la démonstration', () => {
  const { partenaires, permanences } = herault;
  expect(presents(partenaires.map(({ type }) => type))).toEqual(ids(TYPES_PARTENAIRE));
  expect(presents(partenaires.flatMap(({ roles }) => roles))).toEqual(ids(ROLES));
  expect(presents(partenaires.flatMap(({ thematiques }) => thematiques))).toEqual(ids(THEMES));
  expect(presents(partenaires.map(({ statut }) => statut))).toEqual(ids(STATUTS));
  expect(presents(partenaires.map(({ adresse }) => adresse.visibilite))).toEqual(ids(VISIBILITES));
  expect(presents(permanences.map(({ nature }) => nature))).toEqual(ids(NATURES_PERMANENCE));
  expect(partenaires.some(({ adresse }) => adresse.visibilite === 'publique' && adresse.hors_territoire)).toBe(true);
});

test("l'Hérault du schéma : 341 mairies, 176 CCAS, 4 CIAS pour 48 communes, 6 communes autour de Roujan", () => {
  const type = (voulu: string) => herault.partenaires.filter(({ type: lu }) => lu === voulu);
  expect(
    type('mairie')
      .flatMap(({ zone_eligibilite }) => zone_eligibilite)
      .sort(),
  ).toEqual(herault.communes.map(({ code_insee }) => code_insee).sort());
  expect(type('ccas')).toHaveLength(176);
  expect(type('cias')).toHaveLength(4);
  expect(new Set(type('cias').flatMap(({ zone_eligibilite }) => zone_eligibilite)).size).toBe(48);
  expect(type('cpas').map(({ id, zone_eligibilite }) => [id, zone_eligibilite.length])).toEqual([['cpas-roujan', 6]]);
});

test("l'Hérault du schéma : six territoires, 36 services sur 33 sites, et les communes que le plan nomme", () => {
  const { secteurs, niveaux } = herault.secteurs;
  const feuilles = secteurs.filter(({ communes }) => communes.length > 0);
  expect(secteurs.filter(({ niveau }) => niveau === 'mds').map(({ nom }) => nom)).toEqual([
    'Haut Languedoc et Ouest Hérault',
    "Cœur d'Hérault Pic Saint-Loup",
    'Montpelliérain',
    'Biterrois',
    'Étang de Thau',
    'Petite Camargue',
  ]);
  const services = new Set(
    feuilles.flatMap((feuille) => feuille.services.filter(({ role }) => role === 'service-social-departemental').map(({ partenaire }) => partenaire)),
  );
  expect(services.size).toBe(36);
  const sites = herault.partenaires.filter(({ id }) => services.has(id)).map(({ adresse }) => JSON.stringify(adresse));
  expect(new Set(sites).size).toBe(33);
  expect(
    new Set(feuilles.flatMap((feuille) => feuille.services.filter(({ role }) => role === 'service-autonomie').map(({ partenaire }) => partenaire))).size,
  ).toBe(3);
  const territoireDe = (nom: string) =>
    feuilles.find(({ communes }) => communes.includes(herault.communes.find((commune) => commune.nom === nom)?.code_insee ?? ''))?.parent;
  expect(['Le Caylar', 'Ganges', 'Olargues', 'Lamalou-les-Bains', 'Mèze', 'Poussan'].map(territoireDe)).toEqual([
    'territoire-coeur-d-herault-pic-saint-loup',
    'territoire-coeur-d-herault-pic-saint-loup',
    'territoire-haut-languedoc-et-ouest-herault',
    'territoire-haut-languedoc-et-ouest-herault',
    'territoire-etang-de-thau',
    'territoire-etang-de-thau',
  ]);
  expect(niveaux.map(({ sigle }) => sigle)).toEqual(['MDS', 'STS']);
});

test('le service social passe dans 74 communes au moins', () => {
  const sociales = herault.permanences.filter(({ id }) => id.startsWith('permanence-sociale-'));
  expect(new Set(sociales.map(({ id }) => id)).size).toBeGreaterThanOrEqual(74);
});

test('chaque intercommunalité a, chez elle, de quoi répondre à chacun des besoins', () => {
  const epciDe = new Map(herault.communes.map(({ code_insee, epci }) => [code_insee, epci?.siren]));
  const couverts = herault.partenaires.flatMap(({ adresse, zone_eligibilite, thematiques, statut }) => {
    if (statut !== 'ouvert') return [];
    const codes = ['code_insee' in adresse ? adresse.code_insee : '', ...zone_eligibilite];
    return codes.flatMap((code) => thematiques.map((theme) => `${epciDe.get(code) ?? code} ${theme}`));
  });
  const manques = [...new Set(epciDe.values())].flatMap((siren) => THEMES.map(({ id }) => `${siren} ${id}`)).filter((paire) => !couverts.includes(paire));
  expect(manques).toEqual([]);
});

test("aucun numéro, dossier privé compris, ne peut appeler quelqu'un ; aucun site ni courriel n'existe", () => {
  const { publics, prives } = create('34');
  const textes = [...publics.values(), ...prives.values()].join('\n');
  for (const numero of textes.match(/\b0\d(?: \d\d){4}\b/g) ?? []) expect(isNumeroFictif(numero), numero).toBe(true);
  const domaines = [...textes.matchAll(/@([\w.-]+)|https?:\/\/([\w.-]+)/g)].map(([, courriel, site]) => courriel ?? site ?? '');
  expect(domaines.filter((domaine) => !domaine.endsWith('.example'))).toEqual([]);
});

test("deux fiches n'ont jamais le même nom, et une ancienne adresse n'est celle d'aucune fiche", () => {
  const { partenaires } = herault;
  expect(new Set(partenaires.map(({ nom }) => nom)).size).toBe(partenaires.length);
  const pris = new Set(partenaires.map(({ id }) => id));
  const anciens = partenaires.flatMap(({ anciens_slugs }) => anciens_slugs);
  expect(anciens.length).toBeGreaterThan(0);
  expect(anciens.filter((ancien) => pris.has(ancien))).toEqual([]);
});

test("les heures se lisent toutes, sauf une, qui montre ce que l'on fait d'heures illisibles", () => {
  const textes = [
    ...herault.partenaires.flatMap(({ horaires_accueil, telephone, fermetures }) => [
      horaires_accueil,
      ...telephone.map(({ horaires }) => horaires),
      ...fermetures.map(({ horaires }) => horaires),
    ]),
    ...herault.permanences.flatMap(({ horaires, itinerance }) => [horaires, ...(itinerance?.arrets.map((arret) => arret.horaires) ?? [])]),
  ].filter((texte) => texte !== undefined);
  expect(textes.filter((texte) => lireHoraires(texte).erreur)).toEqual(['aux heures habituelles, voir la feuille à la porte']);
});

test("l'adresse « sur orientation » est dans le dossier privé et nulle part ailleurs", () => {
  const { publics, prives } = create('34');
  const prive = parse(prives.get('partenaires/relais-familles-sur-orientation.yaml') ?? '') as { adresse: { adresse: string }; contacts_pro: unknown[] };
  expect(prive.contacts_pro).toHaveLength(1);
  const ligne = publics
    .get('flux/partenaires.csv')
    ?.split('\n')
    .find((texte) => texte.startsWith('relais-familles-sur-orientation;'));
  expect(ligne).toContain(';sur_orientation;;;;Béziers;34032;;;;;');
  expect(ligne).not.toContain(prive.adresse.adresse);
  expect([...prives.keys()]).toContain('partenaires/abri-femmes-et-enfants.yaml');
  expect(prives.get('partenaires/abri-femmes-et-enfants.yaml')).not.toContain('adresse:');
});

test.each([
  ['34', ['MDS', 'STS'], '2023-2028'],
  ['35', ['CDAS'], '2024-2028'],
  ['54', ['MDS'], 'RTAD'],
  ['67', ['UTAMS', 'UT', 'CMS'], 'ancien'],
  ['86', ['MDS'], 'ancien'],
  ['12', ['MDS'], 'entièrement inventée'],
] as const)('le département %s parle avec ses mots', (code, sigles, origine) => {
  const secteurs = parse(create(code, 60, 0).publics.get('secteurs.yaml') ?? '') as { origine: string; niveaux: { sigle?: string }[] };
  expect(secteurs.niveaux.flatMap(({ sigle }) => sigle ?? [])).toEqual(sigles);
  expect(secteurs.origine).toContain(origine);
  expect(secteurs.origine).toContain('inventé');
});

test("le contenu du dépôt, tant que c'est la démonstration, est celui que la commande écrit", () => {
  const { demonstration, departement } = parse(readFileSync(join(CONTENU, 'territoire.yaml'), 'utf8')) as { demonstration: boolean; departement: string };
  const { publics } = create('34');
  for (const [nom, texte] of publics) if (demonstration && departement === '34') expect(readFileSync(join(CONTENU, nom), 'utf8') === texte, nom).toBe(true);
});
