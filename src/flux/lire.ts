import { statSync } from 'node:fs';
import { Decoupeur, type Enregistrement, parseEnregistrement } from './decouper.ts';
import { LIMITES } from './limites.ts';
import { type Encodage, readEncodage, readTexte } from './octets.ts';
import { FluxRefuse } from './refus.ts';

/** Un fichier ouvert : son en-tête, et ses lignes de données à mesure qu'on les lit. */
export interface FichierLu {
  readonly encodage: Encodage;
  readonly delimiteur: string;
  /** Noms de colonnes, tels qu'écrits. */
  readonly entete: readonly string[];
  /** Lignes non vides, par paquets ; la mémoire ne garde qu'un paquet. */
  readonly lignes: AsyncIterable<readonly Enregistrement[]>;
  /** Part des octets déjà lus, de 0 à 1. */
  readonly getPartLue: () => number;
}

const DELIMITEURS = [';', ',', '\t', '|'] as const;

/**
 * Ouvre un CSV : encodage, séparateur et en-tête reconnus, données lues au fil de l'eau.
 * @throws {FluxRefuse} si le fichier manque, est vide, n'est pas du texte ou dépasse une limite (aussi pendant la lecture des lignes).
 */
export async function openFichier(fichier: string): Promise<FichierLu> {
  const encodage = await readEncodage(fichier);
  const taille = statSync(fichier).size;
  let lus = 0;
  const texte = readTexte(fichier, encodage, (octets) => {
    lus += octets;
  });
  const physiques = listLignesPhysiques(texte)[Symbol.asyncIterator]();
  const { debut, entete, delimiteur, reste } = await readEntete(fichier, physiques);
  if (entete.length > LIMITES.colonnes)
    throw new FluxRefuse(`le fichier a ${entete.length} colonnes, et la limite est ${LIMITES.colonnes} : retirez celles qui ne servent pas.`);
  const lignes = listEnregistrements(physiques, reste, debut, new Decoupeur(delimiteur, entete.length));
  return { encodage, delimiteur, entete, lignes, getPartLue: () => Math.min(1, lus / taille) };
}

/** Une ligne physique et son numéro. */
type LignePhysique = readonly [texte: string, numero: number];
type Physiques = AsyncIterator<readonly LignePhysique[]>;

/** Coupe le texte en lignes physiques, par paquets : CRLF, LF, ou CR seul si le fichier n'a que lui. */
async function* listLignesPhysiques(morceaux: AsyncIterable<string>): AsyncGenerator<readonly LignePhysique[]> {
  let reste = '';
  let numero = 0;
  let fin: '\n' | '\r' | undefined;
  for await (const morceau of morceaux) {
    reste += morceau;
    fin ??= reste.includes('\n') ? '\n' : reste.length > 64 * 1024 ? '\r' : undefined;
    if (!fin) continue;
    const textes = reste.split(fin);
    reste = textes.pop() ?? '';
    if (reste.length > LIMITES.caracteres * LIMITES.colonnes)
      throw new FluxRefuse(`la ligne ${numero + textes.length + 1} n'a pas de fin : ce fichier n'est sans doute pas un CSV.`);
    yield textes.map((texte) => [sansRetour(texte), ++numero] as const);
  }
  const textes = reste.split(fin ?? (reste.includes('\n') ? '\n' : '\r'));
  yield textes.map((texte) => [sansRetour(texte), ++numero] as const);
}

const sansRetour = (texte: string) => (texte.endsWith('\r') ? texte.slice(0, -1) : texte);

interface Entete {
  entete: string[];
  delimiteur: string;
  /** Numéro de la dernière ligne physique de l'en-tête. */
  debut: number;
  reste: readonly LignePhysique[];
}

/** L'en-tête est la première ligne qui n'est pas vide ; « sep=; » d'Excel se saute. */
async function readEntete(fichier: string, physiques: Physiques): Promise<Entete> {
  let texte = '';
  let impose: string | undefined;
  for (let suivant = await physiques.next(); !suivant.done; suivant = await physiques.next()) {
    for (const [rang, [ligne, numero]] of suivant.value.entries()) {
      // Une ligne de séparateurs seuls est une ligne vide, devant l'en-tête comme après.
      if (texte === '' && /^[\s;,|"]*$/.test(ligne)) continue;
      const sep = texte === '' ? /^"?sep=(.)"?$/i.exec(ligne.trim())?.[1] : undefined;
      if (sep) {
        impose = sep;
        continue;
      }
      texte = texte === '' ? ligne : `${texte}\n${ligne}`;
      const delimiteur = impose ?? findDelimiteur(texte);
      const cases = parseEnregistrement(texte, delimiteur);
      if (cases === 'malforme') throw new FluxRefuse(`l'en-tête (ligne ${numero}) a un guillemet mal placé : écrivez une ligne de noms de colonnes.`);
      if (cases !== 'ouvert') return { entete: cases, delimiteur, debut: numero, reste: suivant.value.slice(rang + 1) };
      if (texte.length > LIMITES.caracteres) throw new FluxRefuse("l'en-tête a un guillemet qui n'est pas fermé.");
    }
  }
  throw new FluxRefuse(texte === '' ? `le fichier « ${fichier} » est vide.` : "l'en-tête a un guillemet qui n'est pas fermé.");
}

/** Le séparateur qui revient le plus dans l'en-tête, hors guillemets. */
function findDelimiteur(entete: string): string {
  const nu = entete.replace(/"(?:[^"]|"")*"?/g, '');
  const comptes = DELIMITEURS.map((delimiteur) => nu.split(delimiteur).length);
  return DELIMITEURS[comptes.indexOf(Math.max(...comptes))] as string;
}

async function* listEnregistrements(
  physiques: Physiques,
  reste: readonly LignePhysique[],
  debut: number,
  decoupeur: Decoupeur,
): AsyncGenerator<readonly Enregistrement[]> {
  let total = 0;
  let dernier = debut;
  const decoupe = (lignes: readonly LignePhysique[]) => {
    const enregistrements = lignes.flatMap(([texte, numero]) => decoupeur.ajoute(texte, numero)).filter(isRempli);
    dernier = lignes.at(-1)?.[1] ?? dernier;
    total += enregistrements.length;
    if (total > LIMITES.lignes)
      throw new FluxRefuse(`le fichier dépasse ${LIMITES.lignes.toLocaleString('fr')} lignes (vers la ligne ${dernier}) : donnez un fichier par département.`);
    return enregistrements;
  };
  yield decoupe(reste);
  for (let suivant = await physiques.next(); !suivant.done; suivant = await physiques.next()) yield decoupe(suivant.value);
  yield decoupeur.finit().filter(isRempli);
}

/** Une ligne de séparateurs seuls n'est pas une ligne de données. */
const isRempli = ({ cases, defaut }: Enregistrement) => defaut !== undefined || cases.some((case_) => case_.trim() !== '');
