import { findCommuneProche, getPartMaximale, type CommuneCarte, type Lieu } from '../domaine/lieux-carte.ts';
import type { createTraduire } from '../i18n/traduire.ts';
import type { Ecriture } from './carte-ecriture.ts';
import type { Carte, RepereNumerote } from './carte-groupes.ts';

/** Au-delà, la liste ne se lit plus sur du papier. */
const MAX_LIEUX = 200;

interface Reglages {
  readonly ecriture: Ecriture;
  readonly communes: readonly CommuneCarte[];
  /** Les lieux de ce que montre la carte, dans l'ordre de la liste. */
  readonly getVus: () => readonly Lieu[];
  readonly t: ReturnType<typeof createTraduire>;
}

/**
 * La carte sur le papier : ses repères portent un numéro, et la liste imprimée suit ces numéros. Un groupe ne s'ouvre pas d'un doigt :
 * ses lieux sont sous son numéro. La liste de l'écran, elle, ne s'imprime pas.
 * @param feuille l'élément vide où écrire cette liste ; elle n'existe que le temps d'imprimer
 */
export function brancheImpression(carte: Carte, feuille: HTMLElement, { ecriture, communes, getVus, t }: Reglages): void {
  addEventListener('beforeprint', () => {
    const reperes = carte.numerote();
    const numerotes = new Set(reperes.flatMap(({ lieux }) => lieux));
    const sans = getVus().filter((lieu) => !numerotes.has(lieu));
    const tailles = [...reperes.map(({ lieux }) => lieux.length), sans.length];
    const part = getPartMaximale(tailles, MAX_LIEUX);
    const [total, montres] = [tailles, tailles.map((taille) => Math.min(taille, part))].map((nombres) => nombres.reduce((a, b) => a + b, 0));
    const liste = document.createElement('ol');
    liste.append(...reperes.map((repere) => createRepere(repere, part)));
    feuille.replaceChildren(liste);
    if (sans.length > 0) feuille.append(createTexte('h3', t('feuille.sansNumero')), createLieux(sans, part));
    if (total !== undefined && montres !== undefined && montres < total) feuille.prepend(createTexte('p', t('feuille.coupee', { nombre: montres, total })));
  });
  addEventListener('afterprint', () => feuille.replaceChildren());

  function createRepere({ numero, lieux, position }: RepereNumerote, part: number): HTMLLIElement {
    const ligne = document.createElement('li');
    ligne.value = numero;
    const [seul] = lieux;
    if (seul && lieux.length === 1) ligne.append(ecriture.createLigneImprimee(seul));
    else ligne.append(createTexte('p', ecriture.direGroupe(lieux.length, findCommuneProche(position, communes))), createLieux(lieux, part));
    return ligne;
  }

  function createLieux(lieux: readonly Lieu[], part: number): HTMLUListElement {
    const liste = document.createElement('ul');
    for (const lieu of lieux.slice(0, part)) {
      const ligne = document.createElement('li');
      ligne.append(ecriture.createLigneImprimee(lieu));
      liste.append(ligne);
    }
    if (lieux.length > part) liste.append(createTexte('li', t('feuille.reste', { nombre: lieux.length - part })));
    return liste;
  }
}

function createTexte(balise: 'p' | 'h3' | 'li', texte: string): HTMLElement {
  const element = document.createElement(balise);
  element.textContent = texte;
  return element;
}
