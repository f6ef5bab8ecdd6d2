import { type AgendaEcrit, readAgenda } from '../domaine/agenda-ecrit.ts';
import { direACommune, direDeCommune, distanceKm } from '../domaine/commune.ts';
import { direJour } from '../domaine/dates.ts';
import { createTraduire } from '../i18n/traduire.ts';
import { type Alentours, findAlentours } from '../recherche/alentours.ts';
import { listCommunesTrouvees } from '../recherche/communes.ts';
import { type Criteres, DISTANCE, filterAgenda, formatCriteres, listSorties, readCriteres, SANS_CRITERE } from '../recherche/filtre-agenda.ts';
import { type CommunesEcrites, type CommuneSituee, readCommunes } from '../recherche/lexique.ts';
import { VueFiltre } from './filtre-vue.ts';
import { getLanguePage } from './langue-page.ts';
import { readJson } from './read-json.ts';
import { getJourParis } from './jour-paris.ts';

/** Dates montrées d'un coup. */
const PAS = 50;
const COMMUNES_MAX = 8;

type Agenda = ReturnType<typeof readAgenda>;

/** Ce que fait le filtre : l'adresse garde les choix, la liste de la page revient quand il n'y en a plus. */
export class FiltreAgenda {
  readonly #vue: VueFiltre;
  readonly #donnees: DOMStringMap;
  readonly #dire: ReturnType<typeof createTraduire>;
  #criteres: Criteres = SANS_CRITERE;
  #montrees = PAS;
  /** Une réponse plus ancienne ne s'affiche pas. */
  #rang = 0;
  #panne = false;
  /** La réponse en cours : un envoi du formulaire attend celle du choix qui le précède. */
  #cours: Promise<void> = Promise.resolve();
  #agenda: Promise<Agenda> | undefined;
  #communes: Promise<readonly CommuneSituee[]> | undefined;

