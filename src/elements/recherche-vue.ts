import { avecBase, getCheminCommune } from '../domaine/chemins.ts';
import { direDeCommune } from '../domaine/commune.ts';
import { getLocale } from '../domaine/vocabulaires/langues.ts';
import type { Comptes, Reponse } from '../recherche/chercher.ts';
import type { CommuneChoisie } from '../recherche/communes.ts';
import type { Etat } from '../recherche/etat.ts';
import { TYPES_RESULTAT } from '../recherche/jetons.ts';
import type { Requete } from '../recherche/requete.ts';
import type { Fiche } from '../recherche/moteur.ts';
import { getCarteResultat } from './recherche-fiche.ts';
import { getLanguePage } from './langue-page.ts';

/** Les zones de la page, écrites par `components/Recherche.astro`. */
type Zone =
  | 'q'
  | 'ou'
  | 'precision'
  | 'choix'
  | 'filtres'
  | 'appliques'
  | 'urgences'
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
/** Un code postal a parfois trente communes. */
const COMMUNES_MAX = 8;

/** Un filtre appliqué : le mot que l'on lit, et l'état qui reste quand on l'enlève. */
interface Filtre {
  readonly mot: string;
  readonly sans: Etat;
}

/** Cherche sans un filtre ; `rang` : sa place, où le focus doit revenir. */
type Enleve = (sans: Etat, rang: number) => void;

/** Ce que la page montre de la recherche. Elle ne décide rien : elle lit le formulaire et remplit les zones. */
export class VueRecherche {
  readonly #racine: HTMLElement;
  readonly form: HTMLFormElement;

  constructor(racine: HTMLElement) {
    const form = racine.querySelector('form');
    if (!form) throw new Error("La recherche n'a pas de formulaire.");
    this.#racine = racine;
    this.form = form;
  }

  get(zone: Zone): HTMLElement {
    const element = this.#racine.querySelector<HTMLElement>(`[data-zone=${zone}]`);
    if (!element) throw new Error(`La recherche n'a pas de zone « ${zone} ».`);
    return element;
  }

