import { getLanguePage } from './langue-page.ts';
import type { PresenceLue, SeanceLue } from '../domaine/agenda-ecrit.ts';
import { avecBase, getCheminPermanence } from '../domaine/chemins.ts';
import { direDistance } from '../domaine/commune.ts';
import { direJour } from '../domaine/dates.ts';
import { type Criteres, DISTANCE } from '../recherche/filtre-agenda.ts';

/** Les zones de la page, écrites par `components/FiltrePermanences.astro`. */
type Zone = 'communes' | 'etat' | 'precisions' | 'appliques' | 'resultats' | 'jours' | 'plus' | 'sansDate' | 'aucun' | 'sorties' | 'liste';

/** Un choix proposé : le mot du bouton, et ce qu'il fait. */
interface Choix {
  readonly mot: string;
  readonly clic: () => void;
}

interface Resultats {
  readonly seances: readonly SeanceLue[];
  readonly sansDate: readonly PresenceLue[];
  readonly montrees: number;
  readonly findKm: ((code: string) => number | undefined) | undefined;
  readonly dire: (cle: string, valeurs?: Readonly<Record<string, string>>) => string;
}

const LANGUE = getLanguePage();

/** « 9:30 » ; passé minuit, c'est l'heure du lendemain. */
const direMinutes = (minutes: number): string => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;

/** Ce que la page montre du filtre. Elle ne décide rien : elle lit le formulaire et remplit les zones. */
export class VueFiltre {
  readonly #racine: HTMLElement;
  readonly form: HTMLFormElement;

  constructor(racine: HTMLElement) {
    this.#racine = racine;
    this.form = this.#find('form');
  }

