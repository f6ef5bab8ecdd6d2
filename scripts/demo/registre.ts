import type { Commune } from '../../src/domaine/commune.schema.ts';
import type { Contexte } from './contexte.ts';
import { createFiche, type Precisions, sayTexte } from './fiche.ts';
import type { FichePartenaire, Modele } from './modeles/modele.ts';

/** Les fiches déjà écrites : ni deux identifiants, ni deux noms pareils, et jamais plus que demandé. */
export interface Registre {
  readonly fiches: FichePartenaire[];
  readonly isPlein: () => boolean;
  /** Ajoute la fiche d'un modèle dans une commune ; sans effet quand le registre est plein. */
  readonly add: (modele: Modele, commune: Commune, precisions?: Partial<Precisions>) => void;
}

/** Ce qui distingue deux lieux de même nom dans une grande ville. */
const LIEUX_DITS = [
  'Gare',
  'Les Hauts',
  'Faubourg',
  'La Prairie',
  'Les Jardins',
  'Les Halles',
  'Le Plateau',
  'Vieux-Pont',
  'Les Arceaux',
  'La Rotonde',
  'Les Ateliers',
  'Le Moulin',
];

/** Un registre qui s'arrête à `nombre` fiches. */
export function createRegistre(nombre: number, contexte: Contexte): Registre {
  const fiches: FichePartenaire[] = [];
  const ids = new Set<string>();
  const noms = new Set<string>();
  /** Où l'on en est pour chaque début d'identifiant, pour ne pas recompter depuis 1 dans une grande ville. */
  const rangs = new Map<string, number>();

  function findLibre(debut: string, pris: ReadonlySet<string>, former: (rang: number) => string): string {
    for (let rang = rangs.get(debut) ?? 0; ; rang += 1) {
      const candidat = former(rang);
      if (pris.has(candidat)) continue;
      rangs.set(debut, rang);
      return candidat;
    }
  }

  return {
    fiches,
    isPlein: () => fiches.length >= nombre,
    add(modele, commune, precisions = {}) {
      if (fiches.length >= nombre) return;
      const debut =
        precisions.id ??
        (modele.noms.some((nom) => nom.includes('{dep}')) ? `${modele.cle}-${contexte.departement.code.toLowerCase()}` : `${modele.cle}-${commune.slug}`);
      const id = findLibre(debut, ids, (rang) => (rang === 0 ? debut : `${debut}-${rang + 1}`));
      const ordre = modele.noms.map((_, decalage) => (decalage + id.length) % modele.noms.length);
      const sayNom = (rang: number) => sayTexte(modele.noms[rang] ?? '', commune, contexte);
      const rangDuNom = ordre.find((rang) => !noms.has(sayNom(rang))) ?? ordre[0] ?? 0;
      const base = precisions.nom ?? sayNom(rangDuNom);
      const nom = noms.has(base) ? findLibre(`nom ${base}`, noms, (rang) => `${base} – ${sayLieuDit(rang)}`) : base;
      const description = modele.descriptions[rangDuNom];
      ids.add(id);
      noms.add(nom);
      fiches.push(
        createFiche(modele.paires && description ? { ...modele, descriptions: [description] } : modele, commune, { ...precisions, id, nom }, contexte),
      );
    },
  };
}

/** Le nom d'un quartier, puis « Gare 2 », « Gare 3 »… quand ils ont tous servi. */
function sayLieuDit(rang: number): string {
  const tour = Math.floor(rang / LIEUX_DITS.length);
  return `${LIEUX_DITS[rang % LIEUX_DITS.length] ?? ''}${tour === 0 ? '' : ` ${tour + 1}`}`;
}
