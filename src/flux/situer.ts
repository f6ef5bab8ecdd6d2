import type { Commune } from '../domaine/commune.schema.ts';
import { type Position, distanceKm, getDepartement } from '../domaine/commune.ts';
import { type Atlas, getDepartementPostal, isACote, simplifieNom } from './atlas.ts';
import type { Carnet } from './carnet.ts';

/** Les trois cases qui disent la commune, nettoyées. */
export interface Ecrit {
  readonly commune: string;
  readonly code_postal: string;
  readonly code_insee: string;
}

/** Où est la fiche. `courrier` : l'adresse écrite est celle d'un centre de courrier, ailleurs. `ancien` : le nom local, à garder. */
export interface Situation {
  readonly commune: Commune;
  readonly code_postal: string;
  readonly courrier: boolean;
  readonly ancien?: string;
}

/**
 * La commune d'une ligne, d'après son nom, son code postal et son code INSEE, qui se contredisent parfois.
 * Deux témoins l'emportent sur un ; sinon le code INSEE. Rend rien, et le dit dans le carnet, si la ligne n'est pas d'ici ou ne se situe pas.
 * @param point où la ligne se place sur la carte, s'il est lisible : un témoin de plus
 */
export function situe(ecrit: Ecrit, point: Position | undefined, atlas: Atlas, carnet: Carnet): Situation | undefined {
  const { nom, cedex } = parseNom(ecrit.commune);
  const codePostal = repareCodePostal(ecrit.code_postal || (/\b\d{5}\b/.exec(ecrit.commune)?.[0] ?? ''), carnet);
  const code = repareCodeInsee(ecrit.code_insee, carnet);
  const nommees = nom ? atlas.listParNom(nom) : [];
  const parNom = nommees.length > 1 ? nommees.filter(({ codes_postaux }) => codes_postaux.includes(codePostal)) : nommees;
  const postales = atlas.listParCodePostal(codePostal);
  const ailleurs =
    codePostal !== '' && postales.length === 0 && getDepartementPostal(codePostal) !== atlas.departement ? getDepartementPostal(codePostal) : undefined;
  const ancienne = atlas.findParCode(code) ? undefined : atlas.findParAncienCode(code);
  const parCode = atlas.findParCode(code) ?? ancienne;
  if (ancienne) carnet.repare('code-insee-ancien', 'code_insee', code, { apres: ancienne.code_insee });

  if (parCode) {
    const presDuCode = point !== undefined && parCode.position !== null && distanceKm(point, parCode.position) < 20;
    if (ailleurs && parNom.length === 0 && !cedex && !presDuCode) return refuseAilleurs(ailleurs, nom, carnet);
    return choisit(parCode, { nom, cedex, codePostal, ailleurs: ailleurs !== undefined, parNom, texte: ecrit.commune }, atlas, carnet);
  }

  const [seule] = parNom;
  const etranger = code !== '' && getDepartement(code) !== atlas.departement && atlas.listParCodePostal(code).length === 0 ? getDepartement(code) : undefined;
  if (etranger && !seule?.codes_postaux.includes(codePostal)) return refuseAilleurs(etranger, nom, carnet);
  if (ailleurs && !cedex) return refuseAilleurs(ailleurs, nom, carnet);
  if (parNom.length === 1 && seule) {
    if (ecrit.code_insee) carnet.repare('code-insee-remplace', 'code_insee', ecrit.code_insee, { apres: seule.code_insee });
    else carnet.repare('code-insee-trouve', 'code_insee', '', { apres: seule.code_insee });
    return retient(seule, codePostal, nom, ecrit.commune, carnet);
  }
  if (ailleurs) return refuseAilleurs(ailleurs, nom, carnet);
  const [postale] = postales;
  if (postales.length === 1 && postale && nommees.length === 0) {
    // Un hameau ou une faute de frappe : le code postal n'a qu'une commune, c'est elle.
    if (nom) carnet.avertit('commune-officielle', 'commune', ecrit.commune, { apres: postale.nom });
    carnet.repare('code-insee-trouve', 'code_insee', '', { apres: postale.code_insee });
    return { commune: postale, code_postal: codePostal, courrier: false, ...(nom ? { ancien: nom } : {}) };
  }
  if (nom) carnet.refuse('commune-inconnue', 'commune', ecrit.commune, { proche: atlas.findNomProche(nom) ?? '' });
  else carnet.refuse('commune-manquante', 'commune');
  return undefined;
}

function refuseAilleurs(departement: string, nom: string, carnet: Carnet): undefined {
  carnet.refuse('hors-territoire', 'commune', nom, { departement });
}

