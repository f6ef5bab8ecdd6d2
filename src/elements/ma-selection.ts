import { type FicheGardee, getPaquet, mergeApporter, parsePaquet, sortFiches, swapCodes } from '../domaine/fiche-gardee.ts';
import type { Fond } from '../domaine/fond.ts';
import { formatLienSansDestinataire, formatLienSms, formatMessage } from '../domaine/selection-message.ts';
import { createTraduire } from '../i18n/traduire.ts';
import type { LienSelection } from './lien-selection.ts';
import { type Contexte, createFicheGardee, getPartie, montreRang } from './selection-fiche.ts';
import { createPlan } from './selection-plan.ts';
import { createQr } from './selection-qr.ts';
import { ecrisSeconde, readSeconde } from './selection-seconde.ts';
import { readJson } from './read-json.ts';

const MINUTE = 60_000;
const JOUR = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', dateStyle: 'full' });
type Geste = 'monter' | 'descendre' | 'retirer';

/**
 * La page de la sélection : les fiches de l'adresse, dans son ordre, et de quoi les emporter. L'élément de l'en-tête tient la sélection ;
 * celui-ci la montre, et lui demande ce qui change.
 */
class MaSelection extends HTMLElement {
  #lien!: LienSelection;
  #dire!: ReturnType<typeof createTraduire>;
  #fiches: readonly FicheGardee[] = [];
  #perdus: readonly string[] = [];
  readonly #paquets = new Map<number, Promise<readonly FicheGardee[]>>();
  readonly #lignes = new Map<string, HTMLElement>();
  #fond: Promise<Fond> | undefined;
  /** Ce qui se fait une fois la liste à jour : rendre le focus, dire ce qui a changé. */
  #ensuite: (() => void) | undefined;
  /** La sélection d'avant le dernier retrait. */
  #avant: readonly string[] = [];

  async connectedCallback(): Promise<void> {
    await customElements.whenDefined('lien-selection');
    const lien = document.querySelector<LienSelection>('lien-selection');
    if (!lien) return;
    this.#lien = lien;
    this.#dire = createTraduire(JSON.parse(this.dataset.textes ?? '{}') as Record<string, string>, 'fr');
    lien.addEventListener('change', () => void this.#montre());
    this.addEventListener('click', ({ target }) => {
      const bouton = (target as Element).closest<HTMLElement>('[data-geste]');
      if (bouton && bouton.getAttribute('aria-disabled') !== 'true') this.#fais(bouton.dataset.geste ?? '', bouton);
    });
    this.#partie('case').addEventListener('change', () => this.#gardeOuOublie());
    this.#partie('seconde').addEventListener('change', () => void this.#ecrisSeconde(true));
    await this.#montre();
  }

  #partie<T extends HTMLElement = HTMLElement>(nom: string): T {
    return getPartie<T>(this, nom);
  }

