import { countPaquetsSeconds, type FicheGardee, getPaquet, parsePaquet } from '../domaine/fiche-gardee.ts';
import type { Selection } from '../domaine/selection.ts';
import type { MotsSeconds } from '../i18n/seconde.ts';
import { readJson } from './read-json.ts';
import { type Contexte, getPartie, remplisFaits } from './selection-fiche.ts';

/** Une deuxième langue, prête à s'écrire à côté du français. */
interface Seconde {
  readonly mots: MotsSeconds;
  readonly fiches: readonly FicheGardee[];
}

/**
 * Les mots et les fiches d'une deuxième langue.
 * @param nombre de paquets en français
 * @throws hors réseau
 */
export async function readSeconde(
  langue: string,
  codes: Selection,
  { paquets, nombre }: { readonly paquets: string; readonly nombre: number },
): Promise<Seconde> {
  const total = countPaquetsSeconds(nombre);
  const numeros = new Set(codes.map((code) => getPaquet(code, total)));
  const [mots, ...lus] = await Promise.all([
    readJson<MotsSeconds>(`${paquets}${langue}/mots.json`),
    ...[...numeros].map((numero) => readJson<readonly unknown[][]>(`${paquets}${langue}/${numero}.json`).then(parsePaquet)),
  ]);
  return { mots, fiches: lus.flat() };
}

/** Écrit la deuxième langue dans toute la feuille, ou l'en retire. */
export function ecrisSeconde(racine: HTMLElement, seconde: Seconde | undefined, contexte: Contexte): void {
  racine.classList.toggle('double', seconde !== undefined);
  const ecris = (element: HTMLElement, texte: string) => {
    element.textContent = texte;
    if (seconde) Object.assign(element, { lang: seconde.mots.lang, dir: seconde.mots.dir });
  };
  for (const titre of racine.querySelectorAll<HTMLElement>('[data-second]'))
    ecris(titre, seconde?.mots.titres[titre.dataset.second as keyof MotsSeconds['titres']] ?? '');
  for (const ligne of racine.querySelectorAll<HTMLElement>('[data-document]'))
    ecris(getPartie(ligne, 'second'), seconde?.mots.documents[Number(ligne.dataset.document)] ?? '');
  for (const ligne of racine.querySelectorAll<HTMLElement>('.gardee')) {
    ligne.querySelector('.langue-seconde')?.remove();
    const fiche = seconde?.fiches.find(({ code }) => code === ligne.dataset.code);
    const modele = racine.querySelector('template')?.content.querySelector<HTMLElement>('.langue');
    if (seconde && fiche && modele) ligne.querySelector('.langue')?.after(createLangue(modele, fiche, seconde.mots, contexte));
  }
}

/** Les mêmes faits que le français, à côté ; les notes, elles, ne s'écrivent qu'une fois. */
function createLangue(modele: HTMLElement, fiche: FicheGardee, { lang, dir, titres }: MotsSeconds, contexte: Contexte): HTMLElement {
  const partie = modele.cloneNode(true) as HTMLElement;
  partie.classList.add('langue-seconde');
  Object.assign(partie, { lang, dir });
  remplisFaits(partie, fiche, contexte);
  getPartie(partie, 'titre-dates').textContent = titres.dates;
  return partie;
}