  #find<T extends HTMLElement>(selecteur: string, dans: ParentNode = this.#racine): T {
    const element = dans.querySelector<T>(selecteur);
    if (!element) throw new Error(`Le filtre n'a pas de « ${selecteur} ».`);
    return element;
  }

  get(zone: Zone): HTMLElement {
    return this.#find(`[data-zone=${zone}]`);
  }

  /** La distance ne se garde que si elle a un sens et n'est pas celle d'office. */
  readCriteres(): Criteres {
    const donnees = new FormData(this.form);
    const read = (nom: string) => String(donnees.get(nom) ?? '').trim();
    const distance = read('distance');
    return {
      besoin: read('besoin'),
      commune: read('commune'),
      distance: distance === DISTANCE ? '' : distance,
      jour: read('jour'),
      moment: read('moment'),
      rdv: read('rdv'),
    };
  }

  writeCriteres(criteres: Criteres): void {
    for (const [nom, valeur] of Object.entries({ ...criteres, distance: criteres.distance || DISTANCE })) {
      const champ = this.#find<HTMLSelectElement>(`[name=${nom}]`);
      if (champ.value !== valeur) champ.value = valeur;
    }
  }

  writeCommune(nom: string): void {
    this.#find<HTMLInputElement>('[name=commune]').value = nom;
  }

  /** Les dates qui ont une séance s'ajoutent aux jours de la semaine. */
  writeDates(dates: readonly string[], choisie: string): void {
    const champ = this.#find<HTMLSelectElement>('[name=jour]');
    const groupe = champ.querySelector('optgroup') ?? champ.appendChild(Object.assign(document.createElement('optgroup'), { label: champ.dataset.semaine }));
    if (groupe.children.length === 0) groupe.append(...dates.map((jour) => new Option(direJour(jour, LANGUE), jour)));
    champ.value = choisie;
  }

  /** Rang d'un besoin : l'ordre du vocabulaire, après « tous ». */
  getRang(besoin: string): number {
    return [...this.#find<HTMLSelectElement>('[name=besoin]').options].findIndex(({ value }) => value === besoin) - 1;
  }

  proposeCommunes(noms: readonly string[]): void {
    const liste = this.get('communes');
    if (liste.children.length === 0) liste.append(...noms.map((value) => Object.assign(document.createElement('option'), { value })));
  }

  writeEtat(phrase: string): void {
    this.get('etat').textContent = phrase;
  }

  /** Ce qui est choisi, en mots que l'on enlève d'un geste ; le mot d'un menu est celui de son option. */
  writeAppliques(criteres: Criteres, dire: Resultats['dire'], enleve: (cle: keyof Criteres) => void): void {
    const zone = this.get('appliques');
    const cles = (Object.keys(criteres) as (keyof Criteres)[]).filter((cle) => criteres[cle] && (cle !== 'distance' || criteres.commune));
    zone.replaceChildren(
      ...cles.map((cle) => {
        const champ = this.#find<HTMLInputElement | HTMLSelectElement>(`[name=${cle}]`);
        const mot = champ instanceof HTMLSelectElement ? (champ.selectedOptions[0]?.text ?? '') : champ.value;
        const bouton = getBouton({ mot, clic: () => enleve(cle) });
        bouton.setAttribute('aria-label', dire('enlever', { mot }));
        const croix = Object.assign(document.createElement('span'), { textContent: '✕' });
        croix.setAttribute('aria-hidden', 'true');
        bouton.append(croix);
        const ligne = document.createElement('li');
        ligne.append(bouton);
        return ligne;
      }),
    );
    zone.hidden = cles.length === 0;
  }

  writePrecisions(choix: readonly Choix[]): void {
    this.get('precisions').replaceChildren(...choix.map(getBouton));
  }

  writeSorties(choix: readonly Choix[]): void {
    this.get('sorties').replaceChildren(...choix.map(getBouton));
  }

  /** La liste écrite dans la page, avec ce qu'il faut en dire. */
  montreListe(phrase = ''): void {
    this.writeEtat(phrase);
    this.writePrecisions([]);
    this.get('appliques').hidden = true;
    this.get('liste').hidden = false;
    this.get('resultats').hidden = true;
  }

  montreResultats({ seances, sansDate, montrees, findKm, dire }: Resultats): void {
    const ou = ({ qui, commune }: PresenceLue) => {
      const km = commune && findKm?.(commune);
      return [qui, km ? dire('distance', { distance: direDistance(km, LANGUE) }) : ''].filter(Boolean).join(' · ');
    };
    const parJour = new Map<string, HTMLElement[]>();
    for (const seance of seances.slice(0, montrees))
      parJour.set(seance.jour, [...(parJour.get(seance.jour) ?? []), this.#getLigne({ ...seance.presence, ...seance }, ou(seance.presence))]);
    this.get('jours').replaceChildren(...[...parJour].map(([jour, lignes]) => this.#getJour(jour, lignes)));
    this.#find('ul', this.get('sansDate')).replaceChildren(
      ...sansDate.map((presence) => this.#getLigne({ ...presence, heures: '', debut: 0, fin: 0, a_confirmer: '' }, ou(presence))),
    );
    this.writePrecisions([]);
    this.get('sansDate').hidden = sansDate.length === 0;
    this.get('plus').hidden = seances.length <= montrees;
    this.get('aucun').hidden = seances.length + sansDate.length > 0;
    this.get('liste').hidden = true;
    this.get('resultats').hidden = false;
  }

  /** Après qu'un choix s'est enlevé : un autre à enlever, ou le panneau. */
  focusEtat(): void {
    const zone = this.get('appliques');
    (zone.hidden ? this.#find('summary') : this.#find('button', zone)).focus();
  }

  focusResultats(): void {
    if (!this.get('resultats').hidden) this.#find('#filtre-resultats').focus();
  }

  /** Le lien d'une séance, par son rang. */
  focusSeance(rang: number): void {
    this.get('jours').querySelectorAll('a')[rang]?.focus();
  }

  #copie(modele: 'jour' | 'seance'): HTMLElement {
    return this.#find<HTMLTemplateElement>(`[data-modele=${modele}]`).content.firstElementChild?.cloneNode(true) as HTMLElement;
  }

  #getJour(jour: string, lignes: readonly HTMLElement[]): HTMLElement {
    const section = this.#copie('jour');
    const dit = direJour(jour, LANGUE);
    this.#find('h3', section).textContent = dit.charAt(0).toUpperCase() + dit.slice(1);
    this.#find('ul', section).append(...lignes);
    return section;
  }

  #getLigne(
    {
      id,
      intitule,
      heures,
      debut,
      fin,
      rendez_vous,
      a_confirmer,
    }: Pick<PresenceLue, 'id' | 'intitule' | 'rendez_vous'> & Pick<SeanceLue, 'heures' | 'debut' | 'fin' | 'a_confirmer'>,
    ou: string,
  ): HTMLElement {
    const ligne = this.#copie('seance');
    this.#find('[data-heures]', ligne).textContent = LANGUE === 'fr' || heures === '' ? heures : `${direMinutes(debut)} – ${direMinutes(fin)}`;
    this.#find('[data-qui]', ligne).textContent = ou;
    const lien = this.#find<HTMLAnchorElement>('a', ligne);
    lien.href = avecBase(this.#racine.dataset.base ?? '/', getCheminPermanence({ id }));
    lien.textContent = intitule;
    if (LANGUE !== 'fr') Object.assign(lien, { lang: 'fr', dir: 'ltr' });
    for (const mode of ligne.querySelectorAll<HTMLElement>('[data-rdv]')) if (mode.dataset.rdv !== rendez_vous) mode.remove();
    for (const doute of ligne.querySelectorAll<HTMLElement>('[data-doute]')) if (doute.dataset.doute !== a_confirmer) doute.remove();
    return ligne;
  }
}

function getBouton({ mot, clic }: Choix): HTMLButtonElement {
  const bouton = Object.assign(document.createElement('button'), { type: 'button', className: 'bouton bouton-second', textContent: mot });
  bouton.addEventListener('click', clic);
  return bouton;
}
