import { avecBase, getCheminCommune } from '../domaine/chemins.ts';
import type { PageQuiRepond } from '../recherche/reponses.ts';

/**
 * Remplit la liste des pages qui répondent, d'après les modèles qu'elle porte : un lien pour un droit, une commune, une page du site, et un par besoin.
 * @param commune code de la seule commune demandée : la page d'un droit dit alors qui appeler là
 */
export function montrePages(zone: HTMLElement, pages: readonly PageQuiRepond[], base: string, commune: string): void {
  for (const copie of zone.querySelectorAll('[data-copie]')) copie.remove();
  for (const modele of zone.querySelectorAll<HTMLElement>('li')) modele.hidden = true;
  for (const page of pages) {
    const { ligne, type, id } = createLigne(zone, page, base, commune);
    ligne.dataset.type = type;
    ligne.dataset.id = id;
    ligne.hidden = false;
    // Les déplacer toutes, dans l'ordre : celle d'un besoin aussi, qui est déjà dans la page.
    zone.append(ligne);
  }
  zone.hidden = pages.length === 0;
}

function createLigne(zone: HTMLElement, page: PageQuiRepond, base: string, commune: string): { ligne: HTMLElement; type: string; id: string } {
  switch (page.sorte) {
    case 'droit': {
      const { id, titre, chemin, themes } = page.droit;
      const ligne = remplit(zone, 'droit', titre, `${avecBase(base, chemin)}${commune && `#commune=${commune}`}`);
      ligne.dataset.themes = themes.join(' ');
      return { ligne, type: 'droit', id };
    }
    case 'commune':
      return {
        ligne: remplit(zone, 'commune', page.commune.nom, page.commune.adresse ?? avecBase(base, getCheminCommune(page.commune))),
        type: 'commune',
        id: page.commune.code_insee,
      };
    case 'page':
      return { ligne: remplit(zone, 'page', page.page.titre, avecBase(base, page.page.chemin)), type: 'page', id: page.page.id };
    case 'theme':
      return { ligne: getModele(zone, `theme="${page.theme}"`), type: 'theme', id: page.theme };
  }
}

function remplit(zone: HTMLElement, modele: string, nom: string, adresse: string): HTMLElement {
  const ligne = getModele(zone, modele).cloneNode(true) as HTMLElement;
  ligne.dataset.copie = '';
  const lien = ligne.querySelector('a');
  if (lien) lien.href = adresse;
  for (const partie of ligne.querySelectorAll('[data-partie=nom]')) partie.textContent = nom;
  return ligne;
}

function getModele(zone: HTMLElement, modele: string): HTMLElement {
  const element = zone.querySelector<HTMLElement>(`[data-${modele}]`);
  if (!element) throw new Error(`La recherche n'a pas de modèle de page « ${modele} ».`);
  return element;
}
