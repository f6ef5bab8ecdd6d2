import type { chercher, Reponse } from '../recherche/chercher.ts';
import { listCommunesTrouvees } from '../recherche/communes.ts';
import { listNumerosUrgents } from '../recherche/dangers.ts';
import { type Etat, ETAT_VIDE, formatEtat, isVide, readEtat } from '../recherche/etat.ts';
import type { Lexique, LexiqueEcrit } from '../recherche/lexique.ts';
import { listMots } from '../recherche/mots.ts';
import { loadMoteur, type Moteur } from '../recherche/moteur.ts';
import { CARTES, VueRecherche } from './recherche-vue.ts';

/** Temps laissé entre deux frappes, et temps au bout duquel on dit que l'on cherche, en millisecondes. */
const ATTENTE_FRAPPE = 120;
const ATTENTE_VISIBLE = 300;
const PRECISIONS_MAX = 4;

/** Ce que l'historique garde d'une étape, pour y revenir au même endroit. */
interface Souvenir {
  readonly nombre: number;
  readonly y: number;
}

/** Ce qui comprend et ce qui cherche : chargé quand quelqu'un s'en sert. */
interface Outils {
  readonly lexique: Lexique;
  readonly moteur: Moteur;
  readonly cherche: typeof chercher;
}

/** Comment répondre : ce que devient l'adresse (en place pendant la frappe, une étape de plus pour un choix), et ce qui suit. */
interface Demande {
  readonly adresse: 'remplace' | 'pousse' | 'garde';
  readonly souvenir?: Souvenir | null;
  readonly ensuite?: () => void;
}

/**
 * La recherche du site. Le formulaire, les zones et les modèles sont dans la page ; ici, l'enchaînement.
 * Rien ne se télécharge avant que quelqu'un touche au formulaire, ou arrive avec une demande dans l'adresse.
 */
class RechercheSite extends HTMLElement {
  #vue!: VueRecherche;
  #etat: Etat = ETAT_VIDE;
  #reponse: Reponse | undefined;
  #montres = 0;
  /** Rang de la dernière demande : une réponse plus ancienne ne s'affiche pas. */
  #rang = 0;
  #frappe = 0;
  #outils: Promise<Outils> | undefined;

