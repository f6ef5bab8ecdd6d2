import type { Adresse } from './adresse.schema.ts';
import type { Catalogue } from './catalogue.ts';
import { compareNoms } from './commune.ts';
import type { Partenaire } from './partenaire.schema.ts';
import type { Permanence } from './permanence.schema.ts';
import { indexParId } from './reperes.ts';

/** Un lieu de permanence résolu : son nom, son adresse, et le partenaire qui l'accueille quand c'est chez quelqu'un. */
export interface LieuResolu {
  readonly nom: string;
  readonly adresse: Adresse;
  readonly hote?: Partenaire;
}

/**
 * Où se tient une permanence : son propre lieu, ou celui du partenaire qui l'accueille.
 * Un hôte inconnu ou confidentiel ne donne aucun lieu : mieux vaut ne rien dire que dire où est un lieu caché.
 */
export function findLieu({ lieu }: Pick<Permanence, 'lieu'>, { partenaires }: Pick<Catalogue, 'partenaires'>): LieuResolu | undefined {
  if (!('chez' in lieu)) return lieu.adresse.visibilite === 'confidentielle' ? undefined : lieu;
  const hote = indexParId(partenaires).get(lieu.chez);
  return hote && hote.adresse.visibilite !== 'confidentielle' ? { nom: hote.nom, adresse: hote.adresse, hote } : undefined;
}

/** A-t-elle cours ce jour-là, ou plus tard ? Une permanence finie ne se montre plus. */
export function isEnCoursOuAVenir({ valide_au }: Pick<Permanence, 'valide_au'>, aujourdhui: string): boolean {
  return valide_au === undefined || valide_au >= aujourdhui;
}

/** Ordre des listes : l'intitulé, puis l'identifiant. */
export function comparePermanences(a: Pick<Permanence, 'id' | 'intitule'>, b: Pick<Permanence, 'id' | 'intitule'>): number {
  return compareNoms(a.intitule, b.intitule) || Number(a.id > b.id) - Number(a.id < b.id);
}
