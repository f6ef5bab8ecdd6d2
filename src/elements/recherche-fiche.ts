import { direDistance } from '../domaine/commune.ts';
import { type Creneau, lireCreneaux } from '../domaine/horaires/creneaux.ts';
import { direNumero, findLienTelephone } from '../domaine/numero.ts';
import type { Convient } from '../recherche/quand.ts';
import { type Bout, getPassage, marqueMots } from '../recherche/extrait.ts';
import type { Fiche } from '../recherche/moteur.ts';
import { SIGNES } from '../recherche/signes.ts';
import { findEtatOuverture } from './etat-ouverture.ts';
import { getInstantParis } from './jour-paris.ts';
import { getLanguePage } from './langue-page.ts';

/** Ce qu'une carte de résultat doit savoir de plus que son affiche. */
interface Contexte {
  /** Sa place dans la liste, à partir de 1 : le numéro de son repère. */
  readonly rang: number;
  readonly km: number | undefined;
  /** Nom de l'annuaire voisin d'où elle vient ; vide si c'est celui-ci. */
  readonly departement: string;
  /** « Reçoit les habitants de Lodève » ; vide si rien ne le désigne. */
  readonly competent: string;
  /** Formes des mots à marquer. */
  readonly mots: readonly string[];
  /** « à {distance} » */
  readonly distance: string;
  /** Les phrases de l'ouverture (`ouvert.`), et « téléphonez avant de venir ». */
  readonly ouvert: Readonly<Record<string, string>>;
  readonly conseil: string;
  /** Les séances où la personne peut venir ; absent : toutes. */
  readonly convient: Convient | undefined;
  /** Minutes depuis 1970, UTC. */
  readonly maintenant: number;
}

const MINUTE = 60_000;

/** Les signes qu'une carte montre, par la partie du modèle qui les dit. */
const PARTIES = { 'a-distance': SIGNES.distance, fauteuil: SIGNES.fauteuil, gratuit: SIGNES.gratuit } as const;

/** Une carte de résultat, d'après le modèle que la page porte ; tout y entre comme du texte, jamais comme du HTML. */
export function getCarteResultat(modele: HTMLTemplateElement, { adresse, affiche }: Fiche, contexte: Contexte): HTMLElement {
  const { km, mots, distance, rang, departement, competent } = contexte;
  const carte = (modele.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const [id = '', collection = ''] = adresse.split('/').filter(Boolean).reverse();
  const type = collection === 'permanences' ? 'permanence' : 'partenaire';
  Object.assign(carte.dataset, {
    rang: String(rang),
    type,
    id,
    themes: affiche.themes.join(' '),
    roles: affiche.roles.join(' '),
    km: km === undefined ? '' : String(Math.round(km * 10) / 10),
  });
  const lien = getPartie(carte, 'lien') as HTMLAnchorElement;
  lien.href = adresse;
  lien.replaceChildren(...listNoeuds(marqueMots(affiche.titre, mots)));
  getPartie(carte, 'titre').dataset.rang = String(rang);
  const loin = km === undefined || km === 0 ? '' : distance.replace('{distance}', direDistance(km, getLanguePage()));
  getPartie(carte, 'sous-titre').textContent = [affiche.sousTitre, departement, loin].filter(Boolean).join(' · ');
  getPartie(carte, 'competent').textContent = competent;
  getPartie(carte, 'competent').hidden = competent === '';
  getPartie(carte, 'extrait').replaceChildren(...listNoeuds(marqueMots(getPassage(affiche.texte, mots), mots)));
  montreOuverture(carte, affiche.creneaux, type, contexte);
  getPartie(carte, 'horaires').textContent = affiche.horaires;
  getPartie(carte, 'bloc-horaires').hidden = affiche.horaires === '';
  for (const [partie, bit] of Object.entries(PARTIES)) getPartie(carte, partie).hidden = (affiche.signes & bit) === 0;
  getPartie(carte, 'bloc-telephone').hidden = affiche.telephone === '';
  montreTelephone(carte, affiche.telephone);
  montreFraicheur(carte, affiche.fraicheur);
  return carte;
}

/** « Ouvert, ferme à 17 h », « Ouvre demain, mardi 1er décembre, à 9 h » : à l'heure du visiteur, jamais à celle de la construction. */
function montreOuverture(carte: HTMLElement, creneaux: string, type: string, { ouvert, conseil, maintenant, convient }: Contexte): void {
  const ligne = getPartie(carte, 'ouverture');
  const seances = lireCreneaux(creneaux);
  const etat = findEtatOuverture(convient ? seances.filter((seance) => convient(situe(seance))) : seances, {
    maintenant,
    genre: type === 'permanence' ? 'seance' : 'porte',
    conseil,
    dire: (cle, valeurs = {}) => (ouvert[cle] ?? '').replace(/\{(\w+)\}/g, (_, nom: string) => valeurs[nom] ?? ''),
    langue: document.documentElement.lang,
  });
  ligne.hidden = !etat;
  ligne.dataset.etat = etat?.etat ?? '';
  ligne.textContent = etat?.dit ?? '';
}

function situe({ debut, fin }: Creneau): Parameters<Convient>[0] {
  const { jour, minutes } = getInstantParis(debut * MINUTE);
  return { jour, debut: minutes, fin: minutes + fin - debut };
}

/** Vrai si l'on est reçu à cet instant, d'après les séances que la fiche emporte. @param maintenant minutes depuis 1970, UTC */
export const isOuverte = ({ affiche }: Fiche, maintenant: number): boolean =>
  lireCreneaux(affiche.creneaux).some(({ debut, fin, a_confirmer }) => debut <= maintenant && maintenant < fin && !a_confirmer);

/** Vrai si l'on est encore reçu d'ici à une heure, même à confirmer. @param fin minutes depuis 1970, UTC, comme `maintenant` */
export const recoitAvant = ({ affiche }: Fiche, maintenant: number, fin: number): boolean =>
  lireCreneaux(affiche.creneaux).some((creneau) => creneau.fin > maintenant && creneau.debut < fin);

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
