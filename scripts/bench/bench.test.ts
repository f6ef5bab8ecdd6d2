import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Bilan } from './bilan.ts';
import { formatBilan } from './affichage.ts';

const lance = (...args: string[]) => spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });
const REPARTITION = { nombre: expect.any(Number), mediane: expect.any(Number), p95: expect.any(Number), maximum: expect.any(Number) };
const QUALITE = { requetes: 4, rappel: expect.any(Number), mrr: expect.any(Number) };

test('un petit annuaire se construit, se cherche et se compare : un seul objet, complet, et des tableaux', { timeout: 300_000 }, () => {
  const { stdout, stderr, status } = lance('--partenaires', '30', '--seulement', 'recherche', '--phrases', '4', '--json');
  expect(status, stderr).toBe(0);
  const bilan = JSON.parse(stdout) as Bilan;
  expect(bilan).toEqual({
    machine: { processeurs: expect.any(Number), charge: expect.any(Number) },
    lenteur: 4,
    echelles: [
      {
        departement: '34',
        partenaires: 30,
        permanences: 30,
        pages_construites: expect.any(Number),
        octets: expect.any(Number),
        construction: null,
        lenteur_reelle: expect.any(Number),
        recherche: {
          qualite: { ...QUALITE, manquees: expect.any(Array) },
          ko_premiere: REPARTITION,
          ko_sans_page: REPARTITION,
          ko_suivante: REPARTITION,
          ms: REPARTITION,
          sans_reponse: [],
        },
        moteurs: ['minisearch', 'fuse', 'lunr'].map((nom) => ({
          nom,
          qualite: QUALITE,
          ko: { moteur: expect.any(Number), index: expect.any(Number) },
          ms_node: REPARTITION,
          ms_chromium: { ...REPARTITION, ouverture: expect.any(Number) },
        })),
        poids: null,
        pages: null,
        ressenti: null,
        carte: null,
      },
    ],
    lineaire: null,
    flux: null,
    constats: expect.any(Array),
  });
  const [{ recherche, moteurs }] = bilan.echelles as [Bilan['echelles'][number]];
  // La page répond, et ce qu'elle montre se lit : sans cela, tout serait manqué.
  expect(recherche?.ms.nombre).toBe(4);
  expect(recherche?.qualite.rappel).toBeGreaterThanOrEqual(0.5);
  expect(recherche?.ko_sans_page.mediane).toBeGreaterThan(20);
  for (const { qualite, ko } of moteurs ?? []) {
    expect(qualite.rappel).toBeGreaterThan(0);
    expect(ko.moteur).toBeGreaterThan(3);
  }
  expect(bilan.constats.map(({ quoi }) => quoi)).toContain('de la frappe aux réponses, p95');
  const texte = formatBilan(bilan);
  for (const mot of ['minisearch', 'recall@5', 'Devant les bornes']) expect(texte).toContain(mot);
});

test.each([
  [['--seulement', 'tout'], /les parties sont construction, recherche/],
  [['--partenaires', '10,20', '--permanences', '10'], /autant de nombres/],
  [['--partenaires', 'dix'], /attend un nombre/],
])('%j se refuse en une phrase', (args, phrase) => {
  const { stdout, stderr, status } = lance(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(phrase);
});

test('--aide dit les parties', () => {
  const { stdout, status } = lance('--aide');
  expect(status).toBe(0);
  for (const partie of ['construction', 'recherche', 'pages', 'carte', 'flux']) expect(stdout).toContain(`  ${partie} `);
});
