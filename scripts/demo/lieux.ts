import type { Commune } from '../../src/domaine/commune.schema.ts';
import type { Hasard } from './hasard.ts';
import type { FichePartenaire } from './modeles/modele.ts';

type Adresse = FichePartenaire['adresse'];

const VOIES = [
  "rue de l'Ancienne École",
  'avenue de la Gare',
  'rue des Tilleuls',
  'place du Marché',
  'rue du Lavoir',
  'chemin du Stade',
  'rue de la Fontaine',
  'boulevard de la Liberté',
  'rue des Écoles',
  'impasse des Jardins',
  'rue du Four',
  'avenue du Vieux-Pont',
  'rue Basse',
  'allée des Platanes',
  'cours des Halles',
  'rue de la République',
  'rue des Lilas',
  'place de la Fontaine',
  'rue du Moulin',
  'rue Haute',
  'chemin des Vignes',
  'rue de la Paix',
];
const MAIRIES = [
  '1 place de la Mairie',
  '1 place de la Mairie',
  '2 rue de la Mairie',
  '1 place de la République',
  'Le Bourg, place de la Mairie',
  "3 place de l'Hôtel-de-Ville",
];
const COMPLEMENTS = [
  'Rez-de-chaussée, porte de droite',
  'Entrée par la cour',
  '1er étage, ascenseur',
  'Bâtiment B, sonnez à « Accueil »',
  'À côté de la médiathèque',
  'Parking derrière le bâtiment',
];

/** Une adresse plausible et inventée dans une commune réelle, avec un point tout près du centre quand il est connu. */
export function createAdresse(commune: Commune, hasard: Hasard, { enMairie = false }: { enMairie?: boolean } = {}): Adresse {
  const adresse = enMairie ? hasard.choisir(MAIRIES) : `${hasard.entier(1, 48)} ${hasard.choisir(VOIES)}`;
  const complement = !enMairie && hasard.chance(0.25) ? { complement_adresse: hasard.choisir(COMPLEMENTS) } : {};
  return {
    visibilite: 'publique',
    adresse,
    ...complement,
    ...(commune.codes_postaux[0] ? { code_postal: commune.codes_postaux[0] } : {}),
    commune: commune.nom,
    code_insee: commune.code_insee,
    ...createPoint(commune, hasard),
  };
}

/** Un point à moins de 1,5 km du centre, moins encore dans un village : il reste dans la commune. */
function createPoint({ position, population }: Commune, hasard: Hasard) {
  const [tirage, angle, rayon] = [hasard.suivant(), hasard.suivant() * 2 * Math.PI, Math.sqrt(hasard.suivant())];
  if (!position) return { precision: 'commune' as const };
  if (tirage > 0.92) return { ...position, precision: 'commune' as const };
  const habitants = population ?? 0;
  const km = rayon * (habitants > 50_000 ? 1.5 : habitants > 10_000 ? 0.8 : 0.3);
  const arrondi = (degres: number) => Math.round(degres * 10_000) / 10_000;
  return {
    latitude: arrondi(position.latitude + (km * Math.sin(angle)) / 111.2),
    longitude: arrondi(position.longitude + (km * Math.cos(angle)) / (111.2 * Math.cos((position.latitude * Math.PI) / 180))),
    precision: tirage > 0.8 ? ('rue' as const) : ('adresse' as const),
  };
}