  async #montre(): Promise<void> {
    const { codes } = this.#lien;
    this.#partie('attente').hidden = codes.every((code) => this.#fiches.some((fiche) => fiche.code === code));
    try {
      const numeros = new Set(codes.map((code) => getPaquet(code, Number(this.dataset.nombre))));
      const fiches = (await Promise.all([...numeros].map((numero) => this.#litPaquet(numero)))).flat();
      // Pendant l'attente, un autre geste a pu changer la sélection : le sien montrera la suite.
      if (codes !== this.#lien.codes) return;
      const triees = sortFiches(codes, fiches);
      this.#fiches = triees.fiches;
      this.#perdus = triees.perdus;
      this.#partie('panne').hidden = true;
      this.#ecris();
    } catch {
      // Hors réseau : la page le dit, et un bouton réessaie.
      this.#partie('panne').hidden = false;
    }
    this.#partie('attente').hidden = true;
    this.#ensuite?.();
    this.#ensuite = undefined;
  }

  #litPaquet(numero: number): Promise<readonly FicheGardee[]> {
    const deja = this.#paquets.get(numero) ?? readJson<readonly unknown[][]>(`${this.dataset.paquets}${numero}.json`).then(parsePaquet);
    this.#paquets.set(numero, deja);
    // Un échec ne se garde pas : le prochain essai redemande.
    deja.catch(() => this.#paquets.delete(numero));
    return deja;
  }

  #ecris(): void {
    const lieux = this.#fiches.filter(({ sorte }) => sorte === 'lieu');
    const droits = this.#fiches.filter(({ sorte }) => sorte === 'droit');
    this.#partie('vide').hidden = this.#fiches.length > 0;
    this.#partie('feuille').hidden = this.#fiches.length === 0;
    // Ce que la feuille imprimée resserre pour tenir en deux pages.
    this.dataset.taille = [lieux.length > 5 && 'longue', lieux.length > 8 && 'comble'].filter(Boolean).join(' ');
    this.#ecrisListe('lieux', lieux);
    this.#ecrisListe('droits', droits, lieux.length);
    this.#ecrisApporter([...lieux, ...droits]);
    this.#ecrisEnvois(lieux);
    this.#ecrisAppareil();
    this.#partie('perdus').hidden = this.#perdus.length === 0;
    if (this.#perdus.length > 0) this.#partie('perdus-dit').textContent = this.#dire('perdus', { nombre: this.#perdus.length });
    this.#partie('imprime').textContent = this.#dire('imprime', { jour: JOUR.format().replace(' 1 ', ' 1er ') });
    if (this.#fiches.length > 0) void this.#dessine(lieux);
    void this.#ecrisSeconde(false);
  }

  get #contexte(): Contexte {
    return { base: this.dataset.base ?? '/', fictif: this.dataset.fictif ?? '', maintenant: Date.now() / MINUTE };
  }

  /** La deuxième langue choisie, à côté du français. @param dit la personne vient de la choisir : on lui répond */
  async #ecrisSeconde(dit: boolean): Promise<void> {
    const choix = this.#partie<HTMLSelectElement>('seconde');
    const langue = choix.value;
    const { codes } = this.#lien;
    if (!langue && !this.classList.contains('double')) return;
    try {
      const seconde = langue ? await readSeconde(langue, codes, { paquets: this.dataset.paquets ?? '', nombre: Number(this.dataset.nombre) }) : undefined;
      // Pendant l'attente, on a pu choisir autre chose : ce choix-là écrira.
      if (langue !== choix.value || codes !== this.#lien.codes) return;
      ecrisSeconde(this, seconde, this.#contexte);
      if (dit) this.#dit(seconde ? this.#dire('seconde.prete') : '');
    } catch {
      // Hors réseau : la feuille reste comme elle est, et le dit.
      choix.value = '';
      this.#dit(this.#dire('seconde.panne'));
    }
  }

  /** Une ligne déjà là reste la même : ce qui y est écrit ne se perd pas. `avant` : combien de numéros sont déjà pris. */
  #ecrisListe(nom: 'lieux' | 'droits', fiches: readonly FicheGardee[], avant = 0): void {
    const modele = this.querySelector<HTMLTemplateElement>('template');
    if (!modele) return;
    const lignes = fiches.map((fiche) => {
      const ligne = this.#lignes.get(fiche.code) ?? createFicheGardee(modele, fiche, this.#contexte);
      this.#lignes.set(fiche.code, ligne);
      return ligne;
    });
    const liste = this.#partie(nom);
    for (const ligne of [...liste.children]) if (!lignes.includes(ligne as HTMLElement)) ligne.remove();
    for (const [rang, ligne] of lignes.entries()) {
      if (liste.children[rang] !== ligne) liste.insertBefore(ligne, liste.children[rang] ?? null);
      montreRang(ligne, { numero: avant + rang + 1, premiere: rang === 0, derniere: rang === lignes.length - 1 });
    }
    this.#partie(`bloc-${nom}`).hidden = lignes.length === 0;
  }

  #ecrisApporter(fiches: readonly FicheGardee[]): void {
    const liste = mergeApporter(fiches);
    this.#partie('apporter').hidden = liste.size === 0;
    for (const ligne of this.querySelectorAll<HTMLElement>('[data-document]')) {
      const numeros = liste.get(Number(ligne.dataset.document));
      ligne.hidden = !numeros;
      const pour = numeros && numeros.length < fiches.length ? this.#dire('apporter.pour', { numeros: numeros.join(', ') }) : '';
      getPartie(ligne, 'pour').textContent = pour;
    }
  }

  #ecrisEnvois(lieux: readonly FicheGardee[]): void {
    const { titre = '', fictif = '', conseil = '' } = this.dataset;
    const message = formatMessage(lieux, { titre, fictif, conseil });
    this.#partie<HTMLAnchorElement>('sms').href = formatLienSms(message);
    this.#partie<HTMLAnchorElement>('courriel').href = formatLienSansDestinataire(titre, message);
    this.dataset.message = message;
  }

  #ecrisAppareil(): void {
    const autres = this.#listAutres();
    this.#partie<HTMLInputElement>('case').checked = String(this.#lien.appareil) === String(this.#lien.codes);
    this.#partie('autre').hidden = autres.length === 0;
    if (autres.length > 0) this.#partie('autre-dit').textContent = this.#dire('appareil.autre', { nombre: autres.length });
  }

  /** Ce que l'appareil garde et que cette page ne montre pas. */
  #listAutres(): string[] {
    return (this.#lien.appareil ?? []).filter((code) => !this.#lien.codes.includes(code));
  }

