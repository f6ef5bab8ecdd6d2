import { direDeCommune, direDistance, distanceKm } from '../domaine/commune.ts';
import type { Fond } from '../domaine/fond.ts';
import {
  type CommuneCarte,
  filterParBesoin,
  filterParVue,
  findCommuneProche,
  findEndroit,
  type Lieu,
  type LieuxCarte,
  parseLieux,
  sortParDistance,
} from '../domaine/lieux-carte.ts';
import { createTraduire } from '../i18n/traduire.ts';
import { listCommunesTrouvees } from '../recherche/communes.ts';
import { type AdresseCarte, formatAdresseCarte, parseContours, readAdresse } from './carte-adresse.ts';
import { brancheBarre } from './carte-barre.ts';
import { type Bulles, createBulles } from './carte-bulles.ts';
import { createContours } from './carte-contours.ts';
import { createEcriture, type Ecriture } from './carte-ecriture.ts';
import { type Carte, createCarte } from './carte-groupes.ts';
import { brancheImpression } from './carte-impression.ts';
import { brancheLignes } from './carte-lignes.ts';
import { createListe, type Liste } from './carte-liste.ts';
import { cedeLaMain } from './cede-la-main.ts';
import { getLanguePage } from './langue-page.ts';
import { readJson } from './read-json.ts';

/** Échelle à laquelle on montre un lieu que l'on n'avait pas sous les yeux. */
const ZOOM_LIEU = 13;

/**
 * La carte et sa liste : deux lectures des mêmes lieux. La liste suit ce que montre la carte ; un lieu choisi dans l'une s'ouvre sur l'autre.
 * Rien n'est demandé qu'à ce site, sauf un fond de carte que le visiteur réclame.
 */
class CartePartenaires extends HTMLElement {
  #t!: ReturnType<typeof createTraduire>;
  #carte: Carte | undefined;
  #bulles: Bulles | undefined;
  #contours: ReturnType<typeof createContours> | undefined;
  #lignes: ReturnType<typeof brancheLignes> | undefined;
  #ecriture!: Ecriture;
  #liste!: Liste<Lieu>;
  #lieux: readonly Lieu[] = [];
  #communes: readonly CommuneCarte[] = [];
  /** Ceux du besoin choisi. */
  #retenus: readonly Lieu[] = [];
  #adresse: AdresseCarte = { theme: '', commune: '', contours: '', lieu: '' };

