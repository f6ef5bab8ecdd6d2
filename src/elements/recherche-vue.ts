import { direDeCommune } from '../domaine/commune.ts';
import { getLocale } from '../domaine/vocabulaires/langues.ts';
import type { Reponse } from '../recherche/chercher.ts';
import type { Candidat } from '../recherche/classer.ts';
import type { CommuneChoisie } from '../recherche/communes.ts';
import type { Etat } from '../recherche/etat.ts';
import { dropChoix, listChoix } from '../recherche/filtres.ts';
import type { Fiche } from '../recherche/moteur.ts';
import { countFichesDevant, listPagesQuiRepondent } from '../recherche/reponses.ts';
import { findVoisin, getCleVoisin, type Voisin } from '../recherche/voisins.ts';
import { FormulaireRecherche } from './recherche-formulaire.ts';
import { getConvient } from '../recherche/quand.ts';
import { getJourParis } from './jour-paris.ts';
import { getCarteResultat } from './recherche-fiche.ts';
import { montrePages } from './recherche-pages.ts';
import { getLanguePage } from './langue-page.ts';

/** Les zones de la page, écrites par `components/Recherche.astro`. */
type Zone =
  | 'q'
  | 'ou'
  | 'ici'
  | 'precision'
  | 'choix'
  | 'filtres'
  | 'appliques'
  | 'urgences'
  | 'premier'
  | 'reponses'
  | 'titre'
  | 'nombre'
  | 'remarque'
  | 'liste'
  | 'plus'
  | 'aucun'
  | 'panne'
  | 'reessayer'
  | 'elargir'
  | 'depart';

/** Cartes montrées d'un coup. */
export const CARTES = 10;
const MINUTE = 60_000;

/** Une fiche lue, et ce que le classement en sait. */
export interface Trouve {
  readonly candidat: Candidat;
  readonly fiche: Fiche;
}

/** Un filtre appliqué : le mot que l'on lit, et l'état qui reste quand on l'enlève. */
interface Filtre {
  readonly mot: string;
  readonly sans: Etat;
}

/** Cherche sans un filtre ; `rang` : sa place, où le focus doit revenir. */
type Enleve = (sans: Etat, rang: number) => void;

/** Ce que la page montre de la recherche. Elle ne décide rien : elle remplit les zones. */
export class VueRecherche {
  readonly #racine: HTMLElement;
  readonly formulaire: FormulaireRecherche;
  readonly #ouvert: Readonly<Record<string, string>>;
  /** Les annuaires que l'on peut chercher aussi. */
  readonly #voisins: readonly Voisin[];

  constructor(racine: HTMLElement) {
    const form = racine.querySelector('form');
    if (!form) throw new Error("La recherche n'a pas de formulaire.");
    this.#racine = racine;
    this.formulaire = new FormulaireRecherche(form);
    this.#ouvert = JSON.parse(racine.dataset.ouvert ?? '{}') as Record<string, string>;
    this.#voisins = JSON.parse(racine.dataset.voisins ?? '[]') as Voisin[];
  }

  get(zone: Zone): HTMLElement {
    const element = this.#racine.querySelector<HTMLElement>(`[data-zone=${zone}]`);
    if (!element) throw new Error(`La recherche n'a pas de zone « ${zone} ».`);
    return element;
  }

