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

/** Rien de ce qui vient d'un flux ne devient une balise, un lien, une image, ni n'appelle quelqu'un par « @ » ou un ticket par « # ». */
function echappe(texte: string): string {
  return texte
    .replace(/\s+/g, (espace) => (espace === '\u00A0' ? espace : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|!~]/g, '\\$&')
    .replace(/([@#])(?=\w)/g, '$1<!-- -->')
    .replace(/:(?=\/\/)/g, ':<!-- -->');
}
