import { findMotProche } from '../domaine/mot-proche.ts';
import { normaliseTexte } from '../domaine/slug.ts';
import type { Territoire } from '../domaine/territoire.schema.ts';
import { ANNUAIRE_SOCIAL } from './convertir/annuaire-social.ts';
import { FRANCE_SERVICES } from './convertir/france-services.ts';
import { findFormatDeLaCarte } from './convertir/carte-colonnes.ts';
import { SERVICES_DATA_INCLUSION, STRUCTURES_DATA_INCLUSION } from './convertir/data-inclusion.ts';
import { MEDIATION_NUMERIQUE } from './convertir/mediation-numerique.ts';
import { PARTENAIRES_PREMIER_ACCUEIL, PERMANENCES_PREMIER_ACCUEIL } from './convertir/premier-accueil.ts';
import { COLONNES_COMMUNES, type Format, type Genre } from './format.ts';
import { FluxRefuse } from './refus.ts';

/** Tous les formats, du plus marqué au plus libre. */
const FORMATS: readonly Format[] = [
  FRANCE_SERVICES,
  ANNUAIRE_SOCIAL,
  MEDIATION_NUMERIQUE,
  SERVICES_DATA_INCLUSION,
  STRUCTURES_DATA_INCLUSION,
  PERMANENCES_PREMIER_ACCUEIL,
  PARTENAIRES_PREMIER_ACCUEIL,
];

/** Un format reconnu dans un fichier : où est chacune de nos colonnes. */
export interface Reconnu {
  readonly format: Format;
  /** Notre colonne → son rang dans le fichier. */
  readonly rangs: ReadonlyMap<string, number>;
  /** Notre colonne → son nom dans le fichier. */
  readonly noms: ReadonlyMap<string, string>;
  /** Colonnes que l'on ne lit pas, telles qu'écrites. */
  readonly ignorees: readonly string[];
}

/**
 * Le format d'un fichier, d'après son en-tête. Majuscules, accents, espaces et tirets n'y changent rien.
 * @throws {FluxRefuse} si une colonne requise manque, si une colonne est en double, ou si le format n'est pas connu.
 */
export function reconnait(entete: readonly string[], genre: Genre, carte: Territoire['colonnes'] = {}): Reconnu {
  const colonnes = entete.map(normaliseColonne);
  checkDoubles(entete, colonnes);
  checkAncienStandard(colonnes);
  const format = choisitFormat(colonnes, genre, carte);
  const manquante = format.requises.find((groupe) => !groupe.some((colonne) => colonnes.includes(colonne)));
  if (manquante) refuseColonne(manquante[0] as string, format, entete, colonnes);
  const notres: Readonly<Record<string, string>> = { ...COLONNES_COMMUNES, ...format.colonnes };
  const rangs = new Map<string, number>();
  const noms = new Map<string, string>();
  const ignorees: string[] = [];
  for (const [rang, colonne] of colonnes.entries()) {
    const notre = Object.hasOwn(notres, colonne) ? notres[colonne] : undefined;
    const nom = (entete[rang] ?? '').trim();
    if (notre === undefined) {
      if (colonne !== '') ignorees.push(nom);
      continue;
    }
    rangs.set(notre, rang);
    noms.set(notre, nom);
  }
  return { format, rangs, noms, ignorees };
}

/** « Code postal », « CODE-POSTAL » et « code_postal » sont la même colonne. */
function normaliseColonne(nom: string): string {
  return normaliseTexte(nom.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/_/g, ' ')).replace(/ /g, '_');
}

function checkDoubles(entete: readonly string[], colonnes: readonly string[]): void {
  const double = colonnes.find((colonne, rang) => colonne !== '' && colonnes.indexOf(colonne) !== rang);
  if (double)
    throw new FluxRefuse(`la colonne « ${(entete[colonnes.indexOf(double)] ?? double).trim()} » est écrite deux fois dans l'en-tête : gardez-en une seule.`);
}

/** La version 0 de data·inclusion a été retirée en 2026 : ses colonnes ne veulent plus dire la même chose. */
function checkAncienStandard(colonnes: readonly string[]): void {
  const structures = colonnes.includes('typologie') && ['labels_nationaux', 'labels_autres', 'antenne', 'rna'].some((nom) => colonnes.includes(nom));
  const services =
    colonnes.includes('structure_id') &&
    ['profils', 'cumulable', 'zone_diffusion_code', 'modes_orientation_beneficiaire'].some((nom) => colonnes.includes(nom));
  if (structures || services) throw new FluxRefuse("ce fichier suit l'ancien standard data·inclusion (version 0) : exportez-le en version 1.");
}

/** Un format connu dont rien ne manque ; sinon celui que décrit `colonnes` de territoire.yaml ; sinon le plus proche, qui dira ce qui manque. */
function choisitFormat(colonnes: readonly string[], genre: Genre, carte: Territoire['colonnes']): Format {
  const connu = listReconnus(colonnes).find(({ format }) => format.genre === genre)?.format;
  if (connu && isComplet(connu, colonnes)) return findFormat(colonnes, genre);
  return findFormatDeLaCarte(carte, genre, colonnes, normaliseColonne) ?? findFormat(colonnes, genre);
}

/** Le format dont l'en-tête porte le plus de signes, puis le plus de colonnes ; le nôtre, qui n'en demande pas, en dernier recours. */
function findFormat(colonnes: readonly string[], genre: Genre): Format {
  const classes = listReconnus(colonnes);
  const choisi = classes.find(({ format }) => format.genre === genre);
  const [premier] = classes;
  if (!choisi || !premier || premier.communes === 0) {
    throw new FluxRefuse(
      `aucun format connu ne correspond à cet en-tête (${colonnes.length} colonne${colonnes.length > 1 ? 's' : ''}) : la page Aide liste nos colonnes, la première ligne du fichier doit porter leurs noms.`,
    );
  }
  if (premier.format.genre !== genre && premier.signes > choisi.signes && isComplet(premier.format, colonnes)) {
    throw new FluxRefuse(`ce fichier contient des ${premier.format.genre} : donnez-le à l'option « --${premier.format.genre} ».`);
  }
  return choisi.format;
}

/** Les formats que l'en-tête peut être, le plus probable d'abord. */
function listReconnus(colonnes: readonly string[]): { format: Format; signes: number; communes: number }[] {
  const compte = (noms: readonly string[]) => noms.filter((nom) => colonnes.includes(nom)).length;
  return FORMATS.filter(({ exige = [], exclut = [] }) => compte(exige) === exige.length && compte(exclut) === 0)
    .map((format) => ({ format, signes: compte(format.signes), communes: compte(Object.keys(format.colonnes)) }))
    .filter(({ format, signes }) => signes > 0 || format.nom === 'premier-accueil')
    .sort((a, b) => b.signes - a.signes || b.communes - a.communes);
}

const isComplet = ({ requises }: Format, colonnes: readonly string[]) => requises.every((groupe) => groupe.some((colonne) => colonnes.includes(colonne)));

function refuseColonne(manquante: string, format: Format, entete: readonly string[], colonnes: readonly string[]): never {
  const autres = colonnes.filter((colonne) => colonne !== '' && !Object.hasOwn(format.colonnes, colonne));
  const proche = findMotProche(manquante, autres);
  const trouvee = proche === undefined ? undefined : (entete[colonnes.indexOf(proche)] ?? proche).trim();
  throw new FluxRefuse(
    `la colonne « ${manquante} » manque (format ${format.nom})${trouvee ? ` ; la plus proche est « ${trouvee} » : renommez-la « ${manquante} ».` : " : ajoutez-la à l'en-tête."}`,
  );
}