  connectedCallback(): void {
    this.#vue = new VueRecherche(this);
    const { form } = this.#vue;
    form.addEventListener('submit', (envoi) => this.#envoie(envoi));
    form.addEventListener('input', ({ target }) => (target as HTMLInputElement).type !== 'radio' && this.#ecoute());
    form.addEventListener('change', ({ target }) => (target as HTMLInputElement).type === 'radio' && this.#cherche(this.#readEtat(), { adresse: 'pousse' }));
    // Un échec ici ne dit rien : la demande elle-même réessaiera et le dira.
    form.addEventListener('focusin', () => void this.#getOutils().catch(() => undefined), { once: true });
    const filtres = this.#vue.get('filtres');
    filtres.hidden = false;
    filtres.addEventListener('toggle', () => void this.#compte());
    this.#vue.get('plus').addEventListener('click', () => void this.#ajoute());
    this.#vue.get('reessayer').addEventListener('click', () => location.reload());
    this.#vue
      .get('elargir')
      .addEventListener('click', () =>
        this.#cherche({ ...ETAT_VIDE, q: this.#reponse?.requete.reste ?? this.#etat.q }, { adresse: 'pousse', ensuite: () => this.#vue.get('titre').focus() }),
      );
    addEventListener('popstate', () => this.#revient());
    addEventListener('pagehide', () => this.#souviens());
    if (!isVide(readEtat(location.search))) this.#revient();
  }

  /** L'adresse commande : à l'arrivée, et en avançant ou reculant dans l'historique. */
  #revient(): void {
    const etat = readEtat(location.search);
    // Une ancre de la page (« aller au contenu ») est aussi une étape : rien n'y change.
    if (this.#reponse && formatEtat(etat) === formatEtat(this.#etat)) return;
    this.#vue.writeEtat(etat, etat.commune, true);
    this.#cherche(etat, { adresse: 'garde', souvenir: history.state as Souvenir | null });
  }

  /** Le nom lu dans « où » vaut toujours la commune qu'il a désignée, même si une autre porte ce nom. */
  #readEtat(): Etat {
    const etat = this.#vue.readEtat();
    return this.#etat.commune !== '' && etat.commune === this.#reponse?.alentours?.nom ? { ...etat, commune: this.#etat.commune } : etat;
  }

  #souviens(): void {
    if (this.#reponse) history.replaceState({ nombre: this.#montres, y: scrollY } satisfies Souvenir, '');
  }

  #ecoute(): void {
    clearTimeout(this.#frappe);
    this.#montreNumeros(this.#vue.readEtat().q);
    this.#frappe = window.setTimeout(() => this.#cherche(this.#readEtat(), { adresse: 'remplace' }), ATTENTE_FRAPPE);
  }

  #envoie(envoi: SubmitEvent): void {
    envoi.preventDefault();
    const etat = this.#readEtat();
    // Sur un téléphone, le clavier cache les résultats : quitter le champ le ferme.
    const quitte = matchMedia('(pointer: coarse)').matches && !isVide(etat);
    this.#cherche(etat, { adresse: 'remplace', ...(quitte && { ensuite: () => this.#vue.get('titre').focus() }) });
  }

  #cherche(etat: Etat, demande: Demande): void {
    clearTimeout(this.#frappe);
    this.#rang += 1;
    this.#etat = etat;
    this.#montreNumeros(etat.q);
    if (demande.adresse === 'pousse') {
      this.#souviens();
      history.pushState(null, '', this.#getAdresse(etat));
    } else if (demande.adresse === 'remplace') history.replaceState(null, '', this.#getAdresse(etat));
    if (isVide(etat)) {
      this.#reponse = undefined;
      this.#vue.writeEtat(etat, '');
      this.#vue.montreDepart();
      demande.ensuite?.();
    } else void this.#repond(etat, demande, this.#rang);
  }

  async #repond(etat: Etat, { souvenir, ensuite }: Demande, rang: number): Promise<void> {
    const patience = window.setTimeout(() => rang === this.#rang && this.#vue.montreAttente(), ATTENTE_VISIBLE);
    try {
      const { lexique, moteur, cherche } = await this.#getOutils();
      const reponse = await cherche(etat, lexique, moteur);
      const fiches = await Promise.all(reponse.resultats.slice(0, souvenir?.nombre ?? CARTES).map((resultat) => resultat.read()));
      if (rang === this.#rang) this.#montre(reponse, fiches, lexique);
    } catch (panne) {
      if (rang !== this.#rang) return;
      console.warn(panne);
      this.#reponse = undefined;
      this.#vue.montrePanne();
    } finally {
      clearTimeout(patience);
    }
    if (rang !== this.#rang) return;
    ensuite?.();
    if (souvenir) scrollTo(0, souvenir.y);
  }

  #montre(reponse: Reponse, fiches: Parameters<VueRecherche['montreReponse']>[1], lexique: Lexique): void {
    const { etat } = reponse;
    this.#reponse = reponse;
    this.#montres = fiches.length;
    this.#etat = etat;
    if (formatEtat(etat) !== location.search) history.replaceState(history.state, '', this.#getAdresse(etat));
    this.#vue.writeEtat(etat, etat.commune && reponse.alentours ? reponse.alentours.nom : etat.commune);
    if (reponse.vide) this.#vue.montreDepart();
    else this.#vue.montreReponse(reponse, fiches, (sans, place) => this.#cherche(sans, { adresse: 'pousse', ensuite: () => this.#vue.focaliseFiltre(place) }));
    this.#precise(reponse, lexique);
    void this.#compte();
  }

  /** Ce qui est écrit dans « où » ne désigne pas une commune : proposer celles qui ressemblent. */
  #precise({ etat, alentours }: Reponse, { communes }: Lexique): void {
    const inconnu = etat.commune !== '' && alentours?.cle !== etat.commune;
    const proches = inconnu ? listCommunesTrouvees(communes, etat.commune, PRECISIONS_MAX).communes : [];
    const phrase = !inconnu ? '' : proches.length > 0 ? 'precision' : 'precisionAucune';
    this.#vue.montrePrecision(phrase && this.#vue.dit(phrase, { saisie: etat.commune }), proches, ({ slug }) =>
      this.#cherche({ ...this.#etat, commune: slug }, { adresse: 'pousse', ensuite: () => this.#vue.get('ou').focus() }),
    );
  }

  async #ajoute(): Promise<void> {
    const reponse = this.#reponse;
    if (!reponse) return;
    const fiches = await Promise.all(reponse.resultats.slice(this.#montres, this.#montres + CARTES).map((resultat) => resultat.read()));
    if (reponse !== this.#reponse) return;
    this.#montres += fiches.length;
    this.#vue.ajouteCartes(reponse, fiches)?.focus();
    this.#souviens();
  }

  /** Les comptes des filtres coûtent des recherches : seulement quand le panneau est ouvert. */
  async #compte(): Promise<void> {
    const reponse = this.#reponse;
    if (!reponse || !(this.#vue.get('filtres') as HTMLDetailsElement).open) return;
    const comptes = await reponse.countFiltres();
    if (reponse === this.#reponse) this.#vue.montreComptes(comptes);
  }

  #montreNumeros(q: string): void {
    this.#vue.montreNumeros(listNumerosUrgents(listMots(q), (this.dataset.numeros ?? '').split(' ')));
  }

  #getAdresse(etat: Etat): string {
    return `${location.pathname}${formatEtat(etat)}`;
  }

  /** Ce que l'on comprend et ce qui cherche, chargés une fois ; un échec n'est pas gardé. */
  #getOutils(): Promise<Outils> {
    const { racine = '/', base = '/', lexique = '' } = this.dataset;
    this.#outils ??= this.#loadOutils(racine, base, lexique);
    return this.#outils;
  }

  async #loadOutils(racine: string, base: string, adresse: string): Promise<Outils> {
    try {
      const [reponse, moteur, comprend] = await Promise.all([fetch(adresse), loadMoteur(racine, base), import('../recherche/comprendre.ts')]);
      if (!reponse.ok) throw new Error(`Le lexique répond ${reponse.status}.`);
      const lexique = comprend.readLexique((await reponse.json()) as LexiqueEcrit);
      this.#vue.proposeCommunes(lexique.communes.map(({ nom }) => nom));
      return { lexique, moteur, cherche: comprend.chercher };
    } catch (panne) {
      this.#outils = undefined;
      throw panne;
    }
  }
}

customElements.define('recherche-site', RechercheSite);
