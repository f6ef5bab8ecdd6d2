import { echappeMarkdown as echappe } from '../domaine/markdown.ts';
import type { RapportComplet } from './rapport.ts';
import { listSections } from './rapport-sections.ts';

/** Le rapport en Markdown, pour une demande de fusion : la première ligne est le verdict. */
export function formatMarkdown(complet: RapportComplet): string {
  const sections = listSections(complet).map(({ titre, texte, colonnes, lignes }) =>
    [
      `## ${echappe(titre)}`,
      ...(texte ? [echappe(texte)] : []),
      [colonnes, colonnes.map(() => '---'), ...lignes.map((cases) => cases.map(echappe))].map((cases) => `| ${cases.join(' | ')} |`).join('\n'),
    ].join('\n\n'),
  );
  return `${[`**${echappe(complet.rapport.raison)}**`, ...sections].join('\n\n')}\n`;
}
