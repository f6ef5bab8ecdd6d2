/** Zone de vacances scolaires ; `null` : académie qui fixe son propre calendrier (Corse, outre-mer). */
export type ZoneScolaire = 'A' | 'B' | 'C';

export interface Departement {
  readonly code: string;
  readonly nom: string;
  readonly zone_scolaire: ZoneScolaire | null;
  /** Région, au sens d'OpenStreetMap (`state`). */
  readonly etat_osm: string;
}

const ARA = 'Auvergne-Rhône-Alpes';
const BFC = 'Bourgogne-Franche-Comté';
const BRE = 'Bretagne';
const CVL = 'Centre-Val de Loire';
const COR = 'Corse';
const GES = 'Grand Est';
const HDF = 'Hauts-de-France';
const IDF = 'Île-de-France';
const NOR = 'Normandie';
const NAQ = 'Nouvelle-Aquitaine';
const OCC = 'Occitanie';
const PDL = 'Pays de la Loire';
const PAC = "Provence-Alpes-Côte d'Azur";

const ligne = ([code, nom, zone_scolaire, etat_osm]: readonly [string, string, ZoneScolaire | null, string]): Departement => ({
  code,
  nom,
  zone_scolaire,
  etat_osm,
});

/**
 * Les départements, leur zone scolaire (celle de leur académie) et leur région.
 * @see https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000052416058 (zones), code officiel géographique (noms)
 */
export const DEPARTEMENTS: readonly Departement[] = (
  [
    ['01', 'Ain', 'A', ARA],
    ['02', 'Aisne', 'B', HDF],
    ['03', 'Allier', 'A', ARA],
    ['04', 'Alpes-de-Haute-Provence', 'B', PAC],
    ['05', 'Hautes-Alpes', 'B', PAC],
    ['06', 'Alpes-Maritimes', 'B', PAC],
    ['07', 'Ardèche', 'A', ARA],
    ['08', 'Ardennes', 'B', GES],
    ['09', 'Ariège', 'C', OCC],
    ['10', 'Aube', 'B', GES],
    ['11', 'Aude', 'C', OCC],
    ['12', 'Aveyron', 'C', OCC],
    ['13', 'Bouches-du-Rhône', 'B', PAC],
    ['14', 'Calvados', 'B', NOR],
    ['15', 'Cantal', 'A', ARA],
    ['16', 'Charente', 'A', NAQ],
    ['17', 'Charente-Maritime', 'A', NAQ],
    ['18', 'Cher', 'B', CVL],
    ['19', 'Corrèze', 'A', NAQ],
    ['2A', 'Corse-du-Sud', null, COR],
    ['2B', 'Haute-Corse', null, COR],
    ['21', "Côte-d'Or", 'A', BFC],
    ['22', "Côtes-d'Armor", 'B', BRE],
    ['23', 'Creuse', 'A', NAQ],
    ['24', 'Dordogne', 'A', NAQ],
    ['25', 'Doubs', 'A', BFC],
    ['26', 'Drôme', 'A', ARA],
    ['27', 'Eure', 'B', NOR],
    ['28', 'Eure-et-Loir', 'B', CVL],
    ['29', 'Finistère', 'B', BRE],
    ['30', 'Gard', 'C', OCC],
    ['31', 'Haute-Garonne', 'C', OCC],
    ['32', 'Gers', 'C', OCC],
    ['33', 'Gironde', 'A', NAQ],
    ['34', 'Hérault', 'C', OCC],
    ['35', 'Ille-et-Vilaine', 'B', BRE],
    ['36', 'Indre', 'B', CVL],
    ['37', 'Indre-et-Loire', 'B', CVL],
    ['38', 'Isère', 'A', ARA],
    ['39', 'Jura', 'A', BFC],
    ['40', 'Landes', 'A', NAQ],
    ['41', 'Loir-et-Cher', 'B', CVL],
    ['42', 'Loire', 'A', ARA],
    ['43', 'Haute-Loire', 'A', ARA],
    ['44', 'Loire-Atlantique', 'B', PDL],
    ['45', 'Loiret', 'B', CVL],
    ['46', 'Lot', 'C', OCC],
    ['47', 'Lot-et-Garonne', 'A', NAQ],
    ['48', 'Lozère', 'C', OCC],
    ['49', 'Maine-et-Loire', 'B', PDL],
    ['50', 'Manche', 'B', NOR],
    ['51', 'Marne', 'B', GES],
    ['52', 'Haute-Marne', 'B', GES],
    ['53', 'Mayenne', 'B', PDL],
    ['54', 'Meurthe-et-Moselle', 'B', GES],
    ['55', 'Meuse', 'B', GES],
    ['56', 'Morbihan', 'B', BRE],
    ['57', 'Moselle', 'B', GES],
    ['58', 'Nièvre', 'A', BFC],
    ['59', 'Nord', 'B', HDF],
    ['60', 'Oise', 'B', HDF],
    ['61', 'Orne', 'B', NOR],
    ['62', 'Pas-de-Calais', 'B', HDF],
    ['63', 'Puy-de-Dôme', 'A', ARA],
    ['64', 'Pyrénées-Atlantiques', 'A', NAQ],
    ['65', 'Hautes-Pyrénées', 'C', OCC],
    ['66', 'Pyrénées-Orientales', 'C', OCC],
    ['67', 'Bas-Rhin', 'B', GES],
    ['68', 'Haut-Rhin', 'B', GES],
    ['69', 'Rhône', 'A', ARA],
    ['70', 'Haute-Saône', 'A', BFC],
    ['71', 'Saône-et-Loire', 'A', BFC],
    ['72', 'Sarthe', 'B', PDL],
    ['73', 'Savoie', 'A', ARA],
    ['74', 'Haute-Savoie', 'A', ARA],
    ['75', 'Paris', 'C', IDF],
    ['76', 'Seine-Maritime', 'B', NOR],
    ['77', 'Seine-et-Marne', 'C', IDF],
    ['78', 'Yvelines', 'C', IDF],
    ['79', 'Deux-Sèvres', 'A', NAQ],
    ['80', 'Somme', 'B', HDF],
    ['81', 'Tarn', 'C', OCC],
    ['82', 'Tarn-et-Garonne', 'C', OCC],
    ['83', 'Var', 'B', PAC],
    ['84', 'Vaucluse', 'B', PAC],
    ['85', 'Vendée', 'B', PDL],
    ['86', 'Vienne', 'A', NAQ],
    ['87', 'Haute-Vienne', 'A', NAQ],
    ['88', 'Vosges', 'B', GES],
    ['89', 'Yonne', 'A', BFC],
    ['90', 'Territoire de Belfort', 'A', BFC],
    ['91', 'Essonne', 'C', IDF],
    ['92', 'Hauts-de-Seine', 'C', IDF],
    ['93', 'Seine-Saint-Denis', 'C', IDF],
    ['94', 'Val-de-Marne', 'C', IDF],
    ['95', "Val-d'Oise", 'C', IDF],
    ['971', 'Guadeloupe', null, 'Guadeloupe'],
    ['972', 'Martinique', null, 'Martinique'],
    ['973', 'Guyane', null, 'Guyane'],
    ['974', 'La Réunion', null, 'La Réunion'],
    ['976', 'Mayotte', null, 'Mayotte'],
  ] as const
).map(ligne);

export function findDepartement(code: string): Departement | undefined {
  return DEPARTEMENTS.find((departement) => departement.code === code.toUpperCase());
}
