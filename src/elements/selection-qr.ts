import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules blancs autour du code, demandés par la norme (ISO/IEC 18004). */
const MARGE = 4;

/** Un code QR, en un seul tracé : noir sur blanc même sur un écran sombre, pour qu'un téléphone le lise. */
export function createQr(texte: string, nom: string): SVGSVGElement {
  const { size, data } = encode(texte, { ecc: 'M', border: MARGE });
  const dessin = document.createElementNS(SVG, 'svg');
  dessin.setAttribute('viewBox', `0 0 ${size} ${size}`);
  dessin.setAttribute('role', 'img');
  dessin.setAttribute('aria-label', nom);
  dessin.setAttribute('shape-rendering', 'crispEdges');
  const fond = document.createElementNS(SVG, 'rect');
  fond.setAttribute('width', String(size));
  fond.setAttribute('height', String(size));
  fond.setAttribute('fill', '#fff');
  const trace = document.createElementNS(SVG, 'path');
  trace.setAttribute('d', data.flatMap((ligne, y) => ligne.flatMap((noir, x) => (noir ? [`M${x} ${y}h1v1h-1z`] : []))).join(''));
  trace.setAttribute('fill', '#000');
  dessin.append(fond, trace);
  return dessin;
}