  /** Le code et le plan viennent après la liste : on peut lire et téléphoner sans eux. */
  async #dessine(lieux: readonly FicheGardee[]): Promise<void> {
    this.#partie('qr-image').replaceChildren(createQr(location.href, this.dataset.qr ?? ''));
    this.#fond ??= readJson<Fond>(this.dataset.fond ?? '');
    const fond = await this.#fond.catch(() => {
      // Sans fond, pas de plan : les adresses sont écrites.
      this.#fond = undefined;
    });
    const direLieu = ({ numeros, commune }: { numeros: readonly number[]; commune: string }) =>
      this.#dire('plan.lieu', { numeros: numeros.join(', '), commune });
    const plan = fond && createPlan(lieux, fond, (reperes) => `${this.#dire('plan.image')}\u00A0: ${reperes.map(direLieu).join('\u00A0; ')}`);
    this.#partie('plan').hidden = !plan;
    if (plan) this.#partie('plan-image').replaceChildren(plan);
  }

  #fais(geste: string, bouton: HTMLElement): void {
    const ligne = bouton.closest<HTMLElement>('[data-code]');
    if (ligne) this.#range(geste as Geste, ligne, bouton);
    else if (geste === 'imprimer') print();
    else if (geste === 'copier') void this.#copie(this.dataset.message ?? '', 'emporter.copie');
    else if (geste === 'copier-lien') void this.#copie(location.href, 'emporter.lien.copie');
    else if (geste === 'qr') bouton.setAttribute('aria-expanded', String(!this.#partie('qr').classList.toggle('ferme')));
    else if (geste === 'remettre') this.#lien.change(this.#avant);
    else if (geste === 'reessayer') void this.#montre();
    else if (geste === 'oublier') this.#lien.change(this.#lien.codes.filter((code) => !this.#perdus.includes(code)));
    else if (geste === 'ajouter') this.#ajouteAutres();
    else if (geste === 'effacer') this.#efface();
    if (geste === 'remettre') this.#dit('');
  }

  #range(geste: Geste, ligne: HTMLElement, bouton: HTMLElement): void {
    const { code = '' } = ligne.dataset;
    const liste = [...(ligne.parentElement?.children ?? [])] as HTMLElement[];
    const rang = liste.indexOf(ligne);
    const nom = this.#fiches.find((fiche) => fiche.code === code)?.nom ?? '';
    if (geste === 'retirer') {
      this.#avant = this.#lien.codes;
      const suivante = liste[rang + 1] ?? liste[rang - 1];
      this.#ensuite = () => {
        (suivante?.querySelector<HTMLElement>('[data-geste=retirer]') ?? this.#partie('vide')).focus();
        this.#dit(this.#dire('lieu.retire', { nom }), true);
      };
      this.#lien.change(this.#lien.codes.filter((autre) => autre !== code));
      return;
    }
    // L'ordre se fait entre adresses, ou entre droits : c'est avec le voisin de la même liste que l'on échange.
    const voisin = liste[rang + (geste === 'monter' ? -1 : 1)]?.dataset.code;
    if (!voisin) return;
    this.#ensuite = () => {
      bouton.focus();
      this.#dit(this.#dire('lieu.deplace', { nom, rang: [...(ligne.parentElement?.children ?? [])].indexOf(ligne) + 1, nombre: liste.length }));
    };
    this.#lien.change(swapCodes(this.#lien.codes, code, voisin));
  }

  #dit(texte: string, remettre = false): void {
    this.#partie('etat').textContent = texte;
    this.#partie('remettre').hidden = !remettre;
  }

  async #copie(texte: string, cle: string): Promise<void> {
    const champ = this.#partie<HTMLTextAreaElement>('a-copier');
    try {
      await navigator.clipboard.writeText(texte);
      champ.hidden = true;
      this.#dit(this.#dire(cle));
    } catch {
      // Le navigateur refuse : on montre le texte, déjà choisi.
      champ.hidden = false;
      champ.value = texte;
      champ.select();
      this.#dit(this.#dire('emporter.refus'));
    }
  }

  #gardeOuOublie(): void {
    const coche = this.#partie<HTMLInputElement>('case').checked;
    try {
      this.#lien.gardeSurAppareil(coche ? this.#lien.codes : undefined);
    } catch {
      this.#dit(this.#dire('appareil.refus'));
    }
    this.#ecrisAppareil();
  }

  #ajouteAutres(): void {
    const codes = [...this.#lien.codes, ...this.#listAutres()];
    this.#lien.gardeSurAppareil(codes);
    this.#lien.change(codes);
  }

  #efface(): void {
    this.#lignes.clear();
    this.#ensuite = () => {
      this.#partie('vide').focus();
      this.#dit(this.#dire('appareil.efface'));
    };
    try {
      this.#lien.gardeSurAppareil(undefined);
    } finally {
      this.#lien.change([]);
    }
  }
}

customElements.define('ma-selection', MaSelection);
