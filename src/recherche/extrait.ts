import { normaliseTexte } from '../domaine/slug.ts';

/** Un bout de texte, et s'il répond aux mots cherchés. */
export interface Bout {
  readonly texte: string;
  readonly marque: boolean;
}

/** Longueur d'un passage, et ce qu'il garde avant le premier mot trouvé. */
const PASSAGE = 180;
const AVANT = 50;

/** Le passage d'un texte qui répond : autour du premier mot trouvé, ou le début ; des points de suspension disent ce qui est coupé. */
export function getPassage(texte: string, mots: readonly string[]): string {
  const lisse = texte.replace(/\s+/g, ' ').trim();
  if (lisse.length <= PASSAGE) return lisse;
  const debut = Math.max(0, findDebut(lisse, mots));
  const fin = debut + PASSAGE >= lisse.length ? lisse.length : lisse.lastIndexOf(' ', debut + PASSAGE);
  const passage = lisse.slice(debut, fin > debut ? fin : debut + PASSAGE);
  return `${debut > 0 ? '… ' : ''}${debut + passage.length < lisse.length ? `${passage.replace(/[\s.,;:]+$/, '')}…` : passage}`;
}

/** Le début de la phrase du premier mot trouvé, si elle est courte ; sinon quelques mots avant lui. */
function findDebut(texte: string, mots: readonly string[]): number {
  let place = 0;
  for (const { texte: bout, marque } of marqueMots(texte, mots)) {
    if (marque) break;
    place += bout.length;
  }
  if (place >= texte.length || place < PASSAGE / 2) return 0;
  const phrase = texte.lastIndexOf('. ', place) + 2;
  return place - phrase <= PASSAGE / 2 ? phrase : texte.indexOf(' ', place - AVANT) + 1;
}

/** Coupe un texte à ses mots qui sont de la famille d'un mot cherché. @param mots formes, sans accent */
export function marqueMots(texte: string, mots: readonly string[]): Bout[] {
  return texte
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((bout, rang) => ({ texte: bout, marque: rang % 2 === 1 && mots.some((mot) => isMemeMot(normaliseTexte(bout), mot)) }))
    .filter((bout) => bout.texte !== '');
}

/** « épiceries » et « épicerie », « héberg » et « hébergement » : la racine commune couvre sept dixièmes du mot cherché, et trois lettres. */
function isMemeMot(present: string, cherche: string): boolean {
  let commun = 0;
  while (commun < present.length && commun < cherche.length && present[commun] === cherche[commun]) commun += 1;
  return commun === cherche.length || (commun >= 3 && commun >= cherche.length * 0.7);
}
