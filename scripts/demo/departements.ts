import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Un département, avec ce qu'il faut pour en parler et pour écrire son `territoire.yaml`. */
export interface Departement {
  readonly code: string;
  readonly nom: string;
  /** « de l'Hérault », « du Bas-Rhin », « de La Réunion ». */
  readonly deNom: string;
  readonly zone_scolaire: 'A' | 'B' | 'C';
  readonly etat_osm: string;
  /** Code INSEE de sa préfecture. */
  readonly chefLieu: string;
  /** Début des numéros de fiction de sa zone téléphonique. */
  readonly tranche: string;
}

const chercher = createRequire(import.meta.url);
const readListe = <T>(nom: string): T[] => JSON.parse(readFileSync(chercher.resolve(`@etalab/decoupage-administratif/data/${nom}.json`), 'utf8')) as T[];

/** Ce que vaut `typeLiaison` dans la liste officielle. */
const LIAISONS = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'", 'des ', 'de las ', 'de los '];

/**
 * Zones de vacances scolaires (arrêtés du ministère de l'Éducation nationale) ; la zone B est celle des autres départements.
 * La Corse et l'outre-mer ont leur calendrier à eux : la démonstration leur prête la zone B, à changer dans `territoire.yaml`.
 */
const ZONE_A = new Set('25 39 70 90 33 24 40 47 64 03 15 43 63 21 58 71 89 38 07 26 73 74 87 19 23 69 01 42 86 16 17 79'.split(' '));
const ZONE_C = new Set('77 93 94 34 11 30 48 66 75 31 09 12 32 46 65 81 82 78 91 92 95'.split(' '));

/** Des jours fériés de plus : ces départements sont un « état » à eux seuls. */
const ETATS = new Set(['Bas-Rhin', 'Haut-Rhin', 'Moselle']);

/** Zone téléphonique des numéros de fiction de l'ARCEP ; les autres départements sont dans la zone 04. */
const TRANCHES: readonly [string, string][] = [
  ['01 99 00', '75 77 78 91 92 93 94 95'],
  ['02 61 91', '14 18 22 27 28 29 35 36 37 41 44 45 49 50 53 56 61 72 76 85 974 976'],
  ['03 53 01', '02 08 10 21 25 39 51 52 54 55 57 58 59 60 62 67 68 70 71 80 88 89 90'],
  ['05 36 49', '09 12 16 17 19 23 24 31 32 33 40 46 47 64 65 79 81 82 86 87 971 972 973'],
];

/** Le département de ce code, ou rien. */
export function findDepartement(code: string): Departement | undefined {
  const departement = readListe<{ code: string; nom: string; region: string; chefLieu: string; typeLiaison: number }>('departements').find(
    (ligne) => ligne.code === code,
  );
  const region = departement && readListe<{ code: string; nom: string }>('regions').find((ligne) => ligne.code === departement.region)?.nom;
  if (!departement || !region) return undefined;
  const { nom, chefLieu, typeLiaison } = departement;
  return {
    code,
    nom,
    deNom: `${LIAISONS[typeLiaison] ?? 'de '}${nom}`,
    zone_scolaire: ZONE_A.has(code) ? 'A' : ZONE_C.has(code) ? 'C' : 'B',
    etat_osm: ETATS.has(nom) ? nom : region,
    chefLieu,
    tranche: TRANCHES.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? '04 65 71',
  };
}
