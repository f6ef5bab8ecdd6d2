import { direDistance } from '../domaine/commune.ts';
import { direNumero, findLienTelephone } from '../domaine/numero.ts';
import { type Bout, getPassage, marqueMots } from '../recherche/extrait.ts';
import type { Fiche } from '../recherche/moteur.ts';
import { getLanguePage } from './langue-page.ts';

/** Ce qu'une carte de résultat doit savoir de plus que sa affiche. */
interface Contexte {
  readonly km: number | undefined;
  /** Formes des mots à marquer. */
  readonly mots: readonly string[];
  /** « à {distance} » */
  readonly distance: string;
}

/** Une carte de résultat, d'après le modèle que la page porte ; tout y entre comme du texte, jamais comme du HTML. */
export function getCarteResultat(modele: HTMLTemplateElement, { adresse, affiche }: Fiche, { km, mots, distance }: Contexte): HTMLElement {
  const carte = (modele.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const lien = getPartie(carte, 'lien') as HTMLAnchorElement;
  lien.href = adresse;
  lien.replaceChildren(...listNoeuds(marqueMots(affiche.titre, mots)));
  const loin = km === undefined || km === 0 ? '' : distance.replace('{distance}', direDistance(km, getLanguePage()));
  getPartie(carte, 'sous-titre').textContent = [affiche.sousTitre, loin].filter(Boolean).join(' · ');
  getPartie(carte, 'extrait').replaceChildren(...listNoeuds(marqueMots(getPassage(affiche.texte, mots), mots)));
  getPartie(carte, 'horaires').textContent = affiche.horaires;
  getPartie(carte, 'bloc-horaires').hidden = affiche.horaires === '';
  getPartie(carte, 'bloc-telephone').hidden = affiche.telephone === '';
  montreTelephone(carte, affiche.telephone);
  montreFraicheur(carte, affiche.fraicheur);
  return carte;
}

/** Un numéro de fiction n'appelle personne : il se dit, il ne se touche pas. */
function montreTelephone(carte: HTMLElement, telephone: string): void {
  const ecrit = direNumero(telephone);
  const appel = findLienTelephone(ecrit.replace(/\u00A0/g, ' '));
  const lien = getPartie(carte, 'appel') as HTMLAnchorElement;
  const fictif = getPartie(carte, 'fictif');
  lien.hidden = appel === undefined;
  fictif.hidden = appel !== undefined;
  if (appel) lien.href = appel;
  for (const numero of carte.querySelectorAll('[data-partie=numero]')) numero.textContent = ecrit;
}

/** L'élément dit la suite de lui-même : posé dans la page, il compare ses étapes au jour du visiteur. */
function montreFraicheur(carte: HTMLElement, fraicheur: string): void {
  const element = getPartie(carte, 'fraicheur');
  const [aVerifier = '', ancienne = '', mois = ''] = fraicheur.split(';');
  element.dataset.etapes = `${aVerifier};${ancienne}`;
  element.dataset.etat = mois ? 'verifie' : 'jamais';
  element.textContent = (mois ? element.dataset.verifie : element.dataset.jamais)?.replace('{mois}', mois) ?? '';
}

function listNoeuds(bouts: readonly Bout[]): Node[] {
  return bouts.map(({ texte, marque }) => {
    if (!marque) return document.createTextNode(texte);
    const noeud = document.createElement('mark');
    noeud.textContent = texte;
    return noeud;
  });
}

function getPartie(carte: HTMLElement, nom: string): HTMLElement {
  const partie = carte.querySelector<HTMLElement>(`[data-partie=${nom}]`);
  if (!partie) throw new Error(`Le modèle de résultat n'a pas de partie « ${nom} ».`);
  return partie;
}
