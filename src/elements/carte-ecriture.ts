import { direACommune, direDeCommune } from '../domaine/commune.ts';
import type { CommuneCarte, Lieu } from '../domaine/lieux-carte.ts';
import type { createTraduire } from '../i18n/traduire.ts';
import { createFiche, ecris } from './carte-fiche.ts';
import { getLanguePage } from './langue-page.ts';

export type Ecriture = ReturnType<typeof createEcriture>;

/**
 * Tout ce que la carte et sa liste écrivent d'un lieu : noms des repères, lignes, bulles.
 * @param getModele un `<template>` de la page, par son rôle
 */
export function createEcriture(getModele: (role: string) => HTMLTemplateElement, base: string, t: ReturnType<typeof createTraduire>) {
  const remplit = (modele: string, lieu: Lieu) => createFiche(getModele(modele), lieu, { base, fictif: t('fictif') });

  /** Le nom d'un repère dit aussi ce que sa forme montre. */
  function direLieu({ nom, ferme, approche }: Lieu): string {
    if (ferme) return t('repere.ferme', { nom });
    return approche ? t('repere.approche', { nom }) : nom;
  }

  return {
    direLieu,

    /** « 12 lieux autour de Béziers ». */
    direGroupe: (nombre: number, commune: CommuneCarte | undefined): string =>
      commune ? t('groupe', { nombre, lieu: direDeCommune(commune.nom, getLanguePage()) }) : t('groupeSeul', { nombre }),

    createLigne(lieu: Lieu, distance: string | undefined): HTMLElement {
      const ligne = remplit('modele-ligne', lieu);
      ligne.dataset.lieu = lieu.id;
      ecris(ligne, 'distance', distance === undefined ? '' : t('distance', { distance }));
      return ligne;
    },

    createLigneImprimee: (lieu: Lieu): HTMLElement => remplit('modele-imprime', lieu),

    createBulle(lieu: Lieu): HTMLElement {
      const bulle = remplit('modele-bulle', lieu);
      bulle.setAttribute('aria-label', lieu.nom);
      return bulle;
    },

    createPile(lieux: readonly Lieu[], choisir: (lieu: Lieu) => void): HTMLElement {
      const pile = (getModele('modele-pile').content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
      const commune = lieux[0]?.commune;
      const titre = commune ? t('pile', { nombre: lieux.length, lieu: direACommune(commune.nom, getLanguePage()) }) : t('groupeSeul', { nombre: lieux.length });
      pile.setAttribute('aria-label', titre);
      ecris(pile, 'titre', titre);
      pile.querySelector('ul')?.append(...lieux.map((lieu) => createChoix(direLieu({ ...lieu, approche: false }), () => choisir(lieu))));
      return pile;
    },
  };
}

function createChoix(nom: string, choisir: () => void): HTMLLIElement {
  const [ligne, bouton] = [document.createElement('li'), document.createElement('button')];
  bouton.type = 'button';
  bouton.textContent = nom;
  bouton.addEventListener('click', choisir);
  ligne.append(bouton);
  return ligne;
}
