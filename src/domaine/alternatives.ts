import type { Catalogue } from './catalogue.ts';
import { comparePartenaires, findPosition, getCommuneDe, isJoignable } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { indexParCode } from './reperes.ts';
import type { ThemeId } from './vocabulaires/themes.ts';
import { type Grille, listPlusProches, poseSurGrille } from './voisinage.ts';

/** Un autre lieu pour le même besoin, et à combien. */
export interface Alternative {
  readonly partenaire: Partenaire;
  readonly km: number;
}

/** Ceux-là ne reçoivent que les habitants de leur commune. */
const COMMUNAUX: ReadonlySet<string> = new Set(['mairie', 'ccas']);

/**
 * Prépare la recherche des lieux voisins d'une fiche pour le même besoin (son premier thème), une fois pour tout le catalogue.
 * La fonction rendue donne au plus trois lieux ouverts, joignables, qui reçoivent aussi les habitants de la commune de la fiche ;
 * rien quand la fiche n'a pas de place sur la carte : la distance d'un lieu caché le situerait.
 */
export function prepareAlternatives({ partenaires, communes }: Pick<Catalogue, 'partenaires' | 'communes'>, nombre = 3): (fiche: Partenaire) => Alternative[] {
  const parCode = indexParCode(communes);
  const grilles = new Map<ThemeId, Grille<Partenaire>>();
  const ouverts = partenaires.filter((partenaire) => partenaire.statut === 'ouvert' && isJoignable(partenaire)).sort(comparePartenaires);
  const getGrille = (theme: ThemeId) => {
    const grille = grilles.get(theme) ?? poseSurGrille(ouverts.filter(({ thematiques }) => thematiques.includes(theme)), ({ adresse }) => findPosition(adresse, parCode));
    grilles.set(theme, grille);
    return grille;
  };
  return (fiche) => {
    const [theme] = fiche.thematiques;
    const origine = findPosition(fiche.adresse, parCode);
    const commune = getCommuneDe(fiche);
    if (!theme || !origine || commune === undefined) return [];
    return listPlusProches(getGrille(theme), origine, nombre, (autre) => autre.id !== fiche.id && isPourHabitants(autre, commune)).map(({ element, km }) => ({ partenaire: element, km }));
  };
}

/** Ce partenaire reçoit-il les habitants d'une commune ? Une zone d'intercommunalité ou plus large n'exclut personne ici. */
function isPourHabitants(partenaire: Partenaire, commune: string): boolean {
  if (COMMUNAUX.has(partenaire.type)) return getCommuneDe(partenaire) === commune;
  const zones = partenaire.zone_eligibilite;
  return zones.length === 0 || zones.includes(commune) || zones.some((zone) => !/^(?:\d{5}|2[AB]\d{3})$/.test(zone));
}
