import { distanceKm, getDepartement } from '../domaine/commune.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { findMotProche } from '../domaine/mot-proche.ts';
import { slugify } from '../domaine/slug.ts';

/** Les communes du territoire, retrouvées par leur code, leur nom ou leur code postal. */
export interface Atlas {
  readonly departement: string;
  readonly communes: readonly Commune[];
  readonly findParCode: (code: string) => Commune | undefined;
  /** La commune d'aujourd'hui d'un ancien code, ou d'un arrondissement de grande ville. */
  readonly findParAncienCode: (code: string) => Commune | undefined;
  /** Homonymes compris ; majuscules, accents, tirets, « St » et article ne comptent pas. */
  readonly listParNom: (nom: string) => readonly Commune[];
  readonly listParCodePostal: (code: string) => readonly Commune[];
  /** Le nom officiel le plus ressemblant, pour le proposer. */
  readonly findNomProche: (nom: string) => string | undefined;
}

/** Ce que la liste officielle sait d'un département. */
export interface ListeOfficielle {
  readonly departement: string;
  readonly communes: readonly Commune[];
  /** Ancien code INSEE → code d'aujourd'hui. */
  readonly anciensCodes: ReadonlyMap<string, string>;
  /** Ancien nom (en identifiant) → code d'aujourd'hui. */
  readonly anciensNoms: ReadonlyMap<string, string>;
}

export function createAtlas({ departement, communes, anciensCodes, anciensNoms }: ListeOfficielle): Atlas {
  const parCode = new Map(communes.map((commune) => [commune.code_insee, commune]));
  const parNom = new Map<string, Commune[]>();
  const parCodePostal = new Map<string, Commune[]>();
  const range = (table: Map<string, Commune[]>, cle: string, commune: Commune) => {
    const rangees = table.get(cle) ?? [];
    if (!rangees.includes(commune)) table.set(cle, [...rangees, commune]);
  };
  for (const commune of communes) {
    range(parNom, simplifieNom(commune.nom), commune);
    for (const code of commune.codes_postaux) range(parCodePostal, code, commune);
  }
  // Un ancien nom ne passe jamais avant celui d'une commune d'aujourd'hui.
  for (const [nom, code] of anciensNoms) {
    const commune = parCode.get(code);
    if (commune && !parNom.has(simplifieNom(nom))) range(parNom, simplifieNom(nom), commune);
  }
  const noms = new Map(communes.map(({ nom }) => [slugify(nom), nom]));
  const parEcrit = new Map<string, readonly Commune[]>();
  const proches = new Map<string, string | undefined>();
  return {
    departement,
    communes,
    findParCode: (code) => parCode.get(code),
    findParAncienCode: (code) => parCode.get(anciensCodes.get(code) ?? findVille(code) ?? ''),
    listParNom(nom) {
      // Les mêmes noms reviennent : leur mise en forme ne se refait pas.
      const deja = parEcrit.get(nom);
      if (deja) return deja;
      const trouvees = parNom.get(simplifieNom(nom)) ?? [];
      if (parEcrit.size < 10_000) parEcrit.set(nom, trouvees);
      return trouvees;
    },
    listParCodePostal: (code) => parCodePostal.get(code) ?? [],
    findNomProche(nom) {
      const cherche = slugify(nom);
      // Le même nom revient souvent dans un flux : la comparaison à toutes les communes ne se fait qu'une fois.
      if (!proches.has(cherche)) proches.set(cherche, noms.get(findMotProche(cherche, noms.keys()) ?? ''));
      return proches.get(cherche);
    },
  };
}

/** « ST MARTIN DE LONDRES » et « Caylar (Le) » comme « Saint-Martin-de-Londres » et « Le Caylar ». */
export function simplifieNom(nom: string): string {
  return slugify(nom.replace(/^(.*?)\s*\((le|la|les|l')\)$/i, '$2 $1'))
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bs-(?=[a-z])/g, 'sur-')
    .replace(/^(?:le|la|les|l)-/, '');
}

/** Paris, Lyon et Marseille ont des codes d'arrondissement. */
function findVille(code: string): string | undefined {
  if (/^751(?:0[1-9]|1\d|20)$/.test(code)) return '75056';
  if (/^6938[1-9]$/.test(code)) return '69123';
  return /^132(?:0[1-9]|1[0-6])$/.test(code) ? '13055' : undefined;
}

/** Le département que dit un code postal ; à quelques communes près, c'est le bon. */
export function getDepartementPostal(codePostal: string): string {
  if (codePostal.startsWith('20')) return /^20[01]/.test(codePostal) ? '2A' : '2B';
  return getDepartement(codePostal);
}

/** Deux communes assez proches pour partager un bureau de poste : voisines, ou à moins de dix kilomètres. */
export function isACote(a: Commune, b: Commune): boolean {
  return a.voisines.includes(b.code_insee) || (a.position !== null && b.position !== null && distanceKm(a.position, b.position) < 10);
}
