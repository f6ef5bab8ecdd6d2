/** Un texte à citer dans du Markdown : rien ne devient une balise, un lien, une image, ni n'appelle quelqu'un par « @ » ou un ticket par « # ». */
export function echappeMarkdown(texte: string): string {
  return texte
    .replace(/\s+/g, (espace) => (espace === '\u00A0' ? espace : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|!~]/g, '\\$&')
    .replace(/([@#])(?=\w)/g, '$1<!-- -->')
    .replace(/:(?=\/\/)/g, ':<!-- -->');
}
