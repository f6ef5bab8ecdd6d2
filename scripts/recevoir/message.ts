import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import PostalMime from 'postal-mime';
import { type Correction, CorrectionIntrouvable, extraitCorrection } from '../../src/contenu/correction.ts';

/** Un message enregistré commence par ses en-têtes. */
const EN_TETES = /^(?:[A-Za-z][A-Za-z-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n/;
const MIME = /^(?:MIME-Version|Content-Type|Received|Message-ID):/im;

/**
 * La correction d'un fichier reçu : le fichier `.yaml` lui-même, ou le message enregistré qui le porte (pièce jointe d'abord, puis le texte).
 * @throws {CorrectionIntrouvable} avec quoi faire
 */
export async function readCorrection(fichier: string): Promise<Correction> {
  const octets = readFileSync(fichier);
  const texte = new TextDecoder('utf-8').decode(octets);
  const entetes = EN_TETES.exec(texte)?.[0];
  if (!entetes || !MIME.test(entetes)) return extraitCorrection(texte, basename(fichier));
  const message = await PostalMime.parse(octets);
  const jointes = message.attachments
    .filter(({ filename }) => /\.ya?ml$/i.test(filename ?? ''))
    .map(({ filename, content }) => ({ nom: basename(filename ?? ''), texte: typeof content === 'string' ? content : new TextDecoder().decode(content) }));
  if (jointes.length > 1) throw new CorrectionIntrouvable('ce message porte plusieurs fichiers : enregistrez-les, et recevez-les un par un.');
  if (jointes[0]) return extraitCorrection(jointes[0].texte, jointes[0].nom);
  return extraitCorrection(message.text?.includes('premier-accueil') ? message.text : retireBalises(message.html ?? message.text ?? ''));
}

/** Le texte d'un message qui n'a que sa version HTML : une ligne par bloc. */
function retireBalises(html: string): string {
  return html
    .replace(/\r?\n/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((ligne) => ligne.trimEnd())
    .join('\n');
}
