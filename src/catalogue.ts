import { getCollection, getEntry } from 'astro:content';
import type { Catalogue } from './domaine/catalogue.ts';
import type { Commune } from './domaine/commune.schema.ts';
import { compareNoms } from './domaine/commune.ts';
import type { FondSitue } from './domaine/fond.ts';
import type { Partenaire } from './domaine/partenaire.schema.ts';
import type { Permanence } from './domaine/permanence.schema.ts';
import { translateCatalogue } from './domaine/traduction.ts';
import type { Urgence } from './domaine/urgence.schema.ts';
import type { Langue } from './domaine/vocabulaires/langues.ts';

const catalogues = new Map<Langue, Promise<Catalogue>>();

/** Ce que le catalogue a de plus que ses quatre listes. */
type Reglages = Omit<Catalogue, 'communes' | 'partenaires' | 'permanences' | 'urgences'>;

/**
 * LA porte des pages vers les données : le catalogue entier, déjà vérifié, dans un ordre qui ne dépend de rien.
 * Lu une fois par construction.
 * @throws si une collection est vide ou absente : un annuaire vide ne se publie pas.
 */
export function getCatalogue(langue: Langue = 'fr'): Promise<Catalogue> {
  const deja = catalogues.get(langue);
  if (deja) return deja;
  const catalogue = langue === 'fr' ? readCollections() : getCatalogue().then((francais) => translateCatalogue(francais, langue));
  catalogues.set(langue, catalogue);
  return catalogue;
}

/**
 * Le dessin du territoire sous la carte : des contours s'ils sont sur cette machine, sinon des cellules autour des communes.
 * @throws si le contenu n'a pas été lu
 */
export async function getFond(): Promise<FondSitue> {
  const fond = await getEntry('fond', 'fond');
  if (!fond) throw new Error("Le fond de la carte n'a pas été lu : lancez « npm run verifier » pour savoir pourquoi.");
  return fond.data as unknown as FondSitue;
}

async function readCollections(): Promise<Catalogue> {
  const reglages = await getEntry('reglages', 'reglages');
  const [partenaires, permanences, communes, urgences] = await Promise.all([
    listFiches<Partenaire>('partenaires'),
    listFiches<Permanence>('permanences'),
    listFiches<Commune>('communes'),
    listFiches<Urgence>('urgences'),
  ]);
  if (!reglages || partenaires.length === 0 || communes.length === 0)
    throw new Error("Le contenu n'a pas été lu : lancez « npm run verifier » pour savoir pourquoi.");
  communes.sort((a, b) => compareNoms(a.nom, b.nom));
  return { ...(JSON.parse((reglages.data as { json: string }).json) as Reglages), communes, partenaires, permanences, urgences };
}

async function listFiches<T>(collection: 'partenaires' | 'permanences' | 'communes' | 'urgences'): Promise<T[]> {
  const entrees = await getCollection(collection);
  return entrees.map((entree) => entree.data as unknown as T);
}
