import { chercher, type Reponse } from '../recherche/chercher.ts';
import { listCommunesTrouvees } from '../recherche/communes.ts';
import { type DangersEcrits, listNumerosDe, type PhrasesDeDanger, readDangers } from '../recherche/dangers.ts';
import { type Etat, ETAT_VIDE, formatEtat, isVide, readEtat } from '../recherche/etat.ts';
import type { Lexique } from '../recherche/lexique.ts';
import type { Mot } from '../recherche/mots.ts';
import { PAS_POSITION, SIGNES } from '../recherche/signes.ts';
import type { Voisin } from '../recherche/voisins.ts';
import type { PointNumerote } from './carte-resultats.ts';
import { ChampCommune } from './champ-commune.ts';
import { getInstantParis } from './jour-paris.ts';
import { findCommuneIci } from './position-commune.ts';
import type { Fiche } from '../recherche/moteur.ts';
import { isOuverte, recoitAvant } from './recherche-fiche.ts';
import { loadOutils, type Outils } from './recherche-outils.ts';
import { CARTES, type Trouve, VueRecherche } from './recherche-vue.ts';

/** Temps laissé entre deux frappes, et temps au bout duquel on dit que l'on cherche, en millisecondes. */
const ATTENTE_FRAPPE = 80;
const ATTENTE_VISIBLE = 300;
const PRECISIONS_MAX = 4;
/** Cartes lues d'abord : un écran et demi de téléphone. Les suivantes, jusqu'à `CARTES`, quand on s'en approche. */
const PREMIERES = 5;
const APPROCHE = '300px';
const MINUTE = 60_000;
const JOUR = 1440;

/** Ce que l'historique garde d'une étape, pour y revenir au même endroit. */
interface Souvenir {
  readonly nombre: number;
  readonly y: number;
}

/** Comment répondre : ce que devient l'adresse (en place pendant la frappe, une étape de plus pour un choix), et ce qui suit. */
interface Demande {
  readonly adresse: 'remplace' | 'pousse' | 'garde';
  readonly souvenir?: Souvenir | null;
  readonly ensuite?: () => void;
}

/** La recherche, une fois que quelqu'un s'en sert. Le formulaire, les zones et les modèles sont dans la page ; ici, l'enchaînement. */
class RechercheActive {
  readonly #racine: HTMLElement;
  readonly #vue: VueRecherche;
  #etat: Etat = ETAT_VIDE;
  #reponse: Reponse | undefined;
  /** Résultats déjà lus : montrés, ou écartés parce qu'ils viennent de fermer. */
  #lus = 0;
  #montres = 0;
  #trouves: readonly Trouve[] = [];
  #lecture: Promise<unknown> = Promise.resolve();
  /** Rang de la dernière demande : une réponse plus ancienne ne s'affiche pas. */
  #rang = 0;
  #frappe = 0;
  #outils: { readonly cle: string; readonly promesse: Promise<Outils> } | undefined;
  #champ: ChampCommune | undefined;
  readonly #dangers: PhrasesDeDanger;