interface Temoins {
  nom: string;
  cedex: boolean;
  codePostal: string;
  /** Le code postal est d'un autre département. */
  ailleurs: boolean;
  parNom: readonly Commune[];
  texte: string;
}

/** Le code INSEE est d'ici : le nom et le code postal le confirment, ou disent autre chose. */
function choisit(parCode: Commune, { nom, cedex, codePostal, ailleurs, parNom, texte }: Temoins, atlas: Atlas, carnet: Carnet): Situation {
  const autre = parNom.find((commune) => commune !== parCode);
  const confirme = parNom.includes(parCode) || nom === '';
  if (confirme && !ailleurs) return retient(parCode, codePostal, nom, texte, carnet);
  if (confirme && !cedex) {
    carnet.avertit('code-postal-contradictoire', 'code_postal', codePostal, { commune: parCode.nom });
    return retient(parCode, seulCodePostal(parCode), nom, texte, carnet);
  }
  if (!autre) {
    // « Mende Cedex » pour une agence de Béziers : le courrier part dans un autre département.
    if (ailleurs) carnet.avertit('adresse-de-courrier', 'adresse', '', { ecrite: texte, retenue: parCode.nom });
    else carnet.repare('commune-officielle', 'commune', texte, { apres: parCode.nom });
    return { commune: parCode, code_postal: ailleurs ? seulCodePostal(parCode) : codePostal, courrier: ailleurs };
  }
  const postal = cedex || atlas.listParCodePostal(codePostal).length === 0;
  if (postal) {
    if (isACote(parCode, autre)) {
      carnet.repare('commune-officielle', 'commune', texte, { apres: parCode.nom });
      return { commune: parCode, code_postal: codePostal, courrier: false };
    }
    carnet.avertit('adresse-de-courrier', 'adresse', '', { ecrite: texte, retenue: parCode.nom });
    return { commune: parCode, code_postal: seulCodePostal(parCode), courrier: true };
  }
  const commune = autre.codes_postaux.includes(codePostal) && !parCode.codes_postaux.includes(codePostal) ? autre : parCode;
  carnet.avertit('commune-contradictoire', 'commune', texte, { ecrite: autre.nom, codee: parCode.nom, retenue: commune.nom });
  return { commune, code_postal: codePostal, courrier: false };
}

/** La commune est sûre : il reste à l'écrire comme la liste officielle, sans perdre un ancien nom que les gens emploient encore. */
function retient(commune: Commune, codePostal: string, nom: string, texte: string, carnet: Carnet): Situation {
  if (texte !== '' && texte !== commune.nom) carnet.repare('commune-officielle', 'commune', texte, { apres: commune.nom });
  const ancien = nom !== '' && nom !== commune.nom && simplifieNom(nom) !== simplifieNom(commune.nom) ? nom : undefined;
  return { commune, code_postal: codePostal, courrier: false, ...(ancien ? { ancien } : {}) };
}

const seulCodePostal = ({ codes_postaux }: Commune) => (codes_postaux.length === 1 ? (codes_postaux[0] as string) : '');

/** « MONTPELLIER CEDEX 2 », « Lyon 3e Arrondissement », « 34000 Montpellier (34) » : le nom seul. */
function parseNom(texte: string): { nom: string; cedex: boolean } {
  const sansCedex = texte.replace(/\s*\bc[eé]dex\b.*$/i, '');
  const nom = sansCedex
    .replace(/^\d{5}\s+/, '')
    .replace(/\s*\(\d{2,5}\)$/, '')
    .replace(/\s+\d{1,2}\s*(?:er|e|è|ème|eme|nd)?(?:\s+arrondissement)?$/i, '')
    .trim();
  return { nom, cedex: sansCedex !== texte };
}

function repareCodePostal(texte: string, carnet: Carnet): string {
  const compact = texte.replace(/[\s.]|^F-?/gi, '').replace(/[.,]0+$/, '');
  if (compact === '' || /^\d{5}$/.test(compact)) return compact;
  if (/^\d{4}$/.test(compact)) {
    carnet.repare('zero-perdu', 'code_postal', texte, { apres: `0${compact}` });
    return `0${compact}`;
  }
  carnet.avertit('code-postal-refuse', 'code_postal', texte);
  return '';
}

function repareCodeInsee(texte: string, carnet: Carnet): string {
  const compact = texte.replace(/\s/g, '').toUpperCase();
  if (!/^\d{4}$/.test(compact)) return /^(?:\d{5}|2[AB]\d{3})$/.test(compact) ? compact : '';
  carnet.repare('zero-perdu', 'code_insee', texte, { apres: `0${compact}` });
  return `0${compact}`;
}
