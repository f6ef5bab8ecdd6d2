import { avecBase, getCheminPartenaire } from '../domaine/chemins.ts';
import type { Lieu } from '../domaine/lieux-carte.ts';
import { findLienTelephone, isNumeroFictif } from '../domaine/numero.ts';

/** Ce qu'il faut pour écrire un lieu : la base du site et le mot d'un numéro inventé. */
export interface Mots {
  readonly base: string;
  readonly fictif: string;
}

/** Remplit un modèle `<template>` avec un lieu : ce qui n'a rien à dire reste caché. Rend l'élément, pas encore dans la page. */
export function createFiche(modele: HTMLTemplateElement, lieu: Lieu, { base, fictif }: Mots): HTMLElement {
  const fiche = (modele.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  for (const lien of fiche.querySelectorAll<HTMLAnchorElement>('a[data-nom]')) lien.href = avecBase(base, getCheminPartenaire(lieu));
  ecris(fiche, 'nom', lieu.nom);
  ecris(fiche, 'type', isDansLeNom(lieu) ? '' : lieu.type);
  ecris(fiche, 'adresse', lieu.adresse || (lieu.commune?.nom ?? ''));
  montre(fiche, 'approche', lieu.approche);
  montre(fiche, 'ferme', lieu.ferme);
  montre(fiche, 'sur-orientation', lieu.surOrientation);
  montre(fiche, 'a-verifier', lieu.aVerifier);
  montre(fiche, 'ancienne', lieu.ancienne);
  montre(fiche, 'montrer', lieu.point !== undefined);
  const telephone = fiche.querySelector('[data-telephone]');
  if (telephone && lieu.telephone) telephone.replaceChildren(createNumero(lieu.telephone, fictif));
  montre(fiche, 'ligne-telephone', lieu.telephone !== '');
  return fiche;
}

/** « Mairie de Lodève » dit déjà que c'est une mairie. */
const isDansLeNom = ({ nom, type }: Lieu): boolean => nom.toLowerCase().startsWith(type.toLowerCase());

/** Écrit un texte partout où le modèle l'attend ; un texte vide cache son paragraphe. */
export function ecris(fiche: HTMLElement, role: string, texte: string): void {
  for (const element of fiche.querySelectorAll<HTMLElement>(`[data-${role}]`)) {
    element.textContent = texte;
    element.hidden = texte === '';
  }
}

function montre(fiche: HTMLElement, role: string, visible: boolean): void {
  for (const element of fiche.querySelectorAll<HTMLElement>(`[data-${role}]`)) element.hidden = !visible;
}

/** Un numéro à toucher, ou un numéro fictif qui se dit tel et n'appelle personne. */
function createNumero(numero: string, fictif: string): Node {
  const chiffres = document.createElement('span');
  chiffres.dir = 'ltr';
  chiffres.textContent = (/^\d{4}$/.test(numero) ? numero.replace(/(\d\d)(\d\d)/, '$1 $2') : numero).replace(/ /g, '\u00A0');
  const href = findLienTelephone(numero);
  if (href) {
    const lien = document.createElement('a');
    lien.href = href;
    lien.append(chiffres);
    return lien;
  }
  const tout = document.createElement('span');
  tout.append(chiffres, isNumeroFictif(numero) ? ` (${fictif})` : '');
  return tout;
}