  constructor(racine: HTMLElement) {
    this.#racine = racine;
    this.#vue = new VueRecherche(racine);
    this.#dangers = readDangers(JSON.parse(racine.querySelector('[data-zone=dangers]')?.textContent ?? '{}') as DangersEcrits);
    const { formulaire } = this.#vue;
    const { form } = formulaire;
    form.addEventListener('submit', (envoi) => this.#envoie(envoi));
    form.addEventListener('input', ({ target }) => !formulaire.isChoix(target) && this.#ecoute());
    form.addEventListener('change', ({ target }) => formulaire.isChoix(target) && this.#cherche(this.#readEtat(), { adresse: 'pousse' }));
    // Un échec ici ne dit rien : la demande elle-même réessaiera et le dira.
    void this.#getOutils(readEtat(location.search)).catch(() => undefined);
    this.#brancheLieu();
    this.#vue.get('filtres').addEventListener('toggle', () => void this.#compte());
    this.#vue.get('plus').addEventListener('click', () => void this.#ajoute(() => CARTES).then((premiere) => premiere?.focus()));
    this.#vue.get('reessayer').addEventListener('click', () => location.reload());
    this.#vue
      .get('elargir')
      .addEventListener('click', () =>
        this.#cherche(
          { ...ETAT_VIDE, ailleurs: this.#etat.ailleurs, q: this.#reponse?.requete.reste ?? this.#etat.q },
          { adresse: 'pousse', ensuite: () => this.#vue.get('titre').focus() },
        ),
      );
    addEventListener('popstate', () => this.#revient());
    addEventListener('pagehide', () => this.#souviens());
    racine.dataset.etat = 'pret';
    if (!isVide(readEtat(location.search))) this.#revient();
    // Ce que l'on a écrit ou choisi pendant que ce fichier venait.
    else if (!isVide(formulaire.read())) this.#cherche(formulaire.read(), { adresse: 'remplace' });
  }

  /** « Où ? » propose des communes, et « Autour de moi » la demande à l'appareil, seulement si l'on y touche. */
  #brancheLieu(): void {
    const choisit = ({ slug }: { readonly slug: string }) => this.#cherche({ ...this.#readEtat(), commune: slug }, { adresse: 'pousse' });
    this.#champ = new ChampCommune({
      champ: this.#vue.get('ou') as HTMLInputElement,
      liste: this.#racine.querySelector('.proposees') as HTMLUListElement,
      etat: this.#racine.querySelector('[data-zone=proposees-etat]') as HTMLElement,
      textes: {
        liste: this.#racine.dataset.communesListe ?? '',
        une: this.#racine.dataset.communesUne ?? '',
        plusieurs: this.#racine.dataset.communesPlusieurs ?? '',
        aucune: this.#racine.dataset.communesAucune ?? '',
      },
      load: () =>
        this.#getOutils().then(
          ({ lexique }) => lexique.communes,
          () => [],
        ),
      onChoix: choisit,
    });
    const bouton = this.#vue.get('ici') as HTMLButtonElement;
    bouton.hidden = !('geolocation' in navigator);
    bouton.addEventListener('click', () => bouton.ariaDisabled !== 'true' && void this.#cherchePosition(bouton, choisit));
  }

  async #cherchePosition(bouton: HTMLButtonElement, choisit: (commune: { readonly slug: string }) => void): Promise<void> {
    // Un bouton désactivé (`disabled`) perdrait le focus.
    bouton.ariaDisabled = 'true';
    this.#vue.montrePrecision(this.#vue.dit('iciAttente'));
    try {
      const trouvee = await findCommuneIci((await this.#getOutils()).lexique.communes);
      if (typeof trouvee !== 'string') {
        this.#vue.montrePrecision('');
        (this.#vue.get('ou') as HTMLInputElement).value = trouvee.nom;
        return choisit(trouvee);
      }
      this.#vue.montrePrecision(this.#vue.dit({ refuse: 'iciRefuse', introuvable: 'iciIntrouvable', ailleurs: 'iciAilleurs' }[trouvee]));
      this.#vue.get('ou').focus();
    } catch {
      this.#vue.montrePrecision(this.#vue.dit('iciIntrouvable'));
    } finally {
      bouton.ariaDisabled = null;
    }
  }

  /** L'adresse commande : à l'arrivée, et en avançant ou reculant dans l'historique. */
  #revient(): void {
    const etat = readEtat(location.search);
    // Une ancre de la page (« aller au contenu ») est aussi une étape : rien n'y change.
    if (this.#reponse && formatEtat(etat) === formatEtat(this.#etat)) return;
    this.#vue.formulaire.write(etat, etat.commune, true);
    this.#cherche(etat, { adresse: 'garde', souvenir: history.state as Souvenir | null });
  }

  /** Le nom lu dans « où » vaut toujours la commune qu'il a désignée, même si une autre porte ce nom. */
  #readEtat(): Etat {
    const etat = this.#vue.formulaire.read();
    return this.#etat.commune !== '' && etat.commune === this.#reponse?.alentours?.nom ? { ...etat, commune: this.#etat.commune } : etat;
  }

  #souviens(): void {
    if (this.#reponse) history.replaceState({ nombre: this.#montres, y: scrollY } satisfies Souvenir, '');
  }

  #ecoute(): void {
    clearTimeout(this.#frappe);
    this.#montreNumeros(this.#vue.formulaire.read().q);
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
      this.#trouves = [];
      this.#annonceResultats();
      this.#vue.formulaire.write(etat, '');
      this.#vue.montreDepart();
      this.#racine.dataset.etat = 'repondu';
      demande.ensuite?.();
    } else void this.#repond(etat, demande, this.#rang);
  }

  async #repond(etat: Etat, { souvenir, ensuite }: Demande, rang: number): Promise<void> {
    this.#racine.dataset.etat = 'cherche';
    const patience = window.setTimeout(() => rang === this.#rang && this.#vue.montreAttente(), ATTENTE_VISIBLE);
    try {
      const { lexique, moteur, muets } = await this.#getOutils();
      const reponse = await chercher(etat, lexique, moteur, getInstantParis());
      const lecture = await readSuite(reponse, 0, souvenir?.nombre || PREMIERES);
      if (rang === this.#rang) this.#montre(reponse, lecture, lexique, muets);
    } catch (panne) {
      if (rang !== this.#rang) return;
      console.warn(panne);
      this.#reponse = undefined;
      this.#vue.montrePanne();
    } finally {
      clearTimeout(patience);
    }
    if (rang !== this.#rang) return;
    this.#racine.dataset.etat = 'repondu';
    ensuite?.();
    if (souvenir) scrollTo(0, souvenir.y);
  }

  #montre(reponse: Reponse, { trouves, lus }: Lecture, lexique: Lexique, muets: readonly Voisin[]): void {
    const { etat } = reponse;
    this.#reponse = reponse;
    this.#lus = lus;
    this.#montres = trouves.length;
    this.#etat = etat;
    if (formatEtat(etat) !== location.search) history.replaceState(history.state, '', this.#getAdresse(etat));
    this.#vue.formulaire.write(etat, etat.commune && reponse.alentours ? reponse.alentours.nom : etat.commune);
    this.#montreNumeros(etat.q, reponse.requete.lus);
    const enleve = (sans: Etat, place: number) => this.#cherche(sans, { adresse: 'pousse', ensuite: () => this.#vue.focaliseFiltre(place) });
    if (reponse.vide) this.#vue.montreDepart();
    else {
      this.#vue.montreReponse(reponse, trouves, this.#countResultats(), enleve);
      this.#vue.ajouteRemarque(muets);
    }
    this.#trouves = reponse.vide ? [] : trouves;
    this.#annonceResultats();
    this.#precise(reponse, lexique);
    this.#guette(reponse);
    void this.#compte();
  }

  /** Ce qui vient de fermer ne compte plus. */
  #countResultats(): number {
    return (this.#reponse?.resultats.length ?? 0) - (this.#lus - this.#montres);
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

  /** Complète la première page quand on arrive au bout de ce qui est montré. */
  #guette(reponse: Reponse): void {
    const fin = this.#vue.findDerniereCarte();
    if (!fin || this.#montres >= CARTES) return;
    const guet = new IntersectionObserver(
      (vues) => {
        if (!vues.some(({ isIntersecting }) => isIntersecting)) return;
        guet.disconnect();
        if (reponse === this.#reponse) void this.#ajoute(() => CARTES - this.#montres);
      },
      { rootMargin: APPROCHE },
    );
    guet.observe(fin);
  }

  /** Une lecture à la fois : deux montreraient deux fois les mêmes cartes. @returns le lien de la première carte ajoutée */
  #ajoute(compte: () => number): Promise<HTMLElement | null> {
    const ajout = this.#lecture.then(() => this.#litSuite(compte()));
    this.#lecture = ajout.catch(() => undefined);
    return ajout;
  }

  async #litSuite(nombre: number): Promise<HTMLElement | null> {
    const reponse = this.#reponse;
    if (!reponse || nombre <= 0) return null;
    const { trouves, lus } = await readSuite(reponse, this.#lus, nombre);
    if (reponse !== this.#reponse) return null;
    this.#lus = lus;
    this.#montres += trouves.length;
    const premiere = this.#vue.ajouteCartes(reponse, trouves, this.#countResultats());
    this.#trouves = [...this.#trouves, ...trouves];
    this.#annonceResultats();
    this.#souviens();
    return premiere;
  }

  /** Ce qui est montré et qui a un lieu : la carte, si elle est là, le place. */
  #annonceResultats(): void {
    const points = this.#trouves.flatMap(({ fiche: { affiche } }, place): PointNumerote[] => {
      const { titre, position, signes } = affiche;
      if (!position) return [];
      const [latitude, longitude] = position.map((degres) => degres / PAS_POSITION) as [number, number];
      return [
        { rang: place + 1, nom: titre, position: { latitude, longitude }, approche: (signes & SIGNES.approche) !== 0, ferme: (signes & SIGNES.ferme) !== 0 },
      ];
    });
    this.#racine.dispatchEvent(new CustomEvent('resultats', { detail: points }));
  }

  /** Les comptes des filtres coûtent des recherches : seulement quand le panneau est ouvert. */
  async #compte(): Promise<void> {
    const reponse = this.#reponse;
    if (!reponse || !(this.#vue.get('filtres') as HTMLDetailsElement).open) return;
    const comptes = await reponse.countChoix(this.#vue.formulaire.listChoix());
    if (reponse === this.#reponse) this.#vue.formulaire.writeComptes(comptes);
  }

  #montreNumeros(q: string, lus: readonly Mot[] = []): void {
    this.#vue.montreNumeros(listNumerosDe(q, lus, this.#dangers, (this.#racine.dataset.numeros ?? '').split(' ')));
  }

  #getAdresse(etat: Etat): string {
    return `${location.pathname}${formatEtat(etat)}`;
  }

  /** Ce que l'on comprend et ce qui cherche, chargés une fois pour les annuaires cochés ; un échec n'est pas gardé. */
  #getOutils({ ailleurs }: Etat = this.#etat): Promise<Outils> {
    const voisins = this.#vue.listVoisins(ailleurs);
    const cle = voisins.map(({ base }) => base).join();
    if (this.#outils?.cle !== cle) {
      const promesse = loadOutils(this.#racine.dataset, voisins).catch((panne: unknown) => {
        if (this.#outils?.cle === cle) this.#outils = undefined;
        throw panne;
      });
      this.#outils = { cle, promesse };
      this.#champ?.oublie();
    }
    return this.#outils.promesse;
  }
}

interface Lecture {
  readonly trouves: readonly Trouve[];
  /** Rang du premier résultat qui n'a pas été lu. */
  readonly lus: number;
}

/** « Maintenant » et « aujourd'hui » : l'index ne sait que la demi-heure et le moment ; les séances de la fiche disent le reste. */
const isEncoreLa = ({ quand }: Etat, fiche: Fiche, maintenant: number): boolean => {
  if (quand === 'maintenant') return isOuverte(fiche, maintenant);
  return quand !== 'aujourdhui' || recoitAvant(fiche, maintenant, maintenant + JOUR - getInstantParis().minutes);
};

/**
 * Lit les résultats suivants. « Ouvert maintenant » se cherche à la demi-heure près : ce qui a fermé depuis, ou n'ouvre pas encore, est écarté,
 * et l'on continue jusqu'à en avoir assez.
 */
async function readSuite({ etat, resultats }: Reponse, debut: number, nombre: number): Promise<Lecture> {
  const trouves: Trouve[] = [];
  let lus = debut;
  while (trouves.length < nombre && lus < resultats.length) {
    const lot = resultats.slice(lus, lus + nombre - trouves.length);
    const fiches = await Promise.all(lot.map(async (candidat) => ({ candidat, fiche: await candidat.read() })));
    const maintenant = Date.now() / MINUTE;
    trouves.push(...fiches.filter(({ candidat, fiche }) => candidat.sansHeures || isEncoreLa(etat, fiche, maintenant)));
    lus += lot.length;
  }
  return { trouves, lus };
}

for (const racine of document.querySelectorAll<HTMLElement>('recherche-site')) new RechercheActive(racine);