  dit(texte: string, valeurs: Readonly<Record<string, string>> = {}): string {
    return (this.#racine.dataset[texte] ?? '').replace(/\{(\w+)\}/g, (trou, nom: string) => valeurs[nom] ?? trou);
  }

  readEtat(): Etat {
    const donnees = new FormData(this.form);
    const read = (nom: string) => String(donnees.get(nom) ?? '').trim();
    return { q: read('q'), commune: read('commune'), theme: read('theme'), type: TYPES_RESULTAT.find((type) => type === read('type')) ?? '' };
  }

  /**
   * Remet le formulaire d'accord avec l'état, sans toucher au champ où l'on écrit.
   * @param commune nom à lire, plutôt que son mot d'adresse
   * @param partout change aussi le champ où l'on écrit
   */
  writeEtat(etat: Etat, commune: string, partout = false): void {
    for (const [zone, valeur] of [
      ['q', etat.q],
      ['ou', commune],
    ] as const) {
      const champ = this.get(zone) as HTMLInputElement;
      if ((partout || champ !== document.activeElement) && champ.value.trim() !== valeur) champ.value = valeur;
    }
    for (const bouton of this.form.querySelectorAll<HTMLInputElement>('input[type=radio]'))
      bouton.checked = bouton.value === (bouton.name === 'theme' ? etat.theme : etat.type);
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
    this.montreReponses([], []);
  }

  montreAttente(): void {
    this.get('nombre').textContent = this.dit('attente');
  }

  montrePanne(): void {
    this.#montreSeul('panne');
    this.get('nombre').textContent = this.dit('panne');
    this.get('remarque').textContent = '';
  }

  /** Une réponse et ses premières cartes. */
  montreReponse(reponse: Reponse, fiches: readonly Fiche[], enleve: Enleve): void {
    const { etat, resultats, requete, alentours, communes, ignores, elargie } = reponse;
    const autour = alentours ? this.#direAutour(alentours.nom) : '';
    this.#montreSeul(resultats.length === 0 ? 'aucun' : 'liste');
    this.get('nombre').textContent = [this.#direNombre(resultats.length), autour].filter(Boolean).join(' ');
    this.get('remarque').textContent = [
      requete.corriges.length > 0 ? this.dit('corriges', { mots: requete.corriges.map(({ lu }) => lu).join(', ') }) : '',
      ignores.length > 0 ? this.dit('ignores', { mots: ignores.map(({ ecrit }) => ecrit).join(', ') }) : '',
      elargie && resultats.length > 0 ? this.dit('elargie') : '',
      !alentours && resultats.length > CARTES ? this.dit('conseil') : '',
    ]
      .filter(Boolean)
      .join(' ');
    this.montreReponses(
      etat.theme ? [] : requete.themes,
      communes,
      etat.theme ? undefined : requete,
      alentours?.communes.length === 1 ? alentours.communes[0].code_insee : '',
    );
    this.get('elargir').hidden = !alentours && !etat.theme && !etat.type;
    this.#montreFiltres(
      [
        ...(alentours ? [{ mot: autour, sans: etat.commune === '' ? { ...etat, q: requete.reste } : { ...etat, commune: '' } }] : []),
        ...(etat.theme ? [{ mot: this.#getMot('theme', etat.theme), sans: { ...etat, theme: '' } }] : []),
        ...(etat.type ? [{ mot: this.#getMot('type', etat.type), sans: { ...etat, type: '' as const } }] : []),
      ],
      enleve,
    );
    this.get('liste').replaceChildren();
    this.ajouteCartes(reponse, fiches);
  }

  /** Les cartes suivantes. @returns le lien de la première ajoutée */
  ajouteCartes({ resultats, requete }: Reponse, fiches: readonly Fiche[]): HTMLElement | null {
    const liste = this.get('liste');
    const deja = liste.children.length;
    const modele = this.#racine.querySelector<HTMLTemplateElement>('template[data-modele=resultat]');
    if (!modele) throw new Error("La recherche n'a pas de modèle de résultat.");
    liste.append(
      ...fiches.map((fiche, rang) =>
        getCarteResultat(modele, fiche, { km: resultats[deja + rang]?.km, mots: requete.mots.map(({ forme }) => forme), distance: this.dit('distance') }),
      ),
    );
    const restants = resultats.length - liste.children.length;
    const plus = this.get('plus');
    plus.hidden = restants <= 0;
    plus.textContent = restants === 1 ? this.dit('plusUn') : this.dit('plus', { nombre: String(Math.min(restants, CARTES)) });
    return liste.children[deja]?.querySelector('a') ?? null;
  }

  /** Ce qui répond sans chercher : la page d'un besoin, celles des communes. */
  montreReponses(
    themes: readonly string[],
    communes: readonly CommuneChoisie[],
    droits: Pick<Requete, 'droits' | 'apparentes'> = { droits: [], apparentes: [] },
    commune = '',
  ): void {
    const zone = this.get('reponses');
    this.#montreDroits(zone, droits, commune);
    for (const reponse of zone.querySelectorAll<HTMLElement>('[data-theme]')) reponse.hidden = !themes.includes(reponse.dataset.theme ?? '');
    const [modele, ...copies] = zone.querySelectorAll<HTMLElement>('[data-commune]');
    for (const copie of copies) copie.remove();
    if (!modele) throw new Error("La recherche n'a pas de modèle de commune.");
    modele.hidden = true;
    for (const commune of communes.slice(0, COMMUNES_MAX)) {
      const ligne = modele.cloneNode(true) as HTMLElement;
      const lien = ligne.querySelector('a');
      const nom = ligne.querySelector('[data-partie=nom]');
      if (lien) lien.href = avecBase(this.#racine.dataset.base ?? '/', getCheminCommune(commune));
      if (nom) nom.textContent = commune.nom;
      ligne.hidden = false;
      zone.append(ligne);
    }
    zone.hidden = themes.length === 0 && communes.length === 0 && droits.droits.length + droits.apparentes.length === 0;
  }

  /** Les droits que dit la phrase, avant tout le reste ; leur page sait déjà la commune, si elle est connue. */
  #montreDroits(zone: HTMLElement, { droits, apparentes }: Pick<Requete, 'droits' | 'apparentes'>, commune: string): void {
    const [modele, ...copies] = zone.querySelectorAll<HTMLElement>('[data-droit]');
    for (const copie of copies) copie.remove();
    if (!modele) throw new Error("La recherche n'a pas de modèle de droit.");
    // Ce que la phrase nomme passe avant les besoins ; ce qui en parle seulement, après.
    const derniere = [...zone.querySelectorAll<HTMLElement>('[data-theme]')].at(-1) ?? modele;
    for (const { titre, chemin, apres } of [
      ...droits.map((droit) => ({ ...droit, apres: modele })),
      ...apparentes.map((droit) => ({ ...droit, apres: derniere })),
    ].reverse()) {
      const ligne = modele.cloneNode(true) as HTMLElement;
      const lien = ligne.querySelector('a');
      if (lien) lien.href = `${avecBase(this.#racine.dataset.base ?? '/', chemin)}${commune && `#commune=${commune}`}`;
      for (const nom of ligne.querySelectorAll('[data-partie=nom]')) nom.textContent = titre;
      ligne.hidden = false;
      apres.after(ligne);
    }
  }

  /** Le champ « où » n'a pas désigné une seule commune : le dire, et proposer. */
  montrePrecision(phrase: string, communes: readonly CommuneChoisie[], choisit: (commune: CommuneChoisie) => void): void {
    this.get('precision').textContent = phrase;
    this.get('choix').replaceChildren(...communes.map((commune) => getBouton(commune.nom, commune.nom, () => choisit(commune))));
  }

  montreComptes({ themes, types }: Comptes): void {
    for (const compte of this.form.querySelectorAll<HTMLElement>('[data-compte]')) {
      const { compte: cle = '' } = compte.dataset;
      const nombre = ([...themes, ...types] as [string, number][]).find(([id]) => id === cle)?.[1];
      compte.textContent = nombre === undefined ? '' : ` (${nombre})`;
    }
  }

  proposeCommunes(noms: readonly string[]): void {
    const liste = this.#racine.querySelector('datalist');
    if (!liste || liste.children.length > 0) return;
    liste.append(...noms.map((nom) => Object.assign(document.createElement('option'), { value: nom })));
  }

  /** Après qu'un filtre s'est enlevé : celui qui a pris sa place, ou le champ s'il n'en reste pas. */
  focaliseFiltre(rang: number): void {
    const boutons = this.get('appliques').querySelectorAll('button');
    (boutons[Math.min(rang, boutons.length - 1)] ?? this.get('q')).focus();
  }

  #montreSeul(zone: 'depart' | 'panne' | 'aucun' | 'liste'): void {
    for (const autre of ['panne', 'aucun', 'liste'] as const) this.get(autre).hidden = autre !== zone;
    // Les listes attendent tant qu'il n'y a pas de résultat.
    this.get('depart').hidden = zone === 'liste';
    this.get('titre').hidden = zone === 'depart';
    if (zone !== 'liste') this.get('plus').hidden = true;
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

  /** Le mot d'un filtre est celui de son bouton radio. */
  #getMot(nom: string, valeur: string): string {
    return (
      this.form
        .querySelector(`input[name="${nom}"][value="${CSS.escape(valeur)}"]`)
        ?.closest('label')
        ?.querySelector('[data-partie=mot]')?.textContent ?? valeur
    );
  }
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
