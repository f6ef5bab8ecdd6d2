import { avecBase } from '../domaine/chemins.ts';
import { type FicheGardee, filterAVenir } from '../domaine/fiche-gardee.ts';
import { direNumero, findLienTelephone, isNumeroFictif } from '../domaine/numero.ts';

/** Ce qu'il faut savoir de plus que la fiche. */
export interface Contexte {
  readonly base: string;
  /** « numéro fictif » */
  readonly fictif: string;
  /** Minutes depuis 1970, UTC. */
  readonly maintenant: number;
}

/** Une de moins que ce que la fiche porte : les passées tombent. */
const DATES_MONTREES = 3;
/** En minutes. */
const SEMAINE = 10_080;

/** Remplit le modèle d'une adresse ; tout y entre comme du texte. Ce qui n'a rien à dire reste caché. */
export function createFicheGardee(modele: HTMLTemplateElement, fiche: FicheGardee, { base, fictif, maintenant }: Contexte): HTMLElement {
  const element = (modele.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  element.dataset.code = fiche.code;
  const lien = getPartie<HTMLAnchorElement>(element, 'lien');
  if (fiche.chemin) lien.href = avecBase(base, fiche.chemin);
  remplisFaits(element, fiche, { base, fictif, maintenant });
  const saisie = element.querySelector('textarea');
  const imprimee = getPartie(element, 'note-imprimee');
  // Un champ ne s'imprime qu'à la hauteur où il se voit : la feuille porte une copie de ce qui y est écrit.
  saisie?.addEventListener('input', () => {
    imprimee.textContent = saisie.value;
  });
  return element;
}

/** Tous les faits d'une fiche, dans la copie du modèle ou dans la seule partie qui les porte. */
export function remplisFaits(element: HTMLElement, fiche: FicheGardee, { fictif, maintenant }: Contexte): void {
  for (const nom of element.querySelectorAll('[data-nom]')) nom.textContent = fiche.nom;
  remplis(element, 'quoi', fiche.quoi ? [fiche.quoi] : [], createTexte('span'));
  remplis(element, 'ou', fiche.ou, createTexte('span'));
  remplis(element, 'alertes', filterAVenir(fiche.alertes, maintenant), ([, dite]) => createTexte('li')(dite));
  remplis(element, 'telephones', fiche.telephones, ([numero, note]) => createTelephone(numero, note, fictif));
  remplis(element, 'regle', fiche.regle, createTexte('li'));
  const dates = filterAVenir(fiche.dates, maintenant).slice(0, DATES_MONTREES);
  remplis(element, 'dates', dates, ([, dite, doute]) => createDate(dite, doute));
  // Ouvert presque chaque jour : la règle suffit, une longue feuille n'imprime que la première date.
  getPartie(element, 'dates').classList.toggle('rapprochees', (dates[2]?.[0] ?? Number.POSITIVE_INFINITY) - (dates[0]?.[0] ?? 0) < SEMAINE);
}

/** Le numéro d'une adresse dans la liste, et ce que ses boutons peuvent encore faire. */
export function montreRang(element: HTMLElement, { numero, premiere, derniere }: { numero: number; premiere: boolean; derniere: boolean }): void {
  getPartie(element, 'rang').textContent = String(numero);
  element.querySelector('[data-geste=monter]')?.setAttribute('aria-disabled', String(premiere));
  element.querySelector('[data-geste=descendre]')?.setAttribute('aria-disabled', String(derniere));
}

export function getPartie<T extends HTMLElement = HTMLElement>(racine: ParentNode, nom: string): T {
  const partie = racine.querySelector<T>(`[data-partie=${nom}]`);
  if (!partie) throw new Error(`La page n'a pas de partie « ${nom} ».`);
  return partie;
}

function remplis<T>(element: HTMLElement, nom: string, valeurs: readonly T[], create: (valeur: T) => HTMLElement): void {
  getPartie(element, nom).replaceChildren(...valeurs.map(create));
  const bloc = element.querySelector<HTMLElement>(`[data-bloc=${nom}]`);
  if (bloc) bloc.hidden = valeurs.length === 0;
}

const createTexte =
  (balise: 'span' | 'li') =>
  (texte: string): HTMLElement => {
    const element = document.createElement(balise);
    element.textContent = texte;
    return element;
  };

/** Un numéro à toucher, ou un numéro fictif qui se dit tel et n'appelle personne. */
function createTelephone(numero: string, note: string, fictif: string): HTMLElement {
  const ligne = document.createElement('li');
  const href = findLienTelephone(numero);
  const element = document.createElement(href ? 'a' : 'span');
  if (href) (element as HTMLAnchorElement).href = href;
  element.className = 'numero';
  element.dir = 'ltr';
  element.textContent = direNumero(numero);
  const suite = createTexte('span')([isNumeroFictif(numero) ? `(${fictif})` : '', note].filter(Boolean).join(' '));
  suite.className = 'note';
  ligne.append(element, ' ', suite);
  return ligne;
}

function createDate(dite: string, doute: string): HTMLElement {
  const ligne = createTexte('li')(dite);
  if (doute) {
    const mot = document.createElement('strong');
    mot.textContent = ` (${doute})`;
    ligne.append(mot);
  }
  return ligne;
}
