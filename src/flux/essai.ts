import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commune } from '../domaine/commune.schema.ts';
import { slugify } from '../domaine/slug.ts';
import { territoireSchema } from '../domaine/territoire.schema.ts';
import { type Atlas, createAtlas } from './atlas.ts';
import { Carnet } from './carnet.ts';
import type { Contexte } from './contexte.ts';
import { openEnPlace } from './en-place.ts';
import { type EnPlace, type Passage, readFlux } from './flux.ts';
import type { Genre } from './format.ts';
import { COLONNES, parseLigne } from './instantane.ts';
import { createRapport, type RapportComplet } from './rapport.ts';
import { SANS_TENUES } from './tenues.ts';

// Pour les essais seulement : un petit territoire, de vraies communes de l'Hérault, et de quoi passer un texte dans le flux entier.

const listVoisines = (texte: string) => texte.split(' ').filter(Boolean);
const COMMUNES = (
  [
    ['34003', 'Agde', '34300', 43.31, 3.48, '34332'],
    ['34032', 'Béziers', '34500', 43.35, 3.23, ''],
    ['34064', 'Le Caylar', '34520', 43.87, 3.32, ''],
    ['34079', "Clermont-l'Hérault", '34800', 43.63, 3.43, ''],
    ['34108', 'Frontignan', '34110', 43.45, 3.75, '34159'],
    ['34129', 'Lattes', '34970', 43.57, 3.9, '34172 34198'],
    ['34142', 'Lodève', '34700', 43.73, 3.32, '34205'],
    ['34144', 'Lunas-les-Châteaux', '34650', 43.71, 3.19, ''],
    ['34157', 'Mèze', '34140', 43.43, 3.58, '34341'],
    ['34159', 'Mireval', '34110', 43.51, 3.8, '34108'],
    ['34172', 'Montpellier', '34000 34070 34080 34090', 43.61, 3.87, '34129'],
    ['34198', 'Pérols', '34470', 43.57, 3.95, '34129'],
    ['34205', 'Les Plans', '34700', 43.76, 3.27, '34142'],
    ['34246', 'Entre-Vignes', '34400', 43.73, 4.08, ''],
    ['34332', 'Vias', '34450', 43.32, 3.4, '34003'],
    ['34341', 'Villeveyrac', '34560', 43.5, 3.6, '34157'],
  ] as const
).map(
  ([code_insee, nom, postaux, latitude, longitude, voisines]): Commune => ({
    code_insee,
    nom,
    slug: slugify(nom),
    codes_postaux: postaux.split(' '),
    epci: null,
    population: 1_000,
    position: { latitude, longitude },
    voisines: listVoisines(voisines),
  }),
);

export const ATLAS: Atlas = createAtlas({
  departement: '34',
  communes: COMMUNES,
  anciensCodes: new Map([
    ['34093', '34144'],
    ['34330', '34246'],
  ]),
  anciensNoms: new Map([
    ['verargues', '34246'],
    ['saint-christol', '34246'],
    ['dio-et-valquieres', '34144'],
  ]),
});

export const CONTEXTE: Contexte = {
  territoire: territoireSchema.parse({
    nom: 'Hérault',
    departement: '34',
    demonstration: false,
    zone_scolaire: 'C',
    etat_osm: 'Occitanie',
    marque: { nom: 'Essai' },
    editeur: { nom: 'Essai', courriel: 'essai@exemple.example', directeur_publication: 'la présidence', hebergeur: 'Essai' },
    site: 'https://exemple.example',
  }),
  demonstration: false,
  aujourdhui: '2026-11-22',
  atlas: ATLAS,
  dossierPrive: false,
  tenues: SANS_TENUES,
};

/** Un carnet qui nomme les colonnes comme nous. */
export const ouvreCarnet = (): Carnet => new Carnet(2, (colonne) => colonne);

interface Essai {
  readonly passage: Passage;
  readonly complet: RapportComplet;
  readonly rapport: RapportComplet['rapport'];
  /** Fiches publiées, par colonne. */
  readonly fiches: readonly Readonly<Record<string, string>>[];
  readonly permanences: readonly Readonly<Record<string, string>>[];
  /** « code colonne » de chaque avertissement. */
  readonly avertissements: readonly string[];
  readonly reparations: readonly string[];
}

type Texte = string | Uint8Array;

/** Passe un flux entier, comme la commande, sans rien écrire à sa place. */
export async function passe(
  entrees: Texte | Partial<Record<Genre, Texte>>,
  contexte: Partial<Contexte> = {},
  { disparus = '', conflits = '', ...enPlace }: Partial<Record<Genre | 'disparus' | 'conflits', string>> = {},
): Promise<Essai> {
  const dossier = mkdtempSync(join(tmpdir(), 'flux-essai-'));
  const ecrit = (nom: string, texte: Texte) => {
    const fichier = join(dossier, nom);
    writeFileSync(fichier, texte);
    return fichier;
  };
  try {
    const textes = typeof entrees === 'string' || entrees instanceof Uint8Array ? { partenaires: entrees } : entrees;
    const fichiers = Object.fromEntries(Object.entries(textes).map(([genre, texte]) => [genre, ecrit(`${genre}-source.csv`, texte)]));
    const places: Record<string, unknown> = { disparus, conflits };
    for (const [genre, texte] of Object.entries(enPlace)) places[genre] = await openEnPlace(genre as Genre, ecrit(`${genre}.csv`, texte));
    const passage = await readFlux(fichiers, places as EnPlace, { ...CONTEXTE, ...contexte });
    const complet = createRapport(passage, { change: passage.change, aBlanc: false });
    const direGroupes = (groupes: RapportComplet['avertissements']) => groupes.map(({ code, colonne }) => `${code} ${colonne}`.trim()).sort();
    return {
      passage,
      complet,
      rapport: complet.rapport,
      fiches: listFiches('partenaires', passage),
      permanences: listFiches('permanences', passage),
      avertissements: direGroupes(complet.avertissements),
      reparations: direGroupes(complet.reparations),
    };
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

function listFiches(genre: Genre, { sources }: Passage): Readonly<Record<string, string>>[] {
  const brouillons = sources.find((source) => source.genre === genre)?.brouillons ?? [];
  return brouillons.map(({ texte }) =>
    Object.fromEntries(COLONNES[genre].map((colonne, rang) => [colonne, parseLigne(texte)[rang] ?? '']).filter(([, case_]) => case_ !== '')),
  );
}
