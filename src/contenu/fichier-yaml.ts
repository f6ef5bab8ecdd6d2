import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** Un fichier YAML lu : sa valeur, et la ligne où s'écrit chaque champ. */
export interface FichierYaml {
  readonly valeur: unknown;
  /** Ligne (la première vaut 1) d'un champ écrit avec des points (« telephone.0.numero »), ou du plus proche de ses parents qui existe. */
  readonly ligneDe: (champ: string) => number;
}

/** Pourquoi un fichier ne se lit pas, et à quelle ligne. */
export class FichierIllisible extends Error {
  readonly ligne: number;
  constructor(raison: string, ligne: number) {
    super(raison);
    this.ligne = ligne;
  }
}

/** @throws {FichierIllisible} si ce n'est pas du YAML ; `undefined` si le fichier n'existe pas. */
export function readYaml(fichier: string): FichierYaml | undefined {
  if (!existsSync(fichier)) return undefined;
  return parseYaml(readFileSync(fichier, 'utf8'));
}

/**
 * Un texte YAML, et la ligne de chaque champ.
 * @param avant lignes qui le précèdent dans son fichier
 * @throws {FichierIllisible}
 */
export function parseYaml(texte: string, avant = 0): FichierYaml {
  const compteur = new LineCounter();
  const document = parse(texte, compteur, avant);
  const ligneDe = (champ: string) => {
    const chemin = champ.split('.').map((cle) => (/^\d+$/.test(cle) ? Number(cle) : cle));
    for (let longueur = chemin.length; longueur > 0; longueur -= 1) {
      const noeud = document.getIn(chemin.slice(0, longueur), true);
      if (isNode(noeud) && noeud.range) return compteur.linePos(noeud.range[0]).line + avant;
    }
    return 1;
  };
  return { valeur: document.toJS(), ligneDe };
}

/** La valeur d'un texte YAML. @throws {FichierIllisible} */
export function readYamlTexte(texte: string): unknown {
  return parseYaml(texte).valeur;
}

function parse(texte: string, compteur: LineCounter, avant: number) {
  const document = parseDocument(texte, { lineCounter: compteur });
  const [erreur] = document.errors;
  if (erreur) throw new FichierIllisible(direErreurYaml(erreur.code), (erreur.linePos?.[0].line ?? 1) + avant);
  return document;
}

/** Les fautes de YAML les plus courantes, dites à quelqu'un qui n'a jamais vu de YAML. */
function direErreurYaml(code: string): string {
  const raisons: Record<string, string> = {
    TAB_AS_INDENT: 'le début de la ligne contient une tabulation ; mettez deux espaces à la place',
    DUPLICATE_KEY: 'le même champ est écrit deux fois ; gardez-en un seul',
    MISSING_CHAR: 'il manque un guillemet, un crochet ou un deux-points',
    BAD_INDENT: 'les espaces en début de ligne ne sont pas alignés avec la ligne du dessus',
    BAD_ALIAS: 'le texte commence par « * » ou « & » ; mettez-le entre guillemets',
    UNEXPECTED_TOKEN: "un signe est de trop ; mettez le texte entre guillemets s'il contient « : », « # » ou « - »",
    MULTILINE_IMPLICIT_KEY: "un deux-points manque, ou un texte qui contient « : » n'est pas entre guillemets",
    BLOCK_AS_IMPLICIT_KEY: 'le texte contient « : » ; mettez-le entre guillemets',
  };
  return raisons[code] ?? "cette ligne n'est pas écrite comme attendu ; comparez-la aux lignes voisines";
}
