import type { Collection } from '../domaine/fusion.ts';
import { slugify } from '../domaine/slug.ts';

/** Une correction reçue : pour quelle fiche, et le YAML qu'elle propose. */
export interface Correction {
  readonly collection: Collection;
  readonly id: string;
  /** Le YAML, remis d'aplomb. */
  readonly texte: string;
}

/** La correction ne se trouve pas dans ce qui a été reçu : une phrase, et quoi faire. */
export class CorrectionIntrouvable extends Error {}

const DEBUT = /^#\s*premier-accueil\s*:\s*(partenaires|permanences)\/([a-z0-9-]+)\s*$/i;
const FIN = /^#\s*fin de la fiche\s*$/i;
/** Une ligne qui commence quelque chose : un champ, un élément de liste, un commentaire. Le reste continue la ligne d'avant. */
const COMMENCE = /^\s*(?:#|- |-$|[a-z_]+:(?:\s|$))/;

/**
 * La correction que porte un texte : entre « # premier-accueil : partenaires/… » et « # fin de la fiche », ou tout un fichier `<id>.yaml`.
 * Défait ce que les messageries font aux textes : citations « > », lignes coupées, espaces insécables, guillemets courbes.
 * @param nom nom du fichier reçu, sans dossier
 * @throws {CorrectionIntrouvable}
 */
export function extraitCorrection(texte: string, nom = ''): Correction {
  const lignes = texte
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((ligne) => ligne.replace(/^(?:\s*>)+ ?/, '').replace(/[\u00A0\u202F]/g, ' '));
  const debuts = lignes.flatMap((ligne, rang) => (DEBUT.test(ligne.trim()) ? [rang] : []));
  if (debuts.length > 1)
    throw new CorrectionIntrouvable('ce message porte plusieurs fiches : enregistrez chacune dans son fichier, et recevez-les une par une.');
  const [debut] = debuts;
  if (debut === undefined) return lireFichierSeul(lignes, nom);
  const [, collection = '', id = ''] = DEBUT.exec((lignes[debut] as string).trim()) ?? [];
  const suite = lignes.slice(debut + 1);
  const fin = suite.findIndex((ligne) => FIN.test(ligne.trim()));
  if (fin < 0) throw new CorrectionIntrouvable('la ligne « # fin de la fiche » manque : le texte a peut-être été coupé en route. Demandez le fichier joint.');
  return { collection: collection.toLowerCase() as Collection, id: id.toLowerCase(), texte: redresse(suite.slice(0, fin)) };
}

/** Un fichier du dossier `partenaires` ou `permanences`, reçu tel quel : son nom est l'identifiant, ses champs disent de quelle sorte il est. */
function lireFichierSeul(lignes: readonly string[], nom: string): Correction {
  const id = nom.replace(/\.ya?ml$/i, '');
  if (id === nom || slugify(id) !== id || !lignes.some((ligne) => COMMENCE.test(ligne) && !ligne.trim().startsWith('#')))
    throw new CorrectionIntrouvable(
      "aucune fiche trouvée : le message doit contenir le texte de la page « Mettre à jour cette fiche », de « # premier-accueil : » à « # fin de la fiche », ou le fichier qu'elle a donné.",
    );
  const permanence = lignes.some((ligne) => /^(?:partenaire|intitule|lieu|horaires|nature):/.test(ligne));
  return { collection: permanence ? 'permanences' : 'partenaires', id, texte: redresse(lignes) };
}

/** Recolle les lignes qu'une messagerie a coupées, et redresse les guillemets qui entourent une valeur. */
function redresse(lignes: readonly string[]): string {
  const droites: string[] = [];
  for (const ligne of lignes) {
    if (ligne.trim() === '') continue;
    const precedente = droites.at(-1);
    if (precedente !== undefined && !COMMENCE.test(ligne)) droites[droites.length - 1] = `${precedente.trimEnd()} ${ligne.trim()}`;
    else droites.push(ligne.trimEnd());
  }
  return `${droites.map((ligne) => ligne.replace(/^(\s*(?:- )?(?:[a-z_]+: )?)[“”](.*)[“”]$/, '$1"$2"')).join('\n')}\n`;
}
