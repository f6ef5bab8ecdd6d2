import type { Changements, FicheNommee } from '../domaine/changements.ts';
import { echappeMarkdown as echappe } from '../domaine/markdown.ts';

/** Au-delà, un tableau ne se lit plus. */
const LIGNES_MAX = 200;

/**
 * « Ce qui change sur le site », en Markdown : la première ligne est le verdict. Rien de ce qui vient d'une fiche n'y est vivant.
 * @param erreurs phrases de la vérification du contenu proposé ; quand il y en a, le site ne changerait pas
 */
export function formatChangements(changements: Changements | undefined, erreurs: readonly string[]): string {
  if (!changements)
    return `**Rien ne changerait sur le site : le contenu proposé est refusé (${accorde(erreurs.length, 'erreur', 'erreurs')}).**\n\n${erreurs
      .slice(0, LIGNES_MAX)
      .map((erreur) => `- ${echappe(erreur)}`)
      .join('\n')}\n`;
  const { apparaissent, changent, disparaissent, ailleurs } = changements;
  const rien = apparaissent.length + changent.length + disparaissent.length + ailleurs.length === 0;
  const verdict = rien
    ? 'Rien ne change sur le site.'
    : `${[
        accorde(changent.length, 'fiche change', 'fiches changent'),
        accorde(apparaissent.length, 'apparaît', 'apparaissent'),
        accorde(disparaissent.length, 'disparaît', 'disparaissent'),
        ...(ailleurs.length > 0 ? [accorde(ailleurs.length, 'autre changement', 'autres changements')] : []),
      ].join(', ')} ; rien n'est refusé.`;
  return `${[
    `**${verdict}**`,
    ...(changent.length > 0 ? ['## Changent', ...abrege(changent).map((fiche) => formatFiche(fiche)), reste(changent.length)] : []),
    ...listNoms('Apparaissent', apparaissent),
    ...listNoms('Disparaissent', disparaissent),
    ...(ailleurs.length > 0 ? ['## Ailleurs', ailleurs.map((phrase) => `- ${echappe(phrase)}`).join('\n')] : []),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function formatFiche({ nom, chemin, champs }: Changements['changent'][number]): string {
  const lignes = champs.map(({ champ, avant, apres }) => [champ, avant || '(rien)', apres || '(rien)'].map(echappe));
  return [
    `### ${echappe(nom)}`,
    `\`${chemin}\``,
    [['Champ', 'Avant', 'Après'], ['---', '---', '---'], ...lignes].map((cases) => `| ${cases.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

function listNoms(titre: string, fiches: readonly FicheNommee[]): string[] {
  if (fiches.length === 0) return [];
  return [`## ${titre}`, [...abrege(fiches).map(({ nom, chemin }) => `- ${echappe(nom)} — \`${chemin}\``), reste(fiches.length)].filter(Boolean).join('\n')];
}

const abrege = <T>(elements: readonly T[]): readonly T[] => elements.slice(0, LIGNES_MAX);
const reste = (nombre: number): string => (nombre > LIGNES_MAX ? `… et ${accorde(nombre - LIGNES_MAX, 'autre', 'autres')}` : '');
const accorde = (nombre: number, un: string, plusieurs: string): string => `${nombre.toLocaleString('fr')}\u00A0${nombre > 1 ? plusieurs : un}`;