  async connectedCallback(): Promise<void> {
    await cedeLaMain();
    this.#t = createTraduire(JSON.parse(this.dataset.textes ?? '{}') as Record<string, string>, document.documentElement.lang || 'fr');
    this.#ecriture = createEcriture((modele) => this.#get<HTMLTemplateElement>(modele), this.dataset.base ?? '/', this.#t);
    this.#liste = createListe(
      this.#get('liste'),
      this.#get('suite'),
      (lieu) => this.#createLigne(lieu),
      (nombre) => this.#t('suite', { nombre }),
    );
    this.#branche();
    void this.#demarre();
  }

  async #demarre(): Promise<void> {
    this.#get('panne').hidden = true;
    try {
      const [donnees, fond] = await Promise.all([readJson<LieuxCarte>(this.dataset.lieux ?? ''), readJson<Fond>(this.dataset.fond ?? '')]);
      await cedeLaMain();
      ({ lieux: this.#lieux, communes: this.#communes } = parseLieux(donnees));
      this.#get('communes').replaceChildren(...this.#communes.filter(({ centre }) => centre).map(({ nom }) => new Option(nom, nom)));
      await cedeLaMain();
      if (this.#lieux.some(({ point }) => point)) await this.#dessine(fond);
      else this.#dit('message', this.#t('sansPosition'));
      await cedeLaMain();
      this.#get('attente').hidden = true;
      this.#suit(readAdresse(location));
      addEventListener('hashchange', () => this.#suit(readAdresse(location)));
    } catch (erreur) {
      console.error(erreur);
      this.#get('attente').hidden = true;
      this.#get('panne').hidden = false;
    }
  }

  /** Une part du HTML de la page, par son rôle. */
  #get<T extends HTMLElement = HTMLElement>(role: string): T {
    const element = this.querySelector<T>(`[data-${role}]`);
    if (!element) throw new Error(`La carte n'a pas d'élément « data-${role} ».`);
    return element;
  }

  #branche(): void {
    const besoin = this.#get<HTMLSelectElement>('besoin');
    besoin.addEventListener('change', () => this.#retient({ theme: besoin.value }));
    this.#get('contours').addEventListener('change', ({ target }) => this.#retient({ contours: parseContours((target as HTMLInputElement).value) }));
    this.#get('tri').addEventListener('change', () => this.#metListe());
    this.#get('filtres').addEventListener('submit', (envoi) => {
      envoi.preventDefault();
      this.#cherche(this.#get<HTMLInputElement>('commune').value);
    });
    this.#get('reessayer').addEventListener('click', () => void this.#demarre());
    for (const bouton of this.querySelectorAll('[data-toute]')) {
      bouton.addEventListener('click', () => {
        this.#retient({ commune: '' });
        this.#carte?.cadreTout();
      });
    }
    this.#get('tous').addEventListener('click', () => {
      this.#retient({ theme: '' });
      besoin.focus();
    });
  }

  async #dessine(fond: Fond): Promise<void> {
    const cadre = this.#get('cadre');
    this.#get('plan').hidden = false;
    const carte = await createCarte(cadre, this.#lieux, {
      fond,
      communes: this.#communes,
      immobile: matchMedia('(prefers-reduced-motion: reduce)').matches,
      textes: { region: this.#t('region'), rapprocher: this.#t('rapprocher'), eloigner: this.#t('eloigner') },
      direLieu: (lieu) => this.#ecriture.direLieu(lieu),
      direGroupe: (nombre, centre) => this.#ecriture.direGroupe(nombre, findCommuneProche(centre, this.#communes)),
      onVue: () => {
        this.#metListe();
        this.#contours?.situe();
      },
      onChoix: (lieux, repere) => (lieux.length === 1 && lieux[0] ? this.#bulles?.ouvre(lieux[0], repere) : this.#bulles?.ouvrePile(lieux, repere)),
      onFermeture: () => this.#bulles?.oublie(),
    });
    this.#carte = carte;
    this.#bulles = createBulles(carte, this, {
      createBulle: this.#ecriture.createBulle,
      createPile: this.#ecriture.createPile,
      onLieu: (lieu) => {
        this.#retient({ lieu: lieu?.id ?? '' });
        this.#lignes?.marque(lieu);
      },
      findRetour: ({ id }) => this.querySelector<HTMLElement>(`[data-lieu="${id}"] button`),
    });
    this.#lignes = brancheLignes(this.#get('liste'), this.#liste, (id) =>
      carte.souligne(id === undefined ? undefined : this.#retenus.find((lieu) => lieu.id === id)),
    );
    this.#contours = createContours(carte, {
      adresse: this.dataset.decoupage ?? '',
      base: this.dataset.base ?? '/',
      communes: this.#communes,
      t: this.#t,
      ici: { texte: this.#get('ici'), lien: this.#get<HTMLAnchorElement>('ici-page') },
      getChoisie: () => this.#communes.find(({ slug }) => slug !== '' && slug === this.#adresse.commune),
    });
    brancheBarre(carte.support, (role) => this.#get(role), this.querySelector<HTMLElement>('[data-tuiles]'));
    brancheImpression(carte, this.#get('feuille'), { ecriture: this.#ecriture, communes: this.#communes, getVus: () => this.#listVus(), t: this.#t });
  }

  /** Met la page dans l'état que dit son adresse : un lien d'une fiche ou d'une commune y mène. */
  #suit(adresse: AdresseCarte): void {
    const besoin = this.#get<HTMLSelectElement>('besoin');
    const option = [...besoin.options].find(({ value, dataset }) => adresse.theme !== '' && (value === adresse.theme || dataset.theme === adresse.theme));
    const commune = this.#communes.find(({ code_insee, slug }) => adresse.commune !== '' && (code_insee === adresse.commune || slug === adresse.commune));
    this.#adresse = { ...adresse, theme: option?.value ?? '', commune: commune?.slug ?? '' };
    this.#filtre();
    for (const choix of this.querySelectorAll<HTMLInputElement>('[data-contours] input')) choix.checked = choix.value === adresse.contours;
    void this.#contours?.choisit(adresse.contours);
    if (commune) this.#approche(commune);
    if (adresse.lieu) this.#montre(adresse.lieu);
  }

  /** Change une part de l'état, et l'adresse de la page avec lui. */
  #retient(part: Partial<AdresseCarte>): void {
    const avant = this.#adresse;
    this.#adresse = { ...avant, ...part };
    history.replaceState(history.state, '', formatAdresseCarte(location.pathname, this.#adresse));
    if (this.#adresse.theme !== avant.theme) this.#filtre();
    if (this.#adresse.contours !== avant.contours) void this.#contours?.choisit(this.#adresse.contours);
  }

  #filtre(): void {
    const besoin = this.#get<HTMLSelectElement>('besoin');
    besoin.value = this.#adresse.theme;
    const rang = besoin.selectedOptions[0]?.dataset.rang;
    this.#retenus = filterParBesoin(this.#lieux, rang === undefined ? undefined : Number(rang));
    if (this.#carte) this.#carte.place(this.#retenus);
    else this.#metListe();
    for (const sansAdresse of this.querySelectorAll<HTMLElement>('[data-besoins]'))
      sansAdresse.hidden = rang !== undefined && (Number(sansAdresse.dataset.besoins) & (1 << Number(rang))) === 0;
  }

  /** Les lieux de ce que montre la carte, dans l'ordre choisi. */
  #listVus(): readonly Lieu[] {
    if (!this.#carte) return this.#retenus;
    const vus = filterParVue(this.#retenus, this.#carte.getVue());
    return this.#isParDistance() ? sortParDistance(vus, this.#carte.getCentre()) : vus;
  }

  #metListe(): void {
    const vus = this.#listVus();
    this.#liste.affiche(vus);
    this.#lignes?.remet();
    const compte = this.#t(`${vus.length === 0 ? 'aucun' : 'nombre'}${this.#carte ? '' : 'Liste'}`, { nombre: vus.length });
    const [besoin] = this.#get<HTMLSelectElement>('besoin').selectedOptions;
    const dit = besoin?.value ? this.#t('besoin', { compte, besoin: besoin.text }) : compte;
    const annonce = this.#get('compte');
    if (annonce.textContent !== dit) annonce.textContent = dit;
    this.#get('vide').hidden = vus.length > 0;
    this.#get('tous').hidden = !besoin?.value;
  }

  #isParDistance = (): boolean => this.#get<HTMLSelectElement>('tri').value === 'distance';

  #cherche(saisie: string): void {
    if (saisie.trim() === '') return;
    const { unique, communes } = listCommunesTrouvees(this.#communes, saisie);
    const trouvee = unique ?? communes[0];
    const commune = this.#communes.find(({ code_insee }) => code_insee === trouvee?.code_insee);
    if (commune) {
      this.#retient({ commune: commune.slug });
      this.#approche(commune);
    } else this.#dit('message', this.#t('commune.inconnue', { saisie }));
  }

  #approche({ nom, centre }: CommuneCarte): void {
    this.#get<HTMLInputElement>('commune').value = nom;
    this.#dit('message', this.#t(centre && this.#carte ? 'commune.ici' : 'commune.sansCentre', { lieu: direDeCommune(nom, getLanguePage()) }));
    if (!centre || !this.#carte) return;
    this.#get<HTMLSelectElement>('tri').value = 'distance';
    this.#carte.approche(centre);
  }

  #montre(id: string): void {
    const lieu = this.#lieux.find((autre) => autre.id === id);
    const endroit = lieu && findEndroit(lieu);
    if (!lieu || !this.#carte || !endroit) this.#dit('message', this.#t('lieu.absent'));
    else if (lieu.surOrientation) {
      this.#carte.approche(endroit);
      this.#dit('message', this.#t('lieu.surOrientation', { nom: lieu.nom }));
    } else {
      this.#carte.approche(endroit, ZOOM_LIEU);
      this.#ouvre(lieu);
    }
  }

  #ouvre(lieu: Lieu, depuis?: HTMLElement): void {
    if (lieu.point && !this.#carte?.isVisible(lieu.point)) this.#carte?.approche(lieu.point, ZOOM_LIEU);
    this.#bulles?.ouvre(lieu, depuis);
    this.#get('cadre').scrollIntoView({ block: 'nearest' });
  }

  #dit(role: string, texte: string): void {
    this.#get(role).textContent = texte;
  }

  #createLigne(lieu: Lieu): HTMLElement {
    const endroit = findEndroit(lieu);
    const distance = this.#carte && endroit && this.#isParDistance() ? direDistance(distanceKm(this.#carte.getCentre(), endroit)) : undefined;
    const ligne = this.#ecriture.createLigne(lieu, distance);
    const bouton = ligne.querySelector('button');
    if (bouton) bouton.hidden ||= !this.#carte;
    bouton?.addEventListener('click', () => this.#ouvre(lieu, bouton));
    return ligne;
  }
}

customElements.define('carte-partenaires', CartePartenaires);
