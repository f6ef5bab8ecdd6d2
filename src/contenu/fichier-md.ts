import { existsSync, readFileSync } from 'node:fs';
import { FichierIllisible, type FichierYaml, parseYaml } from './fichier-yaml.ts';

/** Un fichier Markdown lu : son en-tête YAML, et le texte qui suit. */
export interface FichierMarkdown extends FichierYaml {
  /** Vide quand seul l'en-tête est écrit. */
  readonly corps: string;
}

const EN_TETE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** @throws {FichierIllisible} sans en-tête, ou si ce n'est pas du YAML ; `undefined` si le fichier n'existe pas. */
export function readMarkdown(fichier: string): FichierMarkdown | undefined {
  if (!existsSync(fichier)) return undefined;
  const texte = readFileSync(fichier, 'utf8').replace(/^\uFEFF/, '');
  const trouve = EN_TETE.exec(texte);
  if (!trouve) throw new FichierIllisible("l'en-tête manque : le fichier commence par une ligne « --- », et une autre « --- » le ferme", 1);
  // La première ligne est « --- » : celles de l'en-tête viennent une ligne plus bas.
  const lu = parseYaml(trouve[1] ?? '', 1);
  return { ...lu, corps: texte.slice(trouve[0].length).trim() };
}
