import type { RapportComplet } from './rapport.ts';
import { listSections } from './rapport-sections.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
.verdict{border-left:.4rem solid;padding:.6rem 1rem}.remplace{border-color:#0b6e4f}.inchange{border-color:#4a5a6a}.refuse{border-color:#b3261e}div{overflow-x:auto}`;

/** Au-delà, un tableau se déplie : ce qui est à corriger ne doit pas être trois écrans plus bas. */
const REPLI = 25;

/** Le rapport en une page à ouvrir dans un navigateur : rien à charger, aucun script, tout échappé. */
export function formatPage(complet: RapportComplet): string {
  const { rapport } = complet;
  const sections = listSections(complet).map(
    ({ titre, texte, colonnes, lignes }) => `<section>
<h2>${echappe(titre)}</h2>
${texte ? `<p>${echappe(texte)}</p>\n` : ''}${lignes.length > REPLI ? `<details><summary>Voir les ${lignes.length} lignes</summary>` : ''}<div><table>
<thead><tr>${colonnes.map((colonne) => `<th scope="col">${echappe(colonne)}</th>`).join('')}</tr></thead>
<tbody>
${lignes.map((cases) => `<tr>${cases.map((case_) => `<td>${echappe(case_)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>${lignes.length > REPLI ? '</details>' : ''}
</section>`,
  );
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Rapport du flux</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="verdict ${rapport.etat}"><strong>${echappe(rapport.raison)}</strong></p>
<h1>Rapport du flux</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const SIGNES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const echappe = (texte: string) => texte.replace(/[&<>"']/g, (signe) => SIGNES[signe] ?? signe);
