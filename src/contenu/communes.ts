import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Commune } from '../domaine/commune.schema.ts';
import { compareNoms } from '../domaine/commune.ts';
import { slugify } from '../domaine/slug.ts';
import { readCsv } from './fichier-csv.ts';

// Liste officielle de l'INSEE, sous Licence Ouverte 2.0, dans le paquet @etalab/decoupage-administratif.
const chercher = createRequire(import.meta.url);
const readListe = <T>(nom: string): T[] => JSON.parse(readFileSync(chercher.resolve(`@etalab/decoupage-administratif/data/${nom}.json`), 'utf8')) as T[];

interface CommuneOfficielle {
  code: string;
  nom: string;
  departement?: string;
  type: string;
  chefLieu?: string;
  anciensCodes?: string[];
  codesPostaux?: string[];
  population?: number;
}
interface EpciOfficiel {
  code: string;
  nom: string;
  membres: { code: string }[];
}

/** « CC du Lodévois et Larzac » se lit « communauté de communes » ; le sigle ne dit rien au public. */
const NATURES_EPCI: readonly [RegExp, string][] = [
  [/^CC\b/, 'Communauté de communes'],
  [/^CA\b/, "Communauté d'agglomération"],
  [/^CU\b/, 'Communauté urbaine'],
];
const direEpci = (nom: string) => NATURES_EPCI.reduce((dit, [sigle, mots]) => dit.replace(sigle, mots), nom);

/** Une ligne de `content/communes/<département>.csv`. */
interface LigneCommune {
  position: { latitude: number; longitude: number } | null;
  voisines: string[];
}

/**
 * Les communes d'un département, dans l'ordre alphabétique, avec leur position et leurs voisines quand la table existe.
 * @param contenu dossier de contenu, absolu
 */
export function readCommunes(contenu: string, departement: string): Commune[] {
  const table = readTable(contenu, departement);
  const epciDe = new Map(
    readListe<EpciOfficiel>('epci').flatMap(({ code, nom, membres }) => {
      const epci = { siren: code, nom: direEpci(nom), slug: slugify(nom) };
      return membres.map((membre) => [membre.code, epci] as const);
    }),
  );
  const officielles = readListe<CommuneOfficielle>('communes')
    .filter((commune) => commune.type === 'commune-actuelle' && commune.departement === departement)
    .sort((a, b) => compareNoms(a.nom, b.nom) || a.code.localeCompare(b.code));
  const slugs = new Map<string, number>();
  for (const { nom } of officielles) slugs.set(slugify(nom), (slugs.get(slugify(nom)) ?? 0) + 1);
  return officielles.map(({ code, nom, codesPostaux, population }) => ({
    code_insee: code,
    nom,
    // Deux communes homonymes gardent chacune une adresse, qui ne change pas avec l'ordre de la liste.
    slug: slugs.get(slugify(nom)) === 1 ? slugify(nom) : `${slugify(nom)}-${code.toLowerCase()}`,
    codes_postaux: codesPostaux ?? [],
    epci: epciDe.get(code) ?? null,
    population: population ?? null,
    position: table.get(code)?.position ?? null,
    voisines: table.get(code)?.voisines ?? [],
  }));
}

/** Anciens codes INSEE (communes déléguées, associées ou fusionnées) → code de la commune d'aujourd'hui. */
export function readAnciensCodes(departement: string): Map<string, string> {
  const communes = readListe<CommuneOfficielle>('communes');
  const actuelles = new Set(communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
  return new Map(
    communes.flatMap(({ code, type, chefLieu, anciensCodes = [] }) => {
      // Une commune fusionnée sans commune déléguée n'a plus de ligne à elle : seul son successeur s'en souvient.
      const liens = type === 'commune-actuelle' ? anciensCodes.map((ancien) => [ancien, code] as const) : chefLieu ? [[code, chefLieu] as const] : [];
      return liens.filter(([ancien, actuel]) => actuel.startsWith(departement) && !actuelles.has(ancien));
    }),
  );
}

function readTable(contenu: string, departement: string): Map<string, LigneCommune> {
  const fichier = readCsv(join(contenu, 'communes', `${departement}.csv`));
  return new Map(
    (fichier?.lignes ?? []).map(({ cases }) => {
      const { code_insee = '', latitude, longitude, voisines = '' } = cases;
      const position = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
      return [code_insee, { position, voisines: voisines.split(' ').filter(Boolean) }] as const;
    }),
  );
}

/** Anciens noms (communes déléguées, associées ou fusionnées), en minuscules et tirets → code de la commune d'aujourd'hui. Un nom partagé n'y est pas. */
export function readAnciensNoms(departement: string): Map<string, string> {
  const noms = new Map<string, string | undefined>();
  for (const { nom, type, chefLieu } of readListe<CommuneOfficielle>('communes')) {
    if (type === 'commune-actuelle' || !chefLieu?.startsWith(departement)) continue;
    const cle = slugify(nom);
    noms.set(cle, noms.has(cle) && noms.get(cle) !== chefLieu ? undefined : chefLieu);
  }
  return new Map([...noms].flatMap(([nom, code]) => (code ? [[nom, code] as const] : [])));
}
