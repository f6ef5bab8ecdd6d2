import type { Catalogue } from './catalogue.ts';
import { comparePartenaires, findPosition, getCommuneDe, isJoignable } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { indexParCode } from './reperes.ts';
import { listCommunesServies } from './secteur.ts';
import type { Territoire } from './territoire.schema.ts';
import type { ThemeId } from './vocabulaires/themes.ts';
import { type Grille, listPlusProches, poseSurGrille } from './voisinage.ts';
import { isCouverte, listZones } from './zone.ts';

/** Un autre lieu pour le même besoin, et à combien. */
export interface Alternative {
  readonly partenaire: Partenaire;
  readonly km: number;
}

/**
 * Prépare la recherche des lieux voisins d'une fiche pour le même besoin (son premier thème), une fois pour tout le catalogue.
 * La fonction rendue donne au plus trois lieux ouverts, joignables, qui reçoivent aussi les habitants de la commune de la fiche ;
 * rien quand la fiche n'a pas de place sur la carte : la distance d'un lieu caché le situerait.
 */
export function prepareAlternatives(
  {
    partenaires,
    communes,
    secteurs,
    territoire,
  }: Pick<Catalogue, 'partenaires' | 'communes' | 'secteurs'> & { readonly territoire: Pick<Territoire, 'departement'> },
  nombre = 3,
): (fiche: Pick<Partenaire, 'id' | 'thematiques' | 'adresse'>) => Alternative[] {
  const parCode = indexParCode(communes);
  const servies = listCommunesServies(secteurs);
  const grilles = new Map<ThemeId, Grille<Partenaire>>();
  const ouverts = partenaires.filter((partenaire) => partenaire.statut === 'ouvert' && isJoignable(partenaire)).sort(comparePartenaires);
  const getGrille = (theme: ThemeId) => {
    const grille =
      grilles.get(theme) ??
      poseSurGrille(
        ouverts.filter(({ thematiques }) => thematiques.includes(theme)),
        ({ adresse }) => findPosition(adresse, parCode),
      );
    grilles.set(theme, grille);
    return grille;
  };
  return (fiche) => {
    const [theme] = fiche.thematiques;
    const origine = findPosition(fiche.adresse, parCode);
    const commune = parCode.get(getCommuneDe(fiche) ?? '');
    if (!theme || !origine) return [];
    const recoit = (autre: Partenaire) => !commune || isCouverte(commune, listZones(autre, parCode, servies.get(autre.id)), territoire.departement);
    return listPlusProches(getGrille(theme), origine, nombre, (autre) => autre.id !== fiche.id && recoit(autre)).map(({ element, km }) => ({
      partenaire: element,
      km,
    }));
  };
}