  constructor(racine: HTMLElement) {
    this.#vue = new VueFiltre(racine);
    this.#donnees = racine.dataset;
    this.#dire = createTraduire(JSON.parse(this.#donnees.textes ?? '{}') as Record<string, string>, getLanguePage());
    const { form } = this.#vue;
    form.addEventListener('submit', (envoi) => {
      envoi.preventDefault();
      void this.#choisit(this.#vue.readCriteres()).then(() => this.#vue.focusResultats());
    });
    form.addEventListener('change', () => void this.#choisit(this.#vue.readCriteres()));
    form.querySelector('[data-effacer]')?.addEventListener('click', () => void this.#choisit(SANS_CRITERE));
    this.#vue.get('plus').addEventListener('click', () => {
      const premiere = this.#montrees;
      this.#montrees += PAS;
      void this.#montre().then(() => this.#vue.focusSeance(premiere));
    });
    addEventListener('popstate', () => this.#revient());
    addEventListener('pagehide', () => history.replaceState({ montrees: this.#montrees, y: scrollY }, ''));
    this.#revient();
    void this.#prepare();
  }

  /** L'adresse commande : à l'arrivée, et en avançant ou reculant dans l'historique. */
  #revient(): void {
    const criteres = readCriteres(location.search);
    // Un choix fait pendant le chargement ne se perd pas.
    if (formatCriteres(criteres) === '' && this.#rang === 0) return void this.#choisit(this.#vue.readCriteres());
    if (formatCriteres(criteres) === formatCriteres(this.#criteres)) return;
    const souvenir = history.state as { montrees?: number; y?: number } | null;
    this.#criteres = criteres;
    this.#montrees = souvenir?.montrees ?? PAS;
    void this.#montre().then(() => souvenir?.y !== undefined && scrollTo(0, souvenir.y));
  }

  #choisit(criteres: Criteres): Promise<void> {
    // Rien n'a changé : réécrire la liste ôterait le lien sous le doigt de qui vient d'y toucher.
    if (this.#rang > 0 && !this.#panne && formatCriteres(criteres) === formatCriteres(this.#criteres)) return this.#cours;
    if (formatCriteres(criteres) !== formatCriteres(this.#criteres)) history.pushState(null, '', formatCriteres(criteres) || location.pathname);
    this.#criteres = criteres;
    this.#montrees = PAS;
    this.#cours = this.#montre();
    return this.#cours;
  }

  async #montre(): Promise<void> {
    this.#rang += 1;
    const rang = this.#rang;
    const criteres = this.#criteres;
    this.#vue.writeCriteres(criteres);
    if (formatCriteres(criteres) === '') return this.#vue.montreListe();
    const donnees = await this.#charge(criteres);
    if (rang !== this.#rang) return;
    if (donnees) this.#repond(donnees.agenda, criteres, donnees.communes);
    else this.#vue.montreListe(this.#dire('panne'));
  }

  /** Ce qu'il faut pour répondre ; rien hors réseau : la liste de la page reste, et le prochain choix réessaie. */
  async #charge(criteres: Criteres): Promise<{ agenda: Agenda; communes: readonly CommuneSituee[] } | undefined> {
    try {
      const donnees = { agenda: await this.#getAgenda(), communes: criteres.commune ? await this.#getCommunes() : [] };
      this.#panne = false;
      return donnees;
    } catch {
      this.#agenda = undefined;
      this.#communes = undefined;
      this.#panne = true;
      return undefined;
    }
  }

  #repond(agenda: Agenda, criteres: Criteres, communes: readonly CommuneSituee[]): void {
    const aujourdhui = getJourParis();
    const dernier = agenda.seances.at(-1)?.jour ?? aujourdhui;
    this.#vue.writeDates(
      [...new Set(agenda.seances.map(({ jour }) => jour))].filter((jour) => jour >= aujourdhui),
      criteres.jour,
    );
    const alentours = criteres.commune ? findAlentours(criteres.commune, communes) : undefined;
    if (criteres.commune && !alentours) {
      this.#precise(criteres, communes);
      return;
    }
    // L'adresse garde le mot de la commune, le champ montre son nom.
    if (alentours) this.#vue.writeCommune(alentours.nom);
    this.#vue.writeAppliques(criteres, this.#dire, (cle) => void this.#choisit({ ...criteres, [cle]: '' }).then(() => this.#vue.focusEtat()));
    const findKm = createFindKm(alentours, communes);
    const filtre = (choisis: Criteres) => filterAgenda(agenda, choisis, { getRang: (besoin) => this.#vue.getRang(besoin), findKm, aujourdhui });
    const { seances, sansDate } = filtre(criteres);
    const sorties = seances.length + sansDate.length > 0 ? [] : listSorties(criteres, (choisis) => filtre(choisis).seances.length);
    const autour = alentours ? this.#direOu(alentours.nom, criteres.distance === '0') : '';
    const phrase =
      seances.length === 0 && sansDate.length === 0
        ? this.#dire('aucun', { jour: direJour(dernier, getLanguePage()) })
        : `${[this.#dire('nombre', { nombre: seances.length }), autour, this.#dire('jusque', { jour: direJour(dernier, getLanguePage()) }), sansDate.length > 0 ? this.#dire('sansDate', { nombre: sansDate.length }) : ''].filter(Boolean).join(' ')}.`;
    this.#vue.montreResultats({ seances, sansDate, montrees: this.#montrees, findKm: alentours && findKm, dire: this.#dire });
    this.#vue.writeEtat(phrase);
    this.#vue.writeSorties(
      sorties.map(({ cle, criteres: choisis, nombre }) => ({
        mot: this.#dire(`sortie.${cle}`, { nombre }),
        clic: () => void this.#choisit(choisis).then(() => this.#vue.focusResultats()),
      })),
    );
  }

  /** « autour de Lodève », « à Lodève », « dans les communes du 34700 ». */
  #direOu(nom: string, dedans: boolean): string {
    const langue = getLanguePage();
    if (!dedans) return this.#dire('autour', { commune: direDeCommune(nom, langue) });
    return /^\d/.test(nom) ? this.#dire('dansCode', { code: nom }) : this.#dire('dans', { lieu: direACommune(nom, langue) });
  }

  /** La commune écrite n'en désigne pas une seule : le dire, et proposer. */
  #precise(criteres: Criteres, communes: readonly CommuneSituee[]): void {
    const { communes: trouvees } = listCommunesTrouvees(communes, criteres.commune, COMMUNES_MAX);
    this.#vue.montreListe(this.#dire(trouvees.length > 0 ? 'plusieurs' : 'inconnue', { saisie: criteres.commune }));
    this.#vue.writePrecisions(
      trouvees.map(({ nom, slug }) => ({
        mot: nom,
        clic: () => void this.#choisit({ ...criteres, commune: slug, distance: criteres.distance || DISTANCE }).then(() => this.#vue.focusResultats()),
      })),
    );
  }

  /** Les noms de communes à proposer. Un échec ne dit rien : le choix d'une commune réessaiera. */
  async #prepare(): Promise<void> {
    const communes = await this.#getCommunes().catch(() => []);
    this.#vue.proposeCommunes(communes.map(({ nom }) => nom));
  }

  #getAgenda(): Promise<Agenda> {
    this.#agenda ??= readJson<AgendaEcrit>(this.#donnees.agenda ?? '').then(readAgenda);
    return this.#agenda;
  }

  #getCommunes(): Promise<readonly CommuneSituee[]> {
    this.#communes ??= readJson<CommunesEcrites>(this.#donnees.communes ?? '').then(readCommunes);
    this.#communes.catch(() => {
      this.#communes = undefined;
    });
    return this.#communes;
  }
}

/** À combien de kilomètres de l'endroit choisi est le centre d'une commune ; zéro chez lui, rien si l'on ne sait pas. */
function createFindKm(alentours: Alentours | undefined, communes: readonly CommuneSituee[]): (code: string) => number | undefined {
  const ici = new Set(alentours?.communes.map(({ code_insee }) => code_insee));
  const centre = alentours?.communes[0].position;
  const positions = new Map(communes.map(({ code_insee, position }) => [code_insee, position]));
  return (code) => {
    const position = positions.get(code);
    return ici.has(code) ? 0 : centre && position ? distanceKm(centre, position) : undefined;
  };
}