  dit(texte: string, valeurs: Readonly<Record<string, string>> = {}): string {
    return (this.#racine.dataset[texte] ?? '').replace(/\{(\w+)\}/g, (trou, nom: string) => valeurs[nom] ?? trou);
  }

  montreNumeros(numeros: readonly string[]): void {
    this.get('urgences').hidden = numeros.length === 0;
    const liste = this.get('urgences').querySelector('ul');
    for (const numero of this.get('urgences').querySelectorAll<HTMLElement>('[data-numero]')) numero.hidden = !numeros.includes(numero.dataset.numero ?? '');
    // Le plus pressant d'abord.
    for (const numero of numeros) liste?.append(...(liste.querySelectorAll(`[data-numero="${numero}"]`) ?? []));
  }

  /** Rien n'est demandé : la page d'arrivée. */
  montreDepart(): void {
    this.#montreSeul('depart');
    this.get('nombre').textContent = '';
    this.get('remarque').textContent = '';
    this.#montreFiltres([], () => undefined);
    montrePages(this.get('reponses'), [], this.#base, '');
  }

  montreAttente(): void {
    this.get('nombre').textContent = this.dit('attente');
  }

  montrePanne(): void {
    this.#montreSeul('panne');
    this.get('nombre').textContent = this.dit('panne');
    this.get('remarque').textContent = '';
  }

  /** Une réponse et ses premières cartes. @param nombre de résultats, moins ceux que la lecture a écartés */
  montreReponse(reponse: Reponse, trouves: readonly Trouve[], nombre: number, enleve: Enleve): void {
    const { etat, requete, alentours } = reponse;
    const autour = alentours ? this.#direAutour(alentours.nom) : '';
    this.#montreSeul(nombre === 0 ? 'aucun' : 'liste');
    this.get('nombre').textContent = [this.#direNombre(nombre), autour].filter(Boolean).join(' ');
    this.get('remarque').textContent = this.#direRemarque(reponse);
    // La page d'un droit ne connaît que les services d'ici.
    const [seule, autre] = alentours?.communes ?? [];
    const commune = seule && !autre && seule.adresse === undefined ? seule.code_insee : '';
    montrePages(this.get('reponses'), listPagesQuiRepondent(reponse), this.#base, commune);
    const choix = listChoix(etat).map((fait) => ({ mot: this.formulaire.getMot(fait.groupe, fait.valeur), sans: dropChoix(etat, fait) }));
    this.get('elargir').hidden = !alentours && choix.length === 0 && listMoments(etat).length === 0;
    this.#montreFiltres(
      [
        ...(alentours ? [{ mot: autour, sans: etat.commune === '' ? { ...etat, q: requete.reste } : { ...etat, commune: '' } }] : []),
        ...listMoments(etat).map(({ nom, valeur, sans }) => ({ mot: this.formulaire.getMot(nom, valeur), sans })),
        ...choix,
        ...this.listVoisins(etat.ailleurs).map((voisin) => ({
          mot: voisin.nom,
          sans: { ...etat, ailleurs: etat.ailleurs.filter((cle) => cle !== getCleVoisin(voisin)) },
        })),
      ],
      enleve,
    );
    for (const zone of ['premier', 'liste'] as const) this.get(zone).replaceChildren();
    this.ajouteCartes(reponse, trouves, nombre);
  }

  /** Les voisins qui ne répondent pas se disent à la suite de ce que l'on a compris. */
  ajouteRemarque(muets: readonly Voisin[]): void {
    const remarque = this.get('remarque');
    remarque.textContent = [remarque.textContent, ...muets.map(({ nom }) => this.dit('voisinMuet', { nom }))].filter(Boolean).join(' ');
  }

  /** Les annuaires que désigne l'état. */
  listVoisins(cles: readonly string[]): readonly Voisin[] {
    return this.#voisins.filter((voisin) => cles.includes(getCleVoisin(voisin)));
  }

  /** Les cartes suivantes. @returns le lien de la première ajoutée */
  ajouteCartes(reponse: Reponse, trouves: readonly Trouve[], nombre: number): HTMLElement | null {
    const [premier, liste] = [this.get('premier'), this.get('liste')];
    const deja = premier.children.length + liste.querySelectorAll('.resultat').length;
    const devant = Math.max(0, countFichesDevant(reponse) - deja);
    const cartes = trouves.map((trouve, place) => ({ trouve, carte: this.#createCarte(reponse, trouve, deja + place + 1) }));
    premier.append(...cartes.slice(0, devant).map(({ carte }) => carte));
    premier.hidden = premier.children.length === 0;
    for (const { carte, trouve } of cartes.slice(devant)) {
      if (trouve.candidat.sansHeures && !liste.querySelector('[data-intertitre]')) liste.append(this.#createIntertitre());
      liste.append(carte);
    }
    const restants = nombre - deja - trouves.length;
    const plus = this.get('plus');
    plus.hidden = restants <= 0;
    plus.textContent = restants === 1 ? this.dit('plusUn') : this.dit('plus', { nombre: String(Math.min(restants, CARTES)) });
    return cartes[0]?.carte.querySelector('a') ?? null;
  }

  findDerniereCarte(): Element | null {
    return this.get('liste').lastElementChild;
  }

  /** Le champ « où » n'a pas désigné une seule commune : le dire, et proposer. */
  montrePrecision(phrase: string, communes: readonly CommuneChoisie[] = [], choisit: (commune: CommuneChoisie) => void = () => undefined): void {
    this.get('precision').textContent = phrase;
    this.get('choix').replaceChildren(...communes.map((commune) => getBouton(commune.nom, commune.nom, () => choisit(commune))));
  }

  /** Après qu'un filtre s'est enlevé : celui qui a pris sa place, ou le champ s'il n'en reste pas. */
  focaliseFiltre(rang: number): void {
    const boutons = this.get('appliques').querySelectorAll('button');
    (boutons[Math.min(rang, boutons.length - 1)] ?? this.get('q')).focus();
  }

  get #base(): string {
    return this.#racine.dataset.base ?? '/';
  }

  #createCarte({ etat, requete, alentours }: Reponse, { candidat, fiche }: Trouve, rang: number): HTMLElement {
    return getCarteResultat(this.#getModele('resultat'), fiche, {
      rang,
      km: candidat.km,
      departement: findVoisin(fiche.adresse, this.#racine.dataset.racine ?? '/', this.#voisins)?.nom ?? '',
      competent: this.#direCompetente(candidat.competente, alentours?.nom ?? ''),
      mots: requete.mots.map(({ forme }) => forme),
      distance: this.dit('distance'),
      ouvert: this.#ouvert,
      conseil: this.dit('conseilHoraires'),
      convient: getConvient(etat, getJourParis()),
      maintenant: Date.now() / MINUTE,
    });
  }

  #direCompetente(competente: Candidat['competente'], lieu: string): string {
    if (!competente) return '';
    return competente === 'seule' ? this.dit('competent', { lieu }) : this.dit('competentPartage');
  }

  #createIntertitre(): HTMLElement {
    return (this.#getModele('sans-heures').content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  }

  #getModele(nom: string): HTMLTemplateElement {
    const modele = this.#racine.querySelector<HTMLTemplateElement>(`template[data-modele=${nom}]`);
    if (!modele) throw new Error(`La recherche n'a pas de modèle « ${nom} ».`);
    return modele;
  }

  #direRemarque({ requete, ignores, elargie, loin, alentours, resultats }: Reponse): string {
    return [
      requete.corriges.length > 0 ? this.dit('corriges', { mots: requete.corriges.map(({ lu }) => lu).join(', ') }) : '',
      ignores.length > 0 ? this.dit('ignores', { mots: ignores.map(({ ecrit }) => ecrit).join(', ') }) : '',
      loin && alentours ? this.dit('loin', { lieu: this.#direAutour(alentours.nom) }) : '',
      elargie && resultats.length > 0 ? this.dit('elargie') : '',
      !alentours && resultats.length > CARTES ? this.dit('conseil') : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #montreSeul(zone: 'depart' | 'panne' | 'aucun' | 'liste'): void {
    for (const autre of ['panne', 'aucun', 'liste'] as const) this.get(autre).hidden = autre !== zone;
    // Les listes attendent tant qu'il n'y a pas de résultat.
    this.get('depart').hidden = zone === 'liste';
    this.get('titre').hidden = zone === 'depart';
    if (zone !== 'liste') for (const autre of ['plus', 'premier'] as const) this.get(autre).hidden = true;
  }

  #montreFiltres(filtres: readonly Filtre[], enleve: Enleve): void {
    const zone = this.get('appliques');
    zone.hidden = filtres.length === 0;
    zone.querySelector('ul')?.replaceChildren(
      ...filtres.map(({ mot, sans }, rang) => {
        const ligne = document.createElement('li');
        const bouton = getBouton(mot, this.dit('enlever', { mot }), () => enleve(sans, rang));
        const croix = document.createElement('span');
        croix.textContent = '✕';
        croix.setAttribute('aria-hidden', 'true');
        bouton.append(croix);
        ligne.append(bouton);
        return ligne;
      }),
    );
  }

  #direNombre(nombre: number): string {
    if (nombre === 0) return this.dit('aucun');
    return nombre === 1 ? this.dit('un') : this.dit('nombre', { nombre: nombre.toLocaleString(getLocale(getLanguePage())) });
  }

  #direAutour(nom: string): string {
    return this.dit('autour', { commune: direDeCommune(nom, getLanguePage()) });
  }
}

/** Les choix de « quand » que l'on peut enlever un par un. */
function listMoments(etat: Etat): { nom: keyof Etat; valeur: string; sans: Etat }[] {
  return [
    ...(etat.quand ? [{ nom: 'quand' as const, valeur: etat.quand, sans: { ...etat, quand: '' as const } }] : []),
    ...etat.jours.map((valeur) => ({ nom: 'jours' as const, valeur, sans: { ...etat, jours: etat.jours.filter((autre) => autre !== valeur) } })),
    ...etat.moments.map((valeur) => ({ nom: 'moments' as const, valeur, sans: { ...etat, moments: etat.moments.filter((autre) => autre !== valeur) } })),
  ];
}

function getBouton(mot: string, nom: string, clic: () => void): HTMLButtonElement {
  const bouton = document.createElement('button');
  bouton.type = 'button';
  bouton.className = 'mot';
  bouton.textContent = mot;
  bouton.setAttribute('aria-label', nom);
  bouton.addEventListener('click', clic);
  return bouton;
}
